/** A broken invariant: a mistake in this program, never the fault of its input. It is not to be swallowed. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

/** Throws an `AssertionError` that says `why` unless the condition holds. For invariants only, not for validation. */
export function assert(condition: unknown, why: string): asserts condition {
  if (!condition) throw new AssertionError(`invariant broken: ${why}`);
}

/** Ends a `switch` over a union: a case that was forgotten is a type error here, and throws if it happens anyway. */
export function assertUnreachable(value: never): never {
  const kind = typeof value === 'string' ? `'${value}'` : typeof value;
  throw new AssertionError(`invariant broken: unexpected case ${kind}`);
}
