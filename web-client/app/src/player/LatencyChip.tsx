import type { StreamPlayer } from '@stagedoor/sdk';
import { Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';

/** How far behind the camera this picture is, measured once a second. */
export function LatencyChip({ player }: { player: StreamPlayer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [stats, setStats] = useState(player.stats);

  useEffect(() => player.on('stats', setStats), [player]);

  const latencyMs = stats?.latencyMs;

  if (latencyMs === undefined) {
    return null;
  }

  return (
    <span
      title={t('player.latencyHint')}
      data-testid="watch-latency"
      data-ms={Math.round(latencyMs)}
      data-stalls={stats?.freezeCount}
      className="inline-flex items-center gap-1 px-1.5 text-sm whitespace-nowrap tabular-nums"
    >
      <Timer aria-hidden className="size-4" />
      <span className="sr-only">{t('player.latency')}</span>
      <span dir="auto">{format.delay(latencyMs)}</span>
    </span>
  );
}
