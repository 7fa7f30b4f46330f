/** The page of a recording. */
export function replayPathOf(recordingId: string): string {
  return `/replay/${encodeURIComponent(recordingId)}`;
}
