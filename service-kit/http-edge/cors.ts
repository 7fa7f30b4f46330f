import { AppError } from '@stagedoor/contracts/errors';

const ALLOWED_METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const ALLOWED_HEADERS = 'Authorization, Content-Type, If-Match, If-None-Match, Range, X-CSRF-Token';
/** What a script of another origin may read: the request id, and what WHIP, WHEP and ranges answer with. */
export const EXPOSED_HEADERS =
  'X-Request-Id, ETag, Location, Link, Retry-After, Accept-Patch, Content-Range, Content-Length';
/** Seconds for which a browser remembers a preflight; Chromium keeps none longer than two hours. */
const PREFLIGHT_MAX_AGE_SECONDS = 600;

export type CorsOptions = {
  /** Origins that may call with credentials, exactly as browsers send them: `https://app.example.com`. */
  allowedOrigins: readonly string[];
  /** Paths that every origin may use without credentials (players on other people's pages): `/hls/`, `/whep/`. */
  openPathPrefixes?: readonly string[];
};

/** Cross-origin rules by allow list (features D164). */
export class Cors {
  readonly #allowedOrigins: ReadonlySet<string>;
  readonly #openPathPrefixes: readonly string[];

  /** Throws AppError when an origin is not of the form `scheme://host[:port]`: it would never match. */
  constructor(options: CorsOptions) {
    for (const origin of options.allowedOrigins) {
      if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
        throw new AppError('VALIDATION_ERROR', `Not an origin: '${origin}'.`);
      }
    }
    this.#allowedOrigins = new Set(options.allowedOrigins);
    this.#openPathPrefixes = options.openPathPrefixes ?? [];
  }

  isAllowedOrigin(origin: string): boolean {
    return this.#allowedOrigins.has(origin);
  }

  /**
   * The answer to a preflight, or undefined when the request is none.
   * Throws FORBIDDEN when its origin may not call this path.
   */
  preflight(method: string, path: string, requestHeaders: Headers): Response | undefined {
    const origin = requestHeaders.get('origin');
    if (
      method !== 'OPTIONS' ||
      origin === null ||
      !requestHeaders.has('access-control-request-method')
    ) {
      return undefined;
    }
    const headers = new Headers(this.#grant(path, origin));
    if (!headers.has('access-control-allow-origin')) {
      throw new AppError('FORBIDDEN', 'This origin may not call this server.');
    }
    headers.set('access-control-allow-methods', ALLOWED_METHODS);
    headers.set('access-control-allow-headers', ALLOWED_HEADERS);
    headers.set('access-control-max-age', String(PREFLIGHT_MAX_AGE_SECONDS));
    return new Response(null, { status: 204, headers });
  }

  /** The headers that an answer to this origin carries; none for same-origin calls. */
  lines(path: string, origin: string | null): readonly (readonly [string, string])[] {
    if (origin === null) return [];
    const grant = this.#grant(path, origin);
    return [...grant, ['access-control-expose-headers', EXPOSED_HEADERS]];
  }

  #grant(path: string, origin: string): [string, string][] {
    if (this.#allowedOrigins.has(origin)) {
      return [
        ['access-control-allow-origin', origin],
        ['access-control-allow-credentials', 'true'],
        ['vary', 'Origin'],
      ];
    }
    if (this.#openPathPrefixes.some((prefix) => path.startsWith(prefix))) {
      return [
        ['access-control-allow-origin', '*'],
        ['vary', 'Origin'],
      ];
    }
    return [['vary', 'Origin']];
  }
}
