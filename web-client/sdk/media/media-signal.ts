import type { types } from 'mediasoup-client';
import type { Clock } from '../clock.ts';
import type { RequestName, RequestParameters, RequestResult } from '../connection/wire-codec.ts';
import { RequestError } from '../errors.ts';

/** What publishing and watching need of the session. The client connects it with the Connection. */
export interface MediaSignal {
  /** Rejects with RequestError; connects first where needed. */
  request<Name extends RequestName>(
    name: Name,
    parameters: RequestParameters<Name>,
  ): Promise<RequestResult<Name>>;
  /** The browser's media device, loaded with the routers' capabilities of the running session. Waits for the session. */
  loadDevice(): Promise<types.Device>;
}

/** What the client gives to a Viewer or a Publisher. */
export type MediaDependencies<Media> = {
  signal: MediaSignal;
  clock: Clock;
  /** 0 (inclusive) to 1 (exclusive), for jitter. */
  random: () => number;
  /** It has ended, whyever; nothing needs to be told to it any more. */
  onEnded: (media: Media) => void;
};

/** Tells the server that this peer leaves. Best effort: it notices by itself when this does not arrive. */
export async function sayGoodbye(
  signal: Pick<MediaSignal, 'request'>,
  peer: RequestParameters<'leaveRoom'>,
): Promise<void> {
  try {
    await signal.request('leaveRoom', peer);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
  }
}
