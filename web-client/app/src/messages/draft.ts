import { sendableText } from '../chat/composer-state.ts';

/** What would be sent: words, a file, or both; undefined while there is nothing, or too much of the words. */
export function draftToSend(
  draft: string,
  file: File | undefined,
): { text: string; file?: File } | undefined {
  const text = sendableText(draft);

  if (file && draft.trim() === '') {
    return { text: '', file };
  }

  return text === undefined ? undefined : { text, ...(file && { file }) };
}
