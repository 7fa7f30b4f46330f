import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StatsEntry } from './stats-report.ts';
import { viewerStats } from './viewer-stats.ts';

const inbound = (timestamp: number, extra: object): StatsEntry => ({
  id: 'in-video',
  type: 'inbound-rtp',
  timestamp,
  kind: 'video',
  mid: '0',
  codecId: 'codec-1',
  ...extra,
});
const PAIR: StatsEntry = {
  id: 'pair',
  type: 'candidate-pair',
  timestamp: 1_000,
  nominated: true,
  currentRoundTripTime: 0.01,
};
const UNKNOWN = { layer: undefined, measuredLatencyMs: undefined };

test('[SDK-16] what is seen follows from two reports', () => {
  const before = [
    inbound(0, {
      bytesReceived: 0,
      jitterBufferDelay: 1,
      jitterBufferEmittedCount: 100,
      framesDecoded: 100,
      totalDecodeTime: 0.2,
    }),
  ];
  const now = [
    PAIR,
    { id: 'codec-1', type: 'codec', timestamp: 1_000, mimeType: 'video/H264' },
    { ...inbound(1_000, { bytesReceived: 999_999 }), id: 'in-probator', mid: 'probator' },
    inbound(1_000, {
      frameWidth: 1280,
      frameHeight: 720,
      framesPerSecond: 25,
      bytesReceived: 250_000,
      jitterBufferDelay: 1.5,
      jitterBufferEmittedCount: 125,
      framesDecoded: 125,
      totalDecodeTime: 0.25,
      packetsLost: 3,
      framesDropped: 1,
      freezeCount: 2,
    }),
  ];
  assert.deepEqual(viewerStats(before, now, { layer: 2, measuredLatencyMs: undefined }), {
    width: 1280,
    height: 720,
    fps: 25,
    bitrateBps: 2_000_000,
    layer: 2,
    jitterBufferMs: 20,
    rttMs: 10,
    // Both legs 10, jitter buffer 20, decoding 2, a frame 40, the display 17.
    latencyMs: 89,
    packetsLost: 3,
    framesDecoded: 125,
    framesDropped: 1,
    freezeCount: 2,
    codec: 'H264',
  });
});

test('[SDK-16] a measured latency wins over the estimate', () => {
  const now = [PAIR, inbound(1_000, { framesPerSecond: 30 })];
  assert.equal(viewerStats(undefined, now, { ...UNKNOWN, measuredLatencyMs: 64 }).latencyMs, 64);
});

test('[SDK-16] before anything is received nothing is claimed', () => {
  const stats = viewerStats(undefined, [], UNKNOWN);
  assert.equal(stats.latencyMs, undefined);
  assert.equal(stats.bitrateBps, 0);
});
