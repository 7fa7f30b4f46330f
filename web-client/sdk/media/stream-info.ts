import type { StreamStatus } from '@stagedoor/contracts/media';
import type { RequestResult } from '../connection/wire-codec.ts';

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

type WireStream = NonNullable<RequestResult<'joinRoom'>['stream']>;

export function streamInfoOf(stream: WireStream): StreamInfo {
  const { streamId, title, description, category, isPublisherConnected, startedAtMs } = stream;
  const status = stream.status as StreamStatus;
  return { streamId, title, description, category, status, isPublisherConnected, startedAtMs };
}
