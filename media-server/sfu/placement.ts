/** How busy a worker is, for the choice where the next peer goes. */
export type WorkerLoad = {
  /** Share of one core, 0 to 1, as last measured. */
  cpuShare: number;
  /** Peers placed since the measurement; the CPU does not show them yet. */
  recentPlacementsCount: number;
  consumersCount: number;
  /** Peers on it, those included that are being opened. */
  peersCount: number;
};

/** A worker above this takes no more peers while another one is below: bursts need the rest. */
export const CPU_SHARE_FULL = 0.7;
/** mediasoup's rule of thumb for one core. A slower core is full earlier, by its CPU. */
export const CONSUMERS_FULL_DEFAULT = 500;
/** Nobody is placed on a worker beyond these, however idle it looks: its key frame storms would hurt those who watch. */
export const CONSUMERS_MAX = 2_000;
/** Also those in rooms where nothing is published cost memory and ICE consent checks. */
export const PEERS_MAX = 2_000;
/** What a peer is believed to cost before it is measured; keeps a herd from following one another onto one worker. */
const RECENT_PLACEMENT_CPU_SHARE = 0.005;

/** The CPU share that a worker will soon have. */
export function expectedCpuShare(load: WorkerLoad): number {
  return load.cpuShare + load.recentPlacementsCount * RECENT_PLACEMENT_CPU_SHARE;
}

/** Whether a worker takes more peers without anybody noticing. */
export function hasRoom(load: WorkerLoad, consumersFull: number): boolean {
  const isIdleEnough = expectedCpuShare(load) < CPU_SHARE_FULL;
  return isIdleEnough && load.consumersCount < consumersFull && mayTakeMore(load);
}

/**
 * Where the next peer goes: the first of `preferred` that has room (its room's media is there already, so no pipe is needed),
 * otherwise the least loaded of `all`, those with room first. Undefined when every worker has all that it may ever have.
 */
export function chooseWorker<W extends { readonly load: WorkerLoad }>(
  all: readonly W[],
  preferred: readonly W[],
  consumersFull: number,
): W | undefined {
  const near = preferred.find((worker) => hasRoom(worker.load, consumersFull));
  if (near !== undefined) return near;

  const withRoom = all.filter((worker) => hasRoom(worker.load, consumersFull));
  const candidates = withRoom.length > 0 ? withRoom : all;
  let best: W | undefined;
  for (const worker of candidates) {
    if (!mayTakeMore(worker.load)) continue;
    if (best === undefined || isLighter(worker.load, best.load)) best = worker;
  }
  return best;
}

function mayTakeMore(load: WorkerLoad): boolean {
  return load.consumersCount < CONSUMERS_MAX && load.peersCount < PEERS_MAX;
}

function isLighter(load: WorkerLoad, than: WorkerLoad): boolean {
  const difference = expectedCpuShare(load) - expectedCpuShare(than);
  return difference === 0 ? load.consumersCount < than.consumersCount : difference < 0;
}
