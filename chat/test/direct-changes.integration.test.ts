import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { ReportView } from '@stagedoor/contracts/http/messages';
import { DIRECT_EDIT_WINDOW_MS } from '@stagedoor/contracts/limits';
import { sql } from 'kysely';
import { type Correspondent, startPair } from './conversations-fixture.ts';
import { picture } from './media-files.ts';

const QUEUE = '/admin/moderation/queue';

function edit(by: Correspondent, messageId: string, content: string) {
  return by.ask('PATCH', `/messages/${messageId}`, { content });
}

function remove(by: Correspondent, messageId: string) {
  return by.ask('DELETE', `/messages/${messageId}`);
}

async function textsOf(reader: Correspondent, conversationId: string) {
  const { messages } = await reader.messages(conversationId);
  return messages.map(({ content }) => content);
}

test('[DM-20] who sent a message changes what it says, for both, on all servers', async (context) => {
  const { alice, bob, addServer } = await startPair(context);
  const bobPhone = (await addServer())('bob');
  const { messageId, conversationId, editedAt } = await alice.write(bob, 'see you at nine');
  assert.equal(editedAt, undefined);
  const { status, data } = await edit(alice, messageId, '  see you at ten\u202E ');
  assert.equal(status, 200);
  assert.equal(data.content, 'see you at ten');
  for (const session of [alice, bob, bobPhone]) {
    const told = await session.person.hears(() => session.edited[0]);
    assert.deepEqual(told, {
      ...{ conversationId, messageId, content: 'see you at ten' },
      editedAtMs: Date.parse(String(data.editedAt)),
    });
  }
  for (const reader of [alice, bob]) {
    assert.deepEqual(await textsOf(reader, conversationId), ['see you at ten']);
    const [line] = (await reader.conversations()).conversations;
    assert.equal(line?.lastMessage?.content, 'see you at ten');
    assert.equal(line?.lastMessage?.editedAt, data.editedAt);
  }
});

test('[DM-20] the same again is answered as before and told to nobody; each edit is later than the one before', async (context) => {
  const { alice, bob } = await startPair(context);
  const { messageId, conversationId } = await alice.write(bob, 'one');
  const answers = [];
  for (const content of ['two', 'two', 'three', 'four'])
    answers.push((await edit(alice, messageId, content)).data);
  assert.deepEqual(answers[0], answers[1]);
  await bob.person.hears(() => bob.edited[2]);
  assert.deepEqual(
    bob.edited.map(({ content }) => content),
    ['two', 'three', 'four'],
  );
  const times = bob.edited.map(({ editedAtMs }) => editedAtMs ?? 0);
  assert.ok(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0)));
  assert.deepEqual(await textsOf(bob, conversationId), ['four']);
});

test('[DM-20] nobody else changes it, nothing is changed to nothing, and not after some minutes', async (context) => {
  const { alice, bob, eve, database } = await startPair(context);
  const { messageId, conversationId } = await alice.write(bob, 'as it was');
  assert.equal((await edit(bob, messageId, 'x')).code, 'FORBIDDEN');
  assert.equal((await edit(eve, messageId, 'x')).code, 'NOT_FOUND');
  assert.equal((await edit(alice, randomUUID(), 'x')).code, 'NOT_FOUND');
  assert.equal((await edit(alice, 'no-uuid', 'x')).code, 'VALIDATION_ERROR');
  for (const content of ['', ' \u200B ', 'x'.repeat(501), 'x'.repeat(10_000)])
    assert.equal((await edit(alice, messageId, content)).code, 'VALIDATION_ERROR');
  for (const body of [{}, { isRead: true, content: 'x' }, { isRead: false }, { content: 1 }])
    assert.equal(
      (await alice.ask('PATCH', `/messages/${messageId}`, body)).code,
      'VALIDATION_ERROR',
    );
  await sql`
    update chat.messages set created_at = created_at
      - make_interval(secs => ${DIRECT_EDIT_WINDOW_MS / 1_000})`.execute(database.root);
  assert.equal((await edit(alice, messageId, 'too late')).code, 'MESSAGE_NOT_EDITABLE');
  assert.deepEqual(await textsOf(bob, conversationId), ['as it was']);
  assert.deepEqual(bob.edited, []);
});

test('[DM-20] past a block nothing is changed, and in a closed conversation nothing', async (context) => {
  const { alice, bob, database } = await startPair(context);
  const { messageId, conversationId } = await alice.write(bob, 'as it was');
  await bob.ask('PUT', `/messages/blocks/${alice.id}`);
  assert.equal((await edit(alice, messageId, 'an insult')).code, 'USER_BLOCKED');
  await bob.ask('DELETE', `/messages/blocks/${alice.id}`);
  await sql`update chat.conversations set chat_status = 'closed'`.execute(database.root);
  assert.equal((await edit(alice, messageId, 'an insult')).code, 'CHAT_CLOSED');
  assert.deepEqual(await textsOf(bob, conversationId), ['as it was']);
});

test('[DM-20] what stands beside media may be taken away; the media stays', async (context) => {
  const { alice, bob } = await startPair(context);
  const { mediaId } = await alice.upload(await picture(8, 8).png().toBuffer(), 'image/png');
  const { messageId, conversationId } = await alice.write(bob, 'look at this', { mediaId });
  assert.equal((await edit(alice, messageId, ' ')).status, 200);
  const [message] = (await bob.messages(conversationId)).messages;
  assert.equal(message?.content, null);
  assert.equal(message?.mediaId, mediaId);
  assert.equal((await edit(alice, messageId, 'this one')).data.content, 'this one');
});

test('[DM-21] who sent a message takes it back, whenever: nothing is left of it for both, once', async (context) => {
  const { alice, bob, eve, addServer, database, sweep } = await startPair(context);
  const bobPhone = (await addServer())('bob');
  const { mediaId } = await alice.upload(await picture(8, 8).png().toBuffer(), 'image/png');
  const { messageId, conversationId } = await alice.write(bob, 'a secret', { mediaId });
  await sql`update chat.messages set created_at = created_at - interval '1 year'`.execute(
    database.root,
  );
  assert.equal((await remove(bob, messageId)).code, 'FORBIDDEN');
  assert.equal((await remove(eve, messageId)).code, 'NOT_FOUND');
  assert.equal((await remove(alice, randomUUID())).code, 'NOT_FOUND');
  const answers = await Promise.all([1, 2, 3].map(() => remove(alice, messageId)));
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  for (const session of [alice, bob, bobPhone]) {
    await session.person.hears(() => session.removed[0]);
    assert.deepEqual(session.removed, [messageId]);
  }
  for (const reader of [alice, bob]) {
    const [message] = (await reader.messages(conversationId)).messages;
    assert.partialDeepStrictEqual(message, {
      ...{ messageId, isRemoved: true, content: null, mediaUrl: null, mediaId: null },
    });
    assert.equal((await reader.mediaRefusal(`/messages/media/${mediaId}`)).status, 404);
  }
  assert.equal((await edit(alice, messageId, 'again')).code, 'NOT_FOUND');
  const { rows } = await sql`
    select 1 from chat.messages where content like '%secret%' or media_url is not null`.execute(
    database.root,
  );
  assert.deepEqual(rows, []);
  await sweep();
  const attachments = await sql`select 1 from chat.attachments`.execute(database.root);
  assert.deepEqual(attachments.rows, []);
});

test('[DM-21] what somebody has reported can be looked at until it is decided, also when its author has taken it back', async (context) => {
  const { alice, bob, correspondent } = await startPair(context);
  const admin = correspondent('admin', { roles: ['admin'] });
  const { mediaId } = await alice.upload(await picture(8, 8).png().toBuffer(), 'image/png');
  const { messageId } = await alice.write(bob, 'an insult', { mediaId });
  await bob.post(`/messages/${messageId}/report`, { reason: 'look at it' });
  assert.equal((await remove(alice, messageId)).status, 200);
  for (const reader of [alice, bob])
    assert.equal((await reader.mediaRefusal(`/messages/media/${mediaId}`)).status, 403);
  const [report] = (await admin.get<{ reports: ReportView[] }>(QUEUE)).reports;
  assert.equal(report?.content, 'an insult');
  assert.ok((await admin.download(`/messages/media/${mediaId}`)).byteLength > 0);
  await admin.post(`${QUEUE}/${report?.reportId}`, { action: 'keep' });
  assert.equal((await admin.mediaRefusal(`/messages/media/${mediaId}`)).status, 404);
});
