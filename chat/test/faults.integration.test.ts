import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { findBrokenWords } from './faults/check-views.ts';
import { describeReport } from './faults/describe-report.ts';
import { startFaultServices } from './faults/fault-services.ts';
import type { Plant } from './faults/planted.ts';
import { type FaultReport, runWithFaults } from './faults/run-with-faults.ts';

/** Minutes of it, with seeds of their own: `npm run faults`. */
const SECONDS = 8;
const PLANTED_SECONDS = 2;
const SEED = 20_261;
const ACKNOWLEDGED_MIN = 200;

/** One cluster for all: each run has channels of its own. */
const services = startFaultServices();

async function run(
  context: TestContext,
  options: { seed: number; seconds: number; plant?: Plant },
): Promise<FaultReport> {
  const { seconds, ...rest } = options;
  const report = await runWithFaults({ ...(await services), ...rest, forMs: seconds * 1_000 });
  context.diagnostic(describeReport(options, report));
  return report;
}

test('[FLT-2] [CHAN-10] whatever dies or hangs, nothing that was acknowledged is lost, and everybody and the archive have the log', async (context) => {
  const report = await run(context, { seed: SEED, seconds: SECONDS });
  assert.deepEqual(report.runs.flatMap(findBrokenWords), [], `seed ${SEED}`);
  assert.ok(report.acknowledgedCount > ACKNOWLEDGED_MIN, `${report.acknowledgedCount} were`);
});

for (const [plant, finding] of [
  ['forgets-ids', /is in the log twice$/],
  ['recovers-too-late', /what was recovered after \d+ begins with \d+$/],
  ['acknowledges-too-early', /was acknowledged and is lost$/],
  ['tells-twice', /\d+ was told twice$/],
  ['tells-out-of-order', /follower \d saw \d+ after \d+$/],
] as const)
  test(`[FLT-3] a node that has a defect is found: ${plant}`, async (context) => {
    const { runs } = await run(context, { seed: SEED + 1, seconds: PLANTED_SECONDS, plant });
    const words = runs.flatMap(findBrokenWords);
    assert.ok(
      words.some((word) => finding.test(word)),
      words.slice(0, 5).join('\n'),
    );
  });

test('[FLT-2] nothing of the services is left', async () => {
  await (await services).close();
});
