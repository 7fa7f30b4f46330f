import type { Clock } from '../clock.ts';
import { TypedEmitter } from '../TypedEmitter.ts';
import type { ConnectionState } from './connection-state.ts';

export type ConnectionOptions = {
  url: string;
  /** `isRefused`: the server did not take the last one, get another. */
  getToken: (options: { isRefused: boolean }) => Promise<string>;
  encoding?: 'protobuf' | 'json';
  clock?: Clock;
};
export type ConnectionEvents = {
  change: [state: ConnectionState];
};
/** One WebSocket session: reconnects and resumes by itself. */
export declare class Connection extends TypedEmitter<ConnectionEvents> {
  get state(): ConnectionState;
  connect(): Promise<void>;
  close(): void;
}
