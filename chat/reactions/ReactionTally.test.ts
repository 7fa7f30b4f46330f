import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { noCounts, REACTION_KINDS, ReactionTally, toWire } from './ReactionTally.ts';

const [HEART = 0, CLAP = 0] = REACTION_KINDS;
const countsOf = (counts: Record<number, number>) => Object.assign(noCounts(), counts);

test('[CHAT-17] what was added since the last look is told once, with what there is in all', () => {
  const tally = new ReactionTally();
  assert.equal(tally.takeAdded(), undefined);
  tally.merge('before', countsOf({ [HEART]: 100 }));
  tally.markShown();
  tally.add('us', HEART, 2);
  tally.add('us', CLAP, 1);
  assert.deepEqual(tally.takeAdded(), {
    added: [
      { kind: HEART, count: 2 },
      { kind: CLAP, count: 1 },
    ],
    totals: [
      { kind: HEART, count: 102 },
      { kind: CLAP, count: 1 },
    ],
  });
  assert.equal(tally.takeAdded(), undefined);
});

test('[CHAT-19] however what writers have counted is told (late, twice, mixed up), whoever heard the last of each has the sum', () => {
  const writer = fc.constantFrom('one', 'two', 'three');
  const kind = fc.constantFrom(...REACTION_KINDS);
  const addition = fc.record({ writer, kind, count: fc.integer({ min: 1, max: 50 }) });
  fc.assert(
    fc.property(
      fc.array(addition, { maxLength: 40 }),
      fc.array(fc.nat(), { maxLength: 60 }),
      (additions, order) => {
        const truth = new ReactionTally();
        const told: { writer: string; counts: number[] }[] = [];
        for (const { writer: by, kind: of, count } of additions) {
          truth.add(by, of, count);
          told.push({ writer: by, counts: [...truth.countsOf(by)] });
        }
        const other = new ReactionTally();
        const mixed = order.map((index) => told[index % (told.length || 1)]);
        for (const each of [...mixed, ...told].filter((one) => one !== undefined))
          other.merge(each.writer, each.counts);
        assert.deepEqual(toWire(other.totals), toWire(truth.totals));
      },
    ),
  );
});
