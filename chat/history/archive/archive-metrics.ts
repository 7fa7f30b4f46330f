import type { Counter, Metrics } from '@stagedoor/service-kit/metrics';

const SECOND_MS = 1_000;

export type ArchiveCounters = { rows: Counter; missing: Counter };

/** What this node has taken into the archive, and what it could not. */
export function createArchiveCounters(metrics: Metrics): ArchiveCounters {
  return {
    rows: metrics.counter({
      name: 'chat_archive_rows_total',
      help: 'Publications that this node has put into the archive.',
    }),
    missing: metrics.counter({
      name: 'chat_archive_missing_total',
      help: 'Publications that were gone from Redis before they were in the archive.',
    }),
  };
}

/** How far the archive is behind. */
export function observeLag(metrics: Metrics, archiver: { readonly lagMs: number }): void {
  metrics.gauge({
    name: 'chat_archive_lag_seconds',
    help: 'How long the oldest publication has waited that is not in the archive, as this node knows it.',
    collect: (gauge) => gauge.set(archiver.lagMs / SECOND_MS),
  });
}
