import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FakeAacEncoders } from './test/FakeAacEncoders.ts';
import { type MadePart, readSamples } from './test/MadeBroadcast.ts';
import { GOOD_NETWORK, type SimulatedPublisher } from './test/SimulatedPublisher.ts';
import { Simulation, WALL_OFFSET_MS } from './test/Simulation.ts';
import { isSilence } from './test/synthetic-frames.ts';

/** Longer than a clock is believed that was wrong: three Sender Reports of sound, 2.5 s apart. */
const RECOVERY_MS = 15_000;

/** What may happen to a broadcast, by the names of the cases below. */
const action = fc.record({
  afterMs: fc.integer({ min: 0, max: 4_000 }),
  what: fc.constantFrom(
    'video-stops',
    'video-flows',
    'audio-stops',
    'audio-flows',
    'video-paused',
    'video-resumed',
    'audio-paused',
    'audio-resumed',
    'video-removed',
    'video-added',
    'audio-removed',
    'audio-added',
    'one-layer',
    'all-layers',
    'v1-wanted',
    'v1-unwanted',
    'v2-wanted',
    'v2-unwanted',
    'aac-wanted',
    'aac-unwanted',
    'encoder-dies',
    'no-encoders',
    'encoders',
    'slow',
    'fast',
    'smaller',
    'larger',
    'deaf-network',
    'good-network',
    'bad-network',
    'other-publisher',
    'sleep',
  ),
});

const scenario = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
  frameMs: fc.constantFrom(10, 20, 40, 60),
  layerCount: fc.integer({ min: 1, max: 3 }),
  partsWaitMs: fc.constantFrom(0, 0, 250, 1_000),
  audioDrift: fc.double({ min: -0.0005, max: 0.0005, noNaN: true }),
  actions: fc.array(action, { minLength: 3, maxLength: 20 }),
});

describe('BroadcastPackager under everything', () => {
  it('[PACK-23] whatever happens, parts follow each other without a gap, in step in all renditions, and decode times grow', () => {
    fc.assert(
      fc.property(scenario, (wanted) => {
        runScenario(wanted);
      }),
      { numRuns: 60 },
    );
  });
});

type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never;

/** MadeBroadcast checks what must hold, with each event and in the end. */
function runScenario(wanted: Scenario): void {
  const aacEncoders = new FakeAacEncoders();
  const { seed, partsWaitMs } = wanted;
  const simulation = new Simulation({ seed, partsWaitMs, aacEncoders });
  const { packager } = simulation;
  let publisher = simulation.addPublisher();
  publisher.frameMs = wanted.frameMs;
  publisher.audioDrift = wanted.audioDrift;
  publisher.addVideo(wanted.layerCount);
  publisher.addAudio();
  for (const { afterMs, what } of wanted.actions) {
    simulation.run(afterMs);
    switch (what) {
      case 'video-stops':
        publisher.isVideoFlowing = false;
        break;
      case 'video-flows':
        publisher.isVideoFlowing = true;
        break;
      case 'audio-stops':
        publisher.isAudioFlowing = false;
        break;
      case 'audio-flows':
        publisher.isAudioFlowing = true;
        break;
      case 'video-paused':
      case 'video-resumed':
        packager.setSourcePaused(publisher.videoId ?? '', what === 'video-paused');
        break;
      case 'audio-paused':
      case 'audio-resumed':
        packager.setSourcePaused(publisher.audioId ?? '', what === 'audio-paused');
        break;
      case 'video-removed':
        publisher.removeVideo();
        break;
      case 'video-added':
        publisher.addVideo(wanted.layerCount);
        break;
      case 'audio-removed':
        publisher.removeAudio();
        break;
      case 'audio-added':
        publisher.addAudio();
        break;
      case 'one-layer':
        publisher.flowingLayers = 1;
        break;
      case 'all-layers':
        publisher.flowingLayers = 3;
        break;
      case 'v1-wanted':
      case 'v1-unwanted':
        packager.setWanted('v1', what === 'v1-wanted');
        break;
      case 'v2-wanted':
      case 'v2-unwanted':
        packager.setWanted('v2', what === 'v2-wanted');
        break;
      case 'aac-wanted':
      case 'aac-unwanted':
        for (const id of ['v0-aac', 'v1-aac', 'a-aac']) {
          packager.setWanted(id, what === 'aac-wanted');
        }
        break;
      case 'encoder-dies':
        for (const encoder of aacEncoders.running) encoder.die();
        break;
      case 'no-encoders':
      case 'encoders':
        aacEncoders.countMax = what === 'encoders' ? 1 : 0;
        break;
      case 'slow':
        publisher.framesPerSecond = 1;
        break;
      case 'fast':
        publisher.framesPerSecond = 60;
        break;
      case 'smaller':
        publisher.widths = [320, 320, 640];
        break;
      case 'larger':
        publisher.widths = [320, 640, 1_280];
        break;
      case 'good-network':
        publisher.network = { delayMs: 20, jitterMs: 5, lossRate: 0, reorderRate: 0 };
        break;
      case 'bad-network':
        publisher.network = { delayMs: 150, jitterMs: 120, lossRate: 0.05, reorderRate: 0.1 };
        break;
      case 'deaf-network':
        publisher.network = { delayMs: 900, jitterMs: 900, lossRate: 0.5, reorderRate: 0.5 };
        break;
      case 'other-publisher':
        publisher.removeAudio();
        publisher.removeVideo();
        publisher = simulation.addPublisher();
        publisher.frameMs = wanted.frameMs;
        publisher.addVideo(wanted.layerCount);
        publisher.addAudio();
        break;
      case 'sleep':
        simulation.sleep(60_000);
        break;
    }
  }
  simulation.run(2_000);
  recover(simulation, publisher);
  simulation.end();
}

/** When all is well again for a while, viewers see and hear what is sent, as late as always. */
function recover(simulation: Simulation, publisher: SimulatedPublisher): void {
  publisher.network = GOOD_NETWORK;
  publisher.isVideoFlowing = true;
  publisher.isAudioFlowing = true;
  publisher.flowingLayers = 3;
  publisher.framesPerSecond = 30;
  if (publisher.videoId === undefined) publisher.addVideo(1);
  if (publisher.audioId === undefined) publisher.addAudio();
  simulation.packager.setSourcePaused(publisher.videoId ?? '', false);
  simulation.packager.setSourcePaused(publisher.audioId ?? '', false);
  simulation.run(RECOVERY_MS);
  const end = simulation.made.rendition('a').parts.at(-1);
  assert.ok(end !== undefined);
  const lateParts = (id: string): MadePart[] =>
    simulation.made
      .rendition(id)
      .parts.filter((part) => part.startSamples > end.startSamples - 3_000 * 48);
  const sounds = lateParts('a').flatMap((part) => readSamples(part.bytes, 2));
  assert.ok(sounds.length > 45, `${sounds.length} frames of sound in 3 s`);
  assert.ok(!sounds.some((sound) => isSilence(sound.data)), 'silence while there is sound');
  const pictures = lateParts('v0').flatMap((part) => readSamples(part.bytes, 1));
  assert.ok(pictures.length > 80, `${pictures.length} pictures in 3 s`);
  const endMs = end.programDateTimeMs + end.durationSamples / 48;
  const behindMs = WALL_OFFSET_MS + simulation.nowMs - endMs;
  // Program dates may be wrong by a second, and are mended slowly.
  assert.ok(behindMs < 1_700, `${behindMs} ms behind`);
}
