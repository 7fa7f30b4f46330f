import type { PackagerEvent, PlaylistBytes } from '../packager/packager-event.ts';
import type { BroadcastEvent, FromPackagerThread } from './packager-messages.ts';

type Post = (message: FromPackagerThread, transfer: ArrayBuffer[]) => void;

/** Collects what one packet or tick brings and posts it as one message when that is over. */
export class EventOutbox {
  readonly #post: Post;
  #events: BroadcastEvent[] = [];
  #transfer: ArrayBuffer[] = [];

  constructor(post: Post) {
    this.#post = post;
  }

  /** The event's bytes move to the main thread, unless somebody here keeps them (`isKept`): then they are copied. */
  add(broadcastId: string, event: PackagerEvent, isKept: boolean): void {
    if (this.#events.length === 0) queueMicrotask(() => this.flush());
    this.#events.push({ broadcastId, event });
    if (!isKept) this.#transfer.push(...buffersOf(event));
  }

  /** Posts what there is now. */
  flush(): void {
    if (this.#events.length === 0) return;
    const [events, transfer] = [this.#events, this.#transfer];
    this.#events = [];
    this.#transfer = [];
    this.#post({ type: 'events', events }, transfer);
  }
}

function buffersOf(event: PackagerEvent): ArrayBuffer[] {
  switch (event.type) {
    case 'multivariant':
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
  return [playlist.plain.buffer as ArrayBuffer, playlist.gzip.buffer as ArrayBuffer];
}
