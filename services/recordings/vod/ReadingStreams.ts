/** What is being read of which recording, so that all of it can be cut off. */
export class ReadingStreams {
  readonly #cuts = new Map<string, Set<() => void>>();

  /** The same bytes, until they end, are cancelled, or are cut off: then reading fails. */
  add(recordingId: string, source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const reader = source.getReader();
    let isCut = false;
    const cut = (): void => {
      isCut = true;
      reader.cancel().catch(() => undefined);
    };
    const cuts = this.#cuts.get(recordingId) ?? new Set();
    this.#cuts.set(recordingId, cuts.add(cut));
    const forget = (): void => {
      cuts.delete(cut);
      if (cuts.size === 0 && this.#cuts.get(recordingId) === cuts) this.#cuts.delete(recordingId);
    };
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          try {
            const { done, value } = await reader.read();
            if (isCut) throw new Error('the recording was deleted while it was read');
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

  cutOff(recordingId: string): void {
    for (const cut of this.#cuts.get(recordingId) ?? []) cut();
    this.#cuts.delete(recordingId);
  }
}
