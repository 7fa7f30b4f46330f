import { assert } from '@stagedoor/service-kit/assert';
import { sharedClockMs } from '../stage/shared-clock.ts';

// The text of each message says when it was written, so that every reader finds it in the bytes that it got, whatever is around it.

export const TEXT_BYTES = 100;
/** Neither occurs in ids, and hardly ever together in numbers. */
const HASH = 0x23;
const TILDE = 0x7e;
const MARKER = '#~';
/** Microseconds. */
const STAMP_DIGITS = 16;
const DIGIT_ZERO = 0x30;
const FILLER =
  ' and this is what people say to each other when there is a lot to see and everybody is there'
    .slice(0, TEXT_BYTES - MARKER.length - STAMP_DIGITS)
    .padEnd(TEXT_BYTES - MARKER.length - STAMP_DIGITS, '.');

/** A text of TEXT_BYTES that says that it was written now. */
export function writeText(): string {
  return `${MARKER}${stampNow()}${FILLER}`;
}

/** The same bytes with a text that says that it was written now. */
export function withNewText(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  const at = findText(copy, 0, copy.length);
  assert(at >= 0, 'there is a text in the bytes');
  copy.write(stampNow(), at + MARKER.length, 'latin1');
  return copy;
}

/** Where the first text begins that is wholly between `start` and `end`, or -1. */
export function findText(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at <= end - TEXT_BYTES; at += 1) {
    if (bytes[at] === HASH && bytes[at + 1] === TILDE) return at;
  }
  return -1;
}

/** When the text that begins there was written, by the clock that all processes share. */
export function writtenAtMs(bytes: Uint8Array, textAt: number): number {
  let stampUs = 0;
  const from = textAt + MARKER.length;
  for (let at = from; at < from + STAMP_DIGITS; at += 1) {
    stampUs = stampUs * 10 + ((bytes[at] ?? 0) - DIGIT_ZERO);
  }
  return stampUs / 1e3;
}

function stampNow(): string {
  return Math.floor(sharedClockMs() * 1e3)
    .toString()
    .padStart(STAMP_DIGITS, '0');
}
