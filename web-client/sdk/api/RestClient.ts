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

export type RestClientOptions = {
  /** Origin of the server, without a trailing slash; empty for the page's own. */
  baseUrl: string;
  fetch: typeof fetch;
};

/** Speaks the REST envelope: sends JSON, validates what comes back, and turns every failure into an ApiError. */
export class RestClient {
  readonly #baseUrl: string;
  readonly #fetch: typeof fetch;

  constructor(options: RestClientOptions) {
    this.#baseUrl = options.baseUrl;
    this.#fetch = options.fetch;
  }

  async send<Data extends z.ZodType>(request: RestRequest<Data>): Promise<z.infer<Data>> {
    const response = await this.#fetchOnce(request);
    const json = await readJson(response);
    if (!response.ok) throw refusal(response, json);

    const parsed = successEnvelopeSchema(request.data).safeParse(json);
    if (!parsed.success) {
      throw new ApiError('INTERNAL_ERROR', `unexpected answer of ${request.path}`, {
        status: response.status,
        cause: parsed.error,
      });
    }
    return (parsed.data as { data: z.infer<Data> }).data;
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

  #url(request: RestRequest<z.ZodType>): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(request.query ?? {})) {
      if (value !== undefined && value !== '') query.set(name, String(value));
    }
    const suffix = query.size === 0 ? '' : `?${query.toString()}`;
    return `${this.#baseUrl}/api/v1${request.path}${suffix}`;
  }
}

/** The body as JSON; undefined for an empty one or for what a proxy in between made of it. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => '');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refusal(response: Response, json: unknown): ApiError {
  const retryAfterSeconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(retryAfterSeconds) ? retryAfterSeconds * 1_000 : undefined;
  const parsed = errorEnvelopeSchema.safeParse(json);
  if (!parsed.success) {
    const code = response.status >= 500 ? 'UNAVAILABLE' : 'INTERNAL_ERROR';
    return new ApiError(code, `HTTP ${response.status}`, { status: response.status, retryAfterMs });
  }
  const { code, message, requestId, details } = parsed.data.error;
  return new ApiError(errorCodeNamed(code), message, {
    status: response.status,
    requestId,
    details,
    retryAfterMs,
  });
}
