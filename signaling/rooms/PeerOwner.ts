import type { Identity } from '@stagedoor/contracts/identity';
import type { SessionId } from '@stagedoor/contracts/ids';
import type { NotificationBody } from '../session/frames.ts';

/** The session behind a peer, as rooms see it. */
export interface PeerOwner {
  readonly id: SessionId;
  /** As it is now: a token may be replaced, roles may change. The user never does. */
  readonly identity: Identity;
  readonly state: 'connected' | 'detached' | 'closed';
  /** Tells the client, in order, now or when its session is resumed. */
  notify(body: NotificationBody): void;
}
