import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { PackagerEvent } from '../../hls/packager/packager-event.ts';
import { PART_RECORD_BYTES } from '../part-record.ts';
import { makeBroadcast } from './broadcast-fixture.ts';
import { decode, probe } from './media-probe.ts';
import {
  isPart,
  partsOnDisk,
  record,
  recordedFiles,
  recordingFolder,
  startRecorder,
} from './recording-fixture.ts';

const broadcast = () => makeBroadcast({ seconds: 6 });
const other = () => makeBroadcast({ seconds: 6, epoch: 'e2' });

function partsOf(events: readonly PackagerEvent[], rendition: string) {
  return events.filter(isPart).filter((part) => part.rendition === rendition);
}

test('[REC-1] the very bytes of every part stand in one file per rendition, which plays before it is finished', async (context) => {
  const folder = recordingFolder(context);
  const events = await broadcast();
  await record(folder, events);
  const files = recordedFiles(folder);
  assert.deepEqual(files.map(({ rendition }) => rendition).sort(), ['a', 'v0', 'v1']);
  for (const { path: file, rendition } of files) {
    const bytes = readFileSync(file);
    const init = events.find((event) => event.type === 'init' && event.rendition === rendition);
    let offset = init?.type === 'init' ? init.bytes.byteLength : 0;
    for (const part of partsOf(events, rendition)) {
      offset += PART_RECORD_BYTES;
      assert.ok(bytes.subarray(offset, offset + part.bytes.byteLength).equals(part.bytes));
      offset += part.bytes.byteLength;
    }
    assert.equal(bytes.byteLength, offset);
    await decode(file);
  }
  const video = await probe(files.find(({ rendition }) => rendition === 'v1')?.path ?? '');
  assert.deepEqual(video.streams.map(({ codec }) => codec).sort(), ['h264', 'opus']);
  assert.ok(Math.abs(video.durationSeconds - 6) < 0.1);
});

test('[REC-1] renditions with AAC, playlists and key frame wishes are not recorded', async (context) => {
  const folder = recordingFolder(context);
  const events = await broadcast();
  await record(folder, [
    ...events.map((event) => ('rendition' in event ? { ...event, rendition: 'v0-aac' } : event)),
    { type: 'key-frame-wanted', sourceId: 'x', mayWait: false },
    { type: 'ended' },
  ]);
  assert.deepEqual(recordedFiles(folder), []);
});

test('[REC-2] a recording that begins in the middle begins with a key frame of each rendition', async (context) => {
  const folder = recordingFolder(context);
  const events = await broadcast();
  const isLater = (event: PackagerEvent): boolean =>
    !isPart(event) || event.msn > 0 || event.partIndex >= 3;
  await record(folder, events.filter(isLater));
  assert.equal(partsOnDisk(folder, 'v0')[0], '1.0');
  // Sound begins anywhere.
  assert.equal(partsOnDisk(folder, 'a')[0], '0.3');
});

test('[REC-2] a part without its init is not written', async (context) => {
  const folder = recordingFolder(context);
  const events = await broadcast();
  await record(folder, events.filter(isPart));
  assert.deepEqual(recordedFiles(folder), []);
});

test('[REC-2] another init begins another file, with a key frame', async (context) => {
  const folder = recordingFolder(context);
  const events = await broadcast();
  const changed = events.map((event) =>
    isPart(event) && event.rendition === 'v1' && event.msn >= 2
      ? { ...event, initName: 'init-b.mp4' }
      : event,
  );
  const init = events.find((event) => event.type === 'init' && event.rendition === 'v1');
  assert.equal(init?.type, 'init');
  await record(folder, [{ ...init, name: 'init-b.mp4' }, ...changed]);
  const files = recordedFiles(folder).map(({ rendition }) => rendition);
  assert.equal(files.filter((rendition) => rendition === 'v1').length, 2);
  assert.equal(files.filter((rendition) => rendition === 'v0').length, 1);
  assert.equal(partsOnDisk(folder, 'v1').length, 15);
});

test('[REC-2] a packager that begins anew is another timeline, in files of its own', async (context) => {
  const folder = recordingFolder(context);
  await record(folder, [...(await broadcast()), ...(await other())]);
  const files = recordedFiles(folder).map(({ rendition }) => rendition);
  assert.deepEqual(files.toSorted(), ['a', 'a', 'v0', 'v0', 'v1', 'v1']);
  assert.equal(partsOnDisk(folder, 'v0').length, 30);
});

test('[REC-2] a recorder that goes on with a folder writes over nothing', async (context) => {
  const folder = recordingFolder(context);
  const events = await broadcast();
  await record(folder, events);
  const before = recordedFiles(folder).map((file) => readFileSync(file.path));
  await record(folder, await other());
  const after = recordedFiles(folder).map((file) => readFileSync(file.path));
  assert.equal(after.length, 6);
  for (const bytes of before) assert.ok(after.some((candidate) => candidate.equals(bytes)));
});

test('[REC-4] a folder that cannot be written fails the recording once, and nothing else', async (context) => {
  const file = path.join(recordingFolder(context), 'file');
  writeFileSync(file, 'not a folder');
  const { recorder, reports } = startRecorder(path.join(file, 'recording'));
  for (const event of await broadcast()) recorder.handle(event);
  await recorder.close();
  assert.deepEqual(
    reports.map((report) => report.type === 'failed' && report.reason),
    ['write_failed'],
  );
});
