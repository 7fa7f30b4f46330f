/** The part of a file that is read: both ends included. */
export type FileRange = { first: number; last: number };

/** A storage cannot be reached or refuses at the moment; what it has is not touched. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
}

/**
 * Where finished recordings are. Files are named by their recording and their path within it, with forward slashes; whoever calls
 * vouches for both (vod/vod-path.ts). All methods reject with StorageUnavailableError, or with what the file system said.
 */
export interface RecordingStorage {
  readonly kind: 'local' | 's3';
  /**
   * Keeps a copy of the file, in place of an older one of this name. When it resolves, the copy was read back and has the same
   * SHA-256. When it rejects, a copy may be there or not; `source` is as it was.
   */
  put(recordingId: string, filePath: string, source: string, signal: AbortSignal): Promise<void>;
  /**
   * The bytes of `range`, as the caller takes them; undefined if there is no such file. What was removed meanwhile may fail while
   * it is read. Cancelling the stream lets go of it.
   */
  read(
    recordingId: string,
    filePath: string,
    range: FileRange,
  ): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Removes all files of the recording; does nothing where there are none. */
  remove(recordingId: string): Promise<void>;
}
