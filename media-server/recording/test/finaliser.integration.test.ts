import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { systemClock } from '@stagedoor/service-kit/clock';
import type { PackagerEvent } from '../../hls/packager/packager-event.ts';
import { type FinishedRecording, finaliseRecording } from '../finaliser/finalise-recording.ts';
import { RecordingFinaliser } from '../finaliser/RecordingFinaliser.ts';
import { readRecordedFile } from '../finaliser/recorded-file.ts';
import { makeBroadcast } from './broadcast-fixture.ts';
import { decode, probe } from './media-probe.ts';
import { isPart, record, recordedFiles, recordingFolder } from './recording-fixture.ts';

async function finish(folder: string): Promise<FinishedRecording> {
  const result = await finaliseRecording(folder);
  assert.equal(result.outcome, 'finished');
  return result.recording;
}

/** The playlist's segment durations added up, in seconds. */
function playlistSeconds(folder: string, name: string): number {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return [...text.matchAll(/^#EXTINF:([\d.]+),$/gm)].reduce(
    (sum, [, each]) => sum + Number(each),
    0,
  );
}

function countOf(folder: string, name: string, tag: string): number {
  return readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(tag)).length;
}

function without(
  events: readonly PackagerEvent[],
  isLeftOut: (part: Extract<PackagerEvent, { type: 'part' }>) => boolean,
) {
  return events.filter((event) => !isPart(event) || !isLeftOut(event));
}

test('[REC-6] a finished recording has an MP4 with its index in front, sound and picture together from the first moment', async (context) => {
  const folder = recordingFolder(context);
  await record(folder, await makeBroadcast({ seconds: 10 }));
  const recording = await finish(folder);
  assert.equal(recording.durationMs, 10_000);
  const file = path.join(folder, 'video.mp4');
  const video = await probe(file);
  assert.ok(Math.abs(video.durationSeconds - 10) < 0.1);
  assert.deepEqual(video.streams.map(({ codec, height }) => `${codec} ${height}`).sort(), [
    'h264 360',
    'opus 0',
  ]);
  for (const stream of video.streams) assert.ok(Math.abs(stream.startSeconds) < 0.03);
  assert.equal(await decode(file), 300);
  const bytes = readFileSync(file);
  assert.ok(bytes.indexOf('moov') < bytes.indexOf('mdat'));
});

test('[REC-6] the VOD playlists read and decode without an error, for the whole time, with the wall clock', async (context) => {
  const folder = recordingFolder(context);
  await record(folder, await makeBroadcast({ seconds: 10 }));
  const recording = await finish(folder);
  assert.deepEqual(
    recording.renditions.map(({ name, codecs, width, height }) => [name, codecs, width, height]),
    [
      ['v0', 'avc1.42c00d,opus', 320, 180],
      ['v1', 'avc1.42c01e,opus', 640, 360],
      ['a', 'opus', 0, 0],
    ],
  );
  for (const name of ['v0.m3u8', 'v1.m3u8', 'a.m3u8']) {
    assert.equal(playlistSeconds(folder, name), 10);
    const { durationSeconds } = await probe(path.join(folder, name));
    assert.ok(Math.abs(durationSeconds - 10) < 0.1);
    await decode(path.join(folder, name));
  }
  assert.equal((await probe(path.join(folder, 'index.m3u8'))).streams.length, 5);
  const text = readFileSync(path.join(folder, 'v1.m3u8'), 'utf8');
  assert.match(text, /#EXT-X-PLAYLIST-TYPE:VOD\n/);
  assert.match(text, /#EXT-X-PROGRAM-DATE-TIME:2026-06-01T20:00:08.000Z\n/);
  assert.ok(text.endsWith('#EXT-X-ENDLIST\n'));
});

test('[REC-6] a poster and one thumbnail per two seconds are made', async (context) => {
  const folder = recordingFolder(context);
  await record(folder, await makeBroadcast({ seconds: 10 }));
  const recording = await finish(folder);
  assert.ok(recording.hasPoster && recording.hasThumbnails);
  const [poster] = (await probe(path.join(folder, 'poster.jpg'))).streams;
  assert.deepEqual([poster?.width, poster?.height], [640, 360]);
  const [sprite] = (await probe(path.join(folder, 'thumbnails.jpg'))).streams;
  assert.deepEqual([sprite?.width, sprite?.height], [1920, 108]);
  const track = readFileSync(path.join(folder, 'thumbnails.vtt'), 'utf8');
  assert.equal(track.match(/-->/g)?.length, 5);
  assert.match(track, /00:00:08.000 --> 00:00:10.000\nthumbnails.jpg#xywh=768,0,192,108\n/);
});

test('[REC-6] finalising again changes nothing; without its manifest it makes the same again', async (context) => {
  const folder = recordingFolder(context);
  await record(folder, await makeBroadcast({ seconds: 6 }));
  const first = await finish(folder);
  const video = readFileSync(path.join(folder, 'video.mp4'));
  assert.deepEqual(await finish(folder), first);
  rmSync(path.join(folder, 'recording.json'));
  writeFileSync(path.join(folder, 'video.mp4.part'), 'left by a crash');
  assert.deepEqual(await finish(folder), first);
  assert.ok(readFileSync(path.join(folder, 'video.mp4')).equals(video));
  writeFileSync(path.join(folder, 'recording.json'), '{"version"');
  assert.deepEqual(await finish(folder), first);
});

test('[REC-6] torn, garbled and foreign files are cut or passed over, the rest is finished', async (context) => {
  const folder = recordingFolder(context);
  await record(folder, await makeBroadcast({ seconds: 6 }));
  const files = recordedFiles(folder);
  const [v0, v1] = ['v0', 'v1'].map(
    (name) => files.find(({ rendition }) => rendition === name)?.path ?? '',
  );
  const wholeBytes = statSync(v1 ?? '').size;
  truncateSync(v1 ?? '', wholeBytes - 1000);
  // What a machine leaves that lost power: length without content.
  appendFileSync(v0 ?? '', Buffer.alloc(5000));
  mkdirSync(path.join(folder, 'r0000000000000-0001'));
  writeFileSync(path.join(folder, 'r0000000000000-0001', 'v0.mp4'), Buffer.alloc(0));
  mkdirSync(path.join(folder, 'r0000000000000-0002'));
  writeFileSync(path.join(folder, 'r0000000000000-0002', 'v0.mp4'), Buffer.alloc(100, 0xff));
  writeFileSync(path.join(folder, 'r0000000000000-0002', 'notes.txt'), 'hello');
  const recording = await finish(folder);
  assert.equal(recording.durationMs, 6_000);
  await decode(path.join(folder, 'video.mp4'));
  await decode(path.join(folder, 'v1.m3u8'));
  assert.ok(!recording.files.some((file) => file.path.includes('notes')));
});

test('[REC-6] a garbled part ends its file there', async (context) => {
  const folder = recordingFolder(context);
  const events = await makeBroadcast({ seconds: 6, sizes: { v0: '320x180' } });
  await record(folder, events);
  const [file] = recordedFiles(folder);
  const bytes = readFileSync(file?.path ?? '');
  bytes.fill(0, bytes.byteLength - 300, bytes.byteLength - 200);
  writeFileSync(file?.path ?? '', bytes);
  assert.equal((await finish(folder)).durationMs, 5_600);
});

test('[REC-6] what is broken in the middle costs no more than up to the next key frame', async (context) => {
  const folder = recordingFolder(context);
  await record(folder, await makeBroadcast({ seconds: 12, sizes: { v0: '320x180' } }));
  const [file] = recordedFiles(folder);
  assert.ok(file);
  const [whole] = readRecordedFile(file.path, 'v0');
  // The fourth part's bytes, and the twelfth part's record: of the first and of the third segment.
  const [fourth, twelfth] = [whole?.parts[3], whole?.parts[11]];
  assert.ok(fourth && twelfth);
  const bytes = readFileSync(file.path);
  bytes.fill(0, fourth.offset + 50, fourth.offset + 150);
  bytes.fill(0, twelfth.offset - 60, twelfth.offset - 30);
  writeFileSync(file.path, bytes);

  const result = await finaliseRecording(folder);
  assert.equal(result.outcome, 'finished');
  assert.match(result.problems.join(), /broken in the middle/);
  // Three parts of the first segment, the second, one part of the third, and the three behind it.
  assert.equal(result.recording.durationMs, 1_200 + 2_000 + 400 + 3 * 2_000);
  assert.equal(countOf(folder, 'v0.m3u8', '#EXT-X-DISCONTINUITY'), 2);
  assert.equal(await decode(path.join(folder, 'video.mp4')), 9.6 * 30);
  assert.equal(await decode(path.join(folder, 'v0.m3u8')), 9.6 * 30);
  assert.equal(statSync(file.path).size, bytes.byteLength);
});

test('[REC-6] without room for a second copy there is no MP4, and all the rest', async (context) => {
  const folder = recordingFolder(context);
  await record(folder, await makeBroadcast({ seconds: 6 }));
  const recordedBytes = recordedFiles(folder).reduce(
    (sum, file) => sum + statSync(file.path).size,
    0,
  );
  // The rendition with the most of it would still fit, but not leave anything.
  const freeBytes = (): number => 1024 ** 3 + recordedBytes / 4;
  const result = await finaliseRecording(folder, { freeBytes });
  assert.equal(result.outcome, 'finished');
  assert.match(result.problems.join(), /video\.mp4: no room/);
  const { recording } = result;
  assert.equal(recording.durationMs, 6_000);
  assert.ok(recording.hasPoster && recording.hasThumbnails);
  assert.ok(!recording.files.some((file) => file.path === 'video.mp4'));
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('video')),
    [],
  );
  await decode(path.join(folder, 'v1.m3u8'));
});

test('[REC-6] nothing that can be played is told as empty', async (context) => {
  const folder = recordingFolder(context);
  assert.equal((await finaliseRecording(folder)).outcome, 'empty');
  assert.equal((await finaliseRecording(path.join(folder, 'missing'))).outcome, 'empty');
  const [init] = await makeBroadcast({ seconds: 6 });
  assert.equal(init?.type, 'init');
  mkdirSync(path.join(folder, 'r1780344000000-0001'));
  writeFileSync(path.join(folder, 'r1780344000000-0001', 'v0.mp4'), init.bytes);
  assert.equal((await finaliseRecording(folder)).outcome, 'empty');
  assert.ok(!existsSync(path.join(folder, 'recording.json')));
});

test('[REC-7] a rendition that began late or has a hole is as long as the others, with the one below in its place', async (context) => {
  const folder = recordingFolder(context);
  const events = await makeBroadcast({ seconds: 12 });
  const lacks = (msn: number): boolean => msn === 0 || msn === 3;
  const partly = without(events, (part) => part.rendition === 'v1' && lacks(part.msn));
  await record(
    folder,
    partly.map((event) =>
      isPart(event) && event.rendition === 'v1' && event.msn === 4 && event.partIndex === 0
        ? { ...event, isDiscontinuity: true }
        : event,
    ),
  );
  const recording = await finish(folder);
  assert.equal(recording.durationMs, 12_000);
  for (const name of ['v0.m3u8', 'v1.m3u8', 'a.m3u8']) {
    assert.equal(playlistSeconds(folder, name), 12, name);
    // At the same places in every rendition: into its own, out of it and back.
    assert.equal(countOf(folder, name, '#EXT-X-DISCONTINUITY'), 3, name);
  }
  assert.equal(countOf(folder, 'v1.m3u8', '#EXT-X-MAP'), 4);
  assert.equal(countOf(folder, 'v0.m3u8', '#EXT-X-MAP'), 1);
  const file = path.join(folder, 'video.mp4');
  assert.ok(Math.abs((await probe(file)).durationSeconds - 12) < 0.1);
  assert.equal(await decode(file), 360);
});

test('[REC-7] recordings of several packagers and processes follow one another without a gap', async (context) => {
  const folder = recordingFolder(context);
  const first = await makeBroadcast({ seconds: 6 });
  const second = await makeBroadcast({
    seconds: 6,
    epoch: 'e2',
    originMs: Date.UTC(2026, 5, 1, 21),
  });
  await record(folder, [...first, ...second]);
  await record(folder, first);
  const recording = await finish(folder);
  assert.equal(recording.durationMs, 18_000);
  assert.equal(recording.startedAtMs, Date.UTC(2026, 5, 1, 20));
  assert.equal(countOf(folder, 'v1.m3u8', '#EXT-X-DISCONTINUITY'), 2);
  const file = path.join(folder, 'video.mp4');
  const video = await probe(file);
  assert.ok(Math.abs(video.durationSeconds - 18) < 0.1);
  assert.equal(await decode(file), 540);
});

test('[REC-7] what is lost at the end of one rendition is taken from another', async (context) => {
  const folder = recordingFolder(context);
  const events = await makeBroadcast({ seconds: 6 });
  const isLost = ({
    rendition,
    msn,
    partIndex,
  }: {
    rendition: string;
    msn: number;
    partIndex: number;
  }) => rendition !== 'v0' && msn === 2 && partIndex === 4;
  await record(folder, without(events, isLost));
  assert.equal((await finish(folder)).durationMs, 6_000);
  assert.equal(playlistSeconds(folder, 'v1.m3u8'), 6);
  assert.ok(Math.abs(playlistSeconds(folder, 'a.m3u8') - 5.6) < 0.001);
  assert.equal(await decode(path.join(folder, 'video.mp4')), 180);
});

test('[REC-7] sound alone is a recording too, without pictures', async (context) => {
  const folder = recordingFolder(context);
  await record(folder, await makeBroadcast({ seconds: 6, sizes: { a: '' } }));
  const recording = await finish(folder);
  assert.deepEqual(
    recording.renditions.map(({ name }) => name),
    ['a'],
  );
  assert.deepEqual([recording.hasPoster, recording.hasThumbnails], [false, false]);
  const video = await probe(path.join(folder, 'video.mp4'));
  assert.deepEqual(
    video.streams.map(({ codec }) => codec),
    ['opus'],
  );
  await decode(path.join(folder, 'a.m3u8'));
});

test('[REC-7] sound that comes before the first picture makes no segment without picture', async (context) => {
  const folder = recordingFolder(context);
  const events = await makeBroadcast({ seconds: 8 });
  await record(
    folder,
    without(events, ({ rendition, msn }) => rendition !== 'a' && msn === 0),
  );
  const recording = await finish(folder);
  assert.equal(recording.durationMs, 6_000);
  assert.equal(countOf(folder, 'v1.m3u8', '#EXT-X-MAP'), 1);
  assert.equal(playlistSeconds(folder, 'a.m3u8'), 6);
  const video = await probe(path.join(folder, 'video.mp4'));
  assert.ok(Math.abs(video.durationSeconds - 6) < 0.1);
});

test('[REC-7] where there is a picture for the lesser part of the time only, all is kept as sound', async (context) => {
  const folder = recordingFolder(context);
  const events = await makeBroadcast({ seconds: 8 });
  await record(
    folder,
    without(events, ({ rendition, msn }) => rendition !== 'a' && msn < 3),
  );
  const recording = await finish(folder);
  assert.equal(recording.durationMs, 8_000);
  assert.deepEqual(
    recording.renditions.map(({ name }) => name),
    ['a'],
  );
  assert.equal(recording.hasPoster, false);
  // The pictures are kept for whoever wants to make something of them.
  assert.ok(recording.files.some(({ path: file }) => file.endsWith('/v1.mp4')));
  const video = await probe(path.join(folder, 'video.mp4'));
  assert.ok(Math.abs(video.durationSeconds - 8) < 0.1);
});

test('[REC-7] segments that do not begin with a key frame are joined to the one before', async (context) => {
  const folder = recordingFolder(context);
  const events = await makeBroadcast({ seconds: 8 });
  // A packager that waited in vain for a key frame cuts all the same.
  const renumbered = events.map((event) => {
    if (!isPart(event)) return event;
    const msn = Math.floor(event.startSamples / 48_000);
    return { ...event, msn, partIndex: event.partIndex % 3 };
  });
  await record(folder, renumbered);
  await finish(folder);
  assert.equal(countOf(folder, 'v0.m3u8', '#EXTINF'), 4);
  assert.equal(playlistSeconds(folder, 'v0.m3u8'), 8);
  await decode(path.join(folder, 'v0.m3u8'));
});

test('[REC-8] finalising happens in processes of their own, one at a time, and says when it failed', async (context) => {
  const finaliser = new RecordingFinaliser({ clock: systemClock });
  context.after(() => finaliser.close());
  const folders = [recordingFolder(context), recordingFolder(context)];
  for (const folder of folders) await record(folder, await makeBroadcast({ seconds: 6 }));
  const results = await Promise.all(folders.map((folder) => finaliser.finalise(folder)));
  assert.deepEqual(
    results.map(({ outcome }) => outcome),
    ['finished', 'finished'],
  );
  await assert.rejects(finaliser.finalise(import.meta.filename), { name: 'FinaliseError' });
});

test('[REC-8] a finaliser that is closed leaves what can be finalised again, and no process', async (context) => {
  const folder = recordingFolder(context);
  await record(folder, await makeBroadcast({ seconds: 10 }));
  const finaliser = new RecordingFinaliser({ clock: systemClock });
  const running = finaliser.finalise(folder);
  const outcome = assert.rejects(running, { name: 'FinaliseError' });
  await finaliser.close();
  await outcome;
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args']);
  assert.ok(!stdout.includes(folder));
  assert.equal((await finish(folder)).durationMs, 10_000);
});
