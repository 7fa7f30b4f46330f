import assert from 'node:assert/strict';
import { afterEach, beforeEach } from 'node:test';
import { FakeClock } from '../clock-fake.ts';
import { HlsPlayback, type HlsPlaybackOptions } from '../media/hls/HlsPlayback.ts';
import { FakeEngines, FakeVideo, installFakePage, settle } from './FakePlayback.ts';

/** Wall clock of the media timeline's zero. */
export const ZERO_AT_MS = 1_700_000_000_000;
export const HOLD_BACK_MS = 900;
export const WINDOW_SECONDS = 60;
/** A part is listed so long after its end. */
export const MADE_IN_SECONDS = 0.15;

export let clock: FakeClock;
export let video: FakeVideo;
export let engines: FakeEngines;
export let playback: HlsPlayback;
/** Seconds that the broadcast has lasted. */
export let liveSeconds: number;

/** For a test file: everything is new for each of its tests, and nothing is left after it. */
export function useHlsPlayback(): void {
  installFakePage();

  beforeEach(() => {
    clock = new FakeClock();
    video = new FakeVideo();
    engines = new FakeEngines();
    liveSeconds = 100;
  });

  afterEach(() => {
    playback.close();
    assert.equal(clock.pendingCount, 0, 'no timer is left');
    assert.equal(engines.openCount, 0, 'no engine is left');
  });
}

/** It has begun, and its engine has not come yet. */
export function begin(options: Partial<HlsPlaybackOptions> = {}): void {
  playback = new HlsPlayback({
    video: video.element,
    url: 'http://origin/index.m3u8',
    clock,
    openEngine: engines.open,
    serverNowMs: () => ZERO_AT_MS + liveSeconds * 1_000,
    ...options,
  });
  playback.start();
}

export async function open(options: Partial<HlsPlaybackOptions> = {}): Promise<void> {
  begin(options);
  await settle();
}

export function listWindow(): void {
  const edgeSeconds = liveSeconds - MADE_IN_SECONDS;
  video.bufferedEndSeconds = edgeSeconds;
  engines.newest.windowNow = {
    edgeSeconds,
    startSeconds: edgeSeconds - WINDOW_SECONDS,
    holdBackMs: HOLD_BACK_MS,
  };
}

/** The first frame is there, so far behind the camera. */
export async function join(latencySeconds: number, options: Partial<HlsPlaybackOptions> = {}) {
  await open(options);
  engines.newest.zeroAtMs = ZERO_AT_MS;
  listWindow();
  video.advance(liveSeconds - latencySeconds);
  video.readyState = 4;
  video.tell('loadedmetadata');
  video.presentFrame();
  video.tell('playing');
}

/** Time passes for the broadcast and, where it plays, for the picture. */
export function pass(seconds: number, { isFrozen = false, isStuck = false } = {}): void {
  for (let elapsed = 0; elapsed < seconds - 0.01; elapsed += 0.2) {
    liveSeconds += 0.2;
    if (!video.paused && !isFrozen && !isStuck) video.advance(0.2 * video.playbackRate);
    if (!isFrozen) listWindow();
    clock.advance(200);
  }
}
