import type { Clock } from '@stagedoor/service-kit/clock';
import { createWorker } from 'mediasoup';
import type { Router, TransportListenInfo, WebRtcServer, Worker } from 'mediasoup/types';
import { ROUTER_CODECS } from './media-codecs.ts';
import type { WorkerLoad } from './placement.ts';
import { SOCKET_BUFFER_BYTES } from './transport-options.ts';

/** A worker told to close ends within milliseconds; one that does not is killed after this. */
const CLOSE_TIMEOUT_MS = 2_000;

export type WorkerSocket = {
  /** An IP address of this machine, or the wildcard. */
  listenIp: string;
  /** The address that clients are told, when it is not `listenIp`. */
  announcedAddress: string | undefined;
  /** One UDP and one TCP port of this number; 0: any two free ports. */
  port: number;
};

/** The port of a worker cannot be had: taken, not allowed, or the address is not this machine's. */
export class RtcPortError extends Error {
  override readonly name = 'RtcPortError';
  readonly port: number;

  constructor(socket: WorkerSocket, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      `cannot listen for media on UDP and TCP port ${socket.port} of ${socket.listenIp}: ${why}`,
      {
        cause,
      },
    );
    this.port = socket.port;
  }
}

/** The worker program does not start: missing, not executable, or made for another system. */
export class WorkerStartError extends Error {
  override readonly name = 'WorkerStartError';

  constructor(cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`the media worker does not start: ${why}`, { cause });
  }
}

/**
 * One mediasoup worker process with the ports that its clients use. Never restarted: when the process dies this object is
 * done, and the pool makes another one in its place.
 */
export class SfuWorker {
  /** Its place in the pool, which decides its port. */
  readonly index: number;
  readonly webRtcServer: WebRtcServer;
  readonly #worker: Worker;
  readonly #clock: Clock;
  #cpuShare = 0;
  #recentPlacementsCount = 0;
  #consumersCount = 0;
  #peersCount = 0;
  /** CPU milliseconds used and the monotonic time at which they were read. Undefined after a rest. */
  #lastSample: { cpuMs: number; atMs: number } | undefined;
  #isAsked = false;
  #unansweredCount = 0;

  private constructor(options: {
    index: number;
    worker: Worker;
    webRtcServer: WebRtcServer;
    clock: Clock;
  }) {
    this.index = options.index;
    this.webRtcServer = options.webRtcServer;
    this.#worker = options.worker;
    this.#clock = options.clock;
  }

  /** Throws WorkerStartError or RtcPortError; then no process is left. */
  static async create(options: {
    index: number;
    socket: WorkerSocket;
    workerBin: string | undefined;
    clock: Clock;
  }): Promise<SfuWorker> {
    const { index, socket, workerBin, clock } = options;
    let worker: Worker;
    try {
      worker = await createWorker({
        logLevel: 'error',
        ...(workerBin === undefined ? {} : { workerBin }),
      });
    } catch (error) {
      throw new WorkerStartError(error);
    }
    leaveTerminationToUs(worker);
    try {
      const webRtcServer = await worker.createWebRtcServer({ listenInfos: listenInfosOf(socket) });
      return new SfuWorker({ index, worker, webRtcServer, clock });
    } catch (error) {
      await endProcess(worker, clock);
      throw new RtcPortError(socket, error);
    }
  }

  get pid(): number {
    return this.#worker.pid;
  }

  get isClosed(): boolean {
    return this.#worker.closed;
  }

  get load(): WorkerLoad {
    return {
      cpuShare: this.#cpuShare,
      recentPlacementsCount: this.#recentPlacementsCount,
      consumersCount: this.#consumersCount,
      peersCount: this.#peersCount,
    };
  }

  /** Calls back once when the process ended without our asking. */
  onDied(listener: (error: Error) => void): void {
    this.#worker.once('died', listener);
  }

  createRouter(): Promise<Router> {
    return this.#worker.createRouter({ mediaCodecs: ROUTER_CODECS });
  }

  countPlacement(): void {
    this.#recentPlacementsCount += 1;
  }

  countPeers(change: number): void {
    this.#peersCount += change;
  }

  countConsumers(change: number): void {
    this.#consumersCount += change;
  }

  /** Ids of everything the process holds, for tests and support. */
  async dump(): Promise<{ routerIds: string[]; webRtcTransportIds: string[] }> {
    const [worker, server] = await Promise.all([this.#worker.dump(), this.webRtcServer.dump()]);
    return { routerIds: worker.routerIds, webRtcTransportIds: server.webRtcTransportIds };
  }

  /** How often in a row it was asked for its CPU before it had answered the first time. */
  get unansweredCount(): number {
    return this.#unansweredCount;
  }

  /** Measures the CPU share since the last call; a worker without peers is left alone. Rejects when the worker is gone. */
  async sampleCpu(): Promise<void> {
    if (this.#isAsked) {
      this.#unansweredCount += 1;
      return;
    }
    if (this.#peersCount === 0) {
      this.#cpuShare = 0;
      this.#recentPlacementsCount = 0;
      this.#lastSample = undefined;
      return;
    }
    const placementsBefore = this.#recentPlacementsCount;
    this.#isAsked = true;
    try {
      const usage = await this.#worker.getResourceUsage();
      const sample = { cpuMs: usage.ru_utime + usage.ru_stime, atMs: this.#clock.monotonicMs() };
      const last = this.#lastSample ?? sample;
      if (sample.atMs > last.atMs) {
        this.#cpuShare = (sample.cpuMs - last.cpuMs) / (sample.atMs - last.atMs);
      }
      this.#lastSample = sample;
      // A peer takes a moment to connect: each sample takes half of the placements as measured.
      this.#recentPlacementsCount -= Math.ceil(placementsBefore / 2);
    } finally {
      this.#isAsked = false;
      this.#unansweredCount = 0;
    }
  }

  /** Ends a process that no longer answers; it then counts as died. */
  kill(): void {
    if (!this.#worker.closed) killProcess(this.#worker.pid);
  }

  /** Resolves when the process is gone. */
  close(): Promise<void> {
    return endProcess(this.#worker, this.#clock);
  }
}

function listenInfosOf(socket: WorkerSocket): TransportListenInfo[] {
  const address = {
    ip: socket.listenIp,
    ...(socket.announcedAddress === undefined ? {} : { announcedAddress: socket.announcedAddress }),
    ...(socket.port === 0 ? {} : { port: socket.port }),
  };
  return [
    {
      ...address,
      protocol: 'udp',
      sendBufferSize: SOCKET_BUFFER_BYTES,
      recvBufferSize: SOCKET_BUFFER_BYTES,
    },
    { ...address, protocol: 'tcp' },
  ];
}

/**
 * mediasoup closes a worker as soon as this process gets SIGTERM. When media ends is for whoever drains the server to decide, so
 * that listener is taken off. The one for SIGINT stays: a terminal sends it to the worker processes as well.
 */
function leaveTerminationToUs(worker: Worker): void {
  // The listener is a public field of the class but not of its type.
  const { onSignal } = worker as Worker & { onSignal?: NodeJS.SignalsListener };
  if (onSignal !== undefined) process.off('SIGTERM', onSignal);
}

async function endProcess(worker: Worker, clock: Clock): Promise<void> {
  worker.close();
  if (worker.subprocessClosed) return;
  await new Promise<void>((resolve) => {
    const timer = clock.setTimer(() => killProcess(worker.pid), CLOSE_TIMEOUT_MS);
    worker.once('subprocessclose', () => {
      timer.cancel();
      resolve();
    });
  });
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: it ended by itself in this moment, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
