import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AudioTrack } from './AudioTrack.ts';
import { StreamTimeline } from './StreamTimeline.ts';
import { isSilence, syntheticSound } from './test/synthetic-frames.ts';

const START_MS = 1_000;

type Studio = {
  audio: AudioTrack;
  timeline: StreamTimeline;
  /** A frame of 20 ms that was captured so long after the start and comes `delayMs` later. */
  hear: (capturedMs: number, delayMs: number) => void;
  positionMs: () => number;
};

function createStudio(): Studio {
  const timeline = new StreamTimeline({ wallOffsetMs: 0 });
  const audio = new AudioTrack(timeline);
  audio.changeSource(true);
  timeline.start(START_MS, START_MS);
  audio.start();
  return {
    audio,
    timeline,
    hear(capturedMs, delayMs) {
      const frame = {
        rtpTimestamp: 7_000 + capturedMs * 48,
        isKeyFrame: true,
        data: syntheticSound(20, capturedMs),
        config: undefined,
        durationSamples: 960,
      };
      audio.push(frame, START_MS + capturedMs, START_MS + capturedMs + delayMs);
    },
    positionMs: () => audio.positionSamples / 48,
  };
}

describe('AudioTrack', () => {
  it('[PACK-5] a gap between frames is filled to the sample, in whatever frames it takes', () => {
    const { audio, hear, positionMs } = createStudio();
    hear(0, 5);
    // 37.5 ms are missing: silence of 20, 10, 5 and 2.5 ms.
    hear(57.5, 5);
    assert.equal(positionMs(), 77.5);
    const frames = audio.take(audio.positionSamples);
    assert.deepEqual(
      frames.map((frame) => frame.duration / 48),
      [20, 20, 10, 5, 2.5, 20],
    );
    assert.deepEqual(
      frames.map((frame) => isSilence(frame.data)),
      [false, true, true, true, true, false],
    );
  });

  it('[PACK-5] what comes after silence took its place is dropped', () => {
    const { audio, hear, positionMs } = createStudio();
    hear(0, 5);
    audio.fillMissing(START_MS + 400, 0);
    const filledMs = positionMs();
    assert.ok(filledMs >= 120 && filledMs <= 150, `${filledMs} ms`);
    hear(20, 400);
    assert.equal(positionMs(), filledMs);
    hear(filledMs, 400);
    assert.equal(positionMs(), filledMs + 20);
  });

  it('[PACK-5] sound that is always late is played all the same, so much later', () => {
    const { audio, hear, positionMs } = createStudio();
    const delayMs = 700;
    for (let capturedMs = 0; capturedMs < 5_000; capturedMs += 20) {
      audio.fillMissing(START_MS + capturedMs + delayMs, 0);
      hear(capturedMs, delayMs);
    }
    const frames = audio.take(audio.positionSamples);
    assert.ok(frames.slice(-100).every((frame) => !isSilence(frame.data)));
    assert.ok(positionMs() > 5_000 && positionMs() < 5_000 + delayMs);
  });

  it('[PACK-5] without sound silence follows the pictures, but never the future', () => {
    const { audio, positionMs } = createStudio();
    audio.changeSource(false);
    audio.fillMissing(START_MS + 1_000, 990 * 48);
    assert.equal(positionMs(), 980);
    audio.fillMissing(START_MS + 1_000, 5_000 * 48);
    assert.equal(positionMs(), 1_000);
  });

  it('[PACK-3] a part ends with the last frame that fits, and a frame is found by any time in it', () => {
    const { audio, hear } = createStudio();
    for (let capturedMs = 0; capturedMs < 100; capturedMs += 20) hear(capturedMs, 5);
    assert.equal(audio.findPartEnd(0, 70 * 48), 60 * 48);
    assert.equal(audio.findPartEnd(0, 100 * 48), 100 * 48);
    assert.equal(audio.findPartEnd(0, 101 * 48), undefined);
    assert.equal(audio.findFrameStart(39.9 * 48), 20 * 48);
    assert.equal(audio.findFrameStart(105 * 48), 100 * 48);
    assert.equal(audio.findFrameStart(200 * 48), undefined);
  });
});
