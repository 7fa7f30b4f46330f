import type { PartEvent } from './RenditionTrack.ts';

const SAMPLES_PER_MS = 48;
/**
 * How far the wall clock of stream time 0 may move within a timeline. Clocks of publishers drift and are set; one that jumps more
 * belongs to a packager that began anew, or makes a break where none is needed, which harms nobody.
 */
const ORIGIN_JUMP_MS = 1_000;

/**
 * Tells which parts share one count of segments and one stream time. A packager that begins anew may count from 0 again: its
 * parts are of another timeline. All renditions of one packager are of the same.
 */
export class TimelineWatch {
  #timeline = 0;
  #originMs: number | undefined;
  #endSamples = 0;
  #finishedMs = 0;
  #firstSamples: number | undefined;
  /** The newest part of each rendition in this timeline. */
  readonly #newest = new Map<string, { msn: number; startSamples: number }>();

  /** How long what was placed lasts in all, in the timeline's longest rendition. */
  get durationMs(): number {
    return this.#finishedMs + this.#currentMs();
  }

  /** The number of the timeline that the part belongs to. */
  place(part: PartEvent): number {
    const originMs = part.programDateTimeMs - part.startSamples / SAMPLES_PER_MS;
    if (this.#originMs === undefined || this.#isBreak(part, originMs)) this.#begin();
    this.#originMs = originMs;
    this.#firstSamples ??= part.startSamples;
    this.#endSamples = Math.max(this.#endSamples, part.startSamples + part.durationSamples);
    this.#newest.set(part.rendition, { msn: part.msn, startSamples: part.startSamples });
    return this.#timeline;
  }

  #isBreak(part: PartEvent, originMs: number): boolean {
    const newest = this.#newest.get(part.rendition);
    const goesBack =
      newest !== undefined && (part.msn < newest.msn || part.startSamples <= newest.startSamples);
    return goesBack || Math.abs(originMs - (this.#originMs ?? originMs)) > ORIGIN_JUMP_MS;
  }

  #begin(): void {
    this.#finishedMs += this.#currentMs();
    this.#timeline += 1;
    this.#newest.clear();
    this.#firstSamples = undefined;
    this.#endSamples = 0;
  }

  #currentMs(): number {
    return this.#firstSamples === undefined
      ? 0
      : (this.#endSamples - this.#firstSamples) / SAMPLES_PER_MS;
  }
}
