import { byteAt, uint16At } from '../../rtp/big-endian.ts';
import { BitReader } from '../BitReader.ts';
import type { FrameAssembly } from '../FrameAssembly.ts';
import type { PayloadFormat, Picture, PictureContext } from '../VideoDepacketizer.ts';
import { isKept, isSlice, NAL_TYPE, nalTypeOf, removeEmulationPrevention } from './nal-unit.ts';
import { PARAMETER_SET_BYTES_MAX, ParameterSets } from './ParameterSets.ts';

const LENGTH_BYTES = 4;

/** Enough for the first three numbers of a slice header, each 32 bits at most when it is sane. */
const SLICE_HEADER_BYTES = 16;

/** What a picture's NAL units are, found in one pass. */
type Contents = {
  bytes: number;
  hasIdr: boolean;
  firstSlice: number | undefined;
  sequenceIds: number[];
  pictureIds: number[];
};

/**
 * H.264 in RTP, packetization modes 0 and 1 (RFC 6184): single NAL units, STAP-A and FU-A. Interleaved mode (STAP-B, MTAP, FU-B) is
 * not negotiated; a picture with such a packet is dropped.
 *
 * An IDR picture without its parameter sets gets the ones seen before, in band, so that each key frame can be decoded alone.
 */
export class H264PayloadFormat implements PayloadFormat {
  readonly #parameterSets = new ParameterSets();
  /** The header of the NAL unit whose fragments come, its end not yet. */
  #fragmentedHeader: number | undefined;
  /** The newest key frame brought its SPS along: those of this stream do. */
  #bringsParameterSets = false;

  read(payload: Uint8Array, assembly: FrameAssembly): boolean {
    const header = byteAt(payload, 0);
    // The forbidden bit says that the NAL unit was damaged on its way.
    if ((header & 0x80) !== 0) return false;
    const type = nalTypeOf(header);
    if (type === NAL_TYPE.fuA) return this.#readFragment(payload, assembly);
    if (this.#fragmentedHeader !== undefined) return false;
    if (type === NAL_TYPE.stapA) return readAggregate(payload, assembly);
    if (type >= NAL_TYPE.stapB && type <= NAL_TYPE.fuB) return false;
    if (isKept(type)) assembly.addUnit(payload);
    return true;
  }

  finish(assembly: FrameAssembly, context: PictureContext): Picture | 'nothing' | 'unreadable' {
    if (this.#fragmentedHeader !== undefined) return 'unreadable';
    const contents = this.#inspect(assembly);
    if (contents === undefined) return 'unreadable';
    if (contents.firstSlice === undefined) return 'nothing';
    if (!contents.hasIdr) {
      if (context.isKeyFrameWanted) return 'nothing';
      const data = writeUnits(assembly, new Uint8Array(contents.bytes), 0);
      return { isKeyFrame: false, data, config: undefined };
    }
    return this.#finishKeyFrame(assembly, contents, contents.firstSlice, context);
  }

  reset(): void {
    this.#fragmentedHeader = undefined;
  }

  /** FU-A (section 5.8): the NAL unit's header is spread over indicator and FU header. */
  #readFragment(payload: Uint8Array, assembly: FrameAssembly): boolean {
    if (payload.length < 2) return false;
    const fragmentHeader = byteAt(payload, 1);
    const isStart = (fragmentHeader & 0x80) !== 0;
    const isEnd = (fragmentHeader & 0x40) !== 0;
    const header = (byteAt(payload, 0) & 0xe0) | nalTypeOf(fragmentHeader);
    if (isStart === (this.#fragmentedHeader !== undefined)) return false;
    if (isStart) assembly.addUnit(Uint8Array.of(header));
    else if (header !== this.#fragmentedHeader) return false;
    if (payload.length > 2) assembly.append(payload.subarray(2));
    this.#fragmentedHeader = isEnd ? undefined : header;
    return true;
  }

  /** Remembers the parameter sets among the units. Undefined where one of them cannot be read. */
  #inspect(assembly: FrameAssembly): Contents | undefined {
    const contents: Contents = {
      bytes: 0,
      hasIdr: false,
      firstSlice: undefined,
      sequenceIds: [],
      pictureIds: [],
    };
    for (let unit = 0; unit < assembly.unitCount; unit += 1) {
      const type = nalTypeOf(assembly.unitHeader(unit));
      if (!isKept(type)) continue;
      contents.bytes += LENGTH_BYTES + assembly.unitBytes(unit);
      if (isSlice(type)) {
        contents.firstSlice ??= unit;
        if (type === NAL_TYPE.idrSlice) contents.hasIdr = true;
      } else if (type !== NAL_TYPE.sei) {
        if (assembly.unitBytes(unit) > PARAMETER_SET_BYTES_MAX) return undefined;
        const nalUnit = assembly.sliceUnit(unit, PARAMETER_SET_BYTES_MAX);
        const isSequence = type === NAL_TYPE.sequenceParameterSet;
        const id = isSequence
          ? this.#parameterSets.addSequence(nalUnit)
          : this.#parameterSets.addPicture(nalUnit);
        if (id === undefined) return undefined;
        (isSequence ? contents.sequenceIds : contents.pictureIds).push(id);
      }
    }
    return contents;
  }

  #finishKeyFrame(
    assembly: FrameAssembly,
    contents: Contents,
    firstSlice: number,
    { isAfterGap }: PictureContext,
  ): Picture | 'unreadable' {
    const slice = readSliceHeader(assembly.sliceUnit(firstSlice, SLICE_HEADER_BYTES));
    if (slice === undefined) return 'unreadable';
    const active = this.#parameterSets.activate(slice.pictureId);
    if (active === undefined) return 'unreadable';
    const sequenceId = this.#parameterSets.sequenceOf(slice.pictureId);
    const hasSequence = contents.sequenceIds.some((id) => id === sequenceId);
    const isWhole = hasSequence && contents.pictureIds.includes(slice.pictureId);
    // The lost packets may have been the picture's first slices, or parameter sets that say something new.
    if (isAfterGap && (!slice.isFirst || (!hasSequence && this.#bringsParameterSets))) {
      return 'unreadable';
    }
    this.#bringsParameterSets = hasSequence;
    const prepended = isWhole ? [] : active.nalUnits;
    const prependedBytes = prepended.reduce((sum, { length }) => sum + LENGTH_BYTES + length, 0);
    const data = new Uint8Array(prependedBytes + contents.bytes);
    let position = 0;
    for (const nalUnit of prepended) {
      position = writeLength(data, position, nalUnit.length);
      data.set(nalUnit, position);
      position += nalUnit.length;
    }
    writeUnits(assembly, data, position);
    return { isKeyFrame: true, data, config: active.config };
  }
}

/** STAP-A (section 5.7.1): NAL units with lengths of two bytes. */
function readAggregate(payload: Uint8Array, assembly: FrameAssembly): boolean {
  let position = 1;
  while (position < payload.length) {
    const length = uint16At(payload, position);
    position += 2;
    if (length === 0 || position + length > payload.length) return false;
    const header = byteAt(payload, position);
    if ((header & 0x80) !== 0) return false;
    if (isKept(nalTypeOf(header))) assembly.addUnit(payload.subarray(position, position + length));
    position += length;
  }
  return true;
}

/** H.264, section 7.3.3: first_mb_in_slice, slice_type, pic_parameter_set_id. */
function readSliceHeader(begin: Uint8Array): { isFirst: boolean; pictureId: number } | undefined {
  const reader = new BitReader(removeEmulationPrevention(begin));
  reader.skip(8);
  const isFirst = reader.unsignedExpGolomb() === 0;
  reader.unsignedExpGolomb();
  const pictureId = reader.unsignedExpGolomb();
  return reader.isOverrun ? undefined : { isFirst, pictureId };
}

function writeUnits(assembly: FrameAssembly, data: Uint8Array, begin: number): Uint8Array {
  let position = begin;
  for (let unit = 0; unit < assembly.unitCount; unit += 1) {
    if (!isKept(nalTypeOf(assembly.unitHeader(unit)))) continue;
    position = writeLength(data, position, assembly.unitBytes(unit));
    position = assembly.copyUnit(unit, 0, data, position);
  }
  return data;
}

function writeLength(data: Uint8Array, position: number, length: number): number {
  data[position] = length >>> 24;
  data[position + 1] = length >>> 16;
  data[position + 2] = length >>> 8;
  data[position + 3] = length;
  return position + LENGTH_BYTES;
}
