import { STATUS_CODES } from 'node:http';
import { EXPOSED_HEADERS } from './cors.ts';
import type { DirectHead } from './direct-route.ts';
import { HEAD_BYTES_MAX } from './ResponseWriter.ts';
import type { SecurityHeaders } from './security-headers.ts';

/** What comes from a direct route is data, and no page. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Ready to be written: the first line's name, and its value with all further lines behind it. */
type RenderedHead = { status: string; name: string; value: string };

/** The heads of direct answers with everything that the edge adds to them, rendered once each. */
export class DirectHeads {
  readonly #security: SecurityHeaders;
  readonly #rendered = new WeakMap<DirectHead, RenderedHead>();

  constructor(security: SecurityHeaders) {
    this.#security = security;
  }

  /** Throws when a line is not fit for a header: a mistake of the route. */
  rendered(head: DirectHead): RenderedHead {
    let rendered = this.#rendered.get(head);
    if (rendered === undefined) {
      rendered = this.#render(head);
      this.#rendered.set(head, rendered);
    }
    return rendered;
  }

  #render(head: DirectHead): RenderedHead {
    const lines = [
      ...head.lines,
      ['access-control-allow-origin', '*'] as const,
      ['access-control-expose-headers', EXPOSED_HEADERS] as const,
      ...this.#security.lines(true, undefined),
      ['content-security-policy', DATA_POLICY] as const,
    ];
    for (const [name, value] of lines) {
      if (!/^[a-z0-9-]+$/.test(name) || !/^[ -~]*$/.test(value)) {
        throw new Error(`not a header line: ${name}`);
      }
    }
    const text = lines.map(([name, value]) => `${name}: ${value}`).join('\r\n');
    if (text.length > HEAD_BYTES_MAX / 2) throw new Error('the response headers are too large');
    const [[firstName] = ['']] = lines;
    return {
      status: `${head.status} ${STATUS_CODES[head.status] ?? 'Unknown'}`,
      name: firstName,
      value: text.slice(firstName.length + ': '.length),
    };
  }
}
