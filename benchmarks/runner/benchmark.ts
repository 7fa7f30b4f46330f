/** What one number of a benchmark is and how high it may be. */
export type Metric = {
  unit: 'ms' | 'µs' | '% of a core' | '%' | 'MB' | 'KB' | 'ms/GB' | 'a second' | '×' | '';
  /** The bar: the median of the runs must not be above it. Without one the number is there to be understood by. */
  atMost?: number;
  /** What is measured, from where to where. */
  about: string;
};

/** One number per metric that was measured in a run; metrics without a bar may be missing. */
export type Measurements = Record<string, number>;

export type BenchmarkContext = {
  /** Fewer samples: shows that the benchmark works, not what it costs. */
  isQuick: boolean;
  /** Runs when the benchmark ends, however it ends, last registered first: stops a process, closes a browser. */
  defer: (close: () => Promise<unknown>) => void;
};

/** Something that is measured several times, each time from a cold start of its own. */
export type Benchmark = {
  name: string;
  /** How it is measured, for whoever reads the results. */
  about: string;
  metrics: Record<string, Metric>;
  run: (context: BenchmarkContext) => Promise<Measurements>;
};

/** The run measured something else than it should (its own load, for example) and counts for nothing. */
export class VoidRunError extends Error {
  readonly measurements: Measurements;

  constructor(message: string, measurements: Measurements) {
    super(message);
    this.name = 'VoidRunError';
    this.measurements = measurements;
  }
}

/** What one run of one benchmark came to. */
export type RunResult =
  | { type: 'measured'; measurements: Measurements }
  | { type: 'void'; why: string; measurements: Measurements }
  | { type: 'failed'; why: string };
