import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger, type Logger } from '@stagedoor/service-kit/logger';
import { FfmpegError } from '../../ffmpeg/run-ffmpeg.ts';
import type { StoredKeyFrame } from '../origin/StoredRendition.ts';
import {
  LivePosters,
  POSTER_AGE_MAX_MS,
  POSTER_INTERVAL_MS,
  POSTER_WANTED_MS,
} from './LivePosters.ts';

const KEY_FRAME_INTERVAL_MS = 2_000;
const SECOND_MS = 1_000;

describe('pictures of live streams', () => {
  let clock: FakeClock;
  let posters: LivePosters;
  /** The key frames that were decoded, by their time, and when. */
  let decoded: { name: string; keyFrameAtMs: number; atMs: number }[];
  let runningCount: number;
  let runningMax: number;
  let lines: string[];
  /** How long a decoder takes, and how it ends. */
  let decodeMs: number;
  let failure: FfmpegError | undefined;

  beforeEach(() => {
    clock = new FakeClock();
    decoded = [];
    lines = [];
    runningCount = 0;
    runningMax = 0;
    decodeMs = 100;
    failure = undefined;
    const note = (...args: unknown[]): void => void lines.push(String(args.at(-1)));
    const log = { ...createSilentLogger(), info: note, warn: note } as unknown as Logger;
    posters = new LivePosters({ clock, log, decode });
  });
  afterEach(async () => {
    await posters.closeAll();
    assert.equal(runningCount, 0);
    assert.equal(clock.pendingTimersCount, 0);
  });

  const decode = async (keyFrame: StoredKeyFrame, signal: AbortSignal): Promise<Uint8Array> => {
    const name = new TextDecoder().decode(keyFrame.init);
    decoded.push({ name, keyFrameAtMs: keyFrame.atMs, atMs: clock.monotonicMs() });
    runningCount += 1;
    runningMax = Math.max(runningMax, runningCount);
    try {
      await new Promise<void>((resolve, reject) => {
        const timer = clock.setTimer(resolve, decodeMs);
        signal.addEventListener('abort', () => {
          timer.cancel();
          reject(new FfmpegError('killed'));
        });
      });
      if (failure !== undefined) throw failure;
      return new TextEncoder().encode(`${name} ${keyFrame.atMs}`);
    } finally {
      runningCount -= 1;
    }
  };

  /** A publisher whose key frames come every two seconds, from now on. */
  const publish = (name: string, isShown: () => boolean = () => true): void => {
    const beganMs = clock.monotonicMs();
    posters.open(name, () => {
      if (!isShown()) return undefined;
      const agoMs = (clock.monotonicMs() - beganMs) % KEY_FRAME_INTERVAL_MS;
      return {
        init: new TextEncoder().encode(name),
        part: new Uint8Array(),
        atMs: clock.monotonicMs() - agoMs,
      };
    });
  };

  /** In steps, as one timer's work may begin another's. */
  const pass = async (ms: number, each: () => void = () => undefined): Promise<void> => {
    for (let passedMs = 0; passedMs < ms; passedMs += SECOND_MS) {
      await clock.advance(SECOND_MS);
      each();
    }
  };

  const countOf = (name: string) => decoded.filter((entry) => entry.name === name).length;

  test('[POS-2] an unwatched stream has pictures for its first minute and costs nothing from then on', async () => {
    publish('a');
    await pass(POSTER_WANTED_MS);
    assert.equal(countOf('a'), 3);
    await pass(10 * POSTER_WANTED_MS);
    assert.equal(countOf('a'), 3);
    assert.equal(posters.versionOf('a'), undefined);
  });

  test('[POS-2] [POS-7] while somebody looks each picture follows the last one by about 22 s, under another number', async () => {
    publish('a');
    const versions = new Set<number | undefined>();
    await pass(5 * POSTER_WANTED_MS, () => {
      posters.want('a');
      versions.add(posters.versionOf('a'));
    });
    const times = decoded.map(({ atMs }) => atMs);
    for (const [index, atMs] of times.slice(1).entries()) {
      const sinceMs = atMs - (times[index] ?? 0);
      assert.ok(sinceMs >= POSTER_INTERVAL_MS - KEY_FRAME_INTERVAL_MS, `${sinceMs}`);
      assert.ok(sinceMs <= POSTER_INTERVAL_MS + 2 * SECOND_MS, `${sinceMs}`);
    }
    versions.delete(undefined);
    assert.equal(versions.size, times.length);
    await pass(POSTER_WANTED_MS);
    const count = decoded.length;
    await pass(POSTER_WANTED_MS);
    assert.equal(decoded.length, count, 'nobody looks any more');
  });

  test('[POS-2] a request for the picture is a wish for the next one', async () => {
    publish('a');
    await pass(3 * POSTER_WANTED_MS);
    const count = decoded.length;
    assert.equal(posters.findPoster('a'), undefined);
    await pass(SECOND_MS);
    assert.equal(decoded.length, count + 1);
    assert.ok(posters.findPoster('a'));
  });

  test('[POS-3] streams that began together are decoded one after the other, and none waits twice', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `s${index}`);
    for (const name of names) publish(name);
    await pass(POSTER_INTERVAL_MS - KEY_FRAME_INTERVAL_MS);
    assert.deepEqual(new Set(decoded.map(({ name }) => name)), new Set(names));
    assert.equal(decoded.length, names.length);
    await pass(2 * POSTER_INTERVAL_MS);
    assert.equal(runningMax, 1);
    for (const name of names) assert.ok(countOf(name) >= 2, name);
    assert.ok(new Set(decoded.map(({ atMs }) => atMs)).size > names.length, 'spread over time');
  });

  test('[POS-3] more streams than can be decoded all have their turn, and no picture is served that is too old', async () => {
    decodeMs = 4 * SECOND_MS;
    const names = Array.from({ length: 12 }, (_, index) => `s${index}`);
    for (const name of names) publish(name);
    await pass(3 * POSTER_WANTED_MS, () => {
      for (const name of names) {
        posters.want(name);
        const bytes = posters.findPoster(name);
        if (bytes === undefined) continue;
        const takenMs = Number(new TextDecoder().decode(bytes).split(' ')[1]);
        assert.ok(clock.monotonicMs() - takenMs <= POSTER_AGE_MAX_MS);
      }
    });
    for (const name of names) assert.ok(countOf(name) >= 3, name);
  });

  test('[POS-4] when the picture ends, the last one is gone at once, and another comes with the next', async () => {
    let isShown = true;
    publish('a', () => isShown);
    await pass(2 * SECOND_MS);
    assert.ok(posters.findPoster('a'));
    isShown = false;
    assert.equal(posters.findPoster('a'), undefined);
    assert.equal(posters.versionOf('a'), undefined);
    await pass(POSTER_AGE_MAX_MS, () => posters.want('a'));
    assert.equal(decoded.length, 1);
    isShown = true;
    posters.want('a');
    await pass(2 * SECOND_MS);
    assert.ok(posters.findPoster('a'));
  });

  test('[POS-4] a key frame that was decoded, or is old, is not decoded', async () => {
    const keyFrame = { init: new Uint8Array(), part: new Uint8Array(), atMs: clock.monotonicMs() };
    posters.open('a', () => keyFrame);
    await pass(2 * POSTER_WANTED_MS, () => posters.want('a'));
    assert.equal(decoded.length, 1);
    posters.open('b', () => keyFrame);
    await pass(2 * POSTER_WANTED_MS, () => posters.want('b'));
    assert.equal(decoded.length, 1);
  });

  test('[POS-4] a stream that is over has no picture, also when it ends while one is decoded', async () => {
    publish('a');
    await pass(SECOND_MS);
    publish('b');
    posters.want('b');
    posters.close('a');
    posters.close('b');
    await pass(SECOND_MS);
    assert.equal(posters.findPoster('a'), undefined);
    assert.equal(posters.findPoster('b'), undefined);
  });

  test('[POS-5] without ffmpeg nothing is tried twice, and it is said once', async () => {
    failure = new FfmpegError('ffmpeg cannot be started', { isMissing: true });
    publish('a');
    publish('b');
    await pass(2 * POSTER_WANTED_MS, () => posters.want('a'));
    assert.equal(decoded.length, 1);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /no ffmpeg/);
    publish('c');
    assert.equal(posters.findPoster('c'), undefined);
  });

  test('[POS-5] what cannot be decoded is tried again with a later picture, and said once', async () => {
    failure = new FfmpegError('ffmpeg ended with 1');
    publish('a');
    await pass(POSTER_WANTED_MS);
    assert.equal(decoded.length, 3);
    assert.equal(lines.length, 1);
    failure = undefined;
    await pass(POSTER_INTERVAL_MS, () => posters.want('a'));
    assert.ok(posters.findPoster('a'));
  });

  test('[POS-3] closing ends the decoder that runs', async () => {
    decodeMs = 10 * SECOND_MS;
    publish('a');
    await pass(SECOND_MS);
    assert.equal(runningCount, 1);
    await posters.closeAll();
    assert.equal(runningCount, 0);
    assert.deepEqual(lines, []);
  });
});
