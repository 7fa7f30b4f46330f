import { type CookieOptions, parse, serialize } from 'hono/utils/cookie';

/** The cookies of one request and of its answer. */
export class CookieJar {
  readonly #header: string | null;
  readonly #set: string[] = [];
  #parsed: Record<string, string> | undefined;

  constructor(cookieHeader: string | null) {
    this.#header = cookieHeader;
  }

  /** What the client sent under this name. */
  get(name: string): string | undefined {
    this.#parsed ??= this.#header === null ? {} : parse(this.#header);
    return Object.hasOwn(this.#parsed, name) ? this.#parsed[name] : undefined;
  }

  /** Sends a cookie with the answer; `maxAge` in seconds. */
  set(name: string, value: string, options: CookieOptions): void {
    this.#set.push(serialize(name, value, options));
  }

  /** Removes a cookie from the client. Path and flags must be those with which it was set. */
  clear(name: string, options: CookieOptions): void {
    this.set(name, '', { ...options, maxAge: 0 });
  }

  /** The `Set-Cookie` headers of the answer. */
  get setCookieHeaders(): readonly string[] {
    return this.#set;
  }
}
