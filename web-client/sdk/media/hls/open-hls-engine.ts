import { HlsJsEngine } from './HlsJsEngine.ts';
import type { HlsEngine, HlsEngineOptions } from './hls-engine.ts';
import { loadHls } from './load-hls.ts';
import { NativeHlsEngine } from './NativeHlsEngine.ts';

/** H264 and Opus in one fragmented MP4: what every rendition holds that a browser can be given without transcoding. */
const OPUS_TYPE = 'video/mp4; codecs="avc1.42e01f,opus"';
/** The same pictures with AAC, which the server makes for browsers that do not take Opus in MP4. */
const AAC_TYPE = 'video/mp4; codecs="avc1.42e01f,mp4a.40.2"';
const HLS_TYPE = 'application/vnd.apple.mpegurl';

type MediaSourceLike = Pick<typeof MediaSource, 'isTypeSupported'>;

export type HlsSupport = {
  by: 'media-source' | 'native' | 'none';
  /** What sound to ask for. */
  sound: 'opus' | 'aac';
};

/**
 * Media Source Extensions where they take our streams, with Opus or else with AAC; else the browser's own HLS, else none. Where that
 * is needed nothing tells whether it takes Opus; all of them take AAC.
 */
export function hlsSupport(): HlsSupport {
  const page = globalThis as {
    ManagedMediaSource?: MediaSourceLike;
    MediaSource?: MediaSourceLike;
  };
  const source = page.ManagedMediaSource ?? page.MediaSource;
  if (source?.isTypeSupported(OPUS_TYPE)) return { by: 'media-source', sound: 'opus' };
  if (source?.isTypeSupported(AAC_TYPE)) return { by: 'media-source', sound: 'aac' };
  const isNative =
    typeof document !== 'undefined' && document.createElement('video').canPlayType(HLS_TYPE) !== '';
  return { by: isNative ? 'native' : 'none', sound: 'aac' };
}

/** Fetches hls.js ahead of time. A failure shows again when it is used. */
export function prefetchHls(): void {
  if (hlsSupport().by !== 'media-source') return;
  loadHls().catch((error: unknown) => console.debug('stagedoor: hls.js did not come', error));
}

/** Rejects when its code cannot be loaded. */
export async function openHlsEngine(options: HlsEngineOptions): Promise<HlsEngine> {
  const { by, sound } = hlsSupport();
  const withSound = sound === 'aac' ? { ...options, url: aacAddress(options.url) } : options;
  if (by !== 'media-source') {
    return new NativeHlsEngine({ ...withSound, fallbackUrl: options.url });
  }
  return new HlsJsEngine(await loadHls(), withSound);
}

/** The multivariant playlist with the same renditions and AAC. */
function aacAddress(url: string): string {
  return url.replace(/index\.m3u8(?=\?|$)/, 'index-aac.m3u8');
}
