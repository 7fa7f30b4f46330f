import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stagedoor } from '@stagedoor/contracts/wire';
import { encodeNotification, encodeResponse } from './server-frame-codec.ts';

const BODY = { streamEnded: { room: 'some-room', streamId: 'stream-1', reason: 'ended' } };

for (const seq of [0, 1, 127, 128, 16_383, 16_384, 2 ** 28, 2 ** 32 - 1]) {
  test(`[WIRE-1] a notification with seq ${seq} reads as if it had been encoded in one piece`, () => {
    const bytes = encodeNotification(seq, BODY, 'protobuf');
    assert.ok(bytes instanceof Uint8Array);
    const whole = stagedoor.ServerFrame.encode({ notification: { seq, ...BODY } }).finish();
    assert.deepEqual(Buffer.from(bytes), Buffer.from(whole));
  });
}

test('a body that goes to many sessions is encoded once and not mixed up', () => {
  const one = encodeNotification(1, BODY, 'protobuf');
  const two = encodeNotification(2, BODY, 'protobuf');
  const other = encodeNotification(2, { ...BODY, streamEnded: { room: 'other' } }, 'protobuf');
  const decode = (bytes: Uint8Array | string) =>
    stagedoor.ServerFrame.decode(bytes as Uint8Array).notification;
  assert.equal(decode(one)?.seq, 1);
  assert.equal(decode(two)?.seq, 2);
  assert.equal(decode(two)?.streamEnded?.room, 'some-room');
  assert.equal(decode(other)?.streamEnded?.room, 'other');
});

test('[WIRE-1] JSON frames name enums and keep the schema', () => {
  const joined = encodeNotification(
    3,
    { mediaReset: { room: 'some-room', role: stagedoor.RoomRole.ROOM_ROLE_SUBSCRIBE } },
    'json',
  );
  assert.deepEqual(JSON.parse(joined as string), {
    notification: { seq: 3, mediaReset: { room: 'some-room', role: 'ROOM_ROLE_SUBSCRIBE' } },
  });
  const response = encodeResponse(7, { error: { code: 103, name: 'NOT_FOUND' } }, 'json');
  assert.deepEqual(JSON.parse(response as string), {
    response: { id: 7, error: { code: 103, name: 'NOT_FOUND' } },
  });
});
