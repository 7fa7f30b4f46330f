import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { LocalStorage } from '@stagedoor/service-kit/object-storage/local';
import { S3Storage } from '@stagedoor/service-kit/object-storage/s3';
import { sql } from 'kysely';
import { eventually, RawClient, startEdge } from '../../service-kit/test/edge-fixture.ts';
import { S3Server } from '../../service-kit/test/s3-server.ts';
import type { AttachmentStorages } from '../attachments/roles.ts';
import { startPair } from './conversations-fixture.ts';
import { picture } from './media-files.ts';

const root = await mkdtemp(path.join(tmpdir(), 'stagedoor-attachments-'));
after(() => rm(root, { recursive: true }));

type Pair = Awaited<ReturnType<typeof startPair>>;

/** Files that are being received, and those that are stored, as paths. */
const receivedIn = (folder: string) => filesIn(path.join(folder, 'uploads'));
const storedIn = (folder: string) => filesIn(path.join(folder, 'attachments'));

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(path.relative(folder, parentPath), name));
}

async function countRows({ database }: Pair): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from chat.attachments`.execute(database.root);
  return rows[0]?.count ?? 0;
}

async function makeOld({ database }: Pair, mediaId: string, hours: number): Promise<void> {
  await sql`update chat.attachments set created_at = now() - ${hours} * interval '1 hour'
    where id = ${mediaId}`.execute(database.root);
}

async function uploadPicture({ alice }: Pair) {
  return await alice.upload(await picture(40, 30).png().toBuffer(), 'image/png');
}

test('[MED-4] of an upload that is refused, or whose sender leaves, nothing is left', async (context) => {
  const pair = await startPair(context);
  const { alice, rest, folder } = pair;
  assert.equal(
    (await alice.tryUpload(Buffer.from('words'), 'image/png')).code,
    'UNSUPPORTED_MEDIA_TYPE',
  );
  assert.deepEqual(receivedIn(folder), []);
  const { port } = await startEdge(context, {
    fetch: (request, info) => rest.fetch(request, info),
  });
  const client = await RawClient.connect(context, port);
  client.send(
    [
      'POST /api/v1/messages/media HTTP/1.1',
      'Host: server',
      `Authorization: ${alice.id}`,
      'Content-Type: image/png',
      'Content-Length: 1000000',
      '',
      '',
    ].join('\r\n'),
  );
  client.send(Buffer.alloc(100_000));
  await eventually(() => receivedIn(folder).length > 0);
  client.socket.destroy();
  await eventually(() => receivedIn(folder).length === 0);
  assert.deepEqual([await countRows(pair), storedIn(folder)], [0, []]);
});

test('[MED-4] over the network a file arrives as it was sent, and comes back', async (context) => {
  const { alice, rest } = await startPair(context);
  const { url } = await startEdge(context, { fetch: (request, info) => rest.fetch(request, info) });
  const authorization = alice.id;
  const uploaded = await fetch(`${url}/api/v1/messages/media`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'image/png' },
    body: new Uint8Array(await picture(300, 200).png().toBuffer()),
  });
  assert.equal(uploaded.status, 201);
  const { data } = (await uploaded.json()) as { data: { mediaId: string; bytes: number } };
  const address = `${url}/api/v1/messages/media/${data.mediaId}`;
  const head = await fetch(address, { method: 'HEAD', headers: { authorization } });
  assert.equal(head.headers.get('content-length'), String(data.bytes));
  const back = await fetch(address, { headers: { authorization } });
  assert.equal((await back.arrayBuffer()).byteLength, data.bytes);
  assert.equal(back.headers.get('content-security-policy'), "sandbox; default-src 'none'");
  assert.equal(back.headers.get('x-content-type-options'), 'nosniff');
});

test('[MED-11] what nobody sent within a day is removed with its files; what was sent stays', async (context) => {
  const pair = await startPair(context, { hasLimits: false });
  const { alice, bob, sweep, folder } = pair;
  const [old, fresh, sent] = [
    await uploadPicture(pair),
    await uploadPicture(pair),
    await uploadPicture(pair),
  ];
  await alice.write(bob, '', { mediaId: sent.mediaId });
  for (const { mediaId } of [old, sent]) await makeOld(pair, mediaId, 25);
  await makeOld(pair, fresh.mediaId, 23);
  await sweep();
  const kept = new Set(storedIn(folder).map((file) => path.dirname(file)));
  assert.deepEqual(kept, new Set([fresh.mediaId, sent.mediaId]));
  assert.equal(await countRows(pair), 2);
  assert.equal((await alice.mediaRefusal(`/messages/media/${old.mediaId}`)).code, 'NOT_FOUND');
  assert.equal(
    await alice.refusal({ recipientId: bob.id, mediaId: old.mediaId }),
    'VALIDATION_ERROR',
  );
  assert.ok((await bob.download(`/messages/media/${sent.mediaId}`)).byteLength > 0);
});

test('[MED-11] what a crash left is removed: a row without files, files without a row, half an upload', async (context) => {
  const pair = await startPair(context);
  const { alice, sweep, folder, database } = pair;
  const { mediaId } = await uploadPicture(pair);
  await sql`update chat.attachments set stored_at = null where id = ${mediaId}`.execute(
    database.root,
  );
  assert.equal((await alice.mediaRefusal(`/messages/media/${mediaId}`)).code, 'NOT_FOUND');
  await makeOld(pair, mediaId, 25);
  await rm(path.join(folder, 'attachments', mediaId), { recursive: true });
  const unknown = path.join(folder, 'attachments', randomUUID());
  await mkdir(unknown);
  await writeFile(path.join(unknown, 'original.png'), 'left');
  const foreign = path.join(folder, 'attachments', 'not-ours');
  await mkdir(foreign);
  await sweep();
  assert.deepEqual([await countRows(pair), existsSync(unknown)], [0, false]);
  assert.ok(existsSync(foreign), 'only folders that are named like attachments are');
});

/** A disk that does what the test wants of it. */
class MoodyStorage extends LocalStorage {
  failure: Error | undefined;
  /** Of the names that are still taken before it fails. */
  fits: RegExp = /^$/;

  override async put(...[folder, file, source]: Parameters<LocalStorage['put']>): Promise<void> {
    if (this.failure !== undefined && !this.fits.test(file)) throw this.failure;
    await super.put(folder, file, source);
  }
}

test('[MED-12] a disk that is full is told as unavailable, and nothing is left of the upload', async (context) => {
  const local = new MoodyStorage(path.join(root, 'moody'));
  const pair = await startPair(context, { storages: { local, s3: undefined } });
  const { alice } = pair;
  const png = await picture(40, 30).png().toBuffer();
  const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'copyfile' });
  for (const fits of [/^$/, /^original/]) {
    local.failure = full;
    local.fits = fits;
    const { status, code } = await alice.tryUpload(png, 'image/png');
    assert.deepEqual([status, code], [503, 'UNAVAILABLE']);
    assert.deepEqual([await countRows(pair), filesIn(path.join(root, 'moody'))], [0, []]);
    assert.deepEqual(receivedIn(pair.folder), []);
  }
  local.failure = undefined;
  await alice.upload(png, 'image/png');
});

async function startWithStore(context: TestContext) {
  const server = new S3Server();
  await server.start();
  const s3 = new S3Storage({ ...server.options, prefix: 'attachments/' });
  context.after(async () => {
    s3.close();
    await server.close();
  });
  const local = new LocalStorage(path.join(root, randomUUID()));
  const storages: AttachmentStorages = { local, s3 };
  const pair = await startPair(context, { storages, hasLimits: false });
  return { ...pair, server, local };
}

test('[MED-12] with an object store media goes there, is seen from there, and is removed there', async (context) => {
  const pair = await startWithStore(context);
  const { alice, bob, sweep, local } = pair;
  const sent = await uploadPicture(pair);
  const unsent = await uploadPicture(pair);
  await alice.write(bob, '', { mediaId: sent.mediaId });
  assert.deepEqual(await local.listFolders(), []);
  const bytes = await bob.download(`/messages/media/${sent.mediaId}`);
  assert.equal(bytes.byteLength, sent.bytes);
  const part = await bob.download(`/messages/media/${sent.mediaId}`, { range: 'bytes=2-9' });
  assert.ok(part.equals(bytes.subarray(2, 10)));
  await makeOld(pair, unsent.mediaId, 25);
  await sweep();
  assert.equal(await countRows(pair), 1);
});

test('[MED-12] while the object store is away nothing is taken, seen or forgotten', async (context) => {
  const pair = await startWithStore(context);
  const { alice, sweep, server } = pair;
  const { mediaId } = await uploadPicture(pair);
  await makeOld(pair, mediaId, 25);
  await server.stop();
  const png = await picture(8, 8).png().toBuffer();
  assert.equal((await alice.tryUpload(png, 'image/png')).code, 'UNAVAILABLE');
  assert.equal((await alice.mediaRefusal(`/messages/media/${mediaId}`)).code, 'UNAVAILABLE');
  await sweep();
  assert.equal(await countRows(pair), 2, 'rows stay until their files are gone');
  await server.start();
  await sweep();
  assert.equal(await countRows(pair), 0);
});
