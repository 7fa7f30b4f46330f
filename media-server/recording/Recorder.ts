import path from 'node:path';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { PackagerEvent } from '../hls/packager/packager-event.ts';
import type {
  RecordingReport,
  RecordingTap,
  RecordingTapOptions,
} from '../hls/thread/recording-tap.ts';
import { type PartEvent, RenditionTrack } from './RenditionTrack.ts';
import { runFolderName } from './recording-layout.ts';
import { TimelineWatch } from './TimelineWatch.ts';
import { WriteQueue } from './WriteQueue.ts';

/** How often the main thread hears how far a recording is. */
const PROGRESS_INTERVAL_MS = 2_000;
/** What is recorded: video with its Opus sound by layer, and sound alone. Renditions with AAC carry the same once more. */
const RECORDED_RENDITION = /^(?:v\d+|a)$/;
/** Out of space, out of quota, and a file as large as the process may make it. */
const DISK_FULL_CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * A running recording: the packager's parts, appended to files as they are made, one file per rendition and init.
 *
 * States: recording → failed (the disk refused; told once) → closed, or recording → closed. The files are whole and can be played
 * at any moment, whatever ends the process; how they are laid out is in recording-layout.ts.
 */
export class Recorder implements RecordingTap {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #report: (report: RecordingReport) => void;
  readonly #queue: WriteQueue;
  readonly #tracks = new Map<string, RenditionTrack>();
  readonly #timeline = new TimelineWatch();
  readonly #startedAtMs: number;
  #filesCount = 0;
  #reportedAtMs: number;
  #isOver = false;
  #hasFailed = false;

  constructor(options: RecordingTapOptions) {
    this.#folder = options.folder;
    this.#clock = options.clock;
    this.#log = options.log;
    this.#report = options.report;
    this.#startedAtMs = options.clock.nowMs();
    this.#reportedAtMs = options.clock.monotonicMs();
    this.#queue = new WriteQueue({ onFailure: (error) => this.#fail(error) });
  }

  handle(event: PackagerEvent): void {
    if (this.#isOver) return;
    try {
      if (event.type === 'init' && RECORDED_RENDITION.test(event.rendition))
        this.#track(event.rendition).addInit(event);
      if (event.type === 'part' && RECORDED_RENDITION.test(event.rendition)) this.#addPart(event);
    } catch (error) {
      this.#fail(error);
    }
  }

  async close(): Promise<void> {
    this.#isOver = true;
    this.#endTracks();
    await this.#queue.drained();
  }

  #addPart(part: PartEvent): void {
    const timeline = this.#timeline.place(part);
    this.#track(part.rendition).addPart(part, timeline);
    const nowMs = this.#clock.monotonicMs();
    if (nowMs - this.#reportedAtMs < PROGRESS_INTERVAL_MS) return;
    this.#reportedAtMs = nowMs;
    this.#report({
      type: 'progress',
      bytes: this.#queue.bytesWritten,
      durationMs: this.#timeline.durationMs,
    });
  }

  #track(rendition: string): RenditionTrack {
    const known = this.#tracks.get(rendition);
    if (known !== undefined) return known;
    const track = new RenditionTrack(rendition, {
      queue: this.#queue,
      nextFilePath: (name) => this.#nextFilePath(name),
      handleDropped: (name, partsCount) => {
        this.#log.warn({ rendition: name, partsCount }, 'the disk is too slow for a recording');
        this.#report({ type: 'parts-dropped', rendition: name, partsCount });
      },
    });
    this.#tracks.set(rendition, track);
    return track;
  }

  #nextFilePath(rendition: string): string {
    this.#filesCount += 1;
    const run = runFolderName({ startedAtMs: this.#startedAtMs, fileNumber: this.#filesCount });
    return path.join(this.#folder, run, `${rendition}.mp4`);
  }

  #fail(error: unknown): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#isOver = true;
    this.#endTracks();
    const { code } = error as NodeJS.ErrnoException;
    const reason = DISK_FULL_CODES.has(code ?? '') ? 'disk_full' : 'write_failed';
    this.#log.error({ error, folder: this.#folder, reason }, 'a recording stopped');
    this.#report({ type: 'failed', reason, message: (error as Error).message });
  }

  #endTracks(): void {
    for (const track of this.#tracks.values()) track.close();
    this.#tracks.clear();
  }
}

/** For the packager thread. */
export const createRecorder = (options: RecordingTapOptions): RecordingTap => new Recorder(options);
