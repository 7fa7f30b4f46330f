import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { finaliseRecording } from '../../media-server/recording/finaliser/finalise-recording.ts';
import { makeBroadcast } from '../../media-server/recording/test/broadcast-fixture.ts';
import {
  handedOver,
  startRecorderProcess,
} from '../../media-server/recording/test/killed-recorder.ts';
import { decode, probe } from '../../media-server/recording/test/media-probe.ts';
import { partsOnDisk, recordedFiles } from '../../media-server/recording/test/recording-fixture.ts';
import type { Benchmark, BenchmarkContext } from '../runner/benchmark.ts';

const KILLS = 20;
const KILLS_QUICK = 3;
const SECONDS = 40;
const RENDITIONS = ['v0', 'v1', 'a'];
/** Parts of 0.4 s, four times as fast as they are made. */
const PAUSE_MS = 100;
const KILL_AFTER_MS_MIN = 50;
const KILL_AFTER_MS_MAX = 4_000;

/** A process that records is killed at random moments. */
export const recordingKill: Benchmark = {
  name: 'recording-kill',
  about: `kill -9 of a process that records three renditions, at ${KILLS} random moments: what it was handed, beside what is on disk. Every file is read by ffprobe as it was left, and the finished MP4 is decoded to its end.`,
  metrics: {
    'parts lost': {
      unit: '',
      atMost: 1,
      about: 'of one rendition by one kill, at worst',
    },
    'files that do not play': { unit: '', atMost: 0, about: 'as left, or once finished' },
    'kills that lost a part': { unit: '', about: `of ${KILLS}` },
  },
  run: measure,
};

async function measure(context: BenchmarkContext) {
  let lostMost = 0;
  let broken = 0;
  let lossy = 0;
  const events = await makeBroadcast({ seconds: SECONDS });
  for (let kill = 0; kill < (context.isQuick ? KILLS_QUICK : KILLS); kill += 1) {
    const folder = await mkdtemp(path.join(tmpdir(), 'stagedoor-recording-kill-'));
    context.defer(() => rm(folder, { recursive: true, force: true }));
    const run = await startRecorderProcess({ folder, events, pauseMs: PAUSE_MS });
    await sleep(randomInt(KILL_AFTER_MS_MIN, KILL_AFTER_MS_MAX));
    run.child.kill('SIGKILL');
    await once(run.child, 'close');
    const told = await run.told;
    const lost = RENDITIONS.map(
      (name) => handedOver(told, name).length - partsOnDisk(folder, name).length,
    );
    lostMost = Math.max(lostMost, ...lost);
    lossy += lost.some((count) => count > 0) ? 1 : 0;
    broken += await countBroken(folder);
  }
  return {
    'parts lost': lostMost,
    'files that do not play': broken,
    'kills that lost a part': lossy,
  };
}

/** A rendition of which nothing was written yet has no file that could play. */
async function countBroken(folder: string): Promise<number> {
  const files = recordedFiles(folder).filter(
    ({ rendition }) => partsOnDisk(folder, rendition).length > 0,
  );
  const checks = files.map((file) => () => probe(file.path) as Promise<unknown>);
  const result = await finaliseRecording(folder);
  if (result.outcome === 'finished') checks.push(() => decode(path.join(folder, 'video.mp4')));
  let broken = 0;
  for (const check of checks) {
    await check().catch((error: unknown) => {
      console.error(error);
      broken += 1;
    });
  }
  return broken;
}
