/** The driver of the benchmark → the process that serves. Answered with a `ServerAnswer`, in order. */
export type ServerRequest =
  | { type: 'listen' }
  /** The bytes that the bare handler ends each answer with, and its headers. */
  | { type: 'answer-with'; head: [name: string, value: string][]; bodyBase64: string }
  /** The next part is born. */
  | { type: 'part' }
  | { type: 'usage' };

export type ServerAnswer = {
  port: number;
  /** Of the process so far: user and system time, milliseconds. */
  cpuMs: number;
  rssBytes: number;
  waitingCount: number;
  /** When the newest part was born, by the clock that all processes of a machine share (milliseconds). */
  bornAtMs: number;
  /** What waits for the next part: `_HLS_msn` and `_HLS_part`. */
  msn: number;
  partIndex: number;
  /** Of a part that can be fetched. */
  partPath: string;
};

/** The driver → the process with the viewers' connections. */
export type ViewersRequest =
  | { type: 'connect'; port: number; count: number }
  | { type: 'close' }
  /** Every connection sends this; done when every one has got its whole answer. */
  | { type: 'ask'; request: string }
  /** The same again and again for a while: each connection asks anew when it has got its answer. */
  | { type: 'ask-for'; request: string; durationMs: number };

export type ViewersAnswer = {
  /** When each answer was complete, by the same clock as `bornAtMs`. */
  arrivedAtMs: number[];
  answersCount: number;
  bytesCount: number;
  /** The first answer as it came, for the one who wants to give the same. */
  sample: string;
};
