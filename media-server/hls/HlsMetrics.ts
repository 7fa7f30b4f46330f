import type { Gauge, Metrics } from '@stagedoor/service-kit/metrics';
import type { PackagerThread } from './thread/PackagerThread.ts';
import type { ThreadReport } from './thread/packager-messages.ts';

const MS_PER_SECOND = 1_000;

/** The packager thread's numbers; those of requests are the origin's. */
export class HlsMetrics {
  constructor(metrics: Metrics, thread: PackagerThread) {
    const reported = (name: string, help: string, read: (report: ThreadReport) => number): void => {
      const collect = (gauge: Gauge): void =>
        gauge.set(thread.report === undefined ? 0 : read(thread.report));
      metrics.gauge({ name, help, collect });
    };
    reported(
      'stagedoor_packager_broadcasts',
      'Live streams in the packager thread.',
      (report) => report.broadcastsCount,
    );
    reported(
      'stagedoor_packager_sources',
      'Pictures and sounds that are packaged.',
      (report) => report.sourcesCount,
    );
    reported(
      'stagedoor_packager_recordings',
      'Recordings that are being written.',
      (report) => report.recordingsCount,
    );
    reported(
      'stagedoor_packager_packets',
      'RTP packets taken since the packager thread started.',
      (report) => report.packetsCount,
    );
    reported(
      'stagedoor_packager_received_bytes',
      'Bytes of RTP taken since the packager thread started.',
      (report) => report.bytesCount,
    );
    reported(
      'stagedoor_packager_late_packets',
      'RTP packets that came too late to be used, since the packager thread started.',
      (report) => report.latePacketsCount,
    );
    reported(
      'stagedoor_packager_lost_packets',
      'RTP packets that were waited for in vain, since the packager thread started.',
      (report) => report.lostPacketsCount,
    );
    reported(
      'stagedoor_packager_cpu_seconds',
      'CPU time of the packager thread since it started.',
      (report) => report.cpuMs / MS_PER_SECOND,
    );
    reported(
      'stagedoor_packager_cpu_ratio',
      'Share of one core that the packager thread used in the last seconds.',
      (report) => report.cpuShare,
    );
    reported(
      'stagedoor_packager_round_interval_p99_seconds',
      'Time between two rounds of the packager thread in the last seconds, 99th percentile: 0.01 while anybody watches, or else 0.1.',
      (report) => report.roundIntervalP99Ms / MS_PER_SECOND,
    );
    reported(
      'stagedoor_packager_rounds',
      'Rounds of the packager thread since it started.',
      (report) => report.roundsCount,
    );
    reported(
      'stagedoor_packager_late_rounds',
      'Rounds that began more than 10 ms after their time, since the packager thread started.',
      (report) => report.lateRoundsCount,
    );
    metrics.gauge({
      name: 'stagedoor_packager_restarts',
      help: 'Packager threads that died and were replaced.',
      collect: (gauge) => gauge.set(thread.restartsCount),
    });
  }
}
