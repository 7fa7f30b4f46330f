import { LAYER_HEIGHTS } from '@stagedoor/contracts/media';
import type { Quality, ViewerState } from '@stagedoor/sdk';

export type QualityOption = { quality: Quality | 'audio-only'; height?: number };

/**
 * What there is to choose, best first: automatic, each layer that is sent, sound alone. `heights` are the layers' lines where they
 * are known; by WebRTC they are what publishers send.
 */
export function qualityOptionsOf(
  layerCount: number,
  heights: readonly number[] = [],
): QualityOption[] {
  const known = heights.length > 0 ? heights : LAYER_HEIGHTS.slice(0, layerCount);
  const layers = known.map((height, layer) => ({ quality: layer, height }));

  return [{ quality: 'auto' }, ...layers.reverse(), { quality: 'audio-only' }];
}

export function chosenQualityOf(state: Partial<ViewerState> | undefined): Quality | 'audio-only' {
  return state?.isAudioOnlyChosen ? 'audio-only' : (state?.quality ?? 'auto');
}

/** Lines of the layer that is being sent now. */
export function heightOf(
  layer: number | undefined,
  heights: readonly number[] = [],
): number | undefined {
  if (layer === undefined) {
    return undefined;
  }

  return heights.length > 0 ? heights[layer] : LAYER_HEIGHTS[layer];
}
