import { gzipSync } from 'node:zlib';
import type { PlaylistBytes } from '../packager/packager-event.ts';

/** A playlist repeats itself so much that higher levels win nothing: 25 KB become 2.7 KB at level 1 and at level 6. */
const GZIP_LEVEL = 1;

/** The text as it goes over the wire, plain and compressed. Both arrays own their whole buffer. */
export function encodePlaylist(text: string): PlaylistBytes & { gzip: Uint8Array } {
  const plain = new TextEncoder().encode(text);
  return { plain: owned(plain), gzip: owned(gzipSync(plain, { level: GZIP_LEVEL })) };
}

/** The plain text only, for a playlist that nobody watches: compressing it costs more than writing it. */
export function encodePlainPlaylist(text: string): PlaylistBytes {
  return { plain: owned(new TextEncoder().encode(text)), gzip: undefined };
}

/** Node hands out views into larger buffers, which cannot travel to another thread. */
function owned(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
}
