import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { asUserId } from '@stagedoor/contracts/ids';
import { MESSAGE_MEDIA_BYTES_MAX } from '@stagedoor/contracts/limits';
import { Uploads } from './Uploads.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'stagedoor-uploads-'));
after(() => rmSync(parent, { recursive: true }));
const root = path.join(parent, 'uploads');
const alice = asUserId('alice');
const bob = asUserId('bob');
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
  const uploads = await Uploads.create(root);
  assert.deepEqual(readdirSync(root), []);
  const body = sending();
  for (const text of ['one ', 'two ', 'three']) body.send(Buffer.from(text));
  body.end();
  const text = await uploads.receive(alice, body.bytes, async ({ file, bytes }) => {
    assert.equal(bytes, 13);
    return await readFile(file, 'utf8');
  });
  assert.equal(text, 'one two three');
  const failing = async () => {
    throw new Error('no');
  };
  await assert.rejects(uploads.receive(alice, new Blob(['x']).stream(), failing), /no/);
  assert.deepEqual(readdirSync(root), []);
});

test('[MED-4] a sender that leaves, sends nothing or too much leaves nothing', async () => {
  const uploads = await Uploads.create(root);
  const leaving = sending();
  leaving.send(Buffer.alloc(1_000));
  const left = uploads.receive(alice, leaving.bytes, nothing);
  leaving.fail();
  await assert.rejects(left, { code: 'VALIDATION_ERROR' });
  await assert.rejects(uploads.receive(alice, null, nothing), { code: 'VALIDATION_ERROR' });
  const large = sending();
  large.send(Buffer.alloc(MESSAGE_MEDIA_BYTES_MAX));
  large.send(Buffer.alloc(1));
  const refused = { code: 'PAYLOAD_TOO_LARGE' };
  await assert.rejects(uploads.receive(alice, large.bytes, nothing), refused);
  assert.ok(large.isCancelled, 'the rest is not read');
  assert.deepEqual(readdirSync(root), []);
});

test('[MED-10] one person sends four files side by side, and others theirs', async () => {
  const uploads = await Uploads.create(root);
  const running = Array.from({ length: 4 }, () => {
    const body = sending();
    return { body, done: uploads.receive(alice, body.bytes, nothing) };
  });
  const fifth = () => uploads.receive(alice, new Blob(['x']).stream(), nothing);
  await assert.rejects(fifth(), { code: 'RATE_LIMIT_EXCEEDED' });
  await uploads.receive(bob, new Blob(['x']).stream(), nothing);
  for (const { body, done } of running) {
    body.send(Buffer.from('x'));
    body.end();
    await done;
  }
  await fifth();
});
