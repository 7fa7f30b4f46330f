import path from 'node:path';
import { AppError } from '@stagedoor/contracts/errors';
import { ConcurrencyGate } from '@stagedoor/service-kit/concurrency-gate';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { Sharp, SharpOptions } from 'sharp';

type SharpModule = typeof import('sharp')['default'];

/** A side of what is kept: sharp on a large screen, and no more. */
export const PICTURE_SIDE_MAX = 2_560;
/** A side of the preview: a list, or a bubble on a phone. */
export const PREVIEW_SIDE_MAX = 480;
/** All frames together. The largest photographs of phones have 48 million; a bomb has thousands of millions. */
export const PICTURE_PIXELS_MAX = 50_000_000;
/** Half a minute of an animation. */
export const PICTURE_FRAMES_MAX = 300;
/** Of one re-encoding; a large animation takes a few. */
const ENCODING_SECONDS_MAX = 30;

/** Re-encodings at once; each has a thread of its own. Media has the processors first. */
const RUNNING_MAX = 2;
const WAITING_MAX = 16;
const RETRY_AFTER_MS = 5_000;

/** The only loaders that are ever used, whatever a file says that it is. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`);
/** What the library says when the disk refuses what it writes; what it reads has been read before. */
const WRITE_FAILURE = /: write error|open for write|no space left/i;
const SIZE_REFUSAL = /pixel limit|timeout/i;
const JPEG_QUALITY = 85;
const WEBP_QUALITY = 82;
const PREVIEW_QUALITY = 70;

export type EncodedPicture = {
  file: string;
  contentType: string;
  /** With its dot. */
  extension: string;
  bytes: number;
  width: number;
  height: number;
  preview: { file: string; bytes: number };
};

/** How each kind is written again. AVIF takes a processor seconds; every browser that shows it shows WebP. */
const ENCODERS: Readonly<
  Record<
    string,
    { contentType: string; extension: string; encode(picture: Sharp): Sharp } | undefined
  >
> = {
  'image/jpeg': {
    ...{ contentType: 'image/jpeg', extension: '.jpg' },
    encode: (picture) => picture.jpeg({ quality: JPEG_QUALITY }),
  },
  'image/png': {
    ...{ contentType: 'image/png', extension: '.png' },
    encode: (picture) => picture.png(),
  },
  'image/gif': {
    ...{ contentType: 'image/gif', extension: '.gif' },
    encode: (picture) => picture.gif(),
  },
};
const TO_WEBP = {
  ...{ contentType: 'image/webp', extension: '.webp' },
  encode: (picture: Sharp) => picture.webp({ quality: WEBP_QUALITY }),
};

/**
 * Writes pictures again: what comes out is a picture and nothing else, upright, without what the camera knew of its owner, of a bounded
 * size. Few at a time, in threads of the library.
 */
export class Pictures {
  readonly #sharp: SharpModule | undefined;
  readonly #gate = new ConcurrencyGate({
    runningMax: RUNNING_MAX,
    waitingMax: WAITING_MAX,
    message: 'Too many pictures are being prepared at this moment. Try again soon.',
    retryAfterMs: RETRY_AFTER_MS,
  });

  /** Where the library has no build for this machine, pictures are refused with UNAVAILABLE, and everything else works. */
  static async create(log: Logger): Promise<Pictures> {
    try {
      const { default: sharp } = await import('sharp');
      sharp.block({ operation: ['VipsForeignLoad'] });
      sharp.unblock({ operation: LOADERS });
      // Nobody sends the same picture twice, and what is cached holds files open.
      sharp.cache(false);
      sharp.concurrency(1);
      return new Pictures(sharp);
    } catch (error) {
      log.warn({ error }, 'pictures cannot be attached to messages on this machine');
      return new Pictures(undefined);
    }
  }

  private constructor(sharp: SharpModule | undefined) {
    this.#sharp = sharp;
  }

  /**
   * Writes the picture and its preview into `folder`. Throws AppError UNSUPPORTED_MEDIA_TYPE for what cannot be read as a picture,
   * PAYLOAD_TOO_LARGE for one with too many pixels or frames, UNAVAILABLE where too many wait or the disk refuses.
   */
  async encode(source: string, contentType: string, folder: string): Promise<EncodedPicture> {
    return await this.#gate.run(async () => {
      try {
        return await this.#encode(source, contentType, folder);
      } catch (error) {
        throw toRefusal(error);
      }
    });
  }

  async #encode(source: string, contentType: string, folder: string): Promise<EncodedPicture> {
    const { encode, ...named } = ENCODERS[contentType] ?? TO_WEBP;
    const { pages = 1 } = await this.#open(source, { animated: true }).metadata();
    if (pages > PICTURE_FRAMES_MAX) {
      throw new AppError('PAYLOAD_TOO_LARGE', 'The animation has too many frames.', {
        details: { framesMax: PICTURE_FRAMES_MAX },
      });
    }
    const file = path.join(folder, `original${named.extension}`);
    const whole = scaled(this.#open(source, { animated: true }).autoOrient(), PICTURE_SIDE_MAX);
    const { width, height, pageHeight, size } = await encode(whole).toFile(file);
    const previewFile = path.join(folder, 'preview.webp');
    const small = scaled(this.#open(file, { animated: false }), PREVIEW_SIDE_MAX);
    const preview = await small.webp({ quality: PREVIEW_QUALITY }).toFile(previewFile);
    return {
      ...named,
      file,
      bytes: size,
      // Frames of an animation are below each other.
      ...{ width, height: pageHeight ?? height },
      preview: { file: previewFile, bytes: preview.size },
    };
  }

  #open(file: string, options: SharpOptions): Sharp {
    if (this.#sharp === undefined) {
      throw new AppError('UNAVAILABLE', 'This server cannot take pictures at the moment.');
    }
    return this.#sharp(file, {
      limitInputPixels: PICTURE_PIXELS_MAX,
      failOn: 'error',
      ...options,
    }).timeout({ seconds: ENCODING_SECONDS_MAX });
  }
}

function scaled(picture: Sharp, side: number): Sharp {
  return picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
}

function toRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const text = error instanceof Error ? error.message : '';
  if (WRITE_FAILURE.test(text)) {
    return new AppError('UNAVAILABLE', 'The picture cannot be kept at the moment.', {
      cause: error,
    });
  }
  if (SIZE_REFUSAL.test(text)) {
    return new AppError('PAYLOAD_TOO_LARGE', 'The picture has too many pixels.', {
      details: { pixelsMax: PICTURE_PIXELS_MAX },
      cause: error,
    });
  }
  return new AppError('UNSUPPORTED_MEDIA_TYPE', 'The file cannot be read as a picture.', {
    cause: error,
  });
}
