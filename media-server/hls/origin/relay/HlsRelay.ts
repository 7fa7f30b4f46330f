import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { encodePlaylist } from '../../playlist/playlist-bytes.ts';
import type { HlsOrigin, OriginChannel } from '../HlsOrigin.ts';
import { Backoff } from './Backoff.ts';
import { RelayedRendition } from './RelayedRendition.ts';
import { isWithheld, statusOf, Upstream, type UpstreamFetch } from './upstream.ts';

/** How often it is looked whether the variants are still the same, and the broadcast still there; they seldom are not. */
const MULTIVARIANT_MS = 10_000;
/** An origin that starts anew has no broadcast for a moment: so many refusals in a row mean that it was withdrawn. */
const REFUSALS_MAX = 3;
/** How long the renditions of a broadcast may take to end one after the other. */
const ENDING_MS = 3_000;
/** A rendition's address in a multivariant playlist of ours. */
const PLAYLIST_NAME = 'index.m3u8';
const AAC_PLAYLIST_NAME = 'index-aac.m3u8';

export type HlsRelayOptions = {
  /** Where the broadcasts are served from here. */
  origin: HlsOrigin;
  fetch: UpstreamFetch;
  clock: Clock;
  log: Logger;
};

/** The texts of the multivariant playlists, with either coding of the sound. */
type Variants = { opus: string | undefined; aac: string | undefined };

type RelayedChannel = {
  baseUrl: string;
  channel: OriginChannel;
  abort: AbortController;
  renditions: Map<string, RelayedRendition>;
  /** Ends the pause until the next look at the variants. */
  lookNow: () => void;
  endTimer: Timer | undefined;
  /** Renditions whose last playlist is here. */
  endedCount: number;
};

/**
 * Serves broadcasts of another server as if they were made here: each playlist, part and segment is pulled once, however many
 * viewers there are, and only of renditions that somebody watches.
 */
export class HlsRelay {
  readonly #options: HlsRelayOptions;
  readonly #upstream: Upstream;
  readonly #channels = new Map<string, RelayedChannel>();

  constructor(options: HlsRelayOptions) {
    this.#options = options;
    this.#upstream = new Upstream(options);
    options.origin.onWanted((name, rendition, isWanted) => {
      const relayed = this.#channels.get(name);
      if (relayed === undefined) return;
      if (isWanted) this.#startRendition(name, relayed, rendition);
      else this.#stopRendition(relayed, rendition);
    });
  }

  /** `baseUrl` is the broadcast's address at its origin, `https://origin.example/hls/some-channel/`, a session's included. */
  open(name: string, baseUrl: string): void {
    this.close(name);
    const relayed: RelayedChannel = {
      baseUrl: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`,
      channel: this.#options.origin.openChannel(name, {
        pull: (rendition, file) => relayed.renditions.get(rendition)?.pull(file) === true,
      }),
      abort: new AbortController(),
      renditions: new Map(),
      lookNow: () => undefined,
      endTimer: undefined,
      endedCount: 0,
    };
    this.#channels.set(name, relayed);
    void this.#pullVariants(name, relayed);
  }

  /** Viewers get 404 from here on, unless the broadcast has ended. */
  close(name: string): void {
    const relayed = this.#channels.get(name);
    if (relayed === undefined) return;
    this.#channels.delete(name);
    relayed.endTimer?.cancel();
    relayed.abort.abort();
    relayed.lookNow();
    for (const rendition of relayed.renditions.values()) rendition.stop();
    relayed.renditions.clear();
    relayed.channel.close();
  }

  closeAll(): void {
    for (const name of [...this.#channels.keys()]) this.close(name);
  }

  /**
   * Again and again until they are there; then now and then. They alone tell whether the broadcast was withdrawn: a rendition, a part or
   * a playlist may be missing for other reasons.
   */
  async #pullVariants(name: string, relayed: RelayedChannel): Promise<void> {
    const { clock, log } = this.#options;
    const { signal } = relayed.abort;
    const backoff = new Backoff(clock);
    const told: Variants = { opus: undefined, aac: undefined };
    let refusalsCount = 0;
    while (!signal.aborted) {
      try {
        await this.#tellVariants(relayed, told);
        refusalsCount = 0;
        backoff.succeeded();
        await this.#untilNextLook(relayed);
      } catch (error) {
        if (signal.aborted) return;
        refusalsCount = isWithheld(error) ? refusalsCount + 1 : 0;
        const isWithdrawn = statusOf(error) === 410 || refusalsCount >= REFUSALS_MAX;
        if (told.opus !== undefined && isWithdrawn) {
          this.close(name);
          return;
        }
        log.info({ err: error }, 'pulling a broadcast failed, and is tried again');
        await backoff.failed(signal).catch(() => undefined);
      }
    }
  }

  /** What is not as it was told. An origin without AAC refuses its playlist. */
  async #tellVariants({ baseUrl, channel, abort }: RelayedChannel, told: Variants): Promise<void> {
    const { signal } = abort;
    const pull = (playlist: string): Promise<string> =>
      this.#upstream.text(`${baseUrl}${playlist}`, signal);
    const [opus, aac] = await Promise.all([
      pull(PLAYLIST_NAME),
      pull(AAC_PLAYLIST_NAME).catch((error: unknown) => {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }),
    ]);
    if (signal.aborted) return;
    if (aac !== undefined && aac !== told.aac) {
      channel.handle({ type: 'multivariant-aac', playlist: encodePlaylist(aac) });
    }
    if (opus !== told.opus) {
      channel.handle({ type: 'multivariant', playlist: encodePlaylist(opus) });
    }
    Object.assign(told, { opus, aac });
  }

  #untilNextLook(relayed: RelayedChannel): Promise<void> {
    return new Promise((resolve) => {
      const timer = this.#options.clock.setTimer(resolve, MULTIVARIANT_MS);
      relayed.lookNow = () => {
        timer.cancel();
        resolve();
      };
    });
  }

  #startRendition(name: string, relayed: RelayedChannel, rendition: string): void {
    if (relayed.renditions.has(rendition)) return;
    const { clock, log } = this.#options;
    const puller = new RelayedRendition({
      rendition,
      url: `${relayed.baseUrl}${rendition}/${PLAYLIST_NAME}`,
      upstream: this.#upstream,
      clock,
      log,
      channel: relayed.channel,
      onMissing: () => relayed.lookNow(),
      onEnded: () => this.#handleEnded(name, relayed),
    });
    relayed.renditions.set(rendition, puller);
    puller.start();
  }

  #stopRendition(relayed: RelayedChannel, rendition: string): void {
    relayed.renditions.get(rendition)?.stop();
    relayed.renditions.delete(rendition);
  }

  /** The other renditions get their last playlist too, as far as they are pulled, before viewers are told that this was all. */
  #handleEnded(name: string, relayed: RelayedChannel): void {
    if (this.#channels.get(name) !== relayed) return;
    const finish = (): void => {
      if (this.#channels.get(name) !== relayed) return;
      this.#channels.delete(name);
      relayed.abort.abort();
      relayed.lookNow();
      relayed.endTimer?.cancel();
      relayed.channel.handle({ type: 'ended' });
      // The channel stays for a while, and pulls what is asked for of its window.
      relayed.channel.close();
    };
    relayed.endedCount += 1;
    if (relayed.endedCount >= relayed.renditions.size) finish();
    else relayed.endTimer ??= this.#options.clock.setTimer(finish, ENDING_MS);
  }
}
