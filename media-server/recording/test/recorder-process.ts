import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@stagedoor/service-kit/clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import type { PackagerEvent } from '../../hls/packager/packager-event.ts';
import { Recorder } from '../Recorder.ts';

/**
 * A process that records, to be killed: gets the events from its parent, hands them to a recorder at a packager's pace, only
 * faster, and says on descriptor 4 of each part that it is about to hand it over. Ends by itself when there are no more.
 */

export type RecorderOrder = { folder: string; events: PackagerEvent[]; pauseMs: number };

const TOLD = 4;

process.once('message', (message) => {
  void run(message as RecorderOrder);
});
process.send?.('ready');

async function run({ folder, events, pauseMs }: RecorderOrder): Promise<void> {
  const recorder = new Recorder({
    broadcastId: 'broadcast',
    recordingId: 'recording',
    folder,
    clock: systemClock,
    log: createSilentLogger(),
    report: (report) => {
      if (report.type === 'failed') writeSync(TOLD, `failed ${report.reason}\n`);
    },
  });
  let startSamples = 0;
  for (const event of events) {
    if (event.type === 'part') {
      // Renditions are cut at the same times, and their parts come together.
      if (event.startSamples !== startSamples) await sleep(pauseMs);
      startSamples = event.startSamples;
      writeSync(TOLD, `part ${event.rendition} ${event.msn}.${event.partIndex}\n`);
    }
    recorder.handle(event);
  }
  await recorder.close();
  process.disconnect();
}
