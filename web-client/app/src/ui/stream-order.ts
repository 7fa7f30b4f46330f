import type { StreamView } from '@stagedoor/contracts/http/streams';

/** Announced streams in the order in which they begin. */
export function soonestFirst(streams: readonly StreamView[]): StreamView[] {
  return streams.toSorted((one, other) =>
    (one.scheduledAt ?? '').localeCompare(other.scheduledAt ?? ''),
  );
}
