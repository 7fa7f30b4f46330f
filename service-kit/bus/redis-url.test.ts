import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRedisUrl, RedisUrlError } from './redis-url.ts';

test('[BUS-18] the forms of a Redis URL', () => {
  const cases: [string, object][] = [
    [
      'redis://localhost',
      {
        kind: 'standalone',
        nodes: [{ host: 'localhost', port: 6379 }],
        isTls: false,
        database: 0,
      },
    ],
    [
      'rediss://app:p%40ss%2Fword@cache.example:6380/3',
      {
        kind: 'standalone',
        nodes: [{ host: 'cache.example', port: 6380 }],
        isTls: true,
        username: 'app',
        password: 'p@ss/word',
        database: 3,
      },
    ],
    [
      'redis://:secret@[::1]:7000/',
      {
        kind: 'standalone',
        nodes: [{ host: '::1', port: 7000 }],
        isTls: false,
        password: 'secret',
        database: 0,
      },
    ],
    [
      'redis+cluster://:secret@h1:7000,h2',
      {
        kind: 'cluster',
        nodes: [
          { host: 'h1', port: 7000 },
          { host: 'h2', port: 6379 },
        ],
        isTls: false,
        password: 'secret',
        database: 0,
      },
    ],
    [
      'rediss+sentinel://h1,h2:26380/main/2?sentinelPassword=guard',
      {
        kind: 'sentinel',
        nodes: [
          { host: 'h1', port: 26379 },
          { host: 'h2', port: 26380 },
        ],
        isTls: true,
        masterName: 'main',
        database: 2,
        sentinelPassword: 'guard',
      },
    ],
  ];
  for (const [url, address] of cases) assert.deepEqual(parseRedisUrl(url), address, url);
});

test('[BUS-18] any other URL is refused without repeating its password', () => {
  for (const url of [
    '',
    'http://:pa55word@host',
    'redis:host',
    'redis://:pa55word@',
    'redis://:pa55word@h1,h2',
    'redis://:pa55word@host:99999',
    'redis://:pa55word@host/zero',
    'redis://:pa55word@host/0/1',
    'redis://:pa55word%@host',
    'redis+cluster://:pa55word@host/1',
    'redis+sentinel://:pa55word@host',
    'redis+other://:pa55word@host',
  ]) {
    assert.throws(
      () => parseRedisUrl(url),
      (error: Error) => {
        assert.ok(error instanceof RedisUrlError, url);
        assert.doesNotMatch(error.message, /pa55word/);
        return true;
      },
    );
  }
});
