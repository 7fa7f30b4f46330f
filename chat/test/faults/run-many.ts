import { randomInt } from 'node:crypto';
import { findBrokenWords } from './check-views.ts';
import { describeReport } from './describe-report.ts';
import { startFaultServices } from './fault-services.ts';
import { runWithFaults } from './run-with-faults.ts';

/**
 * The fault test for as long as one likes: `npm run faults`. STAGEDOOR_FAULT_SECONDS says for how long (180 unless given), and
 * STAGEDOOR_FAULT_SEED repeats one run; without it one run with another seed follows the other. Every run says its seed and what happened;
 * the first that finds something ends it with 1.
 */

const SECONDS_IN_ALL = 180;
/** Of one run; one with a given seed lasts as long as asked. */
const RUN_SECONDS_MAX = 60;
const SEED_MAX = 2 ** 31;
const SHOWN_MAX = 20;

const secondsInAll = numberOf('STAGEDOOR_FAULT_SECONDS') ?? SECONDS_IN_ALL;
const givenSeed = numberOf('STAGEDOOR_FAULT_SEED');

function numberOf(name: string): number | undefined {
  const value = process.env[name];
  if (value === undefined || value === '') return undefined;
  const number = Number(value);
  if (!(number >= 0)) throw new Error(`${name} is a number`);
  return number;
}

/** What one run found. Services are its own, so that a seed begins as it did. */
async function runOnce(seed: number, seconds: number): Promise<string[]> {
  console.log(`seed ${seed}, ${seconds} s …`);
  const services = await startFaultServices();
  try {
    const report = await runWithFaults({ ...services, seed, forMs: seconds * 1_000 });
    console.log(describeReport({ seed, seconds }, report));
    return report.runs.flatMap(findBrokenWords);
  } finally {
    await services.close();
  }
}

let secondsLeft = secondsInAll;
while (secondsLeft > 0) {
  const seed = givenSeed ?? randomInt(SEED_MAX);
  const seconds = givenSeed === undefined ? Math.min(RUN_SECONDS_MAX, secondsLeft) : secondsLeft;
  secondsLeft -= seconds;
  const words = await runOnce(seed, seconds);
  if (words.length === 0) continue;
  console.error(`seed ${seed} found ${words.length}:`);
  for (const word of words.slice(0, SHOWN_MAX)) console.error(`  ${word}`);
  process.exitCode = 1;
  break;
}
