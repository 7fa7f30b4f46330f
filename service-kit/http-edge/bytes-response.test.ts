import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesResponse, knownBody } from './bytes-response.ts';

const bytes = new TextEncoder().encode('{"a":1}');

function make(): Response {
  return bytesResponse(bytes, { status: 201, headers: { 'content-type': 'application/json' } });
}

test('[HTTP-2] a response around bytes reads like any other', async () => {
  assert.equal(await make().text(), '{"a":1}');
  assert.deepEqual(await make().json(), { a: 1 });
  assert.deepEqual(new Uint8Array(await make().arrayBuffer()), bytes);
  const blob = await make().blob();
  assert.deepEqual([blob.size, blob.type], [7, 'application/json']);
  const copy = make().clone();
  assert.deepEqual([copy.status, await copy.text()], [201, '{"a":1}']);
  const rebuilt = new Response(make().body, make());
  assert.deepEqual([rebuilt.status, await rebuilt.text()], [201, '{"a":1}']);
  const used = make();
  assert.equal(used.bodyUsed, false);
  await used.text();
  assert.equal(used.bodyUsed, true);
});

test('[HTTP-2] only such a response is known by its bytes', () => {
  assert.equal(knownBody(make()), bytes);
  assert.equal(knownBody(new Response('x')), undefined);
  assert.equal(knownBody(new Response(make().body)), undefined);
});
