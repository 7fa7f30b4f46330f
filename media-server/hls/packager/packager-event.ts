import type { RenditionId } from './packager-source.ts';

/** Text that is served as it is, compressed once; not at all when nobody was there to take it. */
export type PlaylistBytes = { plain: Uint8Array; gzip: Uint8Array | undefined };

/**
 * What a broadcast's packager makes, in order: an init before the parts that need it, a part before the playlist that lists it. What
 * is made of renditions with AAC comes a little later than that of the others.
 * Byte arrays own their whole ArrayBuffer, which travels to the main thread; nobody changes them.
 */
export type PackagerEvent =
  | { type: 'multivariant'; playlist: PlaylistBytes }
  /** The renditions with AAC, where they can be had; comes before the first `multivariant`. */
  | { type: 'multivariant-aac'; playlist: PlaylistBytes }
  | {
      type: 'init';
      rendition: RenditionId;
      /** File name under the rendition's folder; never used for other bytes. */
      name: string;
      bytes: Uint8Array;
    }
  | {
      type: 'part';
      rendition: RenditionId;
      /** Media sequence number of the segment it belongs to, the same in all renditions. */
      msn: number;
      partIndex: number;
      name: string;
      bytes: Uint8Array;
      /** Stream time at which it begins, and how long it lasts: samples at 48 kHz. */
      startSamples: number;
      durationSamples: number;
      /** Begins with a key frame. */
      isIndependent: boolean;
      /** Wall clock of its begin, milliseconds since the Unix epoch. */
      programDateTimeMs: number;
      /** The name of the init that it needs. */
      initName: string;
      /** The timeline before it has a break: another init, or a packager that began anew. */
      isDiscontinuity: boolean;
    }
  | {
      /** The segment has all its parts: its bytes are theirs, one after the other. */
      type: 'segment';
      rendition: RenditionId;
      msn: number;
      name: string;
      durationSamples: number;
      partCount: number;
    }
  | {
      type: 'playlist';
      rendition: RenditionId;
      /** What a blocking reload is answered with: this and everything before is listed. */
      msn: number;
      partIndex: number;
      full: PlaylistBytes;
      /** With EXT-X-SKIP (`_HLS_skip=YES`); undefined while there is nothing to skip. */
      delta: PlaylistBytes | undefined;
    }
  /** Segments below this number are not listed any more. They are served for a while yet. */
  | { type: 'window'; rendition: RenditionId; firstMsn: number }
  /** The rendition makes nothing more for now; its playlist is withdrawn. */
  | { type: 'rendition-stopped'; rendition: RenditionId }
  /** It is wanted and cannot be made for now, for want of an encoder. Its init takes that back, or that it is not wanted any more. */
  | { type: 'rendition-refused'; rendition: RenditionId }
  /** It may wait for a moment while nobody watches. */
  | { type: 'key-frame-wanted'; sourceId: string; mayWait: boolean }
  /** EXT-X-ENDLIST is in all playlists, which came before. */
  | { type: 'ended' };
