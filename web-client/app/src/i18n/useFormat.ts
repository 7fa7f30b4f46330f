import { useTranslation } from 'react-i18next';
import * as format from './format.ts';

/** The formatters of `format.ts` in the page's language. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language = i18n.language;

  return {
    count: (value: number) => format.formatCount(value, language),
    bytes: (value: number) => format.formatBytes(value, language),
    bitrate: (value: number) => format.formatBitrate(value, language),
    milliseconds: (value: number) => format.formatMilliseconds(value, language),
    delay: (value: number) => format.formatDelay(value, language),
    share: (value: number) => format.formatShare(value, language),
    clock: (seconds: number) => format.formatClock(seconds, language),
    duration: (seconds: number) => format.formatDuration(seconds, language),
    dateTime: (iso: string) => format.formatDateTime(iso, language),
    time: (ms: number) => format.formatTime(ms, language),
    day: (ms: number, nowMs: number) => format.formatDay(ms, nowMs, language),
    shortDay: (ms: number, nowMs: number) => format.formatShortDay(ms, nowMs, language),
    ago: (elapsedMs: number) => format.formatAgo(elapsedMs, language),
    date: (iso: string) => format.formatDate(iso, language),
  };
}
