import { byteAt } from '../../rtp/big-endian.ts';
import { areBytesEqual } from '../bytes-equal.ts';
import type { CodecConfig } from '../encoded-frame.ts';
import type { FrameAssembly } from '../FrameAssembly.ts';
import type { PayloadFormat, Picture, PictureContext } from '../VideoDepacketizer.ts';
import { createAv1Config } from './av1-config.ts';
import {
  isKept,
  leb128Bytes,
  OBU_HEADER_BYTES_MAX,
  OBU_TYPE,
  type ObuHeader,
  parseObuHeader,
  readLeb128,
  SIZE_FLAG,
  writeLeb128,
} from './obu.ts';
import { type Av1SequenceHeader, parseAv1SequenceHeader } from './sequence-header.ts';

/** A real sequence header has 10 to 15 bytes; 32 operating points with delays make 300. */
const SEQUENCE_HEADER_BYTES_MAX = 512;

/** show_existing_frame 0, frame_type KEY_FRAME, show_frame 1: the first four bits of a frame header (section 5.9.2). */
const SHOWN_KEY_FRAME_BITS = 0b0001;

type Told = { obu: Uint8Array; header: Av1SequenceHeader; config: CodecConfig };

/** An OBU that goes into the sample. */
type KeptObu = { unit: number; header: ObuHeader; payloadBytes: number };

/**
 * AV1 in RTP (AOM's "RTP Payload Format For AV1", section 4): OBU elements, the first and last of a packet perhaps fragments.
 *
 * A key frame is a temporal unit with a sequence header and a shown key frame. The N bit says the same, but senders leave it out or
 * set it on every packet of a key frame; what is in the OBUs is certain.
 */
export class Av1PayloadFormat implements PayloadFormat {
  #isFragmentOpen = false;
  #told: Told | undefined;

  read(payload: Uint8Array, assembly: FrameAssembly): boolean {
    const aggregation = byteAt(payload, 0);
    const continues = (aggregation & 0x80) !== 0;
    const isContinued = (aggregation & 0x40) !== 0;
    const elementsCount = (aggregation >> 4) & 0x03;
    if (payload.length < 2 || continues !== this.#isFragmentOpen) return false;
    let position = 1;
    let index = 0;
    while (position < payload.length) {
      let end = payload.length;
      if (elementsCount === 0 || index < elementsCount - 1) {
        const length = readLeb128(payload, position);
        if (length === undefined || length.end + length.value > end) return false;
        position = length.end;
        end = position + length.value;
      }
      if (end > position) {
        const element = payload.subarray(position, end);
        if (index === 0 && continues) assembly.append(element);
        else assembly.addUnit(element);
      }
      position = end;
      index += 1;
    }
    if (elementsCount !== 0 && index !== elementsCount) return false;
    this.#isFragmentOpen = isContinued;
    return true;
  }

  finish(assembly: FrameAssembly, context: PictureContext): Picture | 'nothing' | 'unreadable' {
    if (this.#isFragmentOpen) return 'unreadable';
    const obus: KeptObu[] = [];
    let bytes = 0;
    let told: Told | undefined;
    let isKeyFrame: boolean | undefined;
    for (let unit = 0; unit < assembly.unitCount; unit += 1) {
      const obuBytes = assembly.unitBytes(unit);
      const begin = assembly.sliceUnit(unit, OBU_HEADER_BYTES_MAX + 1);
      const header = parseObuHeader(begin, obuBytes);
      if (header === undefined) return 'unreadable';
      if (!isKept(header.type)) continue;
      const obu = { unit, header, payloadBytes: obuBytes - header.headerBytes };
      obus.push(obu);
      bytes += obuLength(obu);
      if (header.type === OBU_TYPE.sequenceHeader) {
        told = this.#readSequenceHeader(assembly, obu);
        if (told === undefined) return 'unreadable';
      } else if (header.type === OBU_TYPE.frame || header.type === OBU_TYPE.frameHeader) {
        // The first frame of the temporal unit decides.
        isKeyFrame ??= told !== undefined && isShownKeyFrame(told, begin, header);
      }
    }
    if (isKeyFrame === undefined) return 'nothing';
    if (context.isKeyFrameWanted && !isKeyFrame) return 'nothing';
    const data = new Uint8Array(bytes);
    let position = 0;
    for (const obu of obus) position = writeObu(assembly, obu, data, position);
    return { isKeyFrame, data, config: isKeyFrame ? told?.config : undefined };
  }

  reset(): void {
    this.#isFragmentOpen = false;
  }

  /** Gives the same object as long as nothing changes. */
  #readSequenceHeader(assembly: FrameAssembly, obu: KeptObu): Told | undefined {
    if (obu.payloadBytes > SEQUENCE_HEADER_BYTES_MAX) return undefined;
    const bytes = new Uint8Array(obuLength(obu));
    writeObu(assembly, obu, bytes, 0);
    if (this.#told !== undefined && areBytesEqual(this.#told.obu, bytes)) return this.#told;
    const header = parseAv1SequenceHeader(bytes.subarray(bytes.length - obu.payloadBytes));
    if (header === undefined) return undefined;
    this.#told = { obu: bytes, header, config: createAv1Config(header, bytes) };
    return this.#told;
  }
}

function isShownKeyFrame(told: Told, begin: Uint8Array, header: ObuHeader): boolean {
  if (told.header.isReducedStillPicture) return true;
  return byteAt(begin, header.headerBytes) >> 4 === SHOWN_KEY_FRAME_BITS;
}

function obuLength({ header, payloadBytes }: KeptObu): number {
  return (header.hasExtension ? 2 : 1) + leb128Bytes(payloadBytes) + payloadBytes;
}

/** With its size field, as files have it. Returns the position after it. */
function writeObu(
  assembly: FrameAssembly,
  { unit, header, payloadBytes }: KeptObu,
  data: Uint8Array,
  begin: number,
): number {
  const headerLength = header.hasExtension ? 2 : 1;
  assembly.copyUnit(unit, 0, data.subarray(begin, begin + headerLength), 0);
  data[begin] = byteAt(data, begin) | SIZE_FLAG;
  const position = writeLeb128(data, begin + headerLength, payloadBytes);
  return assembly.copyUnit(unit, header.headerBytes, data, position);
}
