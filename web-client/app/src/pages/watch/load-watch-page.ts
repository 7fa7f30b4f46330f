export const loadWatchPage = () => import('./WatchPage.tsx');

/** Downloads the page before the click has finished. A failure shows again, with a message, when it is opened. */
export function preloadWatchPage(): void {
  loadWatchPage().catch((error: unknown) => console.debug('preloading failed', error));
}
