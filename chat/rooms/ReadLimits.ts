import type { Clock } from '@stagedoor/service-kit/clock';
import { PersonLimits } from './PersonLimits.ts';

/** Joins and looks into histories of one person: pages joined at once, and the reading back of a long chat. */
const READ_LIMITS = { capacity: 40, refillPerSecond: 4 };

/** How often each person may read from the log, which costs more than to ask for it. */
export class ReadLimits extends PersonLimits {
  constructor(clock: Clock) {
    super({ ...READ_LIMITS, clock, refusal: 'Too many reads.' });
  }
}
