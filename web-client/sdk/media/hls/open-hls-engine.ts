import { HlsJsEngine } from './HlsJsEngine.ts';
import type { HlsEngine, HlsEngineOptions } from './hls-engine.ts';
import { loadHls } from './load-hls.ts';
import { NativeHlsEngine } from './NativeHlsEngine.ts';

/** H264 and Opus in one fragmented MP4: what every rendition holds that a browser can be given without transcoding. */
const MUXED_TYPE = 'video/mp4; codecs="avc1.42e01f,opus"';
const HLS_TYPE = 'application/vnd.apple.mpegurl';

type MediaSourceLike = Pick<typeof MediaSource, 'isTypeSupported'>;

/** Media Source Extensions where they take our streams, else the browser's own HLS, else none. */
export function hlsSupport(): 'media-source' | 'native' | 'none' {
  const page = globalThis as {
    ManagedMediaSource?: MediaSourceLike;
    MediaSource?: MediaSourceLike;
  };
  const source = page.ManagedMediaSource ?? page.MediaSource;
  if (source?.isTypeSupported(MUXED_TYPE)) return 'media-source';
  if (typeof document === 'undefined') return 'none';
  return document.createElement('video').canPlayType(HLS_TYPE) === '' ? 'none' : 'native';
}

/** Fetches hls.js ahead of time. A failure shows again when it is used. */
export function prefetchHls(): void {
  if (hlsSupport() !== 'media-source') return;
  loadHls().catch((error: unknown) => console.debug('stagedoor: hls.js did not come', error));
}

/** Rejects when its code cannot be loaded. */
export async function openHlsEngine(options: HlsEngineOptions): Promise<HlsEngine> {
  if (hlsSupport() !== 'media-source') return new NativeHlsEngine(options);
  return new HlsJsEngine(await loadHls(), options);
}
