import { mkdtempSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { S3Options } from '../object-storage/S3Storage.ts';

type Stored = { size: number; md5: string };

/** Where s3rver keeps what it is given. */
type Store = {
  getResourcePath(bucket: string, key: string | undefined, resource: string): string;
  putObject(object: { bucket: string; key: string }): Promise<Stored>;
  putPart(bucket: string, uploadId: string, partNumber: number, content: unknown): Promise<Stored>;
};

/** The part of s3rver's interface that is used here; it brings no types. */
type S3rver = new (options: {
  address: string;
  port: number;
  silent: boolean;
  directory: string;
  resetOnClose: boolean;
  configureBuckets: { name: string; configs: string[] }[];
}) => { run(): Promise<{ address: string; port: number }>; close(): Promise<void> } & {
  httpServer?: Server;
  store: Store;
};

const BUCKET = 'stagedoor';

/**
 * s3rver answers when the last byte of an upload has come, which may be before it is in the file; what S3 has answered can be read
 * (it is strongly consistent).
 */
function waitForFiles(store: Store): void {
  const putObject = store.putObject.bind(store);
  store.putObject = async (object) => {
    const stored = await putObject(object);
    await untilWritten(store.getResourcePath(object.bucket, object.key, 'object'), stored.size);
    return stored;
  };
  const putPart = store.putPart.bind(store);
  store.putPart = async (bucket, uploadId, partNumber, content) => {
    const stored = await putPart(bucket, uploadId, partNumber, content);
    const uploads = store.getResourcePath(bucket, undefined, 'uploads');
    await untilWritten(path.join(uploads, uploadId, String(partNumber)), stored.size);
    return stored;
  };
}

async function untilWritten(file: string, size: number): Promise<void> {
  while ((await stat(file)).size !== size) await new Promise(setImmediate);
}

/** A store that speaks S3, on this machine. It can be stopped and started again on the same port with what it had. */
export class S3Server {
  readonly #directory = mkdtempSync(path.join(tmpdir(), 'stagedoor-s3-'));
  #server: InstanceType<S3rver> | undefined;
  #port = 0;

  async start(): Promise<void> {
    // @ts-expect-error It brings no types.
    const { default: Server } = (await import('s3rver')) as { default: S3rver };
    this.#server = new Server({
      address: '127.0.0.1',
      port: this.#port,
      silent: true,
      directory: this.#directory,
      resetOnClose: false,
      configureBuckets: [{ name: BUCKET, configs: [] }],
    });
    waitForFiles(this.#server.store);
    this.#port = (await this.#server.run()).port;
  }

  get options(): S3Options {
    return {
      endpoint: `http://127.0.0.1:${this.#port}`,
      bucket: BUCKET,
      region: 'us-east-1',
      // s3rver knows this pair only.
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    };
  }

  async stop(): Promise<void> {
    const closed = this.#server?.close();
    this.#server?.httpServer?.closeAllConnections();
    await closed;
    this.#server = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
