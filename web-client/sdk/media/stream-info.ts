import type { StreamStatus } from '@stagedoor/contracts/media';

/** What a page shows of a stream; follows the server's StreamUpdated. */
export type StreamInfo = {
  streamId: string;
  title: string;
  description: string;
  category: string;
  status: StreamStatus;
  /** False while the publisher is away and may come back. */
  isPublisherConnected: boolean;
  /** Milliseconds since the Unix epoch; 0 before it starts. */
  startedAtMs: number;
};
