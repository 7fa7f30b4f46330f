/** One read of a recording, from before it is looked up until its last byte. */
export type Reading = {
  /** Nobody may read on: it was deleted, or made private. */
  readonly isCut: boolean;
  /** The bytes of `source`, until they end, are cancelled, or are cut off: then reading fails. Once. */
  attach(source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array>;
  /** Nothing is read. Does nothing after `attach`. */
  drop(): void;
};

/** What is being read of which recording, so that all of it can be cut off. */
export class ReadingStreams {
  readonly #cuts = new Map<string, Set<() => void>>();

  begin(recordingId: string): Reading {
    let isCut = false;
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
    const cut = (): void => {
      isCut = true;
      reader?.cancel().catch(() => undefined);
    };
    const forget = this.#remember(recordingId, cut);
    return {
      get isCut() {
        return isCut;
      },
      attach: (source) => {
        const attached = source.getReader();
        reader = attached;
        if (isCut) cut();
        return stream(attached, { isCut: () => isCut, forget });
      },
      drop: () => {
        if (reader === undefined) forget();
      },
    };
  }

  cutOff(recordingId: string): void {
    for (const cut of this.#cuts.get(recordingId) ?? []) cut();
    this.#cuts.delete(recordingId);
  }

  #remember(recordingId: string, cut: () => void): () => void {
    const cuts = this.#cuts.get(recordingId) ?? new Set();
    this.#cuts.set(recordingId, cuts.add(cut));
    return () => {
      cuts.delete(cut);
      if (cuts.size === 0 && this.#cuts.get(recordingId) === cuts) this.#cuts.delete(recordingId);
    };
  }
}

function stream(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { isCut, forget }: { isCut: () => boolean; forget: () => void },
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (isCut()) throw new Error('the recording was withdrawn while it was read');
          if (!done) return controller.enqueue(value);
          forget();
          controller.close();
        } catch (error) {
          forget();
          throw error;
        }
      },
      async cancel(reason) {
        forget();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
