import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { AacEncoder } from '../packager/aac-encoder.ts';
import { AdtsReader } from './AdtsReader.ts';
import { OggOpusWriter } from './OggOpusWriter.ts';

/**
 * Ogg on standard input, ADTS on standard output, each frame as soon as it is made. Nothing is probed beyond the headers. Not
 * `-fflags nobuffer`: what was read while probing would be thrown away, and the sound would come a packet early.
 */
const ARGUMENTS = [
  ...['-hide_banner', '-loglevel', 'error', '-probesize', '32', '-analyzeduration', '0'],
  ...['-f', 'ogg', '-i', 'pipe:0', '-vn', '-c:a', 'aac', '-profile:a', 'aac_low', '-b:a', '128k'],
  ...['-ac', '2', '-ar', '48000', '-f', 'adts', '-flush_packets', '1', 'pipe:1'],
];

/** Of what it says of a failure. */
const OUTPUT_LENGTH_MAX = 1_000;

/**
 * ffmpeg as a child process. It ends with `close`, and with its standard input: whatever ends this thread or this process ends it.
 */
export class FfmpegAacEncoder implements AacEncoder {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #writer = new OggOpusWriter();
  readonly #reader = new AdtsReader();
  #frames: Uint8Array[] = [];
  #isFailed = false;
  #isClosed = false;

  /** `onEnded` is called once, when the process is gone. */
  constructor(options: {
    program: string;
    preSkipSamples: number;
    log: Logger;
    onEnded: () => void;
  }) {
    const { program, log, onEnded } = options;
    this.#child = spawn(program, ARGUMENTS, { stdio: ['pipe', 'pipe', 'pipe'] });
    let hasEnded = false;
    let said = '';
    const end = (fields: object): void => {
      if (hasEnded) return;
      hasEnded = true;
      this.#isFailed = true;
      if (!this.#isClosed) log.warn({ ...fields, said: said.trim() }, 'an AAC encoder ended');
      onEnded();
    };
    this.#child.on('error', (error) => end({ error }));
    this.#child.once('close', (code, signal) => end({ code, signal }));
    // Without descriptors Node returns a child that has no pipes, and tells the error later.
    if ((this.#child.stdin as unknown) === undefined) {
      this.#isFailed = true;
      return;
    }
    const { stdin, stdout, stderr } = this.#child;
    stderr.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-OUTPUT_LENGTH_MAX);
    });
    stdout.on('data', (bytes: Buffer) => this.#frames.push(...this.#reader.push(bytes)));
    // A process that is gone does not read; its end is told below.
    stdin.on('error', () => undefined);
    stdin.write(this.#writer.begin(options.preSkipSamples));
  }

  get isFailed(): boolean {
    return this.#isFailed;
  }

  push(packet: Uint8Array, durationSamples: number): void {
    const { stdin } = this.#child;
    if (!this.#isFailed && stdin.writable) stdin.write(this.#writer.write(packet, durationSamples));
  }

  take(): readonly Uint8Array[] {
    if (this.#frames.length === 0) return this.#frames;
    const frames = this.#frames;
    this.#frames = [];
    return frames;
  }

  close(): void {
    this.#isClosed = true;
    // It has nothing to finish, and may hang.
    this.#child.kill('SIGKILL');
  }
}
