/**
 * The number nearest to `reference` that is `value` modulo `modulus`. Exactly between two, the higher one.
 * Works for negative references too: what came before a stream's first packet may lie below zero.
 */
export function nearestUnwrapped(reference: number, value: number, modulus: number): number {
  let ahead = (value - reference) % modulus;
  if (ahead < 0) ahead += modulus;
  return ahead > modulus / 2 ? reference + ahead - modulus : reference + ahead;
}

/**
 * `value` in a range of its own, for a stream that began anew: at least one whole `modulus` past `reference`, so that nobody takes
 * it for a continuation, and still `value` modulo `modulus`.
 */
export function restartUnwrapped(reference: number, value: number, modulus: number): number {
  return (Math.floor(reference / modulus) + 2) * modulus + value;
}
