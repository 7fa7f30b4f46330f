import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { BoundedCache } from './BoundedCache.ts';

const TTL_MS = 1_000;

function createCache(entriesMax = 3) {
  const clock = new FakeClock();
  return { clock, cache: new BoundedCache<string>({ clock, ttlMs: TTL_MS, entriesMax }) };
}

/** A read that ends when the test says so. */
function heldRead() {
  let finish: (value: string) => void = () => undefined;
  const read = new Promise<string>((resolve) => {
    finish = resolve;
  });
  return { load: () => read, finish };
}

describe('BoundedCache', () => {
  test('[ACC-11] what was read is used until it is too old', async () => {
    const { cache, clock } = createCache();
    assert.equal(await cache.get('a', async () => 'first'), 'first');
    await clock.advance(TTL_MS - 1);
    assert.equal(await cache.get('a', async () => 'second'), 'first');
    await clock.advance(1);
    assert.equal(await cache.get('a', async () => 'third'), 'third');
  });

  test('[ACC-11] many who ask at once cause one read', async () => {
    const { cache } = createCache();
    let readsCount = 0;
    const load = async () => {
      readsCount += 1;
      return 'value';
    };
    await Promise.all(Array.from({ length: 50 }, () => cache.get('a', load)));
    assert.equal(readsCount, 1);
  });

  test('[ACC-11] a read that began before a change is not kept after it', async () => {
    const { cache } = createCache();
    const before = heldRead();
    const early = cache.get('a', before.load);
    cache.invalidate('a');
    assert.equal(await cache.get('a', async () => 'after the change'), 'after the change');
    before.finish('before the change');
    assert.equal(await early, 'before the change');
    assert.equal(await cache.get('a', async () => 'unused'), 'after the change');
  });

  test('[ACC-11] a read that fails is not kept', async () => {
    const { cache } = createCache();
    await assert.rejects(
      cache.get('a', async () => {
        throw new Error('away');
      }),
    );
    assert.equal(await cache.get('a', async () => 'back'), 'back');
  });

  test('[ACC-11] the least recently used entry makes room', async () => {
    const { cache } = createCache(2);
    cache.set('a', '1');
    cache.set('b', '2');
    await cache.get('a', async () => 'unused');
    cache.set('c', '3');
    assert.equal(cache.entriesCount, 2);
    assert.equal(cache.find('b', TTL_MS), undefined);
    assert.equal(cache.find('a', TTL_MS)?.value, '1');
    cache.invalidateAll();
    assert.equal(cache.entriesCount, 0);
  });
});
