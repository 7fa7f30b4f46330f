import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { DirectExchange, DirectRoute } from '@stagedoor/service-kit/http-edge';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Metrics } from '@stagedoor/service-kit/metrics';
import type { PackagerEvent } from '../packager/packager-event.ts';
import { DvrMemory } from './DvrMemory.ts';
import { HlsChannel, type Outcome } from './HlsChannel.ts';
import { HlsRequest } from './HlsRequest.ts';
import { HlsStore } from './HlsStore.ts';
import { HLS_PREFIX, type HlsPath, parseHlsPath } from './hls-path.ts';
import { Memo } from './Memo.ts';
import { type AnswerKind, OriginMetrics } from './OriginMetrics.ts';
import { headOfFile, headOfPlaylist, headOfPoster } from './origin-heads.ts';
import { RenditionDemand } from './RenditionDemand.ts';
import { SPILL_FILE_SUFFIX } from './RenditionSpill.ts';
import { type RefusalReason, refusalError } from './refusals.ts';
import type { HlsGate, HlsPosters, WantedListener } from './roles.ts';
import type { StoredFile, StoredKeyFrame } from './StoredRendition.ts';
import type { WaitingPlace } from './WaitingPlace.ts';
import { type WaitingLimits, WaitingRoom } from './WaitingRoom.ts';

/** How often waits, the window and demand are looked after; all of their limits are many seconds. */
const SWEEP_MS = 1_000;
/** A broadcast that ended can be fetched for as long as its DVR window was, so that nobody is cut off (RFC 8216bis 6.2.1). */
export const ENDED_KEPT_MS = 10 * 60_000;
export type HlsOriginOptions = {
  clock: Clock;
  log: Logger;
  metrics?: Metrics;
  gate: HlsGate;
  posters?: HlsPosters;
  /** For segments that are not new any more. It is the origin's alone: what an earlier process left there is deleted. */
  spillFolder?: string;
  /** Instead of WAITING_PER_ADDRESS_MAX and WAITING_MAX. */
  limits?: Partial<WaitingLimits>;
  /** See DvrMemory. */
  dvrMemoryBytesMax?: number;
};

/** Where a broadcast comes from. */
type ChannelSource = {
  /**
   * Somebody asks for a file that is not here. True when it is on its way; `provide` is called then, and until then those who ask
   * wait.
   */
  pull?: (rendition: string, name: string) => boolean;
  /** Its window is too large for this server: nothing before this segment should be listed any more. */
  shorten?: (firstMsn: number) => void;
};

/** What a broadcast's packager tells the origin. */
export type OriginChannel = {
  handle(event: PackagerEvent): void;
  /** The answer to `pull` of a ChannelSource: the file, or undefined when it cannot be had. */
  provide(rendition: string, name: string, bytes: Uint8Array | undefined): void;
  /** The newest key frame of a rendition. */
  findKeyFrame(rendition: string): StoredKeyFrame | undefined;
  /** The packager is gone. A broadcast that ended can be fetched for ENDED_KEPT_MS yet, any other is gone at once. */
  close(): void;
};

const pathOf = new Memo(parseHlsPath);

/** Serves broadcasts by LL-HLS: playlists that are waited for (RFC 8216bis 6.2.5), parts, segments. */
export class HlsOrigin {
  readonly directRoute: DirectRoute = {
    prefix: HLS_PREFIX,
    handle: (exchange) => this.#handle(exchange),
  };
  readonly #options: HlsOriginOptions;
  readonly #room: WaitingRoom<HlsRequest>;
  readonly #memory: DvrMemory;
  readonly #metrics: OriginMetrics;
  readonly #demand: RenditionDemand;
  readonly #channels = new Map<string, HlsChannel>();
  /** Channels that ended, with the time (monotonic) at which they go. */
  readonly #endedAtMs = new Map<HlsChannel, number>();
  readonly #listeners = new Set<WantedListener>();
  readonly #sweepTimer: Timer;

  private constructor(options: HlsOriginOptions) {
    this.#options = options;
    this.#memory = new DvrMemory(options.dvrMemoryBytesMax);
    this.#room = new WaitingRoom({
      clock: options.clock,
      limits: options.limits,
      answer: (request) => this.#answer(request),
    });
    this.#metrics = new OriginMetrics(options.metrics, {
      waiting: () => this.#room.count,
      channels: () => this.#channels.size,
      memoryBytes: () => this.#memoryBytes(),
    });
    this.#demand = new RenditionDemand(options.clock, (...news) => {
      for (const listener of this.#listeners) listener(...news);
    });
    this.#sweepTimer = options.clock.setRepeating(() => this.#sweep(), SWEEP_MS);
  }

  /** Rejects when the spill folder cannot be made or read. */
  static async create(options: HlsOriginOptions): Promise<HlsOrigin> {
    if (options.spillFolder !== undefined) await emptySpillFolder(options.spillFolder);
    return new HlsOrigin(options);
  }

  /** Requests that wait. */
  get waitingCount(): number {
    return this.#room.count;
  }

  /** A new broadcast of a channel, in place of an older one of that name. */
  openChannel(name: string, source: ChannelSource = {}): OriginChannel {
    const older = this.#channels.get(name);
    if (older !== undefined) this.#remove(older);
    const { clock, log, spillFolder: folder } = this.#options;
    const store = new HlsStore({
      ...{ clock, log, folder, memory: this.#memory },
      onTooLarge: (firstMsn) => source.shorten?.(firstMsn),
    });
    const channel = new HlsChannel({ name, store, room: this.#room, pull: source.pull });
    this.#channels.set(name, channel);
    return {
      handle: (event) => {
        if (!channel.isClosed) channel.handle(event);
      },
      provide: (rendition, file, bytes) => channel.provide(rendition, file, bytes),
      findKeyFrame: (rendition) => store.find(rendition)?.findKeyFrame(),
      close: () => {
        if (!channel.store.isEnded) this.#remove(channel);
        else if (!channel.isClosed && !this.#endedAtMs.has(channel))
          this.#endedAtMs.set(channel, clock.monotonicMs() + ENDED_KEPT_MS);
      },
    };
  }

  /** Calls back when somebody asks for a rendition that nobody watched, and RENDITION_IDLE_MS after the last request for it. */
  onWanted(listener: WantedListener): void {
    this.#listeners.add(listener);
  }

  /** Ends all waits with 404 and forgets everything. */
  close(): void {
    this.#sweepTimer.cancel();
    for (const channel of [...this.#channels.values()]) this.#remove(channel);
  }

  #remove(channel: HlsChannel): void {
    channel.close();
    this.#endedAtMs.delete(channel);
    if (this.#channels.get(channel.name) !== channel) return;
    this.#channels.delete(channel.name);
    this.#demand.forget(channel.name);
  }

  #handle(exchange: DirectExchange): void {
    const path = pathOf.get(exchange.path);
    const refusedFor = path === undefined ? 'not-found' : this.#refusalOf(path);
    if (path === undefined || refusedFor !== undefined) {
      this.#refuse(exchange, refusedFor ?? 'not-found');
      return;
    }
    const request = new HlsRequest(exchange, path);
    const channel = this.#channels.get(path.channel);
    if (path.kind === 'poster') this.#sendPoster(request);
    else if (channel === undefined) this.#refuse(exchange, 'not-found');
    else this.#begin(channel, request);
  }

  /** Why the gate refuses the request, if it does. */
  #refusalOf(path: HlsPath): RefusalReason | undefined {
    const verdict = this.#options.gate.admit(path.channel, path.sessionId);
    return verdict === 'ok' ? undefined : verdict;
  }

  #begin(channel: HlsChannel, request: HlsRequest): void {
    const outcome = channel.decide(request);
    // Who asks for what there is not watches nothing; who is refused for want of an encoder would.
    if (outcome.type !== 'refused' || outcome.reason === 'no-encoder') {
      this.#touch(channel, request.path);
    }
    if (outcome.type === 'wait') this.#wait(channel, request, outcome.place);
    else this.#send(request, outcome);
  }

  #touch(channel: HlsChannel, path: HlsPath): void {
    if ('rendition' in path && !channel.store.isEnded && isKnown(channel, path.rendition)) {
      this.#demand.touch(path.channel, path.rendition);
    }
  }

  #wait(channel: HlsChannel, request: HlsRequest, place: WaitingPlace): void {
    const { exchange } = request;
    request.prepareToWait(this.#options.clock.monotonicMs() + channel.waitMs);
    if (this.#room.enter(request, place)) exchange.onAborted(this.#leave, request);
    else this.#refuse(exchange, 'too-many-waiting');
  }

  readonly #leave = (request: HlsRequest): void => this.#room.leave(request);

  /** One that waited, for what has come or for too long. What was allowed when it came may be forbidden by now, so the gate is asked again. */
  #answer(request: HlsRequest): void {
    const channel = this.#channels.get(request.path.channel);
    const reason = channel === undefined ? 'not-found' : this.#refusalOf(request.path);
    const outcome: Outcome =
      reason === undefined && channel !== undefined
        ? channel.decide(request)
        : { type: 'refused', reason: reason ?? 'not-found' };
    if (outcome.type === 'wait' && request.deadlineMs <= this.#options.clock.monotonicMs()) {
      this.#room.leave(request);
      this.#refuse(request.exchange, 'waited-too-long');
      return;
    }
    if (outcome.type === 'wait') {
      // It waited to learn which renditions there are.
      if (channel !== undefined) this.#touch(channel, request.path);
      this.#room.stay(request, outcome.place);
      return;
    }
    this.#room.leave(request);
    this.#send(request, outcome);
  }

  #send(request: HlsRequest, outcome: Exclude<Outcome, { type: 'wait' }>): void {
    switch (outcome.type) {
      case 'playlist':
        this.#sendPlaylist(request, outcome);
        break;
      case 'file':
        this.#sendFile(request, outcome.file);
        break;
      case 'refused':
        this.#refuse(request.exchange, outcome.reason, outcome.why);
        break;
    }
  }

  #sendPlaylist(request: HlsRequest, outcome: Extract<Outcome, { type: 'playlist' }>): void {
    const { exchange, acceptsGzip, isPrivate } = request;
    const { caching, isDelta } = outcome;
    const gzip = acceptsGzip ? outcome.bytes.gzip : undefined;
    const bytes = gzip ?? outcome.bytes.plain;
    const head = headOfPlaylist(isPrivate ? 'private' : caching, gzip !== undefined);
    exchange.respond({ head, bytes });
    const kind = isDelta ? 'delta' : 'playlist';
    this.#count(request, caching === 'multivariant' ? 'multivariant' : kind, bytes.byteLength);
  }

  #sendFile(request: HlsRequest, file: StoredFile): void {
    const head = headOfFile(request.isPrivate);
    const range = file.kind === 'segment' ? file.segment.range : undefined;
    if (file.kind === 'segment' && range !== undefined) {
      const { totalBytes } = file.segment;
      request.exchange.respond({ head, totalBytes, ...range.read() });
      this.#count(request, 'segment', totalBytes);
      return;
    }
    const bytes = file.kind === 'segment' ? file.segment.bytes() : file.bytes;
    request.exchange.respond({ head, bytes });
    this.#count(request, file.kind, bytes.byteLength);
  }

  #sendPoster(request: HlsRequest): void {
    const bytes = this.#options.posters?.findPoster(request.path.channel);
    if (bytes === undefined) {
      this.#refuse(request.exchange, 'not-found');
      return;
    }
    request.exchange.respond({ head: headOfPoster(request.isPrivate), bytes });
    this.#count(request, 'poster', bytes.byteLength);
  }

  #count(request: HlsRequest, kind: AnswerKind, bytes: number): void {
    this.#metrics.answered(kind, request.exchange.isHead ? 0 : bytes);
  }

  #refuse(exchange: DirectExchange, reason: RefusalReason, why?: string): void {
    this.#metrics.refused(reason);
    exchange.fail(refusalError(reason, why));
  }

  #sweep(): void {
    const nowMs = this.#options.clock.monotonicMs();
    for (const channel of this.#channels.values()) {
      channel.store.sweep();
      for (const place of channel.places) {
        this.#room.wake(place, (waiting) => waiting.deadlineMs <= nowMs);
      }
    }
    for (const [channel, atMs] of this.#endedAtMs) {
      if (atMs <= nowMs) this.#remove(channel);
    }
    this.#demand.sweep(
      (name, rendition) => (this.#channels.get(name)?.waitingCount(rendition) ?? 0) > 0,
    );
  }

  #memoryBytes(): number {
    let bytes = 0;
    for (const { store } of this.#channels.values()) {
      for (const rendition of store.renditions) bytes += rendition.heldBytes.memory;
    }
    return bytes;
  }
}

function isKnown(channel: HlsChannel, rendition: string): boolean {
  return channel.store.isListed(rendition) || channel.store.find(rendition) !== undefined;
}

async function emptySpillFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    if (name.endsWith(SPILL_FILE_SUFFIX)) await rm(path.join(folder, name), { force: true });
  }
}
