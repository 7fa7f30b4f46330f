import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Counter, Metrics } from '@stagedoor/service-kit/metrics';
import { FfmpegError } from '../../ffmpeg/run-ffmpeg.ts';
import type { HlsPosters } from '../origin/roles.ts';
import type { StoredKeyFrame } from '../origin/StoredRendition.ts';

/**
 * A picture so old is replaced. Whoever shows pictures learns of a new one by a list that is renewed every 5 s, so that with the
 * time to look, to decode and to fetch none is shown that is older than POSTER_AGE_MAX_MS.
 */
export const POSTER_INTERVAL_MS = 22_000;
/** A picture is not served for longer: then the publisher sends none any more, or the machine has no time for it. */
export const POSTER_AGE_MAX_MS = 30_000;
/** Pictures are made for so long after they were asked for, and after the begin: a stream has one when it is first listed. */
export const POSTER_WANTED_MS = 60_000;
/** How often it is looked what is due. */
const LOOK_MS = 1_000;

export type LivePostersOptions = {
  clock: Clock;
  log: Logger;
  metrics?: Metrics;
  /** The picture as a JPEG, whose bytes nobody changes. Rejects with FfmpegError. */
  decode: (keyFrame: StoredKeyFrame, signal: AbortSignal) => Promise<Uint8Array>;
};

type Channel = {
  /** Undefined while there is no picture. */
  findKeyFrame: () => StoredKeyFrame | undefined;
  /** When somebody asked for its picture last, or it began. These and the next ones are monotonic. */
  wantedAtMs: number;
  /** The last picture that was decoded, or tried. */
  triedKeyFrameAtMs: number;
  poster: { bytes: Uint8Array; atMs: number; version: number } | undefined;
  hasFailed: boolean;
};

/**
 * The newest picture of each live stream, for as long as somebody looks. One is decoded at a time, the longest waited for first, so
 * that many streams which began together, after a restart, are spread over the interval by themselves.
 *
 * States: on → off, when there is no ffmpeg (nothing is tried again) or it is closed. Off, there are no pictures.
 */
export class LivePosters implements HlsPosters {
  readonly #options: LivePostersOptions;
  readonly #channels = new Map<string, Channel>();
  readonly #abort = new AbortController();
  readonly #timer: Timer;
  readonly #made: Counter<'outcome'> | undefined;
  #running: Promise<void> | undefined;
  #isOff = false;

  constructor(options: LivePostersOptions) {
    this.#options = options;
    this.#made = options.metrics?.counter({
      name: 'hls_posters_total',
      help: 'Pictures of live streams that were decoded, or could not be.',
      labelNames: ['outcome'],
    });
    this.#timer = options.clock.setRepeating(() => this.#look(), LOOK_MS);
  }

  /** Again of the same name: the older one's picture is gone. */
  open(name: string, findKeyFrame: () => StoredKeyFrame | undefined): void {
    this.#channels.set(name, {
      findKeyFrame,
      wantedAtMs: this.#options.clock.monotonicMs(),
      triedKeyFrameAtMs: Number.NEGATIVE_INFINITY,
      poster: undefined,
      hasFailed: false,
    });
  }

  close(name: string): void {
    this.#channels.delete(name);
  }

  /** Somebody looks, or is about to. Of a channel that is not open it does nothing. */
  want(name: string): void {
    const channel = this.#channels.get(name);
    if (channel === undefined) return;
    const nowMs = this.#options.clock.monotonicMs();
    channel.wantedAtMs = nowMs;
    // A list asks for every stream in it: only those that may be due are worth a look at all of them.
    if (nowMs - channel.triedKeyFrameAtMs >= POSTER_INTERVAL_MS) this.#look();
  }

  findPoster(name: string): Uint8Array | undefined {
    this.want(name);
    return this.#freshPoster(name)?.bytes;
  }

  /** Another number for every picture of a channel: milliseconds since the Unix epoch, about when it was taken. */
  versionOf(name: string): number | undefined {
    return this.#freshPoster(name)?.version;
  }

  /** Ends what runs. */
  async closeAll(): Promise<void> {
    this.#turnOff();
    this.#abort.abort();
    await this.#running;
  }

  #freshPoster(name: string): Channel['poster'] {
    const channel = this.#channels.get(name);
    const poster = channel?.poster;
    // Whoever turns the camera off is not shown any longer.
    if (poster === undefined || channel?.findKeyFrame() === undefined) return undefined;
    return this.#options.clock.monotonicMs() - poster.atMs <= POSTER_AGE_MAX_MS
      ? poster
      : undefined;
  }

  #look(): void {
    if (this.#isOff || this.#running !== undefined) return;
    const due = this.#findDue();
    if (due === undefined) return;
    this.#running = this.#decode(due.channel, due.keyFrame).then(() => {
      this.#running = undefined;
      this.#look();
    });
  }

  #findDue(): { channel: Channel; keyFrame: StoredKeyFrame } | undefined {
    const nowMs = this.#options.clock.monotonicMs();
    let found: { channel: Channel; keyFrame: StoredKeyFrame } | undefined;
    for (const channel of this.#channels.values()) {
      if (nowMs - channel.wantedAtMs >= POSTER_WANTED_MS) continue;
      if (nowMs - channel.triedKeyFrameAtMs < POSTER_INTERVAL_MS) continue;
      if (found !== undefined && found.channel.triedKeyFrameAtMs <= channel.triedKeyFrameAtMs) {
        continue;
      }
      const keyFrame = channel.findKeyFrame();
      const isNew = keyFrame !== undefined && keyFrame.atMs > channel.triedKeyFrameAtMs;
      if (isNew && nowMs - keyFrame.atMs < POSTER_INTERVAL_MS) found = { channel, keyFrame };
    }
    return found;
  }

  async #decode(channel: Channel, keyFrame: StoredKeyFrame): Promise<void> {
    const { clock, log, decode } = this.#options;
    channel.triedKeyFrameAtMs = keyFrame.atMs;
    try {
      const bytes = await decode(keyFrame, this.#abort.signal);
      if (this.#isOff) return;
      const version = Math.round(clock.nowMs() - (clock.monotonicMs() - keyFrame.atMs));
      channel.poster = { bytes, atMs: keyFrame.atMs, version };
      this.#made?.inc({ outcome: 'made' });
    } catch (err) {
      if (this.#isOff) return;
      if (err instanceof FfmpegError && err.isMissing) {
        this.#turnOff();
        log.info('there is no ffmpeg, so live streams are listed without pictures');
        return;
      }
      this.#made?.inc({ outcome: 'failed' });
      if (channel.hasFailed) return;
      channel.hasFailed = true;
      log.warn({ err }, 'the picture of a live stream could not be decoded');
    }
  }

  #turnOff(): void {
    this.#isOff = true;
    this.#timer.cancel();
    this.#channels.clear();
  }
}
