import { errorEnvelopeSchema, successEnvelopeSchema } from '@stagedoor/contracts/http/envelope';
import type { z } from 'zod';
import { ApiError, errorCodeNamed } from '../errors.ts';

/** A person waits no longer than this for a page's data. */
const REST_DEADLINE_MS = 15_000;

export type RestRequest<Data extends z.ZodType> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under /api/v1, with its leading slash. */
  path: string;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  headers?: Record<string, string>;
  /** What `data` of a success must look like; anything else is a defect of the server. */
  data: Data;
  signal?: AbortSignal | undefined;
};

export type RestUpload<Data extends z.ZodType> = {
  path: string;
  body: Blob;
  headers?: Record<string, string>;
  data: Data;
  /** 0 to 1: how much of the body is on its way. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** What came back, as far as it is read here. */
export type HttpAnswer = { status: number; retryAfter: string | null; text: string };

/** Posts a body and tells how far it is, which `fetch` does not. Rejects where no answer comes, or `signal` aborts. */
export type UploadTransport = (request: {
  url: string;
  headers: Record<string, string>;
  body: Blob;
  onProgress: (share: number) => void;
  signal: AbortSignal;
}) => Promise<HttpAnswer>;

export type RestClientOptions = {
  /** Origin of the server, without a trailing slash; empty for the page's own. */
  baseUrl: string;
  fetch: typeof fetch;
  upload: UploadTransport;
};

/** Speaks the REST envelope: sends JSON, validates what comes back, and turns every failure into an ApiError. */
export class RestClient {
  readonly #baseUrl: string;
  readonly #fetch: typeof fetch;
  readonly #upload: UploadTransport;

  constructor(options: RestClientOptions) {
    this.#baseUrl = options.baseUrl;
    this.#fetch = options.fetch;
    this.#upload = options.upload;
  }

  async send<Data extends z.ZodType>(request: RestRequest<Data>): Promise<z.infer<Data>> {
    const response = await this.#fetchOnce(request);
    const text = await response.text().catch(() => '');
    const retryAfter = response.headers.get('retry-after');
    return dataOf(request, { status: response.status, retryAfter, text });
  }

  /** Posts a file as it is. Without a deadline: the transport gives up where nothing moves. Rejects as `send` does. */
  async upload<Data extends z.ZodType>(request: RestUpload<Data>): Promise<z.infer<Data>> {
    const { path, body, headers, onProgress, signal } = request;
    try {
      const answer = await this.#upload({
        url: this.#url({ path }),
        headers: {
          accept: 'application/json',
          'content-type': body.type || 'application/octet-stream',
          ...headers,
        },
        ...{ body, onProgress, signal },
      });
      return dataOf(request, answer);
    } catch (error) {
      if (error instanceof ApiError || signal.aborted) throw error;
      throw new ApiError('UNAVAILABLE', 'The server did not answer.', { status: 0, cause: error });
    }
  }

  async #fetchOnce(request: RestRequest<z.ZodType>): Promise<Response> {
    const deadline = AbortSignal.timeout(REST_DEADLINE_MS);
    const headers: Record<string, string> = { accept: 'application/json', ...request.headers };
    const init: RequestInit = {
      method: request.method,
      headers,
      credentials: 'include',
      signal: request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal]),
    };
    if (request.body !== undefined) {
      headers['content-type'] = 'application/json';
      init.body = JSON.stringify(request.body);
    }
    try {
      return await this.#fetch(this.#url(request), init);
    } catch (error) {
      if (request.signal?.aborted) throw error;
      const code = deadline.aborted ? 'DEADLINE_EXCEEDED' : 'UNAVAILABLE';
      throw new ApiError(code, 'The server did not answer.', { status: 0, cause: error });
    }
  }

  #url(request: Pick<RestRequest<z.ZodType>, 'path' | 'query'>): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(request.query ?? {})) {
      if (value !== undefined && value !== '') query.set(name, String(value));
    }
    const suffix = query.size === 0 ? '' : `?${query.toString()}`;
    return `${this.#baseUrl}/api/v1${request.path}${suffix}`;
  }
}

function dataOf<Data extends z.ZodType>(
  request: { path: string; data: Data },
  answer: HttpAnswer,
): z.infer<Data> {
  const json = readJson(answer.text);
  if (answer.status < 200 || answer.status > 299) throw refusal(answer, json);

  const parsed = successEnvelopeSchema(request.data).safeParse(json);
  if (!parsed.success) {
    throw new ApiError('INTERNAL_ERROR', `unexpected answer of ${request.path}`, {
      status: answer.status,
      cause: parsed.error,
    });
  }
  return (parsed.data as { data: z.infer<Data> }).data;
}

/** The body as JSON; undefined for an empty one or for what a proxy in between made of it. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refusal({ status, retryAfter }: HttpAnswer, json: unknown): ApiError {
  const retryAfterSeconds = Number(retryAfter ?? Number.NaN);
  const retryAfterMs = Number.isFinite(retryAfterSeconds) ? retryAfterSeconds * 1_000 : undefined;
  const parsed = errorEnvelopeSchema.safeParse(json);
  if (!parsed.success) {
    const code = status >= 500 ? 'UNAVAILABLE' : 'INTERNAL_ERROR';
    return new ApiError(code, `HTTP ${status}`, { status, retryAfterMs });
  }
  const { code, message, requestId, details } = parsed.data.error;
  return new ApiError(errorCodeNamed(code), message, { status, requestId, details, retryAfterMs });
}
