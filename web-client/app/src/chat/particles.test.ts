import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  PARTICLES_AT_ONCE_MAX,
  PARTICLES_MAX,
  type Particle,
  pickKinds,
  REACTION_KINDS,
  withAdded,
} from './particles.ts';

const NONE = { heart: 0, clap: 0, laugh: 0, wow: 0, fire: 0 };

test('[CHAT-P14] a few reactions rise all, many by their shares, and never more than is allowed', () => {
  assert.deepEqual(pickKinds({ ...NONE, heart: 2, fire: 1 }, 12), ['heart', 'heart', 'fire']);
  assert.deepEqual(pickKinds(NONE, 12), []);
  const flood = pickKinds({ ...NONE, heart: 9_000, clap: 3_000 }, 12);
  assert.equal(flood.length, 12);
  assert.equal(flood.filter((kind) => kind === 'heart').length, 9);
  assert.deepEqual(pickKinds({ ...NONE, heart: 5 }, 0), []);
  for (let total = 1; total < 100; total += 1) {
    const added = { heart: total, clap: total * 3, laugh: 1, wow: 0, fire: total % 7 };
    const sum = REACTION_KINDS.reduce((all, kind) => all + added[kind], 0);
    assert.equal(pickKinds(added, 12).length, Math.min(12, sum));
  }
});

test('[CHAT-P14] ten thousand reactions are so many elements at most, each with a key of its own', () => {
  let particles: readonly Particle[] = [];
  for (let moment = 0; moment < 20; moment += 1) {
    const before = particles.length;
    particles = withAdded(
      particles,
      { ...NONE, heart: 10_000 },
      { nextId: moment * 100, random: Math.random },
    );
    assert.ok(particles.length - before <= PARTICLES_AT_ONCE_MAX);
  }
  assert.equal(particles.length, PARTICLES_MAX);
  assert.equal(new Set(particles.map(({ id }) => id)).size, PARTICLES_MAX);
  const same = withAdded(particles, { ...NONE, heart: 1 }, { nextId: 0, random: Math.random });
  assert.equal(same, particles, 'nothing changes where nothing is added');
});
