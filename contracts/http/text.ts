import { z } from 'zod';

/** Control characters but tab and newline, and lone surrogates: PostgreSQL refuses some, terminals and logs obey others. */
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Surrogate}/u;

/** Text that a person typed: trimmed, `min` to `max` UTF-16 units, any language and emoji, no control characters. */
export function personText(min: number, max: number) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !FORBIDDEN.test(text), { message: 'Control characters are not allowed.' });
}
