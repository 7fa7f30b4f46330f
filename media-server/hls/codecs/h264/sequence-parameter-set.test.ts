import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BitWriter } from '../test/BitWriter.ts';
import { concat } from '../test/concat.ts';
import { addEmulationPrevention, type SpsOptions, writeSps } from '../test/h264-stream.ts';
import { removeEmulationPrevention } from './nal-unit.ts';
import { parseSequenceParameterSet } from './sequence-parameter-set.ts';

test('[PKT-11] SPSs of real encoders are read', () => {
  const real: Record<string, { hex: string; width: number; height: number; profileIdc: number }> = {
    // Constrained baseline 3.1, as OpenH264 in browsers writes it.
    browser: {
      hex: '6742c01f8c8d40501e900f08846a',
      width: 640,
      height: 480,
      profileIdc: 66,
    },
    // High, cropped from 1088 lines, with VUI: x264.
    x264: {
      hex: '67640028acd940780227e5c044000003000400000300c83c60c658',
      width: 1_920,
      height: 1_080,
      profileIdc: 100,
    },
  };
  for (const [name, { hex, ...expected }] of Object.entries(real)) {
    const parsed = parseSequenceParameterSet(Buffer.from(hex, 'hex'));
    assert.ok(parsed !== undefined, name);
    const { width, height, profileIdc } = parsed;
    assert.deepEqual({ width, height, profileIdc }, expected, name);
  }
});

test('[PKT-11] profiles, chroma formats, scaling lists, fields and cropping give the right size', () => {
  const cases: [SpsOptions, number, number][] = [
    [{}, 1_280, 720],
    [{ orderCountType: 0 }, 1_280, 720],
    [{ orderCountType: 1 }, 1_280, 720],
    [{ profileIdc: 100, hasScalingLists: true }, 1_280, 720],
    [{ profileIdc: 244, chromaFormatIdc: 3, bitDepth: 14, hasScalingLists: true }, 1_280, 720],
    [{ widthInMacroblocks: 120, heightInMapUnits: 68, crop: [0, 0, 0, 4] }, 1_920, 1_080],
    [{ heightInMapUnits: 34, isFramesOnly: false, crop: [0, 0, 0, 2] }, 1_280, 1_080],
    [{ profileIdc: 122, chromaFormatIdc: 2, crop: [1, 1, 4, 4] }, 1_276, 712],
    [{ profileIdc: 244, chromaFormatIdc: 3, crop: [1, 2, 3, 4] }, 1_277, 713],
    [{ profileIdc: 100, chromaFormatIdc: 0, crop: [1, 2, 3, 4] }, 1_277, 713],
    [{ widthInMacroblocks: 1, heightInMapUnits: 1 }, 16, 16],
    [{ widthInMacroblocks: 1_024, heightInMapUnits: 1_024 }, 16_384, 16_384],
  ];
  for (const [options, width, height] of cases) {
    const parsed = parseSequenceParameterSet(writeSps({ id: 3, ...options }));
    assert.deepEqual(
      { id: parsed?.id, width: parsed?.width, height: parsed?.height },
      { id: 3, width, height },
      JSON.stringify(options),
    );
  }
});

test('[PKT-12] an SPS that lies is none', () => {
  const baseline = () => new BitWriter().bits(66, 8).bits(0, 8).bits(31, 8);
  const high = () => new BitWriter().bits(100, 8).bits(0, 8).bits(31, 8).unsignedExpGolomb(0);
  const lies: Record<string, Uint8Array> = {
    'width 0 by cropping': writeSps({ widthInMacroblocks: 2, crop: [8, 8, 0, 0] }),
    'height 0 by cropping': writeSps({ heightInMapUnits: 1, crop: [0, 0, 4, 4] }),
    'less than nothing by cropping': writeSps({ crop: [0, 5_000, 0, 0] }),
    '16400 pixels wide': writeSps({ widthInMacroblocks: 1_025 }),
    '16400 pixels high': writeSps({ heightInMapUnits: 1_025 }),
    '32768 pixels high in fields': writeSps({ heightInMapUnits: 1_024, isFramesOnly: false }),
    'four billion macroblocks': writeSps({ widthInMacroblocks: 2 ** 32 - 1 }),
    'an id of 32': writeSps({ id: 32 }),
    'a chroma format of 4': concat([0x67], high().unsignedExpGolomb(4).bits(1, 32).toBytes()),
    '15 bits': writeSps({ profileIdc: 100, bitDepth: 15 }),
    'an order count of type 3': writeSps({ orderCountType: 3 }),
    'a cycle of four billion offsets': concat(
      [0x67],
      baseline()
        .unsignedExpGolomb(0)
        .unsignedExpGolomb(0)
        .unsignedExpGolomb(1)
        .flag(false)
        .signedExpGolomb(0)
        .signedExpGolomb(0)
        .unsignedExpGolomb(2 ** 32 - 2)
        .trailing()
        .toBytes(),
    ),
    'a number of a hundred zeros': concat([0x67], baseline().bits(0, 100).bits(1, 9).toBytes()),
    'nothing but its header': Uint8Array.of(0x67),
    nothing: new Uint8Array(0),
  };
  for (const [name, nalUnit] of Object.entries(lies)) {
    assert.equal(parseSequenceParameterSet(nalUnit), undefined, name);
  }
  const whole = writeSps();
  for (let length = 0; length < whole.length - 1; length += 1) {
    assert.equal(parseSequenceParameterSet(whole.subarray(0, length)), undefined, `${length}`);
  }
});

test('[PKT-11] emulation prevention that was added is removed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 255)), (bytes) => {
      const rbsp = Uint8Array.from(bytes);
      assert.deepEqual(
        Uint8Array.from(removeEmulationPrevention(addEmulationPrevention(rbsp))),
        rbsp,
      );
    }),
  );
});

test('[PKT-1] any bytes are an SPS of a possible size or none', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom(66, 77, 100, 122, 244),
      (bytes, profileIdc) => {
        const parsed = parseSequenceParameterSet(concat([0x67, profileIdc], bytes));
        if (parsed === undefined) return;
        assert.ok(parsed.width > 0 && parsed.width <= 16_384);
        assert.ok(parsed.height > 0 && parsed.height <= 16_384);
      },
    ),
    { numRuns: 3_000 },
  );
});
