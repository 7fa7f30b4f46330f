/** What the readers speak with the server that they are connected to. */
export type DialectName = 'chat' | 'bare' | 'socket-io-text' | 'socket-io-binary';

/** The driver of the benchmark → a process that serves. Answered with a `ServerAnswer`, in order. */
export type ServerRequest =
  /** Once, first. */
  { type: 'listen'; databaseUrl: string } | { type: 'usage' };

export type ServerAnswer = {
  port: number;
  /** Of the process so far: user and system time, milliseconds. */
  cpuMs: number;
};

/** The driver → a process with readers. Answered with a `ReadersAnswer`, in order. */
export type ReadersRequest =
  /** More connections, besides those that are open: `membersEach` in each of the rooms. */
  | { type: 'open'; dialect: DialectName; port: number; rooms: string[]; membersEach: number }
  /** What bare connections publish: a publication as `sample` has it, which gets a text of its own each time. */
  | { type: 'publish-like'; sample: Uint8Array }
  /** Everybody shows that they are there, as clients do from time to time. */
  | { type: 'keep-alive' }
  /** The connections take turns in writing into their rooms. Done when all is sent and everything acknowledged that will be. */
  | { type: 'send'; ratePerSecond: number; durationMs: number }
  /** How far they are. */
  | { type: 'count' }
  /** The same, and how long everything took. */
  | { type: 'report' }
  | { type: 'close' };

export type ReadersAnswer = {
  /** Of the process so far: user and system time, milliseconds. */
  cpuMs: number;
  /** Messages that were sent, since `open`. */
  sentCount: number;
  /** Messages that were read, all connections together, since `open`. */
  readCount: number;
  /** Written by a sender → read by this process, of each message on each connection, since the last `send` began. In a report only. */
  delaysMs: number[];
  /** Sent → answered, of the last `send`. In a report only. */
  acknowledgedMs: number[];
  /** A frame with exactly one message, as it came. */
  sample: Uint8Array | undefined;
};
