import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { stagedoor } from '@stagedoor/contracts/wire';

const PROTO_FOLDER = new URL('./proto/', import.meta.url);
/** Every integer type of protobuf with 64 bits. */
const WIDE_TYPES = /\b(u?int64|sint64|s?fixed64)\b/;

const schema = readdirSync(PROTO_FOLDER)
  .filter((name) => name.endsWith('.proto'))
  .map((name) => readFileSync(new URL(name, PROTO_FOLDER), 'utf8'))
  .join('\n')
  .replaceAll(/\/\/.*$/gm, '');

/** The fields of one message, as the schema writes them. */
function fieldsOf(message: string): string {
  const body = new RegExp(`^message ${message} \\{([\\s\\S]*?)\\n?\\}`, 'm').exec(schema)?.[1];
  assert.ok(body, `no message ${message}`);
  return body;
}

test('[WIRE-2] the schema has no 64-bit integer, and what grows past 32 bits survives as a double', () => {
  assert.ok(schema.includes('message Request'));
  assert.doesNotMatch(schema, WIDE_TYPES);
  const serverTimeMs = Number.MAX_SAFE_INTEGER;
  const bytes = stagedoor.Pong.encode({ serverTimeMs }).finish();
  assert.equal(stagedoor.Pong.decode(bytes).serverTimeMs, serverTimeMs);
});

test('[WIRE-3] every frame that asks and every frame that answers carries an id, and an answer is one thing', () => {
  assert.match(fieldsOf('Request'), /uint32 id = 1;/);
  assert.match(fieldsOf('Response'), /uint32 id = 1;/);
  assert.match(fieldsOf('Response'), /Error error = 2;\s*oneof result/);
  const bytes = stagedoor.Response.encode({ id: 7, done: {}, pong: {} }).finish();
  const { result, pong } = stagedoor.Response.decode(bytes);
  assert.deepEqual(
    [result, pong ?? undefined],
    ['done', undefined],
    'the last one written counts, alone',
  );
});

test('[WIRE-4] an error has its number and its name beside the text', () => {
  assert.match(fieldsOf('Error'), /uint32 code = 1;\s*string name = 2;/);
  assert.match(fieldsOf('RemovedFromRoom'), /uint32 code = 3; string name = 4;/);
});

test('[WIRE-6] no message uses a field number twice', () => {
  for (const [, name = '', body = ''] of schema.matchAll(
    /^(?:message|enum) (\w+) \{([\s\S]*?)\n?\}$/gm,
  )) {
    const numbers = [...body.matchAll(/= (\d+);/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(numbers)], numbers, name);
  }
});
