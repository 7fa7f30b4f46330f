/** Who has touched nothing for so long is away from the page. */
export const IDLE_AFTER_MS = 5 * 60_000;

/** Pointers move hundreds of times a second; so often is often enough to be noted. */
const NOTED_EVERY_MS = 1_000;

type IdleWatch = {
  /** The person did something. Cheap enough for every movement of a pointer. */
  noteSign: () => void;
  /** Nothing is told any more. */
  stop: () => void;
};

/** Tells `true` when no sign was noted for IDLE_AFTER_MS, and `false` with the next one. Begins as not idle. */
export function watchIdle(
  tell: (isIdle: boolean) => void,
  nowMs: () => number = () => performance.now(),
): IdleWatch {
  let notedAtMs = Number.NEGATIVE_INFINITY;
  let isIdle = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isIdle = true;
      tell(true);
    }, IDLE_AFTER_MS);
  };
  rest();

  return {
    noteSign: () => {
      const now = nowMs();

      if (!isIdle && now - notedAtMs < NOTED_EVERY_MS) {
        return;
      }

      notedAtMs = now;
      rest();

      if (isIdle) {
        isIdle = false;
        tell(false);
      }
    },
    stop: () => clearTimeout(timer),
  };
}
