import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { before, describe, it } from 'node:test';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import type { AacEncoder } from '../packager/aac-encoder.ts';
import {
  decodeErrors,
  type MediaFrame,
  makeH264,
  makeOpus,
  type SoundFrame,
} from '../packager/test/ffmpeg-media.ts';
import { type MadeBroadcast, readSamples } from '../packager/test/MadeBroadcast.ts';
import type { SimulatedPublisher } from '../packager/test/SimulatedPublisher.ts';
import { Simulation } from '../packager/test/Simulation.ts';
import { FfmpegAacEncoders } from './FfmpegAacEncoders.ts';
import { encoderProcessIds } from './test/encoder-processes.ts';
import { onsetsOf } from './test/onsets.ts';

const SECONDS = 12;
const FRAMES_PER_SECOND = 30;
const TICK_MS = 10;
/** Nothing that a test waits for takes as long. */
const WAIT_MS = 15_000;
const OFFSET_MS_MAX = 20;

const log = createSilentLogger();

function find(countMax?: number): FfmpegAacEncoders {
  const searchPath = process.env.PATH;
  const encoders = FfmpegAacEncoders.find({ searchPath, log, ...(countMax && { countMax }) });
  assert.ok(encoders !== undefined, 'ffmpeg is installed');
  return encoders;
}

async function until(condition: () => boolean, what: string): Promise<void> {
  const deadlineMs = performance.now() + WAIT_MS;
  while (!condition()) {
    assert.ok(performance.now() < deadlineMs, what);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Simulated time keeps pace with the real one, because the encoder is real. */
async function runLive(simulation: Simulation, durationMs: number): Promise<void> {
  const offsetMs = performance.now() - simulation.nowMs;
  const untilMs = simulation.nowMs + durationMs;
  while (simulation.nowMs < untilMs) {
    while (simulation.nowMs + TICK_MS <= performance.now() - offsetMs) simulation.run(TICK_MS);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Stream times of beeps in a rendition, in samples. */
async function beepsOf(made: MadeBroadcast, id: string): Promise<number[]> {
  const first = made.rendition(id).parts.flatMap(({ bytes }) => readSamples(bytes, 2))[0];
  assert.ok(first !== undefined);
  return (await onsetsOf(made.movie(id))).map((onset) => onset + first.ticks);
}

/** By how much the beeps of a rendition with AAC come after those with Opus, in milliseconds. */
async function offsetsOf(made: MadeBroadcast, id: string): Promise<number[]> {
  const others = await beepsOf(made, id.replace('-aac', ''));
  const own = await beepsOf(made, id);
  return own.map((onset) => {
    const differences = others.map((other) => (onset - other) / 48);
    return differences.reduce((best, ms) => (Math.abs(ms) < Math.abs(best) ? ms : best));
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('ffmpeg as the AAC encoder', () => {
  let pictures: MediaFrame[] = [];
  let sound: SoundFrame[] = [];

  before(async () => {
    pictures = await makeH264({
      ...{ width: 320, height: 180, framesPerSecond: FRAMES_PER_SECOND, seconds: SECONDS },
      keyFrameInterval: 15,
    });
    sound = await makeOpus(SECONDS);
  });

  function addRealPublisher(simulation: Simulation): SimulatedPublisher {
    const publisher = simulation.addPublisher();
    publisher.framesPerSecond = FRAMES_PER_SECOND;
    publisher.pictures = ({ index }) => {
      const picture = pictures[index % pictures.length];
      return { nalUnits: picture?.nalUnits ?? [], isKeyFrame: picture?.isKeyFrame ?? false };
    };
    publisher.sounds = (index) => sound[index % sound.length]?.data ?? new Uint8Array(0);
    publisher.addVideo(1);
    publisher.addAudio();
    return publisher;
  }

  it('[AAC-4] what comes of it decodes without an error, with both tracks, its sound where that of Opus is', async () => {
    const aacEncoders = find();
    const simulation = new Simulation({ aacEncoders });
    addRealPublisher(simulation);
    simulation.run(1_700);
    for (const id of ['v0-aac', 'a-aac']) simulation.packager.setWanted(id, true);
    await runLive(simulation, 6_500);
    const made = simulation.end();
    for (const id of ['v0-aac', 'a-aac']) {
      assert.equal(await decodeErrors(made.movie(id)), '', id);
      const offsets = await offsetsOf(made, id);
      assert.ok(offsets.length >= 4, `${offsets.length} beeps in ${id}`);
      for (const offsetMs of offsets) {
        assert.ok(Math.abs(offsetMs) <= OFFSET_MS_MAX, `${id}: ${offsets}`);
      }
    }
    await until(() => aacEncoders.count === 0, 'it ended with the broadcast');
  });

  it('[AAC-6] it dies, and sound goes on in its place without a gap and without silence', async () => {
    const aacEncoders = find();
    const encoders: AacEncoder[] = [];
    const simulation = new Simulation({
      aacEncoders: {
        open: (options) => {
          const encoder = aacEncoders.open(options);
          if (encoder !== undefined) encoders.push(encoder);
          return encoder;
        },
      },
    });
    addRealPublisher(simulation);
    simulation.packager.setWanted('a-aac', true);
    await runLive(simulation, 3_000);
    // In the middle of a beep, which are at whole seconds.
    process.kill(encoderProcessIds()[0] ?? 0, 'SIGKILL');
    await runLive(simulation, 3_500);
    const made = simulation.end();
    assert.equal(encoders.length, 2);
    assert.equal(await decodeErrors(made.movie('a-aac')), '');
    const offsets = await offsetsOf(made, 'a-aac');
    assert.ok(offsets.length >= 4, `${offsets.length} beeps`);
    for (const offsetMs of offsets) assert.ok(Math.abs(offsetMs) <= OFFSET_MS_MAX, `${offsets}`);
    await until(() => aacEncoders.count === 0, 'it ended with the broadcast');
  });

  it('[AAC-7] no more than the limit are lent; one that was given back can be lent again', async () => {
    const aacEncoders = find(2);
    const options = { preSkipSamples: 0 };
    const first = aacEncoders.open(options);
    const second = aacEncoders.open(options);
    assert.ok(first !== undefined && second !== undefined);
    assert.equal(aacEncoders.open(options), undefined);
    first.close();
    await until(() => aacEncoders.count === 1, 'the first ended');
    const third = aacEncoders.open(options);
    assert.ok(third !== undefined);
    second.close();
    third.close();
    await until(() => aacEncoders.count === 0, 'all ended');
  });

  it('[AAC-6] a program that cannot be started, or ends at once, is a failure and throws nothing', async () => {
    for (const program of ['/nowhere/ffmpeg', '/bin/false']) {
      const aacEncoders = new FfmpegAacEncoders({ program, log });
      const encoder = aacEncoders.open({ preSkipSamples: 0 });
      assert.ok(encoder !== undefined);
      encoder.push(Uint8Array.of(0xfc, 0xff, 0xfe), 960);
      await until(() => encoder.isFailed, program);
      encoder.push(Uint8Array.of(0xfc, 0xff, 0xfe), 960);
      assert.deepEqual(encoder.take(), []);
      encoder.close();
      await until(() => aacEncoders.count === 0, program);
    }
  });

  it('[AAC-8] it ends with the process that began it, however that ends', async () => {
    const code = `
      import { FfmpegAacEncoders } from ${JSON.stringify(new URL('./FfmpegAacEncoders.ts', import.meta.url))};
      import { createSilentLogger } from ${JSON.stringify(import.meta.resolve('@stagedoor/service-kit/logger'))};
      const log = createSilentLogger();
      const encoders = FfmpegAacEncoders.find({ searchPath: process.env.PATH, log });
      encoders.open({ preSkipSamples: 0 });
      process.stdout.write('opened');
    `;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { pid } = owner;
    assert.ok(pid !== undefined);
    await once(owner.stdout, 'data');
    await until(() => encoderProcessIds(pid).length === 1, 'it began');
    const [encoder = 0] = encoderProcessIds(pid);
    owner.kill('SIGKILL');
    await until(() => !isAlive(encoder), 'it ended');
  });

  it('[AAC-1] it is found in the search path, or there is none', () => {
    assert.equal(FfmpegAacEncoders.find({ searchPath: '/nowhere', log }), undefined);
    assert.equal(FfmpegAacEncoders.find({ searchPath: undefined, log }), undefined);
    find();
  });
});
