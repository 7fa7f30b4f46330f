import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { HlsSessions, SESSION_MS } from './HlsSessions.ts';

type Facts = { channel: string; userId: string | undefined };

function sessionsOf(secret: Uint8Array = randomBytes(32)) {
  const clock = new FakeClock();
  return { clock, secret, sessions: new HlsSessions<Facts>({ clock, secret }) };
}

test('[HLS-20] a session is found under its id, on its channel only', () => {
  const { sessions } = sessionsOf();
  const facts = { channel: 'one', userId: 'u1' };
  const id = sessions.create(facts);
  assert.match(id, /^[\w-]{44}$/);
  assert.deepEqual(sessions.find('one', id), facts);
  assert.equal(sessions.find('two', id), undefined);
  assert.notEqual(sessions.create(facts), id);
});

test('[HLS-20] a session that ended is told from one that never was, also after a restart', () => {
  const { sessions, secret } = sessionsOf();
  const id = sessions.create({ channel: 'one', userId: 'u1' });
  const other = sessions.create({ channel: 'one', userId: 'u2' });
  assert.equal(
    sessions.endWhere(({ userId }) => userId === 'u1'),
    1,
  );
  assert.equal(sessions.find('one', id), 'ended');
  assert.notEqual(sessions.find('one', other), 'ended');
  const { sessions: restarted } = sessionsOf(secret);
  assert.equal(restarted.find('one', id), 'ended');
  assert.equal(restarted.find('two', id), undefined);
  const { sessions: elsewhere } = sessionsOf();
  assert.equal(elsewhere.find('one', id), undefined);
});

test('[HLS-20] ids that are changed, made up, too short, too long or strange are none', () => {
  const { sessions } = sessionsOf();
  const id = sessions.create({ channel: 'one', userId: undefined });
  for (let at = 0; at < id.length; at += 1) {
    const changed = `${id.slice(0, at)}${id[at] === 'A' ? 'B' : 'A'}${id.slice(at + 1)}`;
    // The last character of each half has bits that mean nothing, but not to us.
    assert.equal(sessions.find('one', changed), undefined, changed);
  }
  const strange = ['', 'x', id.slice(1), `${id}A`, 'é'.repeat(44), '__proto__', 'A'.repeat(44)];
  for (const other of strange) assert.equal(sessions.find('one', other), undefined);
});

test('[HLS-20] sessions expire, and are forgotten when others are made', async () => {
  const { sessions, clock } = sessionsOf();
  const id = sessions.create({ channel: 'one', userId: undefined });
  await clock.advance(SESSION_MS - 1);
  assert.notEqual(sessions.find('one', id), 'ended');
  await clock.advance(1);
  assert.equal(sessions.find('one', id), 'ended');
  sessions.create({ channel: 'one', userId: undefined });
  assert.equal(sessions.count, 1);
  assert.equal(sessions.find('one', id), 'ended');
});
