import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { probe } from '../../../recording/test/media-probe.ts';
import { ffmpeg, inFolder } from '../../packager/test/ffmpeg-media.ts';

/** A picture as ffmpeg reads it; rejects when it has anything to complain of. */
export function readPicture(
  bytes: Uint8Array,
): Promise<{ codec: string; width: number; height: number; shadesCount: number }> {
  return inFolder(async (folder) => {
    const file = path.join(folder, 'picture.jpg');
    await writeFile(file, bytes);
    const [stream] = (await probe(file)).streams;
    const pixels = await ffmpeg(['-i', file, '-f', 'rawvideo', '-pix_fmt', 'gray', '-']);
    const { codec = '', width = 0, height = 0 } = stream ?? {};
    return { codec, width, height, shadesCount: new Set(pixels).size };
  });
}
