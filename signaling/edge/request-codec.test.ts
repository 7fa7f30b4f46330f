import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stagedoor } from '@stagedoor/contracts/wire';
import fc from 'fast-check';
import { MALFORMED_FRAMES, MALFORMED_TEXTS } from '../test/malformed-frames.ts';
import { decodeRequest, readRequestId } from './request-codec.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const JOIN = {
  id: 7,
  joinRoom: {
    room: 'some-room',
    role: stagedoor.RoomRole.ROOM_ROLE_PUBLISH,
    grant: 'ü🎭',
    audioOnly: true,
  },
};

test('[WIRE-1] a request comes out as it was written', () => {
  const frame = decodeRequest(stagedoor.Request.encode(JOIN).finish(), 'protobuf');
  assert.equal(frame.outcome, 'request');
  if (frame.outcome !== 'request' || frame.request.name !== 'joinRoom') assert.fail();
  assert.equal(frame.request.id, 7);
  assert.equal(frame.request.body.room, 'some-room');
  assert.equal(frame.request.body.grant, 'ü🎭');
  assert.equal(frame.request.body.forceTcp, false, 'what was not written has its default');
});

test('[WIRE-1] JSON says the same as protobuf', () => {
  const json =
    '{"id":7,"joinRoom":{"room":"some-room","role":"ROOM_ROLE_PUBLISH","grant":"ü🎭","audioOnly":true}}';
  const fromJson = decodeRequest(text(json), 'json');
  const fromBytes = decodeRequest(stagedoor.Request.encode(JOIN).finish(), 'protobuf');
  assert.deepEqual(fromJson, fromBytes);
});

test('fields that this version does not know are ignored inside a body', () => {
  const frame = decodeRequest(Buffer.from('08071a050803a80601', 'hex'), 'protobuf');
  assert.equal(frame.outcome, 'request');
  const json = decodeRequest(text('{"id":7,"ping":{"lastSeq":3,"mood":"fine"}}'), 'json');
  assert.equal(json.outcome, 'request');
});

test('a body that this version does not know is an unknown request', () => {
  const expected = { outcome: 'refused', id: 7, code: 'UNKNOWN_REQUEST' };
  assert.deepEqual(decodeRequest(Buffer.from('0807ca3e00', 'hex'), 'protobuf'), expected);
  for (const name of ['fly', 'constructor', 'toJSON', '__proto__', 'hasOwnProperty']) {
    assert.deepEqual(decodeRequest(text(`{"id":7,"${name}":{}}`), 'json'), expected, name);
  }
});

for (const { name, hex, id } of MALFORMED_FRAMES) {
  test(`[SES-16] malformed frame: ${name}`, () => {
    const bytes = Buffer.from(hex, 'hex');
    const expected =
      id === 0 ? { outcome: 'unreadable' } : { outcome: 'refused', id, code: 'MALFORMED_FRAME' };
    assert.deepEqual(decodeRequest(bytes, 'protobuf'), expected);
    assert.equal(readRequestId(bytes, 'protobuf'), id);
  });
}

for (const { name, text: json, id } of MALFORMED_TEXTS) {
  test(`[SES-16] malformed JSON frame: ${name}`, () => {
    const frame = decodeRequest(text(json), 'json');
    if (id === 0) assert.deepEqual(frame, { outcome: 'unreadable' });
    else {
      assert.ok(frame.outcome === 'refused');
      assert.equal(frame.id, id);
    }
  });
}

test('[SES-16] JSON that is not UTF-8 is unreadable', () => {
  assert.deepEqual(decodeRequest(Buffer.from('7bff7d', 'hex'), 'json'), { outcome: 'unreadable' });
});

const anyRequest = fc.oneof(
  fc.record({
    id: fc.integer({ min: 1, max: 0xffff_ffff }),
    ping: fc.record({ lastSeq: fc.nat() }),
  }),
  fc.record({
    id: fc.integer({ min: 1, max: 0xffff_ffff }),
    joinRoom: fc.record({
      room: fc.string({ unit: 'grapheme' }),
      role: fc.constantFrom(0, 1, 2, 99),
      grant: fc.string(),
      audioOnly: fc.boolean(),
    }),
  }),
  fc.record({
    id: fc.integer({ min: 1, max: 0xffff_ffff }),
    hello: fc.record({ token: fc.string(), pendingRequestIds: fc.array(fc.nat()) }),
  }),
);

test('[SES-16] fuzz: random bytes never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400, size: 'max' }), (bytes) => {
      decodeRequest(bytes, 'protobuf');
      decodeRequest(bytes, 'json');
      readRequestId(bytes, 'protobuf');
    }),
    { numRuns: 3_000, seed: 20_261_121 },
  );
});

test('[SES-16] fuzz: a request with bytes changed, cut or added never throws, and an id is that of the frame', () => {
  const change = fc.record({ at: fc.nat(500), byte: fc.nat(255) });
  fc.assert(
    fc.property(
      anyRequest,
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.option(fc.nat(200)),
      (request, changes, cut) => {
        const whole = stagedoor.Request.encode(stagedoor.Request.fromObject(request)).finish();
        const bytes = whole.slice(0, cut ?? whole.length);
        for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
        const frame = decodeRequest(bytes, 'protobuf');
        const id = readRequestId(bytes, 'protobuf');
        if (frame.outcome === 'request') assert.equal(frame.request.id, id);
        if (frame.outcome === 'refused') assert.equal(frame.id, id);
        if (frame.outcome === 'unreadable') assert.equal(id, 0);
      },
    ),
    { numRuns: 5_000, seed: 20_261_122 },
  );
});

test('[SES-16] fuzz: whatever JSON value arrives, nothing throws, and a request has its types', () => {
  const body = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.dictionary(
      fc.constantFrom('room', 'role', 'grant', 'audioOnly', '__proto__', 'toString'),
      fc.jsonValue(),
    ),
  );
  const frame = fc.record(
    { id: fc.oneof(fc.nat(), fc.jsonValue()), joinRoom: body, ping: body, hello: body },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(frame, (value) => {
      const decoded = decodeRequest(text(JSON.stringify(value)), 'json');
      if (decoded.outcome !== 'request' || decoded.request.name !== 'joinRoom') return;
      assert.equal(typeof decoded.request.body.room, 'string');
      assert.equal(typeof decoded.request.body.role, 'number');
      assert.equal(typeof decoded.request.body.audioOnly, 'boolean');
    }),
    { numRuns: 3_000, seed: 20_261_123 },
  );
});

test('[WIRE-1] fuzz: every request survives both encodings', () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const message = stagedoor.Request.fromObject(request);
      const viaBytes = decodeRequest(stagedoor.Request.encode(message).finish(), 'protobuf');
      const object = stagedoor.Request.toObject(message, { enums: String });
      const viaJson = decodeRequest(text(JSON.stringify(object)), 'json');
      assert.equal(viaBytes.outcome, 'request');
      assert.deepEqual(viaJson, viaBytes);
    }),
    { numRuns: 1_000, seed: 20_261_124 },
  );
});
