import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';

type PictureDialogProps = {
  url: string;
  /** Whose picture it is; undefined: one's own. */
  name: string | undefined;
  onClose: () => void;
};

/** A picture as big as it is, or as the window. */
export function PictureDialog({ url, name, onClose }: PictureDialogProps) {
  const { t } = useTranslation();
  const label =
    name === undefined ? t('messages.mediaOwn.image') : t('messages.mediaOf.image', { name });

  return (
    <ModalDialog label={label} testId="message-picture" onClose={onClose}>
      <img
        src={url}
        alt={label}
        className="max-h-[calc(100dvh-2.2rem)] max-w-full object-contain"
      />
      <IconButton
        label={t('messages.close')}
        data-testid="message-picture-close"
        onClick={onClose}
        className="absolute end-3 top-3 border border-line bg-surface"
      >
        <X aria-hidden className="size-5" />
      </IconButton>
    </ModalDialog>
  );
}
