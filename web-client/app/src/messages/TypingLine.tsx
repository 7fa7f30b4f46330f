import { useTranslation } from 'react-i18next';

type TypingLineProps = { isTyping: boolean; name: string };

/** Says below the messages that the other one is writing; screen readers hear it after what they say now. Its place is always there. */
export function TypingLine({ isTyping, name }: TypingLineProps) {
  const { t } = useTranslation();

  return (
    <div aria-live="polite" className="flex h-7 shrink-0 items-center px-4">
      {isTyping && (
        <p
          data-testid="typing-indicator"
          className="arrive flex min-w-0 items-center gap-1.5 text-sm text-muted"
        >
          <span aria-hidden className="breathe size-1.5 shrink-0 rounded-full bg-lamp-text" />
          <span className="truncate">{t('messages.typing', { name })}</span>
        </p>
      )}
    </div>
  );
}
