import type { PublisherHealth } from '@stagedoor/sdk';

export type HealthRating = 'good' | 'fair' | 'poor';
export type HealthAdvice = 'none' | 'loss' | 'delay' | 'bandwidth' | 'cpu';

/** Loss that viewers see as blur (1 %) and as freezes (5 %); RTP repairs what lies below. */
const LOSS_FAIR_PERCENT = 1;
const LOSS_POOR_PERCENT = 5;
/** Round trips beyond these make repairs come late. */
const RTT_FAIR_MS = 200;
const RTT_POOR_MS = 500;

/** How the uplink does, and the one thing to look at first: loss, then delay, then what the browser holds back. */
export function rateHealth(
  health: Pick<
    PublisherHealth,
    'packetLossPercent' | 'rttMs' | 'qualityLimitationReason' | 'layers'
  >,
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

  return isSending && (limit === 'bandwidth' || limit === 'cpu')
    ? { rating: 'fair', advice: limit }
    : { rating: 'good', advice: 'none' };
}
