import { useQuery } from '@tanstack/react-query';
import { parseThumbnailTrack, type Thumbnail } from './thumbnail-track.ts';

const NONE: readonly Thumbnail[] = [];

/** The seek previews of a track, each with the full address of its sprite. Without a track, or while it loads, none. */
export function useThumbnails(url: string | null): readonly Thumbnail[] {
  const { data } = useQuery({
    queryKey: ['thumbnails', url],
    queryFn: ({ signal }) => load(url ?? '', signal),
    enabled: url !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

  return data ?? NONE;
}

async function load(url: string, signal: AbortSignal): Promise<readonly Thumbnail[]> {
  const response = await fetch(url, { signal });

  if (!response.ok) {
    return NONE;
  }

  const base = new URL(url, location.origin);
  return parseThumbnailTrack(await response.text()).map((thumbnail) => ({
    ...thumbnail,
    uri: new URL(thumbnail.uri, base).pathname,
  }));
}
