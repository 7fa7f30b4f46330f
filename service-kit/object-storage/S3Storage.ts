import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { hashOf, hashOfFile } from './file-hash.ts';
import { type FileRange, type ObjectStorage, StorageUnavailableError } from './object-storage.ts';

/** Larger files go in parts of this size: a connection that breaks costs one part. S3 allows 10,000 of at least 5 MiB. */
const PART_BYTES = 16 * 1024 * 1024;
const PARTS_MAX = 10_000;
/** A store that does not answer is taken for unreachable; whoever asked tries again later. */
const CONNECT_TIMEOUT_MS = 5_000;
/** Between two signs of life of a running request. */
const SILENCE_TIMEOUT_MS = 30_000;
const SOCKETS_MAX = 2_000;
/** Of one request, with the library's own pauses between; longer outages are its caller's business. */
const ATTEMPTS_MAX = 3;
export type S3Options = {
  /** `https://s3.example.com`; AWS itself unless given. */
  endpoint: string | undefined;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** Files in an object store that speaks S3, one object each. */
export class S3Storage implements ObjectStorage {
  readonly kind = 's3';
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #prefix: string;

  /** `prefix` is before all keys, so that a bucket can be shared. */
  constructor(options: S3Options & { prefix: string }) {
    this.#bucket = options.bucket;
    this.#prefix = options.prefix;
    this.#client = new S3Client({
      region: options.region,
      credentials: {
        accessKeyId: options.accessKeyId,
        secretAccessKey: options.secretAccessKey,
      },
      // Stores of others name buckets in the path, and not all know the checksums that AWS added in 2024.
      ...(options.endpoint === undefined
        ? {}
        : { endpoint: options.endpoint, forcePathStyle: true }),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: ATTEMPTS_MAX,
      requestHandler: {
        connectionTimeout: CONNECT_TIMEOUT_MS,
        socketTimeout: SILENCE_TIMEOUT_MS,
        // Each viewer holds one for as long as it reads; the SDK's 50 would be a handful of slow ones.
        httpAgent: { keepAlive: true, maxSockets: SOCKETS_MAX },
        httpsAgent: { keepAlive: true, maxSockets: SOCKETS_MAX },
      },
    });
  }

  async put(folder: string, filePath: string, source: string, signal: AbortSignal): Promise<void> {
    const key = this.#keyOf(folder, filePath);
    await translated(async () => {
      const { size } = await stat(source);
      if (size <= PART_BYTES) await this.#putWhole(key, source, size, signal);
      else await this.#putParts(key, source, size, signal);
      const stored = await this.#client.send(this.#get(key), { abortSignal: signal });
      if ((await hashOf(stored.Body as Readable)) !== (await hashOfFile(source)))
        throw new StorageUnavailableError('the store gives back something else than it was given');
    });
  }

  async read(
    folder: string,
    filePath: string,
    { first, last }: FileRange,
  ): Promise<ReadableStream<Uint8Array> | undefined> {
    return translated(async () => {
      try {
        const stored = await this.#client.send(
          this.#get(this.#keyOf(folder, filePath), `bytes=${first}-${last}`),
        );
        return Readable.toWeb(stored.Body as Readable) as ReadableStream<Uint8Array>;
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    });
  }

  async remove(folder: string): Promise<void> {
    await translated(async () => {
      for (;;) {
        const page = await this.#client.send(
          new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: this.#keyOf(folder, '') }),
        );
        const keys = (page.Contents ?? []).map(({ Key }) => ({ Key: Key ?? '' }));
        if (keys.length === 0) return;
        const { Errors: errors = [] } = await this.#client.send(
          new DeleteObjectsCommand({
            Bucket: this.#bucket,
            Delete: { Objects: keys, Quiet: true },
          }),
        );
        const [refused] = errors;
        if (refused !== undefined)
          throw new StorageUnavailableError(`an object was not deleted: ${refused.Code}`);
      }
    });
  }

  close(): void {
    this.#client.destroy();
  }

  #keyOf(folder: string, filePath: string): string {
    return `${this.#prefix}${folder}/${filePath}`;
  }

  #get(key: string, range?: string): GetObjectCommand {
    return new GetObjectCommand({ Bucket: this.#bucket, Key: key, Range: range });
  }

  async #putWhole(key: string, source: string, size: number, signal: AbortSignal): Promise<void> {
    const body = await readPart(source, 0, size);
    await this.#client.send(
      new PutObjectCommand({ Bucket: this.#bucket, Key: key, Body: body, ContentLength: size }),
      { abortSignal: signal },
    );
  }

  /** Parts one after the other: memory for one, and the link's share for other things. What is begun and not ended is removed. */
  async #putParts(key: string, source: string, size: number, signal: AbortSignal): Promise<void> {
    const target = { Bucket: this.#bucket, Key: key };
    const partBytes = Math.max(PART_BYTES, Math.ceil(size / PARTS_MAX));
    const { UploadId } = await this.#client.send(new CreateMultipartUploadCommand(target), {
      abortSignal: signal,
    });
    const upload = { ...target, UploadId };
    try {
      const parts: { ETag: string | undefined; PartNumber: number }[] = [];
      for (let offset = 0; offset < size; offset += partBytes) {
        const body = await readPart(source, offset, Math.min(partBytes, size - offset));
        const PartNumber = parts.length + 1;
        const part = new UploadPartCommand({
          ...upload,
          ...{ PartNumber, Body: body, ContentLength: body.byteLength },
        });
        const { ETag } = await this.#client.send(part, { abortSignal: signal });
        parts.push({ ETag, PartNumber });
      }
      const complete = { ...upload, MultipartUpload: { Parts: parts } };
      await this.#client.send(new CompleteMultipartUploadCommand(complete), {
        abortSignal: signal,
      });
    } catch (error) {
      // The store keeps what was begun, and charges for it, until it is told.
      await this.#client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
      throw error;
    }
  }
}

async function readPart(source: string, offset: number, length: number): Promise<Buffer> {
  const handle = await open(source, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
    if (bytesRead < length) throw new Error('a file became shorter while it was stored');
    return buffer;
  } finally {
    await handle.close();
  }
}

/** What the library or the network says, as this role says it. Errors of the own disk stay as they are. */
async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { syscall, path: file } = error as NodeJS.ErrnoException;
    const isOwnDisk = file !== undefined && syscall !== 'connect';
    if (error instanceof StorageUnavailableError || isOwnDisk) throw error;
    throw new StorageUnavailableError('the object store cannot be used', { cause: error });
  }
}
