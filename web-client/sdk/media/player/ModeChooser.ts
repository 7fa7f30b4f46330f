import type { Clock, Timer } from '../../clock.ts';
import type { WebRtcTrouble } from './WebRtcHealth.ts';

/** How picture and sound come: by WebRTC, with the least delay, or by LL-HLS, about a second behind. */
export type WatchMode = 'webrtc' | 'hls';

/** What the person wants: `auto` takes WebRTC where it can. `webrtc` stays with it, come what may. */
export type ModeChoice = 'auto' | WatchMode;

/** Why it is HLS: the person chose it, looks at the past, or WebRTC has trouble. */
export type HlsCause = 'chosen' | 'past' | WebRtcTrouble;

export type WantedMode = { mode: 'webrtc' } | { mode: 'hls'; cause: HlsCause };

/** After each trouble in a row WebRTC is left alone for longer; after the last of these until the page asks again. */
const RETRY_AFTER_MS: readonly number[] = [15_000, 30_000, 60_000, 120_000, 300_000];
/** A link that was too thin shows it only seconds after WebRTC has taken over, so each attempt is seen: fewer, and later. */
const THIN_LINK_RETRY_AFTER_MS: readonly number[] = [60_000, 180_000, 600_000];
/** WebRTC that held for so long starts with the shortest pause again. */
const GOOD_AFTER_MS = 60_000;
/** HLS that failed is left alone for this long. */
const HLS_RETRY_AFTER_MS = 30_000;

type ModeChooserOptions = {
  clock: Clock;
  choice: ModeChoice;
  /** False where the browser plays no HLS of ours: then there is nothing to choose. */
  isHlsPossible: boolean;
  onChange: (wanted: WantedMode) => void;
};

/**
 * Which mode a viewer should be in. WebRTC first; HLS by the person's choice, for the past, and while WebRTC has trouble, which is
 * tried again a bounded number of times. It only decides; whoever asked moves over without losing the picture.
 */
export class ModeChooser {
  readonly #options: ModeChooserOptions;
  #choice: ModeChoice;
  #isInPast = false;
  #trouble: WebRtcTrouble | undefined;
  #troublesInARow = 0;
  #retry: Timer | undefined;
  #good: Timer | undefined;
  #isHlsBroken = false;
  #hlsRetry: Timer | undefined;
  #wanted: WantedMode;

  constructor(options: ModeChooserOptions) {
    this.#options = options;
    this.#choice = options.choice;
    this.#wanted = this.#decide();
  }

  get wanted(): WantedMode {
    return this.#wanted;
  }

  get choice(): ModeChoice {
    return this.#choice;
  }

  /** A choice begins with a clean slate: what had trouble may be tried at once. */
  setChoice(choice: ModeChoice): void {
    this.#choice = choice;
    this.#isInPast = false;
    this.#forgetTroubles();
    this.#apply();
  }

  /** Somebody goes back in time, or is at the live edge again. */
  setInPast(isInPast: boolean): void {
    this.#isInPast = isInPast;
    this.#apply();
  }

  handleWebRtcTrouble(trouble: WebRtcTrouble): void {
    this.#good?.cancel();
    this.#retry?.cancel();
    this.#retry = undefined;
    this.#trouble = trouble;
    const pausesMs = trouble === 'thin-link' ? THIN_LINK_RETRY_AFTER_MS : RETRY_AFTER_MS;
    const retryAfterMs = pausesMs[this.#troublesInARow];
    this.#troublesInARow += 1;
    // A browser does not learn codecs.
    if (trouble !== 'unsupported' && retryAfterMs !== undefined) {
      this.#retry = this.#options.clock.setTimer(() => this.#forgetTrouble(), retryAfterMs);
    }
    this.#apply();
  }

  /** Something may have changed for the better (the network is back, the page is looked at again): no more waiting. */
  tryWebRtc(): void {
    if (this.#trouble === 'network' || this.#trouble === 'capacity') this.#forgetTrouble();
  }

  #forgetTrouble(): void {
    this.#retry?.cancel();
    this.#retry = undefined;
    this.#trouble = undefined;
    this.#apply();
  }

  /** WebRTC shows its picture. */
  handleWebRtcPlaying(): void {
    this.#good?.cancel();
    this.#good = this.#options.clock.setTimer(() => {
      this.#troublesInARow = 0;
    }, GOOD_AFTER_MS);
  }

  handleHlsFailed(): void {
    this.#isHlsBroken = true;
    this.#isInPast = false;
    this.#hlsRetry?.cancel();
    this.#hlsRetry = this.#options.clock.setTimer(() => {
      this.#isHlsBroken = false;
      this.#apply();
    }, HLS_RETRY_AFTER_MS);
    this.#apply();
  }

  close(): void {
    this.#forgetTroubles();
    this.#good?.cancel();
  }

  #forgetTroubles(): void {
    this.#retry?.cancel();
    this.#hlsRetry?.cancel();
    this.#retry = undefined;
    this.#trouble = undefined;
    this.#troublesInARow = 0;
    this.#isHlsBroken = false;
  }

  #decide(): WantedMode {
    if (!this.#options.isHlsPossible || this.#isHlsBroken) return { mode: 'webrtc' };
    if (this.#isInPast) return { mode: 'hls', cause: 'past' };
    if (this.#choice === 'hls') return { mode: 'hls', cause: 'chosen' };
    if (this.#choice === 'webrtc' || this.#trouble === undefined) return { mode: 'webrtc' };
    return { mode: 'hls', cause: this.#trouble };
  }

  #apply(): void {
    const before = this.#wanted;
    this.#wanted = this.#decide();
    if (JSON.stringify(before) !== JSON.stringify(this.#wanted))
      this.#options.onChange(this.#wanted);
  }
}
