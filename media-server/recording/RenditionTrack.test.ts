import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PartEvent, QUEUED_BYTES_MAX, RenditionTrack } from './RenditionTrack.ts';

/** A queue whose disk stands still until the test says how much waits. */
function standingQueue() {
  const appended: number[] = [];
  const queue = {
    queuedBytes: 0,
    append: (_file: unknown, chunks: readonly Uint8Array[]) => appended.push(chunks.length),
    close: () => undefined,
  };
  return { queue, appended };
}

function part(number: number, isIndependent: boolean): PartEvent {
  return {
    type: 'part',
    ...{ rendition: 'v0', msn: number, partIndex: 0, name: `${number}`, initName: 'init' },
    bytes: new Uint8Array(10),
    ...{ startSamples: number, durationSamples: 1, isIndependent, isDiscontinuity: false },
    programDateTimeMs: 0,
  };
}

test('[REC-5] while too much waits for the disk parts are left out, counted, and taken again from a key frame on', () => {
  const { queue, appended } = standingQueue();
  const dropped: number[] = [];
  const paths: string[] = [];
  const track = new RenditionTrack('v0', {
    queue: queue as never,
    nextFilePath: (rendition) => {
      paths.push(rendition);
      return `/nowhere/${paths.length}/${rendition}.mp4`;
    },
    handleDropped: (_rendition, partsCount) => dropped.push(partsCount),
  });
  track.addInit({ type: 'init', rendition: 'v0', name: 'init', bytes: new Uint8Array(5) });
  track.addPart(part(0, true), 0);
  assert.deepEqual(appended, [1, 2]);

  queue.queuedBytes = QUEUED_BYTES_MAX + 1;
  track.addPart(part(1, false), 0);
  track.addPart(part(2, true), 0);
  // Not as soon as it is just below the limit: that would be one hole after the other.
  queue.queuedBytes = QUEUED_BYTES_MAX - 1;
  track.addPart(part(3, true), 0);
  assert.equal(appended.length, 2);

  queue.queuedBytes = 0;
  track.addPart(part(4, false), 0);
  assert.equal(appended.length, 2);
  track.addPart(part(5, true), 0);
  assert.deepEqual(appended, [1, 2, 1, 2]);
  assert.deepEqual(dropped, [3]);
  assert.equal(paths.length, 2);
});
