/** Reading numbers out of packets without a DataView for each. Beyond the end there are zeros: callers check lengths first. */

export function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

export function uint16At(bytes: Uint8Array, index: number): number {
  return (byteAt(bytes, index) << 8) | byteAt(bytes, index + 1);
}

export function uint32At(bytes: Uint8Array, index: number): number {
  return uint16At(bytes, index) * 0x1_0000 + uint16At(bytes, index + 2);
}
