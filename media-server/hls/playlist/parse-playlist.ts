import { MediaPlaylistReader } from './MediaPlaylistReader.ts';
import { readVariants } from './multivariant-reader.ts';
import type { ParsedPlaylist, ParseProblem } from './parsed-playlist.ts';

const MARK = '#EXTM3U';

/**
 * Reads a playlist, as far as low-latency playlists of live streams go. Never throws: tags that are not known are left out as RFC
 * 8216bis section 6.3.1 says, and lines that cannot be read are told in `problems`. Undefined for what is no playlist at all.
 */
export function parsePlaylist(text: string): ParsedPlaylist | undefined {
  const lines = text.split(/\r?\n/);
  if (lines[0] !== MARK) return undefined;
  const isMultivariant = lines.some((line) => line.startsWith('#EXT-X-STREAM-INF:'));
  if (isMultivariant) {
    const problems: ParseProblem[] = [];
    return { kind: 'multivariant', version: findVersion(lines), ...readVariants(lines, problems) };
  }
  const reader = new MediaPlaylistReader(findVersion(lines));
  for (const [index, line] of lines.entries()) {
    if (index > 0 && line !== '') reader.read(line, index + 1);
  }
  return reader.finish();
}

function findVersion(lines: readonly string[]): number {
  const line = lines.find((text) => /^#EXT-X-VERSION:\d{1,3}$/.test(text));
  return line === undefined ? 1 : Number(line.slice(line.indexOf(':') + 1));
}
