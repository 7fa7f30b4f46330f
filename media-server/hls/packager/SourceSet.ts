import type { CreateDepacketizer } from '../codecs/encoded-frame.ts';
import { MediaSource, type SourceFrame } from './MediaSource.ts';
import { PublisherClocks } from './PublisherClock.ts';
import type { PackagerSource } from './packager-source.ts';
import type { PacketLosses } from './SourceStream.ts';

/** The producers of one broadcast, in the order in which they were added. */
export class SourceSet {
  /** Of all sources that there were. */
  readonly losses: PacketLosses = { lateCount: 0, lostCount: 0 };
  readonly #createDepacketizer: CreateDepacketizer;
  readonly #onFrame: (sourceFrame: SourceFrame, nowMs: number) => void;
  readonly #publishers = new PublisherClocks();
  readonly #sources = new Map<string, MediaSource>();

  constructor(options: {
    createDepacketizer: CreateDepacketizer;
    onFrame: (sourceFrame: SourceFrame, nowMs: number) => void;
  }) {
    this.#createDepacketizer = options.createDepacketizer;
    this.#onFrame = options.onFrame;
  }

  [Symbol.iterator](): Iterator<MediaSource> {
    return this.#sources.values();
  }

  get(id: string): MediaSource | undefined {
    return this.#sources.get(id);
  }

  /** False for an id that is known: nothing changes then. */
  add(description: PackagerSource): boolean {
    if (this.#sources.has(description.id)) return false;
    const source = new MediaSource({
      description,
      publishers: this.#publishers,
      losses: this.losses,
      createDepacketizer: this.#createDepacketizer,
      onFrame: this.#onFrame,
    });
    this.#sources.set(description.id, source);
    return true;
  }

  /** The one that was there, for its owner to close. */
  take(id: string): MediaSource | undefined {
    const source = this.#sources.get(id);
    this.#sources.delete(id);
    return source;
  }

  /** The newest of a kind that is not paused, or the newest. */
  preferred(kind: 'audio' | 'video'): MediaSource | undefined {
    const sources = [...this].filter((source) => source.description.kind === kind);
    return sources.findLast((source) => !source.isPaused) ?? sources.at(-1);
  }

  tick(nowMs: number): void {
    for (const source of this) source.tick(nowMs);
  }

  /** A transcoder of theirs is a process, and waits for more until this. */
  close(): void {
    for (const source of this) source.close();
  }
}
