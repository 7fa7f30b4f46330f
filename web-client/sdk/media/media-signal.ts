import type { types } from 'mediasoup-client';
import type { RequestName, RequestParameters, RequestResult } from '../connection/wire-codec.ts';

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
