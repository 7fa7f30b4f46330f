/** The ways to read a body that fetch gives a Response. */
const READERS = ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'] as const;

/**
 * A Response whose stream is only made when somebody other than the edge reads it: making one for a small body costs
 * more than everything else about the response.
 */
class BytesResponse extends Response {
  readonly knownBytes: Uint8Array<ArrayBuffer>;
  #streamed: Response | undefined;

  constructor(bytes: Uint8Array, init?: ResponseInit) {
    super(null, init);
    this.knownBytes = bytes as Uint8Array<ArrayBuffer>;
  }

  /** The same body as an ordinary response; always the same one, since a body is read once. */
  get streamed(): Response {
    this.#streamed ??= new Response(this.knownBytes, { headers: this.headers });
    return this.#streamed;
  }
}

// Set on the prototype, because fetch's types declare these as properties, which no method of a class may override.
Object.defineProperties(BytesResponse.prototype, {
  body: {
    get(this: BytesResponse) {
      return this.streamed.body;
    },
  },
  bodyUsed: {
    get(this: BytesResponse) {
      return this.streamed.bodyUsed;
    },
  },
  clone: {
    value(this: BytesResponse) {
      const { status, statusText, headers } = this;
      return new BytesResponse(this.knownBytes, { status, statusText, headers });
    },
  },
});
for (const reader of READERS) {
  Object.defineProperty(BytesResponse.prototype, reader, {
    value(this: BytesResponse) {
      return (this.streamed as unknown as Record<string, () => Promise<unknown>>)[reader]?.();
    },
  });
}

/**
 * A Response around bytes that the edge writes in one piece, with Content-Length and without a stream in between; for
 * answers that must be cheap. It can be used like any other, for example by middleware. The bytes must not change
 * afterwards.
 */
export function bytesResponse(bytes: Uint8Array, init?: ResponseInit): Response {
  return new BytesResponse(bytes, init);
}

/** The bytes given to `bytesResponse`, if it made this response. */
export function knownBody(response: Response): Uint8Array | undefined {
  return response instanceof BytesResponse ? response.knownBytes : undefined;
}
