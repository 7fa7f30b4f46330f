/** A moment as `<input type="datetime-local">` writes it, in this device's time zone and to the minute: `2031-05-04T20:30`. */
export function toLocalInput(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');

  return `${date}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** What is wrong with the typed time, for `validation.*` of the locales; undefined when a stream can be announced for it. */
export function problemOfTime(typed: string, nowMs: number): 'required' | 'past' | undefined {
  const timeMs = Date.parse(typed);

  if (Number.isNaN(timeMs)) {
    return 'required';
  }

  return timeMs <= nowMs ? 'past' : undefined;
}
