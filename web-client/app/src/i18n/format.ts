/** Counts from here on are shortened ("12K"); below, every viewer is counted. */
const COMPACT_FROM = 10_000;

/** Arabic with Latin digits: counters change often, and both digit sets are read everywhere Arabic is. */
function localeOf(language: string): string {
  return language === 'ar' ? 'ar-u-nu-latn' : language;
}

export function formatCount(count: number, language: string): string {
  return new Intl.NumberFormat(
    localeOf(language),
    count < COMPACT_FROM
      ? { useGrouping: false }
      : { notation: 'compact', maximumFractionDigits: 1 },
  ).format(count);
}

/** Bits per second as "1.9 Mbit/s" or "480 kbit/s". */
export function formatBitrate(bitsPerSecond: number, language: string): string {
  const isMega = bitsPerSecond >= 1_000_000;

  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: isMega ? 'megabit-per-second' : 'kilobit-per-second',
    maximumFractionDigits: isMega ? 1 : 0,
  }).format(bitsPerSecond / (isMega ? 1_000_000 : 1_000));
}

/** A file's size as "12 MB", "1.4 GB" or "80 kB". */
export function formatBytes(bytes: number, language: string): string {
  const [unit, size] =
    bytes >= 1e9
      ? (['gigabyte', 1e9] as const)
      : bytes >= 1e6
        ? (['megabyte', 1e6] as const)
        : (['kilobyte', 1e3] as const);

  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'gigabyte' || bytes < 1e7 ? 1 : 0,
  }).format(bytes / size);
}

export function formatMilliseconds(ms: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: 'millisecond',
    maximumFractionDigits: 0,
  }).format(ms);
}

/** A delay as "90 ms", or from a second on as "1.2s". */
export function formatDelay(ms: number, language: string): string {
  if (ms < 1_000) {
    return formatMilliseconds(ms, language);
  }

  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(ms / 1_000);
}

/** A share of 1 as "0.4%". */
export function formatShare(share: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(share);
}

/** Elapsed seconds as a clock: "4:05", "1:04:05". Clocks read left to right in Arabic too. */
export function formatClock(totalSeconds: number, language: string): string {
  const seconds = Math.max(0, Math.floor(totalSeconds));
  const digits = (value: number, minimumIntegerDigits: number) =>
    new Intl.NumberFormat(localeOf(language), { minimumIntegerDigits, useGrouping: false }).format(
      value,
    );
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;

  return hours > 0
    ? `${digits(hours, 1)}:${digits(minutes, 2)}:${digits(seconds % 60, 2)}`
    : `${digits(minutes, 1)}:${digits(seconds % 60, 2)}`;
}

/** A round length of time in its largest unit: "30 sec", "10 min", "1 hr", "1 day". */
export function formatDuration(seconds: number, language: string): string {
  const [unit, length] =
    seconds >= 86_400
      ? ['day', 86_400]
      : seconds >= 3_600
        ? ['hour', 3_600]
        : seconds >= 60
          ? ['minute', 60]
          : ['second', 1];

  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(seconds / length);
}

export function formatDateTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(iso));
}

/** The time of day of a moment, in milliseconds since the Unix epoch. */
export function formatTime(ms: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short' }).format(new Date(ms));
}

/** A day as a heading: "Tuesday, March 9", with its year where that is another one than now. */
export function formatDay(ms: number, nowMs: number, language: string): string {
  const isThisYear = new Date(ms).getFullYear() === new Date(nowMs).getFullYear();

  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(new Date(ms));
}

/** A day where there is little room: its name within a week, its date before that. */
export function formatShortDay(ms: number, nowMs: number, language: string): string {
  const isWithinWeek = nowMs - ms < 6 * 86_400_000;

  return new Intl.DateTimeFormat(
    localeOf(language),
    isWithinWeek ? { weekday: 'short' } : { day: 'numeric', month: 'short', year: 'numeric' },
  ).format(new Date(ms));
}

/** How long ago something was: "5 minutes ago", "yesterday". Never in the future, whatever the clocks say. */
export function formatAgo(elapsedMs: number, language: string): string {
  const minutes = Math.max(1, Math.round(elapsedMs / 60_000));
  const [unit, count] =
    minutes >= 1_440
      ? (['day', Math.floor(minutes / 1_440)] as const)
      : minutes >= 60
        ? (['hour', Math.floor(minutes / 60)] as const)
        : (['minute', minutes] as const);

  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(-count, unit);
}

export function formatDate(iso: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' }).format(new Date(iso));
}
