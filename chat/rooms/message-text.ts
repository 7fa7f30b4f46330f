import { AppError } from '@stagedoor/contracts/errors';
import { CHAT_MESSAGE_LENGTH_MAX } from '@stagedoor/contracts/limits';

/** More lines are for pushing others off the screen. */
const LINES_MAX = 8;
/** Marks on one letter: Vietnamese and Hebrew with points need three; more are for reaching over other lines. */
const MARKS_MAX = 4;

/** Controls but for the line feed, halves of characters, and what is for programs only: tags, interlinear annotation. */
const CONTROLS = /[\p{Cc}\p{Cs}\u{FFF9}-\u{FFFB}\u{E0000}-\u{E001F}]/gu;
/** Embeddings, overrides and isolates turn the text of others around; clients isolate each message themselves. */
const DIRECTION_CONTROLS = /[\u{202A}-\u{202E}\u{2066}-\u{2069}\u{206A}-\u{206F}]/gu;
/** Nothing to see, and nothing that any script joins letters with. */
const INVISIBLE =
  /[\u{00AD}\u{180E}\u{200B}\u{2060}-\u{2064}\u{FEFF}\u{115F}\u{1160}\u{3164}\u{FFA0}]/gu;
const EXCESS_MARKS = new RegExp(`(\\p{M}{${MARKS_MAX}})\\p{M}+`, 'gu');
/** Letters, digits, signs, emoji: something that is seen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * What of a message's text is kept: normalised (NFC), without what hides, turns or overflows the text of others. Throws AppError
 * VALIDATION_ERROR where nothing to be seen is left, and for more than CHAT_MESSAGE_LENGTH_MAX UTF-16 units.
 */
export function cleanText(text: string): string {
  if (text.length > 4 * CHAT_MESSAGE_LENGTH_MAX) throw tooLong();
  const lines = text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/\t/g, ' ')
        .replaceAll(CONTROLS, '')
        .replaceAll(DIRECTION_CONTROLS, '')
        .replaceAll(INVISIBLE, '')
        .normalize('NFC')
        .replaceAll(EXCESS_MARKS, '$1')
        .trimEnd(),
    );
  const cleaned = lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  if (!VISIBLE.test(cleaned)) throw new AppError('VALIDATION_ERROR', 'A message says something.');
  if (cleaned.length > CHAT_MESSAGE_LENGTH_MAX) throw tooLong();
  const kept = cleaned.split('\n');
  if (kept.length <= LINES_MAX) return cleaned;
  return [...kept.slice(0, LINES_MAX - 1), kept.slice(LINES_MAX - 1).join(' ')].join('\n');
}

function tooLong(): AppError {
  return new AppError(
    'VALIDATION_ERROR',
    `A message has at most ${CHAT_MESSAGE_LENGTH_MAX} characters.`,
  );
}
