import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rateHealth as rateHealthAfter } from './health-rating.ts';

const rateHealth = (health: Parameters<typeof rateHealthAfter>[0]) =>
  rateHealthAfter(health, 10_000);

const layer = {
  spatialLayer: 0,
  rid: 'q',
  isActive: true,
  width: 320,
  height: 180,
  fps: 30,
  bitrateBps: 200_000,
};
const fine = {
  packetLossPercent: 0,
  rttMs: 20,
  qualityLimitationReason: 'none',
  layers: [layer],
} as const;

test('[APP-9] a clean connection is good, also before its round trip is known', () => {
  assert.deepEqual(rateHealth(fine), { rating: 'good', advice: 'none' });
  assert.deepEqual(rateHealth({ ...fine, rttMs: undefined }), { rating: 'good', advice: 'none' });
  assert.deepEqual(rateHealth({ ...fine, qualityLimitationReason: 'other' }), {
    rating: 'good',
    advice: 'none',
  });
});

test('[APP-9] loss is named before delay, and the worst of them rates', () => {
  const both = { ...fine, packetLossPercent: 5, rttMs: 900 };
  assert.deepEqual(rateHealth(both), { rating: 'poor', advice: 'loss' });
  assert.deepEqual(rateHealth({ ...fine, packetLossPercent: 1 }), {
    rating: 'fair',
    advice: 'loss',
  });
  assert.deepEqual(rateHealth({ ...fine, packetLossPercent: 1, rttMs: 500 }), {
    rating: 'poor',
    advice: 'delay',
  });
  assert.deepEqual(rateHealth({ ...fine, rttMs: 200 }), { rating: 'fair', advice: 'delay' });
});

test('[APP-9] what holds the picture back is named when the network does not', () => {
  for (const qualityLimitationReason of ['bandwidth', 'cpu'] as const) {
    assert.deepEqual(rateHealth({ ...fine, qualityLimitationReason }), {
      rating: 'fair',
      advice: qualityLimitationReason,
    });
  }
});

test('[APP-9] a picture that nobody watches is not held back by anything', () => {
  const idle = { ...fine, layers: [{ ...layer, isActive: false }] };
  assert.deepEqual(rateHealth({ ...idle, qualityLimitationReason: 'bandwidth' }), {
    rating: 'good',
    advice: 'none',
  });
});

test('[APP-9] limits of the first ten seconds are the browser finding out what the uplink carries', () => {
  const limited = { ...fine, qualityLimitationReason: 'bandwidth' } as const;
  assert.deepEqual(rateHealthAfter(limited, 9_999), { rating: 'good', advice: 'none' });
  assert.deepEqual(rateHealthAfter(limited, 10_000), { rating: 'fair', advice: 'bandwidth' });
  assert.equal(rateHealthAfter({ ...limited, packetLossPercent: 5 }, 0).advice, 'loss');
});
