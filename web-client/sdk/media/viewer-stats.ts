import {
  codecName,
  numberOf,
  ratePerSecond,
  roundTripMs,
  type StatsEntry,
} from './stats-report.ts';
import type { ViewerStats } from './viewer-state.ts';

/** Most displays show 60 pictures a second. */
const DISPLAY_REFRESH_MS = 1_000 / 60;

export type ViewerStatsContext = {
  layer: number | undefined;
  /** Capture to display as the browser's own clock estimation says, where it does. */
  measuredLatencyMs: number | undefined;
};

/** What two reports of the receiving transport, about a second apart, say of what is seen and heard. */
export function viewerStats(
  before: readonly StatsEntry[] | undefined,
  now: readonly StatsEntry[],
  context: ViewerStatsContext,
): ViewerStats {
  const inbound = now.filter((entry) => entry.type === 'inbound-rtp' && entry.mid !== 'probator');
  const earlier = new Map((before ?? []).map((entry) => [entry.id, entry]));
  const video = inbound.find((entry) => entry.kind === 'video');
  const shown = video ?? inbound[0];
  const previous = shown && earlier.get(shown.id);
  const jitterBufferMs = shown ? averageMs(previous, shown, 'jitterBufferDelay') : 0;
  const rttMs = roundTripMs(now);

  return {
    width: numberOf(video, 'frameWidth') ?? 0,
    height: numberOf(video, 'frameHeight') ?? 0,
    fps: numberOf(video, 'framesPerSecond') ?? 0,
    bitrateBps: Math.round(
      8 * inbound.reduce((sum, entry) => sum + receivedRate(earlier.get(entry.id), entry), 0),
    ),
    layer: context.layer,
    jitterBufferMs,
    rttMs,
    latencyMs:
      context.measuredLatencyMs ?? estimatedLatencyMs(previous, shown, jitterBufferMs, rttMs),
    packetsLost: inbound.reduce((sum, entry) => sum + (numberOf(entry, 'packetsLost') ?? 0), 0),
    framesDecoded: numberOf(video, 'framesDecoded') ?? 0,
    framesDropped: numberOf(video, 'framesDropped') ?? 0,
    freezeCount: numberOf(video, 'freezeCount') ?? 0,
    codec: codecName(now, shown),
  };
}

function receivedRate(before: StatsEntry | undefined, now: StatsEntry): number {
  return (
    ratePerSecond(before, now, 'bytesReceived') + ratePerSecond(before, now, 'headerBytesReceived')
  );
}

/** Mean time that a frame (or sample) spent in the jitter buffer since the report before. */
function averageMs(before: StatsEntry | undefined, now: StatsEntry, totalField: string): number {
  const emitted =
    (numberOf(now, 'jitterBufferEmittedCount') ?? 0) -
    (numberOf(before, 'jitterBufferEmittedCount') ?? 0);
  const seconds = (numberOf(now, totalField) ?? 0) - (numberOf(before, totalField) ?? 0);
  return emitted > 0 && seconds >= 0 ? (seconds / emitted) * 1_000 : 0;
}

/**
 * Without a common clock: half a round trip for each of the two legs (assuming that the publisher's is like ours), the jitter
 * buffer, decoding, one frame for capture and encoding, and one refresh of the display.
 */
function estimatedLatencyMs(
  before: StatsEntry | undefined,
  now: StatsEntry | undefined,
  jitterBufferMs: number,
  rttMs: number | undefined,
): number | undefined {
  if (now === undefined || rttMs === undefined) return undefined;
  const fps = numberOf(now, 'framesPerSecond') ?? 30;
  const frameMs = fps > 0 ? 1_000 / fps : 0;
  const decoded = (numberOf(now, 'framesDecoded') ?? 0) - (numberOf(before, 'framesDecoded') ?? 0);
  const decodeSeconds =
    (numberOf(now, 'totalDecodeTime') ?? 0) - (numberOf(before, 'totalDecodeTime') ?? 0);
  const decodeMs = decoded > 0 && decodeSeconds >= 0 ? (decodeSeconds / decoded) * 1_000 : 0;
  return Math.round(rttMs + jitterBufferMs + decodeMs + frameMs + DISPLAY_REFRESH_MS);
}
