/** What the top level of a binary request says, read without decoding its body. */
export type Envelope = {
  /** 0 where there is none. */
  id: number;
  /** The field number of the request's body. */
  bodyField: number | undefined;
  /** Nothing but one id and one body, each complete, and no byte after them. */
  isWellFormed: boolean;
};

const ID_FIELD = 1;
const WIRE_VARINT = 0;
const WIRE_LENGTH_DELIMITED = 2;
/** Five groups of seven bits hold 32 bits. */
const VARINT32_BYTES_MAX = 5;
const UINT32_MAX = 0xffff_ffff;

/**
 * Reads the top level of a `Request`. protobuf would accept repeated fields (merging them), groups and unknown fields
 * here; of a request there is exactly one id and one body, so everything else is malformed. Never throws.
 */
export function readEnvelope(bytes: Uint8Array): Envelope {
  const envelope: Envelope = { id: 0, bodyField: undefined, isWellFormed: false };
  const cursor = { position: 0 };
  while (cursor.position < bytes.length) {
    const tag = readVarint32(bytes, cursor);
    if (tag === undefined) return envelope;
    const field = tag >>> 3;
    const wireType = tag & 7;
    const value = readVarint32(bytes, cursor);
    if (field === 0 || value === undefined) return envelope;
    if (field === ID_FIELD) {
      if (wireType !== WIRE_VARINT || envelope.id !== 0 || value === 0) return envelope;
      envelope.id = value;
    } else {
      if (wireType !== WIRE_LENGTH_DELIMITED || envelope.bodyField !== undefined) return envelope;
      cursor.position += value;
      if (cursor.position > bytes.length) return envelope;
      envelope.bodyField = field;
    }
  }
  envelope.isWellFormed = envelope.id !== 0 && envelope.bodyField !== undefined;
  return envelope;
}

/** An unsigned varint of at most 32 bits, or undefined when it is cut off or longer. */
function readVarint32(bytes: Uint8Array, cursor: { position: number }): number | undefined {
  let value = 0;
  for (let index = 0; index < VARINT32_BYTES_MAX; index += 1) {
    const byte = bytes[cursor.position];
    if (byte === undefined) return undefined;
    cursor.position += 1;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return value <= UINT32_MAX ? value : undefined;
  }
  return undefined;
}
