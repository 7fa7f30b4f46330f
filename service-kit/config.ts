import { z } from 'zod';
import { redactText } from './log-redaction.ts';

/** What a variable may say about itself with zod's `.meta({...})`. */
export type VariableMeta = {
  /** One line for `.env.example`. */
  description?: string;
  /** True where the value gives access: never printed, not even in an error. A URL with a password is one. */
  secret?: boolean;
};

/** One variable of the environment, as the schema defines it. */
export type EnvironmentVariable = {
  name: string;
  description: string;
  /** The value that applies when the variable is not set; undefined if it is then absent or required. */
  default: unknown;
  isRequired: boolean;
  secret: boolean;
};

/** A schema whose fields are named like the environment variables they are read from. */
export type ConfigSchema = z.ZodObject<z.ZodRawShape>;

/** The configuration cannot be used. The message names every wrong or missing variable, one a line, and no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** The names of the variables at fault. */
  readonly variables: readonly string[];

  constructor(problems: readonly { variable: string; message: string }[]) {
    const lines = problems.map(({ variable, message }) => `  ${variable}: ${message}`);
    super(`The configuration is not usable:\n${lines.join('\n')}`);
    this.variables = problems.map(({ variable }) => variable);
  }
}

/**
 * Reads the schema's variables from `env` and nothing else. An empty variable counts as not set, because that is what
 * `NAME=` in an env file means. Throws a ConfigError that names every problem at once.
 */
export function loadConfig<Schema extends ConfigSchema>(
  schema: Schema,
  env: Readonly<Record<string, string | undefined>>,
): z.output<Schema> {
  const input: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = env[name];
    if (value !== undefined && value.trim() !== '') input[name] = value;
  }
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => {
      const variable = issue.path.length > 0 ? String(issue.path[0]) : '(all)';
      return { variable, message: describeProblem(schema, variable, input[variable], issue) };
    }),
  );
}

/** The effective values as text for people, in the schema's order: secrets only as `(set)` or `(not set)`. */
export function describeConfig<Schema extends ConfigSchema>(
  schema: Schema,
  values: z.output<Schema>,
): Record<string, string> {
  const described: Record<string, string> = {};
  for (const variable of environmentVariables(schema)) {
    const value = (values as Record<string, unknown>)[variable.name];
    if (value === undefined || value === null) described[variable.name] = '(not set)';
    else if (variable.secret) described[variable.name] = '(set)';
    else described[variable.name] = redactText(toText(value));
  }
  return described;
}

/** All variables that the schema reads, for `.env.example` and the test that compares the two. */
export function environmentVariables(schema: ConfigSchema): EnvironmentVariable[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const meta = findMeta(field);
    const absent = z.safeParse(field, undefined);
    return {
      name,
      description: meta.description ?? '',
      default: absent.success ? absent.data : undefined,
      isRequired: !absent.success,
      secret: meta.secret ?? false,
    };
  });
}

function describeProblem(
  schema: ConfigSchema,
  variable: string,
  value: string | undefined,
  issue: z.core.$ZodIssue,
): string {
  const field = schema.shape[variable];
  if (value === undefined && issue.path.length > 0) {
    const description = field === undefined ? '' : (findMeta(field).description ?? '');
    // A check over several variables may find one missing that is optional by itself; its message says why.
    if (issue.code === 'custom') return issue.message;
    return description === '' ? 'is required' : `is required (${description})`;
  }
  const isSecret = field === undefined || (findMeta(field).secret ?? false);
  // Our own checks see the value and might repeat it; of a secret only the kind of problem is told.
  if (isSecret) return `is not valid (${issue.code.replaceAll('_', ' ')})`;
  return `${issue.message} (is ${JSON.stringify(redactText(value ?? ''))})`;
}

/** The field's own `.meta()`, or that of the type inside its optional, default or transformation. Outer ones win. */
function findMeta(field: z.core.$ZodType): VariableMeta {
  const { innerType, in: input } = field._zod.def as {
    innerType?: z.core.$ZodType;
    in?: z.core.$ZodType;
  };
  const inner = innerType ?? input;
  const own = z.globalRegistry.get(field) ?? {};
  return { ...(inner === undefined ? {} : findMeta(inner)), ...(own as VariableMeta) };
}

function toText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
