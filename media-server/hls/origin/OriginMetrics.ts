import type { Counter, Metrics } from '@stagedoor/service-kit/metrics';
import type { RefusalReason } from './refusals.ts';

export type AnswerKind =
  | 'multivariant'
  | 'playlist'
  | 'delta'
  | 'init'
  | 'part'
  | 'segment'
  | 'pulled'
  | 'poster';

/** What the origin counts. Nothing is labelled by channel or viewer. */
export class OriginMetrics {
  readonly #answers: Counter<'kind'> | undefined;
  readonly #bytes: Counter<'kind'> | undefined;
  readonly #refusals: Counter<'reason'> | undefined;

  constructor(
    metrics: Metrics | undefined,
    read: { waiting(): number; channels(): number; memoryBytes(): number },
  ) {
    this.#answers = metrics?.counter({
      name: 'hls_answers_total',
      help: 'Playlists, parts, segments and pictures sent.',
      labelNames: ['kind'],
    });
    this.#bytes = metrics?.counter({
      name: 'hls_answer_bytes_total',
      help: 'Bytes of those, without headers.',
      labelNames: ['kind'],
    });
    this.#refusals = metrics?.counter({
      name: 'hls_refusals_total',
      help: 'Requests refused; too-many-waiting are answered 429.',
      labelNames: ['reason'],
    });
    metrics?.gauge({
      name: 'hls_requests_waiting',
      help: 'Requests that wait for a playlist or part.',
      collect: (gauge) => gauge.set(read.waiting()),
    });
    metrics?.gauge({
      name: 'hls_channels',
      help: 'Broadcasts that can be fetched, those that ended a short while ago included.',
      collect: (gauge) => gauge.set(read.channels()),
    });
    metrics?.gauge({
      name: 'hls_memory_bytes',
      help: 'Parts and segments held in memory.',
      collect: (gauge) => gauge.set(read.memoryBytes()),
    });
  }

  answered(kind: AnswerKind, bytes: number): void {
    this.#answers?.inc({ kind });
    this.#bytes?.inc({ kind }, bytes);
  }

  refused(reason: RefusalReason): void {
    this.#refusals?.inc({ reason });
  }
}
