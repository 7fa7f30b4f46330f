import {
  type MediaPlaylistOptions,
  skippableCount,
  writeMediaPlaylist,
} from '../playlist/media-playlist.ts';
import { encodePlaylist } from '../playlist/playlist-bytes.ts';
import type { PackagerEvent } from './packager-event.ts';
import type { Rendition } from './Rendition.ts';

/** The playlists of `renditions` as they stand now; each is written and compressed once. */
export function publishPlaylists(
  renditions: readonly Rendition[],
  emit: (event: PackagerEvent) => void,
): void {
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
      full: encodePlaylist(writeMediaPlaylist(window, options)),
      delta:
        skippableCount(window) > 0
          ? encodePlaylist(writeMediaPlaylist(window, { ...options, isDelta: true }))
          : undefined,
    });
  }
}
