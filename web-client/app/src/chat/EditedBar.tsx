import { Pencil, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';

type EditedBarProps = { text: string; onCancel: () => void };

/** Above the field: what is being edited in it. */
export function EditedBar({ text, onCancel }: EditedBarProps) {
  const { t } = useTranslation();

  return (
    <div
      data-testid="chat-editing"
      className="flex items-center gap-2 rounded-xl bg-raised ps-3 text-sm"
    >
      <Pencil aria-hidden className="size-4 shrink-0 text-muted" />
      <p className="min-w-0 flex-1 truncate">
        <span className="font-semibold">{t('chat.editing')}</span>{' '}
        <bdi className="text-muted">{text}</bdi>
      </p>
      <IconButton label={t('chat.stopEditing')} className="size-9!" onClick={onCancel}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
