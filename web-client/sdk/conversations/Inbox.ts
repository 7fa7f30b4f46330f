import { TypedEmitter } from '../TypedEmitter.ts';
import type { InboxState } from './conversations-state.ts';

export type InboxEvents = { change: [state: InboxState] };

/** The list of one's conversations, the latest first. Made by `Conversations.openInbox`. Nothing it does throws. */
export class Inbox extends TypedEmitter<InboxEvents> {
  /** Always what is known now. `change` tells of it at most once per animation frame. */
  get state(): InboxState {
    return {
      ...{ phase: 'loading', failure: undefined, conversations: [] },
      ...{ hasMore: false, isLoadingMore: false, unreadCount: 0 },
    };
  }

  /** Puts older conversations behind those shown. Where that fails nothing changes, and it can be asked for again. */
  loadMore(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
