import type { PublisherHealth } from '@stagedoor/sdk';

export type HealthRating = 'good' | 'fair' | 'poor';
export type HealthAdvice = 'none' | 'loss' | 'delay' | 'bandwidth' | 'cpu';

/** Loss that viewers see as blur (1 %) and as freezes (5 %); RTP repairs what lies below. */
const LOSS_FAIR_PERCENT = 1;
const LOSS_POOR_PERCENT = 5;
/** Round trips beyond these make repairs come late. */
const RTT_FAIR_MS = 200;
const RTT_POOR_MS = 500;

/** Browsers begin carefully and call that a limit, until they have found out what the uplink carries. */
const RAMP_UP_MS = 10_000;

/**
 * How the uplink does, and the one thing to look at first: loss, then delay, then what the browser holds back. `liveForMs`: since
 * this browser began to send.
 */
export function rateHealth(
  health: Pick<
    PublisherHealth,
    'packetLossPercent' | 'rttMs' | 'qualityLimitationReason' | 'layers'
  >,
  liveForMs: number,
): { rating: HealthRating; advice: HealthAdvice } {
  const rttMs = health.rttMs ?? 0;

  if (health.packetLossPercent >= LOSS_POOR_PERCENT) {
    return { rating: 'poor', advice: 'loss' };
  }

  if (rttMs >= RTT_POOR_MS) {
    return { rating: 'poor', advice: 'delay' };
  }

  if (health.packetLossPercent >= LOSS_FAIR_PERCENT) {
    return { rating: 'fair', advice: 'loss' };
  }

  if (rttMs >= RTT_FAIR_MS) {
    return { rating: 'fair', advice: 'delay' };
  }

  const limit = health.qualityLimitationReason;
  // Layers that nobody watches are not sent; the browser then calls its own idling a limit.
  const isSending = health.layers.some(({ isActive }) => isActive);

  return liveForMs >= RAMP_UP_MS && isSending && (limit === 'bandwidth' || limit === 'cpu')
    ? { rating: 'fair', advice: limit }
    : { rating: 'good', advice: 'none' };
}
