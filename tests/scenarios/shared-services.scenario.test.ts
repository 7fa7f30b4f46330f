import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import { PROTOCOL_VERSION } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import { WebSocket } from 'ws';
import { DEMO_ADMIN, DEMO_FAN, logInByApi } from '../e2e/demo.ts';
import { SharedServers } from '../e2e/SharedServers.ts';
import type { StagedoorProcess } from '../e2e/StagedoorProcess.ts';

let shared: SharedServers | undefined;
let one: StagedoorProcess;
let two: StagedoorProcess;

before(async () => {
  shared = await SharedServers.start(2);
  [one, two] = shared.servers as [StagedoorProcess, StagedoorProcess];
});

after(() => shared?.close());

/** A WebSocket that has said hello and was welcomed. */
async function connect(server: StagedoorProcess, token: string): Promise<WebSocket> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/ws`);
  await once(socket, 'open');
  const hello = { protocolVersion: PROTOCOL_VERSION, token };
  socket.send(stagedoor.Request.encode({ id: 1, hello }).finish());
  const [frame] = await once(socket, 'message');
  assert.ok(stagedoor.ServerFrame.decode(frame).response?.welcome);
  return socket;
}

test('[RUN-11] two servers on one PostgreSQL and one Redis know the same people and accept each other’s tokens', async () => {
  const { token, userId } = await logInByApi(one, DEMO_FAN);
  const me = await two.call('GET', '/auth/me', { token });
  assert.equal(me.status, 200);
  assert.equal(me.data.id, userId);
});

test('[RUN-12] a ban on one server closes sockets and refuses tokens on the other at once', async () => {
  const account = {
    email: 'banned@example.com',
    username: 'banned',
    password: 'correct horse battery',
  };
  const { data } = await one.call('POST', '/auth/register', { body: account });
  const socket = await connect(one, data.accessToken);
  const closed = once(socket, 'close');
  const admin = await logInByApi(two, DEMO_ADMIN);
  const ban = await two.call('POST', `/admin/user/${data.user.id}/ban`, {
    token: admin.token,
    body: {},
  });
  assert.equal(ban.status, 200);
  const [code] = await closed;
  assert.equal(code, CLOSE_CODES.BANNED);
  assert.equal(
    (await one.call('GET', '/auth/me', { token: data.accessToken })).code,
    'ACCOUNT_BANNED',
  );
});
