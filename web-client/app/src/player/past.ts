/** What an arrow key or the step button moves. */
export const STEP_MS = 5_000;
/** A window that is shorter than this is not worth a bar to seek in. */
const BAR_FROM_MS = 10_000;

/** Whether there is a past to seek in; by WebRTC it is not known. */
export function hasPast(
  state: { mode?: 'webrtc' | 'hls'; windowMs?: number } | undefined,
): boolean {
  return state?.mode === 'hls' && (state.windowMs ?? 0) >= BAR_FROM_MS;
}
