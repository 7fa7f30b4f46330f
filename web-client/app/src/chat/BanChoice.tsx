import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';

type BanChoiceProps = {
  name: string;
  onCancel: () => void;
  onBan: (choice: { removeMessages: boolean; isShadow: boolean }) => void;
};

/** A ban has no end, so it is asked for once more. */
export function BanChoice({ name, onCancel, onBan }: BanChoiceProps) {
  const { t } = useTranslation();
  const [removeMessages, setRemoveMessages] = useState(true);
  const [isShadow, setIsShadow] = useState(false);

  return (
    <div
      role="alertdialog"
      aria-label={t('chat.banAsk', { name })}
      className="grid gap-3 px-4 py-2"
    >
      <p className="font-semibold">{t('chat.banAsk', { name })}</p>
      <p className="text-sm text-muted">
        {t(isShadow ? 'chat.banShadowAdvice' : 'chat.banAdvice')}
      </p>
      <label className="flex min-h-9 cursor-pointer items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={removeMessages && !isShadow}
          disabled={isShadow}
          onChange={(event) => setRemoveMessages(event.currentTarget.checked)}
          className="size-4 accent-(--lamp)"
        />
        {t('chat.banRemoves')}
      </label>
      <label className="flex min-h-9 cursor-pointer items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={isShadow}
          data-testid="chat-ban-shadow"
          onChange={(event) => setIsShadow(event.currentTarget.checked)}
          className="size-4 accent-(--lamp)"
        />
        {t('chat.banShadow')}
      </label>
      <div className="flex flex-wrap gap-2">
        <Button
          look="live"
          size="small"
          autoFocus
          data-testid="chat-ban-confirm"
          onClick={() => onBan({ removeMessages, isShadow })}
        >
          {t('chat.ban')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
