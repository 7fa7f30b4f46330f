import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settle } from '../../test/FakePlayback.ts';
import {
  begin,
  clock,
  engines,
  HOLD_BACK_MS,
  join,
  open,
  pass,
  playback,
  useHlsPlayback,
  video,
} from '../../test/hls-playback.ts';
import type { HlsPlaybackOptions } from './HlsPlayback.ts';

useHlsPlayback();

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
  begin();
  playback.close();
  await settle();
  assert.equal(engines.opened.length, 1);
});
