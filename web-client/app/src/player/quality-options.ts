import { LAYER_HEIGHTS } from '@stagedoor/contracts/media';
import type { Quality, ViewerState } from '@stagedoor/sdk';

export type QualityOption = { quality: Quality | 'audio-only'; height?: number };

/** What there is to choose, best first: automatic, each layer that is sent, sound alone. */
export function qualityOptionsOf(layerCount: number): QualityOption[] {
  const layers = LAYER_HEIGHTS.slice(0, layerCount).map((height, layer) => ({
    quality: layer,
    height,
  }));

  return [{ quality: 'auto' }, ...layers.reverse(), { quality: 'audio-only' }];
}

export function chosenQualityOf(state: Partial<ViewerState> | undefined): Quality | 'audio-only' {
  return state?.isAudioOnlyChosen ? 'audio-only' : (state?.quality ?? 'auto');
}

/** Lines of the layer that is being sent now. */
export function heightOf(layer: number | undefined): number | undefined {
  return layer === undefined ? undefined : LAYER_HEIGHTS[layer];
}
