/** NAL unit types (H.264, table 7-1) that matter here, and the aggregation and fragmentation types of RFC 6184, table 1. */
export const NAL_TYPE = {
  slice: 1,
  idrSlice: 5,
  sei: 6,
  sequenceParameterSet: 7,
  pictureParameterSet: 8,
  stapA: 24,
  stapB: 25,
  mtap16: 26,
  mtap24: 27,
  fuA: 28,
  fuB: 29,
} as const;

export function nalTypeOf(header: number): number {
  return header & 0x1f;
}

/** Types 1 to 5: parts of a picture. */
export function isSlice(type: number): boolean {
  return type >= NAL_TYPE.slice && type <= NAL_TYPE.idrSlice;
}

/**
 * What an MP4 sample keeps. Delimiters and filler say nothing there; end-of-sequence marks and the layers of SVC and MVC
 * (types 14, 15, 20, 21) are none of the base picture.
 */
export function isKept(type: number): boolean {
  return type >= NAL_TYPE.slice && type <= NAL_TYPE.pictureParameterSet;
}

/** The RBSP of a NAL unit's bytes: without the emulation prevention bytes (H.264, section 7.4.1). */
export function removeEmulationPrevention(bytes: Uint8Array): Uint8Array {
  const rbsp = new Uint8Array(bytes.length);
  let length = 0;
  let zeros = 0;
  for (const byte of bytes) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0;
      continue;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    rbsp[length] = byte;
    length += 1;
  }
  return rbsp.subarray(0, length);
}
