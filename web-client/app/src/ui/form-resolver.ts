import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';

/** What is wrong with a field, for `validation.*` of the locales; with the limit that was passed, where there is one. */
export type FieldProblem = 'required' | 'tooShort' | 'tooLong' | 'email' | 'characters' | 'invalid';

/** A problem as it travels through the form library's message string: `tooShort|8`. */
export function encodeProblem(problem: FieldProblem, limit?: number): string {
  return limit === undefined ? problem : `${problem}|${limit}`;
}

export function decodeProblem(message: string): { problem: FieldProblem; limit: number } {
  const [problem = 'invalid', limit = '0'] = message.split('|');
  return { problem: problem as FieldProblem, limit: Number(limit) };
}

/** Chooses the sentence by the issue's code, never by its text, which is English. */
export function problemOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
    return encodeProblem('required');
  }

  switch (issue.code) {
    case 'too_small':
      return encodeProblem('tooShort', Number(issue.minimum));
    case 'too_big':
      return encodeProblem('tooLong', Number(issue.maximum));
    case 'invalid_format':
      return encodeProblem(issue.format === 'email' ? 'email' : 'characters');
    default:
      return encodeProblem('invalid');
  }
}

/** Validates a form with the schema that the API itself uses, and answers problems instead of sentences. */
export function contractResolver<Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>,
): Resolver<Input, unknown, Output> {
  return (values) => {
    const parsed = schema.safeParse(values);

    if (parsed.success) {
      return { values: parsed.data, errors: {} };
    }

    const errors: Record<string, { type: string; message: string }> = {};

    for (const issue of parsed.error.issues) {
      const field = String(issue.path[0] ?? 'root');
      errors[field] ??= { type: issue.code, message: problemOf(issue, values[field]) };
    }

    return { values: {}, errors: errors as FieldErrors<Input> };
  };
}
