import type { ChatMessage } from '@stagedoor/sdk';

/** More than that many messages within this time cannot be listened to. */
const SPOKEN_MAX = 5;
const SPOKEN_WITHIN_MS = 15_000;

/** Whether a screen reader may read new messages aloud: a quiet chat is read, a busy one would never let the person speak. */
export function isQuiet(messages: readonly ChatMessage[]): boolean {
  const newest = messages.at(-1);
  const earlier = messages.at(-1 - SPOKEN_MAX);

  return !newest || !earlier || newest.atMs - earlier.atMs >= SPOKEN_WITHIN_MS;
}
