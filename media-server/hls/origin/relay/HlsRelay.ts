import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import { encodePlaylist } from '../../playlist/playlist-bytes.ts';
import type { HlsOrigin, OriginChannel } from '../HlsOrigin.ts';
import { Backoff } from './Backoff.ts';
import { RelayedRendition } from './RelayedRendition.ts';
import { pullText, type UpstreamFetch, UpstreamRefusal } from './upstream.ts';

/** How often it is looked whether the variants are still the same; they seldom are not. */
const MULTIVARIANT_MS = 10_000;
/** How long the renditions of a broadcast may take to end one after the other. */
const ENDING_MS = 3_000;
/** A rendition's address in a multivariant playlist of ours. */
const PLAYLIST_NAME = 'index.m3u8';

export type HlsRelayOptions = {
  /** Where the broadcasts are served from here. */
  origin: HlsOrigin;
  fetch: UpstreamFetch;
  clock: Clock;
  log: Logger;
};

type RelayedChannel = {
  baseUrl: string;
  channel: OriginChannel;
  abort: AbortController;
  renditions: Map<string, RelayedRendition>;
  timer: Timer | undefined;
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
  readonly #channels = new Map<string, RelayedChannel>();

  constructor(options: HlsRelayOptions) {
    this.#options = options;
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
      timer: undefined,
      endTimer: undefined,
      endedCount: 0,
    };
    this.#channels.set(name, relayed);
    void this.#pullMultivariant(name, relayed);
  }

  /** Viewers get 404 from here on, unless the broadcast has ended. */
  close(name: string): void {
    const relayed = this.#channels.get(name);
    if (relayed === undefined) return;
    this.#channels.delete(name);
    relayed.timer?.cancel();
    relayed.endTimer?.cancel();
    relayed.abort.abort();
    for (const rendition of relayed.renditions.values()) rendition.stop();
    relayed.renditions.clear();
    relayed.channel.close();
  }

  closeAll(): void {
    for (const name of [...this.#channels.keys()]) this.close(name);
  }

  /** Again and again until it is there; then now and then. */
  async #pullMultivariant(name: string, relayed: RelayedChannel): Promise<void> {
    const { fetch, clock, log } = this.#options;
    const { signal } = relayed.abort;
    const backoff = new Backoff(clock);
    let told = '';
    while (!signal.aborted) {
      try {
        const text = await pullText(fetch, `${relayed.baseUrl}${PLAYLIST_NAME}`, signal);
        if (signal.aborted) return;
        backoff.succeeded();
        if (text !== told)
          relayed.channel.handle({ type: 'multivariant', playlist: encodePlaylist(text) });
        told = text;
        await new Promise<void>((resolve) => {
          relayed.timer = clock.setTimer(resolve, MULTIVARIANT_MS);
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      } catch (error) {
        if (signal.aborted) return;
        if (told !== '' && error instanceof UpstreamRefusal && error.status === 404) {
          this.close(name);
          return;
        }
        log.info({ err: error }, 'pulling a broadcast failed, and is tried again');
        await backoff.failed(signal).catch(() => undefined);
      }
    }
  }

  #startRendition(name: string, relayed: RelayedChannel, rendition: string): void {
    if (relayed.renditions.has(rendition)) return;
    const { fetch, clock, log } = this.#options;
    const puller = new RelayedRendition({
      rendition,
      url: `${relayed.baseUrl}${rendition}/${PLAYLIST_NAME}`,
      fetch,
      clock,
      log,
      channel: relayed.channel,
      ended: (isGone) => this.#handleEnded(name, relayed, isGone),
    });
    relayed.renditions.set(rendition, puller);
    puller.start();
  }

  #stopRendition(relayed: RelayedChannel, rendition: string): void {
    relayed.renditions.get(rendition)?.stop();
    relayed.renditions.delete(rendition);
  }

  /** The other renditions get their last playlist too, as far as they are pulled, before viewers are told that this was all. */
  #handleEnded(name: string, relayed: RelayedChannel, isGone: boolean): void {
    if (this.#channels.get(name) !== relayed) return;
    if (isGone) {
      this.close(name);
      return;
    }
    const finish = (): void => {
      if (this.#channels.get(name) !== relayed) return;
      this.#channels.delete(name);
      relayed.abort.abort();
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
