import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Probe = {
  durationSeconds: number;
  streams: { codec: string; width: number; height: number; startSeconds: number }[];
};

/** What ffprobe says of a file or playlist; rejects when it cannot read it or has anything to complain of. */
export async function probe(source: string): Promise<Probe> {
  const { stdout, stderr } = await run('ffprobe', [
    ...['-v', 'error', '-of', 'json', ...optionsFor(source)],
    ...['-show_entries', 'format=duration:stream=codec_name,width,height,start_time'],
    source,
  ]);
  assert.equal(stderr, '', source);
  const { format, streams } = JSON.parse(stdout);
  return {
    durationSeconds: Number(format.duration),
    // biome-ignore lint/suspicious/noExplicitAny: the assertions on it are its type check.
    streams: streams.map((stream: any) => ({
      codec: stream.codec_name,
      width: stream.width ?? 0,
      height: stream.height ?? 0,
      startSeconds: Number(stream.start_time),
    })),
  };
}

/** Decodes everything and fails on the first word of complaint. Answers how many pictures there were. */
export async function decode(source: string): Promise<number> {
  const { stdout, stderr } = await run('ffmpeg', [
    ...['-hide_banner', '-v', 'warning', '-xerror', ...optionsFor(source), '-i', source],
    // With the frames' own times: a constant rate would repeat and drop what varies.
    ...['-fps_mode', 'passthrough', '-enc_time_base', '-1', '-progress', '-', '-f', 'null', '-'],
  ]);
  // ffmpeg reads a playlist's first init only, and says so of the others; parameter sets are in band as well.
  const complaints = stderr.split('\n').filter((line) => !line.includes('duplicated MOOV'));
  assert.equal(complaints.join('\n'), '', source);
  return Number(
    stdout
      .match(/frame=\s*(\d+)/g)
      ?.at(-1)
      ?.match(/\d+/)?.[0] ?? 0,
  );
}

/** Only the reader of playlists knows this option. */
function optionsFor(source: string): string[] {
  return source.endsWith('.m3u8') ? ['-allowed_extensions', 'ALL'] : [];
}
