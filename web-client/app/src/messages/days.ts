/** A day of the calendar here, as text that is the same for all its moments. */
export function dayOf(ms: number): string {
  const date = new Date(ms);

  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

/** Days that have a word of their own; undefined for all others, which are called by their date. */
export function dayWordOf(ms: number, nowMs: number): 'today' | 'yesterday' | undefined {
  const yesterday = new Date(nowMs);
  // By the calendar: a day has 23 hours where the clocks are changed.
  yesterday.setDate(yesterday.getDate() - 1);

  switch (dayOf(ms)) {
    case dayOf(nowMs):
      return 'today';
    case dayOf(yesterday.getTime()):
      return 'yesterday';
    default:
      return undefined;
  }
}
