import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { asUserId } from '@stagedoor/contracts/ids';
import { MESSAGE_MEDIA_BYTES_MAX } from '@stagedoor/contracts/limits';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { RUNNING_PER_ADDRESS_MAX, UPLOAD_MS_MAX, Uploads } from './Uploads.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'stagedoor-uploads-'));
after(() => rmSync(parent, { recursive: true }));
const root = path.join(parent, 'uploads');
const alice = { userId: asUserId('alice'), ip: '192.0.2.1' };
const bob = { userId: asUserId('bob'), ip: '192.0.2.1' };
const small = () => ({ bytes: new Blob(['x']).stream() });
const clock = new FakeClock();
const start = () => Uploads.create(root, { clock, log: createSilentLogger() });
const nothing = async (): Promise<void> => undefined;

/** A body that the test sends. */
function sending() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let isCancelled = false;
  const bytes = new ReadableStream<Uint8Array>({
    start: (its) => {
      controller = its;
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  return {
    bytes,
    send: (chunk: Uint8Array) => controller?.enqueue(chunk),
    end: () => controller?.close(),
    fail: () => controller?.error(new Error('the client is gone')),
    get isCancelled() {
      return isCancelled;
    },
  };
}

test('[MED-4] a file is on the disk whole while it is worked on, and gone afterwards', async () => {
  await mkdir(root, { recursive: true });
  await writeFile(path.join(root, 'left-by-a-crash'), 'half');
  const uploads = await start();
  assert.deepEqual(readdirSync(root), []);
  const body = sending();
  for (const text of ['one ', 'two ', 'three']) body.send(Buffer.from(text));
  body.end();
  const text = await uploads.receive(alice, body, async ({ file, bytes }) => {
    assert.equal(bytes, 13);
    return await readFile(file, 'utf8');
  });
  assert.equal(text, 'one two three');
  const failing = async () => {
    throw new Error('no');
  };
  await assert.rejects(uploads.receive(alice, small(), failing), /no/);
  assert.deepEqual(readdirSync(root), []);
});

test('[MED-4] a sender that leaves, sends nothing or too much leaves nothing', async () => {
  const uploads = await start();
  const leaving = sending();
  leaving.send(Buffer.alloc(1_000));
  const left = uploads.receive(alice, leaving, nothing);
  leaving.fail();
  await assert.rejects(left, { code: 'VALIDATION_ERROR' });
  await assert.rejects(uploads.receive(alice, { bytes: null }, nothing), {
    code: 'VALIDATION_ERROR',
  });
  const large = sending();
  large.send(Buffer.alloc(MESSAGE_MEDIA_BYTES_MAX));
  large.send(Buffer.alloc(1));
  const refused = { code: 'PAYLOAD_TOO_LARGE' };
  await assert.rejects(uploads.receive(alice, large, nothing), refused);
  assert.ok(large.isCancelled, 'the rest is not read');
  assert.deepEqual(readdirSync(root), []);
});

test('[MED-10] one person sends four files side by side, and others theirs', async () => {
  const uploads = await start();
  const running = Array.from({ length: 4 }, () => {
    const body = sending();
    return { body, done: uploads.receive(alice, body, nothing) };
  });
  const fifth = () => uploads.receive(alice, small(), nothing);
  await assert.rejects(fifth(), { code: 'RATE_LIMIT_EXCEEDED' });
  await uploads.receive(bob, small(), nothing);
  for (const { body, done } of running) {
    body.send(Buffer.from('x'));
    body.end();
    await done;
  }
  await fifth();
});

test('[MED-10] from one address eight files come at once, whoever sends them', async () => {
  const uploads = await start();
  const from = (ip: string, name: string) => ({ userId: asUserId(name), ip });
  const running = Array.from({ length: RUNNING_PER_ADDRESS_MAX }, (_, index) => {
    const body = sending();
    const sender = from(`2001:db8:1:2::${index + 1}`, `person ${Math.floor(index / 4)}`);
    return { body, done: uploads.receive(sender, body, nothing) };
  });
  const ninth = () => uploads.receive(from('2001:db8:1:2::ff', 'carol'), small(), nothing);
  await assert.rejects(ninth(), { code: 'RATE_LIMIT_EXCEEDED' });
  await uploads.receive(from('2001:db8:1:3::1', 'carol'), small(), nothing);
  for (const { body, done } of running) {
    body.send(Buffer.from('x'));
    body.end();
    await done;
  }
  await ninth();
});

test('[MED-4] a file that trickles for ten minutes is refused, and nothing of it is left', async () => {
  const uploads = await start();
  const body = sending();
  let settled: number | undefined;
  const settle = async (received: number): Promise<void> => {
    settled = received;
  };
  const late = assert.rejects(uploads.receive(alice, { ...body, settle }, nothing), {
    code: 'VALIDATION_ERROR',
  });
  while (clock.pendingTimersCount === 0) await new Promise((resolve) => setImmediate(resolve));
  body.send(Buffer.alloc(1_000));
  while (readdirSync(root).length === 0) await new Promise((resolve) => setImmediate(resolve));
  await clock.advance(UPLOAD_MS_MAX);
  await late;
  assert.ok(body.isCancelled, 'the socket is not read any more');
  assert.equal(settled, 1_000);
  assert.deepEqual(readdirSync(root), []);
  await uploads.receive(alice, small(), nothing);
  assert.equal(clock.pendingTimersCount, 0);
});

test('[MED-10] a file that cannot be removed keeps no place, and is answered as ever', async () => {
  const uploads = await start();
  for (let count = 0; count < RUNNING_PER_ADDRESS_MAX; count += 1) {
    await mkdir(root, { recursive: true });
    const answer = await uploads.receive(alice, small(), async () => {
      await rm(root, { recursive: true });
      await writeFile(root, 'in the way');
      return 'done';
    });
    assert.equal(answer, 'done');
    await rm(root);
  }
});

test('[MED-10] who finds no place is not asked to pay for it, and who is refused keeps none', async () => {
  const uploads = await start();
  const running = Array.from({ length: 4 }, () => {
    const body = sending();
    return { body, done: uploads.receive(alice, body, nothing) };
  });
  let admitted = 0;
  const admit = async (): Promise<void> => {
    admitted += 1;
    throw new Error('not today');
  };
  await assert.rejects(uploads.receive(alice, { ...small(), admit }, nothing), {
    code: 'RATE_LIMIT_EXCEEDED',
  });
  assert.equal(admitted, 0);
  for (const { body, done } of running) {
    body.send(Buffer.from('x'));
    body.end();
    await done;
  }
  for (let count = 0; count < 5; count += 1)
    await assert.rejects(uploads.receive(alice, { ...small(), admit }, nothing), /not today/);
  await uploads.receive(alice, small(), nothing);
});
