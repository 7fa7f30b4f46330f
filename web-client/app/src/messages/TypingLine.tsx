import { useTranslation } from 'react-i18next';

type TypingLineProps = { isTyping: boolean; name: string };

/** Says, over the foot of the messages, that the other one is writing; screen readers hear it when they are done with the rest. */
export function TypingLine({ isTyping, name }: TypingLineProps) {
  const { t } = useTranslation();

  return (
    <div aria-live="polite" className="pointer-events-none absolute start-3 bottom-1">
      {isTyping && (
        <p
          data-testid="typing-indicator"
          className="arrive flex items-center gap-1.5 rounded-full border border-line bg-surface px-3 py-0.5 text-sm text-muted shadow-sm"
        >
          <span aria-hidden className="breathe size-1.5 rounded-full bg-lamp-text" />
          {t('messages.typing', { name })}
        </p>
      )}
    </div>
  );
}
