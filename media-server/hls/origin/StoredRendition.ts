import type { Logger } from '@stagedoor/service-kit/logger';
import type { PackagerEvent, PlaylistBytes } from '../packager/packager-event.ts';
import type { RenditionId } from '../packager/packager-source.ts';
import type { DvrMemory } from './DvrMemory.ts';
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
/** A disk that refused is left alone for so long. */
export const SPILL_PAUSE_MS = 10_000;
/** Older files of one rendition that a relay pulled because somebody asked: a few viewers who are far behind. */
const PULLED_BYTES_MAX = 64 * 1024 * 1024;
/** Bytes of one rendition altogether: ten minutes at 28 Mbit/s. */
const RENDITION_BYTES_MAX = 2 * 1024 * 1024 * 1024;
/** At so many times a limit what is listed goes at once: the list did not become shorter, or not soon enough. */
const FAR_TOO_LARGE = 1.5;

export type StoredRenditionOptions = {
  id: RenditionId;
  log: Logger;
  /** Where old segments go; without it everything stays in memory. */
  spill: RenditionSpill | undefined;
  memory: DvrMemory;
  /** The window is too large: nothing before this segment is to be listed any more. */
  onTooLarge: (firstMsn: number) => void;
};

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
  readonly #memory: DvrMemory;
  readonly #onTooLarge: (firstMsn: number) => void;
  #isClosed = false;
  #isSpilling = false;
  #spillAgainAtMs = 0;
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
  /** Of those, what is listed. */
  #listedBytes = 0;
  #totalBytes = 0;

  constructor(options: StoredRenditionOptions) {
    this.id = options.id;
    this.#log = options.log;
    this.#spill = options.spill;
    this.#memory = options.memory;
    this.#onTooLarge = options.onTooLarge;
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
    const isOpen = segment?.msn === event.msn && segment.name === undefined && segment.isListed;
    if (segment === undefined || !isOpen) {
      segment = new StoredSegment(event.msn, event.initName);
      this.#segments.push(segment);
    }
    this.#parts.set(event.name, { segment, index: segment.parts.length });
    segment.addPart({ name: event.name, bytes: event.bytes });
    segment.durationSamples += event.durationSamples;
    this.#hold(event.bytes.byteLength);
    this.#totalBytes += event.bytes.byteLength;
  }

  finishSegment(event: EventOf<'segment'>, nowMs: number): void {
    this.#wholeMsn = event.msn;
    const segment = this.#segments.at(-1);
    // A relay that began in its middle has not all of it.
    if (segment?.msn !== event.msn || segment.parts.length !== event.partCount) return;
    segment.name = event.name;
    this.#segmentsByName.set(event.name, segment);
    if (!this.#isSpilling && nowMs >= this.#spillAgainAtMs) void this.#spillOld(nowMs);
    this.#enforceLimits(nowMs);
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
    this.#isClosed = true;
    this.playlist = undefined;
    this.#drop(this.#segments);
    this.#inits.clear();
    this.#pulled.clear();
    this.#spill?.close();
  }

  #unlist(segment: StoredSegment, nowMs: number): void {
    if (!segment.isListed) return;
    if (segment.isInMemory) this.#addListed(-segment.totalBytes);
    segment.removeAtMs = nowMs + UNLISTED_KEPT_MS;
  }

  async #spillOld(nowMs: number): Promise<void> {
    if (this.#spill === undefined) return;
    this.#isSpilling = true;
    try {
      for (const segment of this.#coldSegments()) {
        if (segment.isInMemory) await this.#moveToDisk(segment, this.#spill);
      }
    } catch (err) {
      if (this.#isClosed) return;
      // Everything stays in memory, and is tried again later.
      this.#spillAgainAtMs = nowMs + SPILL_PAUSE_MS;
      this.#log.warn({ err }, 'segments could not be moved to disk');
    } finally {
      this.#isSpilling = false;
    }
  }

  /** Those that are not new any more, oldest first. */
  #coldSegments(): StoredSegment[] {
    let newerSamples = 0;
    let count = this.#segments.length;
    while (count > 0 && newerSamples < HOT_SAMPLES) {
      count -= 1;
      newerSamples += this.#segments[count]?.durationSamples ?? 0;
    }
    return this.#segments.slice(0, count);
  }

  async #moveToDisk(segment: StoredSegment, spill: RenditionSpill): Promise<void> {
    if (!this.#segments.includes(segment)) return;
    const range = await spill.append(segment.bytes());
    if (!this.#segments.includes(segment)) {
      range.release();
      return;
    }
    for (const { name } of segment.parts) this.#parts.delete(name);
    this.#release(segment);
    segment.moveToDisk(range);
  }

  /** The window gets shorter where it is too large: what goes is taken off the list first, unless it is much too large. */
  #enforceLimits(nowMs: number): void {
    const cold = this.#coldSegments();
    const listed = cold.filter(({ isListed }) => isListed);
    const unlistedBytes = sumBytes(cold) - sumBytes(listed);
    // What is in memory is on its way to a disk that takes it; less to list would free nothing.
    const isSpilling = this.#spill !== undefined && nowMs >= this.#spillAgainAtMs;
    const memoryExcess = Math.max(
      this.#listedBytes - MEMORY_BYTES_MAX,
      this.#memory.excessOf(this.#listedBytes),
    );
    const tooMany = countUntil(listed, {
      memory: isSpilling ? 0 : memoryExcess,
      total: this.#totalBytes - unlistedBytes - RENDITION_BYTES_MAX,
    });
    const lastGone = listed[tooMany - 1];
    if (lastGone !== undefined) {
      const firstMsn = lastGone.msn + 1;
      this.#log.warn({ rendition: this.id, firstMsn }, 'the DVR window is too large');
      this.#onTooLarge(firstMsn);
    }
    const farTooMany = countUntil(cold, {
      memory: this.#memoryBytes - MEMORY_BYTES_MAX * FAR_TOO_LARGE,
      total: this.#totalBytes - RENDITION_BYTES_MAX * FAR_TOO_LARGE,
    });
    if (farTooMany > 0) this.#drop(cold.slice(0, farTooMany));
  }

  #hold(bytes: number): void {
    this.#memoryBytes += bytes;
    this.#addListed(bytes);
  }

  /** It is not in memory from now on. */
  #release(segment: StoredSegment): void {
    this.#memoryBytes -= segment.totalBytes;
    if (segment.isListed) this.#addListed(-segment.totalBytes);
  }

  #addListed(bytes: number): void {
    this.#listedBytes += bytes;
    this.#memory.add(bytes);
  }

  #drop(gone: readonly StoredSegment[]): void {
    const set = new Set(gone);
    this.#segments = this.#segments.filter((segment) => !set.has(segment));
    for (const segment of set) {
      for (const { name } of segment.parts) this.#parts.delete(name);
      if (segment.name !== undefined) this.#segmentsByName.delete(segment.name);
      if (segment.isInMemory) this.#release(segment);
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

function sumBytes(segments: readonly StoredSegment[]): number {
  return segments.reduce((sum, { totalBytes }) => sum + totalBytes, 0);
}

/** How many of the oldest have to go so that nothing is in excess. */
function countUntil(
  segments: readonly StoredSegment[],
  excess: { memory: number; total: number },
): number {
  let { memory, total } = excess;
  let count = 0;
  for (const segment of segments) {
    if (memory <= 0 && total <= 0) break;
    if (segment.isInMemory) memory -= segment.totalBytes;
    total -= segment.totalBytes;
    count += 1;
  }
  return count;
}
