import { useCallback, useState } from 'react';
import { type AttachmentKind, type AttachmentProblem, checkAttachment } from './attachment.ts';

export type Attachment = {
  /** What goes with the next message. */
  chosen: { file: File; kind: AttachmentKind } | undefined;
  /** Why what was chosen last was not taken. */
  refused: { problem: AttachmentProblem; file: File } | undefined;
  /** More files than one were chosen; only the first one counts. */
  isOneOfSeveral: boolean;
  choose: (files: readonly File[]) => void;
  clear: () => void;
};

type Choice = Pick<Attachment, 'chosen' | 'refused' | 'isOneOfSeveral'>;

const NOTHING: Choice = { chosen: undefined, refused: undefined, isOneOfSeveral: false };

/** The file of a message that is being written. What cannot be sent is refused at once, and what was chosen before stays. */
export function useAttachment(): Attachment {
  const [choice, setChoice] = useState(NOTHING);
  const choose = useCallback((files: readonly File[]) => {
    const [file] = files;

    if (!file) {
      return;
    }

    const checked = checkAttachment(file);
    const isOneOfSeveral = files.length > 1;
    setChoice(({ chosen }) =>
      'kind' in checked
        ? { chosen: { file, kind: checked.kind }, refused: undefined, isOneOfSeveral }
        : { chosen, refused: { problem: checked.problem, file }, isOneOfSeveral: false },
    );
  }, []);
  const clear = useCallback(() => setChoice(NOTHING), []);

  return { ...choice, choose, clear };
}
