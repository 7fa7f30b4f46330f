import type { DirectHead } from '@stagedoor/service-kit/http-edge';

/**
 * A reload that waited says what it waited for in its address, so a cache may keep it for everybody who waits for the same. Nobody
 * who follows the stream asks for it later than two of the longest segments (4 s).
 */
const BLOCKING_MAX_AGE_SECONDS = 8;
/** Half a segment: what a player learns from it hardly ever changes, but must not be older than the broadcast. */
const MULTIVARIANT_MAX_AGE_SECONDS = 1;
/** After the end nothing changes, until the playlist is withdrawn. */
const ENDED_MAX_AGE_SECONDS = 10;
/** A name is never given to other bytes, so this is how long it may be of use: a day is more than any DVR window. */
const FILE_MAX_AGE_SECONDS = 86_400;
/** The API names every picture by another address. Whoever asks without that gets one which is at most so much older than it may be. */
const POSTER_MAX_AGE_SECONDS = 10;

/** How a playlist may be kept. */
export type PlaylistCaching = 'multivariant' | 'blocking' | 'newest' | 'ended' | 'private';

const CACHE_CONTROL: Record<PlaylistCaching, string> = {
  multivariant: `public, max-age=${MULTIVARIANT_MAX_AGE_SECONDS}`,
  blocking: `public, max-age=${BLOCKING_MAX_AGE_SECONDS}`,
  // The same address means something else with every part.
  newest: 'no-cache',
  ended: `public, max-age=${ENDED_MAX_AGE_SECONDS}`,
  private: 'private, no-store',
};

type PlaylistHeads = Record<PlaylistCaching, { plain: DirectHead; gzip: DirectHead }>;

const PLAYLIST_HEADS = Object.fromEntries(
  Object.entries(CACHE_CONTROL).map(([caching, cacheControl]) => [
    caching,
    {
      plain: playlistHead(cacheControl, []),
      gzip: playlistHead(cacheControl, [['content-encoding', 'gzip']]),
    },
  ]),
) as PlaylistHeads;

const FILE_HEADS = {
  public: fileHead('video/mp4', `public, max-age=${FILE_MAX_AGE_SECONDS}, immutable`),
  private: fileHead('video/mp4', `private, max-age=${FILE_MAX_AGE_SECONDS}, immutable`),
};

const POSTER_HEADS = {
  public: fileHead('image/jpeg', `public, max-age=${POSTER_MAX_AGE_SECONDS}`),
  private: fileHead('image/jpeg', 'private, no-store'),
};

export function headOfPlaylist(caching: PlaylistCaching, isGzip: boolean): DirectHead {
  return PLAYLIST_HEADS[caching][isGzip ? 'gzip' : 'plain'];
}

/** Of an init, a part or a segment. */
export function headOfFile(isPrivate: boolean): DirectHead {
  return FILE_HEADS[isPrivate ? 'private' : 'public'];
}

export function headOfPoster(isPrivate: boolean): DirectHead {
  return POSTER_HEADS[isPrivate ? 'private' : 'public'];
}

function playlistHead(cacheControl: string, more: DirectHead['lines']): DirectHead {
  return {
    status: 200,
    lines: [
      ['content-type', 'application/vnd.apple.mpegurl'],
      ['cache-control', cacheControl],
      ['vary', 'Accept-Encoding'],
      ...more,
    ],
  };
}

function fileHead(contentType: string, cacheControl: string): DirectHead {
  return {
    status: 200,
    lines: [
      ['content-type', contentType],
      ['cache-control', cacheControl],
    ],
  };
}
