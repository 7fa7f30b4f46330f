/** The part of a file that is read: both ends included. */
export type FileRange = { first: number; last: number };

/** A storage cannot be reached or refuses at the moment; what it has is not touched. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
}

/**
 * Where finished files are. They are named by a folder, which is removed as a whole, and their path within it, with forward slashes;
 * whoever calls vouches for both. All methods reject with StorageUnavailableError, or with what the file system said.
 */
export interface ObjectStorage {
  readonly kind: 'local' | 's3';
  /**
   * Keeps a copy of the file, in place of an older one of this name. When it resolves, the copy was read back and has the same
   * SHA-256. When it rejects, a copy may be there or not; `source` is as it was.
   */
  put(folder: string, filePath: string, source: string, signal: AbortSignal): Promise<void>;
  /**
   * The bytes of `range`, as the caller takes them; undefined if there is no such file. What was removed meanwhile may fail while
   * it is read. Cancelling the stream lets go of it.
   */
  read(
    folder: string,
    filePath: string,
    range: FileRange,
  ): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Removes all files of the folder; does nothing where there are none. */
  remove(folder: string): Promise<void>;
}
