/** The part of a file that a request asked for: both ends included, as in the header. */
export type ByteRange = { first: number; last: number };

/**
 * Reads a Range header (RFC 9110 14.2) for a file of `sizeBytes`.
 * 'whole' when there is none, when it is not understood, or when it asks for several parts (which a server may answer
 * with the whole); 'unsatisfiable' when it asks for bytes that the file does not have.
 */
export function parseByteRange(
  header: string | null,
  sizeBytes: number,
): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '');
  if (match === null) return 'whole';
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return 'whole';
  if (from === '') {
    const suffixBytes = Number(to);
    if (suffixBytes === 0 || sizeBytes === 0) return 'unsatisfiable';
    return { first: Math.max(0, sizeBytes - suffixBytes), last: sizeBytes - 1 };
  }
  const first = Number(from);
  const last = to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1);
  if (to !== '' && Number(to) < first) return 'whole';
  return first >= sizeBytes ? 'unsatisfiable' : { first, last };
}
