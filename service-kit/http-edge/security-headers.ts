/** What the pages of the app may load: their own code, sockets of this host, and media they made or were given. */
export const DEFAULT_CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Features D159, exact values. A handler cannot weaken them. */
const FIXED_HEADERS: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['x-xss-protection', '1; mode=block'],
  ['strict-transport-security', 'max-age=31536000'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
];

/** The one header of D159 that a handler may replace for its own page (for example the API's readable page). */
const CSP_HEADER = 'content-security-policy';

/** The part of the policy that the sockets of the request's own host are added to. */
const CONNECT_SELF = "connect-src 'self'";

/** Adds the security headers to the header lines of a response, in place of what a handler set under these names. */
export class SecurityHeaders {
  readonly #policy: string;

  constructor(contentSecurityPolicy: string = DEFAULT_CONTENT_SECURITY_POLICY) {
    this.#policy = contentSecurityPolicy;
  }

  /** True for a header of a handler that is dropped because ours stands in its place. */
  owns(lowerCaseName: string): boolean {
    return FIXED_HEADERS.some(([name]) => name === lowerCaseName);
  }

  /**
   * The headers to write; `hasOwnPolicy` when the handler brought its own Content-Security-Policy. `host` is the request's
   * own, once it was checked: browsers that do not count its sockets as 'self' (Safari before 15.4) are told of them.
   */
  *lines(hasOwnPolicy: boolean, host: string | undefined): Iterable<readonly [string, string]> {
    yield* FIXED_HEADERS;
    if (hasOwnPolicy) return;
    const sockets = host === undefined ? '' : ` ws://${host} wss://${host}`;
    yield [CSP_HEADER, this.#policy.replace(CONNECT_SELF, `${CONNECT_SELF}${sockets}`)];
  }
}
