import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Identity } from '@stagedoor/contracts/identity';
import { asRoomId, asUserId } from '@stagedoor/contracts/ids';
import type { StreamEndReason } from '@stagedoor/contracts/media';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { HlsAdmission, type HlsSessionFacts } from './HlsAdmission.ts';
import type { LiveStream } from './LiveStream.ts';

const room = asRoomId('creator-1');
const stream = { room, visibility: 'private', creatorId: 'creator' } as LiveStream;
const viewerOf = (name: string): Identity => ({
  ...{ userId: asUserId(name), kind: 'user', roles: ['fan'] },
  tokenExpiresAtMs: Number.MAX_SAFE_INTEGER,
});

/** A private stream that ten people watched, and that then ended. */
function endAfterTen(reason: StreamEndReason) {
  const clock = new FakeClock();
  const sessions = new Map<string, HlsSessionFacts>();
  const admission = new HlsAdmission({
    clock,
    sessions: {
      create: (facts) => {
        const id = `session-${sessions.size}`;
        sessions.set(id, facts);
        return id;
      },
      find: (_channel, id) => sessions.get(id) ?? 'ended',
      endWhere: (predicate) => {
        const ended = [...sessions].filter(([, facts]) => predicate(facts));
        for (const [id] of ended) sessions.delete(id);
        return ended.length;
      },
    },
    findLive: () => undefined,
    mayWatch: () => true,
  });
  for (let index = 0; index < 10; index += 1) {
    admission.addressFor(stream, viewerOf(`viewer-${index}`), undefined);
  }
  admission.handleEnded(stream, reason);
  return { admission, clock, sessions };
}

test('[TAP-23] nothing is kept of the viewers of a stream whose creator was banned', () => {
  const { admission, sessions } = endAfterTen('banned');
  assert.equal(sessions.size, 0);
  assert.equal(admission.admit(room, 'session-0'), 'not-found');
});

test('[TAP-23] viewers of a stream that its creator ended may go on to the end', async () => {
  const { admission, sessions, clock } = endAfterTen('ended');
  assert.equal(sessions.size, 10);
  assert.equal(admission.admit(room, 'session-0'), 'ok');
  await clock.advance(31 * 60_000);
  assert.equal(admission.admit(room, 'session-0'), 'not-found');
});

test('[TAP-23] a stream that its creator ended before being banned is withdrawn all the same', () => {
  const { admission, sessions } = endAfterTen('ended');
  admission.handleAccountChange({ type: 'banned', userId: asUserId('somebody-else') });
  assert.equal(admission.admit(room, 'session-0'), 'ok');
  admission.handleAccountChange({ type: 'banned', userId: asUserId('creator') });
  assert.equal(admission.admit(room, 'session-0'), 'not-found');
  assert.equal(sessions.size, 0);
});
