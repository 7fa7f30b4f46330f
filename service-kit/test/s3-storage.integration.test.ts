import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { registerStorageContract } from '../object-storage/object-storage.contract.ts';
import { S3Storage } from '../object-storage/S3Storage.ts';
import { S3Server } from './s3-server.ts';

const server = new S3Server();
await server.start();
const storages: S3Storage[] = [];

function open(options = server.options): S3Storage {
  const storage = new S3Storage({ ...options, prefix: 'tests/' });
  storages.push(storage);
  return storage;
}

after(async () => {
  for (const storage of storages) storage.close();
  await server.close();
});

registerStorageContract('S3', async () => open());

test('[REC-20] a store that is not there, or does not know us, is told as unavailable', async () => {
  const signal = new AbortController().signal;
  const wrong = [
    { ...server.options, endpoint: 'http://127.0.0.1:1' },
    { ...server.options, accessKeyId: 'NOBODY' },
    { ...server.options, bucket: 'no-such-bucket' },
  ];
  for (const options of wrong) {
    const storage = open(options);
    await assert.rejects(storage.put('id', 'index.m3u8', import.meta.filename, signal), {
      name: 'StorageUnavailableError',
    });
  }
  const storage = open({ ...server.options, endpoint: 'http://127.0.0.1:1' });
  const refusal = { name: 'StorageUnavailableError' };
  await assert.rejects(storage.read('id', 'index.m3u8', { first: 0, last: 1 }), refusal);
  await assert.rejects(storage.remove('id'), refusal);
});
