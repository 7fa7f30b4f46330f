import type { Clock } from '@stagedoor/service-kit/clock';
import { PersonLimits } from '../rooms/PersonLimits.ts';

/** A raid is answered as fast as anybody clicks; each act makes every room of the creator read its rules again. */
export const ACT_LIMITS = { capacity: 60, refillPerSecond: 2 };

/** How often each of those who look after rooms may do something. */
export class ActLimits extends PersonLimits {
  constructor(clock: Clock) {
    super({ ...ACT_LIMITS, clock, refusal: 'Too many acts.' });
  }
}
