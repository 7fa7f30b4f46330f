import type { RenditionId } from './packager-source.ts';

/** Sound alone. */
export const AUDIO_RENDITION: RenditionId = 'a';

export function videoRendition(layerIndex: number): RenditionId {
  return `v${layerIndex}`;
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
