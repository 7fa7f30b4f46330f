import type { Logger } from '../logger.ts';
import {
  assertNotification,
  assertTopic,
  type Bus,
  BusClosedError,
  type BusState,
  BusUnavailableError,
  type NotificationHandler,
  type Subscription,
} from './bus.ts';
import { HandlerTable } from './HandlerTable.ts';

/** As in RedisBus: what one node may follow. */
const SUBSCRIPTIONS_MAX = 100_000;

/**
 * What connects the MemoryBuses of one process: the nodes of a test, or the roles of an embedded server. A hub can be
 * taken down like a Redis server.
 */
export class MemoryBusHub {
  readonly #buses = new Set<MemoryBus>();
  #isUp = true;

  get isUp(): boolean {
    return this.#isUp;
  }

  /** Disconnects all buses until `restore`. What was published and not yet delivered is lost. */
  interrupt(): void {
    this.#setUp(false);
  }

  restore(): void {
    this.#setUp(true);
  }

  /** @internal */
  attach(bus: MemoryBus): void {
    this.#buses.add(bus);
  }

  /** @internal */
  detach(bus: MemoryBus): void {
    this.#buses.delete(bus);
  }

  /** @internal */
  broadcast(from: MemoryBus, topic: string, bytes: Uint8Array): void {
    for (const bus of this.#buses) bus.receive(from, topic, bytes);
  }

  #setUp(isUp: boolean): void {
    if (this.#isUp === isUp) return;
    this.#isUp = isUp;
    for (const bus of [...this.#buses]) bus.hubChanged();
  }
}

type Delivery = { topic: string; bytes: Uint8Array; isOwn: boolean };

/** The bus within one process. Notifications arrive in a later microtask, in the order in which they were published. */
export class MemoryBus implements Bus {
  readonly #hub: MemoryBusHub;
  readonly #handlers: HandlerTable;
  readonly #stateCallbacks = new Set<(state: BusState) => void>();
  readonly #subscribersWaiting = new Set<{ resolve: () => void; reject: (error: Error) => void }>();
  readonly #log: Logger;
  #deliveries: Delivery[] = [];
  #isClosed = false;

  /** Without a hub, the bus is alone and hears only itself. */
  constructor(options: { log: Logger; hub?: MemoryBusHub }) {
    this.#log = options.log;
    this.#hub = options.hub ?? new MemoryBusHub();
    this.#handlers = new HandlerTable(options.log);
    this.#hub.attach(this);
  }

  async publish(topic: string, bytes: Uint8Array): Promise<void> {
    assertNotification(topic, bytes);
    if (this.#isClosed) throw new BusClosedError('the bus is closed');
    if (!this.#hub.isUp) throw new BusUnavailableError('the bus is disconnected');
    // A copy, as over the network: the publisher may use its buffer again.
    this.#hub.broadcast(this, topic, new Uint8Array(bytes));
  }

  async subscribe(topic: string, handler: NotificationHandler): Promise<Subscription> {
    assertTopic(topic);
    if (this.#isClosed) throw new BusClosedError('the bus is closed');
    if (this.#handlers.size >= SUBSCRIPTIONS_MAX) {
      throw new BusClosedError(`a bus holds at most ${SUBSCRIPTIONS_MAX} subscriptions`);
    }
    const remove = this.#handlers.add(topic, handler);
    if (!this.#hub.isUp) await this.#connected();
    return { topic, close: async () => remove() };
  }

  state(): BusState {
    return this.#hub.isUp && !this.#isClosed ? 'connected' : 'disconnected';
  }

  onStateChange(callback: (state: BusState) => void): () => void {
    this.#stateCallbacks.add(callback);
    return () => this.#stateCallbacks.delete(callback);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#hub.detach(this);
    this.#handlers.clear();
    this.#deliveries = [];
    for (const waiting of this.#subscribersWaiting) {
      waiting.reject(new BusClosedError('the bus was closed'));
    }
    this.#subscribersWaiting.clear();
    this.#reportState();
  }

  /** Called by the hub only. @internal */
  receive(from: MemoryBus, topic: string, bytes: Uint8Array): void {
    if (!this.#handlers.has(topic)) return;
    this.#deliveries.push({ topic, bytes, isOwn: from === this });
    if (this.#deliveries.length === 1) queueMicrotask(() => this.#deliver());
  }

  /** Called by the hub only. @internal */
  hubChanged(): void {
    if (this.#hub.isUp) {
      for (const waiting of this.#subscribersWaiting) waiting.resolve();
      this.#subscribersWaiting.clear();
    } else {
      this.#deliveries = [];
    }
    this.#reportState();
  }

  #deliver(): void {
    const deliveries = this.#deliveries;
    this.#deliveries = [];
    for (const { topic, bytes, isOwn } of deliveries) {
      if (this.state() === 'disconnected') return;
      this.#handlers.deliver(topic, bytes, isOwn);
    }
  }

  #connected(): Promise<void> {
    return new Promise((resolve, reject) => this.#subscribersWaiting.add({ resolve, reject }));
  }

  #reportState(): void {
    for (const callback of [...this.#stateCallbacks]) {
      try {
        callback(this.state());
      } catch (error) {
        this.#log.error({ error }, 'a bus state callback failed');
      }
    }
  }
}
