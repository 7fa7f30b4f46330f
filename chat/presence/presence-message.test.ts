import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { NOTIFICATION_BYTES_MAX } from '@stagedoor/service-kit/bus';
import { personId } from '../test/presence-fixture.ts';
import {
  decodePresence,
  EVERYBODY,
  encodePresence,
  NEWS_PER_MESSAGE_MAX,
  PresenceFormatError,
  type PresenceMessage,
} from './presence-message.ts';
import { STATUS } from './presence-status.ts';

const news = [
  { userId: personId(1), status: STATUS.online, seenAtMs: 0 },
  { userId: personId(2), status: STATUS.offline, seenAtMs: Date.UTC(2026, 10, 30) },
];
const MESSAGES: readonly PresenceMessage[] = [
  { type: 'changes', number: 2 ** 32 - 1, news },
  { type: 'changes', number: 1, news: [] },
  { type: 'beat', number: 7, peopleCount: 100_000 },
  { type: 'ask', askedId: EVERYBODY },
  { type: 'ask', askedId: randomUUID() },
  { type: 'snapshot', number: 3, partIndex: 1, partsCount: 9, news },
  { type: 'goodbye' },
  { type: 'recheck', userIds: [personId(3), personId(4)] },
];

test('[PRES-10] every message comes back as it was, from whom it was', () => {
  const serverId = randomUUID();
  for (const message of MESSAGES)
    assert.deepEqual(decodePresence(encodePresence(serverId, message)), { serverId, message });
});

test('[PRES-10] as many people as a message has at most fit a notification', () => {
  const full = Array.from({ length: NEWS_PER_MESSAGE_MAX }, () => news[0]).filter((one) => !!one);
  const parts = { number: 1, partIndex: 0, partsCount: 1 };
  const { length } = encodePresence(randomUUID(), { type: 'snapshot', ...parts, news: full });
  assert.ok(length <= NOTIFICATION_BYTES_MAX, `${length}`);
});

test('[PRES-10] any other bytes are refused as a whole', () => {
  const isRefusedOrRead = (bytes: Uint8Array): void => {
    try {
      decodePresence(bytes);
    } catch (error) {
      assert.ok(error instanceof PresenceFormatError, `${error}`);
    }
  };
  for (const message of MESSAGES) {
    const bytes = encodePresence(randomUUID(), message);
    for (let length = 0; length < bytes.length; length += 1)
      isRefusedOrRead(bytes.subarray(0, length));
  }
  for (let round = 0; round < 2_000; round += 1) {
    const bytes = randomBytes(round % 80);
    if (bytes.length > 1 && round % 2 === 0) {
      bytes[0] = 1;
      bytes[1] = round % 7;
    }
    isRefusedOrRead(bytes);
  }
  assert.throws(() => decodePresence(Buffer.from('something else')), PresenceFormatError);
  const badStatus = encodePresence(randomUUID(), { type: 'changes', number: 1, news });
  badStatus[2 + 16 + 4 + 16] = 3;
  assert.throws(() => decodePresence(badStatus), PresenceFormatError);
});
