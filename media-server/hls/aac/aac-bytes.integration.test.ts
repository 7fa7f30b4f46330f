import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { AAC_CONFIG, AAC_FRAME_SAMPLES, AAC_SILENCE } from '../codecs/aac/aac-config.ts';
import { writeInitSegment } from '../fmp4/init-segment.ts';
import { writeMovieFragment } from '../fmp4/movie-fragment.ts';
import { AUDIO_TRACK_ID } from '../fmp4/track-ids.ts';
import { decodeErrors, ffmpeg, inFolder, makeOpus } from '../packager/test/ffmpeg-media.ts';
import { OggOpusWriter } from './OggOpusWriter.ts';

const run = promisify(execFile);

async function probe(file: string, what: readonly string[]): Promise<unknown> {
  const args = ['-v', 'error', '-of', 'json', ...what, file];
  const { stdout, stderr } = await run('ffprobe', args);
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

describe('bytes of encoders, read by ffmpeg', () => {
  it('[AAC-11] Ogg pages hold the packets that were written, at their times', async () => {
    const sound = await makeOpus(2);
    // A packet of exactly 255 bytes needs a lacing value of 0 after it, and one that is larger several.
    const padded = [255, 510, 600].map((length) => {
      const packet = new Uint8Array(length);
      packet.set([0xff, 0x41, length - 5 > 254 ? 255 : length - 5]);
      return packet;
    });
    const packets = sound.map(({ data }) => data);
    const writer = new OggOpusWriter();
    const pages = [
      writer.begin(0),
      ...packets.map((data) => writer.write(data, 960)),
      ...padded.map((data) => writer.write(data, 960)),
      writer.write(new Uint8Array(0), 960),
    ];
    await inFolder(async (folder) => {
      const file = path.join(folder, 'sound.ogg');
      await writeFile(file, Buffer.concat(pages));
      const read = (await probe(file, ['-show_packets', '-show_data_hash', 'MD5'])) as {
        packets: { pts: number; size: string }[];
      };
      const sizes = [...packets, ...padded].map(({ length }) => String(length));
      assert.deepEqual(
        read.packets.map(({ size }) => size),
        sizes,
      );
      assert.deepEqual(
        read.packets.map(({ pts }) => pts),
        sizes.map((_, index) => index * 960),
      );
      // What a page with a wrong checksum holds is dropped, which says that the others' are right.
      const broken = Buffer.from(await readFile(file));
      const last = broken.length - 1;
      broken[last] = (broken[last] ?? 0) ^ 1;
      await writeFile(file, broken);
      const { stdout } = await run('ffprobe', ['-v', 'quiet', '-show_packets', file]);
      assert.equal(stdout.match(/\[PACKET\]/g)?.length, sizes.length - 1);
    });
  });

  it('[AAC-4] silence and the parameters of AAC decode, as stereo at 48 kHz', async () => {
    const samples = Array.from({ length: 50 }, () => ({
      data: AAC_SILENCE,
      duration: AAC_FRAME_SAMPLES,
      isKeyFrame: true,
    }));
    const movie = Buffer.concat([
      writeInitSegment({ audio: AAC_CONFIG }),
      writeMovieFragment(1, [{ trackId: AUDIO_TRACK_ID, baseDecodeTime: 0, samples }]),
    ]);
    assert.equal(await decodeErrors(movie), '');
    await inFolder(async (folder) => {
      const file = path.join(folder, 'silence.mp4');
      await writeFile(file, movie);
      const { streams } = (await probe(file, ['-show_streams'])) as {
        streams: Record<string, unknown>[];
      };
      const [stream] = streams;
      assert.equal(stream?.codec_name, 'aac');
      assert.equal(stream?.profile, 'LC');
      assert.equal(stream?.sample_rate, '48000');
      assert.equal(stream?.channels, 2);
      const pcm = await ffmpeg(['-i', file, '-f', 's16le', '-']);
      assert.ok(pcm.length >= 49 * AAC_FRAME_SAMPLES * 4);
      assert.ok(pcm.every((byte) => byte === 0));
    });
  });
});
