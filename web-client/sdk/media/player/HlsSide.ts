import type { Clock } from '../../clock.ts';
import { HlsPlayback } from '../hls/HlsPlayback.ts';
import type { OpenHlsEngine } from '../hls/hls-engine.ts';
import type { HlsState } from '../hls/hls-state.ts';
import type { PictureSize } from '../layer-choice.ts';
import type { Quality, ViewerStats } from '../viewer-state.ts';

/** Where a stream's playlist is. */
export type HlsAddress = {
  /** Of a stream that everybody may watch; refused for others. */
  openUrl: string;
  /** One that names who watches, for streams that not everybody may watch; another than `refusedUrl`. */
  askUrl: (refusedUrl: string) => Promise<string>;
};

export type HlsSideOptions = {
  video: HTMLVideoElement;
  address: HlsAddress;
  clock: Clock;
  openEngine: OpenHlsEngine;
  serverNowMs: () => number | undefined;
  quality: Quality;
  isAudioOnly: boolean;
  behindMs: number | undefined;
  onChange: (state: HlsState) => void;
  onFirstFrame: () => void;
  onStats: (stats: ViewerStats) => void;
};

/**
 * The HLS half of a player, from its first playlist to its last frame. It tries the address that needs no question first, because most
 * streams are public and a question costs a round trip before the first frame.
 */
export class HlsSide {
  readonly #options: HlsSideOptions;
  #playback: HlsPlayback;
  #size: PictureSize | undefined;
  #hasAsked = false;
  #isClosed = false;
  #hasPicture = false;

  constructor(options: HlsSideOptions) {
    this.#options = options;
    this.#playback = this.#open(options.address.openUrl);
  }

  get playback(): HlsPlayback {
    return this.#playback;
  }

  get state(): HlsState {
    return this.#playback.state;
  }

  /** Something was shown or heard of it. */
  get hasPicture(): boolean {
    return this.#hasPicture;
  }

  setSize(size: PictureSize): void {
    this.#size = size;
    this.#playback.setSize(size);
  }

  close(): void {
    this.#isClosed = true;
    this.#playback.close();
  }

  #open(url: string): HlsPlayback {
    const { onStats, onFirstFrame, behindMs, quality, isAudioOnly, ...rest } = this.#options;
    const before = this.#hasAsked ? this.#playback.state : undefined;
    const playback = new HlsPlayback({
      ...rest,
      url,
      quality: before?.quality ?? quality,
      isAudioOnly: before?.isAudioOnly ?? isAudioOnly,
      ...(behindMs !== undefined && { behindMs }),
    });
    if (this.#size) playback.setSize(this.#size);
    playback.on('change', (state) => this.#handleChange(state));
    playback.on('stats', onStats);
    playback.on('first-frame', () => {
      this.#hasPicture = true;
      onFirstFrame();
    });
    playback.start();
    return playback;
  }

  #handleChange(state: HlsState): void {
    if (this.#isClosed) return;
    if (state.phase === 'failed' && state.trouble?.cause === 'refused' && !this.#hasAsked) {
      this.#ask(state);
      return;
    }
    this.#options.onChange(state);
  }

  #ask(refused: HlsState): void {
    this.#hasAsked = true;
    this.#options.address.askUrl(this.#options.address.openUrl).then(
      (url) => {
        if (this.#isClosed) return;
        this.#playback.close();
        this.#playback = this.#open(url);
      },
      () => {
        if (!this.#isClosed) this.#options.onChange(refused);
      },
    );
  }
}
