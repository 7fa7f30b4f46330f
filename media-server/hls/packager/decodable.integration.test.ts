import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import {
  decodeErrors,
  type MediaFrame,
  makeH264,
  makeOpus,
  type SoundFrame,
} from './test/ffmpeg-media.ts';
import { measureOffsets } from './test/flash-and-beep.ts';
import { readSamples } from './test/MadeBroadcast.ts';
import type { SimulatedPublisher } from './test/SimulatedPublisher.ts';
import { Simulation } from './test/Simulation.ts';

const SECONDS = 20;
const FRAMES_PER_SECOND = 30;

/** A recording of Chromium's packets at the pace of their timestamps; answers how many pictures it has. */
async function sendRecording(
  simulation: Simulation,
  codec: 'h264' | 'vp9' | 'av1',
): Promise<number> {
  const recordings = path.join(import.meta.dirname, '../codecs/test/recordings');
  const file = await readFile(path.join(recordings, `chromium-${codec}.rtp`));
  const packets: Buffer[] = [];
  for (let position = 0; position < file.length; ) {
    const begin = position + 2;
    position = begin + file.readUInt16BE(position);
    packets.push(file.subarray(begin, position));
  }
  const first = packets[0];
  assert.ok(first !== undefined);
  simulation.packager.addSource({
    id: 'recorded',
    kind: 'video',
    codec,
    payloadType: (first[1] ?? 0) & 0x7f,
    clockRate: 90_000,
    ssrcs: [first.readUInt32BE(8)],
  });
  const startMs = simulation.nowMs;
  for (const packet of packets) {
    const ticks = (packet.readUInt32BE(4) - first.readUInt32BE(4)) >>> 0;
    simulation.run(startMs + ticks / 90 - simulation.nowMs);
    simulation.packager.handlePacket('recorded', new Uint8Array(packet), simulation.nowMs);
  }
  simulation.run(1_000);
  return packets.filter((packet) => ((packet[1] ?? 0) & 0x80) !== 0).length;
}

describe('what the packager makes, decoded by ffmpeg', () => {
  let layers: MediaFrame[][] = [];
  let sound: SoundFrame[] = [];

  before(async () => {
    const common = { framesPerSecond: FRAMES_PER_SECOND, seconds: SECONDS, keyFrameInterval: 15 };
    layers = [
      await makeH264({ ...common, width: 320, height: 180, bitsPerSecond: 300_000 }),
      await makeH264({ ...common, width: 640, height: 360, bitsPerSecond: 900_000 }),
    ];
    sound = await makeOpus(SECONDS);
  });

  /** A publisher that sends real media: a key frame every half second, and sound. */
  function addRealPublisher(simulation: Simulation): SimulatedPublisher {
    const publisher = simulation.addPublisher();
    publisher.framesPerSecond = FRAMES_PER_SECOND;
    publisher.pictures = ({ layerIndex, index }) => {
      const layer = layers[layerIndex] ?? [];
      const picture = layer[index % layer.length];
      return { nalUnits: picture?.nalUnits ?? [], isKeyFrame: picture?.isKeyFrame ?? false };
    };
    publisher.sounds = (index) => sound[index % sound.length]?.data ?? new Uint8Array(0);
    publisher.addVideo(2);
    publisher.addAudio();
    return publisher;
  }

  it('[PACK-20] every rendition decodes without an error or a warning', async () => {
    const simulation = new Simulation();
    addRealPublisher(simulation);
    simulation.packager.setWanted('v1', true);
    simulation.run(12_000);
    const made = simulation.end();
    for (const id of ['v0', 'v1', 'a']) assert.equal(await decodeErrors(made.movie(id)), '', id);
  });

  for (const seed of [1, 2, 3]) {
    it(`[PACK-20] it decodes after loss, reordering, pauses and rendition switches (seed ${seed})`, async () => {
      const simulation = new Simulation({ seed });
      const publisher = addRealPublisher(simulation);
      publisher.network = { delayMs: 40, jitterMs: 40, lossRate: 0.01, reorderRate: 0.02 };
      simulation.run(simulation.random.between(1_000, 4_000));
      simulation.packager.setWanted('v1', true);
      simulation.run(simulation.random.between(1_000, 4_000));
      publisher.isVideoFlowing = false;
      simulation.run(simulation.random.between(500, 6_000));
      publisher.isVideoFlowing = true;
      publisher.flowingLayers = 1;
      simulation.run(simulation.random.between(2_000, 4_000));
      publisher.flowingLayers = 2;
      publisher.isAudioFlowing = false;
      simulation.run(simulation.random.between(1_000, 3_000));
      publisher.isAudioFlowing = true;
      simulation.run(3_000);
      const made = simulation.end();
      for (const id of ['v0', 'v1', 'a']) assert.equal(await decodeErrors(made.movie(id)), '', id);
    });
  }

  for (const codec of ['h264', 'vp9', 'av1'] as const) {
    it(`[PACK-20] what Chromium sends as ${codec} decodes`, async () => {
      const simulation = new Simulation();
      const pictureCount = await sendRecording(simulation, codec);
      const made = simulation.end();
      const pictures = made.rendition('v0').parts.flatMap((part) => readSamples(part.bytes, 1));
      assert.equal(pictures.length, pictureCount);
      assert.equal(await decodeErrors(made.movie('v0')), '');
    });
  }

  it('[PACK-6] flash and beep stay together within 20 ms, whatever the delays and the drift of the clocks', async () => {
    const simulation = new Simulation({ seed: 7 });
    const publisher = addRealPublisher(simulation);
    publisher.network = { delayMs: 30, jitterMs: 20, lossRate: 0, reorderRate: 0 };
    publisher.audioDrift = 0.0002;
    simulation.run((SECONDS - 1) * 1_000);
    const made = simulation.end();
    const offsets = await measureOffsets(made.movie('v0'));
    assert.ok(offsets.length >= 16, `${offsets.length} flashes`);
    // Sender Reports of both have come after three seconds.
    const settled = offsets.slice(4);
    for (const offsetMs of settled) assert.ok(Math.abs(offsetMs) <= 20, `${settled}`);
  });
});
