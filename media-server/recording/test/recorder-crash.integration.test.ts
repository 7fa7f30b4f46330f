import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { finaliseRecording } from '../finaliser/finalise-recording.ts';
import { makeBroadcast } from './broadcast-fixture.ts';
import { handedOver, startRecorderProcess } from './killed-recorder.ts';
import { decode, probe } from './media-probe.ts';
import { partsOnDisk, recordedFiles, recordingFolder } from './recording-fixture.ts';

const KILLS = 6;
/** As they come from a packager: what one part is written in counts against this. */
const PAUSE_MS = 300;
/** Since the first part. */
const KILL_AFTER_MS_MIN = 500;
const KILL_AFTER_MS_MAX = 9_000;

// Side by side, because nearly all of it is waiting.
describe('kill -9', { concurrency: true }, () => {
  for (let kill = 1; kill <= KILLS; kill += 1) {
    test(`[REC-3] kill -9 at a random moment loses at most one part a rendition, and every file plays (${kill})`, async (context) => {
      const folder = recordingFolder(context);
      const events = await makeBroadcast({ seconds: 16 });
      const run = await startRecorderProcess({ folder, events, pauseMs: PAUSE_MS });
      const afterMs = randomInt(KILL_AFTER_MS_MIN, KILL_AFTER_MS_MAX);
      await run.begun;
      await sleep(afterMs);
      run.child.kill('SIGKILL');
      await once(run.child, 'close');
      const told = await run.told;
      const about = `killed after ${afterMs} ms`;
      for (const { path, rendition } of recordedFiles(folder))
        if (partsOnDisk(folder, rendition).length > 0) await probe(path);
      for (const rendition of ['v0', 'v1', 'a']) {
        const handed = handedOver(told, rendition);
        const stored = partsOnDisk(folder, rendition);
        assert.ok(handed.length > 0, about);
        assert.deepEqual(stored, handed.slice(0, stored.length), about);
        assert.ok(
          stored.length >= handed.length - 1,
          `${about}: ${stored.length} of ${handed.length}`,
        );
      }
      const result = await finaliseRecording(folder);
      if (result.outcome === 'empty') return assert.ok(handedOver(told, 'v0').length <= 1, about);
      await decode(`${folder}/video.mp4`);
    });
  }
});

test('[REC-4] a full disk ends the recording with its reason; what was written plays', async (context) => {
  const folder = recordingFolder(context);
  const events = await makeBroadcast({ seconds: 16 });
  const fileBytesMax = 700 * 1024;
  const run = await startRecorderProcess({ folder, events, pauseMs: 1 }, { fileBytesMax });
  await once(run.child, 'close');
  const told = await run.told;
  assert.deepEqual(
    told.filter((line) => line.startsWith('failed')),
    ['failed disk_full'],
  );
  const stored = partsOnDisk(folder, 'v1');
  assert.ok(stored.length > 0 && stored.length < 40);
  assert.equal(run.child.exitCode, 0);
  const result = await finaliseRecording(folder);
  assert.equal(result.outcome, 'finished');
  assert.ok((await decode(`${folder}/video.mp4`)) > 0);
});
