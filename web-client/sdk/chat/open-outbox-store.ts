import { IndexedDbOutboxStore } from './IndexedDbOutboxStore.ts';
import { MemoryOutboxStore } from './MemoryOutboxStore.ts';
import type { OutboxStore } from './outbox-store.ts';

/** What outlives a reload where the platform has it. */
export function openOutboxStore(): OutboxStore {
  try {
    // Some browsers throw when a page that may keep nothing only looks at it.
    if (typeof indexedDB !== 'undefined') return new IndexedDbOutboxStore(indexedDB);
  } catch (error) {
    console.debug('stagedoor: unsent chat messages are kept in memory only', error);
  }
  return new MemoryOutboxStore();
}
