import type { Api, ApiOptions } from './api/Api.ts';
import type { Connection, ConnectionOptions } from './connection/Connection.ts';
import type { Publisher, PublishOptions } from './media/Publisher.ts';
import type { Viewer, WatchOptions } from './media/Viewer.ts';

export type ClientOptions = {
  /** Origin of the server, for example `https://live.example`; the page's own by default. */
  baseUrl?: string;
  api?: Omit<ApiOptions, 'baseUrl'>;
  connection?: Partial<Omit<ConnectionOptions, 'url' | 'getToken'>>;
};

/** One browser tab's way to the server: REST, one WebSocket, and what is watched or published over it. */
export declare class StagedoorClient {
  static create(options?: ClientOptions): StagedoorClient;
  readonly api: Api;
  readonly connection: Connection;
  /** Starts to watch at once; never throws, see `viewer.state`. Works without a login. */
  watch(options: WatchOptions): Viewer;
  /** Starts to publish at once; never throws, see `publisher.state`. */
  publish(options: PublishOptions): Publisher;
  /** Connects and loads the media device ahead of the first watch, so that it starts faster. */
  warmUp(): Promise<void>;
  /** Closes every viewer and publisher, then the connection. */
  close(): Promise<void>;
}
