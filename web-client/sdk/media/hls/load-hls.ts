/// <reference path="./hls-light.d.ts" />

export type HlsModule = typeof import('hls.js/light');

/** hls.js, in a chunk of its own that comes over the network with the first call. */
export function loadHls(): Promise<HlsModule> {
  return import('hls.js/light');
}
