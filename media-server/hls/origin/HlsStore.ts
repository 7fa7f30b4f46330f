import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { PackagerEvent, PlaylistBytes } from '../packager/packager-event.ts';
import type { RenditionId } from '../packager/packager-source.ts';
import type { DvrMemory } from './DvrMemory.ts';
import { findRenditions, findTargets, type PlaylistTargets } from './playlist-facts.ts';
import { RenditionSpill } from './RenditionSpill.ts';
import { StoredRendition } from './StoredRendition.ts';

export type HlsStoreOptions = {
  clock: Clock;
  log: Logger;
  /** Where old segments go; without it everything stays in memory. */
  folder: string | undefined;
  memory: DvrMemory;
  /** The window is too large: nothing before this segment is to be listed any more. */
  onTooLarge: (firstMsn: number) => void;
};

/** A broadcast as its packager made it: playlists, and the bytes that they name. */
export class HlsStore {
  readonly #options: HlsStoreOptions;
  readonly #renditions = new Map<RenditionId, StoredRendition>();
  #multivariant: PlaylistBytes | undefined;
  #multivariantAac: PlaylistBytes | undefined;
  #listed: ReadonlySet<RenditionId> = new Set();
  #listedAac: ReadonlySet<RenditionId> = new Set();
  readonly #refused = new Set<RenditionId>();
  #targets: PlaylistTargets | undefined;
  #isEnded = false;

  constructor(options: HlsStoreOptions) {
    this.#options = options;
  }

  get multivariant(): PlaylistBytes | undefined {
    return this.#multivariant;
  }

  /** Of the renditions with AAC; undefined where there are none. Comes before the other. */
  get multivariantAac(): PlaylistBytes | undefined {
    return this.#multivariantAac;
  }

  /** Known since the first media playlist. */
  get targets(): PlaylistTargets | undefined {
    return this.#targets;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  get renditions(): Iterable<StoredRendition> {
    return this.#renditions.values();
  }

  /** A multivariant playlist lists it, whether it runs or not. */
  isListed(rendition: RenditionId): boolean {
    return this.#listed.has(rendition) || this.#listedAac.has(rendition);
  }

  /** It cannot be made for now. */
  isRefused(rendition: RenditionId): boolean {
    return this.#refused.has(rendition);
  }

  find(rendition: RenditionId): StoredRendition | undefined {
    return this.#renditions.get(rendition);
  }

  /** How far the newest rendition is; the numbers are the same in all of them. */
  get end(): { msn: number; partIndex: number; isComplete: boolean } | undefined {
    let end: { msn: number; partIndex: number; isComplete: boolean } | undefined;
    for (const { playlist } of this.#renditions.values()) {
      if (playlist === undefined) continue;
      const isNewer =
        end === undefined ||
        playlist.msn > end.msn ||
        (playlist.msn === end.msn && playlist.partIndex > end.partIndex);
      if (isNewer) end = playlist;
    }
    return end;
  }

  handle(event: PackagerEvent): void {
    const nowMs = this.#options.clock.monotonicMs();
    switch (event.type) {
      case 'multivariant':
        this.#multivariant = event.playlist;
        this.#listed = findRenditions(event.playlist.plain);
        break;
      case 'multivariant-aac':
        this.#multivariantAac = event.playlist;
        this.#listedAac = findRenditions(event.playlist.plain);
        break;
      case 'rendition-refused':
        this.#refused.add(event.rendition);
        break;
      case 'init':
        this.#refused.delete(event.rendition);
        this.#rendition(event.rendition).addInit(event);
        break;
      case 'part':
        this.#rendition(event.rendition).addPart(event, nowMs);
        break;
      case 'segment':
        this.#rendition(event.rendition).finishSegment(event, nowMs);
        break;
      case 'playlist':
        this.#targets ??= findTargets(event.full.plain);
        this.#rendition(event.rendition).setPlaylist(event);
        break;
      case 'window':
        this.#rendition(event.rendition).unlistBefore(event.firstMsn, nowMs);
        break;
      case 'rendition-stopped':
        this.#refused.delete(event.rendition);
        this.#rendition(event.rendition).stop(nowMs);
        break;
      case 'ended':
        this.#isEnded = true;
        break;
      case 'key-frame-wanted':
        break;
    }
  }

  /** A file of a rendition from elsewhere. */
  addPulled(rendition: RenditionId, name: string, bytes: Uint8Array): void {
    this.#rendition(rendition).addPulled(name, bytes);
  }

  /** Forgets what has left the window. To be called now and then. */
  sweep(): void {
    const nowMs = this.#options.clock.monotonicMs();
    for (const rendition of this.#renditions.values()) rendition.sweep(nowMs);
  }

  close(): void {
    for (const rendition of this.#renditions.values()) rendition.close();
    this.#renditions.clear();
    this.#multivariant = undefined;
    this.#multivariantAac = undefined;
  }

  #rendition(id: RenditionId): StoredRendition {
    let rendition = this.#renditions.get(id);
    if (rendition === undefined) {
      const { folder, log, memory, onTooLarge } = this.#options;
      const spill = folder === undefined ? undefined : new RenditionSpill(folder, log);
      rendition = new StoredRendition({ id, log, spill, memory, onTooLarge });
      this.#renditions.set(id, rendition);
    }
    return rendition;
  }
}
