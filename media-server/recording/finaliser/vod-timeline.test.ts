import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordedFile, RecordedPart } from './recorded-file.ts';
import { layOut, type TimedFile } from './vod-timeline.ts';

const PART_SAMPLES = 19_200;

/** A file of one-part segments, and how often anything was asked for one of its parts. */
function countingFile(rendition: string, partsCount: number, timelineKey = 't') {
  const counter = { reads: 0 };
  const parts = Array.from({ length: partsCount }, (_, index): RecordedPart => {
    const part = {
      ...{ msn: index, partIndex: 0, timeline: 1, isIndependent: true, programDateTimeMs: 0 },
      ...{ startSamples: index * PART_SAMPLES, durationSamples: PART_SAMPLES },
      ...{ offset: index * 1_000, partBytes: 900, partCrc32: 0 },
    };
    return new Proxy(part, {
      get: (target, name) => {
        counter.reads += 1;
        return Reflect.get(target, name);
      },
    });
  });
  const facts = { path: `/${timelineKey}/${rendition}.mp4`, rendition, tracks: [], initBytes: 100 };
  const file: RecordedFile = { ...facts, parts };
  return { timed: { file, timelineKey }, counter };
}

function readsToLayOut(segmentsCount: number): number {
  const files = ['v0', 'v1', 'a'].map((name) => countingFile(name, segmentsCount));
  const timeline = layOut(files.map(({ timed }) => timed));
  assert.equal(timeline.segments.length, segmentsCount);
  assert.deepEqual(timeline.renditions, ['v0', 'v1', 'a']);
  return files.reduce((sum, { counter }) => sum + counter.reads, 0);
}

test('[REC-6] a recording that is ten times as long is ten times the work to lay out', () => {
  const [short, long] = [readsToLayOut(100), readsToLayOut(1_000)];
  assert.ok(long <= 11 * short, `${short} reads for 100 segments, ${long} for 1000`);
});

test('[REC-6] a recording of ten times as many packagers is ten times the work to lay out', () => {
  const readsFor = (timelinesCount: number): number => {
    let reads = 0;
    const timed = Array.from({ length: timelinesCount }, (_, index): TimedFile => {
      const key = String(index).padStart(6, '0');
      const { file } = countingFile('v0', 1, key).timed;
      return {
        file,
        get timelineKey() {
          reads += 1;
          return key;
        },
      };
    });
    const { segments } = layOut(timed);
    assert.deepEqual(
      segments.map(({ pieces }) => pieces.get('v0')?.file),
      timed.map(({ file }) => file),
    );
    return reads;
  };
  const [few, many] = [readsFor(20), readsFor(200)];
  assert.ok(many <= 11 * few, `${few} reads for 20, ${many} for 200`);
});
