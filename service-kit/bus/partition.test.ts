import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PARTITION_COUNT, partitionOf } from './partition.ts';
import { partitionChannels } from './partition-channel.ts';

const channels = partitionChannels('stagedoor:bus:');

test('[BUS-10] the partition of a topic is what it always was', () => {
  const known: Record<string, number> = {
    '': 25,
    a: 32,
    'room:1': 47,
    'room:2': 58,
    'stage-door': 25,
    'rooms:4f1c:é': 45,
    xxxxxxxx: 7,
  };
  assert.deepEqual(
    Object.fromEntries(Object.keys(known).map((topic) => [topic, partitionOf(topic)])),
    known,
  );
});

test('[BUS-10] every topic has one partition of the 64, and a channel that leads back to it', () => {
  assert.equal(PARTITION_COUNT, 64);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (topic) => {
      const partition = partitionOf(topic);
      assert.ok(Number.isInteger(partition) && partition >= 0 && partition < PARTITION_COUNT);
      assert.equal(partitionOf(topic), partition);
      assert.equal(channels.find(channels.of(partition)), partition);
    }),
  );
  assert.equal(channels.of(17), 'stagedoor:bus:{p17}');
  assert.equal(channels.find('stagedoor:bus:{p17}x'), undefined);
  assert.equal(channels.find('other:{p17}'), undefined);
});

test('[BUS-10] topics that differ in a number spread evenly', () => {
  const counts = new Array<number>(PARTITION_COUNT).fill(0);
  for (let index = 0; index < 64_000; index += 1) {
    const partition = partitionOf(`room:${index}`);
    counts[partition] = (counts[partition] ?? 0) + 1;
  }
  // A random spread has a standard deviation of 31 around 1,000.
  for (const count of counts) assert.ok(count > 850 && count < 1_150, `${count}`);
});
