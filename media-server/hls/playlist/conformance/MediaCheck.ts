import { createHash } from 'node:crypto';
import { VIDEO_TRACK_ID } from '../../fmp4/track-ids.ts';
import type { ParsedPart, ParsedSegment } from '../parsed-playlist.ts';
import { type Findings, tellOf } from './Findings.ts';
import { isInitSegment, readFragment, type TrackFacts } from './fragment-facts.ts';
import { checkFileAnswer, fetchBytes, type HlsFetch } from './http-rules.ts';

/** Every so many parts one is fetched a second time, to see that its name still stands for the same bytes. */
const PARTS_PER_SECOND_LOOK = 8;

/** Fetches what a rendition lists and compares it with what the playlist says of it. */
export class MediaCheck {
  readonly #fetch: HlsFetch;
  readonly #findings: Findings;
  readonly #timeoutMs: number;
  readonly #heldPictureTicks: number;
  readonly #hashes = new Map<string, string>();
  readonly #inits = new Set<string>();
  #partsOfSegment: Uint8Array[] = [];
  #partsMsn = -1;
  #areAllParts = false;
  #expected = new Map<number, number>();
  #partsCount = 0;

  constructor(options: {
    fetch: HlsFetch;
    findings: Findings;
    timeoutMs: number;
    heldPictureTicks: number;
  }) {
    this.#fetch = options.fetch;
    this.#findings = options.findings;
    this.#timeoutMs = options.timeoutMs;
    this.#heldPictureTicks = options.heldPictureTicks;
  }

  async checkInit(url: string): Promise<void> {
    if (this.#inits.has(url)) return;
    this.#inits.add(url);
    const bytes = await this.#get(url);
    if (bytes === undefined) return;
    this.#findings.looked('inits');
    if (!isInitSegment(bytes)) this.#tell(url, 'RFC 8216bis 3.1.2', 'it is no init segment');
  }

  /** Parts in the order of the playlist; `index` is 0 for the first of a segment. */
  async checkPart(
    url: string,
    segment: ParsedSegment,
    part: ParsedPart,
    index: number,
  ): Promise<void> {
    if (segment.msn !== this.#partsMsn) {
      this.#partsMsn = segment.msn;
      this.#partsOfSegment = [];
      this.#areAllParts = index === 0;
    }
    const bytes = await this.#get(url);
    if (bytes === undefined) {
      this.#areAllParts = false;
      return;
    }
    this.#findings.looked('parts');
    this.#partsCount += 1;
    this.#partsOfSegment.push(bytes);
    this.#checkFragment(url, bytes, part, segment.isDiscontinuity && index === 0);
    if (this.#partsCount % PARTS_PER_SECOND_LOOK === 0) await this.#get(url);
  }

  /** A hinted part, as it came when it was asked for before it existed. */
  checkHinted(url: string, bytes: Uint8Array): void {
    this.#remember(url, bytes);
    this.#findings.looked('hinted parts');
  }

  /** A segment all of whose parts were checked right before. */
  async checkSegment(url: string, segment: ParsedSegment): Promise<void> {
    const bytes = await this.#get(url);
    if (bytes === undefined) return;
    this.#findings.looked('segments');
    const hasParts = segment.msn === this.#partsMsn && this.#areAllParts;
    if (!hasParts || this.#partsOfSegment.length !== segment.parts.length) return;
    if (!Buffer.concat(this.#partsOfSegment).equals(bytes)) {
      this.#tell(url, 'RFC 8216bis 4.4.4.9', 'a segment is not the bytes of its parts');
    }
  }

  #checkFragment(url: string, bytes: Uint8Array, part: ParsedPart, isNewTimeline: boolean): void {
    const tracks = readFragment(bytes);
    if (tracks === undefined || tracks.length === 0) {
      this.#tell(url, 'RFC 8216bis 3.1.2', 'a part is no movie fragment');
      return;
    }
    for (const track of tracks) {
      const expected = this.#expected.get(track.trackId);
      if (isNewTimeline || expected === undefined || expected === track.baseDecodeTime) continue;
      const cutShortBy = expected - track.baseDecodeTime;
      const isHeld = track.trackId === VIDEO_TRACK_ID && cutShortBy > 0;
      if (isHeld && cutShortBy <= this.#heldPictureTicks) this.#findings.looked('held pictures');
      else {
        this.#tell(
          url,
          'RFC 8216bis 3.1.2',
          `track ${track.trackId} begins at ${track.baseDecodeTime}, after one that ends at ${expected}`,
        );
      }
    }
    this.#expected = new Map(
      tracks.flatMap(({ trackId, baseDecodeTime, duration }) =>
        duration === undefined ? [] : [[trackId, baseDecodeTime + duration]],
      ),
    );
    this.#checkIndependence(url, tracks, part);
  }

  #checkIndependence(url: string, tracks: readonly TrackFacts[], part: ParsedPart): void {
    const isIndependent = tracks.every(({ beginsWithKeyFrame }) => beginsWithKeyFrame !== false);
    if (part.isIndependent && !isIndependent) {
      const message = 'a part says INDEPENDENT=YES and does not begin with a key frame';
      this.#tell(url, 'RFC 8216bis 4.4.4.9', message);
    }
  }

  async #get(url: string): Promise<Uint8Array | undefined> {
    const tell = tellOf(this.#findings, url);
    const fetched = await fetchBytes(this.#fetch, url, { timeoutMs: this.#timeoutMs, tell });
    if (fetched === undefined) return undefined;
    if (fetched.status !== 200) {
      tell('RFC 8216bis 6.2.1', `what is listed answers ${fetched.status}`);
      return undefined;
    }
    checkFileAnswer(fetched, tell);
    this.#remember(url, fetched.bytes);
    return fetched.bytes;
  }

  #remember(url: string, bytes: Uint8Array): void {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const before = this.#hashes.get(url);
    this.#hashes.set(url, hash);
    if (before !== undefined && before !== hash) {
      this.#tell(url, 'RFC 8216bis 6.2.1', 'a name stands for other bytes than before');
    }
  }

  #tell(url: string, rule: string, message: string): void {
    this.#findings.add({ rule, message, url });
  }
}
