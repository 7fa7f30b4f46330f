import { LAYER_HEIGHTS } from '@stagedoor/contracts/media';
import { Activity } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { useBroadcast } from './broadcast-store.ts';
import { rateHealth } from './health-rating.ts';

const COLORS = { good: 'text-good', fair: 'text-lamp-text', poor: 'text-danger-text' } as const;

/** How the broadcast leaves this computer, measured once a second. */
export function HealthPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const { health, liveForMs, publisher } = useBroadcast();
  const maxLayerWanted = publisher?.maxLayerWanted ?? 0;

  if (publisher?.phase === 'reconnecting') {
    return (
      <p className="text-sm text-muted" data-testid="studio-health" data-rating="gone">
        {t('health.gone')}
      </p>
    );
  }

  if (!health) {
    return <p className="text-sm text-muted">{t('health.measuring')}</p>;
  }

  const { rating, advice } = rateHealth(health, liveForMs);

  return (
    <section
      aria-label={t('health.title')}
      data-testid="studio-health"
      data-rating={rating}
      className="grid gap-4 rounded-2xl border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Activity aria-hidden className={`size-5 ${COLORS[rating]}`} />
        <h2 className="font-bold">{t('health.title')}</h2>
        <span className={`font-semibold ${COLORS[rating]}`}>{t(`health.${rating}`)}</span>
        {advice !== 'none' && (
          <p className="basis-full text-sm text-muted">{t(`health.advice.${advice}`)}</p>
        )}
      </div>
      <dl className="grid grid-cols-3 gap-3">
        <Figure name={t('health.bitrate')} testId="studio-bitrate">
          {format.bitrate(health.bitrateBps)}
        </Figure>
        <Figure name={t('health.loss')} testId="studio-loss">
          {format.share(health.packetLossPercent / 100)}
        </Figure>
        <Figure name={t('health.rtt')} testId="studio-rtt">
          {health.rttMs === undefined ? t('health.unknown') : format.milliseconds(health.rttMs)}
        </Figure>
      </dl>
      {health.codec === 'VP8' && (
        <p className="text-sm text-muted" data-testid="studio-codec-note">
          {t('health.transcoded')}
        </p>
      )}
      {health.layers.length > 0 && (
        <ul className="grid gap-1.5 text-sm" data-testid="studio-layers">
          {health.layers.toReversed().map((layer) => (
            <li
              key={layer.rid}
              className={`flex flex-wrap gap-x-3 ${layer.isActive ? '' : 'text-muted'}`}
            >
              <span className="w-14 font-semibold tabular-nums" dir="ltr">
                {t('player.lines', { lines: layer.height || LAYER_HEIGHTS[layer.spatialLayer] })}
              </span>
              {layer.isActive ? (
                <span className="tabular-nums">
                  {t('health.layer', {
                    fps: format.count(Math.round(layer.fps)),
                    bitrate: format.bitrate(layer.bitrateBps),
                  })}
                </span>
              ) : (
                <span>
                  {layer.spatialLayer > maxLayerWanted
                    ? t('health.layerPaused')
                    : t('health.layerHeldBack')}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Figure({ name, testId, children }: { name: string; testId: string; children: string }) {
  return (
    <div className="min-w-0">
      <dt className="truncate text-sm text-muted">{name}</dt>
      <dd data-testid={testId} className="font-display text-lg font-bold tabular-nums sm:text-xl">
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
