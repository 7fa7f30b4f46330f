import type { Counter, Gauge, Metrics } from '@stagedoor/service-kit/metrics';

/** What operators watch: alarms are `recordings_failed_total` and `recordings_unstored`. */
export class RecordingMetrics {
  readonly failed: Counter<'reason'>;
  readonly droppedParts: Counter;
  readonly finished: Counter;
  readonly unstored: Gauge;

  constructor(metrics: Metrics, countActive: () => number) {
    metrics.gauge({
      name: 'recordings_active',
      help: 'Streams that are being recorded on this node.',
      collect: (gauge) => gauge.set(countActive()),
    });
    this.failed = metrics.counter({
      name: 'recordings_failed_total',
      help: 'Recordings that stopped or could not be finished: disk_full, write_failed, finalise_failed, empty.',
      labelNames: ['reason'],
    });
    this.droppedParts = metrics.counter({
      name: 'recordings_dropped_parts_total',
      help: 'Parts that are missing because the disk was too slow.',
    });
    this.finished = metrics.counter({
      name: 'recordings_finished_total',
      help: 'Recordings that can be watched.',
    });
    this.unstored = metrics.gauge({
      name: 'recordings_unstored',
      help: 'Finished recordings on this node that still have to go to the object store.',
    });
  }
}
