import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { systemClock } from '@stagedoor/service-kit/clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import type { PackagerEvent } from '../../hls/packager/packager-event.ts';
import type { RecordingReport } from '../../hls/thread/recording-tap.ts';
import { readRecordedFile } from '../finaliser/recorded-file.ts';
import { Recorder } from '../Recorder.ts';
import { renditionOfFile } from '../recording-layout.ts';

/** A folder for one recording, gone after the test. */
export function recordingFolder(test: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stagedoor-recording-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function startRecorder(folder: string): { recorder: Recorder; reports: RecordingReport[] } {
  const reports: RecordingReport[] = [];
  const recorder = new Recorder({
    broadcastId: 'broadcast',
    recordingId: 'recording',
    folder,
    clock: systemClock,
    log: createSilentLogger(),
    report: (report) => reports.push(report),
  });
  return { recorder, reports };
}

/** Records the events from the first to the last and closes. */
export async function record(folder: string, events: readonly PackagerEvent[]): Promise<void> {
  const { recorder } = startRecorder(folder);
  for (const event of events) recorder.handle(event);
  await recorder.close();
}

/** The files of a recording by run, as `v0.mp4`. */
export function recordedFiles(folder: string): { path: string; rendition: string }[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('r'))
    .sort()
    .flatMap((run) =>
      readdirSync(path.join(folder, run)).map((name) => ({
        path: path.join(folder, run, name),
        rendition: renditionOfFile(name) ?? '',
      })),
    );
}

/** Which parts of a rendition are on disk, as `msn.part`. */
export function partsOnDisk(folder: string, rendition: string): string[] {
  return recordedFiles(folder)
    .filter((file) => file.rendition === rendition)
    .flatMap((file) => readRecordedFile(file.path, rendition))
    .flatMap(({ parts }) => parts)
    .map(({ msn, partIndex }) => `${msn}.${partIndex}`);
}

export type PartEvent = Extract<PackagerEvent, { type: 'part' }>;

export function isPart(event: PackagerEvent): event is PartEvent {
  return event.type === 'part';
}
