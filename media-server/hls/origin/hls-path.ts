import type { RenditionId } from '../packager/packager-source.ts';

/** What a path under `/hls/` names. The names in it are looked up in maps and never become paths of files. */
export type HlsPath = {
  channel: string;
  /** Of a private stream's address: `/hls/<channel>/~<session>/…`. */
  sessionId: string | undefined;
} & (
  | { kind: 'multivariant' | 'multivariant-aac' | 'poster' }
  | { kind: 'playlist'; rendition: RenditionId }
  | { kind: 'file'; rendition: RenditionId; name: string }
);

export const HLS_PREFIX = '/hls/';
const PLAYLIST_NAME = 'index.m3u8';
const AAC_PLAYLIST_NAME = 'index-aac.m3u8';
const POSTER_NAME = 'poster.jpg';
const SESSION_MARK = '~';

/** Undefined for what is not of the form `/hls/<channel>[/~<session>][/<rendition>]/<name>`. Nothing is decoded. */
export function parseHlsPath(path: string): HlsPath | undefined {
  if (!path.startsWith(HLS_PREFIX)) return undefined;
  const parts = path.slice(HLS_PREFIX.length).split('/');
  const [channel = '', second] = parts;
  const hasSession = second?.startsWith(SESSION_MARK) === true;
  const sessionId = hasSession ? second.slice(SESSION_MARK.length) : undefined;
  const [first, name, ...rest] = parts.slice(hasSession ? 2 : 1);
  if (channel === '' || first === undefined || rest.length > 0) return undefined;
  if (name !== undefined) {
    if (first === '' || name === '') return undefined;
    if (name === PLAYLIST_NAME) return { channel, sessionId, kind: 'playlist', rendition: first };
    return { channel, sessionId, kind: 'file', rendition: first, name };
  }
  if (first === PLAYLIST_NAME) return { channel, sessionId, kind: 'multivariant' };
  if (first === AAC_PLAYLIST_NAME) return { channel, sessionId, kind: 'multivariant-aac' };
  if (first === POSTER_NAME) return { channel, sessionId, kind: 'poster' };
  return undefined;
}
