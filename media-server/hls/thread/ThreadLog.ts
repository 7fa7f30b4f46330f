import {
  LOG_LEVELS,
  type LogFields,
  type Logger,
  type LogLevel,
  type LogMethod,
} from '@stagedoor/service-kit/logger';
import type { FromPackagerThread } from './packager-messages.ts';

type Level = Exclude<LogLevel, 'silent'>;

/** A logger whose lines are written by the main thread, which has the output and its redaction. */
export function createThreadLog(
  least: LogLevel,
  post: (message: FromPackagerThread) => void,
  fields: LogFields = {},
): Logger {
  const isLevelEnabled = (level: Level): boolean =>
    LOG_LEVELS.indexOf(level) >= LOG_LEVELS.indexOf(least);
  const method =
    (level: Level): LogMethod =>
    (first: LogFields | string, message?: string) => {
      if (!isLevelEnabled(level)) return;
      const own = typeof first === 'string' ? {} : first;
      const text = typeof first === 'string' ? first : (message ?? '');
      post({ type: 'log', level, fields: { ...fields, ...own }, text });
    };
  return {
    trace: method('trace'),
    debug: method('debug'),
    info: method('info'),
    warn: method('warn'),
    error: method('error'),
    fatal: method('fatal'),
    child: (more) => createThreadLog(least, post, { ...fields, ...more }),
    isLevelEnabled,
  };
}

/** The least level that a logger writes. */
export function leastLevelOf(log: Logger): LogLevel {
  const levels = LOG_LEVELS.filter((level): level is Level => level !== 'silent');
  return levels.find((level) => log.isLevelEnabled(level)) ?? 'silent';
}
