import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const OUTPUT_BYTES_MAX = 256 * 1024 * 1024;

export type MediaFrame = { ptsMs: number; isKeyFrame: boolean; nalUnits: Uint8Array[] };
export type SoundFrame = { ptsMs: number; data: Uint8Array };

/** A temporary folder for one test, which is gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'packager-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function ffmpeg(args: readonly string[]): Promise<Buffer> {
  const { stdout } = await run('ffmpeg', ['-hide_banner', '-nostdin', '-v', 'error', ...args], {
    encoding: 'buffer',
    maxBuffer: OUTPUT_BYTES_MAX,
  });
  return stdout;
}

export type VideoOptions = {
  width: number;
  height: number;
  framesPerSecond: number;
  seconds: number;
  /** Frames between key frames. */
  keyFrameInterval: number;
  bitsPerSecond?: number;
};

/** White for the first 100 ms of each second, else a picture that changes all the time. */
function flashes(options: VideoOptions): string {
  const { width, height, framesPerSecond, seconds } = options;
  return (
    `testsrc2=s=${width}x${height}:r=${framesPerSecond}:d=${seconds},format=yuv420p,` +
    `drawbox=c=black:t=fill,noise=alls=20:allf=t,drawbox=c=white:t=fill:enable='lt(mod(t+0.001,1),0.1)'`
  );
}

/** H264 as browsers send it: baseline, no B frames, parameter sets before each key frame. */
export async function makeH264(options: VideoOptions): Promise<MediaFrame[]> {
  const bytes = await ffmpeg([
    ...['-f', 'lavfi', '-i', flashes(options)],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-tune',
      'zerolatency',
      '-profile:v',
      'baseline',
    ],
    ...['-g', String(options.keyFrameInterval), '-keyint_min', String(options.keyFrameInterval)],
    ...[
      '-b:v',
      String(options.bitsPerSecond ?? 400_000),
      '-x264-params',
      'repeat-headers=1:slices=1:sliced-threads=0',
    ],
    ...['-f', 'h264', '-'],
  ]);
  return toAccessUnits(splitAnnexB(bytes), options.framesPerSecond);
}

/** A tone of 1 kHz for the first 100 ms of each second, else silence. */
export async function makeOpus(seconds: number, frameMs = 20): Promise<SoundFrame[]> {
  const ogg = await ffmpeg([
    ...[
      '-f',
      'lavfi',
      '-i',
      `aevalsrc='if(lt(mod(t,1),0.1),0.5*sin(2*PI*1000*t),0)':s=48000:d=${seconds}`,
    ],
    ...['-ac', '2', '-c:a', 'libopus', '-b:a', '64k', '-frame_duration', String(frameMs)],
    ...['-application', 'lowdelay', '-f', 'ogg', '-'],
  ]);
  return readOggPackets(ogg)
    .slice(2)
    .map((data, index) => ({ ptsMs: index * frameMs, data }));
}

function splitAnnexB(bytes: Uint8Array): Uint8Array[] {
  const units: Uint8Array[] = [];
  let begin = -1;
  for (let index = 0; index + 2 < bytes.length; index += 1) {
    if (bytes[index] !== 0 || bytes[index + 1] !== 0 || bytes[index + 2] !== 1) continue;
    if (begin >= 0) units.push(bytes.subarray(begin, bytes[index - 1] === 0 ? index - 1 : index));
    begin = index + 3;
    index += 2;
  }
  if (begin >= 0) units.push(bytes.subarray(begin));
  return units;
}

function toAccessUnits(units: readonly Uint8Array[], framesPerSecond: number): MediaFrame[] {
  const frames: MediaFrame[] = [];
  let pending: Uint8Array[] = [];
  for (const unit of units) {
    const type = (unit[0] ?? 0) & 0x1f;
    if (type === 6 || type === 9) continue;
    pending.push(unit);
    if (type !== 1 && type !== 5) continue;
    frames.push({
      ptsMs: (frames.length * 1000) / framesPerSecond,
      isKeyFrame: type === 5,
      nalUnits: pending,
    });
    pending = [];
  }
  return frames;
}

function readOggPackets(bytes: Uint8Array): Uint8Array[] {
  const packets: Uint8Array[] = [];
  let partial: Uint8Array[] = [];
  let offset = 0;
  while (offset + 27 <= bytes.length) {
    const laceCount = bytes[offset + 26] ?? 0;
    let data = offset + 27 + laceCount;
    for (let index = 0; index < laceCount; index += 1) {
      const lace = bytes[offset + 27 + index] ?? 0;
      partial.push(bytes.subarray(data, data + lace));
      data += lace;
      if (lace === 255) continue;
      packets.push(new Uint8Array(Buffer.concat(partial)));
      partial = [];
    }
    offset = data;
  }
  return packets;
}

/** What decoders say about the bytes: nothing, when all is well. */
export async function decodeErrors(bytes: Uint8Array): Promise<string> {
  return inFolder(async (folder) => {
    const file = join(folder, 'movie.mp4');
    await writeFile(file, bytes);
    const { stderr } = await run('ffmpeg', [
      ...['-hide_banner', '-nostdin', '-v', 'warning', '-xerror', '-i', file],
      ...['-fps_mode', 'passthrough', '-enc_time_base', '-1', '-f', 'null', '-'],
    ]);
    return stderr;
  });
}
