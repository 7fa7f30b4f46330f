import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KEY_FRAME_REQUEST_INTERVAL_MS } from './packager-limits.ts';
import { PACKAGER_PRESETS, SEGMENT_MAX_MS } from './packager-source.ts';
import { type MadePart, readSamples } from './test/MadeBroadcast.ts';
import { Simulation, WALL_OFFSET_MS } from './test/Simulation.ts';
import { isSilence } from './test/synthetic-frames.ts';

const PART_SAMPLES = 300 * 48;

/** Parts but for the last of each segment. */
function innerParts(parts: readonly MadePart[]): MadePart[] {
  return parts.filter((part, index) => parts[index + 1]?.msn === part.msn);
}

function firstParts(parts: readonly MadePart[]): MadePart[] {
  return parts.filter((part) => part.partIndex === 0);
}

function silenceShare(parts: readonly MadePart[]): number {
  const sounds = parts.flatMap((part) => readSamples(part.bytes, 2));
  return sounds.filter((sound) => isSilence(sound.data)).length / sounds.length;
}

/** From the first part to the last: how much stream time was made. */
function madeMs(parts: readonly MadePart[]): number {
  return parts.reduce((sum, part) => sum + part.durationSamples, 0) / 48;
}

describe('BroadcastPackager', () => {
  it('[PACK-1] every part is told before the playlist that lists it, and names stand for one thing', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.packager.setWanted('v0', true);
    simulation.run(10_000);
    const made = simulation.end();
    // MadeBroadcast checks the order with each event.
    assert.equal(made.rendition('v0').playlists.length, made.rendition('v0').parts.length);
    assert.ok(made.isEnded);
  });

  it('[TAP-28] a key frame may wait while nobody watches, and only then', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    const requestsIn = (durationMs: number): boolean[] => {
      simulation.keyFrameRequests.length = 0;
      simulation.run(durationMs);
      return simulation.keyFrameRequests.map(({ mayWait }) => mayWait);
    };
    assert.deepEqual(new Set(requestsIn(10_000)), new Set([true]));
    simulation.packager.setWanted('v0', true);
    assert.deepEqual(new Set(requestsIn(10_000)), new Set([false]));
  });

  it('[PACK-24] parts that may wait are made together later, as they would have been, and share a playlist', () => {
    const [atOnce, later] = [0, 1_000].map((partsWaitMs) => {
      const simulation = new Simulation({ partsWaitMs });
      const publisher = simulation.addPublisher();
      publisher.addVideo(1);
      publisher.addAudio();
      simulation.run(10_000);
      return simulation.end().rendition('v0');
    });
    assert.deepEqual(
      later?.parts.map(({ msn, partIndex, startSamples }) => [msn, partIndex, startSamples]),
      atOnce?.parts.map(({ msn, partIndex, startSamples }) => [msn, partIndex, startSamples]),
    );
    assert.ok((atOnce?.playlists.length ?? 0) > 30);
    assert.ok((later?.playlists.length ?? 0) <= 12);
  });

  it('[PACK-1] a broadcast that made nothing has no playlist, also when it ends', () => {
    const simulation = new Simulation();
    simulation.run(3_000);
    const types: string[] = [];
    simulation.made.handle = ({ type }) => {
      types.push(type);
    };
    simulation.packager.end();
    assert.deepEqual(types, ['ended']);
  });

  it('[PACK-2] all renditions share numbers, boundaries and dates', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(3);
    publisher.addAudio();
    simulation.packager.setWanted('v1', true);
    simulation.packager.setWanted('v2', true);
    simulation.run(10_000);
    const made = simulation.end();
    const counts = ['v0', 'v1', 'v2'].map((id) => made.rendition(id).parts.length);
    assert.ok(Math.min(...counts) > 30, `parts: ${counts}`);
    assert.equal(new Set(counts).size, 1);
  });

  for (const frameMs of [10, 20, 40, 60]) {
    it(`[PACK-3] parts are as many whole audio frames as fit into the target, with frames of ${frameMs} ms`, () => {
      const simulation = new Simulation();
      const publisher = simulation.addPublisher();
      publisher.frameMs = frameMs;
      publisher.addVideo(1);
      publisher.addAudio();
      simulation.run(10_000);
      const { parts } = simulation.end().rendition('v0');
      const partMs = Math.floor(300 / frameMs) * frameMs;
      const lengths = innerParts(parts.slice(4)).map((part) => part.durationSamples / 48);
      assert.deepEqual(new Set(lengths), new Set([partMs]));
    });
  }

  it('[PACK-4] a segment begins with the first key frame after its target, which was asked for shortly before', () => {
    const simulation = new Simulation();
    simulation.packager.setWanted('v0', true);
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(20_000);
    const { parts, segments } = simulation.end().rendition('v0');
    assert.ok(firstParts(parts).every((part) => part.isIndependent));
    for (const segment of segments.slice(0, -1)) {
      const lengthMs = segment.durationSamples / 48;
      assert.ok(lengthMs >= 1_880 && lengthMs <= 2_100, `${lengthMs} ms`);
    }
  });

  it('[PACK-4] while nobody watches, publishers are asked for fewer key frames, until somebody does', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(15_000);
    simulation.packager.setWanted('v0', true);
    simulation.run(10_000);
    const { parts, segments } = simulation.end().rendition('v0');
    assert.ok(firstParts(parts).every((part) => part.isIndependent));
    const lengthsMs = segments.slice(0, -1).map((segment) => segment.durationSamples / 48);
    const watchedFrom = lengthsMs.findIndex((lengthMs) => lengthMs < 3_000);
    for (const lengthMs of lengthsMs.slice(0, watchedFrom)) {
      assert.ok(lengthMs >= 3_100 && lengthMs <= 3_300, `${lengthMs} ms`);
    }
    assert.ok(watchedFrom >= 3 && lengthsMs.length - watchedFrom >= 4, `${lengthsMs}`);
    for (const lengthMs of lengthsMs.slice(watchedFrom + 1)) {
      assert.ok(lengthMs <= 2_100, `${lengthMs} ms`);
    }
  });

  it('[PACK-4] without a key frame a segment ends at its maximum, and the next key frame begins another', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(1_000);
    const deaf = publisher.requestKeyFrame.bind(publisher);
    publisher.requestKeyFrame = () => undefined;
    simulation.run(9_000);
    publisher.requestKeyFrame = deaf;
    simulation.run(4_000);
    const { segments, parts } = simulation.end().rendition('v0');
    for (const segment of segments.slice(0, 2)) {
      const lengthMs = segment.durationSamples / 48;
      // A remainder that may not hold a whole audio frame is no part of its own.
      assert.ok(lengthMs > SEGMENT_MAX_MS - 120 && lengthMs <= SEGMENT_MAX_MS, `${lengthMs} ms`);
    }
    const independent = firstParts(parts).map((part) => part.isIndependent);
    assert.deepEqual(independent.slice(0, 4), [true, false, false, true]);
    assert.ok((segments[2]?.durationSamples ?? 0) < 3_000 * 48, 'cut as soon as a key frame came');
  });

  it('[PACK-4] no segment is shorter than a part, whenever a key frame comes', () => {
    for (let waitMs = 0; waitMs < 700; waitMs += 60) {
      const simulation = new Simulation();
      const publisher = simulation.addPublisher();
      publisher.addVideo(2);
      publisher.addAudio();
      simulation.run(3_000);
      publisher.removeVideo();
      const { segments } = simulation.made.rendition('v0');
      const segmentCount = segments.length;
      while (segments.length < segmentCount + 2) simulation.run(10);
      simulation.run(waitMs);
      publisher.addVideo(2);
      simulation.run(waitMs);
      simulation.packager.setWanted('v1', true);
      simulation.run(3_000);
      // MadeBroadcast compares.
      simulation.end();
    }
  });

  it('[PACK-5] missing sound is silence of the same length, and the timeline goes on in real time', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(4_000);
    publisher.isAudioFlowing = false;
    simulation.run(4_000);
    const silent = simulation.made.rendition('a').parts.slice(-8);
    publisher.isAudioFlowing = true;
    simulation.run(4_000);
    const { parts } = simulation.end().rendition('a');
    assert.equal(silenceShare(silent), 1);
    assert.equal(silenceShare(parts.slice(0, 10)), 0);
    assert.equal(silenceShare(parts.slice(-8)), 0);
    assert.ok(Math.abs(madeMs(parts) - 12_000) < 300, `${madeMs(parts)} ms`);
  });

  it('[PACK-5] lost packets of sound are replaced one by one', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    publisher.network = { delayMs: 20, jitterMs: 5, lossRate: 0.05, reorderRate: 0 };
    simulation.run(20_000);
    const share = silenceShare(simulation.end().rendition('a').parts);
    assert.ok(share > 0.02 && share < 0.09, `${share}`);
  });

  it('[PACK-5] a broadcast that never has sound has a track of silence', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    simulation.run(10_000);
    const { parts } = simulation.end().rendition('v0');
    assert.equal(silenceShare(parts), 1);
    assert.ok(Math.abs(madeMs(parts) - 10_000) < 300);
    assert.ok(innerParts(parts).every((part) => part.durationSamples === PART_SAMPLES));
  });

  it('[PACK-5] sound that is added later takes its place', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    simulation.run(5_000);
    publisher.addAudio();
    simulation.run(5_000);
    const { parts } = simulation.end().rendition('v0');
    assert.equal(silenceShare(parts.slice(0, 10)), 1);
    assert.equal(silenceShare(parts.slice(-10)), 0);
  });

  it('[PACK-8] a slow screen share plays on: its last picture is shown until the next comes', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.framesPerSecond = 1;
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(20_000);
    const { parts } = simulation.end().rendition('v0');
    const pictures = parts.flatMap((part) => readSamples(part.bytes, 1));
    assert.ok(pictures.length >= 19 && pictures.length <= 21, `${pictures.length} pictures`);
  });

  it('[PACK-8] while no picture comes the newest key frame is repeated, and only a key frame goes on', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(5_500);
    publisher.isVideoFlowing = false;
    simulation.run(20_000);
    const before = simulation.made.rendition('v0').parts.length;
    publisher.isVideoFlowing = true;
    simulation.run(5_000);
    const { parts } = simulation.end().rendition('v0');
    const repeated = parts.slice(25, before).flatMap((part) => readSamples(part.bytes, 1));
    assert.ok(repeated.length >= 6 && repeated.every((picture) => picture.isKeyFrame));
    const afterwards = parts.slice(before).flatMap((part) => readSamples(part.bytes, 1));
    assert.equal(afterwards[0]?.isKeyFrame, true);
    assert.ok(afterwards.length > 120);
  });

  it('[PACK-8] a paused source is not waited for', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(5_000);
    simulation.packager.setSourcePaused(publisher.videoId ?? '', true);
    simulation.packager.setSourcePaused(publisher.audioId ?? '', true);
    publisher.isVideoFlowing = false;
    publisher.isAudioFlowing = false;
    simulation.run(5_000);
    const last = simulation.made.rendition('v0').parts.at(-1);
    const behindMs = simulation.nowMs - 1_000 - endMs(last);
    assert.ok(behindMs < 400, `${behindMs} ms behind`);
    simulation.packager.setSourcePaused(publisher.videoId ?? '', false);
    simulation.packager.setSourcePaused(publisher.audioId ?? '', false);
    publisher.isVideoFlowing = true;
    publisher.isAudioFlowing = true;
    simulation.run(5_000);
    const { parts } = simulation.end().rendition('v0');
    assert.equal(silenceShare(parts.slice(-10)), 0);
  });

  it('[PACK-9] after loss nothing is shown until a key frame comes, which is asked for at most once a second', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.network = { delayMs: 20, jitterMs: 5, lossRate: 0.02, reorderRate: 0.02 };
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(20_000);
    simulation.end();
    const times = simulation.keyFrameRequests.map((request) => request.atMs);
    assert.ok(times.length > 8, `${times.length} requests`);
    times.forEach((atMs, index) => {
      const next = times[index + 1] ?? Number.POSITIVE_INFINITY;
      assert.ok(next - atMs >= KEY_FRAME_REQUEST_INTERVAL_MS);
    });
  });

  it('[PACK-9] waiting for a key frame makes no part late', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(3_000);
    publisher.requestKeyFrame = () => undefined;
    publisher.isVideoFlowing = false;
    simulation.run(100);
    publisher.isVideoFlowing = true;
    let latestMs = 0;
    for (let count = 0; count < 500; count += 1) {
      simulation.run(10);
      const last = simulation.made.rendition('v0').parts.at(-1);
      latestMs = Math.max(latestMs, simulation.nowMs - 1_000 - endMs(last));
    }
    // A part of 300 ms, the network, and the wait for stragglers.
    assert.ok(latestMs < 300 + 20 + 200, `${latestMs} ms`);
    simulation.end();
  });

  it('[PACK-10] a publisher that is gone for a minute and comes back with other clocks goes on in the same timeline', () => {
    const simulation = new Simulation();
    const first = simulation.addPublisher();
    first.addVideo(2);
    first.addAudio();
    simulation.packager.setWanted('v1', true);
    simulation.run(5_000);
    first.removeVideo();
    first.removeAudio();
    simulation.run(60_000);
    const second = simulation.addPublisher();
    second.addVideo(2);
    second.addAudio();
    simulation.run(10_000);
    const made = simulation.end();
    for (const id of ['v0', 'v1', 'a']) {
      const { parts } = made.rendition(id);
      assert.ok(Math.abs(madeMs(parts) - 75_000) < 500, `${id}: ${madeMs(parts)} ms`);
      assert.equal(silenceShare(parts.slice(-20)), 0);
    }
    const { parts } = made.rendition('v0');
    assert.ok(
      firstParts(parts).every((part) => part.isIndependent),
      'viewers can begin anywhere',
    );
    assert.equal(made.rendition('v0').initNames.size, 1, 'the same camera needs no other init');
    assert.equal(parts.filter((part) => part.isDiscontinuity).length, 0);
  });

  it('[PACK-11] another size begins a segment with another init and a discontinuity in all renditions', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(3_100);
    publisher.widths = [640];
    publisher.requestKeyFrame(publisher.videoId ?? '', simulation.nowMs - 40);
    simulation.run(5_000);
    const made = simulation.end();
    const { parts, initNames } = made.rendition('v0');
    assert.equal(initNames.size, 2);
    const broken = parts.filter((part) => part.isDiscontinuity);
    assert.equal(broken.length, 1);
    assert.equal(broken[0]?.partIndex, 0);
    assert.equal(broken[0]?.isIndependent, true);
    assert.notEqual(broken[0]?.initName, parts[0]?.initName);
    const sound = made.rendition('a').parts.filter((part) => part.isDiscontinuity);
    assert.deepEqual(
      sound.map((part) => part.msn),
      broken.map((part) => part.msn),
    );
  });

  it('[PACK-11] parameter sets that change without that have another init from the next segment on', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    const { pictures } = publisher;
    let pictureParameters = 0xc8;
    publisher.pictures = (wanted) => {
      const picture = pictures(wanted);
      if (picture.isKeyFrame) picture.nalUnits[1]?.set([0x68, 0xce, 0x0f, pictureParameters]);
      return picture;
    };
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(3_000);
    pictureParameters = 0xd8;
    simulation.run(4_000);
    const { parts, initNames } = simulation.end().rendition('v0');
    assert.equal(initNames.size, 2);
    assert.equal(parts.filter((part) => part.isDiscontinuity).length, 0);
  });

  it('[PACK-12] a higher rendition begins with a key frame and a segment of all, and stops with its segment', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(2);
    publisher.addAudio();
    simulation.run(5_300);
    assert.equal(simulation.made.rendition('v1').parts.length, 0);
    simulation.packager.setWanted('v1', true);
    simulation.run(1_500);
    const begun = simulation.made.rendition('v1').parts[0];
    assert.ok(begun?.isIndependent && begun.partIndex === 0);
    simulation.run(3_000);
    simulation.packager.setWanted('v1', false);
    simulation.run(5_000);
    const stopped = simulation.made.events.filter((event) => event.type === 'rendition-stopped');
    assert.deepEqual(stopped, [{ type: 'rendition-stopped', rendition: 'v1' }]);
    const { parts, segments } = simulation.made.rendition('v1');
    assert.equal(segments.at(-1)?.msn, parts.at(-1)?.msn);
    const stoppedAfter = parts.length;
    simulation.packager.setWanted('v1', true);
    simulation.run(3_000);
    simulation.end();
    const again = parts[stoppedAfter];
    assert.ok(again?.isIndependent && again.partIndex === 0);
  });

  it('[PACK-13] a rendition whose layer stops takes the next lower one, and comes back', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(2);
    publisher.addAudio();
    simulation.packager.setWanted('v1', true);
    simulation.run(5_000);
    publisher.flowingLayers = 1;
    simulation.run(6_000);
    const fallen = simulation.made.rendition('v1').parts.slice(-8);
    assert.ok(fallen.some((part) => readSamples(part.bytes, 1).length > 5));
    publisher.flowingLayers = 2;
    simulation.run(6_000);
    const { initNames } = simulation.end().rendition('v1');
    assert.equal(initNames.size, 3);
  });

  it('[PACK-14] sound alone is a broadcast; pictures that are added later begin a rendition', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addAudio();
    simulation.run(8_000);
    assert.equal(simulation.made.renditions.has('v0'), false);
    const lengths = simulation.made
      .rendition('a')
      .segments.map((segment) => segment.durationSamples / 48);
    assert.deepEqual(new Set(lengths), new Set([2_000]));
    publisher.addVideo(1);
    simulation.run(5_000);
    const made = simulation.end();
    assert.ok((made.rendition('v0').parts[0]?.msn ?? 0) > 2);
    assert.equal(made.rendition('v0').parts[0]?.isIndependent, true);
    const told = made.events.filter((event) => event.type === 'multivariant');
    assert.equal(told.length, 2);
  });

  it('[PACK-15] a screen replaces the camera with a key frame', () => {
    const simulation = new Simulation();
    const camera = simulation.addPublisher();
    camera.addVideo(2);
    camera.addAudio();
    simulation.packager.setWanted('v1', true);
    simulation.run(5_000);
    const screen = simulation.addPublisher();
    screen.widths = [1_280];
    screen.framesPerSecond = 5;
    screen.addVideo(1);
    simulation.run(3_000);
    camera.removeVideo();
    simulation.run(3_000);
    const made = simulation.end();
    for (const id of ['v0', 'v1']) {
      const { parts, initNames } = made.rendition(id);
      assert.equal(initNames.size, 2, id);
      const late = parts.slice(-8).flatMap((part) => readSamples(part.bytes, 1));
      assert.ok(late.length < 20, 'five pictures a second');
    }
  });

  it('[PACK-16] playlists list the window, and what is older is told', () => {
    const simulation = new Simulation({ dvrWindowMs: 10_000 });
    simulation.packager.setWanted('v0', true);
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(30_000);
    const made = simulation.end();
    const { firstMsn, playlists } = made.rendition('v0');
    assert.ok(firstMsn >= 8 && firstMsn <= 10, `${firstMsn}`);
    const text = Buffer.from(playlists.at(-1)?.full.plain ?? []).toString();
    assert.match(text, new RegExp(`#EXT-X-MEDIA-SEQUENCE:${firstMsn}\n`));
  });

  it('[PACK-16] a window that is too large for whoever keeps it gets shorter, in all renditions', () => {
    const simulation = new Simulation({ dvrWindowMs: 60_000 });
    simulation.packager.setWanted('v0', true);
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(30_000);
    simulation.packager.shortenWindow(7);
    simulation.packager.shortenWindow(5);
    simulation.run(5_000);
    const made = simulation.end();
    for (const id of ['v0', 'a']) {
      const { firstMsn, playlists } = made.rendition(id);
      assert.equal(firstMsn, 7, id);
      const text = Buffer.from(playlists.at(-1)?.full.plain ?? []).toString();
      assert.match(text, /#EXT-X-MEDIA-SEQUENCE:7\n/, id);
    }
  });

  it('[PACK-17] program dates are the wall clock of capture and grow with the stream', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(20_000);
    const { parts } = simulation.end().rendition('a');
    for (const part of parts) {
      // Captured at the simulation's 1,000 ms and later, told with the network's least delay.
      const expectedMs = WALL_OFFSET_MS + 1_000 + part.startSamples / 48;
      const error = part.programDateTimeMs - expectedMs;
      assert.ok(error >= -5 && error <= 60, `${error} ms`);
    }
  });

  it('[PACK-18] the end comes after playlists that say so', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(5_150);
    const made = simulation.end();
    for (const id of ['v0', 'a']) {
      const text = Buffer.from(made.rendition(id).playlists.at(-1)?.full.plain ?? []).toString();
      assert.match(text, /#EXT-X-ENDLIST/);
      assert.equal(made.rendition(id).segments.at(-1)?.msn, made.rendition(id).parts.at(-1)?.msn);
    }
    simulation.packager.tick(simulation.nowMs + 10);
    simulation.packager.end();
  });

  it('[PACK-19] a packager that goes on where another died begins with a discontinuity', () => {
    const continues = { firstMsn: 17, discontinuitySequence: 2 };
    const simulation = new Simulation({ continues });
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(5_000);
    const { parts, playlists } = simulation.end().rendition('v0');
    assert.equal(parts[0]?.msn, 17);
    assert.equal(parts.filter((part) => part.isDiscontinuity).length, 1);
    const text = Buffer.from(playlists.at(-1)?.full.plain ?? []).toString();
    assert.match(text, /#EXT-X-DISCONTINUITY-SEQUENCE:3\n/);
  });

  it('[PACK-3] the preset of long parts makes long parts', () => {
    const simulation = new Simulation({ preset: PACKAGER_PRESETS.stable });
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    simulation.run(10_000);
    const { parts } = simulation.end().rendition('v0');
    assert.ok(innerParts(parts).every((part) => part.durationSamples === 500 * 48));
  });

  it('[PACK-22] garbage and unknown ids change nothing', () => {
    const simulation = new Simulation();
    const publisher = simulation.addPublisher();
    publisher.addVideo(1);
    publisher.addAudio();
    const { packager, random } = simulation;
    for (let count = 0; count < 400; count += 1) {
      simulation.run(10);
      const garbage = Uint8Array.from({ length: count % 90 }, () => random.next() * 256);
      packager.handlePacket(publisher.videoId ?? '', garbage, simulation.nowMs);
      packager.handlePacket('nobody', garbage, simulation.nowMs);
      const report = { ntpMs: random.next() * 1e13, rtpTimestamp: random.next() * 2 ** 32 };
      packager.handleSenderReport('nobody', 0, report, simulation.nowMs);
      packager.handleSenderReport(publisher.videoId ?? '', 7, report, simulation.nowMs);
      packager.removeSource('nobody');
      packager.setSourcePaused('nobody', true);
      packager.setWanted('v9', true);
      packager.setWanted('../../etc', true);
    }
    const { parts } = simulation.end().rendition('v0');
    assert.ok(Math.abs(madeMs(parts) - 4_000) < 300);
  });
});

function endMs(part: MadePart | undefined): number {
  return part === undefined ? 0 : (part.startSamples + part.durationSamples) / 48;
}
