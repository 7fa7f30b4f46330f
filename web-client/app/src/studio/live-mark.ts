/** This tab went live with that stream. Kept per tab, over reloads: a second tab must not take the stream over by itself. */
const MARK_KEY = 'stagedoor.live';

function withStorage<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(sessionStorage);
  } catch (error) {
    console.debug('storage is not available', error);
    return undefined;
  }
}

export const liveMark = {
  set: (streamId: string) => void withStorage((storage) => storage.setItem(MARK_KEY, streamId)),
  is: (streamId: string) => withStorage((storage) => storage.getItem(MARK_KEY)) === streamId,
  clear: () => void withStorage((storage) => storage.removeItem(MARK_KEY)),
};
