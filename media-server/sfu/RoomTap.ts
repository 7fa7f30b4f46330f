import type { ProducerId, RoomId } from '@stagedoor/contracts/ids';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { PublishedProducer } from './PublishedProducer.ts';
import type { PipePorts } from './RoomRouter.ts';
import { SourceTap } from './SourceTap.ts';
import { chooseTapped } from './tap-choice.ts';
import type { TapCodec, TapSink } from './tap-sink.ts';

/** Before what could not be tapped is tried again: a new worker takes 50 ms, a full port range much longer. */
const RETRY_MS = 500;
/** Among the watchers of a producer's layers; consumers of viewers are named by UUIDs. */
const WATCHER_ID = 'tap';

/**
 * Sends a room's chosen picture and sound to a sink for as long as it is open, whoever publishes: it outlives the room's
 * publishers, workers and the MediaRoom itself, which tells it of every change.
 */
export class RoomTap {
  readonly room: RoomId;
  readonly #sink: TapSink;
  readonly #codecs: readonly TapCodec[];
  readonly #ports: PipePorts;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #onClosed: () => void;
  readonly #taps = new Map<ProducerId, SourceTap>();
  #producers: readonly PublishedProducer[] = [];
  #wantedLayer = 0;
  #retry: Timer | undefined;
  #isUpdating = false;
  #isClosed = false;

  constructor(options: {
    room: RoomId;
    sink: TapSink;
    codecs: readonly TapCodec[];
    ports: PipePorts;
    clock: Clock;
    log: Logger;
    onClosed: () => void;
  }) {
    this.room = options.room;
    this.#sink = options.sink;
    this.#codecs = options.codecs;
    this.#ports = options.ports;
    this.#clock = options.clock;
    this.#log = options.log;
    this.#onClosed = options.onClosed;
  }

  /** What the room publishes now, in the order of publishing. A publisher that leaves closes several in one step. */
  setProducers(producers: readonly PublishedProducer[]): void {
    this.#producers = producers;
    this.#updateSoon();
  }

  /** The best layer that the sink can use; those below it come too. The lowest until it says otherwise. */
  setWantedLayer(layer: number): void {
    this.#wantedLayer = layer;
    for (const tap of this.#taps.values()) this.#tellWanted(tap);
  }

  /** For one that is gone it does nothing. */
  requestKeyFrame(sourceId: string, wish: { mayWait: boolean }): void {
    const tap = [...this.#taps.values()].find(({ published }) => published.id === sourceId);
    tap?.requestKeyFrame(wish);
  }

  /** Removes every source and adds it anew: the sink has forgotten them. */
  restart(): void {
    this.#closeTaps();
    this.#updateSoon();
  }

  /** Nothing of it is left when it returns; the sink hears of no source any more but their ends. Closing twice does nothing. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#retry?.cancel();
    this.#closeTaps();
    this.#onClosed();
  }

  #updateSoon(): void {
    if (this.#isUpdating) return;
    this.#isUpdating = true;
    queueMicrotask(() => {
      this.#isUpdating = false;
      if (!this.#isClosed) this.#update();
    });
  }

  #update(): void {
    const chosen = chooseTapped(
      this.#producers.filter(({ isClosed }) => !isClosed),
      this.#codecs,
    );
    for (const tap of [...this.#taps.values()]) {
      if (!chosen.includes(tap.published)) this.#closeTap(tap);
    }
    for (const published of chosen) {
      if (this.#taps.has(published.id)) continue;
      const tap = new SourceTap({ published, sink: this.#sink, ports: this.#ports });
      this.#taps.set(published.id, tap);
      this.#tellWanted(tap);
      tap.open().catch((error: unknown) => this.#handleFailed(tap, error));
    }
  }

  #handleFailed(tap: SourceTap, error: unknown): void {
    if (this.#taps.get(tap.published.id) !== tap) return;
    this.#closeTap(tap);
    if (tap.published.isClosed) return;
    this.#log.warn({ room: this.room, error }, 'a producer cannot be packaged now, trying again');
    this.#retry ??= this.#clock.setTimer(() => {
      this.#retry = undefined;
      this.#updateSoon();
    }, RETRY_MS);
  }

  #tellWanted({ published }: SourceTap): void {
    published.setWanted(WATCHER_ID, this.#wantedLayer);
  }

  #closeTaps(): void {
    for (const tap of [...this.#taps.values()]) this.#closeTap(tap);
  }

  #closeTap(tap: SourceTap): void {
    this.#taps.delete(tap.published.id);
    tap.published.setWanted(WATCHER_ID, undefined);
    tap.close();
  }
}
