import type { OfferedRid } from './offer.ts';

/** Names that say which layer is meant, lowest first. */
const NAMINGS: readonly (readonly string[])[] = [
  ['q', 'h', 'f'],
  ['l', 'm', 'h'],
  ['low', 'mid', 'high'],
  ['lo', 'mid', 'hi'],
  ['low', 'medium', 'high'],
  ['quarter', 'half', 'full'],
];

/**
 * Simulcast layers from the lowest to the highest, which is the order that an SFU needs and that SDP does not promise. By their sizes where
 * all say one, else by names that are known (OBS counts down from `0`, the full picture), else as they were listed, which is how
 * browsers' `sendEncodings` go when nobody says otherwise.
 */
export function lowestFirst(rids: readonly OfferedRid[]): readonly OfferedRid[] {
  if (rids.every(({ pixels }) => pixels !== undefined)) {
    return [...rids].sort((a, b) => (a.pixels ?? 0) - (b.pixels ?? 0));
  }
  if (rids.every(({ rid }) => /^\d+$/.test(rid))) {
    return [...rids].sort((a, b) => Number(b.rid) - Number(a.rid));
  }
  const naming = NAMINGS.find((names) => rids.every(({ rid }) => names.includes(rid)));
  if (naming === undefined) return rids;
  return [...rids].sort((a, b) => naming.indexOf(a.rid) - naming.indexOf(b.rid));
}

/** At most `countMax` layers: the lowest, and the highest ones. */
export function fewerLayers<Layer>(layers: readonly Layer[], countMax: number): readonly Layer[] {
  if (layers.length <= countMax) return layers;
  return [...layers.slice(0, 1), ...layers.slice(layers.length - (countMax - 1))];
}
