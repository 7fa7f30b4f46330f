/** Calls that may come faster than anybody can read. */
export type Pace = { (): void; cancel: () => void };

/**
 * Calls `show` at once, and then at most once per interval while calls keep coming; the last one is never lost. A single message
 * is there without delay, fifty a second come in steps that the eye can follow.
 */
export function paced(show: () => void, intervalMs: number): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;

  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined;

      if (isDue) {
        isDue = false;
        rest();
        show();
      }
    }, intervalMs);
  };

  const call = () => {
    if (timer === undefined) {
      rest();
      show();
    } else {
      isDue = true;
    }
  };

  return Object.assign(call, {
    cancel: () => {
      clearTimeout(timer);
      isDue = false;
    },
  });
}
