import type { HlsWindow } from '../hls-engine.ts';
import { BeginWatch } from './BeginWatch.ts';
import { PictureLook } from './PictureLook.ts';
import { StuckWatch } from './StuckWatch.ts';

/** What takes longer to load than this does not come any more. */
const LOADING_MAX_MS = 6_000;
/** A load that takes so long comes over a thin link: what it brings is given its time to play. */
const LONG_LOAD_MS = 2_000;

type Element = Pick<
  HTMLVideoElement,
  'paused' | 'readyState' | 'currentTime' | 'videoWidth' | 'HAVE_NOTHING' | 'HAVE_FUTURE_DATA'
>;

/** What is known of a playback at one moment. */
export type PlaybackFacts = {
  nowMs: number;
  video: Element;
  /** Undefined while nothing is listed. */
  window: HlsWindow | undefined;
  /** Since when something is loaded that has not come yet. */
  loadingSinceMs: number | undefined;
  /** Live, and meant to stay so. */
  isFollowing: boolean;
  /** Where it is watched is worth to go back to. */
  isInPast: boolean;
  /** A first frame was shown. */
  hasPlayed: boolean;
  /** All that there will be is listed. */
  hasEnded: boolean;
  /** The element is empty and is filled again. */
  isFilling: boolean;
  /** The person did not pause it. */
  mayPlay: boolean;
  /** The browser lets nothing play by itself. */
  isPlayRefused: boolean;
  /** Trouble is known, and the next attempt is due already. */
  isRetryDue: boolean;
  isAudioOnly: boolean;
};

/** What helps a playback that nothing is known to be wrong with. */
export type Remedy = 'none' | 'load-on' | 'begin-anew' | 'begin-anew-live' | 'give-up';

export type PlaybackCareOptions = {
  nowMs: number;
  /** The multivariant playlist. Rejects when it does not come. */
  fetchPlaylist: () => Promise<string>;
  /** A stream that had sound alone has a picture now. */
  onPictureFound: () => void;
};

/** Sees that a playback does not begin, or does not go on, while nothing says what is wrong; and that it lacks a picture. */
export class PlaybackCare {
  readonly #begin = new BeginWatch();
  readonly #stuck = new StuckWatch();
  readonly #picture: PictureLook;
  #isPictureLacking = false;

  constructor({ nowMs, fetchPlaylist, onPictureFound }: PlaybackCareOptions) {
    this.#picture = new PictureLook({
      ...{ nowMs, fetchPlaylist },
      isLacking: () => this.#isPictureLacking,
      onFound: onPictureFound,
    });
  }

  /** The element is being filled. */
  expectBegin(nowMs: number): void {
    this.#begin.expect(nowMs);
  }

  handleBegun(): void {
    this.#begin.handleBegun();
  }

  /** Nothing is watched any more. */
  close(): void {
    this.#isPictureLacking = false;
  }

  /** To be asked again and again. */
  look(facts: PlaybackFacts): Remedy {
    this.#isPictureLacking = isPictureLacking(facts);
    if (facts.window !== undefined) this.#picture.look(facts.nowMs);
    const remedy = this.#lookAtBegin(facts);
    return remedy === 'none' ? this.#lookAtProgress(facts) : remedy;
  }

  /** Fills an element anew that was filled and does not play; when nothing ever played, somebody else should try in the end. */
  #lookAtBegin(facts: PlaybackFacts): Remedy {
    const { nowMs, hasPlayed, hasEnded, isRetryDue } = facts;
    if (isBeginHeld(facts) || hasEnded || isRetryDue) {
      this.#begin.rest(nowMs);
      return 'none';
    }
    if (loadingMs(facts) > 0) return 'none';
    const due = this.#begin.look(nowMs);
    if (due === 'wait') return 'none';
    return due === 'give-up' && !hasPlayed ? 'give-up' : 'begin-anew';
  }

  /** Loads on, then begins anew; who is in the past goes on there, and live where that did not help. */
  #lookAtProgress(facts: PlaybackFacts): Remedy {
    const { nowMs, video, window, hasPlayed, hasEnded, isFilling, isInPast } = facts;
    if (window === undefined || !hasPlayed || isFilling) return 'none';
    if (video.paused || hasEnded || facts.isRetryDue || loadingMs(facts) > 0) {
      this.#stuck.rest();
      return 'none';
    }
    const { currentTime } = video;
    const { edgeSeconds } = window;
    const attempt = this.#stuck.attemptDue({ nowMs, currentTime, edgeSeconds });
    if (attempt === 0) return 'none';
    if (attempt === 1) return 'load-on';
    return attempt === 2 && isInPast ? 'begin-anew' : 'begin-anew-live';
  }
}

/** Sound alone plays, which nobody asked for: the camera may have been switched on since. */
function isPictureLacking({ video, isAudioOnly, isFollowing, hasEnded }: PlaybackFacts): boolean {
  if (hasEnded || isAudioOnly || !isFollowing) return false;
  return video.videoWidth === 0 && !video.paused;
}

/** Since a load began that has not come yet and may come. */
function loadingMs({ nowMs, loadingSinceMs = Number.NEGATIVE_INFINITY }: PlaybackFacts): number {
  const ms = nowMs - loadingSinceMs;
  return ms < LOADING_MAX_MS ? ms : 0;
}

/** Nothing is to be expected of the element yet, or not by itself. */
function isBeginHeld(facts: PlaybackFacts): boolean {
  const { video, window, mayPlay, isPlayRefused } = facts;
  // Browsers leave elements in pages that nobody has looked at empty.
  const isUnseen = document.hidden && video.readyState === video.HAVE_NOTHING;
  const hasData = video.readyState >= video.HAVE_FUTURE_DATA;
  const isRefused = video.paused && (isPlayRefused || hasData);
  // While there is no playlist there may be nothing to play; loads of playlists have deadlines of their own.
  const isListed = window !== undefined;
  const isLoadingLong = loadingMs(facts) > LONG_LOAD_MS;
  return !mayPlay || isUnseen || isRefused || !isListed || isLoadingLong;
}
