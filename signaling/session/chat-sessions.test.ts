import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import { RESUME_WINDOW_MS } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import { createHarness, type FakeClient } from '../test/harness.ts';

const ROOM = 'some-room';
const publication = (offset: number) => ({ offset, atMs: 1, id: `m${offset}`, event: {} });
const offsetsOf = (client: FakeClient): (number | null | undefined)[] =>
  client.chatPublications.flatMap(({ publications }) => publications?.map(({ offset }) => offset));

test('[SES-21] what is broadcast reaches those who are in, and nobody else', async () => {
  const { enter, settle, signaling } = createHarness();
  const [inside, outside] = [await enter('user alice'), await enter('user bob')];
  const id = inside.send({ joinChat: { room: ROOM } });
  await settle();
  assert.equal(inside.response(id).chatJoined?.room, ROOM);
  signaling.broadcast(ROOM, { room: ROOM, epoch: 'e', publications: [publication(1)] });
  signaling.broadcast('another', { room: 'another', epoch: 'e', publications: [publication(9)] });
  inside.send({ leaveChat: { room: ROOM } });
  await settle();
  signaling.broadcast(ROOM, { room: ROOM, epoch: 'e', publications: [publication(2)] });
  assert.deepEqual(offsetsOf(inside), [1]);
  assert.deepEqual(offsetsOf(outside), []);
});

test('[CHAT-17] reactions reach those who are in, over both encodings', async () => {
  const { connect, enter, settle, signaling } = createHarness();
  const [inside, outside] = [await enter('user alice'), await enter('user bob')];
  inside.send({ joinChat: { room: ROOM } });
  const reader = connect({ query: 'encoding=json' });
  reader.sendText('{"id":1,"hello":{"protocolVersion":1,"token":"user carol"}}');
  await settle();
  reader.sendText(`{"id":2,"joinChat":{"room":"${ROOM}"}}`);
  await settle();
  const added = [{ kind: stagedoor.ChatReactionKind.CHAT_REACTION_KIND_FIRE, count: 3 }];
  signaling.broadcastReactions(ROOM, { room: ROOM, added, totals: added });
  assert.equal(inside.chatReactions[0]?.totals?.[0]?.count, 3);
  assert.deepEqual(outside.chatReactions, []);
  assert.deepEqual(JSON.parse(reader.texts.at(-1) ?? '').chatReactions.added, [
    { kind: 'CHAT_REACTION_KIND_FIRE', count: 3 },
  ]);
});

test('[SES-21] a JSON connection hears the same as text', async () => {
  const { connect, settle, signaling } = createHarness();
  const client = connect({ query: 'encoding=json' });
  client.sendText('{"id":1,"hello":{"protocolVersion":1,"token":"user alice"}}');
  await settle();
  client.sendText(`{"id":2,"joinChat":{"room":"${ROOM}"}}`);
  await settle();
  signaling.broadcast(ROOM, { room: ROOM, epoch: 'e', publications: [publication(1)] });
  const frame = JSON.parse(client.texts.at(-1) ?? '');
  assert.equal(frame.chatPublications.publications[0].id, 'm1');
});

test('[SES-21] a resumed session hears on over its new connection, and a new session does not', async () => {
  const { enter, settle, signaling } = createHarness();
  const client = await enter('user alice');
  client.send({ joinChat: { room: ROOM } });
  await settle();
  client.drop();
  const resumed = await enter('user alice', { session: client.session });
  const fresh = await enter('user alice');
  signaling.broadcast(ROOM, { room: ROOM, epoch: 'e', publications: [publication(1)] });
  assert.deepEqual(offsetsOf(resumed), [1]);
  assert.deepEqual(offsetsOf(fresh), []);
});

test('[SES-21] a join whose answer was lost counts for the next connection, and can be asked again', async () => {
  const { chat, enter, settle, signaling } = createHarness();
  const client = await enter('user alice');
  chat.joinGate.shut();
  const id = client.send({ joinChat: { room: ROOM } });
  client.drop();
  chat.joinGate.open();
  await settle();
  const resumed = await enter('user alice', {
    session: client.session,
    pendingRequestIds: [id],
  });
  resumed.send({ joinChat: { room: ROOM } }, id);
  await settle();
  signaling.broadcast(ROOM, { room: ROOM, epoch: 'e', publications: [publication(1)] });
  assert.equal(resumed.response(id).chatJoined?.room, ROOM);
  assert.deepEqual(offsetsOf(resumed), [1]);
});

test('[SES-21] what chat refuses is the answer, and chat hears of the end of a session once', async () => {
  const harness = createHarness();
  const client = await harness.enter('user alice');
  const id = client.send({ joinChat: { room: 'closed' } });
  await harness.settle();
  assert.equal(client.errorName(id), 'CHAT_CLOSED');
  client.drop();
  assert.equal(harness.chat.closedSessionsCount, 0, 'it may come back');
  await harness.clock.advance(RESUME_WINDOW_MS + 1_000);
  assert.equal(harness.chat.closedSessionsCount, 1);
  await harness.assertNothingLeft();
});

test('[SES-13] whoever does not read what is broadcast is closed as a slow consumer, and can resume', async () => {
  const { enter, settle } = createHarness();
  const client = await enter('user alice');
  client.send({ joinChat: { room: ROOM } });
  await settle();
  client.reportSlow();
  assert.equal(client.closeCode, CLOSE_CODES.SLOW_CONSUMER);
  const resumed = await enter('user alice', { session: client.session });
  assert.equal(resumed.isResumed, true);
});

test('[PRES-1] chat knows which sessions have a connection: they begin, lose it, are resumed and end', async () => {
  const { chat, clock, enter, settle } = createHarness();
  const client = await enter('user alice');
  const { sessionId } = client.session;
  const connected = (): string[] => [...chat.connected];
  assert.deepEqual(connected(), [sessionId]);
  client.drop();
  assert.deepEqual(connected(), []);
  const resumed = await enter('user alice', { session: client.session });
  assert.deepEqual(connected(), [sessionId]);
  const again = await enter('user alice', { session: client.session });
  assert.deepEqual(connected(), [sessionId], 'the older connection is gone, not the session');
  assert.equal(resumed.closeCode, CLOSE_CODES.SESSION_TAKEN_OVER);
  again.drop();
  await clock.advance(RESUME_WINDOW_MS + 1_000);
  await settle();
  assert.deepEqual(connected(), []);
  assert.equal(chat.closedSessionsCount, 1);
});

test('[SES-6] the answer about who is here is not kept: who missed it asks again, and hears how it is then', async () => {
  const { enter, settle } = createHarness();
  const client = await enter('user alice');
  const id = client.send({ watchPresence: { userIds: [] } });
  client.drop();
  await settle();
  const resumed = await enter('user alice', {
    session: client.session,
    pendingRequestIds: [id],
  });
  assert.equal(
    resumed.responses.some((response) => response.id === id),
    false,
  );
  resumed.send({ watchPresence: { userIds: [] } }, id);
  await settle();
  assert.ok(resumed.response(id).done);
});
