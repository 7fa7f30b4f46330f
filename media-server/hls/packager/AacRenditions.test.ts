import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FakeAacEncoders } from './test/FakeAacEncoders.ts';
import { type MadePart, readSamples } from './test/MadeBroadcast.ts';
import { Simulation } from './test/Simulation.ts';

/** Longer than an AAC part waits for its sound. */
const LATE_MS = 600;

function start(options: { layerCount?: number; frameMs?: number; encodersMax?: number } = {}) {
  const aacEncoders = new FakeAacEncoders();
  aacEncoders.countMax = options.encodersMax ?? 1;
  const simulation = new Simulation({ aacEncoders });
  const publisher = simulation.addPublisher();
  publisher.frameMs = options.frameMs ?? 20;
  if (options.layerCount !== 0) publisher.addVideo(options.layerCount ?? 2);
  publisher.addAudio();
  return { simulation, publisher, aacEncoders, ...simulation };
}

function partsOf(simulation: Simulation, id: string): MadePart[] {
  return simulation.made.rendition(id).parts;
}

function typesOf(simulation: Simulation, rendition: string): string[] {
  return simulation.made.events.flatMap((event) =>
    'rendition' in event && event.rendition === rendition ? [event.type] : [],
  );
}

/** Where the frames of a part say that they begin, by the encoder's own count. */
function soundsOf(part: MadePart): { ticks: number; saidSamples: number | undefined }[] {
  return readSamples(part.bytes, 2).map(({ ticks, data }) => ({
    ticks,
    saidSamples:
      data.byteLength === 8
        ? new DataView(data.buffer, data.byteOffset, 8).getFloat64(0)
        : undefined,
  }));
}

describe('renditions with AAC', () => {
  it('[AAC-1] without an encoder there are none, and wanting them changes nothing', () => {
    const simulation = new Simulation();
    simulation.addPublisher().addAudio();
    simulation.packager.setWanted('a-aac', true);
    simulation.packager.setWanted('v1-aac', true);
    simulation.run(5_000);
    const { events } = simulation.end();
    assert.ok(events.every((event) => event.type !== 'multivariant-aac'));
    assert.deepEqual([...simulation.made.renditions.keys()], ['a']);
  });

  it('[AAC-1] they have a multivariant playlist of their own, which is there before the other', () => {
    const { simulation } = start();
    simulation.run(3_000);
    const { events } = simulation.end();
    const texts = events.flatMap((event) =>
      event.type === 'multivariant' || event.type === 'multivariant-aac'
        ? [{ type: event.type, text: Buffer.from(event.playlist.plain).toString() }]
        : [],
    );
    const [aac, opus] = texts;
    assert.equal(aac?.type, 'multivariant-aac');
    assert.match(aac.text, /CODECS="avc1\.[0-9a-f]+,mp4a\.40\.2".*\nv0-aac\/index\.m3u8\n/);
    assert.match(aac.text, /CODECS="mp4a\.40\.2".*\na-aac\/index\.m3u8\n/);
    assert.ok(!aac.text.includes('opus'));
    assert.equal(opus?.type, 'multivariant');
    assert.ok(!opus.text.includes('aac') && !opus.text.includes('mp4a'));
  });

  it('[AAC-2] nothing is encoded while nobody asks; one encoder makes all that is asked for, and ends half a segment after', () => {
    const { simulation, aacEncoders } = start();
    simulation.run(3_000);
    assert.equal(aacEncoders.opened.length, 0);
    for (const id of ['v0-aac', 'v1-aac', 'a-aac']) simulation.packager.setWanted(id, true);
    simulation.run(5_000);
    assert.equal(aacEncoders.opened.length, 1);
    for (const id of ['v0-aac', 'v1-aac', 'a-aac']) {
      assert.ok(partsOf(simulation, id).length > 5, id);
      simulation.packager.setWanted(id, false);
    }
    simulation.run(5_000);
    assert.equal(aacEncoders.running.length, 0);
    for (const id of ['v0-aac', 'v1-aac', 'a-aac']) {
      assert.equal(typesOf(simulation, id).at(-1), 'rendition-stopped', id);
    }
    const count = partsOf(simulation, 'v0-aac').length;
    simulation.packager.setWanted('v0-aac', true);
    simulation.run(3_000);
    assert.equal(aacEncoders.opened.length, 2);
    assert.ok(partsOf(simulation, 'v0-aac').length > count);
    simulation.end();
  });

  it('[AAC-3] pictures are the bytes of the rendition with Opus, part for part', () => {
    const { simulation } = start();
    simulation.packager.setWanted('v1-aac', true);
    simulation.run(8_000);
    simulation.end();
    const made = partsOf(simulation, 'v1-aac');
    assert.ok(made.length > 15);
    const others = new Map(partsOf(simulation, 'v1').map((part) => [part.name, part]));
    for (const part of made) {
      const other = others.get(part.name);
      assert.ok(other !== undefined, part.name);
      assert.deepEqual(readSamples(part.bytes, 1), readSamples(other.bytes, 1));
      assert.equal(part.durationSamples, other.durationSamples);
    }
    assert.equal(made.at(-1)?.name, partsOf(simulation, 'v1').at(-1)?.name);
  });

  it('[AAC-3] a rendition that is wanted begins with a key frame soon, not with the next segment that is due', () => {
    const { simulation } = start();
    simulation.run(5_000);
    for (const offsetMs of [0, 300, 700, 1_100]) {
      simulation.run(offsetMs);
      const count = partsOf(simulation, 'v0-aac').length;
      const wantedAtMs = simulation.nowMs;
      simulation.packager.setWanted('v0-aac', true);
      while (partsOf(simulation, 'v0-aac').length === count) simulation.run(10);
      assert.ok(simulation.nowMs - wantedAtMs <= 1_800, `${simulation.nowMs - wantedAtMs} ms`);
      simulation.packager.setWanted('v0-aac', false);
      simulation.run(6_000);
    }
    simulation.end();
  });

  for (const frameMs of [10, 20, 40, 60]) {
    it(`[AAC-4] frames stand where the encoder's sound belongs, without a gap (packets of ${frameMs} ms)`, () => {
      const { simulation } = start({ frameMs, layerCount: 1 });
      simulation.run(1_500);
      simulation.packager.setWanted('v0-aac', true);
      simulation.packager.setWanted('a-aac', true);
      simulation.run(10_000);
      simulation.end();
      const sounds = partsOf(simulation, 'v0-aac').flatMap(soundsOf);
      const offsets = new Set(
        sounds.flatMap(({ ticks, saidSamples }) =>
          saidSamples === undefined ? [] : [ticks - saidSamples],
        ),
      );
      assert.equal(offsets.size, 1);
      // Silence only where the end was not waited for.
      const silent = sounds.filter(({ saidSamples }) => saidSamples === undefined);
      assert.ok(silent.length <= 6, `${silent.length} silent frames`);
    });
  }

  it('[AAC-5] the others are made no later for it, whatever the encoder does', () => {
    const timesOf = (change: (encoders: FakeAacEncoders) => void): string[] => {
      const { simulation, aacEncoders } = start();
      change(aacEncoders);
      const times: string[] = [];
      for (let step = 0; step < 600; step += 1) {
        const count = partsOf(simulation, 'a').length;
        if (step === 300) simulation.packager.setWanted('a-aac', true);
        if (step === 400) for (const encoder of aacEncoders.opened) encoder.die();
        simulation.run(10);
        if (partsOf(simulation, 'a').length > count) {
          times.push(`${simulation.nowMs}`);
        }
      }
      simulation.end();
      return times;
    };
    const alone = timesOf((encoders) => {
      encoders.countMax = 0;
    });
    assert.deepEqual(
      timesOf(() => undefined),
      alone,
    );
    assert.deepEqual(
      timesOf((encoders) => {
        encoders.isDumb = true;
      }),
      alone,
    );
  });

  it('[AAC-6] an encoder that dies is replaced, and the next one makes what that had not', () => {
    const { simulation, aacEncoders } = start({ layerCount: 1 });
    simulation.packager.setWanted('v0-aac', true);
    simulation.run(4_005);
    aacEncoders.opened[0]?.die();
    simulation.run(4_000);
    assert.equal(aacEncoders.opened.length, 2);
    const sounds = partsOf(simulation, 'v0-aac').flatMap(soundsOf);
    const silent = sounds.filter(({ saidSamples }) => saidSamples === undefined);
    assert.equal(silent.length, 0);
    simulation.end();
  });

  it('[AAC-6] encoders that keep dying are tried ever less often, and there is silence', () => {
    const { simulation, aacEncoders } = start({ layerCount: 1 });
    simulation.packager.setWanted('v0-aac', true);
    for (let step = 0; step < 6_000; step += 1) {
      for (const encoder of aacEncoders.running) encoder.die();
      simulation.run(10);
    }
    assert.ok(aacEncoders.opened.length <= 9, `${aacEncoders.opened.length} encoders in a minute`);
    const last = partsOf(simulation, 'v0').at(-1)?.startSamples ?? 0;
    const own = partsOf(simulation, 'v0-aac').at(-1)?.startSamples ?? 0;
    assert.ok(last - own <= (LATE_MS + 300) * 48, 'it goes on');
    simulation.end();
  });

  it('[AAC-6] an encoder that hangs is replaced', () => {
    const { simulation, aacEncoders } = start({ layerCount: 1 });
    aacEncoders.isDumb = true;
    simulation.packager.setWanted('v0-aac', true);
    simulation.run(2_000);
    aacEncoders.isDumb = false;
    simulation.run(6_000);
    assert.equal(aacEncoders.opened.length, 2);
    assert.ok(aacEncoders.opened[0]?.isClosed);
    const sounds = partsOf(simulation, 'v0-aac').slice(-3).flatMap(soundsOf);
    assert.ok(sounds.every(({ saidSamples }) => saidSamples !== undefined));
    simulation.end();
  });

  it('[AAC-7] what there is no encoder for is refused once, and begins when there is one', () => {
    const { simulation, aacEncoders } = start({ encodersMax: 0 });
    simulation.packager.setWanted('v0-aac', true);
    simulation.packager.setWanted('a-aac', true);
    simulation.run(5_000);
    assert.deepEqual(typesOf(simulation, 'v0-aac'), ['rendition-refused']);
    assert.deepEqual(typesOf(simulation, 'a-aac'), ['rendition-refused']);
    aacEncoders.countMax = 1;
    simulation.run(5_000);
    assert.ok(partsOf(simulation, 'v0-aac').length > 5);
    simulation.end();
  });

  it('[AAC-8] a packager that is dropped or ends leaves no encoder behind', () => {
    for (const way of ['end', 'drop'] as const) {
      const { simulation, aacEncoders } = start();
      simulation.packager.setWanted('v0-aac', true);
      simulation.run(3_000);
      assert.equal(aacEncoders.running.length, 1);
      simulation.packager[way]();
      assert.equal(aacEncoders.running.length, 0, way);
    }
  });

  it('[AAC-9] the end is in their playlists too, after the last part', () => {
    const { simulation } = start({ layerCount: 1 });
    simulation.packager.setWanted('v0-aac', true);
    simulation.run(4_000);
    const { made } = simulation;
    simulation.end();
    for (const id of ['v0', 'v0-aac']) {
      const text = Buffer.from(made.rendition(id).playlists.at(-1)?.full.plain ?? []).toString();
      assert.match(text, /#EXT-X-ENDLIST/, id);
    }
    assert.equal(
      partsOf(simulation, 'v0-aac').at(-1)?.name,
      partsOf(simulation, 'v0').at(-1)?.name,
    );
  });
});
