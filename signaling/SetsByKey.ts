/** Values found by a key that several may share. A key without values takes no space. */
export class SetsByKey<Key, Value> {
  readonly #sets = new Map<Key, Set<Value>>();

  /** Does nothing without a key. */
  add(key: Key | undefined, value: Value): void {
    if (key === undefined) return;
    const set = this.#sets.get(key) ?? new Set();
    this.#sets.set(key, set.add(value));
  }

  delete(key: Key | undefined, value: Value): void {
    if (key === undefined) return;
    const set = this.#sets.get(key);
    set?.delete(value);
    if (set?.size === 0) this.#sets.delete(key);
  }

  /** A copy: the caller may add and delete while it goes through. */
  get(key: Key): Value[] {
    return [...(this.#sets.get(key) ?? [])];
  }

  get keysCount(): number {
    return this.#sets.size;
  }
}
