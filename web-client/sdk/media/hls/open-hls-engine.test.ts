import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { FakeClock } from '../../clock-fake.ts';
import { hlsSupport, openHlsEngine } from './open-hls-engine.ts';

const OPUS = 'opus';
const AAC = 'mp4a.40.2';

type Page = { MediaSource?: unknown; ManagedMediaSource?: unknown; document?: unknown };
const page = globalThis as Page;

/** A browser whose Media Source Extensions take these kinds of sound, and that plays HLS by itself or not. */
function beBrowser(options: { mediaSource?: string[]; managed?: string[]; isNative?: boolean }) {
  const support = (sounds: string[] | undefined) =>
    sounds && {
      isTypeSupported: (type: string) => sounds.some((sound) => type.includes(sound)),
    };
  page.MediaSource = support(options.mediaSource);
  page.ManagedMediaSource = support(options.managed);
  page.document = {
    createElement: () => ({ canPlayType: () => (options.isNative ? 'maybe' : '') }),
  };
}

class FakeVideo extends EventTarget {
  readonly textTracks = new EventTarget();
  src = '';
  error: { code: number } | null = null;
  load(): void {
    // Nothing is loaded.
  }
  removeAttribute(): void {
    this.src = '';
  }
}

async function addressIn(url: string, isAudioOnly = false): Promise<string> {
  const video = new FakeVideo();
  const engine = await openHlsEngine({
    clock: new FakeClock(),
    video: video as unknown as HTMLVideoElement,
    url,
    quality: 'auto',
    isAudioOnly,
    onChange: () => undefined,
    onTrouble: () => undefined,
    onEnd: () => undefined,
  });
  const { src } = video;
  engine.close();
  return src;
}

describe('which HLS a browser is given', () => {
  afterEach(() => {
    page.MediaSource = undefined;
    page.ManagedMediaSource = undefined;
    page.document = undefined;
  });

  it('[AAC-12] Opus where Media Source Extensions take it, AAC where they take that alone', () => {
    beBrowser({ mediaSource: [OPUS, AAC], isNative: true });
    assert.deepEqual(hlsSupport(), { by: 'media-source', sound: 'opus' });
    beBrowser({ managed: [OPUS, AAC], isNative: true });
    assert.deepEqual(hlsSupport(), { by: 'media-source', sound: 'opus' });
    beBrowser({ mediaSource: [AAC], isNative: true });
    assert.deepEqual(hlsSupport(), { by: 'media-source', sound: 'aac' });
  });

  it('[AAC-12] AAC where the browser plays HLS by itself, sound alone and private addresses too', async () => {
    beBrowser({ isNative: true });
    assert.deepEqual(hlsSupport(), { by: 'native', sound: 'aac' });
    assert.equal(await addressIn('/hls/mira/index.m3u8'), '/hls/mira/index-aac.m3u8');
    assert.equal(
      await addressIn('/hls/mira/~s1/index.m3u8?x=1'),
      '/hls/mira/~s1/index-aac.m3u8?x=1',
    );
    assert.equal(await addressIn('/hls/mira/index.m3u8', true), '/hls/mira/a-aac/index.m3u8');
  });

  it('[AAC-12] a browser that plays HLS by itself gets Opus where the server makes no AAC, and a failure is told then', async () => {
    beBrowser({ isNative: true });
    const video = new FakeVideo();
    const troubles: string[] = [];
    const engine = await openHlsEngine({
      clock: new FakeClock(),
      video: video as unknown as HTMLVideoElement,
      url: '/hls/mira/index.m3u8',
      quality: 'auto',
      isAudioOnly: false,
      onChange: () => undefined,
      onTrouble: ({ cause }) => troubles.push(cause),
      onEnd: () => undefined,
    });
    assert.equal(video.src, '/hls/mira/index-aac.m3u8');
    video.error = { code: 4 };
    video.dispatchEvent(new Event('error'));
    assert.equal(video.src, '/hls/mira/index.m3u8');
    assert.deepEqual(troubles, []);
    video.dispatchEvent(new Event('error'));
    assert.deepEqual(troubles, ['media']);
    engine.close();
  });

  it('[AAC-12] nothing where neither is there', () => {
    beBrowser({});
    assert.equal(hlsSupport().by, 'none');
  });
});
