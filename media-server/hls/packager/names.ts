import type { RenditionId } from './packager-source.ts';

/** Sound alone. */
export const AUDIO_RENDITION: RenditionId = 'a';

export function videoRendition(layerIndex: number): RenditionId {
  return `v${layerIndex}`;
}

const AAC_SUFFIX = '-aac';

/** The one with the same pictures and AAC instead of Opus. */
export function aacRendition(rendition: RenditionId): RenditionId {
  return `${rendition}${AAC_SUFFIX}`;
}

export function isAacRendition(rendition: RenditionId): boolean {
  return rendition.endsWith(AAC_SUFFIX);
}

/**
 * Names of a broadcast's files. All begin with the packager's start (`epoch`), so that no name ever stands for other bytes.
 * Parts are numbered through, whatever segment they fall into: the name of the next one is known before it is known whether a
 * segment ends, and the preload hint always holds.
 */
export class FileNames {
  readonly #epoch: string;

  constructor(epoch: string) {
    this.#epoch = epoch;
  }

  init(initNumber: number): string {
    return `${this.#epoch}-init${initNumber}.mp4`;
  }

  part(partNumber: number): string {
    return `${this.#epoch}-part${partNumber}.m4s`;
  }

  segment(msn: number): string {
    return `${this.#epoch}-segment${msn}.m4s`;
  }
}
