import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NotificationLog } from './NotificationLog.ts';

const ENTRIES_MAX = 8;

const operation = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ type: 'append' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('acknowledge' as const),
      back: fc.integer({ min: -2, max: 12 }),
    }),
  },
);

test('[SES-4] property: the log keeps the newest unacknowledged notifications, gap-free and bounded', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 120, size: 'max' }), (operations) => {
      const log = new NotificationLog(ENTRIES_MAX);
      let lastSeq = 0;
      let firstKept = 1;
      for (const each of operations) {
        if (each.type === 'append') {
          lastSeq += 1;
          assert.equal(log.append({ streamEnded: { room: `${lastSeq}` } }), lastSeq);
          firstKept = Math.max(firstKept, lastSeq - ENTRIES_MAX + 1);
        } else {
          const seq = lastSeq - each.back;
          log.acknowledge(seq);
          if (seq <= lastSeq) firstKept = Math.max(firstKept, seq + 1);
        }
        assert.equal(log.size, lastSeq - firstKept + 1);
        for (let seq = -1; seq <= lastSeq + 2; seq += 1) {
          const canReplay = seq >= firstKept - 1 && seq <= lastSeq;
          assert.equal(log.canReplayAfter(seq), canReplay);
          if (!canReplay) continue;
          const replayed = [...log.after(seq)];
          const expected = Array.from({ length: lastSeq - seq }, (_, index) => seq + 1 + index);
          assert.deepEqual(
            replayed.map((entry) => entry.seq),
            expected,
          );
          assert.deepEqual(
            replayed.map((entry) => entry.body.streamEnded?.room),
            expected.map(String),
          );
        }
      }
    }),
    { numRuns: 100, seed: 20_261_125 },
  );
});
