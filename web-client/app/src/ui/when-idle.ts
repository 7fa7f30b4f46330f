/**
 * Runs `run` once the page has nothing else to do, at the latest after `withinMs`; where a browser does not say when that is (Safari),
 * then. Answers what calls it off.
 */
export function whenIdle(run: () => void, withinMs: number): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, withinMs);

    return () => clearTimeout(timer);
  }

  const callback = requestIdleCallback(run, { timeout: withinMs });

  return () => cancelIdleCallback(callback);
}
