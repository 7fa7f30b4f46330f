import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asUserId } from '@stagedoor/contracts/ids';
import { RESUME_RESPONSES_MAX } from '@stagedoor/contracts/limits';
import { createHarness } from '../../signaling/test/harness.ts';

const told = { directMessage: { messageId: 'm1', content: 'hello' } };
const contentsOf = ({ notifications }: { notifications: { directMessage?: unknown }[] }) =>
  notifications.flatMap(({ directMessage }) =>
    directMessage == null ? [] : (directMessage as { content: string }).content,
  );

test('[DM-3] every login of a person hears it, and what rests on a grant does not', async () => {
  const { enter, signaling, settle } = createHarness();
  const [one, two] = [await enter('user alice'), await enter('user alice login-2')];
  const others = [
    await enter('user bob'),
    await enter('anonymous alice'),
    await enter('granted alice some-room'),
  ];
  signaling.notifyUser(asUserId('alice'), told);
  signaling.notifyUser(asUserId('nobody'), told);
  await settle();
  for (const client of [one, two]) assert.deepEqual(contentsOf(client), ['hello']);
  for (const client of others) assert.deepEqual(contentsOf(client), []);
});

test('[DM-3] a session whose connection is lost hears it when it resumes', async () => {
  const { enter, signaling } = createHarness();
  const client = await enter('user alice');
  client.drop();
  signaling.notifyUser(asUserId('alice'), told);
  const resumed = await enter('user alice', { session: client.session });
  assert.deepEqual(contentsOf(resumed), ['hello']);
});

test('[DM-16] what holds for a moment only is told without a number, and not again when a session resumes', async () => {
  const { enter, signaling, settle } = createHarness();
  const typing = { typingChanged: { conversationId: 'c1', userId: 'bob', typing: true } };
  const [here, away] = [await enter('user alice'), await enter('user alice login-2')];
  const granted = await enter('granted alice some-room');
  away.drop();
  signaling.notifyUserNow(asUserId('alice'), typing);
  signaling.notifyUserNow(asUserId('nobody'), typing);
  signaling.notifyUser(asUserId('alice'), told);
  await settle();
  const resumed = await enter('user alice', { session: away.session });
  assert.deepEqual(
    here.notifications.map(({ seq, body }) => [seq, body]),
    [
      [0, 'typingChanged'],
      [1, 'directMessage'],
    ],
  );
  assert.equal(resumed.told('typingChanged').length, 0);
  assert.deepEqual(contentsOf(resumed), ['hello']);
  assert.equal(granted.notifications.length, 0);
});

test('[DM-13] marks and typing push no answer out of a session’s memory', async () => {
  const { enter, settle } = createHarness();
  const client = await enter('user alice');
  const sent = client.send({ sendDirectMessage: { clientId: 'c1' } });
  await settle();
  for (let count = 0; count < RESUME_RESPONSES_MAX; count += 1) {
    client.send({ markMessagesDelivered: { conversationId: 'c1', upToSeq: 1 } });
    client.send({ setTyping: { conversationId: 'c1', typing: true } });
    await settle();
  }
  client.drop();
  const resumed = await enter('user alice', {
    session: client.session,
    pendingRequestIds: [sent],
  });
  assert.ok(resumed.response(sent).done);
});
