import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONSUMERS_MAX, chooseWorker, PEERS_MAX, type WorkerLoad } from './placement.ts';

const FULL = 100;

function worker(load: Partial<WorkerLoad>): { load: WorkerLoad } {
  return {
    load: { cpuShare: 0, recentPlacementsCount: 0, consumersCount: 0, peersCount: 0, ...load },
  };
}

test('[SFU-3] a viewer joins its room where it is while that worker has room, though another is idle', () => {
  const near = worker({ cpuShare: 0.6, consumersCount: 99 });
  assert.equal(chooseWorker([worker({}), near], [near], FULL), near);
});

test('[SFU-3] a worker that is busy or has many consumers sends viewers to the least loaded one', () => {
  const idle = worker({ cpuShare: 0.1 });
  const other = worker({ cpuShare: 0.3 });
  for (const near of [worker({ cpuShare: 0.7 }), worker({ consumersCount: FULL })]) {
    assert.equal(chooseWorker([near, other, idle], [near], FULL), idle);
  }
});

test('[SFU-3] the second worker of a room is taken before one where the room is not', () => {
  const near = worker({ cpuShare: 0.9 });
  const second = worker({ cpuShare: 0.4 });
  assert.equal(chooseWorker([worker({}), near, second], [near, second], FULL), second);
});

test('[SFU-3] placements that no measurement shows yet count, so that a herd spreads', () => {
  const counts = [0, 0];
  for (let viewer = 0; viewer < 300; viewer += 1) {
    const workers = counts.map((recentPlacementsCount, index) => ({
      index,
      ...worker({ recentPlacementsCount }),
    }));
    const chosen = chooseWorker(workers, workers.slice(0, 1), 1_000);
    assert.ok(chosen);
    counts[chosen.index] = (counts[chosen.index] ?? 0) + 1;
  }
  assert.ok(Math.min(...counts) > 100, `spread as ${counts}`);
});

test('[SFU-3] equal CPU is decided by consumers', () => {
  const few = worker({ consumersCount: 5 });
  assert.equal(chooseWorker([worker({ consumersCount: 6 }), few], [], FULL), few);
});

test('[SFU-3] nobody is placed when every worker has all that it may ever have', () => {
  const full = [worker({ consumersCount: CONSUMERS_MAX }), worker({ peersCount: PEERS_MAX })];
  assert.equal(chooseWorker(full, full, FULL), undefined);
});
