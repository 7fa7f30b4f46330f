const HINT_MARK = '#EXT-X-PRELOAD-HINT:TYPE=PART,URI="';

/** The seldom-changing facts of a broadcast's playlists. */
export type PlaylistTargets = { targetDurationSeconds: number; partTargetSeconds: number };

/** The name in EXT-X-PRELOAD-HINT, which our writer puts near the end. */
export function findHint(playlist: Uint8Array): string | undefined {
  const bytes = Buffer.from(playlist.buffer, playlist.byteOffset, playlist.byteLength);
  const at = bytes.lastIndexOf(HINT_MARK, undefined, 'latin1');
  if (at < 0) return undefined;
  const start = at + HINT_MARK.length;
  const end = bytes.indexOf('"', start, 'latin1');
  return end < 0 ? undefined : bytes.toString('utf8', start, end);
}

/** Undefined when the playlist lacks one of them. */
export function findTargets(playlist: Uint8Array): PlaylistTargets | undefined {
  const text = Buffer.from(playlist.buffer, playlist.byteOffset, playlist.byteLength).toString();
  const target = /^#EXT-X-TARGETDURATION:(\d+)/m.exec(text)?.[1];
  const part = /^#EXT-X-PART-INF:PART-TARGET=([\d.]+)/m.exec(text)?.[1];
  if (target === undefined || part === undefined) return undefined;
  return { targetDurationSeconds: Number(target), partTargetSeconds: Number(part) };
}

/** The renditions that a multivariant playlist of ours lists: `<rendition>/index.m3u8`. */
export function findRenditions(multivariant: Uint8Array): Set<string> {
  const text = Buffer.from(
    multivariant.buffer,
    multivariant.byteOffset,
    multivariant.byteLength,
  ).toString();
  const found = new Set<string>();
  for (const [, rendition = ''] of text.matchAll(/^([^#/\r\n]+)\/index\.m3u8$/gm)) {
    found.add(rendition);
  }
  return found;
}
