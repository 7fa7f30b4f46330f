import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { createSilentLogger } from '../logger.ts';
import { createRestApp, FILE_ANSWER, RestRoutes } from './rest.ts';

const info = { ip: '10.0.0.1', isLoopback: false, isSecure: true, requestId: 'request-1' };

function createTestApp() {
  const routes = new RestRoutes<never>()
    .add({
      method: 'post',
      path: '/files',
      tag: 'Files',
      summary: 'Counts',
      access: 'public',
      bodyTypes: ['image/*'],
      status: 201,
      data: z.object({ chunks: z.number() }),
      handle: async ({ bytes }) => {
        let chunks = 0;
        for await (const chunk of bytes ?? []) chunks += Math.sign(chunk.byteLength);
        return { chunks };
      },
    })
    .add({
      method: 'get',
      path: '/files/{name}',
      tag: 'Files',
      summary: 'One file',
      access: 'public',
      params: z.object({ name: z.string() }),
      answerTypes: ['image/png', 'image/webp'],
      data: FILE_ANSWER,
      handle: ({ params }) =>
        new Response(params.name, { status: 206, headers: { 'content-type': 'image/png' } }),
    });
  const log = createSilentLogger();
  return createRestApp<never>({ log, authenticate: async () => undefined }).mount(routes);
}

test('[REST-15] a route takes a file as it comes, and answers one as it is', async () => {
  const app = createTestApp();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let count = 0; count < 3; count += 1) controller.enqueue(new Uint8Array(400_000));
      controller.close();
    },
  });
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'image/png' } };
  const sent = new Request('http://x/api/v1/files', init as RequestInit);
  const counted = await app.fetch(sent, info);
  assert.deepEqual(
    [counted.status, await counted.json()],
    [201, { success: true, data: { chunks: 3 } }],
  );
  const empty = new Request('http://x/api/v1/files', { method: 'POST' });
  assert.deepEqual(await (await app.fetch(empty, info)).json(), {
    ...{ success: true, data: { chunks: 0 } },
  });
  const answer = await app.fetch(new Request('http://x/api/v1/files/a-name'), info);
  assert.deepEqual([answer.status, await answer.text()], [206, 'a-name']);
  assert.equal(answer.headers.get('content-type'), 'image/png');
  assert.equal(answer.headers.get('x-request-id'), info.requestId);
});

test('[REST-15] the documentation says which files', async () => {
  const app = createTestApp();
  const { paths } = app.openApi();
  const upload = paths['/api/v1/files']?.post;
  assert.deepEqual(Object.keys(upload?.requestBody?.content ?? {}), ['image/*']);
  const download = paths['/api/v1/files/{name}']?.get?.responses['200'];
  assert.deepEqual(Object.keys(download?.content ?? {}), ['image/png', 'image/webp']);
  const page = await (await app.fetch(new Request('http://x/api-docs'), info)).text();
  assert.match(page, /image\/png, image\/webp/);
});
