import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type TakenPictures, VideoTrack } from './VideoTrack.ts';

const PART_MS = 300;

type PartOptions = {
  isCut?: boolean;
  isSegmentStart?: boolean;
  isStopped?: boolean;
  isLast?: boolean;
};

type Screen = {
  track: VideoTrack;
  show: (atMs: number, isKeyFrame?: boolean, startMs?: number) => void;
  /** The part of 300 ms that begins there: begin, length and kind of each picture. */
  take: (startMs: number, options?: PartOptions) => [number, number, boolean][];
};

function createScreen(): Screen {
  const track = new VideoTrack();
  return {
    track,
    show(atMs, isKeyFrame = false, startMs = 0) {
      const frame = {
        rtpTimestamp: atMs * 90,
        isKeyFrame,
        data: Uint8Array.of(atMs & 0xff),
        config: undefined,
        durationSamples: undefined,
      };
      track.push(frame, {
        samples: atMs * 48,
        startSamples: startMs * 48,
        nowSamples: (atMs + 50) * 48,
        nowMs: atMs,
      });
    },
    take: (startMs, options = {}) =>
      describePart(
        track.take({
          startSamples: startMs * 48,
          endSamples: (startMs + PART_MS) * 48,
          isCut: false,
          isSegmentStart: false,
          isStopped: false,
          isLast: false,
          ...options,
        }),
      ),
  };
}

function describePart({ track }: TakenPictures): [number, number, boolean][] {
  let ticks = track?.baseDecodeTime ?? 0;
  return (track?.samples ?? []).map((sample) => {
    const begin = ticks / 90;
    ticks += sample.duration;
    return [begin, sample.duration / 90, sample.isKeyFrame];
  });
}

describe('VideoTrack', () => {
  it('[PACK-8] a picture lasts until the next, also into the next part', () => {
    const { show, take } = createScreen();
    show(0, true);
    show(150);
    show(320);
    assert.deepEqual(take(0), [
      [0, 150, true],
      [150, 170, false],
    ]);
  });

  it('[PACK-8] the last picture of a part that is closed early is shown for 2.5 s, and what comes cuts it short', () => {
    const { show, take } = createScreen();
    show(0, true);
    assert.deepEqual(take(0), [[0, 2_800, true]]);
    assert.deepEqual(take(300), []);
    show(700, false, 600);
    assert.deepEqual(take(600), [[700, 2_700, false]]);
  });

  it('[PACK-8] when that is over the key frame is repeated, and dependent pictures are dropped until another comes', () => {
    const { track, show, take } = createScreen();
    show(0, true);
    show(100);
    take(0);
    let startMs = 300;
    let repeated: [number, number, boolean][] = [];
    for (; repeated.length === 0; startMs += 300) repeated = take(startMs);
    assert.deepEqual(repeated, [[2_100, 2_800, true]]);
    assert.equal(track.needsKeyFrame, true);
    show(2_750, false, 2_700);
    show(2_800, true, 2_700);
    assert.deepEqual(take(2_700), [[2_800, 2_700, true]]);
  });

  it('[PACK-8] nor is there a hole when the next picture comes just too late', () => {
    const { show, take } = createScreen();
    show(0, true);
    show(100);
    for (let startMs = 0; startMs < 2_100; startMs += 300) take(startMs);
    // Shown until 2,800.
    show(2_850, false, 2_100);
    show(2_900, true, 2_100);
    assert.deepEqual(take(2_100), [[2_100, 800, true]]);
    assert.deepEqual(take(2_700), [[2_900, 2_600, true]]);
  });

  it('[PACK-8] a repeated key frame that was the last picture lets dependent ones follow', () => {
    const { track, show, take } = createScreen();
    show(0, true);
    for (let startMs = 0; startMs < 3_000; startMs += 300) take(startMs);
    assert.equal(track.needsKeyFrame, false);
    show(3_050, false, 3_000);
    assert.equal(take(3_000).length, 1);
  });

  it('[PACK-8] a segment of a stopped source begins with a picture', () => {
    const { show, take } = createScreen();
    show(0, true);
    take(0);
    assert.deepEqual(take(300, { isSegmentStart: true, isStopped: true }), [[300, 2_800, true]]);
  });

  it('[PACK-6] pictures that come too late move to the part in progress, in their order', () => {
    const { show, take } = createScreen();
    show(0, true);
    take(0);
    show(200, false, 300);
    show(240, false, 300);
    show(400, false, 300);
    assert.deepEqual(
      take(300).map(([begin]) => begin),
      [300, 301, 400],
    );
  });

  it('[PACK-4] a segment begins with its key frame, though other pictures lie around its begin', () => {
    const { track, show, take } = createScreen();
    show(0, true);
    show(200);
    show(290, true);
    show(330);
    // The segment begins at 300 ms: the key frame moves there, and what came before it stays before.
    assert.equal(track.isSettled(300 * 48, true), true);
    assert.deepEqual(take(0, { isCut: true }), [
      [0, 200, true],
      [200, 100, false],
    ]);
    assert.deepEqual(take(300), [
      [300, 30, true],
      [330, 2_770, false],
    ]);
  });

  it('[PACK-18] the last picture of the broadcast ends with it', () => {
    const { show, take } = createScreen();
    show(0, true);
    assert.deepEqual(take(0, { isLast: true }), [[0, 300, true]]);
  });
});
