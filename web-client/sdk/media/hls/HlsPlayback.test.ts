import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { FakeClock } from '../../clock-fake.ts';
import { FakeEngines, FakeVideo, installFakePage, settle } from '../../test/FakePlayback.ts';
import { HlsPlayback, type HlsPlaybackOptions } from './HlsPlayback.ts';

/** Wall clock of the media timeline's zero. */
const ZERO_AT_MS = 1_700_000_000_000;
const HOLD_BACK_MS = 900;
const WINDOW_SECONDS = 60;
/** A part is listed so long after its end. */
const MADE_IN_SECONDS = 0.15;

let clock: FakeClock;
let video: FakeVideo;
let engines: FakeEngines;
let playback: HlsPlayback;
/** Seconds that the broadcast has lasted. */
let liveSeconds: number;

installFakePage();

beforeEach(() => {
  clock = new FakeClock();
  video = new FakeVideo();
  engines = new FakeEngines();
  liveSeconds = 100;
});

afterEach(() => {
  playback.close();
  assert.equal(clock.pendingCount, 0, 'no timer is left');
  assert.equal(engines.openCount, 0, 'no engine is left');
});

async function open(options: Partial<HlsPlaybackOptions> = {}): Promise<void> {
  playback = new HlsPlayback({
    video: video.element,
    url: 'http://origin/index.m3u8',
    clock,
    openEngine: engines.open,
    serverNowMs: () => ZERO_AT_MS + liveSeconds * 1_000,
    ...options,
  });
  playback.start();
  await settle();
}

function listWindow(): void {
  const edgeSeconds = liveSeconds - MADE_IN_SECONDS;
  video.bufferedEndSeconds = edgeSeconds;
  engines.newest.windowNow = {
    edgeSeconds,
    startSeconds: edgeSeconds - WINDOW_SECONDS,
    holdBackMs: HOLD_BACK_MS,
  };
}

/** The first frame is there, so far behind the camera. */
async function join(latencySeconds: number, options: Partial<HlsPlaybackOptions> = {}) {
  await open(options);
  engines.newest.zeroAtMs = ZERO_AT_MS;
  listWindow();
  video.advance(liveSeconds - latencySeconds);
  video.readyState = 4;
  video.tell('loadedmetadata');
  video.presentFrame();
  video.tell('playing');
}

/** Time passes for the broadcast and, where it plays, for the picture. */
function pass(seconds: number, { isFrozen = false, isStuck = false } = {}): void {
  for (let elapsed = 0; elapsed < seconds - 0.01; elapsed += 0.2) {
    liveSeconds += 0.2;
    if (!video.paused && !isFrozen && !isStuck) video.advance(0.2 * video.playbackRate);
    if (!isFrozen) listWindow();
    clock.advance(200);
  }
}

/** It got stuck for so long that it was begun anew once. */
async function joinAndBeginAnew(): Promise<void> {
  await join(0.9);
  pass(1);
  video.tell('waiting');
  pass(11, { isStuck: true });
  assert.equal(engines.newest.reloads, 1);
  // As browsers do with an element that gets another source.
  video.paused = true;
}

test('[PLAY-2] it begins muted, and tells its first frame once', async () => {
  let firstFrames = 0;
  await open();
  playback.on('first-frame', () => {
    firstFrames += 1;
  });
  assert.equal(video.muted, true);
  assert.equal(playback.state.phase, 'loading');
  video.tell('canplay');
  assert.equal(video.paused, false);
  video.presentFrame();
  video.presentFrame();
  assert.equal(playback.state.phase, 'playing');
  assert.equal(firstFrames, 1);
});

test('[PLAY-1] latency is the server’s clock less the program date time of what is shown', async () => {
  await join(1.4);
  assert.equal(Math.round(playback.latencyMs ?? 0), 1_400);
  pass(1);
  assert.equal(playback.stats?.latencyMs, Math.round(playback.latencyMs ?? 0));
});

test('[PLAY-1] without a clock it is the distance from the newest part', async () => {
  await join(1.4, { serverNowMs: () => undefined });
  assert.equal(Math.round(playback.latencyMs ?? 0), 1_250);
});

test('[PLAY-4] a pause after a jump is a stall when it lasts, and none when it is over at once', async () => {
  await join(2.6);
  pass(0.2);
  assert.equal(video.jumps.length, 1);
  video.tell('waiting');
  pass(0.2, { isFrozen: true });
  video.tell('playing');
  pass(0.6);
  assert.equal(playback.stats?.freezeCount, 0);
  video.tell('waiting');
  pass(0.8, { isFrozen: true });
  assert.equal(playback.state.phase, 'stalled');
  video.tell('playing');
  pass(1.2);
  assert.equal(playback.stats?.freezeCount, 1);
});

test('[PLAY-17] a picture in the past that stands still while the stream goes on is loaded on, then begun anew, then live', async () => {
  await join(0.9);
  pass(1);
  playback.seekBehind(20_000);
  pass(3);
  pass(2, { isStuck: true });
  assert.equal(engines.newest.retries, 0);
  pass(1, { isStuck: true });
  assert.deepEqual([engines.newest.retries, engines.newest.reloads], [1, 0]);
  pass(8, { isStuck: true });
  assert.deepEqual([engines.newest.retries, engines.newest.reloads], [1, 1]);
  assert.equal(playback.state.isFollowing, false);
  video.paused = true;
  video.currentTime = 0;
  pass(1, { isStuck: true });
  video.tell('loadedmetadata');
  video.tell('playing');
  const behindSeconds = liveSeconds - 0.9 - (video.jumps.at(-1) ?? 0);
  assert.ok(Math.abs(behindSeconds - 31) < 1.5, `${behindSeconds} s behind`);
  pass(8, { isStuck: true });
  assert.equal(engines.newest.reloads, 2);
  assert.deepEqual([playback.state.isFollowing, playback.state.behindMs], [true, 0]);
});

test('[PLAY-17] nothing is done while the stream stands still too, or it is paused', async () => {
  await join(0.9);
  pass(1);
  pass(30, { isFrozen: true });
  video.pause();
  pass(30, { isStuck: true });
  assert.deepEqual([engines.newest.retries, engines.newest.reloads], [0, 0]);
});

test('[PLAY-17] who begins anew live comes back live, however long the element was empty', async () => {
  await joinAndBeginAnew();
  video.currentTime = 0;
  const jumps = video.jumps.length;
  pass(2, { isStuck: true });
  assert.deepEqual([playback.state.isFollowing, playback.state.behindMs], [true, 0]);
  video.tell('loadedmetadata');
  assert.equal(video.jumps.length, jumps);
  assert.equal(video.paused, false);
});

test('[PLAY-17] a retry after trouble that changes nothing is not the last', async () => {
  await join(0.9);
  pass(1);
  video.tell('waiting');
  engines.newest.options.onTrouble({ cause: 'network' });
  pass(1, { isStuck: true });
  assert.equal(engines.newest.retries, 1);
  pass(3, { isStuck: true });
  assert.equal(engines.newest.retries, 2);
});

test('[PLAY-17] what is being loaded is waited for, though not for ever', async () => {
  await join(0.9);
  pass(1);
  playback.seekBehind(20_000);
  engines.newest.loadingSinceMs = clock.monotonicMs();
  pass(6, { isStuck: true });
  assert.equal(engines.newest.retries, 0);
  pass(4, { isStuck: true });
  assert.equal(engines.newest.retries, 1);
});

test('[PLAY-17] what was helped may get stuck again as often as it likes', async () => {
  await join(0.9);
  for (let times = 1; times <= 3; times += 1) {
    video.tell('waiting');
    pass(3, { isStuck: true });
    assert.deepEqual([engines.newest.retries, engines.newest.reloads], [times, 0]);
    video.tell('playing');
    pass(5);
  }
  assert.equal(playback.state.isFollowing, true);
});

test('[PLAY-21] what does not begin to play is begun anew twice, each time later, and then left to others', async () => {
  await open();
  listWindow();
  const reloadsAfter = [5.8, 6.4, 17.8, 18.4].map((second, index, all) => {
    pass(second - (all[index - 1] ?? 0));
    return engines.newest.reloads;
  });
  assert.deepEqual(reloadsAfter, [0, 1, 1, 2]);
  pass(23);
  assert.equal(playback.state.phase, 'loading');
  pass(2);
  assert.deepEqual(
    [playback.state.phase, playback.state.trouble?.cause, engines.newest.reloads],
    ['failed', 'network', 2],
  );
});

test('[PLAY-21] what was begun anew and does not play is begun anew again, for as long as it takes', async () => {
  await joinAndBeginAnew();
  video.readyState = 0;
  pass(70, { isStuck: true });
  assert.equal(engines.newest.reloads, 5);
  assert.notEqual(playback.state.phase, 'failed');
  video.readyState = 4;
  video.tell('loadedmetadata');
  video.tell('playing');
  pass(30);
  assert.equal(engines.newest.reloads, 5);
});

test('[PLAY-21] an element that is emptied by others than us is watched too', async () => {
  await join(0.9);
  pass(1);
  video.tell('emptied');
  video.paused = true;
  video.readyState = 0;
  pass(7, { isStuck: true });
  assert.equal(engines.newest.reloads, 1);
});

const HELD: Record<string, { hold: () => void; letGo: () => void }> = {
  'that the person paused': {
    hold: () => playback.setPaused(true),
    letGo: () => playback.setPaused(false),
  },
  'that the browser has data for and does not play': {
    hold: () => Object.assign(video, { paused: true, readyState: 4 }),
    letGo: () => Object.assign(video, { readyState: 0 }),
  },
  'in a page that nobody has looked at': {
    hold: () => Object.assign(document, { hidden: true }),
    letGo: () => Object.assign(document, { hidden: false }),
  },
  'of a stream of which nothing is listed': {
    hold: () => {
      engines.newest.windowNow = undefined;
    },
    letGo: listWindow,
  },
};

for (const [which, { hold, letGo }] of Object.entries(HELD)) {
  test(`[PLAY-21] nothing is expected of an element ${which}`, async () => {
    await open();
    listWindow();
    hold();
    pass(60, { isFrozen: true });
    assert.deepEqual([engines.newest.reloads, playback.state.phase], [0, 'loading']);
    letGo();
    pass(7);
    assert.equal(engines.newest.reloads, 1);
  });
}

test('[PLAY-21] what a thin link brought after a long time is given its time to play', async () => {
  await open();
  listWindow();
  pass(1);
  engines.newest.loadingSinceMs = clock.monotonicMs();
  pass(5.8);
  engines.newest.loadingSinceMs = undefined;
  pass(5);
  assert.equal(engines.newest.reloads, 0);
  pass(1.4);
  assert.equal(engines.newest.reloads, 1);
});

test('[PLAY-18] a place in the past that the window has moved under is live again', async () => {
  await join(0.9);
  pass(1);
  playback.seekBehind(20_000);
  pass(1);
  video.advance(20);
  pass(0.4);
  assert.equal(playback.state.isFollowing, true);
});

test('[PLAY-15] a camera that is switched on later is seen by those who have only heard so far', async () => {
  const pictures = '#EXT-X-STREAM-INF:BANDWIDTH=300000,RESOLUTION=320x180\nv0/index.m3u8\n';
  let playlist = '#EXT-X-STREAM-INF:BANDWIDTH=80000\na/index.m3u8\n';
  let asked = 0;
  await join(0.9, {
    fetchText: async () => {
      asked += 1;
      return playlist;
    },
  });
  pass(12);
  assert.equal(asked, 0, 'a picture that is there is not looked for');
  video.videoWidth = 0;
  pass(12);
  await settle();
  assert.equal(asked, 2);
  assert.equal(engines.newest.reloads, 0);
  playlist = pictures + playlist;
  pass(6);
  await settle();
  assert.equal(engines.newest.reloads, 1);
  video.tell('loadedmetadata');
  video.tell('playing');
  pass(12);
  await settle();
  assert.equal(
    engines.newest.reloads,
    1,
    'a picture that cannot be decoded is not loaded again and again',
  );
  video.videoWidth = 320;
  pass(12);
  await settle();
  assert.equal(engines.newest.reloads, 1);
});

test('[PLAY-6] code that does not come is asked for again, and given up before anything played', async () => {
  let attempts = 0;
  let isThere = false;
  const openEngine: HlsPlaybackOptions['openEngine'] = (options) => {
    attempts += 1;
    return isThere ? engines.open(options) : Promise.reject(new Error('no such chunk'));
  };
  await open({ openEngine });
  assert.deepEqual([attempts, playback.state.trouble?.cause], [1, 'network']);
  clock.advance(500);
  await settle();
  assert.equal(attempts, 2);
  isThere = true;
  clock.advance(1_000);
  await settle();
  assert.equal(engines.openCount, 1);
  playback.close();

  isThere = false;
  attempts = 0;
  await open({ openEngine });
  for (let round = 0; round < 10; round += 1) {
    clock.advance(8_000);
    await settle();
  }
  assert.deepEqual([attempts, playback.state.phase], [5, 'failed']);
});

test('[PLAY-15] a stream of sound plays, though it never shows a frame', async () => {
  await open();
  video.videoWidth = 0;
  listWindow();
  video.readyState = 4;
  video.tell('loadedmetadata');
  video.tell('playing');
  assert.equal(playback.state.phase, 'playing');
});

test('[PLAY-15] whoever wants sound alone, or watches the past, is left alone', async () => {
  await join(0.9, {
    isAudioOnly: true,
    fetchText: () => {
      throw new Error('nothing is to be asked for');
    },
  });
  video.videoWidth = 0;
  pass(12);
  playback.setAudioOnly(false);
  playback.seekBehind(20_000);
  pass(12);
});

test('[PLAY-3] it jumps once after joining early, and reaches the hold-back by its speed', async () => {
  await join(2.6);
  pass(0.2);
  assert.equal(video.jumps.length, 1);
  pass(30);
  assert.equal(video.jumps.length, 1);
  const distanceMs = Math.abs((playback.latencyMs ?? 0) - HOLD_BACK_MS);
  assert.ok(distanceMs <= 40, `${distanceMs} ms off`);
  assert.equal(playback.state.isFollowing, true);
});

test('[PLAY-3] a small distance is made up for without a jump', async () => {
  await join(1.2);
  pass(0.4);
  assert.ok(video.playbackRate > 1);
  pass(30);
  assert.deepEqual(video.jumps, []);
  assert.ok(Math.abs((playback.latencyMs ?? 0) - HOLD_BACK_MS) <= 40);
});

test('[PLAY-4] a stall is told when it lasts, counted, and kept off from then on', async () => {
  await join(0.9);
  pass(1);
  video.tell('waiting');
  pass(0.4, { isFrozen: true });
  assert.equal(playback.state.phase, 'playing', 'nobody is told of a hiccup');
  pass(0.4, { isFrozen: true });
  assert.equal(playback.state.phase, 'stalled');
  video.tell('playing');
  assert.equal(playback.state.phase, 'playing');
  assert.deepEqual(video.jumps, []);
  pass(12);
  assert.equal(video.jumps.length, 1, 'what was lost is made up for at once');
  assert.equal(playback.stats?.freezeCount, 1);
  assert.ok((playback.latencyMs ?? 0) > HOLD_BACK_MS + 200);
});

test('[PLAY-5] going back keeps its distance, and going live returns', async () => {
  await join(0.9);
  pass(1);
  playback.seekBehind(20_000);
  assert.equal(playback.state.isFollowing, false);
  assert.equal(Math.round(playback.latencyMs ?? 0), 20_900);
  pass(5);
  assert.equal(playback.state.behindMs, 20_000);
  assert.equal(video.playbackRate, 1);

  playback.goLive();
  assert.equal(playback.state.isFollowing, true);
  assert.equal(Math.round(playback.latencyMs ?? 0), 900);
  assert.equal(playback.state.behindMs, 0);
});

test('[PLAY-5] nobody gets out of the window', async () => {
  await join(0.9);
  pass(1);
  const { windowMs } = playback.state;
  assert.equal(windowMs, 55_000);
  playback.seekBehind(3_600_000);
  assert.ok(Math.abs((playback.latencyMs ?? 0) - HOLD_BACK_MS - windowMs) < 1_000);
  // The window goes on while the picture is paused.
  playback.setPaused(true);
  pass(10);
  const start = engines.newest.windowNow?.startSeconds ?? 0;
  assert.ok(video.currentTime > start, 'taken along');
});

test('[PLAY-5] a step to nearly live is live, and one before the first playlist is nothing', async () => {
  await open();
  playback.seekBehind(5_000);
  playback.goLive();
  assert.deepEqual(video.jumps, []);
  playback.close();
  await join(0.9);
  playback.seekBehind(30_000);
  playback.seekBehind(1_000);
  assert.equal(playback.state.isFollowing, true);
});

test('[PLAY-5] a long pause leaves live, a short one does not', async () => {
  await join(0.9);
  playback.setPaused(true);
  pass(1);
  playback.setPaused(false);
  assert.equal(playback.state.isFollowing, true);
  playback.setPaused(true);
  pass(10);
  assert.equal(playback.state.isFollowing, false);
  assert.equal(playback.state.behindMs, 11_000);
  playback.setPaused(false);
  pass(2);
  assert.equal(playback.state.behindMs, 11_000, 'it plays on where it was');
});

test('[PLAY-5] it can begin in the past', async () => {
  await join(0.9, { behindMs: 10_000 });
  assert.equal(Math.round(playback.latencyMs ?? 0), 10_900);
  assert.equal(playback.state.isFollowing, false);
});

test('[PLAY-6] network trouble is tried again with growing pauses, before the first frame a few times only', async () => {
  await open();
  const engine = engines.newest;
  for (const pauseMs of [500, 1_000, 2_000, 4_000]) {
    engine.options.onTrouble({ cause: 'network' });
    const { retries } = engine;
    clock.advance(pauseMs - 1);
    assert.equal(engine.retries, retries);
    clock.advance(1);
    assert.equal(engine.retries, retries + 1);
  }
  engine.options.onTrouble({ cause: 'network', status: 503 });
  assert.equal(playback.state.phase, 'failed');
  assert.deepEqual(playback.state.trouble, { cause: 'network', status: 503 });
});

test('[PLAY-6] who has seen something keeps trying, and plays on', async () => {
  await join(0.9);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    engines.newest.options.onTrouble({ cause: 'network' });
    clock.advance(8_000);
  }
  assert.equal(engines.newest.retries, 20);
  video.tell('playing');
  assert.equal(playback.state.phase, 'playing');
  assert.equal(playback.state.trouble, undefined);
});

for (const cause of ['refused', 'media'] as const) {
  test(`[PLAY-6] ${cause} is final`, async () => {
    await join(0.9);
    engines.newest.options.onTrouble({ cause });
    assert.equal(playback.state.phase, 'failed');
    clock.advance(60_000);
    assert.equal(engines.newest.retries, 0);
  });
}

test('[PLAY-6] the end of the broadcast is shown to its last picture', async () => {
  await join(0.9);
  engines.newest.options.onEnd();
  video.tell('waiting');
  clock.advance(1_000);
  assert.equal(playback.state.phase, 'playing');
  video.tell('ended');
  assert.equal(playback.state.phase, 'ended');
});

test('[PLAY-2] an engine that comes after the end is closed', async () => {
  playback = new HlsPlayback({
    video: video.element,
    url: '',
    clock,
    openEngine: engines.open,
    serverNowMs: () => undefined,
  });
  playback.start();
  playback.close();
  await settle();
  assert.equal(engines.opened.length, 1);
});
