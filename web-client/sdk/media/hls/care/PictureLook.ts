/** How often it is looked. */
const INTERVAL_MS = 5_000;
/** RFC 8216bis 4.4.6.2: what only a rendition with a picture has. */
const HAS_PICTURE = /^#EXT-X-STREAM-INF:.*RESOLUTION=/m;

export type PictureLookOptions = {
  nowMs: number;
  /** The multivariant playlist. Rejects when it does not come. */
  fetchPlaylist: () => Promise<string>;
  /** Whether there is still none to be seen. */
  isLacking: () => boolean;
  /** There is one now, which was not there before: the list of renditions should be read again. */
  onFound: () => void;
};

/** Looks whether a stream that began with its sound alone has got a picture: players read the list of renditions once. */
export class PictureLook {
  readonly #options: PictureLookOptions;
  #lookedAtMs: number;
  /** The list of renditions that was told of last. */
  #foundIn: string | undefined;

  constructor(options: PictureLookOptions) {
    this.#options = options;
    this.#lookedAtMs = options.nowMs;
  }

  /** To be called again and again. */
  look(nowMs: number): void {
    const { isLacking, fetchPlaylist, onFound } = this.#options;
    if (!isLacking()) {
      this.#lookedAtMs = nowMs;
      return;
    }
    if (nowMs - this.#lookedAtMs < INTERVAL_MS) return;
    this.#lookedAtMs = nowMs;
    fetchPlaylist().then(
      (playlist) => {
        // Of the same list the browser would choose the same again: none of its pictures can be decoded here.
        if (!isLacking() || !HAS_PICTURE.test(playlist) || playlist === this.#foundIn) return;
        this.#foundIn = playlist;
        onFound();
      },
      // Whatever is wrong, those who load the stream see it too.
      (error: unknown) => console.debug('stagedoor: no list of renditions', error),
    );
  }
}
