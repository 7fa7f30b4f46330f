import { NO_FILTERS } from '../filters/TextFilters.ts';
import type { StoredState } from '../rooms/RoomState.ts';

/** A room in which nothing has happened. */
export const NOTHING_STORED: StoredState = {
  settings: { slowModeSeconds: 0 },
  pinned: undefined,
  pinnedAtMs: 0,
  restrictions: new Map(),
  moderators: new Set(),
  removedMessages: new Set(),
  clearedBefore: new Map(),
  filters: NO_FILTERS,
  edits: new Map(),
};
