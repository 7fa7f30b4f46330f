// @ts-check
import process from 'node:process';
import { createWorker } from 'mediasoup';

/**
 * `node probe.mjs WORKER-BINARY`: exits with 0 when mediasoup can start that worker and make a router in it.
 * Run under Node 22 with the dependencies installed.
 */

const PROBE_TIMEOUT_MS = 10_000;

const timeout = setTimeout(() => {
  console.error(`the worker did not answer in ${PROBE_TIMEOUT_MS} ms`);
  process.exit(1);
}, PROBE_TIMEOUT_MS);

const [workerBin] = process.argv.slice(2);
if (!workerBin) throw new Error('usage: node probe.mjs WORKER-BINARY');
const worker = await createWorker({ workerBin });
await worker.createRouter({
  mediaCodecs: [{ kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 }],
});
worker.close();
clearTimeout(timeout);
