import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { AppError } from '@stagedoor/contracts/errors';
import { type Clock, systemClock } from '../clock.ts';
import { parseByteRange } from './byte-range.ts';
import { bytesResponse } from './bytes-response.ts';
import { isCompressible } from './content-types.ts';
import type { RequestInfo } from './edge-options.ts';
import { errorResponse } from './error-response.ts';
import { type IndexedFile, indexFiles, streamFile } from './file-index.ts';

/** Below this the compressed body saves less than the header that announces it. */
const COMPRESS_BYTES_MIN = 1024;
/** Half a megabyte of script takes about 20 ms of another thread; the highest quality would take a second. */
const BROTLI_QUALITY = 6;
/** One year, the longest that caches honour. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

type Encoding = 'br' | 'gzip';
type Variant = { bytes: Uint8Array; encoding: Encoding };

export type StaticOptions = {
  /** The folder with the built files. Read once; see `indexFiles`. */
  root: string;
  /** Files under this prefix carry a hash in their name and never change: `assets/`. */
  immutablePrefix: string;
  /** The page for every navigation that is no file, for an app that routes in the browser: `index.html`. */
  indexFallback?: string;
  /** Paths that are never answered with that page. `/api/` unless given. */
  fallbackExcludes?: readonly string[];
  clock?: Clock;
};

/** Answers every request: with the file, the app's page, 304, 206, 416, 405, or 404 as JSON. */
export type StaticHandler = (request: Request, info: RequestInfo) => Promise<Response>;

/** Rejects when `root` cannot be read. */
export async function createStaticHandler(options: StaticOptions): Promise<StaticHandler> {
  const files = new StaticFiles(options, await indexFiles(options.root));
  return (request, info) => files.handle(request, info);
}

class StaticFiles {
  readonly #options: StaticOptions;
  readonly #files: ReadonlyMap<string, IndexedFile>;
  readonly #clock: Clock;
  readonly #excludes: readonly string[];
  /** Bounded by the index: at most two for each file that it holds in memory, each smaller than the file. */
  readonly #variants = new Map<string, Promise<Variant | undefined>>();

  constructor(options: StaticOptions, files: ReadonlyMap<string, IndexedFile>) {
    this.#options = options;
    this.#files = files;
    this.#clock = options.clock ?? systemClock;
    this.#excludes = options.fallbackExcludes ?? ['/api/'];
  }

  async handle(request: Request, info: RequestInfo): Promise<Response> {
    const refuse = (error: AppError, headers: Record<string, string> = {}): Response =>
      errorResponse(error, { requestId: info.requestId, nowMs: this.#clock.nowMs(), headers });
    if (request.method !== 'GET') {
      return refuse(new AppError('METHOD_NOT_ALLOWED', 'Only GET and HEAD are possible here.'), {
        allow: 'GET, HEAD',
      });
    }
    const file = this.#find(new URL(request.url).pathname, request.headers);
    if (file === undefined)
      return refuse(new AppError('NOT_FOUND', 'There is nothing at this address.'));
    const range = this.#wantedRange(file, request.headers);
    if (range === 'unsatisfiable') {
      return errorResponse(new AppError('VALIDATION_ERROR', 'The file has no such bytes.'), {
        requestId: info.requestId,
        nowMs: this.#clock.nowMs(),
        status: 416,
        headers: { 'content-range': `bytes */${file.sizeBytes}` },
      });
    }
    if (range !== 'whole') return this.#partial(file, range, request.headers);
    return this.#whole(file, request.headers, info.isHead);
  }

  #find(pathname: string, headers: Headers): IndexedFile | undefined {
    const path = decodeURIComponent(pathname).slice(1);
    const isFolder = path === '' || path.endsWith('/');
    const file = this.#files.get(isFolder ? `${path}index.html` : path);
    if (file !== undefined) return file;
    const isNavigation = headers.get('accept')?.includes('text/html') === true;
    const isExcluded = this.#excludes.some((prefix) => pathname.startsWith(prefix));
    const { indexFallback } = this.#options;
    if (indexFallback === undefined || !isNavigation || isExcluded) return undefined;
    return this.#files.get(indexFallback);
  }

  async #whole(file: IndexedFile, requestHeaders: Headers, isHead: boolean): Promise<Response> {
    const variant = await this.#variant(file, requestHeaders.get('accept-encoding'));
    const headers = this.#headers(file, variant?.encoding);
    if (isNotModified(requestHeaders, headers.get('etag') ?? '')) {
      headers.delete('content-type');
      headers.delete('content-encoding');
      return new Response(null, { status: 304, headers });
    }
    const bytes = variant?.bytes ?? file.bytes;
    if (bytes !== undefined) return bytesResponse(bytes, { headers });
    headers.set('content-length', String(file.sizeBytes));
    const isEmpty = isHead || file.sizeBytes === 0;
    return new Response(isEmpty ? null : streamFile(file.absolutePath, 0, file.sizeBytes - 1), {
      headers,
    });
  }

  #partial(
    file: IndexedFile,
    range: { first: number; last: number },
    requestHeaders: Headers,
  ): Response {
    const headers = this.#headers(file, undefined);
    if (isNotModified(requestHeaders, headers.get('etag') ?? ''))
      return new Response(null, { status: 304, headers });
    headers.set('content-range', `bytes ${range.first}-${range.last}/${file.sizeBytes}`);
    if (file.bytes !== undefined) {
      return bytesResponse(file.bytes.subarray(range.first, range.last + 1), {
        status: 206,
        headers,
      });
    }
    headers.set('content-length', String(range.last - range.first + 1));
    return new Response(streamFile(file.absolutePath, range.first, range.last), {
      status: 206,
      headers,
    });
  }

  /** If-Range with anything but the file's present tag means: rather the whole than parts of two versions. */
  #wantedRange(file: IndexedFile, headers: Headers): ReturnType<typeof parseByteRange> {
    const condition = headers.get('if-range');
    if (condition !== null && condition !== etagOf(file, undefined)) return 'whole';
    return parseByteRange(headers.get('range'), file.sizeBytes);
  }

  #headers(file: IndexedFile, encoding: Encoding | undefined): Headers {
    const isImmutable = file.path.startsWith(this.#options.immutablePrefix);
    const headers = new Headers({
      'content-type': file.contentType,
      'cache-control': isImmutable ? IMMUTABLE : 'no-cache',
      etag: etagOf(file, encoding),
      'accept-ranges': 'bytes',
    });
    if (encoding !== undefined) headers.set('content-encoding', encoding);
    if (canCompress(file)) headers.set('vary', 'Accept-Encoding');
    return headers;
  }

  /** The file compressed for this client: made at its first use, kept, and left out when it saves nothing. */
  #variant(
    file: IndexedFile,
    acceptEncoding: string | null,
  ): Promise<Variant | undefined> | undefined {
    const encoding = canCompress(file) ? chooseEncoding(acceptEncoding) : undefined;
    if (encoding === undefined || file.bytes === undefined) return undefined;
    const key = `${encoding} ${file.path}`;
    const known = this.#variants.get(key);
    if (known !== undefined) return known;
    const made = compress(file.bytes, encoding);
    this.#variants.set(key, made);
    return made;
  }
}

function canCompress(file: IndexedFile): boolean {
  return (
    file.bytes !== undefined &&
    file.sizeBytes >= COMPRESS_BYTES_MIN &&
    isCompressible(file.contentType)
  );
}

async function compress(bytes: Uint8Array, encoding: Encoding): Promise<Variant | undefined> {
  const compressed =
    encoding === 'br'
      ? await promisify(brotliCompress)(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
          },
        })
      : await promisify(gzip)(bytes);
  return compressed.byteLength < bytes.byteLength ? { bytes: compressed, encoding } : undefined;
}

/** RFC 9110 12.5.3, as far as it matters: brotli before gzip, and neither when its weight is 0. */
function chooseEncoding(acceptEncoding: string | null): Encoding | undefined {
  const accepted = new Set<string>();
  for (const item of acceptEncoding?.toLowerCase().split(',') ?? []) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
    if (!parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))) accepted.add(name);
  }
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : undefined;
}

function etagOf(file: IndexedFile, encoding: Encoding | undefined): string {
  return `"${file.hash}${encoding === undefined ? '' : `-${encoding}`}"`;
}

/** RFC 9110 13.1.2: weak comparison, so a tag that a proxy made weak still matches. */
function isNotModified(headers: Headers, etag: string): boolean {
  const condition = headers.get('if-none-match');
  if (condition === null) return false;
  const tags = condition.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
