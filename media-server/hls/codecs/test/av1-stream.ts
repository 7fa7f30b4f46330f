import { leb128Bytes, writeLeb128 } from '../av1/obu.ts';
import { BitWriter } from './BitWriter.ts';
import { concat } from './concat.ts';

export type Av1SequenceOptions = {
  profile?: number;
  level?: number;
  isHighTier?: boolean;
  isHighDepth?: boolean;
  isMonochrome?: boolean;
  width?: number;
  height?: number;
  hasTiming?: boolean;
  operatingPointsCount?: number;
};

/** An OBU without size field, as RTP carries it. */
export function writeObu(type: number, payload: Uint8Array): Uint8Array {
  return concat([type << 3], payload);
}

export function writeSequenceHeader(options: Av1SequenceOptions = {}): Uint8Array {
  const level = options.level ?? 5;
  const hasTiming = options.hasTiming === true;
  const profile = options.profile ?? 0;
  const writer = new BitWriter().bits(profile, 3).flag(false).flag(false);
  writer.flag(hasTiming);
  if (hasTiming) {
    writer.bits(1, 32).bits(30, 32).flag(true).unsignedExpGolomb(0);
    writer.flag(true).bits(9, 5).bits(1, 32).bits(9, 5).bits(9, 5);
  }
  const pointsCount = options.operatingPointsCount ?? 1;
  writer.flag(hasTiming).bits(pointsCount - 1, 5);
  for (let index = 0; index < pointsCount; index += 1) {
    writer.bits(0, 12).bits(level, 5);
    if (level > 7) writer.flag(options.isHighTier === true);
    if (hasTiming) writer.flag(true).bits(7, 10).bits(7, 10).flag(false).flag(true).bits(3, 4);
  }
  writer.bits(15, 4).bits(15, 4);
  writer.bits((options.width ?? 1_280) - 1, 16).bits((options.height ?? 720) - 1, 16);
  writer.flag(true).bits(5, 4).bits(2, 3).bits(0b011, 3).bits(0, 4);
  writer.flag(true).bits(0, 2).flag(false).flag(true).flag(false).flag(true).bits(6, 3);
  writer.bits(0b010, 3);
  writer.flag(options.isHighDepth === true);
  if (profile !== 1) writer.flag(options.isMonochrome === true);
  writer.flag(true).bits(1, 8).bits(1, 8).bits(1, 8).flag(false);
  if (options.isMonochrome !== true) {
    if (profile === 0) writer.bits(2, 2);
    writer.flag(false);
  }
  return writeObu(1, writer.flag(false).trailing().toBytes());
}

/** An OBU_FRAME: shown, key frame or inter frame. */
export function writeAv1Frame(body: Uint8Array, isKeyFrame: boolean): Uint8Array {
  return writeObu(6, concat([isKeyFrame ? 0x10 : 0x30], body));
}

/** As files have it. */
export function withSize(obu: Uint8Array): Uint8Array {
  const header = obu[0] ?? 0;
  const headerBytes = (header & 0x04) !== 0 ? 2 : 1;
  const payload = obu.subarray(headerBytes);
  const size = new Uint8Array(leb128Bytes(payload.length));
  writeLeb128(size, 0, payload.length);
  return concat([header | 0x02], obu.subarray(1, headerBytes), size, payload);
}

/**
 * AOM's RTP payload format, section 4: packets are filled up to `payloadBytesMax`, OBUs are cut where one ends. `countsElements` says
 * whether the last element of a packet goes without a length.
 */
export function packetizeAv1(
  obus: readonly Uint8Array[],
  options: { payloadBytesMax: number; countsElements: boolean; isKeyFrame: boolean },
): Uint8Array[] {
  const packets: { elements: Uint8Array[]; continues: boolean }[] = [];
  let room = 0;
  for (const obu of obus) {
    let begin = 0;
    while (begin < obu.length) {
      let packet = packets.at(-1);
      const isFull = room < 4 || (options.countsElements && packet?.elements.length === 3);
      if (packet === undefined || isFull) {
        packet = { elements: [], continues: begin > 0 };
        packets.push(packet);
        room = options.payloadBytesMax - 1;
      }
      // Two bytes for a length.
      const element = obu.subarray(begin, begin + room - 2);
      packet.elements.push(element);
      room -= element.length + 2;
      begin += element.length;
      if (begin < obu.length) room = 0;
    }
  }
  return packets.map(({ elements, continues }, index) => {
    const isContinued = packets[index + 1]?.continues === true;
    const beginsSequence = options.isKeyFrame && index === 0;
    const aggregation =
      (continues ? 0x80 : 0) |
      (isContinued ? 0x40 : 0) |
      (options.countsElements ? elements.length << 4 : 0) |
      (beginsSequence ? 0x08 : 0);
    const parts = elements.flatMap((element, position) => {
      if (options.countsElements && position === elements.length - 1) return [element];
      const length = new Uint8Array(leb128Bytes(element.length));
      writeLeb128(length, 0, element.length);
      return [length, element];
    });
    return concat([aggregation], ...parts);
  });
}
