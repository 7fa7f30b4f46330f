import type { ParsedMultivariantPlaylist } from '../parsed-playlist.ts';
import type { Tell } from './Findings.ts';

/** What a multivariant playlist must keep by itself. */
export function checkMultivariant(playlist: ParsedMultivariantPlaylist, tell: Tell): void {
  for (const { line, text, why } of playlist.problems) {
    tell('RFC 8216bis 4.1', `line ${line} cannot be read, ${why}: ${text}`);
  }
  const section = 'RFC 8216bis 4.4.6.2';
  if (playlist.variants.length === 0) tell(section, 'there is no variant');
  const ids = playlist.variants.map(({ stableId }) => stableId).filter((id) => id !== undefined);
  if (new Set(ids).size !== ids.length) tell(section, 'a STABLE-VARIANT-ID is there twice');
  for (const variant of playlist.variants) {
    const { uri, bandwidth, averageBandwidth, codecs, width, frameRate } = variant;
    if (bandwidth === undefined) tell(section, `${uri} has no BANDWIDTH`);
    else if ((averageBandwidth ?? 0) > bandwidth) {
      tell(section, `${uri} has an AVERAGE-BANDWIDTH above its BANDWIDTH`);
    }
    if (codecs.length === 0) tell(section, `${uri} has no CODECS`);
    const hasVideo = codecs.some((codec) => /^(avc|hvc|hev|vp0|av01)/.test(codec));
    if (hasVideo && width === undefined) tell(section, `${uri} has video and no RESOLUTION`);
    if (hasVideo && frameRate === undefined) tell(section, `${uri} has video and no FRAME-RATE`);
    if (uri.includes('://') || uri.startsWith('/')) {
      tell('HLS-3', `${uri} is not relative`);
    }
  }
}
