import type { Clock } from '../../clock.ts';
import type { PictureSize } from '../layer-choice.ts';
import type { Quality } from '../viewer-state.ts';

/** One of the renditions with a picture, lowest first; the index is the broadcast's spatial layer. */
export type HlsLayer = { height: number; bitrateBps: number };

/** What of the stream can be played now. Seconds on the media element's own timeline. */
export type HlsWindow = {
  startSeconds: number;
  /** Where the newest part that was announced ends, moved on by the time since then. */
  edgeSeconds: number;
  /** The least distance from the edge that the server recommends; undefined where the engine does not say. */
  holdBackMs: number | undefined;
};

/**
 * - `refused`: the server said no, and will say so again (`status`): not found, not allowed, over.
 * - `network`: it did not answer, or has trouble of its own. `retry()` may help.
 * - `media`: what came cannot be played.
 */
export type HlsTrouble = { cause: 'refused' | 'network' | 'media'; status?: number };

export type HlsEngineEvents = {
  /** Layers, the one that plays, or the window changed. */
  onChange: () => void;
  /** Nothing is loaded any more until `retry()`. */
  onTrouble: (trouble: HlsTrouble) => void;
  /** The broadcast is over: what is in the window is all there will be. */
  onEnd: () => void;
};

export type HlsEngineOptions = HlsEngineEvents & {
  clock: Clock;
  video: HTMLVideoElement;
  /** Of the multivariant playlist. */
  url: string;
  quality: Quality;
  isAudioOnly: boolean;
};

/** Fills a media element from an LL-HLS stream. It does not steer: speed, jumps and play() are its owner's. */
export interface HlsEngine {
  readonly layers: readonly HlsLayer[];
  /** The layer that is loaded now; undefined before the first, and for sound alone. */
  readonly layer: number | undefined;
  readonly codec: string | undefined;
  readonly bitrateBps: number;
  /** Since when something is loaded that has not come yet (monotonic); undefined while nothing is, or nobody can tell. */
  readonly loadingSinceMs: number | undefined;
  /** Undefined before the first playlist. */
  window(): HlsWindow | undefined;
  /** Wall clock of the publisher's side for a position, milliseconds since the Unix epoch. */
  programDateTimeMs(mediaSeconds: number): number | undefined;
  setQuality(quality: Quality): void;
  /** In `auto` nothing larger than the picture is loaded. */
  setSize(size: PictureSize): void;
  /** Sound alone saves the viewer's data. Begins anew at the live edge. */
  setAudioOnly(isAudioOnly: boolean): void;
  /** After trouble. */
  retry(): void;
  /** Reads the list of renditions again and begins anew at the live edge. */
  reload(): void;
  /** Lets go of the element, which is empty then. */
  close(): void;
}

export type OpenHlsEngine = (options: HlsEngineOptions) => Promise<HlsEngine>;
