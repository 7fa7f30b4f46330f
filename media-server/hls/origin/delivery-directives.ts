/** What a request for a media playlist asks for besides the playlist (RFC 8216bis 6.2.5). */
export type DeliveryDirectives = {
  /** `_HLS_msn`: wait until this segment is listed. */
  msn: number | undefined;
  /** `_HLS_part`: wait until this part of it is listed. */
  partIndex: number | undefined;
  /** `_HLS_skip=YES` or `v2`: a delta update will do. */
  canSkip: boolean;
  /** Why the directives are refused, if they are. A playlist with EXT-X-ENDLIST is sent all the same. */
  problem: string | undefined;
};

/** A decimal-integer (RFC 8216bis 4.2), as far as it is a safe one. */
const DECIMAL_INTEGER = /^\d{1,15}$/;
const NONE: DeliveryDirectives = Object.freeze({
  msn: undefined,
  partIndex: undefined,
  canSkip: false,
  problem: undefined,
});

/** Reads the raw query of a request. Parameters that are none of ours, and values of `_HLS_skip` that are not known, are ignored. */
export function parseDirectives(query: string): DeliveryDirectives {
  if (query === '') return NONE;
  const values = new Map<string, string>();
  for (const parameter of query.split('&')) {
    const separator = parameter.indexOf('=');
    const name = separator < 0 ? parameter : parameter.slice(0, separator);
    if (name !== '_HLS_msn' && name !== '_HLS_part' && name !== '_HLS_skip') continue;
    if (values.has(name)) return { ...NONE, problem: `${name} is there more than once.` };
    values.set(name, separator < 0 ? '' : parameter.slice(separator + 1));
  }
  const msn = values.get('_HLS_msn');
  const part = values.get('_HLS_part');
  const skip = values.get('_HLS_skip');
  const isReadable = (value: string | undefined): boolean =>
    value === undefined || DECIMAL_INTEGER.test(value);
  if (!isReadable(msn) || !isReadable(part)) {
    return { ...NONE, problem: '_HLS_msn and _HLS_part are whole numbers.' };
  }
  if (part !== undefined && msn === undefined) {
    return { ...NONE, problem: '_HLS_part needs _HLS_msn.' };
  }
  return {
    msn: msn === undefined ? undefined : Number(msn),
    partIndex: part === undefined ? undefined : Number(part),
    canSkip: skip === 'YES' || skip === 'v2',
    problem: undefined,
  };
}
