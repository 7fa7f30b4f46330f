import { AppError } from '@stagedoor/contracts/errors';
import type { ProducerId } from '@stagedoor/contracts/ids';
import { assert } from '@stagedoor/service-kit/assert';
import type { Router } from 'mediasoup/types';
import type { SfuWorker } from './SfuWorker.ts';
import { SOCKET_BUFFER_BYTES } from './transport-options.ts';

export type PipePorts = { min: number; max: number };

/**
 * A room's router on one worker, alive while somebody holds it: each peer on it does, and each peer that is being opened.
 * Producers of the room's other routers come here through pipes, made when the first viewer here wants them.
 *
 * States: opening → open → closed. `release` of the last hold, `close` and the worker's death close it; nothing opens it again.
 */
export class RoomRouter {
  readonly worker: SfuWorker;
  readonly #pipePorts: PipePorts;
  readonly #onUnused: (router: RoomRouter) => void;
  readonly #opening: Promise<Router>;
  readonly #pipes = new Map<ProducerId, Promise<void>>();
  #router: Router | undefined;
  #holdsCount = 0;
  #isClosed = false;

  constructor(options: {
    worker: SfuWorker;
    pipePorts: PipePorts;
    onUnused: (router: RoomRouter) => void;
  }) {
    this.worker = options.worker;
    this.#pipePorts = options.pipePorts;
    this.#onUnused = options.onUnused;
    this.#opening = this.#open();
    // Whoever waits in `ready` gets the failure; without anybody waiting it is nobody's.
    this.#opening.catch(() => undefined);
  }

  get pipesCount(): number {
    return this.#pipes.size;
  }

  hold(): void {
    assert(!this.#isClosed, 'a closed router is not held');
    this.#holdsCount += 1;
    this.worker.countPeers(1);
  }

  release(): void {
    assert(this.#holdsCount > 0, 'a router is released as often as it was held');
    this.#holdsCount -= 1;
    this.worker.countPeers(-1);
    if (this.#holdsCount > 0 || this.#isClosed) return;
    this.close();
    this.#onUnused(this);
  }

  /** Resolves when the worker has made it. */
  ready(): Promise<Router> {
    return this.#opening;
  }

  /** Makes a producer of another router of the room consumable here. Does nothing when it is already. */
  ensurePiped(from: RoomRouter, producerId: ProducerId): Promise<void> {
    if (from === this) return Promise.resolve();
    let pipe = this.#pipes.get(producerId);
    if (pipe === undefined) {
      pipe = this.#pipe(from, producerId).catch((error: unknown) => {
        this.#pipes.delete(producerId);
        throw error;
      });
      this.#pipes.set(producerId, pipe);
    }
    return pipe;
  }

  /** Of peers, pipes and taps, for tests and support. */
  async countTransports(): Promise<number> {
    if (this.#isClosed || this.#router === undefined) return 0;
    return (await this.#router.dump()).transportIds.length;
  }

  /** Closes it with its transports and pipes; peers and pipes at their other ends are told by mediasoup. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#router?.close();
  }

  async #open(): Promise<Router> {
    const router = await this.worker.createRouter();
    if (this.#isClosed) {
      router.close();
      throw new AppError('NOT_FOUND', 'The room was closed.');
    }
    this.#router = router;
    return router;
  }

  async #pipe(from: RoomRouter, producerId: ProducerId): Promise<void> {
    const [source, destination] = await Promise.all([from.ready(), this.ready()]);
    // The pipe asks for key frames whenever a viewer does; the publisher's own producer keeps them to one a second.
    const { pipeProducer } = await source.pipeToRouter({
      producerId,
      router: destination,
      enableSctp: false,
      listenInfo: {
        protocol: 'udp',
        ip: '127.0.0.1',
        portRange: this.#pipePorts,
        sendBufferSize: SOCKET_BUFFER_BYTES,
        recvBufferSize: SOCKET_BUFFER_BYTES,
      },
    });
    pipeProducer?.observer.once('close', () => this.#pipes.delete(producerId));
  }
}
