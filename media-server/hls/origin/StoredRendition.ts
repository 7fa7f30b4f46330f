import type { Logger } from '@stagedoor/service-kit/logger';
import type { PackagerEvent, PlaylistBytes } from '../packager/packager-event.ts';
import type { RenditionId } from '../packager/packager-source.ts';
import { findHint } from './playlist-facts.ts';
import type { RenditionSpill } from './RenditionSpill.ts';
import { StoredSegment } from './StoredSegment.ts';

const SAMPLES_PER_SECOND = 48_000;
/**
 * What stays in memory, with its parts: nearly everybody asks for the newest seconds. A part must be served for three target
 * durations (12 s) after its line has left the playlist (RFC 8216bis 6.2.2), where parts of two segments (8 s) are listed.
 */
const HOT_SAMPLES = 24 * SAMPLES_PER_SECOND;
/** How long a segment that is not listed any more is served: a cache may hold a playlist that lists it for 8 s, a player longer. */
export const UNLISTED_KEPT_MS = 30_000;
/** Bytes in memory of one rendition, where there is no disk or it is full: ten minutes at 3.5 Mbit/s. */
const MEMORY_BYTES_MAX = 256 * 1024 * 1024;
/** Older files of one rendition that a relay pulled because somebody asked: a few viewers who are far behind. */
const PULLED_BYTES_MAX = 64 * 1024 * 1024;
/** Bytes of one rendition altogether: ten minutes at 28 Mbit/s. */
const RENDITION_BYTES_MAX = 2 * 1024 * 1024 * 1024;

export type StoredPlaylist = {
  /** The last segment and part that are listed. */
  msn: number;
  partIndex: number;
  /** That segment is listed as a whole. */
  isComplete: boolean;
  full: PlaylistBytes;
  delta: PlaylistBytes | undefined;
  /** The part that comes next. */
  hintName: string | undefined;
};

export type StoredFile =
  | { kind: 'init'; bytes: Uint8Array }
  | { kind: 'part'; bytes: Uint8Array }
  | { kind: 'segment'; segment: StoredSegment }
  /** Of a relay: an older file that somebody asked for. */
  | { kind: 'pulled'; bytes: Uint8Array };

/** What a decoder needs for one picture: an init, and a part that begins with a key frame. */
export type StoredKeyFrame = {
  init: Uint8Array;
  part: Uint8Array;
  /** When the part came (monotonic). */
  atMs: number;
};

type EventOf<Type extends PackagerEvent['type']> = Extract<PackagerEvent, { type: Type }>;

/** The bytes of one rendition by name, and its newest playlist. */
export class StoredRendition {
  readonly id: RenditionId;
  playlist: StoredPlaylist | undefined;
  readonly #log: Logger;
  readonly #spill: RenditionSpill | undefined;
  readonly #inits = new Map<string, Uint8Array>();
  readonly #parts = new Map<string, { segment: StoredSegment; index: number }>();
  readonly #segmentsByName = new Map<string, StoredSegment>();
  /** Oldest first. */
  #segments: StoredSegment[] = [];
  #wholeMsn = -1;
  readonly #pulled = new Map<string, Uint8Array>();
  #pulledBytes = 0;
  #newestKeyFrame: { initName: string; partName: string; atMs: number } | undefined;
  #memoryBytes = 0;
  #totalBytes = 0;

  constructor(id: RenditionId, log: Logger, spill: RenditionSpill | undefined) {
    this.id = id;
    this.#log = log;
    this.#spill = spill;
  }

  /** Bytes that are held, in memory and altogether. */
  get heldBytes(): { memory: number; total: number } {
    return {
      memory: this.#memoryBytes + this.#pulledBytes,
      total: this.#totalBytes + this.#pulledBytes,
    };
  }

  find(name: string): StoredFile | undefined {
    const part = this.#parts.get(name);
    const stored = part?.segment.parts[part.index];
    if (stored !== undefined) return { kind: 'part', bytes: stored.bytes };
    const segment = this.#segmentsByName.get(name);
    if (segment !== undefined) return { kind: 'segment', segment };
    const init = this.#inits.get(name);
    if (init !== undefined) return { kind: 'init', bytes: init };
    const pulled = this.#pulled.get(name);
    return pulled === undefined ? undefined : { kind: 'pulled', bytes: pulled };
  }

  /** The newest part that begins with a key frame; undefined once it is not in memory any more. */
  findKeyFrame(): StoredKeyFrame | undefined {
    const newest = this.#newestKeyFrame;
    if (newest === undefined) return undefined;
    const init = this.#inits.get(newest.initName);
    const part = this.find(newest.partName);
    if (init === undefined || part?.kind !== 'part') return undefined;
    return { init, part: part.bytes, atMs: newest.atMs };
  }

  /** A file from elsewhere; the oldest of them are forgotten when they are too much together. */
  addPulled(name: string, bytes: Uint8Array): void {
    if (this.#pulled.has(name)) return;
    this.#pulled.set(name, bytes);
    this.#pulledBytes += bytes.byteLength;
    for (const [oldest, { byteLength }] of this.#pulled) {
      if (this.#pulledBytes <= PULLED_BYTES_MAX || oldest === name) return;
      this.#pulled.delete(oldest);
      this.#pulledBytes -= byteLength;
    }
  }

  addInit(event: EventOf<'init'>): void {
    this.#inits.set(event.name, event.bytes);
  }

  addPart(event: EventOf<'part'>, nowMs: number): void {
    if (event.isIndependent) {
      this.#newestKeyFrame = { initName: event.initName, partName: event.name, atMs: nowMs };
    }
    let segment = this.#segments.at(-1);
    if (segment === undefined || segment.msn !== event.msn || segment.name !== undefined) {
      segment = new StoredSegment(event.msn, event.initName);
      this.#segments.push(segment);
    }
    this.#parts.set(event.name, { segment, index: segment.parts.length });
    segment.addPart({ name: event.name, bytes: event.bytes });
    segment.durationSamples += event.durationSamples;
    this.#memoryBytes += event.bytes.byteLength;
    this.#totalBytes += event.bytes.byteLength;
  }

  finishSegment(event: EventOf<'segment'>): void {
    this.#wholeMsn = event.msn;
    const segment = this.#segments.at(-1);
    // A relay that began in its middle has not all of it.
    if (segment?.msn !== event.msn || segment.parts.length !== event.partCount) return;
    segment.name = event.name;
    this.#segmentsByName.set(event.name, segment);
    this.#spillOld();
    this.#enforceLimits();
  }

  setPlaylist(event: EventOf<'playlist'>): void {
    const { msn, partIndex, full, delta } = event;
    const isComplete = this.#wholeMsn === msn;
    const hintName = findHint((delta ?? full).plain);
    this.playlist = { msn, partIndex, isComplete, full, delta, hintName };
  }

  /** Segments below `firstMsn` are served for UNLISTED_KEPT_MS yet. */
  unlistBefore(firstMsn: number, nowMs: number): void {
    for (const segment of this.#segments) {
      if (segment.msn < firstMsn) this.#unlist(segment, nowMs);
    }
  }

  stop(nowMs: number): void {
    this.playlist = undefined;
    this.#wholeMsn = -1;
    for (const segment of this.#segments) this.#unlist(segment, nowMs);
  }

  /** Forgets what was unlisted long enough ago. */
  sweep(nowMs: number): void {
    const gone = this.#segments.filter((segment) => segment.removeAtMs <= nowMs);
    if (gone.length > 0) this.#drop(gone);
  }

  close(): void {
    this.playlist = undefined;
    this.#drop(this.#segments);
    this.#inits.clear();
    this.#pulled.clear();
    this.#spill?.close();
  }

  #unlist(segment: StoredSegment, nowMs: number): void {
    if (segment.removeAtMs === Number.POSITIVE_INFINITY) {
      segment.removeAtMs = nowMs + UNLISTED_KEPT_MS;
    }
  }

  #spillOld(): void {
    if (this.#spill === undefined) return;
    let newerSamples = 0;
    const old: StoredSegment[] = [];
    for (const segment of this.#segments.toReversed()) {
      if (newerSamples >= HOT_SAMPLES && segment.isInMemory) old.push(segment);
      newerSamples += segment.durationSamples;
    }
    for (const segment of old.reverse()) {
      if (!segment.isBeingSpilled) void this.#moveToDisk(segment);
    }
  }

  async #moveToDisk(segment: StoredSegment): Promise<void> {
    segment.isBeingSpilled = true;
    try {
      const range = await this.#spill?.append(segment.bytes());
      if (range === undefined) return;
      if (!this.#segments.includes(segment)) {
        range.release();
        return;
      }
      for (const { name } of segment.parts) this.#parts.delete(name);
      this.#memoryBytes -= segment.totalBytes;
      segment.moveToDisk(range);
    } catch (err) {
      // It stays in memory, and is tried again with the next segment.
      this.#log.warn({ err }, 'a segment could not be moved to disk');
    } finally {
      segment.isBeingSpilled = false;
    }
  }

  #enforceLimits(): void {
    let count = 0;
    let memoryBytes = this.#memoryBytes;
    let totalBytes = this.#totalBytes;
    for (const segment of this.#segments) {
      if (memoryBytes <= MEMORY_BYTES_MAX && totalBytes <= RENDITION_BYTES_MAX) break;
      if (segment.isInMemory) memoryBytes -= segment.totalBytes;
      totalBytes -= segment.totalBytes;
      count += 1;
    }
    if (count === 0) return;
    this.#log.warn(
      { rendition: this.id, count },
      'the DVR window is too large; its oldest part is gone',
    );
    this.#drop(this.#segments.slice(0, count));
  }

  #drop(gone: readonly StoredSegment[]): void {
    const set = new Set(gone);
    this.#segments = this.#segments.filter((segment) => !set.has(segment));
    for (const segment of set) {
      for (const { name } of segment.parts) this.#parts.delete(name);
      if (segment.name !== undefined) this.#segmentsByName.delete(segment.name);
      if (segment.isInMemory) this.#memoryBytes -= segment.totalBytes;
      this.#totalBytes -= segment.totalBytes;
      segment.drop();
    }
    this.#dropInits(set);
  }

  /** An init goes with the last segment that needs it, but not before there was one. */
  #dropInits(gone: ReadonlySet<StoredSegment>): void {
    const needed = new Set(this.#segments.map(({ initName }) => initName));
    for (const { initName } of gone) {
      if (!needed.has(initName)) this.#inits.delete(initName);
    }
  }
}
