const HEADER_BYTES = 9;
const PREVIOUS_SIZE_BYTES = 4;
const TAG_HEADER_BYTES = 11;
const VIDEO_TAG = 9;
const AVC = 7;
const AVC_SEQUENCE_HEADER = 0;
const AVC_NAL_UNITS = 1;
/** Frame type and codec, AVC packet type, composition time. */
const VIDEO_HEADER_BYTES = 5;
/** Twice the largest picture that the packager takes. */
const TAG_BYTES_MAX = 8 * 1024 * 1024;

export type FlvPicture = {
  /** Since the first one's time, milliseconds. */
  timeMs: number;
  /** Without their lengths; on the first picture, and where they change, parameter sets before it. */
  nalUnits: readonly Uint8Array[];
};

/**
 * H264 pictures of an FLV stream as it comes from a pipe (Adobe Flash Video File Format Specification 10.1, annex E). Throws on what is no
 * such stream, after which it must not be used.
 */
export class FlvReader {
  #buffer = Buffer.alloc(0);
  #isHeaderRead = false;
  #parameterSets: readonly Uint8Array[] = [];

  /** The pictures that these bytes complete. */
  push(bytes: Uint8Array): FlvPicture[] {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    const pictures: FlvPicture[] = [];
    let at = 0;
    if (!this.#isHeaderRead) {
      if (this.#buffer.length < HEADER_BYTES + PREVIOUS_SIZE_BYTES) return [];
      if (this.#buffer.toString('latin1', 0, 3) !== 'FLV') throw new Error('this is no FLV');
      at = HEADER_BYTES + PREVIOUS_SIZE_BYTES;
      this.#isHeaderRead = true;
    }
    while (this.#buffer.length >= at + TAG_HEADER_BYTES) {
      const dataBytes = this.#buffer.readUIntBE(at + 1, 3);
      if (dataBytes > TAG_BYTES_MAX) throw new Error('an FLV tag is too large');
      const end = at + TAG_HEADER_BYTES + dataBytes + PREVIOUS_SIZE_BYTES;
      if (this.#buffer.length < end) break;
      const picture = this.#readTag(at, dataBytes);
      if (picture !== undefined) pictures.push(picture);
      at = end;
    }
    this.#buffer = this.#buffer.subarray(at);
    return pictures;
  }

  #readTag(at: number, dataBytes: number): FlvPicture | undefined {
    if (this.#buffer[at] !== VIDEO_TAG || dataBytes < VIDEO_HEADER_BYTES) return undefined;
    const dataAt = at + TAG_HEADER_BYTES;
    if ((this.#buffer.readUInt8(dataAt) & 0x0f) !== AVC) throw new Error('the picture is no H264');
    // A copy: the buffer lives on.
    const data = Buffer.from(
      this.#buffer.subarray(dataAt + VIDEO_HEADER_BYTES, dataAt + dataBytes),
    );
    const packetType = this.#buffer.readUInt8(dataAt + 1);
    if (packetType === AVC_SEQUENCE_HEADER) this.#parameterSets = readParameterSets(data);
    if (packetType !== AVC_NAL_UNITS) return undefined;
    // The highest byte of the time stands last.
    const timeMs =
      this.#buffer.readUIntBE(at + 4, 3) + this.#buffer.readUInt8(at + 7) * 0x1_00_00_00;
    const nalUnits = [...this.#parameterSets, ...readNalUnits(data)];
    this.#parameterSets = [];
    return { timeMs, nalUnits };
  }
}

/** Of an AVCDecoderConfigurationRecord (ISO/IEC 14496-15, section 5.3.3.1). */
function readParameterSets(record: Buffer): Uint8Array[] {
  const sets: Uint8Array[] = [];
  let at = 5;
  for (const mask of [0x1f, 0xff]) {
    const count = record.readUInt8(at) & mask;
    at += 1;
    for (let index = 0; index < count; index += 1) {
      const length = record.readUInt16BE(at);
      at += 2;
      sets.push(record.subarray(at, at + length));
      at += length;
    }
  }
  return sets;
}

function readNalUnits(data: Buffer): Uint8Array[] {
  const units: Uint8Array[] = [];
  for (let at = 0; at < data.length; ) {
    const length = data.readUInt32BE(at);
    if (at + 4 + length > data.length) throw new Error('a NAL unit is longer than its picture');
    units.push(data.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return units;
}
