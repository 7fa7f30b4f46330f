import { MESSAGE_MEDIA_BYTES_MAX } from '@stagedoor/contracts/limits';

/** What a file picker offers; what is chosen is checked once more. */
export const ATTACHMENT_ACCEPT = 'image/*,video/*,audio/*';

/** Kinds of files that the server takes, under all names that browsers give them. The server looks at the bytes. */
const SUBTYPES = {
  image: /^(jpeg|png|webp|gif|avif)$/,
  video: /^(mp4|webm|quicktime|x-m4v)$/,
  audio: /^(mpeg|mp3|mp4|m4a|x-m4a|aac|ogg|opus|wav|x-wav|wave|flac|x-flac|webm)$/,
} as const;

export type AttachmentKind = keyof typeof SUBTYPES;
export type AttachmentProblem = 'too-big' | 'type' | 'empty';

/** Whether a file can go with a message, before anything is sent. */
export function checkAttachment({
  type,
  size,
}: Pick<File, 'type' | 'size'>): { kind: AttachmentKind } | { problem: AttachmentProblem } {
  const kind = attachmentKindOf(type);

  if (!kind) {
    return { problem: 'type' };
  }

  if (size === 0) {
    return { problem: 'empty' };
  }

  return size > MESSAGE_MEDIA_BYTES_MAX ? { problem: 'too-big' } : { kind };
}

function attachmentKindOf(type: string): AttachmentKind | undefined {
  // Parameters (`audio/webm; codecs=opus`) do not matter here.
  const [family = '', subtype = ''] = type.toLowerCase().split(';')[0]?.trim().split('/') ?? [];

  return isKind(family) && SUBTYPES[family].test(subtype) ? family : undefined;
}

function isKind(family: string): family is AttachmentKind {
  return Object.hasOwn(SUBTYPES, family);
}
