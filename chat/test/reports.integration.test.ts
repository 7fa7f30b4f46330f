import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { ReportView } from '@stagedoor/contracts/http/messages';
import { MESSAGE_REPORTS_BURST_MAX } from '@stagedoor/contracts/limits';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { sql } from 'kysely';
import { type Correspondent, NOBODY, startPair } from './conversations-fixture.ts';
import { picture } from './media-files.ts';

const QUEUE = '/admin/moderation/queue';

async function queueOf(admin: Correspondent, query = ''): Promise<ReportView[]> {
  return (await admin.get<{ reports: ReportView[] }>(`${QUEUE}${query}`)).reports;
}

test('[DM-18] whom a message is to reports it once, and nobody else does', async (context) => {
  const { alice, bob, eve, correspondent } = await startPair(context);
  const admin = correspondent('admin', { roles: ['admin'] });
  const { messageId } = await alice.write(bob, 'an insult');
  const path = `/messages/${messageId}/report`;
  const answers = await Promise.all(
    ['it hurts', 'it does', 'really'].map((reason) => bob.post(path, { reason })),
  );
  answers.push(await bob.post(path, { reason: 'still' }));
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  const refusal = async (by: Correspondent, reported: string, body: object) =>
    (await by.ask('POST', `/messages/${reported}/report`, body)).code;
  assert.equal(await refusal(alice, messageId, { reason: 'mine' }), 'FORBIDDEN');
  assert.equal(await refusal(eve, messageId, { reason: 'heard of it' }), 'NOT_FOUND');
  assert.equal(await refusal(bob, randomUUID(), { reason: 'x' }), 'NOT_FOUND');
  for (const reason of ['', '  ', 'x'.repeat(501), 'a\u0000b', '\uD800', 1])
    assert.equal(await refusal(bob, messageId, { reason }), 'VALIDATION_ERROR');
  const [report, ...others] = await queueOf(admin);
  assert.equal(others.length, 0);
  assert.partialDeepStrictEqual(report, {
    ...{ messageId, content: 'an insult', mediaUrl: null },
    author: { id: alice.id, username: 'alice' },
    reporter: { id: bob.id, username: 'bob' },
  });
});

test('[DM-18] one person reports twenty messages at once and then one a minute', async (context) => {
  const clock = new FakeClock();
  const { alice, bob } = await startPair(context, { clock });
  const report = async () => {
    await clock.advance(1_000);
    const { messageId } = await alice.write(bob, 'x');
    return await bob.ask('POST', `/messages/${messageId}/report`, { reason: 'x' });
  };
  for (let count = 0; count < MESSAGE_REPORTS_BURST_MAX; count += 1)
    assert.equal((await report()).status, 201);
  assert.equal((await report()).code, 'RATE_LIMIT_EXCEEDED');
  await clock.advance(60_000);
  assert.equal((await report()).status, 201);
});

test('[DM-19] [DM-13] what is removed is gone for both, who are told; what is kept stays', async (context) => {
  const { alice, bob, addServer, correspondent, database } = await startPair(context);
  const admin = correspondent('admin', { roles: ['admin'] });
  const alicePhone = (await addServer())('alice');
  const kept = await alice.write(bob, 'harmless');
  const removed = await alice.write(bob, 'a secret insult', {
    mediaUrl: 'https://media.example/secret.png',
  });
  for (const { messageId } of [kept, removed])
    await bob.post(`/messages/${messageId}/report`, { reason: 'look at it' });
  const [first] = await queueOf(admin, '?limit=1');
  const [second] = await queueOf(admin, '?limit=1&page=2');
  assert.deepEqual([first?.messageId, second?.messageId], [kept.messageId, removed.messageId]);
  const decide = (report: ReportView | undefined, action: string) =>
    admin.ask('POST', `${QUEUE}/${report?.reportId}`, { action });
  assert.equal((await decide(first, 'keep')).status, 200);
  const answers = [await decide(second, 'remove'), await decide(second, 'remove')];
  assert.deepEqual(answers[0], answers[1]);
  assert.equal((await decide(second, 'keep')).code, 'CONFLICT');
  assert.deepEqual(await queueOf(admin), []);
  for (const session of [alice, bob, alicePhone]) {
    await session.person.hears(() => session.removed[0]);
    assert.deepEqual(session.removed, [removed.messageId]);
  }
  for (const person of [alice, bob]) {
    const listed = await person.ask('GET', `/messages/conversation/${kept.conversationId}`);
    const shown = await person.ask('GET', '/messages/conversations');
    assert.ok(!JSON.stringify([listed, shown]).includes('secret'));
    const { messages } = await person.messages(kept.conversationId);
    assert.deepEqual(
      messages.map(({ content, isRemoved = false }) => [content, isRemoved]),
      [
        [null, true],
        ['harmless', false],
      ],
    );
  }
  const again = await alice.write(bob, 'a secret insult', {
    clientId: removed.clientId,
    mediaUrl: 'https://media.example/secret.png',
  });
  assert.deepEqual(
    [again.messageId, again.content, again.mediaUrl],
    [removed.messageId, null, null],
  );
  const bySocket = await alice.person.ask('sendDirectMessage', {
    ...{ clientId: removed.clientId, recipientId: bob.id, content: 'a secret insult' },
  });
  assert.partialDeepStrictEqual(bySocket, {
    directMessageSent: { messageId: removed.messageId, content: '', isRemoved: true },
  });
  const { rows } = await sql<{ decided_by: string; content: string }>`
    select decided_by, content from chat.message_reports where decision = 'remove'`.execute(
    database.root,
  );
  assert.deepEqual(rows, [{ decided_by: admin.id, content: 'a secret insult' }]);
});

test('[DM-19] admins look at what is reported; when it is removed nobody does, and its files go', async (context) => {
  const { alice, bob, correspondent, sweep } = await startPair(context, { hasLimits: false });
  const admin = correspondent('admin', { roles: ['admin'] });
  const png = await picture(9, 9).png().toBuffer();
  const { mediaId } = await alice.upload(png, 'image/png');
  const { messageId } = await alice.write(bob, 'look', { mediaId });
  const path = `/messages/media/${mediaId}`;
  const link = await bob.link(mediaId);
  assert.deepEqual(await admin.mediaRefusal(path), { status: 403, code: 'FORBIDDEN' });
  const { reportId } = await bob.post<{ reportId: string }>(`/messages/${messageId}/report`, {
    reason: 'not nice',
  });
  assert.ok((await admin.download(path)).byteLength > 0);
  await admin.post(`${QUEUE}/${reportId}`, { action: 'remove' });
  await sweep();
  for (const person of [alice, bob, admin])
    assert.equal((await person.mediaRefusal(path)).status, 404);
  assert.equal((await bob.mediaRefusal(link.url, { authorization: NOBODY })).status, 404);
  const { messages } = await bob.messages((await alice.write(bob, 'sorry')).conversationId);
  assert.deepEqual(
    messages.map((message) => message.mediaId),
    [null, null],
  );
});

test('[DM-19] admins only see and decide', async (context) => {
  const { alice, bob, correspondent } = await startPair(context);
  const admin = correspondent('admin', { roles: ['admin'] });
  const moderator = correspondent('moderator', { roles: ['moderator'] });
  const { messageId } = await alice.write(bob, 'x');
  const { reportId } = await bob.post<{ reportId: string }>(`/messages/${messageId}/report`, {
    reason: 'x',
  });
  const path = `${QUEUE}/${reportId}`;
  for (const person of [alice, bob, moderator]) {
    assert.equal((await person.ask('GET', QUEUE)).code, 'ADMIN_ONLY');
    assert.equal((await person.ask('POST', path, { action: 'remove' })).code, 'ADMIN_ONLY');
  }
  assert.equal((await admin.ask('POST', path, { action: 'burn' })).code, 'VALIDATION_ERROR');
  const missing = `${QUEUE}/${randomUUID()}`;
  assert.equal((await admin.ask('POST', missing, { action: 'keep' })).code, 'NOT_FOUND');
  assert.equal(alice.removed.length, 0);
});
