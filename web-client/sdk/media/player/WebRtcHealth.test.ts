import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FakeClock } from '../../clock-fake.ts';
import type { ViewerPhase, ViewerState } from '../viewer-state.ts';
import { WebRtcHealth } from './WebRtcHealth.ts';

let clock: FakeClock;
let health: WebRtcHealth;
let told: string[];
let isConnected: boolean;

function state(phase: ViewerPhase, changes: Partial<ViewerState> = {}): ViewerState {
  return {
    phase,
    viewerCount: 0,
    quality: 'auto',
    isAudioOnlyChosen: false,
    layerCount: 3,
    isPublisherAudioMuted: false,
    isPublisherVideoMuted: false,
    ...changes,
  };
}

beforeEach(() => {
  clock = new FakeClock();
  told = [];
  isConnected = true;
  health = new WebRtcHealth({
    clock,
    isConnected: () => isConnected,
    onTrouble: (trouble) => told.push(trouble),
  });
});

test('[PLAY-8] a media path that does not come about is the network’s trouble, told once', () => {
  health.begin(state('joining'));
  health.handleState(state('playing'));
  clock.advance(5_999);
  assert.deepEqual(told, []);
  clock.advance(1);
  assert.deepEqual(told, ['network']);
  clock.advance(60_000);
  health.handleState(state('playing'));
  assert.deepEqual(told, ['network']);
  assert.equal(clock.pendingCount, 0);
});

test('[PLAY-8] media that flows in time is no trouble, and media that stops is after a while', () => {
  health.begin(state('joining'));
  clock.advance(3_000);
  health.handleFlowing(true);
  health.handleState(state('playing'));
  clock.advance(60_000);
  health.handleFlowing(false);
  clock.advance(3_000);
  health.handleFlowing(true);
  clock.advance(60_000);
  assert.deepEqual(told, []);
  health.handleFlowing(false);
  health.handleState(state('reconnecting', { reconnectCause: 'network' }));
  clock.advance(6_000);
  assert.deepEqual(told, ['network']);
});

test('[PLAY-8] while nobody publishes, or the connection to the server is gone, nothing is WebRTC’s trouble', () => {
  health.begin(state('waiting'));
  clock.advance(60_000);
  health.handleState(state('reconnecting', { reconnectCause: 'publisher-away' }));
  clock.advance(60_000);
  assert.deepEqual(told, []);
  isConnected = false;
  health.handleState(state('reconnecting', { reconnectCause: 'network' }));
  clock.advance(60_000);
  assert.deepEqual(told, []);
  isConnected = true;
  clock.advance(6_000);
  assert.deepEqual(told, ['network']);
});

test('[PLAY-8] refusals tell a full server from a browser that cannot', () => {
  const join = (code: 'ROOM_FULL' | 'MEDIA_UNAVAILABLE' | 'INTERNAL_ERROR', isMediaSide = false) =>
    health.handleJoinFailed({ code, isMediaSide });
  for (const [joins, expected] of [
    [() => join('ROOM_FULL'), ['capacity']],
    [() => [1, 2].map(() => join('MEDIA_UNAVAILABLE')), []],
    [() => [1, 2, 3].map(() => join('MEDIA_UNAVAILABLE')), ['capacity']],
    [() => join('INTERNAL_ERROR', true), []],
    [() => [1, 2].map(() => join('INTERNAL_ERROR', true)), ['unsupported']],
    [() => [1, 2, 3, 4].map(() => join('INTERNAL_ERROR')), []],
  ] as const) {
    told = [];
    health.begin(state('joining'));
    joins();
    assert.deepEqual(told, expected);
  }
});

test('[PLAY-8] a link that carries no layer is told at once', () => {
  health.begin(state('playing'));
  health.handleFlowing(true);
  health.handleState(state('audio-only', { audioOnlyCause: 'chosen' }));
  assert.deepEqual(told, []);
  health.handleState(state('audio-only', { audioOnlyCause: 'link' }));
  assert.deepEqual(told, ['thin-link']);
});
