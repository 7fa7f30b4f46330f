import type { PackagerEvent } from '../hls/packager/packager-event.ts';
import { GrowingFile } from './GrowingFile.ts';
import { encodePartRecord } from './part-record.ts';
import type { WriteQueue } from './WriteQueue.ts';

export type InitEvent = Extract<PackagerEvent, { type: 'init' }>;
export type PartEvent = Extract<PackagerEvent, { type: 'part' }>;

/** More than this in memory, for all renditions together: about half a minute of a large broadcast on a disk that stands still. */
export const QUEUED_BYTES_MAX = 32 * 1024 * 1024;
/** Parts are taken again when so much is left, so that one hole is made and not many. */
const QUEUED_BYTES_RESUME = QUEUED_BYTES_MAX / 4;
/** Inits of one rendition that are remembered; parts name the newest, or the one before while it changes. */
const INITS_MAX = 4;

/** What a track needs of the recording that it is part of. */
export type TrackOwner = {
  queue: WriteQueue;
  /** Where the next file of this rendition is to be. */
  nextFilePath(rendition: string): string;
  /** Parts that the disk was too slow for. */
  handleDropped(rendition: string, partsCount: number): void;
};

/**
 * One rendition of a running recording.
 *
 * waiting (for a part that begins with a key frame and whose init is known) ⇄ writing (a file is open). A part with another init,
 * of another timeline, or after a hole begins another file, which begins with a key frame again.
 */
export class RenditionTrack {
  readonly #rendition: string;
  readonly #owner: TrackOwner;
  readonly #inits = new Map<string, Uint8Array>();
  #file: GrowingFile | undefined;
  #initName: string | undefined;
  #timeline: number | undefined;
  #droppedParts = 0;

  constructor(rendition: string, owner: TrackOwner) {
    this.#rendition = rendition;
    this.#owner = owner;
  }

  addInit(init: InitEvent): void {
    this.#inits.delete(init.name);
    this.#inits.set(init.name, init.bytes);
    const [oldest] = this.#inits.keys();
    if (this.#inits.size > INITS_MAX && oldest !== undefined) this.#inits.delete(oldest);
  }

  addPart(part: PartEvent, timeline: number): void {
    if (this.#isBehind()) {
      this.#droppedParts += 1;
      this.#endFile();
      return;
    }
    const isOther =
      part.initName !== this.#initName || part.isDiscontinuity || timeline !== this.#timeline;
    if (isOther) this.#endFile();
    const file = this.#file ?? this.#beginFile(part, timeline);
    if (file === undefined) return;
    const { msn, partIndex, startSamples, durationSamples, isIndependent, programDateTimeMs } =
      part;
    const record = encodePartRecord(
      {
        msn,
        partIndex,
        timeline,
        startSamples,
        durationSamples,
        isIndependent,
        programDateTimeMs,
      },
      part.bytes,
    );
    this.#owner.queue.append(file, [record, part.bytes]);
  }

  close(): void {
    this.#tellDropped();
    this.#endFile();
  }

  #isBehind(): boolean {
    const limit = this.#droppedParts > 0 ? QUEUED_BYTES_RESUME : QUEUED_BYTES_MAX;
    return this.#owner.queue.queuedBytes > limit;
  }

  #beginFile(part: PartEvent, timeline: number): GrowingFile | undefined {
    const init = this.#inits.get(part.initName);
    if (!part.isIndependent || init === undefined) return undefined;
    this.#tellDropped();
    const file = new GrowingFile(this.#owner.nextFilePath(this.#rendition));
    this.#owner.queue.append(file, [init]);
    this.#file = file;
    this.#initName = part.initName;
    this.#timeline = timeline;
    return file;
  }

  #endFile(): void {
    if (this.#file !== undefined) this.#owner.queue.close(this.#file);
    this.#file = undefined;
    this.#initName = undefined;
    this.#timeline = undefined;
  }

  #tellDropped(): void {
    if (this.#droppedParts > 0) this.#owner.handleDropped(this.#rendition, this.#droppedParts);
    this.#droppedParts = 0;
  }
}
