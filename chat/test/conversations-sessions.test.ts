import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asUserId } from '@stagedoor/contracts/ids';
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
