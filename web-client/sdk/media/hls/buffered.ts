/** Two times that are the same but for rounding. */
const SAME_SECONDS = 0.05;

type Buffered = Pick<HTMLVideoElement, 'buffered'>;

/** What can be played on from here without a hole, in seconds. */
export function aheadSeconds({
  buffered,
  currentTime,
}: Buffered & { currentTime: number }): number {
  for (let index = 0; index < buffered.length; index += 1) {
    const end = buffered.end(index);
    if (buffered.start(index) <= currentTime && currentTime <= end) return end - currentTime;
  }
  return 0;
}

/** Whether what ends at this place is there to its end. */
export function isBufferedUntil({ buffered }: Buffered, seconds: number): boolean {
  for (let index = 0; index < buffered.length; index += 1) {
    const isBegun = buffered.start(index) < seconds;
    if (isBegun && buffered.end(index) >= seconds - SAME_SECONDS) return true;
  }
  return false;
}
