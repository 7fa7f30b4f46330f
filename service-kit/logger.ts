import { pino } from 'pino';
import { formatForPeople } from './log-pretty.ts';
import { redactFields, redactText } from './log-redaction.ts';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Values of any kind; errors (at any depth) are written with type, message, stack and cause. */
export type LogFields = Record<string, unknown>;

export interface LogMethod {
  (message: string): void;
  (fields: LogFields, message: string): void;
}

/**
 * One JSON object per line. Every field and message is redacted (`log-redaction.ts`) before it is written; that is a
 * net under the rule that secrets are not given to the logger, not a permission. Never throws.
 */
export interface Logger {
  readonly trace: LogMethod;
  readonly debug: LogMethod;
  readonly info: LogMethod;
  readonly warn: LogMethod;
  readonly error: LogMethod;
  readonly fatal: LogMethod;
  /** A logger that adds these fields to every line. */
  child(fields: LogFields): Logger;
  /** Whether a line of this level would be written; for callers whose fields are costly to gather. */
  isLevelEnabled(level: Exclude<LogLevel, 'silent'>): boolean;
}

export type LoggerOptions = {
  level: LogLevel;
  /** The program's name, in every line. */
  name: string;
  /** Gets every line with its line feed. The standard output unless given. */
  destination?: { write(line: string): unknown };
  /** Lines for people instead of JSON. */
  pretty?: boolean;
};

export function createLogger(options: LoggerOptions): Logger {
  const output = options.destination ?? pino.destination({ fd: 1, sync: true });
  const destination = options.pretty
    ? { write: (line: string) => output.write(formatForPeople(line)) }
    : output;
  const root = pino(
    {
      level: options.level,
      base: { name: options.name },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination as pino.DestinationStream,
  );
  return wrap(root);
}

/** A logger that writes nothing, for tests and tools. */
export function createSilentLogger(): Logger {
  return createLogger({
    level: 'silent',
    name: 'silent',
    destination: { write: () => undefined },
  });
}

function wrap(logger: pino.Logger): Logger {
  const method = (level: Exclude<LogLevel, 'silent'>): LogMethod => {
    return (first: string | LogFields, message?: string): void => {
      if (!logger.isLevelEnabled(level)) return;
      if (typeof first === 'string') logger[level](redactText(first));
      else logger[level](redactFields(first), redactText(message ?? ''));
    };
  };
  return {
    trace: method('trace'),
    debug: method('debug'),
    info: method('info'),
    warn: method('warn'),
    error: method('error'),
    fatal: method('fatal'),
    child: (fields) => wrap(logger.child(redactFields(fields))),
    isLevelEnabled: (level) => logger.isLevelEnabled(level),
  };
}
