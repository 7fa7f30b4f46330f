import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publisherHealth } from './publisher-health.ts';
import type { StatsEntry } from './stats-report.ts';

const video = (
  timestamp: number,
  rid: string,
  bytesSent: number,
  extra: object = {},
): StatsEntry => ({
  id: `out-${rid}`,
  type: 'outbound-rtp',
  timestamp,
  kind: 'video',
  mid: '0',
  rid,
  bytesSent,
  headerBytesSent: 0,
  active: true,
  codecId: 'codec-1',
  ...extra,
});
const audio = (timestamp: number, bytesSent: number): StatsEntry => ({
  id: 'out-audio',
  type: 'outbound-rtp',
  timestamp,
  kind: 'audio',
  mid: '1',
  bytesSent,
  headerBytesSent: bytesSent / 10,
});
const MIDS = new Set(['0', '1']);
const CODEC: StatsEntry = { id: 'codec-1', type: 'codec', timestamp: 0, mimeType: 'video/H264' };

test('[SDK-16] health is what grew between two reports', () => {
  const before = [video(0, 'r0', 0), video(0, 'r1', 1_000), audio(0, 0)];
  const now = [
    CODEC,
    // Browsers list them in any order.
    video(2_000, 'r1', 176_000, {
      frameWidth: 640,
      frameHeight: 360,
      framesPerSecond: 30,
      qualityLimitationReason: 'bandwidth',
    }),
    video(2_000, 'r0', 50_000, { frameWidth: 320, frameHeight: 180, framesPerSecond: 29 }),
    video(2_000, 'r2', 0, { active: false, qualityLimitationReason: 'none' }),
    audio(2_000, 10_000),
    {
      id: 'pair',
      type: 'candidate-pair',
      timestamp: 2_000,
      nominated: true,
      currentRoundTripTime: 0.0215,
      availableOutgoingBitrate: 3_000_000,
    },
    {
      id: 'in-1',
      type: 'remote-inbound-rtp',
      timestamp: 2_000,
      localId: 'out-r1',
      fractionLost: 0.0123,
    },
    // Stopped when the camera was changed.
    { ...video(2_000, 'r0', 99_999), id: 'out-old', mid: '7' },
    {
      id: 'in-old',
      type: 'remote-inbound-rtp',
      timestamp: 2_000,
      localId: 'out-old',
      fractionLost: 1,
    },
    {
      id: 'in-2',
      type: 'remote-inbound-rtp',
      timestamp: 2_000,
      localId: 'out-audio',
      fractionLost: 0,
    },
  ] satisfies StatsEntry[];
  const health = publisherHealth(before, now, MIDS);
  assert.equal(health.bitrateBps, 200_000 + 700_000 + 44_000);
  assert.equal(health.packetLossPercent, 1.2);
  assert.equal(health.rttMs, 21.5);
  assert.equal(health.codec, 'H264');
  assert.equal(health.qualityLimitationReason, 'bandwidth');
  assert.equal(health.availableBitrateBps, 3_000_000);
  assert.deepEqual(
    health.layers.map(({ rid, isActive, height, bitrateBps }) => [
      rid,
      isActive,
      height,
      bitrateBps,
    ]),
    [
      ['q', true, 180, 200_000],
      ['h', true, 360, 700_000],
      ['f', false, 0, 0],
    ],
  );
});

test('[SDK-16] the first report has no rates, and a counter that begins anew is no negative rate', () => {
  assert.equal(publisherHealth(undefined, [video(1_000, 'r0', 5_000)], MIDS).bitrateBps, 0);
  assert.equal(
    publisherHealth([video(0, 'r0', 9_000)], [video(1_000, 'r0', 5)], MIDS).bitrateBps,
    0,
  );
});

test('[SDK-16] a layer’s rate is that of its pictures: padding and repairs are the uplink’s matter', () => {
  const before = [video(0, 'r0', 0, { retransmittedBytesSent: 0 })];
  const now = [
    video(1_000, 'r0', 12_000, { headerBytesSent: 50_000, retransmittedBytesSent: 2_000 }),
  ];
  const { bitrateBps, layers } = publisherHealth(before, now, MIDS);
  assert.equal(layers[0]?.bitrateBps, 80_000);
  assert.equal(bitrateBps, 8 * 62_000);
  const paddedOnly = publisherHealth(before, [video(1_000, 'r0', 0, { headerBytesSent: 9 })], MIDS);
  assert.equal(paddedOnly.layers[0]?.isActive, false);
});

test('[SDK-16] an empty report is an empty health', () => {
  assert.deepEqual(publisherHealth(undefined, [], MIDS), {
    bitrateBps: 0,
    packetLossPercent: 0,
    rttMs: undefined,
    layers: [],
    codec: undefined,
    qualityLimitationReason: 'none',
    availableBitrateBps: undefined,
  });
});
