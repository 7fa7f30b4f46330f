import { BitWriter } from './BitWriter.ts';
import { concat } from './concat.ts';

export type SpsOptions = {
  id?: number;
  profileIdc?: number;
  constraintFlags?: number;
  levelIdc?: number;
  chromaFormatIdc?: number;
  bitDepth?: number;
  hasScalingLists?: boolean;
  orderCountType?: number;
  widthInMacroblocks?: number;
  heightInMapUnits?: number;
  isFramesOnly?: boolean;
  /** Left, right, top, bottom, in crop units. */
  crop?: readonly [number, number, number, number];
};

/** An SPS NAL unit, by default constrained baseline 3.1 of 1280 × 720. */
export function writeSps(options: SpsOptions = {}): Uint8Array {
  const profileIdc = options.profileIdc ?? 66;
  const writer = new BitWriter()
    .bits(profileIdc, 8)
    .bits(options.constraintFlags ?? 0xc0, 8)
    .bits(options.levelIdc ?? 31, 8)
    .unsignedExpGolomb(options.id ?? 0);
  if (profileIdc >= 100) {
    const chromaFormatIdc = options.chromaFormatIdc ?? 1;
    writer.unsignedExpGolomb(chromaFormatIdc);
    if (chromaFormatIdc === 3) writer.flag(false);
    const depth = (options.bitDepth ?? 8) - 8;
    writer.unsignedExpGolomb(depth).unsignedExpGolomb(depth).flag(false);
    writer.flag(options.hasScalingLists === true);
    if (options.hasScalingLists === true) writeScalingLists(writer, chromaFormatIdc === 3 ? 12 : 8);
  }
  writer.unsignedExpGolomb(0);
  const orderCountType = options.orderCountType ?? 2;
  writer.unsignedExpGolomb(orderCountType);
  if (orderCountType === 0) writer.unsignedExpGolomb(2);
  if (orderCountType === 1) {
    writer.flag(false).signedExpGolomb(-3).signedExpGolomb(4).unsignedExpGolomb(2);
    writer.signedExpGolomb(1).signedExpGolomb(-1);
  }
  writer.unsignedExpGolomb(1).flag(false);
  writer.unsignedExpGolomb((options.widthInMacroblocks ?? 80) - 1);
  writer.unsignedExpGolomb((options.heightInMapUnits ?? 45) - 1);
  const isFramesOnly = options.isFramesOnly ?? true;
  writer.flag(isFramesOnly);
  if (!isFramesOnly) writer.flag(false);
  writer.flag(true).flag(options.crop !== undefined);
  for (const side of options.crop ?? []) writer.unsignedExpGolomb(side);
  writer.flag(false).trailing();
  return concat([0x67], addEmulationPrevention(writer.toBytes()));
}

/** The first list is whole, the second ends early, the others are not there. */
function writeScalingLists(writer: BitWriter, listsCount: number): void {
  writer.flag(true);
  for (let index = 0; index < 16; index += 1) writer.signedExpGolomb(index % 2 === 0 ? 3 : -2);
  writer.flag(true).signedExpGolomb(-8);
  for (let index = 2; index < listsCount; index += 1) writer.flag(false);
}

export function writePps(id = 0, sequenceId = 0): Uint8Array {
  const writer = new BitWriter().unsignedExpGolomb(id).unsignedExpGolomb(sequenceId);
  return concat([0x68], writer.bits(0b10_1100, 6).trailing().toBytes());
}

export function writeSlice(
  body: Uint8Array,
  options: { isIdr?: boolean; firstMacroblock?: number; pictureId?: number } = {},
): Uint8Array {
  const head = new BitWriter()
    .unsignedExpGolomb(options.firstMacroblock ?? 0)
    .unsignedExpGolomb(7)
    .unsignedExpGolomb(options.pictureId ?? 0)
    .trailing();
  return concat([options.isIdr === true ? 0x65 : 0x41], head.toBytes(), body);
}

/** As an encoder does it (H.264, section 7.4.1). */
export function addEmulationPrevention(rbsp: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  let zeros = 0;
  for (const byte of rbsp) {
    if (zeros >= 2 && byte <= 3) {
      bytes.push(3);
      zeros = 0;
    }
    bytes.push(byte);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return Uint8Array.from(bytes);
}

/** A sample: NAL units with lengths of four bytes. */
export function withLengths(nalUnits: readonly Uint8Array[]): Uint8Array {
  return concat(
    ...nalUnits.flatMap((nalUnit) => {
      const length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, nalUnit.length);
      return [length, nalUnit];
    }),
  );
}

export function stapA(nalUnits: readonly Uint8Array[]): Uint8Array {
  return concat(
    [0x78],
    ...nalUnits.flatMap((nalUnit) => [[nalUnit.length >> 8, nalUnit.length & 0xff], nalUnit]),
  );
}

/** RFC 6184: large NAL units in FU-A, neighbours that fit together in STAP-A, others alone. */
export function packetizeH264(
  nalUnits: readonly Uint8Array[],
  payloadBytesMax: number,
): Uint8Array[] {
  const payloads: Uint8Array[] = [];
  let small: Uint8Array[] = [];
  const flush = () => {
    const [only] = small;
    if (only === undefined) return;
    payloads.push(small.length === 1 ? only : stapA(small));
    small = [];
  };
  for (const nalUnit of nalUnits) {
    if (nalUnit.length > payloadBytesMax) {
      flush();
      payloads.push(...fragments(nalUnit, payloadBytesMax));
      continue;
    }
    if (stapA([...small, nalUnit]).length > payloadBytesMax) flush();
    small.push(nalUnit);
  }
  flush();
  return payloads;
}

function fragments(nalUnit: Uint8Array, payloadBytesMax: number): Uint8Array[] {
  const header = nalUnit[0] ?? 0;
  const room = payloadBytesMax - 2;
  const payloads: Uint8Array[] = [];
  for (let begin = 1; begin < nalUnit.length; begin += room) {
    const start = begin === 1 ? 0x80 : 0;
    const end = begin + room >= nalUnit.length ? 0x40 : 0;
    const fragmentHeader = start | end | (header & 0x1f);
    payloads.push(
      concat([(header & 0xe0) | 28, fragmentHeader], nalUnit.subarray(begin, begin + room)),
    );
  }
  return payloads;
}
