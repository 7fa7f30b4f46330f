import type { HlsEngine, HlsEngineOptions, HlsLayer, HlsWindow } from './hls-engine.ts';

/** Only Safari tells it: the wall clock of the media timeline's zero. */
type VideoWithStartDate = HTMLVideoElement & { getStartDate?: () => Date };

/** MediaError.MEDIA_ERR_NETWORK. */
const NETWORK_ERROR = 2;

/** Plays through the browser's own HLS, where there are no Media Source Extensions: older iPhones. It chooses layers by itself. */
export class NativeHlsEngine implements HlsEngine {
  readonly #options: HlsEngineOptions;
  readonly #stop = new AbortController();
  readonly layers: readonly HlsLayer[] = [];
  readonly layer = undefined;
  readonly codec = undefined;
  readonly bitrateBps = 0;
  /** The browser tells nobody. */
  readonly loadingSinceMs = undefined;
  #isAudioOnly: boolean;
  #url: string;
  #fallbackUrl: string | undefined;

  /** `fallbackUrl` is played where the first address cannot be had: a server without ffmpeg makes no AAC, and newer browsers take Opus. */
  constructor(options: HlsEngineOptions & { fallbackUrl?: string }) {
    this.#options = options;
    this.#isAudioOnly = options.isAudioOnly;
    this.#url = options.url;
    this.#fallbackUrl = options.fallbackUrl;
    const { video, onChange, onEnd } = options;
    const { signal } = this.#stop;
    for (const name of ['loadedmetadata', 'durationchange', 'progress'] as const) {
      video.addEventListener(name, onChange, { signal });
    }
    video.addEventListener('loadedmetadata', () => this.#forgetFallback(), { signal });
    video.addEventListener('ended', onEnd, { signal });
    video.addEventListener('error', () => this.#handleError(), { signal });
    // Captions that nobody asked for stay off.
    video.textTracks.addEventListener(
      'addtrack',
      ({ track }) => {
        if (track) track.mode = 'disabled';
      },
      { signal },
    );
    video.src = this.#source;
  }

  window(): HlsWindow | undefined {
    const { seekable } = this.#options.video;
    if (seekable.length === 0) return undefined;
    return {
      startSeconds: seekable.start(0),
      edgeSeconds: seekable.end(seekable.length - 1),
      holdBackMs: undefined,
    };
  }

  programDateTimeMs(mediaSeconds: number): number | undefined {
    const startMs = (this.#options.video as VideoWithStartDate).getStartDate?.().getTime();
    return startMs === undefined || Number.isNaN(startMs)
      ? undefined
      : startMs + mediaSeconds * 1_000;
  }

  setQuality(): void {
    // The browser chooses.
  }

  setSize(): void {
    // The browser knows it.
  }

  setAudioOnly(isAudioOnly: boolean): void {
    if (this.#isAudioOnly === isAudioOnly) return;
    this.#isAudioOnly = isAudioOnly;
    this.retry();
  }

  reload(): void {
    this.retry();
  }

  retry(): void {
    this.#options.video.src = this.#source;
    this.#options.video.load();
  }

  close(): void {
    this.#stop.abort();
    this.#options.video.removeAttribute('src');
    this.#options.video.load();
  }

  /** Sound alone is a rendition beside the others, named by the server's design. */
  get #source(): string {
    return this.#isAudioOnly
      ? this.#url.replace(/index(-aac)?\.m3u8(?=\?|$)/, 'a$1/index.m3u8')
      : this.#url;
  }

  #forgetFallback(): void {
    this.#fallbackUrl = undefined;
  }

  #handleError(): void {
    const code = this.#options.video.error?.code;
    // A network that fails says nothing of what the server has.
    if (this.#fallbackUrl !== undefined && code !== NETWORK_ERROR) {
      this.#url = this.#fallbackUrl;
      this.#fallbackUrl = undefined;
      this.retry();
      return;
    }
    this.#options.onTrouble({ cause: code === NETWORK_ERROR ? 'network' : 'media' });
  }
}
