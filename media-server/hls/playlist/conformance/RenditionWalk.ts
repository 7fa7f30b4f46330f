import type { Clock } from '@stagedoor/service-kit/clock';
import { mergeDelta } from '../merge-delta.ts';
import { parsePlaylist } from '../parse-playlist.ts';
import type { ParsedMediaPlaylist, ParsedSegment } from '../parsed-playlist.ts';
import { type Findings, type Tell, tellOf } from './Findings.ts';
import { checkPlaylistAnswer, fetchBytes, type HlsFetch } from './http-rules.ts';
import { MediaCheck } from './MediaCheck.ts';
import { checkMediaPlaylist } from './media-playlist-rules.ts';
import { checkReload } from './reload-rules.ts';

/** An answer may take as long as a wait may, and a while for the way. */
const WAIT_TARGETS = 3;
const WAY_MS = 2_000;
/** While the target duration is not known. */
const FIRST_TIMEOUT_MS = 30_000;
/**
 * How long after its time a part may be listed: what a busy machine may cost, and a sender's last picture. Later is a stall, which players
 * see; how fast parts come is for the benchmarks.
 */
const LATE_PARTS = 1;
const LATE_MS = 3_000;

/** Of sums of durations. */
const ROUNDING_SECONDS = 0.001;

export type WalkOptions = {
  fetch: HlsFetch;
  clock: Clock;
  findings: Findings;
  /** Of the media playlist. */
  url: string;
  /** By so much a track of pictures may begin before the end of the last picture: that one was held for want of a successor. */
  heldPictureTicks: number;
};

/** Follows one rendition as a player does: each reload waits for the next part, and every second one asks for a delta update. */
export class RenditionWalk {
  readonly #options: WalkOptions;
  readonly #media: MediaCheck;
  readonly #tell: Tell;
  readonly #seenParts = new Set<string>();
  readonly #seenSegments = new Set<number>();
  #playlist: ParsedMediaPlaylist | undefined;
  #updatedMs = 0;
  #reloadsCount = 0;
  #hinted: { uri: string; done: Promise<void> } | undefined;

  constructor(options: WalkOptions) {
    this.#options = options;
    const { fetch, findings, url, heldPictureTicks } = options;
    this.#media = new MediaCheck({
      ...{ fetch, findings, heldPictureTicks },
      timeoutMs: FIRST_TIMEOUT_MS,
    });
    this.#tell = tellOf(findings, url);
  }

  /** The newest playlist, with what a delta update left out. */
  get playlist(): ParsedMediaPlaylist | undefined {
    return this.#playlist;
  }

  /** Gets the playlist for the first time. False when there is nothing to follow. */
  async start(): Promise<boolean> {
    const playlist = await this.#get('', false);
    if (playlist === undefined) return false;
    checkMediaPlaylist(playlist, this.#tell);
    this.#playlist = playlist;
    this.#updatedMs = this.#options.clock.monotonicMs();
    // What was listed before the walk began is taken as it is, except for the newest segment.
    for (const { msn } of playlist.segments.slice(0, -1)) this.#seenSegments.add(msn);
    await this.#checkMedia(playlist);
    return true;
  }

  /** One reload; false when there will be no more. */
  async step(): Promise<boolean> {
    const before = this.#playlist;
    if (before === undefined || before.isEnded) return false;
    this.#askForHint(before);
    this.#reloadsCount += 1;
    const wanted = nextPart(before);
    const skip = this.#reloadsCount % 2 === 0 ? '&_HLS_skip=YES' : '';
    const query = `?_HLS_msn=${wanted.msn}&_HLS_part=${wanted.partIndex}${skip}`;
    const answer = await this.#get(query, true);
    if (answer === undefined) return false;
    this.#options.findings.looked(skip === '' ? 'reloads' : 'delta reloads');
    this.#checkAnswer(answer, wanted, skip !== '');
    const after = mergeDelta(before, answer);
    if (after === undefined) {
      this.#tell('RFC 8216bis 6.2.5.1', 'a delta update skips segments that were never listed');
      return false;
    }
    checkMediaPlaylist(answer, this.#tell);
    checkReload(before, after, this.#tell);
    this.#checkPace(after);
    this.#playlist = after;
    await this.#hinted?.done;
    await this.#checkMedia(after);
    return !after.isEnded;
  }

  #checkAnswer(
    answer: ParsedMediaPlaylist,
    wanted: { msn: number; partIndex: number },
    isDelta: boolean,
  ): void {
    if (answer.isEnded) {
      if (answer.skippedSegmentsCount > 0) {
        this.#tell('RFC 8216bis 6.2.5.1', 'a playlist that ended is a delta update');
      }
      return;
    }
    const last = nextPart(answer);
    const isListed =
      last.msn > wanted.msn || (last.msn === wanted.msn && last.partIndex > wanted.partIndex);
    if (!isListed) {
      this.#tell(
        'RFC 8216bis 6.2.5.2',
        `a reload for part ${wanted.msn}.${wanted.partIndex} was answered without it`,
      );
    }
    if (!isDelta && answer.skippedSegmentsCount > 0) {
      this.#tell('RFC 8216bis 6.2.5.1', 'a delta update came that nobody asked for');
    }
    if (isDelta) this.#checkSkip(answer);
  }

  #checkSkip(answer: ParsedMediaPlaylist): void {
    const boundary = answer.serverControl?.canSkipUntilSeconds;
    const earlier = this.#playlist;
    if (boundary === undefined || earlier === undefined) return;
    const kept = answer.segments.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
    if (answer.skippedSegmentsCount > 0 && kept < boundary - ROUNDING_SECONDS) {
      this.#tell('RFC 8216bis 6.2.5.1', `a delta update keeps ${kept} s, less than CAN-SKIP-UNTIL`);
    }
    const listed = earlier.segments.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
    const target = earlier.targetDurationSeconds ?? 0;
    if (answer.skippedSegmentsCount === 0 && listed > boundary + 2 * target) {
      this.#tell('RFC 8216bis 6.2.5.1', 'a delta update was asked for, and nothing is skipped');
    }
  }

  #checkPace(after: ParsedMediaPlaylist): void {
    const nowMs = this.#options.clock.monotonicMs();
    const tookMs = nowMs - this.#updatedMs;
    this.#updatedMs = nowMs;
    const partMs = (after.partTargetSeconds ?? 0) * 1000;
    if (tookMs > partMs * (1 + LATE_PARTS) + LATE_MS) {
      this.#tell('RFC 8216bis 6.2.1', `the next part took ${Math.round(tookMs)} ms`);
    }
  }

  /** Asks for the hinted part before it exists. */
  #askForHint(playlist: ParsedMediaPlaylist): void {
    const uri = playlist.preloadHints[0];
    if (uri === undefined || this.#hinted?.uri === uri) return;
    this.#hinted = { uri, done: this.#checkHint(uri) };
  }

  async #checkHint(uri: string): Promise<void> {
    const url = this.#resolve(uri);
    const tell = tellOf(this.#options.findings, url);
    const fetched = await fetchBytes(this.#options.fetch, url, {
      timeoutMs: this.#timeoutMs,
      tell,
    });
    // What is hinted may never come: at the end, or when it is planned otherwise (6.2.6).
    if (fetched?.status === 200) this.#media.checkHinted(url, fetched.bytes);
    else if (fetched !== undefined && fetched.status !== 404) {
      tell('RFC 8216bis 6.2.6', `what is hinted answers ${fetched.status}`);
    }
  }

  async #checkMedia(playlist: ParsedMediaPlaylist): Promise<void> {
    for (const segment of playlist.segments) {
      if (this.#seenSegments.has(segment.msn)) continue;
      if (segment.mapUri !== undefined) await this.#media.checkInit(this.#resolve(segment.mapUri));
      await this.#checkParts(segment);
      if (segment.uri === undefined) continue;
      this.#seenSegments.add(segment.msn);
      await this.#media.checkSegment(this.#resolve(segment.uri), segment);
    }
  }

  async #checkParts(segment: ParsedSegment): Promise<void> {
    for (const [index, part] of segment.parts.entries()) {
      if (this.#seenParts.has(part.uri)) continue;
      this.#seenParts.add(part.uri);
      await this.#media.checkPart(this.#resolve(part.uri), segment, part, index);
    }
  }

  async #get(query: string, isBlocking: boolean): Promise<ParsedMediaPlaylist | undefined> {
    const url = `${this.#options.url}${query}`;
    const tell = tellOf(this.#options.findings, url);
    const fetched = await fetchBytes(this.#options.fetch, url, {
      timeoutMs: this.#timeoutMs,
      tell,
    });
    if (fetched === undefined) return undefined;
    if (fetched.status !== 200) {
      tell('RFC 8216bis 6.2.5.2', `a media playlist answers ${fetched.status}`);
      return undefined;
    }
    checkPlaylistAnswer(fetched, isBlocking, tell);
    const playlist = parsePlaylist(Buffer.from(fetched.bytes).toString());
    if (playlist?.kind === 'media') return playlist;
    tell('RFC 8216bis 4', 'it is no media playlist');
    return undefined;
  }

  get #timeoutMs(): number {
    const target = this.#playlist?.targetDurationSeconds;
    return target === undefined ? FIRST_TIMEOUT_MS : WAIT_TARGETS * target * 1000 + WAY_MS;
  }

  #resolve(uri: string): string {
    return new URL(uri, this.#options.url).href;
  }
}

/** The part that comes after the last one that is listed. */
export function nextPart(playlist: ParsedMediaPlaylist): { msn: number; partIndex: number } {
  const last = playlist.segments.at(-1);
  if (last === undefined) return { msn: playlist.mediaSequence, partIndex: 0 };
  if (last.uri === undefined) return { msn: last.msn, partIndex: last.parts.length };
  return { msn: last.msn + 1, partIndex: 0 };
}
