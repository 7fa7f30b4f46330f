import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { RenditionId } from '../../packager/packager-source.ts';
import { deltaText } from '../../playlist/delta-text.ts';
import { parsePlaylist } from '../../playlist/parse-playlist.ts';
import type { ParsedMediaPlaylist, ParsedSegment } from '../../playlist/parsed-playlist.ts';
import { encodePlaylist } from '../../playlist/playlist-bytes.ts';
import type { OriginChannel } from '../HlsOrigin.ts';
import { Backoff } from './Backoff.ts';
import { isWithheld, statusOf, type Upstream } from './upstream.ts';

const SAMPLES_PER_SECOND = 48_000;
/** After a file could not be had, it is asked for again no sooner. */
const MISSING_MS = 1_000;

export type RelayedRenditionOptions = {
  rendition: RenditionId;
  /** Of the media playlist at the origin. */
  url: string;
  upstream: Upstream;
  clock: Clock;
  log: Logger;
  channel: OriginChannel;
  /** The origin has no such playlist, or no more: the rendition or the whole broadcast may be gone. It is tried again. */
  onMissing: () => void;
  /** Called once: the broadcast is over at the origin. */
  onEnded: () => void;
};

/**
 * Pulls one rendition: a reload that waits, and beside it the part that it hints, each once, however many viewers wait here. Older
 * files that somebody asks for are pulled when they are. What goes wrong is tried again, ever less often.
 */
export class RelayedRendition {
  readonly #options: RelayedRenditionOptions;
  readonly #abort = new AbortController();
  readonly #backoff: Backoff;
  /** Files on their way, and those that came for the next playlist. */
  readonly #pulls = new Map<string, Promise<Uint8Array>>();
  readonly #missingUntilMs = new Map<string, number>();
  readonly #toldInits = new Set<string>();
  readonly #toldParts = new Set<string>();
  #listed: ReadonlySet<string> = new Set();
  #wholeMsn = -1;
  #isFirstLook = true;
  #hasEnded = false;
  #firstMsn = -1;

  constructor(options: RelayedRenditionOptions) {
    this.#options = options;
    this.#backoff = new Backoff(options.clock);
  }

  start(): void {
    void this.#run();
  }

  stop(): void {
    this.#abort.abort();
  }

  /**
   * Somebody asks for a file that is not here. True when it is listed and on its way: the channel is given it, or `undefined` when
   * it cannot be had.
   */
  pull(name: string): boolean {
    if (!this.#listed.has(name)) return false;
    const { clock, channel, rendition } = this.#options;
    if ((this.#missingUntilMs.get(name) ?? 0) > clock.monotonicMs()) return false;
    if (this.#pulls.has(name)) return true;
    const pull = this.#pull(name);
    this.#pulls.set(name, pull);
    pull
      .then((bytes) => channel.provide(rendition, name, bytes))
      .catch(() => {
        this.#missingUntilMs.set(name, clock.monotonicMs() + MISSING_MS);
        channel.provide(rendition, name, undefined);
      })
      .finally(() => this.#pulls.delete(name));
    return true;
  }

  async #run(): Promise<void> {
    const { signal } = this.#abort;
    const { log, rendition, channel } = this.#options;
    let query = '';
    while (!signal.aborted && !this.#hasEnded) {
      try {
        query = await this.#step(query);
        this.#backoff.succeeded();
      } catch (error) {
        if (signal.aborted) break;
        if (isWithheld(error)) this.#options.onMissing();
        // Too far ahead: the origin counts anew.
        if (statusOf(error) === 400) query = '';
        log.info({ rendition, err: error }, 'pulling a rendition failed, and is tried again');
        await this.#backoff.failed(signal).catch(() => undefined);
      }
    }
    // What is listed in the last playlist of a broadcast can still be pulled.
    if (this.#hasEnded) return;
    this.#listed = new Set();
    channel.handle({ type: 'rendition-stopped', rendition });
  }

  /** One playlist, and what it lists anew. The query of the next one comes back. */
  async #step(query: string): Promise<string> {
    const { upstream, url, channel, rendition } = this.#options;
    const text = await upstream.text(`${url}${query}`, this.#abort.signal);
    const playlist = parsePlaylist(text);
    if (playlist?.kind !== 'media') throw new Error('the origin sends no media playlist');
    const end = await this.#tellMedia(playlist);
    this.#listed = namesOf(playlist);
    if (end !== undefined) {
      const full = encodePlaylist(text);
      const delta = deltaText(text);
      channel.handle({
        type: 'playlist',
        rendition,
        ...end,
        full,
        delta: delta === undefined ? undefined : encodePlaylist(delta),
      });
    }
    this.#tellWindow(playlist);
    if (playlist.isEnded) {
      this.#hasEnded = true;
      this.#options.onEnded();
      return '';
    }
    for (const hint of playlist.preloadHints) this.#pullAhead(hint);
    this.#forgetUnlisted(playlist.preloadHints);
    const { msn, partIndex } = afterEnd(playlist);
    return `?_HLS_msn=${msn}&_HLS_part=${partIndex}`;
  }

  /** A hint that came to nothing, and what left the window. */
  #forgetUnlisted(hints: readonly string[]): void {
    const isKnown = (name: string): boolean => this.#listed.has(name) || hints.includes(name);
    for (const names of [this.#pulls, this.#missingUntilMs, this.#toldInits]) {
      for (const name of names.keys()) if (!isKnown(name)) names.delete(name);
    }
  }

  /** Parts that are new, in order, each with its init before it; then the last part and segment that are listed. */
  async #tellMedia(
    playlist: ParsedMediaPlaylist,
  ): Promise<{ msn: number; partIndex: number } | undefined> {
    let end: { msn: number; partIndex: number } | undefined;
    const isFirst = this.#isFirstLook;
    for (const segment of playlist.segments) {
      // What was listed before the first look is pulled when it is asked for; only where the playlist ends, everything is here.
      const isOld = isFirst && segment.uri !== undefined;
      if (!isOld) await this.#tellParts(segment);
      if (segment.uri !== undefined && segment.msn > this.#wholeMsn) this.#tellSegment(segment);
      end = { msn: segment.msn, partIndex: Math.max(0, segment.parts.length - 1) };
    }
    const listed = new Set(playlist.segments.flatMap(({ parts }) => parts.map(({ uri }) => uri)));
    for (const name of this.#toldParts) {
      if (!listed.has(name)) this.#toldParts.delete(name);
    }
    if (isFirst) for (const name of listed) this.#toldParts.add(name);
    this.#isFirstLook = false;
    return end;
  }

  async #tellParts(segment: ParsedSegment): Promise<void> {
    const { channel, rendition } = this.#options;
    const initName = segment.mapUri ?? '';
    for (const [partIndex, part] of segment.parts.entries()) {
      if (this.#toldParts.has(part.uri)) continue;
      if (initName !== '' && !this.#toldInits.has(initName)) {
        const bytes = await this.#pull(initName);
        this.#toldInits.add(initName);
        channel.handle({ type: 'init', rendition, name: initName, bytes });
      }
      const bytes = await (this.#pulls.get(part.uri) ?? this.#pull(part.uri));
      this.#pulls.delete(part.uri);
      this.#toldParts.add(part.uri);
      channel.handle({
        type: 'part',
        rendition,
        msn: segment.msn,
        partIndex,
        name: part.uri,
        bytes,
        startSamples: 0,
        durationSamples: Math.round(part.durationSeconds * SAMPLES_PER_SECOND),
        isIndependent: part.isIndependent,
        programDateTimeMs: segment.programDateTimeMs ?? 0,
        initName,
        isDiscontinuity: segment.isDiscontinuity,
      });
    }
  }

  #tellSegment(segment: ParsedSegment): void {
    this.#wholeMsn = segment.msn;
    this.#options.channel.handle({
      type: 'segment',
      rendition: this.#options.rendition,
      msn: segment.msn,
      name: segment.uri ?? '',
      durationSamples: Math.round(segment.durationSeconds * SAMPLES_PER_SECOND),
      partCount: segment.parts.length,
    });
  }

  #tellWindow({ mediaSequence: firstMsn }: ParsedMediaPlaylist): void {
    if (firstMsn === this.#firstMsn) return;
    this.#firstMsn = firstMsn;
    this.#options.channel.handle({ type: 'window', rendition: this.#options.rendition, firstMsn });
  }

  /** The part that is hinted comes together with the playlist that lists it. It may never come; then nothing is lost. */
  #pullAhead(name: string): void {
    if (this.#pulls.has(name)) return;
    const pull = this.#pull(name);
    this.#pulls.set(name, pull);
    pull.catch(() => {
      if (this.#pulls.get(name) === pull) this.#pulls.delete(name);
    });
  }

  #pull(name: string): Promise<Uint8Array> {
    const url = new URL(name, this.#options.url).href;
    return this.#options.upstream.file(url, this.#abort.signal);
  }
}

function namesOf({ segments }: ParsedMediaPlaylist): Set<string> {
  const names = new Set<string>();
  for (const { uri, mapUri, parts } of segments) {
    if (uri !== undefined) names.add(uri);
    if (mapUri !== undefined) names.add(mapUri);
    for (const part of parts) names.add(part.uri);
  }
  return names;
}

function afterEnd(playlist: ParsedMediaPlaylist): { msn: number; partIndex: number } {
  const last = playlist.segments.at(-1);
  if (last === undefined) return { msn: playlist.mediaSequence, partIndex: 0 };
  if (last.uri === undefined) return { msn: last.msn, partIndex: last.parts.length };
  return { msn: last.msn + 1, partIndex: 0 };
}
