import type { RequestHandler } from './request-context.ts';

/** Keeps the connection alive, and lets the server forget what the client has handled. */
export const handlePing: RequestHandler<'ping'> = ({ lastSeq }, { session, clock }) => {
  session.acknowledge(lastSeq);
  return { body: { pong: { serverTimeMs: clock.nowMs() } } };
};
