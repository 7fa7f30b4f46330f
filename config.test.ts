import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ConfigError, environmentVariables, loadConfig } from '@stagedoor/service-kit/config';
import { configSchema, isLoopbackAddress, toSettings } from './config.ts';

const load = (env: Record<string, string>) => toSettings(loadConfig(configSchema, env), false);

test('[CFG-1] .env.example names every variable with its description, and no other', () => {
  const lines = readFileSync(new URL('./.env.example', import.meta.url), 'utf8').split('\n');
  const shown = lines.flatMap((line, index) => {
    const name = /^#?\s?([A-Z0-9_]+)=/.exec(line)?.[1];
    return name === undefined ? [] : [{ name, description: lines[index - 1]?.replace(/^# /, '') }];
  });
  const expected = environmentVariables(configSchema).map(({ name, description }) => ({
    name,
    description,
  }));
  assert.deepEqual(shown, expected);
});

test('[CFG-2] an empty environment is the embedded mode on loopback', () => {
  const settings = load({});
  assert.equal(settings.host, '127.0.0.1');
  assert.equal(settings.port, 8080);
  assert.equal(settings.isLoopback, true);
  assert.equal(settings.isDemo, true);
  assert.equal(settings.isDemoAdmin, true);
  assert.equal(settings.creatorApproval, 'automatic');
  assert.equal(settings.isRtcPortChosen, false);
});

test('[CFG-3] with Redis, the database and the secret are required, by name', () => {
  assert.throws(
    () => load({ REDIS_URL: 'redis://localhost' }),
    (error) =>
      error instanceof ConfigError &&
      error.variables.includes('DATABASE_URL') &&
      error.variables.includes('STAGEDOOR_SECRET'),
  );
});

test('[CFG-4] every wrong variable is named at once, and no secret is repeated', () => {
  assert.throws(
    () =>
      load({
        STAGEDOOR_PORT: 'http',
        STAGEDOOR_SECRET: 'too-short',
        FRONTEND_URL: 'https://a.example/path',
      }),
    (error) =>
      error instanceof ConfigError &&
      ['STAGEDOOR_PORT', 'STAGEDOOR_SECRET', 'FRONTEND_URL'].every((name) =>
        error.variables.includes(name),
      ) &&
      !error.message.includes('too-short'),
  );
});

test('[CFG-5] beyond loopback there is no demo admin unless asked for, and no automatic creators with one’s own database', () => {
  assert.equal(load({ STAGEDOOR_HOST: '0.0.0.0' }).isDemoAdmin, false);
  assert.equal(load({ STAGEDOOR_HOST: '0.0.0.0', STAGEDOOR_DEMO_ADMIN: 'true' }).isDemoAdmin, true);
  const own = load({ DATABASE_URL: 'postgres://db/stagedoor' });
  assert.equal(own.isDemo, false);
  assert.equal(own.creatorApproval, 'admin');
});

test('[CFG-9] behind a proxy, listening on loopback is not private: others come through it', () => {
  const isPrivate = (env: Record<string, string>): boolean => {
    const settings = load(env);
    assert.equal(settings.isDemoAdmin, settings.isPrivateToThisMachine);
    return settings.isPrivateToThisMachine;
  };
  assert.equal(isPrivate({}), true);
  assert.equal(isPrivate({ STAGEDOOR_HOST: '::1' }), true);
  assert.equal(isPrivate({ STAGEDOOR_PUBLIC_URL: 'http://localhost:8080' }), true);
  assert.equal(isPrivate({ STAGEDOOR_PUBLIC_URL: 'http://[::1]:8080' }), true);
  assert.equal(isPrivate({ STAGEDOOR_PUBLIC_URL: 'https://live.example' }), false);
  assert.equal(isPrivate({ STAGEDOOR_PUBLIC_URL: 'https://localhost.example' }), false);
  assert.equal(isPrivate({ STAGEDOOR_TRUSTED_PROXIES: '127.0.0.1' }), false);
  assert.equal(isPrivate({ STAGEDOOR_HOST: '0.0.0.0' }), false);
  assert.equal(
    load({ STAGEDOOR_PUBLIC_URL: 'https://live.example', STAGEDOOR_DEMO_ADMIN: 'true' })
      .isDemoAdmin,
    true,
  );
  // A choice of ports is about sockets of this machine, whoever comes through the proxy.
  assert.equal(load({ STAGEDOOR_TRUSTED_PROXIES: '127.0.0.1' }).isLoopback, true);
});

test('[CFG-6] PORT is honoured where STAGEDOOR_PORT is not set', () => {
  assert.equal(load({ PORT: '5000' }).port, 5000);
  assert.equal(load({ PORT: '5000', STAGEDOOR_PORT: '6000' }).port, 6000);
});

test('[CFG-7] the public URL’s origin is an allowed origin', () => {
  assert.deepEqual(load({ STAGEDOOR_PUBLIC_URL: 'https://live.example/x' }).allowedOrigins, [
    'https://live.example',
  ]);
});

test('[CFG-8] only addresses of this machine are loopback', () => {
  assert.deepEqual(['127.0.0.1', '127.9.9.9', '::1', 'localhost'].map(isLoopbackAddress), [
    true,
    true,
    true,
    true,
  ]);
  assert.deepEqual(['0.0.0.0', '::', '10.0.0.1', '127.evil.example'].map(isLoopbackAddress), [
    false,
    false,
    false,
    false,
  ]);
});
