import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { readVp8Size } from '../codecs/vp8/Vp8PayloadFormat.ts';
import { FlvReader } from './FlvReader.ts';
import { writeIvfFrame, writeIvfHeader } from './ivf.ts';
import type { TranscoderSlots } from './TranscoderSlots.ts';

const TICKS_PER_SECOND = 90_000;
const TICKS_PER_MS = TICKS_PER_SECOND / 1_000;
/** What may wait for a child that is too slow: about three seconds of 2.5 Mbit/s. Then pictures are dropped up to the next key frame. */
const WAITING_BYTES_MAX = 1024 * 1024;
/** Between starts of children that die. */
const RESTART_MS = 1_000;
/** A stream that stood still for longer than this began anew. */
const JUMP_TICKS_MAX = 60 * TICKS_PER_SECOND;
/** A child that takes pictures and gives none for this long hangs. */
const SILENT_MS = 5_000;
/** Key frames come when the picture's own do, or after 10 s of 30 frames. */
const KEY_FRAME_INTERVAL_MAX = 300;
/** A larger picture is not taken: a decoder reserves memory for whatever size a key frame claims. 1920 × 1088. */
const PIXELS_MAX = 2_088_960;
/** What comes out has no more lines, so that an encoder costs what TRANSCODERS_MAX reckons with. Both sides stay even. */
const SCALE = "scale=w=-2:h='min(720,trunc(ih/2)*2)'";
const ARGUMENTS = [
  ...['-hide_banner', '-nostdin', '-loglevel', 'error'],
  // Nothing is to be found out about the input, and nothing to be waited for.
  ...['-probesize', '32', '-analyzeduration', '0', '-flags', 'low_delay'],
  ...['-threads', '1', '-max_pixels', `${PIXELS_MAX}`],
  ...['-f', 'ivf', '-i', 'pipe:0', '-an'],
  ...['-vf', SCALE],
  // Each picture once, at its own time.
  ...['-copyts', '-fps_mode', 'passthrough', '-enc_time_base', '-1'],
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-profile:v', 'baseline'],
  ...['-pix_fmt', 'yuv420p', '-crf', '23', '-maxrate', '2500k', '-bufsize', '2500k'],
  ...['-force_key_frames', 'source', '-g', `${KEY_FRAME_INTERVAL_MAX}`, '-sc_threshold', '0'],
  ...[
    '-threads',
    '1',
    '-flush_packets',
    '1',
    '-f',
    'flv',
    '-flvflags',
    'no_duration_filesize',
    'pipe:1',
  ],
];

/** A picture that came out: H264 NAL units, with the RTP timestamp that it went in with. */
export type TranscodedPicture = { rtpTimestamp: number; nalUnits: readonly Uint8Array[] };

/**
 * VP8 pictures in, H264 pictures out some frames later, through an ffmpeg of its own: started with the first key frame, started again
 * when it dies or hangs. What comes out waits in `take`.
 */
export class VideoTranscoder {
  readonly #slots: TranscoderSlots;
  #child: ChildProcessWithoutNullStreams | undefined;
  #pictures: TranscodedPicture[] = [];
  /** What went in and did not come out yet: when it is shown, by the child's and by the stream's clock. */
  #underWay: { timeMs: number; rtpTimestamp: number }[] = [];
  /** Of the pictures that go into the child. */
  #size = { width: 0, height: 0 };
  #firstTimestamp = 0;
  #lastTimestamp = 0;
  #needsKeyFrame = true;
  /** The last key frame was larger than what is taken; it may get smaller by itself. */
  #isTooLarge = false;
  #notBeforeMs = 0;
  /** Since when it is owed something. */
  #silentSinceMs: number | undefined;
  #isClosed = false;

  constructor(slots: TranscoderSlots) {
    this.#slots = slots;
  }

  /** Something could be made of the next key frame, and nothing of what comes before it. */
  get needsKeyFrame(): boolean {
    return this.canTranscode && this.#needsKeyFrame;
  }

  /** It has a child, or may start one. A key frame that is asked for in vain would cost the publisher's other viewers their quality. */
  get canTranscode(): boolean {
    return this.#child !== undefined || (!this.#isTooLarge && this.#slots.hasRoom);
  }

  push(frame: { data: Uint8Array; isKeyFrame: boolean; rtpTimestamp: number }): void {
    const nowMs = performance.now();
    this.#killHung(nowMs);
    // Another stream of the same source: its times have nothing to do with those before.
    if (Math.abs(frame.rtpTimestamp - this.#lastTimestamp) > JUMP_TICKS_MAX) this.#stop();
    if (frame.rtpTimestamp <= this.#lastTimestamp && this.#child !== undefined) return;
    if (this.#isClosed || (this.#needsKeyFrame && !frame.isKeyFrame)) return;
    if (frame.isKeyFrame) this.#followSize(frame.data, nowMs);
    if (this.#child === undefined && !this.#start(frame, nowMs)) return;
    const stdin = this.#child?.stdin;
    if (stdin === undefined) return;
    if (stdin.writableLength > WAITING_BYTES_MAX) {
      this.#needsKeyFrame = true;
      return;
    }
    this.#needsKeyFrame = false;
    this.#lastTimestamp = frame.rtpTimestamp;
    const ticks = Math.max(0, frame.rtpTimestamp - this.#firstTimestamp);
    this.#underWay.push({
      timeMs: Math.round(ticks / TICKS_PER_MS),
      rtpTimestamp: frame.rtpTimestamp,
    });
    this.#silentSinceMs ??= nowMs;
    stdin.write(writeIvfFrame(frame.data, ticks));
  }

  /** What has come out since the last call, oldest first. */
  take(): readonly TranscodedPicture[] {
    if (this.#pictures.length === 0) return this.#pictures;
    const pictures = this.#pictures;
    this.#pictures = [];
    return pictures;
  }

  /** As when it dies by itself. */
  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  close(): void {
    this.#isClosed = true;
    this.#stop();
  }

  /** A child scales everything to the first size that it sees: another size gets another child, once a second at most. */
  #followSize(keyFrame: Uint8Array, nowMs: number): void {
    const size = readVp8Size(keyFrame);
    const isOther =
      size !== undefined && (size.width !== this.#size.width || size.height !== this.#size.height);
    if (isOther && nowMs >= this.#notBeforeMs) this.#stop();
  }

  #start(keyFrame: { data: Uint8Array; rtpTimestamp: number }, nowMs: number): boolean {
    const size = readVp8Size(keyFrame.data);
    if (size === undefined || nowMs < this.#notBeforeMs) return false;
    this.#notBeforeMs = nowMs + RESTART_MS;
    this.#isTooLarge = size.width * size.height > PIXELS_MAX;
    if (this.#isTooLarge || !this.#slots.take()) return false;
    const child = this.#spawn();
    if (child === undefined) {
      this.#slots.giveBack();
      return false;
    }
    this.#child = child;
    this.#size = size;
    this.#firstTimestamp = keyFrame.rtpTimestamp;
    this.#underWay = [];
    this.#silentSinceMs = undefined;
    const reader = new FlvReader();
    let complaint = '';
    const die = (error: unknown): void => {
      if (this.#child !== child) return;
      const isMissing = (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
      if (isMissing) this.#slots.noteMissing();
      else this.#slots.noteFailed(error);
      this.#stop();
    };
    child.on('error', die);
    child.once('exit', () => die(new Error(complaint || 'ffmpeg ended')));
    // A child that has died says so itself.
    child.stdin.on('error', () => undefined);
    child.stderr.on('data', (text: Buffer) => {
      complaint = text.toString('latin1').trim();
    });
    child.stdout.on('data', (bytes: Buffer) => {
      if (this.#child !== child) return;
      try {
        for (const picture of reader.push(bytes)) this.#handlePicture(picture);
      } catch (error) {
        die(error);
      }
    });
    child.once('spawn', () => lowerPriority(child.pid));
    child.stdin.write(writeIvfHeader({ ...size, ticksPerSecond: TICKS_PER_SECOND }));
    return true;
  }

  /** Undefined where this machine has no room for another process: that is for the next key frame to try. */
  #spawn(): ChildProcessWithoutNullStreams | undefined {
    try {
      const child = spawn('ffmpeg', ARGUMENTS, { stdio: ['pipe', 'pipe', 'pipe'] });
      // Without descriptors Node returns a child that has no pipes, and tells the error later.
      if ((child.stdin as unknown) !== undefined) return child;
      child.once('error', (error) => this.#slots.noteFailed(error));
    } catch (error) {
      this.#slots.noteFailed(error);
    }
    return undefined;
  }

  #handlePicture(picture: { timeMs: number; nalUnits: readonly Uint8Array[] }): void {
    // Those before it did not come out, and will not: the order is kept.
    while ((this.#underWay[0]?.timeMs ?? Number.POSITIVE_INFINITY) < picture.timeMs) {
      this.#underWay.shift();
    }
    const entry = this.#underWay[0];
    if (entry?.timeMs !== picture.timeMs) return;
    this.#underWay.shift();
    this.#silentSinceMs = this.#underWay.length === 0 ? undefined : performance.now();
    this.#pictures.push({ rtpTimestamp: entry.rtpTimestamp, nalUnits: picture.nalUnits });
  }

  #killHung(nowMs: number): void {
    if (this.#silentSinceMs === undefined || nowMs - this.#silentSinceMs < SILENT_MS) return;
    this.#slots.noteFailed(new Error('ffmpeg hangs'));
    this.#stop();
  }

  #stop(): void {
    const child = this.#child;
    if (child === undefined) return;
    this.#child = undefined;
    this.#needsKeyFrame = true;
    this.#silentSinceMs = undefined;
    this.#slots.giveBack();
    child.kill('SIGKILL');
  }
}

/** Who broadcasts in VP8 must not make others stutter. A server that is nicer itself may not, and need not. */
function lowerPriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // As it is, then.
  }
}
