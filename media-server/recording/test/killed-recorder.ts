import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { PackagerEvent } from '../../hls/packager/packager-event.ts';
import type { RecorderOrder } from './recorder-process.ts';

const PROGRAM = fileURLToPath(new URL('./recorder-process.ts', import.meta.url));

export type RecorderRun = {
  child: ChildProcess;
  /** Everything that it said, once it is gone: `part v0 3.1`, `failed disk_full`. */
  told: Promise<string[]>;
  /** It has said something. */
  begun: Promise<void>;
};

/** Starts a process that records the events. With `fileBytesMax`, its files cannot become larger, as on a full disk. */
export async function startRecorderProcess(
  order: { folder: string; events: readonly PackagerEvent[]; pauseMs: number },
  options: { fileBytesMax?: number } = {},
): Promise<RecorderRun> {
  const settings = {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'],
    serialization: 'advanced',
  } as const;
  const { fileBytesMax } = options;
  const child =
    fileBytesMax === undefined
      ? fork(PROGRAM, { ...settings, stdio: [...settings.stdio] })
      : spawn(
          '/bin/bash',
          // The shell counts in blocks of 1,024 bytes.
          [
            '-c',
            `ulimit -f ${Math.ceil(fileBytesMax / 1024)}; exec "$0" "$1"`,
            process.execPath,
            PROGRAM,
          ],
          { ...settings, stdio: [...settings.stdio] },
        );
  let told: Promise<string[]> = Promise.resolve([]);
  const begun = new Promise<void>((resolve) => {
    told = readLines(child.stdio[4] as Readable, resolve);
  });
  await once(child, 'message');
  child.send({ ...order, events: [...order.events] } satisfies RecorderOrder);
  return { child, told, begun };
}

async function readLines(stream: Readable, onFirst: () => void): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    onFirst();
  }
  return Buffer.concat(chunks)
    .toString()
    .split('\n')
    .filter((line) => line !== '');
}

/** The parts of a rendition that were handed over. */
export function handedOver(told: readonly string[], rendition: string): string[] {
  const prefix = `part ${rendition} `;
  return told.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
}
