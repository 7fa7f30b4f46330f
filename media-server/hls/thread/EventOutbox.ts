import type { PackagerEvent, PlaylistBytes } from '../packager/packager-event.ts';
import type { BroadcastEvent, FromPackagerThread } from './packager-messages.ts';

type Post = (message: FromPackagerThread, transfer: ArrayBuffer[]) => void;

/**
 * Collects what one packet or round brings and posts it as one message when that is over. While events may wait, it keeps parts and
 * playlists together for the owner to flush: each message wakes the main thread up. Whatever is no part or playlist takes along what waits.
 */
export class EventOutbox {
  readonly #post: Post;
  readonly #mayWait: () => boolean;
  #events: (BroadcastEvent & { isKept: boolean })[] = [];
  #isFlushDue = false;

  constructor(options: { post: Post; mayWait: () => boolean }) {
    this.#post = options.post;
    this.#mayWait = options.mayWait;
  }

  /** The event's bytes move to the main thread, unless somebody here keeps them (`isKept`): then they are copied. */
  add(broadcastId: string, event: PackagerEvent, isKept: boolean): void {
    // Nobody has seen the rendition's playlist that waits, and the newer one says the same and more.
    if (event.type === 'playlist') {
      this.#events = this.#events.filter(
        (other) =>
          other.broadcastId !== broadcastId ||
          other.event.type !== 'playlist' ||
          other.event.rendition !== event.rendition,
      );
    }
    this.#events.push({ broadcastId, event, isKept });
    if (this.#isFlushDue || (isPatient(event) && this.#mayWait())) return;
    this.#isFlushDue = true;
    queueMicrotask(() => this.flush());
  }

  /** Posts what there is now. */
  flush(): void {
    this.#isFlushDue = false;
    if (this.#events.length === 0) return;
    const events = this.#events;
    this.#events = [];
    const transfer = events.flatMap(({ event, isKept }) => (isKept ? [] : buffersOf(event)));
    this.#post(
      {
        type: 'events',
        events: events.map(({ broadcastId, event }) => ({ broadcastId, event })),
      },
      transfer,
    );
  }
}

function isPatient({ type }: PackagerEvent): boolean {
  return type === 'part' || type === 'playlist' || type === 'window';
}

function buffersOf(event: PackagerEvent): ArrayBuffer[] {
  switch (event.type) {
    case 'multivariant':
    case 'multivariant-aac':
      return ofPlaylist(event.playlist);
    case 'playlist':
      return [...ofPlaylist(event.full), ...ofPlaylist(event.delta)];
    case 'init':
    case 'part':
      return [event.bytes.buffer as ArrayBuffer];
    default:
      return [];
  }
}

function ofPlaylist(playlist: PlaylistBytes | undefined): ArrayBuffer[] {
  if (playlist === undefined) return [];
  const { plain, gzip } = playlist;
  return [plain, ...(gzip === undefined ? [] : [gzip])].map(({ buffer }) => buffer as ArrayBuffer);
}
