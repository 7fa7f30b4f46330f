/**
 * Calls back when a reconnect is worth an attempt at once: the browser says that it is online again, the page becomes visible
 * (its timers may have slept), or the kind of network changed.
 */
export function watchBrowserNetwork(onHint: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('online', onHint, { signal });
  window.addEventListener('pageshow', onHint, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') onHint();
    },
    { signal },
  );
  // Network Information API; Chromium only.
  const network = (navigator as { connection?: EventTarget }).connection;
  network?.addEventListener('change', onHint, { signal });
  return () => stop.abort();
}
