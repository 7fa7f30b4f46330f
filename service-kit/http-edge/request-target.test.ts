import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loggedPath, parseSingleQuery, requestUrl } from './request-target.ts';

test('[REST-13] a logged path says what was asked for, and not of whom or which stream', () => {
  const cases: Record<string, string> = {
    '/': '/',
    '/healthz': '/healthz',
    '/watch/secret-channel': '/watch/…',
    '//watch//secret-channel': '/watch/…',
    '/assets/index.js': '/assets/…',
    '/api/v1/auth/login': '/api/v1/auth/login',
    '/api/v1/streaming/stream/secret-channel': '/api/v1/streaming/stream/…',
    '/api/streaming/stream/secret-channel/stats': '/api/streaming/stream/…',
    '/api/v1/streaming/viewer/join/secret-channel': '/api/v1/streaming/viewer/…',
  };
  for (const [path, logged] of Object.entries(cases)) assert.equal(loggedPath(path), logged);
  assert.equal(loggedPath(undefined), '/');
  assert.equal(loggedPath(`/${'x'.repeat(10_000)}`).length, 65);
});

test('[HTTP-11] well-formed targets become URLs unchanged', () => {
  assert.equal(requestUrl('http', 'a.example:8080', '/x', ''), 'http://a.example:8080/x');
  assert.equal(
    requestUrl('https', '[::1]:1', '/%D9%85', 'q=%20&r'),
    'https://[::1]:1/%D9%85?q=%20&r',
  );
  assert.equal(requestUrl('http', 'x', '//evil.example/a', ''), 'http://x//evil.example/a');
});

test('[HTTP-11] whatever is accepted decodes and keeps its host; nothing else than a refusal is thrown', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (host, path, query) => {
      let url: string;
      try {
        url = requestUrl('http', host, `/${path}`, query);
      } catch (thrown) {
        assert.equal((thrown as { code: string }).code, 'VALIDATION_ERROR');
        return;
      }
      decodeURIComponent(`/${path}`);
      if (URL.canParse(url)) assert.equal(new URL(url).username, '');
    }),
    { numRuns: 2000 },
  );
});

test('[HTTP-12] each parameter may come once; names are only names', () => {
  assert.deepEqual({ ...parseSingleQuery('http://x/?a=1&b=&c') }, { a: '1', b: '', c: '' });
  assert.equal(parseSingleQuery('http://x/?toString=1').toString, '1');
  assert.equal(parseSingleQuery('http://x/').constructor, undefined);
  for (const query of ['a=1&a=1', 'a=1&%61=2', '__proto__=1&__proto__=2']) {
    const refusal = { code: 'VALIDATION_ERROR', message: /more than once/ };
    assert.throws(() => parseSingleQuery(`http://x/?${query}`), refusal, query);
  }
});
