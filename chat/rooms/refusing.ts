import { AppError } from '@stagedoor/contracts/errors';
import { isDatabaseUnavailable } from '@stagedoor/service-kit/db';
import { BrokerClosedError, BrokerUnavailableError } from '../channels/broker.ts';

/** Does the work; an outage of what it needs rejects with AppError UNAVAILABLE, which clients try again after. */
export async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toRefusal(error);
  }
}

export function toRefusal(error: unknown): unknown {
  const isAway =
    error instanceof BrokerUnavailableError ||
    error instanceof BrokerClosedError ||
    isDatabaseUnavailable(error);
  return isAway
    ? new AppError('UNAVAILABLE', 'The chat cannot be reached at the moment.', { cause: error })
    : error;
}
