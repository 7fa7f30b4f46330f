import type { UserId } from '@stagedoor/contracts/ids';
import type { FileRange, ObjectStorage } from '@stagedoor/service-kit/object-storage';

/** The accounts, as the links of attachments need them. */
export interface AccountStates {
  /** Undefined where there is none. */
  findAccount(userId: UserId): Promise<{ isBanned: boolean } | undefined>;
}

/** This machine's disk: a storage whose folders can be counted. */
export interface DiskStorage extends ObjectStorage {
  listFolders(): Promise<string[]>;
}

/** Where files of attachments are: new ones in the object store where there is one, on the disk otherwise. */
export type AttachmentStorages = { local: DiskStorage; s3: ObjectStorage | undefined };

/** What somebody may look at: where its bytes are, and how they are named to a browser. */
export type OpenedMedia = {
  contentType: string;
  /** A safe one, with an extension. */
  fileName: string;
  sizeBytes: number;
  /** Of these bytes, for ever. */
  version: string;
  /** Rejects with AppError UNAVAILABLE. */
  open(range: FileRange): Promise<ReadableStream<Uint8Array>>;
};
