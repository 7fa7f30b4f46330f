import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { ConfigError, describeConfig, environmentVariables, loadConfig } from './config.ts';

const schema = z.object({
  APP_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .default(8080)
    .meta({ description: 'The port.' }),
  APP_HOST: z.string().meta({ description: 'The host.' }).default('127.0.0.1'),
  APP_MODE: z.enum(['embedded', 'cluster']).default('embedded'),
  APP_SECRET: z.string().min(16).meta({ secret: true, description: 'Signs everything.' }),
  APP_DATABASE_URL: z.url().optional().meta({ secret: true }),
  APP_PUBLIC_URL: z.url().optional(),
  APP_ORIGINS: z
    .string()
    .transform((text) => text.split(','))
    .default([])
    .meta({ description: 'Allowed origins.' }),
});

const SECRET = 'sixteen-characters-long';

function loadProblem(env: Record<string, string>): ConfigError {
  try {
    loadConfig(schema, env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error;
  }
  return assert.fail('the configuration was accepted');
}

test('[KIT-7] values are read, converted and defaulted; other variables are ignored', () => {
  const config = loadConfig(schema, {
    APP_PORT: '9000',
    APP_SECRET: SECRET,
    APP_ORIGINS: 'https://a.example,https://b.example',
    APP_HOST: '',
    PATH: '/bin',
  });
  assert.deepEqual(config, {
    APP_PORT: 9000,
    APP_HOST: '127.0.0.1',
    APP_MODE: 'embedded',
    APP_SECRET: SECRET,
    APP_ORIGINS: ['https://a.example', 'https://b.example'],
  });
});

test('[KIT-7] one error names every variable that is missing or wrong, with what is expected', () => {
  const error = loadProblem({ APP_PORT: '70000', APP_MODE: 'both', APP_PUBLIC_URL: 'nowhere' });
  assert.deepEqual(error.variables.toSorted(), [
    'APP_MODE',
    'APP_PORT',
    'APP_PUBLIC_URL',
    'APP_SECRET',
  ]);
  assert.match(error.message, /APP_PORT: .*65535.* \(is "70000"\)/);
  assert.match(error.message, /APP_MODE: .*"embedded".*"cluster".* \(is "both"\)/);
  assert.match(error.message, /APP_SECRET: is required \(Signs everything\.\)/);
});

test('[KIT-8] a wrong secret is named without its value', () => {
  const error = loadProblem({ APP_SECRET: 'too-short', APP_DATABASE_URL: 'no url but pa55word' });
  assert.match(error.message, /APP_SECRET: is not valid/);
  assert.match(error.message, /APP_DATABASE_URL: is not valid/);
  assert.doesNotMatch(`${error.message}${error.stack}`, /too-short|pa55word/);
});

test('[KIT-8] no secret value of any shape is repeated in an error', () => {
  const secretSchema = z.object({
    TOKEN: z
      .string()
      .refine((value) => value === '', { error: ({ input }) => `not this: ${input}` })
      .meta({ secret: true }),
  });
  fc.assert(
    fc.property(fc.string({ minLength: 12 }), (value) => {
      fc.pre(value.trim() !== '');
      try {
        loadConfig(secretSchema, { TOKEN: value });
      } catch (error) {
        return error instanceof ConfigError && !error.message.includes(value);
      }
      return false;
    }),
  );
});

test('[KIT-8] the description of the effective values masks secrets, also inside URLs', () => {
  const config = loadConfig(schema, {
    APP_SECRET: SECRET,
    APP_PUBLIC_URL: 'https://user:pa55word@example.com/',
  });
  const described = describeConfig(schema, config);
  assert.deepEqual(described, {
    APP_PORT: '8080',
    APP_HOST: '127.0.0.1',
    APP_MODE: 'embedded',
    APP_SECRET: '(set)',
    APP_DATABASE_URL: '(not set)',
    APP_PUBLIC_URL: 'https://user:[redacted]@example.com/',
    APP_ORIGINS: '[]',
  });
});

test('[KIT-7] the schema tells its variables, defaults, descriptions and which are secret', () => {
  assert.deepEqual(environmentVariables(schema).slice(0, 5), [
    { name: 'APP_PORT', description: 'The port.', default: 8080, isRequired: false, secret: false },
    {
      name: 'APP_HOST',
      description: 'The host.',
      default: '127.0.0.1',
      isRequired: false,
      secret: false,
    },
    { name: 'APP_MODE', description: '', default: 'embedded', isRequired: false, secret: false },
    {
      name: 'APP_SECRET',
      description: 'Signs everything.',
      default: undefined,
      isRequired: true,
      secret: true,
    },
    {
      name: 'APP_DATABASE_URL',
      description: '',
      default: undefined,
      isRequired: false,
      secret: true,
    },
  ]);
});
