import { SIMULCAST_LAYERS } from '@stagedoor/contracts/media';
import type { LayerHealth, PublisherHealth } from './publisher-state.ts';
import {
  codecName,
  numberOf,
  ratePerSecond,
  roundTripMs,
  type StatsEntry,
  textOf,
} from './stats-report.ts';

const LIMITATION_REASONS = ['none', 'cpu', 'bandwidth', 'other'] as const;

/**
 * What two reports of the sending transport, about a second apart, say of its health. `mids` names what is being sent: a report
 * also lists senders that were stopped.
 */
export function publisherHealth(
  before: readonly StatsEntry[] | undefined,
  now: readonly StatsEntry[],
  mids: ReadonlySet<string>,
): PublisherHealth {
  const outbound = now.filter(
    (entry) => entry.type === 'outbound-rtp' && mids.has(textOf(entry, 'mid') ?? ''),
  );
  const earlier = new Map((before ?? []).map((entry) => [entry.id, entry]));
  /** Of what was encoded: neither what was sent again nor the padding that browsers try the uplink with, which counts as headers. */
  const payloadBitrateOf = (entry: StatsEntry): number => {
    const previous = earlier.get(entry.id);
    const bytesPerSecond =
      ratePerSecond(previous, entry, 'bytesSent') -
      ratePerSecond(previous, entry, 'retransmittedBytesSent');
    return Math.max(0, Math.round(bytesPerSecond * 8));
  };
  const bitrateOf = (entry: StatsEntry): number => {
    const previous = earlier.get(entry.id);
    const bytesPerSecond =
      ratePerSecond(previous, entry, 'bytesSent') +
      ratePerSecond(previous, entry, 'headerBytesSent');
    return Math.round(bytesPerSecond * 8);
  };

  const video = outbound.filter((entry) => entry.kind === 'video').sort(byLayer);
  const layers = video.map(
    (entry, spatialLayer): LayerHealth => ({
      spatialLayer,
      rid: SIMULCAST_LAYERS[spatialLayer]?.rid ?? textOf(entry, 'rid') ?? '',
      isActive: entry.active !== false && payloadBitrateOf(entry) > 0,
      width: numberOf(entry, 'frameWidth') ?? 0,
      height: numberOf(entry, 'frameHeight') ?? 0,
      fps: numberOf(entry, 'framesPerSecond') ?? 0,
      bitrateBps: payloadBitrateOf(entry),
    }),
  );
  const pair = now.find((entry) => entry.type === 'candidate-pair' && entry.nominated === true);

  return {
    bitrateBps: outbound.reduce((sum, entry) => sum + bitrateOf(entry), 0),
    packetLossPercent: packetLossPercent(now, outbound),
    rttMs: roundTripMs(now),
    layers,
    codec: codecName(now, video[0]),
    qualityLimitationReason: worstLimitation(video),
    availableBitrateBps: numberOf(pair, 'availableOutgoingBitrate'),
  };
}

/** Browsers list simulcast layers in any order; mediasoup-client names them r0 (lowest), r1, r2. */
function byLayer(a: StatsEntry, b: StatsEntry): number {
  return (textOf(a, 'rid') ?? '').localeCompare(textOf(b, 'rid') ?? '');
}

/** The worst of what the server reports for the tracks: an average would hide a dying video behind a healthy sound. */
function packetLossPercent(
  entries: readonly StatsEntry[],
  outbound: readonly StatsEntry[],
): number {
  const ids = new Set(outbound.map((entry) => entry.id));
  const fractions = entries
    .filter(
      (entry) => entry.type === 'remote-inbound-rtp' && ids.has(textOf(entry, 'localId') ?? ''),
    )
    .map((entry) => numberOf(entry, 'fractionLost') ?? 0);
  return Math.round(Math.max(0, ...fractions) * 1_000) / 10;
}

function worstLimitation(video: readonly StatsEntry[]): PublisherHealth['qualityLimitationReason'] {
  const reasons = new Set(video.map((entry) => textOf(entry, 'qualityLimitationReason')));
  return LIMITATION_REASONS.slice(1).find((reason) => reasons.has(reason)) ?? LIMITATION_REASONS[0];
}
