import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { AppError } from '@stagedoor/contracts/errors';
import type { MessageMediaLink, MessageMediaView } from '@stagedoor/contracts/http/messages';
import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import { MESSAGE_MEDIA_BYTES_MAX } from '@stagedoor/contracts/limits';
import { ConcurrencyGate } from '@stagedoor/service-kit/concurrency-gate';
import type { Logger } from '@stagedoor/service-kit/logger';
import { type FileRange, StorageUnavailableError } from '@stagedoor/service-kit/object-storage';
import { takeOrRefuse } from '@stagedoor/service-kit/rest';
import type { SignedTickets } from '@stagedoor/service-kit/signed-tickets';
import type { AttachmentStore, NewAttachment, SharedAttachment } from './AttachmentStore.ts';
import { type AttachmentLimiters, KIBIBYTE } from './config.ts';
import { declaredMediaType, readMediaFormat } from './media-format.ts';
import type { Pictures } from './Pictures.ts';
import type { AccountStates, AttachmentStorages, OpenedMedia } from './roles.ts';
import { mediaPath } from './sending.ts';
import { RUNNING_MAX, type Sender, tooLarge, type Upload, type Uploads } from './Uploads.ts';

/** The media itself, or the small picture of it. */
export type MediaVariant = 'original' | 'preview';

/** Who asks: somebody who is logged in, or whoever has a link. `isAdmin`: they decide about what is reported. */
export type MediaCaller = {
  userId: UserId | undefined;
  isAdmin: boolean;
  ticket: string | undefined;
};

/** Files on their way to the store: an object store holds up to 16 MiB of each in memory. */
const STORING_MAX = 4;
const RETRY_AFTER_MS = 5_000;

const PREVIEW = { contentType: 'image/webp', extension: '.webp', file: 'preview.webp' };

export type AttachmentServiceOptions = {
  store: AttachmentStore;
  storages: AttachmentStorages;
  uploads: Uploads;
  pictures: Pictures;
  tickets: SignedTickets;
  accounts: AccountStates;
  limiters: AttachmentLimiters;
  log: Logger;
};

/** What people attach to direct messages: taken, stored, and shown to the two that it is between. */
export class AttachmentService {
  readonly #options: AttachmentServiceOptions;
  readonly #closing = new AbortController();
  readonly #storing = new ConcurrencyGate({
    runningMax: STORING_MAX,
    // There are no more uploads than that.
    waitingMax: RUNNING_MAX,
    message: 'Too many files are being stored at this moment. Try again soon.',
    retryAfterMs: RETRY_AFTER_MS,
  });

  constructor(options: AttachmentServiceOptions) {
    this.#options = options;
  }

  /**
   * Takes a file, to be sent within a day. Throws AppError UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, VALIDATION_ERROR for an empty or
   * broken upload, RATE_LIMIT_EXCEEDED or UNAVAILABLE; nothing is left then that is not swept away, and of the person's quota only what
   * has come is used.
   */
  async add(
    { userId, ip }: Sender,
    sent: { headers: Headers; bytes: ReadableStream<Uint8Array> | null },
  ): Promise<MessageMediaView> {
    const { uploads, limiters } = this.#options;
    const declared = declaredMediaType(sent.headers.get('content-type'));
    const announced = sent.headers.get('content-length');
    const reserved = announced === null ? MESSAGE_MEDIA_BYTES_MAX : Number(announced);
    if (reserved > MESSAGE_MEDIA_BYTES_MAX) throw tooLarge();
    const incoming = {
      bytes: sent.bytes,
      admit: async () => {
        await takeOrRefuse(limiters.uploadsPerUser, userId);
        const { kibibytesPerUser, uploadsPerUser } = limiters;
        await takeOrRefuse(kibibytesPerUser, userId, kibibytes(reserved)).catch(async (error) => {
          await uploadsPerUser.giveBack(userId);
          throw error;
        });
      },
      settle: async (received: number) => {
        const unused = kibibytes(reserved) - kibibytes(received);
        if (unused > 0) await limiters.kibibytesPerUser.giveBack(userId, unused);
      },
    };
    try {
      return await uploads.receive({ userId, ip }, incoming, async (upload) => {
        const format = await readMediaFormat(upload.file, declared);
        const isPicture = format.mediaType === 'image';
        return await (isPicture
          ? this.#addPicture(userId, upload, format)
          : this.#store({ ...newOf(userId, upload), ...format }, { original: upload.file }));
      });
    } catch (error) {
      throw toUnavailable(error);
    }
  }

  /**
   * What the caller asked for, if they may see it: the uploader before it is sent, then the two people of the message, and admins while it
   * is reported. Throws AppError AUTH_REQUIRED, FORBIDDEN, NOT_FOUND.
   */
  async open(mediaId: string, variant: MediaVariant, caller: MediaCaller): Promise<OpenedMedia> {
    const userId = caller.userId ?? (await this.#openLink(mediaId, variant, caller.ticket));
    const row = await this.#findFor(mediaId, userId, caller);
    const isPreview = variant === 'preview';
    if (isPreview && row.preview_bytes === 0n) {
      throw new AppError('NOT_FOUND', 'There is no preview of this media.');
    }
    const { contentType, extension, file } = isPreview ? PREVIEW : originalOf(row);
    return {
      contentType,
      fileName: `${row.media_type}-${mediaId.slice(0, 8)}${extension}`,
      sizeBytes: Number(isPreview ? row.preview_bytes : row.bytes),
      version: `${mediaId}-${variant}`,
      open: (range) => this.#read(row, file, range),
    };
  }

  /** Addresses for media elements, which send no token: good for an hour, and as long as the caller may see it. */
  async link(mediaId: string, userId: UserId): Promise<MessageMediaLink> {
    const row = await this.#findFor(mediaId, userId);
    const original = this.#addressOf(mediaId, 'original', userId);
    const preview = this.#addressOf(mediaId, 'preview', userId);
    return {
      url: original.url,
      previewUrl: row.preview_bytes === 0n ? null : preview.url,
      expiresAt: new Date(Math.min(original.expiresAtMs, preview.expiresAtMs)).toISOString(),
    };
  }

  /** What is being stored is given up, and swept away by the next process. */
  close(): void {
    this.#closing.abort();
  }

  async #addPicture(
    userId: UserId,
    upload: Upload,
    format: { mediaType: 'image' | 'audio' | 'video'; contentType: string },
  ): Promise<MessageMediaView> {
    const { file, preview, ...encoded } = await this.#options.pictures.encode(
      upload.file,
      format.contentType,
      upload.folder,
    );
    const attachment = {
      ...newOf(userId, upload),
      ...encoded,
      mediaType: format.mediaType,
      previewBytes: preview.bytes,
    };
    return await this.#store(attachment, { original: file, preview: preview.file });
  }

  async #store(
    fresh: Omit<NewAttachment, 'storage'>,
    files: { original: string; preview?: string },
  ): Promise<MessageMediaView> {
    const { store, storages, log } = this.#options;
    const storage = storages.s3 ?? storages.local;
    const { signal } = this.#closing;
    const { id, mediaType, contentType, extension, bytes, width, height } = fresh;
    await store.add({ ...fresh, storage: storage.kind });
    try {
      const put = (name: string, file: string) =>
        this.#storing.run(() => storage.put(id, name, file, signal));
      await put(`original${extension}`, files.original);
      if (files.preview !== undefined) await put(PREVIEW.file, files.preview);
      await store.setStored(id);
    } catch (error) {
      await this.#discard(fresh.id).catch((again: unknown) => {
        log.warn({ error: again, mediaId: id }, 'what was stored in part is removed later');
      });
      throw error;
    }
    const facts = { service: 'attachments', event: 'media_uploaded', media_id: id };
    log.info(
      { ...facts, user_id: fresh.uploaderId, media_type: mediaType, bytes },
      'media uploaded',
    );
    return { mediaId: id, mediaType, contentType, bytes, width, height };
  }

  async #discard(id: string): Promise<void> {
    const { store, storages } = this.#options;
    await store.markRemoved(id);
    await (storages.s3 ?? storages.local).remove(id);
    await store.forget(id);
  }

  async #findFor(
    mediaId: string,
    userId: UserId,
    { isAdmin } = { isAdmin: false },
  ): Promise<SharedAttachment> {
    const row = await this.#options.store.find(mediaId);
    if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such media.');
    if (!mayView(row, userId) && !(isAdmin && row.is_reported)) {
      throw new AppError('FORBIDDEN', 'This media is between two other people.');
    }
    return row;
  }

  /** Whose link it is. */
  async #openLink(
    mediaId: string,
    variant: MediaVariant,
    ticket: string | undefined,
  ): Promise<UserId> {
    if (ticket === undefined) throw new AppError('AUTH_REQUIRED', 'Log in first.');
    const holder = this.#options.tickets.open(subjectOf(mediaId, variant), ticket);
    if (holder === undefined) {
      throw new AppError('FORBIDDEN', 'This link is not good any more. Ask for another one.');
    }
    const userId = asUserId(holder);
    const account = await this.#options.accounts.findAccount(userId);
    if (account === undefined || account.isBanned) {
      throw new AppError('ACCOUNT_BANNED', 'This account is banned.');
    }
    return userId;
  }

  #addressOf(mediaId: string, variant: MediaVariant, userId: UserId) {
    const { ticket, expiresAtMs } = this.#options.tickets.create(
      subjectOf(mediaId, variant),
      userId,
    );
    const file = variant === 'preview' ? '/preview' : '';
    return { url: `${mediaPath(mediaId)}${file}?ticket=${ticket}`, expiresAtMs };
  }

  async #read(
    row: SharedAttachment,
    file: string,
    range: FileRange,
  ): Promise<ReadableStream<Uint8Array>> {
    try {
      const stream = await this.#options.storages[row.storage]?.read(row.id, file, range);
      if (stream !== undefined) return stream;
    } catch (error) {
      throw toUnavailable(error);
    }
    // The row is there: its files are on the disk of another server, or in a store that is not configured here.
    throw new AppError('UNAVAILABLE', 'This media is on another server.');
  }
}

function newOf(userId: UserId, { bytes }: Upload) {
  return { id: randomUUID(), uploaderId: userId, bytes, previewBytes: 0 };
}

function originalOf(row: SharedAttachment) {
  const { content_type: contentType, extension } = row;
  return { contentType, extension, file: `original${extension}` };
}

function mayView(row: SharedAttachment, userId: UserId): boolean {
  if (row.message_id === null) return row.uploader_id === userId;
  // It is still there for those only who decide about a report of it.
  if (row.message_removed_at !== null) return false;
  if (row.visible_to !== null) return row.visible_to === userId;
  return row.sender_id === userId || row.recipient_id === userId;
}

function subjectOf(mediaId: string, variant: MediaVariant): string {
  return path.posix.join(mediaId, variant);
}

function kibibytes(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / KIBIBYTE));
}

/** A store that is away, or a disk that refuses: both are the operator's to mend. */
function toUnavailable(error: unknown): unknown {
  const { syscall } = error as NodeJS.ErrnoException;
  const isDisk = syscall !== undefined && syscall !== 'connect';
  if (error instanceof AppError || !(error instanceof StorageUnavailableError || isDisk))
    return error;
  return new AppError('UNAVAILABLE', 'Media cannot be stored or read at the moment.', {
    cause: error,
  });
}
