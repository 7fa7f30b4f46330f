import { open } from 'node:fs/promises';
import { AppError } from '@stagedoor/contracts/errors';
import type { MessageMediaType } from '@stagedoor/contracts/http/messages';
import { fileTypeFromFile } from 'file-type';
import { readMp4Tracks, type Tracks } from './mp4-tracks.ts';
import { readWebmTracks } from './webm-tracks.ts';

/** What a file is, by its bytes. */
export type MediaFormat = {
  mediaType: MessageMediaType;
  contentType: string;
  /** With its dot. */
  extension: string;
  /** Of the picture, in pixels; 0: unknown, or there is none. */
  width: number;
  height: number;
};

type Named = { contentType: string; extension: string };
/** A container of film or of sound alone; its tracks say which. */
type Container = {
  readTracks: typeof readMp4Tracks;
  video: Named;
  audio: Named;
};

const MP4: Container = {
  readTracks: readMp4Tracks,
  video: { contentType: 'video/mp4', extension: '.mp4' },
  audio: { contentType: 'audio/mp4', extension: '.m4a' },
};
const WEBM: Container = {
  readTracks: readWebmTracks,
  video: { contentType: 'video/webm', extension: '.webm' },
  audio: { contentType: 'audio/webm', extension: '.webm' },
};

/** Everything that is taken, by the names that the detection gives it. */
const PICTURES: Readonly<Record<string, Named>> = {
  'image/jpeg': { contentType: 'image/jpeg', extension: '.jpg' },
  'image/png': { contentType: 'image/png', extension: '.png' },
  'image/apng': { contentType: 'image/png', extension: '.png' },
  'image/webp': { contentType: 'image/webp', extension: '.webp' },
  'image/gif': { contentType: 'image/gif', extension: '.gif' },
  'image/avif': { contentType: 'image/avif', extension: '.avif' },
};
const CONTAINERS: Readonly<Record<string, Container>> = {
  'video/mp4': MP4,
  'video/x-m4v': MP4,
  'audio/mp4': MP4,
  'audio/x-m4a': MP4,
  'video/quicktime': { ...MP4, video: { contentType: 'video/quicktime', extension: '.mov' } },
  'video/webm': WEBM,
};
const SOUNDS: Readonly<Record<string, Named>> = {
  'audio/mpeg': { contentType: 'audio/mpeg', extension: '.mp3' },
  'audio/aac': { contentType: 'audio/aac', extension: '.aac' },
  'audio/ogg': { contentType: 'audio/ogg', extension: '.ogg' },
  'audio/ogg; codecs=opus': { contentType: 'audio/ogg', extension: '.ogg' },
  'audio/wav': { contentType: 'audio/wav', extension: '.wav' },
  'audio/flac': { contentType: 'audio/flac', extension: '.flac' },
};

/** How one of these begins: what does not is not looked into any further, archives above all. */
const BEGINNINGS: readonly { offset: number; text: string }[] = [
  ...['\xff', '\x89PNG', 'RIFF', 'GIF8', '\x1aE\xdf\xa3', 'OggS', 'fLaC', 'ID3'].map((text) => ({
    ...{ offset: 0, text },
  })),
  // QuickTime's older files have no type in front.
  ...['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'].map((text) => ({ offset: 4, text })),
];
const BEGINNING_BYTES = 8;

/** Answers of the API and its documentation: what is served, and what is taken. */
export const MEDIA_CONTENT_TYPES: readonly string[] = [
  ...new Set(
    [
      ...[PICTURES, SOUNDS].flatMap((named) => Object.values(named)),
      ...Object.values(CONTAINERS).flatMap(({ video, audio }) => [video, audio]),
    ].map(({ contentType }) => contentType),
  ),
];

/** The kind that a Content-Type claims. Throws AppError UNSUPPORTED_MEDIA_TYPE for other kinds. */
export function declaredMediaType(contentType: string | null): MessageMediaType {
  const [, kind] =
    /^(image|audio|video)\/[\w.+-]+\s*(?:;|$)/i.exec(contentType?.trim() ?? '') ?? [];
  if (kind === undefined) throw unsupported('Send a picture, sound or film with its media type.');
  return kind.toLowerCase() as MessageMediaType;
}

/**
 * What the file is. Throws AppError UNSUPPORTED_MEDIA_TYPE for everything that is not taken, and for what is of another kind than
 * declared; sound alone may come in what is declared as film, since browsers name files by their endings.
 */
export async function readMediaFormat(
  file: string,
  declared: MessageMediaType,
): Promise<MediaFormat> {
  const format = await detect(file);
  if (format === undefined) throw unsupported('Files of this kind are not taken.');
  const isDeclared =
    format.mediaType === declared || (format.mediaType === 'audio' && declared === 'video');
  if (!isDeclared) throw unsupported('The file is of another kind than its media type says.');
  return format;
}

async function detect(file: string): Promise<MediaFormat | undefined> {
  const handle = await open(file, 'r');
  try {
    const beginning = Buffer.alloc(BEGINNING_BYTES);
    await handle.read(beginning, 0, BEGINNING_BYTES, 0);
    const text = beginning.toString('latin1');
    if (!BEGINNINGS.some((each) => text.startsWith(each.text, each.offset))) return undefined;
    const found = (await fileTypeFromFile(file))?.mime ?? '';
    const flat = { width: 0, height: 0 };
    const picture = PICTURES[found];
    if (picture !== undefined) return { mediaType: 'image', ...picture, ...flat };
    const sound = SOUNDS[found];
    if (sound !== undefined) return { mediaType: 'audio', ...sound, ...flat };
    const container = CONTAINERS[found];
    if (container === undefined) return undefined;
    return toFormat(container, await container.readTracks(handle, (await handle.stat()).size));
  } finally {
    await handle.close();
  }
}

function toFormat(container: Container, tracks: Tracks | undefined): MediaFormat | undefined {
  if (tracks === undefined) return undefined;
  const { hasVideo, hasAudio, width, height } = tracks;
  if (hasVideo) return { mediaType: 'video', ...container.video, width, height };
  return hasAudio ? { mediaType: 'audio', ...container.audio, width: 0, height: 0 } : undefined;
}

function unsupported(message: string): AppError {
  return new AppError('UNSUPPORTED_MEDIA_TYPE', message);
}
