import { MESSAGE_MEDIA_BYTES_MAX } from '@stagedoor/contracts/limits';
import { AudioLines, Film, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { IconButton } from '../ui/Button.tsx';
import type { Attachment } from './useAttachment.ts';

/** Above the field: the file that goes with the message, and why another one does not. */
export function AttachmentPreview({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { chosen, refused, isOneOfSeveral, clear } = attachment;

  return (
    <>
      {refused && (
        <p
          role="alert"
          data-testid="message-attach-refused"
          data-problem={refused.problem}
          className="px-1 text-sm text-danger-text"
        >
          <bdi>{refused.file.name}</bdi>{' '}
          {t(`messages.problems.${refused.problem}`, {
            size: format.bytes(refused.file.size),
            max: format.bytes(MESSAGE_MEDIA_BYTES_MAX),
          })}
        </p>
      )}
      {isOneOfSeveral && (
        <p role="status" className="px-1 text-sm text-muted">
          {t('messages.onlyOne')}
        </p>
      )}
      {chosen && (
        <div
          data-testid="message-attachment-preview"
          data-kind={chosen.kind}
          className="flex items-center gap-3 rounded-2xl bg-raised p-2"
        >
          {chosen.kind === 'image' ? (
            <Thumbnail file={chosen.file} />
          ) : (
            <span className="grid size-14 shrink-0 place-items-center rounded-xl bg-ground text-muted">
              {chosen.kind === 'video' ? (
                <Film aria-hidden className="size-6" />
              ) : (
                <AudioLines aria-hidden className="size-6" />
              )}
            </span>
          )}
          <p className="min-w-0 flex-1 text-sm">
            <bdi className="block truncate font-semibold">{chosen.file.name}</bdi>
            <span className="text-muted">{format.bytes(chosen.file.size)}</span>
          </p>
          <IconButton
            label={t('messages.removeAttachment', { name: chosen.file.name })}
            data-testid="message-attachment-remove"
            onClick={clear}
          >
            <X aria-hidden className="size-5" />
          </IconButton>
        </div>
      )}
    </>
  );
}

/** The picture itself, from this device. */
function Thumbnail({ file }: { file: File }) {
  const [url, setUrl] = useState<string>();

  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);

    return () => URL.revokeObjectURL(made);
  }, [file]);

  return (
    <span className="block size-14 shrink-0 overflow-hidden rounded-xl bg-ground">
      {url !== undefined && <img src={url} alt="" className="size-full object-cover" />}
    </span>
  );
}
