import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PartEvent } from './RenditionTrack.ts';
import { TimelineWatch } from './TimelineWatch.ts';

const PART_SAMPLES = 14_400;

function part(rendition: string, number: number, originMs = 1_000_000): PartEvent {
  return {
    type: 'part',
    ...{ rendition, msn: Math.floor(number / 7), partIndex: number % 7, name: `${number}` },
    bytes: new Uint8Array(),
    startSamples: number * PART_SAMPLES,
    durationSamples: PART_SAMPLES,
    isIndependent: true,
    programDateTimeMs: originMs + number * 300,
    ...{ initName: 'init', isDiscontinuity: false },
  };
}

test('[REC-2] the renditions of one packager share a timeline, also those that begin later', () => {
  const watch = new TimelineWatch();
  const places = [part('v0', 0), part('a', 0), part('v0', 1), part('v1', 1), part('a', 1)].map(
    (each) => watch.place(each),
  );
  assert.equal(new Set(places).size, 1);
  assert.equal(watch.durationMs, 600);
});

test('[REC-2] numbers that go back, and a wall clock that jumps, begin one timeline for all renditions', () => {
  for (const originMs of [1_000_000, 9_000_000]) {
    const watch = new TimelineWatch();
    const first = [part('v0', 8), part('v1', 8)].map((each) => watch.place(each));
    const second = [part('v0', 0, originMs), part('v1', 0, originMs)].map((each) =>
      watch.place(each),
    );
    assert.equal(first[0], first[1]);
    assert.equal(second[0], second[1]);
    assert.notEqual(first[0], second[0]);
    assert.equal(watch.durationMs, 600);
  }
});

test('[REC-2] a publisher’s clock that drifts makes no break', () => {
  const watch = new TimelineWatch();
  const places = Array.from({ length: 1_000 }, (_, number) =>
    watch.place(part('v0', number, 1_000_000 + number * 2)),
  );
  assert.equal(new Set(places).size, 1);
});
