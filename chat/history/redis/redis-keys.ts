import { assert } from '@stagedoor/service-kit/assert';
import { partitionOf } from '@stagedoor/service-kit/redis';
import type { Publication } from '../../channels/broker.ts';

const KEY_PREFIX = 'stagedoor:chat:';
/** A channel is still the same when nothing was published for so long; its readers come back later than its publications last. */
const STATE_KEPT_MS_MIN = 30 * 24 * 3_600_000;

type Keys = { state: string; stream: string; ids: string };

/** Pairs of a name and a value in one array, as `append.lua` writes them: id, bytes, time. */
export type StreamEntry = [id: Buffer, fields: Buffer[]];

/** What `append.lua` says of them. */
export function keysOf(channel: string): Keys {
  const prefix = prefixOf(partitionOf(channel));
  return {
    state: `${prefix}:state:${channel}`,
    stream: `${prefix}:stream:${channel}`,
    ids: `${prefix}:ids:${channel}`,
  };
}

/** What of a partition waits for the archive. */
export function waitingKeysOf(partition: number): { waiting: string; waitingCount: string } {
  const prefix = prefixOf(partition);
  return { waiting: `${prefix}:waiting`, waitingCount: `${prefix}:waiting-count` };
}

/** For how long a silent channel keeps its epoch and offset, by how long its publications last. */
export function stateKeptMs(ageMsMax: number): number {
  return Math.max(ageMsMax, STATE_KEPT_MS_MIN);
}

export function toPublication([streamId, fields]: StreamEntry): Publication {
  const [, id, , bytes, , atMs] = fields;
  assert(id !== undefined && bytes !== undefined, 'an entry has an id and bytes');
  return {
    offset: Number.parseInt(streamId.toString('latin1'), 10),
    id: id.toString(),
    bytes,
    atMs: Number(atMs),
  };
}

function prefixOf(partition: number): string {
  return `${KEY_PREFIX}{p${partition}}`;
}
