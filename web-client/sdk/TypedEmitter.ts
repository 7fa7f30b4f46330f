/** Event names to the arguments of their listeners. */
export type EventMap = Record<string, readonly unknown[]>;

type Listener<Arguments extends readonly unknown[]> = (...args: Arguments) => void;

/**
 * A small emitter whose events are typed. A listener that throws does not keep the others from hearing the event, nor does it
 * disturb the emitting code: its error is reported as an uncaught one.
 */
export class TypedEmitter<Events extends EventMap> {
  readonly #listeners = new Map<keyof Events, Set<Listener<never>>>();

  /** Calls `listener` on every `event` until the returned function is called. */
  on<Name extends keyof Events>(event: Name, listener: Listener<Events[Name]>): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  /** Calls `listener` on the next `event` only. */
  once<Name extends keyof Events>(event: Name, listener: Listener<Events[Name]>): () => void {
    const off = this.on(event, (...args) => {
      off();
      listener(...args);
    });
    return off;
  }

  protected emit<Name extends keyof Events>(event: Name, ...args: Events[Name]): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) {
      try {
        (listener as Listener<Events[Name]>)(...args);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  /** Forgets every listener; called when the owner is closed for good. */
  protected removeAllListeners(): void {
    this.#listeners.clear();
  }
}
