import { createHash } from 'node:crypto';
import path from 'node:path';
import { AppError } from '@stagedoor/contracts/errors';
import { answerFile } from '@stagedoor/service-kit/http-edge';
import {
  type FileRange,
  type ObjectStorage,
  StorageUnavailableError,
} from '@stagedoor/service-kit/object-storage';
import type { StoredFile } from '../roles.ts';
import type { RecordingRow } from '../tables.ts';
import { type Reading, ReadingStreams } from './ReadingStreams.ts';
import type { RecordingCache } from './RecordingCache.ts';
import { isVodPath, parseVodPath, type VodPath } from './vod-path.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.mp4': 'video/mp4',
  '.jpg': 'image/jpeg',
  '.vtt': 'text/vtt; charset=utf-8',
};
/** Kept if a cache likes, and asked about each time: a recording that is deleted or made private is gone for everybody at once. */
const CACHED_PUBLIC = 'public, no-cache';
const CACHED_PRIVATE = 'private, no-store';
const VIDEO_FILE = 'video.mp4';

type VodRequest = VodPath & {
  isHead: boolean;
  searchParams: URLSearchParams;
  reading: Reading;
};

export type VodHandlerOptions = {
  recordings: RecordingCache;
  storages: Record<ObjectStorage['kind'], ObjectStorage | undefined>;
  nodeId: string;
  /** Whether whoever holds this session may watch a recording now that not everybody may watch. */
  mayWatch(row: RecordingRow, session: string | undefined): Promise<boolean>;
};

/**
 * `/vod/…`: the files of recordings, whole or in ranges (RFC 9110 14), from wherever they are. A request reaches a file only by a
 * name that the recording's row lists.
 */
export class VodHandler {
  readonly #options: VodHandlerOptions;
  readonly #reading = new ReadingStreams();

  constructor(options: VodHandlerOptions) {
    this.#options = options;
  }

  handles(pathname: string): boolean {
    return isVodPath(pathname);
  }

  /** Throws AppError NOT_FOUND, GRANT_REQUIRED, METHOD_NOT_ALLOWED or UNAVAILABLE. */
  async fetch(request: Request, info: { isHead: boolean }): Promise<Response> {
    if (request.method !== 'GET')
      throw new AppError('METHOD_NOT_ALLOWED', 'Recordings are read only.');
    const { pathname, searchParams } = new URL(request.url);
    const asked = parseVodPath(pathname);
    if (asked === undefined) throw notFound();
    const reading = this.#reading.begin(asked.recordingId);
    try {
      return await this.#fetch(request, { ...info, ...asked, searchParams, reading });
    } finally {
      reading.drop();
    }
  }

  async #fetch(request: Request, asked: VodRequest): Promise<Response> {
    const { isHead, searchParams, reading } = asked;
    const { row, isClosed } = (await this.#options.recordings.find(asked.recordingId)) ?? {};
    const file = row?.files.find((candidate) => candidate.path === asked.file);
    if (row?.status !== 'ready' || file === undefined) throw notFound();
    if (isClosed && !(await this.#options.mayWatch(row, asked.session))) {
      if (row.visibility !== 'private') throw notFound();
      throw new AppError('GRANT_REQUIRED', 'This recording is private.');
    }
    const isDownload = searchParams.get('download') === '1' && file.path === VIDEO_FILE;
    const headers = headersOf(row, file, isDownload ? row.title : undefined);
    headers.set('cache-control', isClosed ? CACHED_PRIVATE : CACHED_PUBLIC);
    return this.#answer(request.headers, { isHead, reading, row, file, headers });
  }

  /** Whoever reads it now gets no more: it is deleted, or not for everybody any more. */
  cutOff(recordingId: string): void {
    this.#options.recordings.forget(recordingId);
    this.#reading.cutOff(recordingId);
  }

  /** Its files are somewhere else; what is being read goes on. */
  forget(recordingId: string): void {
    this.#options.recordings.forget(recordingId);
  }

  async #answer(
    asked: Headers,
    answer: {
      isHead: boolean;
      reading: Reading;
      row: RecordingRow;
      file: StoredFile;
      headers: Headers;
    },
  ): Promise<Response> {
    const { isHead, reading, row, file, headers } = answer;
    const open = async (range: FileRange) => {
      const bytes = await this.#open(row, file, range);
      if (!reading.isCut) return reading.attach(bytes);
      await bytes.cancel();
      throw notFound();
    };
    return await answerFile(asked, { sizeBytes: file.sizeBytes, headers, open }, { isHead });
  }

  async #open(
    row: RecordingRow,
    file: StoredFile,
    range: FileRange,
  ): Promise<ReadableStream<Uint8Array>> {
    const { storages, nodeId } = this.#options;
    const storage = storages[row.storage];
    const isElsewhere = row.storage === 'local' && row.node_id !== nodeId;
    if (storage === undefined || isElsewhere)
      throw new AppError('UNAVAILABLE', 'This recording is on another server.');
    try {
      const stream = await storage.read(row.id, file.path, range);
      if (stream === undefined) throw notFound();
      return stream;
    } catch (error) {
      if (!(error instanceof StorageUnavailableError)) throw error;
      throw new AppError('UNAVAILABLE', 'The recording cannot be read at the moment.', {
        cause: error,
      });
    }
  }
}

function notFound(): AppError {
  return new AppError('NOT_FOUND', 'There is no such recording.');
}

function headersOf(row: RecordingRow, file: StoredFile, title: string | undefined): Headers {
  const headers = new Headers({
    'content-type': CONTENT_TYPES[path.extname(file.path)] ?? 'application/octet-stream',
    etag: etagOf(row, file),
  });
  if (title !== undefined) headers.set('content-disposition', dispositionOf(title));
  return headers;
}

/** Files of a finished recording do not change: their name is their version. */
function etagOf(row: RecordingRow, file: StoredFile): string {
  const hash = createHash('sha256').update(`${row.id}\n${file.path}\n${file.sizeBytes}`);
  return `"${hash.digest('base64url').slice(0, 22)}"`;
}

/** RFC 6266: the title as far as ASCII goes for old programs, and whole for the others. */
function dispositionOf(title: string): string {
  const ascii = title.replaceAll(/[^A-Za-z0-9 ._-]/g, '').trim() || 'recording';
  const encoded = encodeURIComponent(title).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}.mp4"; filename*=UTF-8''${encoded}.mp4`;
}
