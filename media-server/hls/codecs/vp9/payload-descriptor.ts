import { byteAt, uint16At } from '../../rtp/big-endian.ts';

/** What stands before the VP9 bytes of each packet (RFC 9628, section 4.2), as far as it matters here. */
export type Vp9PayloadDescriptor = {
  /** Bytes of the descriptor itself. */
  length: number;
  beginsLayerFrame: boolean;
  endsLayerFrame: boolean;
  /** SID; 0 where the stream has no spatial layers. */
  spatialLayer: number;
  /** Of the highest spatial layer, where the scalability structure tells; otherwise undefined. */
  layersSize: { width: number; height: number } | undefined;
};

/** P_DIFF entries of a picture in flexible mode. */
const REFERENCES_MAX = 3;

/** Undefined where the descriptor is longer than the payload or not allowed. */
export function parseVp9PayloadDescriptor(payload: Uint8Array): Vp9PayloadDescriptor | undefined {
  const first = byteAt(payload, 0);
  const hasPictureId = (first & 0x80) !== 0;
  const isInterPicture = (first & 0x40) !== 0;
  const hasLayers = (first & 0x20) !== 0;
  const isFlexible = (first & 0x10) !== 0;
  let position = 1;
  if (hasPictureId) position += (byteAt(payload, position) & 0x80) !== 0 ? 2 : 1;
  let spatialLayer = 0;
  if (hasLayers) {
    spatialLayer = (byteAt(payload, position) >> 1) & 0x07;
    // In the mode that is not flexible TL0PICIDX follows.
    position += isFlexible ? 1 : 2;
  }
  if (isFlexible && isInterPicture) {
    let references = 0;
    let hasMore = true;
    while (hasMore) {
      references += 1;
      if (references > REFERENCES_MAX) return undefined;
      hasMore = (byteAt(payload, position) & 0x01) !== 0;
      position += 1;
    }
  }
  let layersSize: { width: number; height: number } | undefined;
  if ((first & 0x02) !== 0) {
    const structure = parseScalabilityStructure(payload, position);
    position = structure.end;
    layersSize = structure.layersSize;
  }
  // Reading past the end gave zeros; the position tells.
  if (position > payload.length) return undefined;
  return {
    length: position,
    beginsLayerFrame: (first & 0x08) !== 0,
    endsLayerFrame: (first & 0x04) !== 0,
    spatialLayer,
    layersSize,
  };
}

/** Section 4.2.1. Its end may lie past that of the payload. */
function parseScalabilityStructure(
  payload: Uint8Array,
  begin: number,
): { end: number; layersSize: { width: number; height: number } | undefined } {
  const header = byteAt(payload, begin);
  const layersCount = (header >> 5) + 1;
  let position = begin + 1;
  let layersSize: { width: number; height: number } | undefined;
  if ((header & 0x10) !== 0) {
    const highest = position + (layersCount - 1) * 4;
    layersSize = { width: uint16At(payload, highest), height: uint16At(payload, highest + 2) };
    position += layersCount * 4;
  }
  if ((header & 0x08) !== 0) {
    const picturesCount = byteAt(payload, position);
    position += 1;
    for (let index = 0; index < picturesCount; index += 1) {
      position += 1 + ((byteAt(payload, position) >> 2) & 0x03);
    }
  }
  return { end: position, layersSize };
}
