import {
  type MediaPlaylistOptions,
  skippableCount,
  writeMediaPlaylist,
} from '../playlist/media-playlist.ts';
import { encodePlainPlaylist, encodePlaylist } from '../playlist/playlist-bytes.ts';
import type { PackagerEvent } from './packager-event.ts';
import type { Rendition } from './Rendition.ts';

/** The playlists of `renditions` as they stand now; each is written once, and compressed once if anybody watches. */
export function publishPlaylists(
  renditions: readonly Rendition[],
  { isWatched, emit }: { isWatched: boolean; emit: (event: PackagerEvent) => void },
): void {
  const encode = isWatched ? encodePlaylist : encodePlainPlaylist;
  const reports = renditions.map((rendition) => rendition.report);
  for (const rendition of renditions) {
    const { window, report } = rendition;
    const options: MediaPlaylistOptions = {
      reports: reports.filter((other) => other.rendition !== rendition.id),
      isDelta: false,
    };
    emit({
      type: 'playlist',
      rendition: rendition.id,
      msn: report.lastMsn,
      partIndex: report.lastPartIndex,
      full: encode(writeMediaPlaylist(window, options)),
      delta:
        skippableCount(window) > 0
          ? encode(writeMediaPlaylist(window, { ...options, isDelta: true }))
          : undefined,
    });
  }
}
