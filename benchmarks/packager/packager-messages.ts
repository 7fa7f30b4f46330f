/** The driver → the process that packages. Answered with a `PackagerUsage`. */
export type PackagerBenchRequest =
  /** A broadcast of one picture and one sound, whose RTP comes from these ports of this machine. */
  | { type: 'open'; name: string; videoFromPort: number; audioFromPort: number }
  | { type: 'usage' }
  /** As `usage`, and delays are counted from here on. */
  | { type: 'begin' };

export type PackagerUsage = {
  /** Of the broadcast that was opened: where its RTP is to be sent. */
  videoPort: number;
  audioPort: number;
  /** Of the HTTP edge. */
  port: number;
  /** CPU time of the packager thread since its start, as of its newest report, and the report's other numbers. */
  packagerCpuMs: number;
  packetsCount: number;
  lostPacketsCount: number;
  /** 99th percentile of the time between two of its rounds in the last two seconds. */
  roundIntervalP99Ms: number;
  /** All rounds of the thread, and those that began more than 10 ms late. */
  roundsCount: number;
  lateRoundsCount: number;
  /** How late timers of the main thread ran since `begin`, 99th percentile. */
  mainDelayP99Ms: number;
  /** CPU time of the whole process. */
  cpuMs: number;
};

/** As RTP carries them in this benchmark. */
export const VIDEO_PAYLOAD_TYPE = 102;
export const AUDIO_PAYLOAD_TYPE = 111;
export const VIDEO_SSRC = 1_001;
export const AUDIO_SSRC = 1_002;
