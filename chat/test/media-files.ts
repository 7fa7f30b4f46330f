import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const run = promisify(execFile);

/** Media as people's machines make it: each with what it is declared as, and what it is. */
export type MediaFile = {
  name: string;
  declared: string;
  mediaType: 'image' | 'audio' | 'video';
  contentType: string;
  bytes: Buffer;
};

export const FILM = { width: 64, height: 48 };

const VP8 = ['-c:v', 'libvpx', '-deadline', 'realtime'];
const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
const FILMS = [
  { name: 'film.mp4', declared: 'video/mp4', contentType: 'video/mp4', codecs: H264 },
  { name: 'film.mov', declared: 'video/quicktime', contentType: 'video/quicktime', codecs: H264 },
  { name: 'film.webm', declared: 'video/webm;codecs=vp8', contentType: 'video/webm', codecs: VP8 },
] as const;
const SOUNDS = [
  { name: 'sound.mp3', declared: 'audio/mpeg', contentType: 'audio/mpeg', codec: 'libmp3lame' },
  { name: 'sound.m4a', declared: 'audio/x-m4a', contentType: 'audio/mp4', codec: 'aac' },
  { name: 'sound.aac', declared: 'audio/aac', contentType: 'audio/aac', codec: 'aac' },
  { name: 'sound.ogg', declared: 'audio/ogg', contentType: 'audio/ogg', codec: 'libopus' },
  {
    name: 'sound.webm',
    declared: 'audio/webm;codecs=opus',
    contentType: 'audio/webm',
    codec: 'libopus',
  },
  { name: 'sound.wav', declared: 'audio/wav', contentType: 'audio/wav', codec: 'pcm_s16le' },
  { name: 'sound.flac', declared: 'audio/flac', contentType: 'audio/flac', codec: 'flac' },
] as const;

/** Films and sounds, made by ffmpeg in one run. */
export async function makeRecordings(): Promise<MediaFile[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stagedoor-media-'));
  try {
    const size = `${FILM.width}x${FILM.height}`;
    const inputs = [
      ...['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=5:duration=1`],
      ...['-f', 'lavfi', '-i', 'sine=duration=1:sample_rate=48000'],
    ];
    const outputs = [
      ...FILMS.flatMap(({ name, codecs }) => [...['-map', '0:v'], ...codecs, name]),
      ...SOUNDS.flatMap(({ name, codec }) => ['-map', '1:a', '-c:a', codec, name]),
    ];
    await run('ffmpeg', ['-nostdin', '-loglevel', 'error', ...inputs, ...outputs], { cwd: folder });
    const read = (name: string): Promise<Buffer> => readFile(path.join(folder, name));
    return await Promise.all([
      ...FILMS.map(async ({ codecs: _, ...film }) => {
        return { ...film, mediaType: 'video' as const, bytes: await read(film.name) };
      }),
      ...SOUNDS.map(async ({ codec: _, ...sound }) => {
        return { ...sound, mediaType: 'audio' as const, bytes: await read(sound.name) };
      }),
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A picture of one colour, to be encoded. */
export function picture(width: number, height: number, background = '#c2255c') {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** Frames of very different colours: encoders leave out what hardly changes. */
export async function animation(width: number, height: number, framesCount: number) {
  const frames = Array.from({ length: framesCount }, (_, index) => {
    const background = { r: (index * 97) % 256, g: (index * 57) % 256, b: (index * 151) % 256 };
    return sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer();
  });
  return sharp(await Promise.all(frames), { join: { animated: true } });
}

/** A PNG of some bytes that says of itself to have so many pixels. */
export function pngBomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of grey.
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const chunk = Buffer.alloc(typed.byteLength + 8);
  chunk.writeUInt32BE(body.byteLength, 0);
  chunk.set(typed, 4);
  chunk.writeUInt32BE(crc32(typed), typed.byteLength + 4);
  return chunk;
}
