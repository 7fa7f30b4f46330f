import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settle } from '../../../test/FakePlayback.ts';
import {
  clock,
  engines,
  join,
  listWindow,
  liveSeconds,
  open,
  pass,
  playback,
  useHlsPlayback,
  video,
} from '../../../test/hls-playback.ts';

useHlsPlayback();

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
