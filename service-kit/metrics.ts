import prometheus from 'prom-client';

/** Names are snake_case with the unit last (`_seconds`, `_bytes`, `_total`); label values must be few and fixed. */
type MetricOptions<Label extends string> = {
  name: string;
  help: string;
  labelNames?: readonly Label[];
};

export type Counter<Label extends string = never> = Pick<prometheus.Counter<Label>, 'inc'>;
export type Gauge<Label extends string = never> = Pick<
  prometheus.Gauge<Label>,
  'inc' | 'dec' | 'set' | 'remove' | 'reset'
>;
export type Histogram<Label extends string = never> = Pick<
  prometheus.Histogram<Label>,
  'observe' | 'startTimer'
>;

/**
 * How often the event-loop delay is sampled. Each sample wakes a sleeping process up: every 20 ms, it cost an idle server more than
 * everything else together. The values of `nodejs_eventloop_lag_*` are times between two samples, this one included.
 */
const EVENT_LOOP_SAMPLE_MS = 500;

/** From one millisecond (a local request) to half a minute (a deadline), each step about 2.5 times the one before. */
export const DURATION_BUCKETS_SECONDS: readonly number[] = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
];

/**
 * The numbers of one server, with a registry of its own: two servers in one process (tests) do not share counters.
 * Registering a name twice throws; whoever needs a metric in two places passes the object.
 */
export class Metrics {
  readonly #registry = new prometheus.Registry();

  /** `processMetrics` adds CPU, memory, open files, garbage collection and event-loop delay of this process. */
  constructor(options: { labels?: Record<string, string>; processMetrics?: boolean } = {}) {
    if (options.labels !== undefined) this.#registry.setDefaultLabels(options.labels);
    if (options.processMetrics ?? true) {
      prometheus.collectDefaultMetrics({
        register: this.#registry,
        eventLoopMonitoringPrecision: EVENT_LOOP_SAMPLE_MS,
      });
    }
  }

  counter<Label extends string = never>(options: MetricOptions<Label>): Counter<Label> {
    return new prometheus.Counter({ ...options, registers: [this.#registry] });
  }

  /** With `collect`, the value is read when the metrics are rendered instead of being kept up to date. */
  gauge<Label extends string = never>(
    options: MetricOptions<Label> & { collect?: (gauge: Gauge<Label>) => void | Promise<void> },
  ): Gauge<Label> {
    const { collect, ...rest } = options;
    return new prometheus.Gauge<Label>({
      ...rest,
      registers: [this.#registry],
      ...(collect === undefined
        ? {}
        : {
            collect(this: prometheus.Gauge<Label>) {
              return collect(this);
            },
          }),
    });
  }

  /** Buckets are upper bounds in the metric's own unit; `DURATION_BUCKETS_SECONDS` unless given. */
  histogram<Label extends string = never>(
    options: MetricOptions<Label> & { buckets?: readonly number[] },
  ): Histogram<Label> {
    return new prometheus.Histogram({
      ...options,
      buckets: [...(options.buckets ?? DURATION_BUCKETS_SECONDS)],
      registers: [this.#registry],
    });
  }

  /** The current values in the Prometheus text format. */
  async render(): Promise<{ contentType: string; body: string }> {
    return { contentType: this.#registry.contentType, body: await this.#registry.metrics() };
  }
}
