import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '@stagedoor/service-kit/assert';
import { systemClock } from '@stagedoor/service-kit/clock';
import { createRecorder } from '../../recording/Recorder.ts';
import { FfmpegAacEncoders } from '../aac/FfmpegAacEncoders.ts';
import { createDepacketizer } from '../codecs/create-depacketizer.ts';
import type { CreateDepacketizer } from '../codecs/encoded-frame.ts';
import { TranscoderSlots } from '../transcode/TranscoderSlots.ts';
import { TranscodingDepacketizer } from '../transcode/TranscodingDepacketizer.ts';
import { createPackager } from './create-packager.ts';
import { PackagerHost } from './PackagerHost.ts';
import type {
  FromPackagerThread,
  PackagerThreadData,
  ToPackagerThread,
} from './packager-messages.ts';
import { napBetweenRounds } from './rounds.ts';
import { createThreadLog } from './ThreadLog.ts';

// The program of the packager thread; PackagerThread starts it.

const port = parentPort;
assert(port !== null, 'this file runs as a thread');
const { logLevel, bell } = workerData as PackagerThreadData;
const post = (message: FromPackagerThread, transfer: ArrayBuffer[] = []): void =>
  port.postMessage(message, transfer);
const log = createThreadLog(logLevel, post);
const transcoders = new TranscoderSlots({ log });
const depacketizerOf: CreateDepacketizer = (codec) =>
  codec === 'vp8' ? new TranscodingDepacketizer(transcoders) : createDepacketizer(codec);
const aacEncoders = FfmpegAacEncoders.find({ searchPath: process.env.PATH, log });
const tools = { clock: systemClock, createDepacketizer: depacketizerOf, aacEncoders };
const host = new PackagerHost({
  clock: systemClock,
  log,
  createPackager: (start, emit) => createPackager(start, { ...tools, emit }),
  createRecording: createRecorder,
  repeatRounds: napBetweenRounds(bell),
  post,
});
port.on('message', (message: ToPackagerThread) => host.handle(message));
