import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSecretName } from './log-redaction.ts';
import { createLogger, type Logger } from './logger.ts';

function createCapturingLogger(options: { pretty?: boolean } = {}): {
  log: Logger;
  lines: string[];
} {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return { log: createLogger({ level: 'debug', name: 'test', destination, ...options }), lines };
}

const JWT = `eyJ${'hbGciOiJFZERTQSJ9'}.eyJzdWIiOiIxMjMifQ.c2lnbmF0dXJlLWJ5dGVz`;
/** What must never appear in a log, in every disguise that the code can give it. */
const SECRET = 'hunter2-correct-horse';

const SECRET_FIELDS = [
  'password',
  'Password',
  'newPassword',
  'passwordHash',
  'token',
  'accessToken',
  'refreshToken',
  'refresh_token',
  'csrfToken',
  'x-csrf-token',
  'authorization',
  'Authorization',
  'proxy-authorization',
  'cookie',
  'cookies',
  'set-cookie',
  'Set-Cookie',
  'streamKey',
  'stream_key',
  'grant',
  'mediaGrant',
  'secret',
  'clientSecret',
  'STAGEDOOR_SECRET',
  'apiKey',
  'x-api-key',
  'privateKey',
  'secretAccessKey',
  'credential',
  'credentials',
  'totp',
  'otp',
  'cardNumber',
  'cvc',
];

test('[KIT-2] the value of a secret field is never written, however deep, in lists, maps, headers and errors', () => {
  for (const name of SECRET_FIELDS) {
    const { log, lines } = createCapturingLogger();
    const fields = { [name]: SECRET };
    const error = Object.assign(new Error('failed'), fields, { response: { body: fields } });
    const cause = new Error('outer', { cause: error });
    log.info(fields, 'flat');
    log.info(
      { request: { headers: fields, list: [[fields]], map: new Map([[name, SECRET]]) } },
      '',
    );
    log.error({ error, cause }, 'error');
    log.child(fields).warn('bound');
    log
      .child({ deep: { er: fields } })
      .child({ a: 1 })
      .warn({ list: new Set([fields]) }, 'nested');
    assert.equal(lines.length, 5);
    assert.ok(!lines.join('').includes(SECRET), `${name} leaked: ${lines.join('')}`);
    assert.ok(lines.every((line) => line.includes('[redacted]')));
  }
});

test('[KIT-2] text that carries a secret is written without it', () => {
  const texts = [
    `Bearer ${SECRET}`,
    `authorization: bearer ${SECRET}`,
    `postgres://stagedoor:${SECRET}@db.example/stagedoor failed`,
    `redis://:${SECRET}@cache:6379`,
    `GET /watch?token=${SECRET}&page=2`,
    `GET /ws?access_token=${SECRET}`,
    `{"password":"${SECRET}","email":"a@b.c"}`,
    `cookie=${SECRET}; path=/`,
    `stream_key: ${SECRET}`,
  ];
  for (const text of texts) {
    const { log, lines } = createCapturingLogger();
    log.info(text);
    log.info({ url: text, list: [text] }, 'as a field');
    log.error({ error: new Error(text) }, text);
    log.child({ text }).info('bound');
    assert.ok(!lines.join('').includes(SECRET), `leaked: ${lines.join('')}`);
  }
  const { log, lines } = createCapturingLogger();
  log.info({ header: `x ${JWT} y` }, JWT);
  assert.ok(!lines.join('').includes('c2lnbmF0dXJl'), lines.join(''));
});

test('[KIT-2] a secret on the edge of a cut is not written in part', () => {
  const { log, lines } = createCapturingLogger();
  for (let padding = 8_100; padding <= 8_200; padding += 1) {
    log.info(`${' '.repeat(padding)}postgres://u:${SECRET}@db/x and more`);
  }
  for (const line of lines) assert.doesNotMatch(line, /hunter2/);
});

test('[KIT-2] what only sounds like a secret stays readable', () => {
  for (const name of [
    'tokens',
    'tokenType',
    'tokenCount',
    'grantedAt',
    'keyFrames',
    'cookieless',
  ]) {
    assert.equal(isSecretName(name), false, name);
  }
  const { log, lines } = createCapturingLogger();
  log.info({ tokens: 50n, url: 'https://example.com/a?page=2', password: null, token: '' }, 'paid');
  const entry = JSON.parse(lines[0] ?? '');
  assert.equal(entry.tokens, '50');
  assert.equal(entry.url, 'https://example.com/a?page=2');
  assert.equal(entry.password, null);
  assert.equal(entry.token, '');
});

test('[KIT-3] a line is one JSON object with level, time, name, message and the fields of all parents', () => {
  const { log, lines } = createCapturingLogger();
  log.child({ room: 'r1' }).child({ peer: 'p1' }).info({ count: 2 }, 'joined\nand more');
  assert.equal(lines.length, 1);
  assert.equal(lines[0]?.indexOf('\n'), (lines[0]?.length ?? 0) - 1);
  const { time, ...entry } = JSON.parse(lines[0] ?? '');
  assert.ok(!Number.isNaN(Date.parse(time)));
  assert.deepEqual(entry, {
    level: 'info',
    name: 'test',
    room: 'r1',
    peer: 'p1',
    count: 2,
    msg: 'joined\nand more',
  });
});

test('[KIT-3] lines below the level are not written', () => {
  const { log, lines } = createCapturingLogger();
  log.trace('too fine');
  log.debug('fine');
  assert.equal(lines.length, 1);
  assert.equal(log.isLevelEnabled('trace'), false);
  assert.equal(log.isLevelEnabled('debug'), true);
});

test('[KIT-3] no value makes the logger throw, and none fills the log', () => {
  const { log, lines } = createCapturingLogger();
  const circle: Record<string, unknown> = { name: 'circle' };
  circle.self = circle;
  let deep: Record<string, unknown> = {};
  for (let level = 0; level < 1_000; level += 1) deep = { deep };
  const hostile = {
    get boom(): never {
      throw new Error('getter');
    },
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  log.info(
    {
      circle,
      deep,
      nested: { hostile, revoked: revoked.proxy },
      symbol: Symbol('s'),
      fn: () => 1,
      when: new Date(Number.NaN),
      bytes: new Uint8Array(1_000_000),
      long: 'x'.repeat(1_000_000),
      list: Array.from({ length: 100_000 }, (_, index) => index),
      wide: Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`f${index}`, index])),
      nan: Number.NaN,
      nothing: undefined,
      error: new AggregateError([new Error('inner')], 'outer'),
    },
    'odd values',
  );
  assert.equal(lines.length, 1);
  assert.ok((lines[0]?.length ?? 0) < 20_000, `${lines[0]?.length}`);
  assert.match(lines[0] ?? '', /\[circular\]/);
  assert.match(lines[0] ?? '', /\[1000000 bytes\]/);
});

test('[KIT-3] the lines for people show time, level, message, fields and the stack of an error', () => {
  const { log, lines } = createCapturingLogger({ pretty: true });
  log.warn({ room: 'r1', error: new Error('broken'), limits: { a: 1 } }, 'trouble');
  const [first = '', second = ''] = (lines[0] ?? '').split('\n');
  assert.match(first, /^\d\d:\d\d:\d\d\.\d{3} WARN {2}trouble room=r1 limits=\{"a":1\}$/);
  assert.match(second, /^ {4}Error: broken$/);
});
