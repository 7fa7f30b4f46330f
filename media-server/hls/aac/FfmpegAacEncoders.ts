import type { Logger } from '@stagedoor/service-kit/logger';
import { findFfmpeg } from '../../ffmpeg/find-ffmpeg.ts';
import type { AacEncoder, AacEncoders } from '../packager/aac-encoder.ts';
import { FfmpegAacEncoder } from './FfmpegAacEncoder.ts';

/** Of one process, each for one broadcast: 16 take less than half a core and under 1 GB of memory (52 MB and 3 % each). */
const AAC_ENCODERS_MAX = 16;

/** The AAC encoders of this process: children that run ffmpeg. */
export class FfmpegAacEncoders implements AacEncoders {
  readonly #program: string;
  readonly #log: Logger;
  readonly #countMax: number;
  #count = 0;
  #hasToldLimit = false;

  /** `countMax` instead of AAC_ENCODERS_MAX. */
  constructor(options: { program: string; log: Logger; countMax?: number }) {
    this.#program = options.program;
    this.#log = options.log;
    this.#countMax = options.countMax ?? AAC_ENCODERS_MAX;
  }

  /** Undefined, with a line in the log, where there is no ffmpeg in the folders of `searchPath` (the variable PATH). */
  static find(options: {
    searchPath: string | undefined;
    log: Logger;
    countMax?: number;
  }): FfmpegAacEncoders | undefined {
    const program = findFfmpeg(options.searchPath);
    if (program === undefined) {
      options.log.warn('there is no ffmpeg: HLS players without Opus get no stream');
      return undefined;
    }
    return new FfmpegAacEncoders({ ...options, program });
  }

  /** Processes that there are, those included that are about to end. */
  get count(): number {
    return this.#count;
  }

  open({ preSkipSamples }: { preSkipSamples: number }): AacEncoder | undefined {
    if (this.#count >= this.#countMax) {
      if (!this.#hasToldLimit) {
        this.#log.warn({ max: this.#countMax }, 'no more AAC encoders: a rendition is refused');
      }
      this.#hasToldLimit = true;
      return undefined;
    }
    this.#count += 1;
    const onEnded = (): void => {
      this.#count -= 1;
      this.#hasToldLimit = false;
    };
    try {
      const program = this.#program;
      return new FfmpegAacEncoder({ program, preSkipSamples, log: this.#log, onEnded });
    } catch (error) {
      // No room on this machine for another process.
      this.#log.warn({ error }, 'an AAC encoder could not be started');
      onEnded();
      return undefined;
    }
  }
}
