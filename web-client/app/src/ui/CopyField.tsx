import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

/** How long the button says that it was copied. */
const COPIED_SHOWN_MS = 2_500;

type CopyFieldProps = { label: string; value: string; testId: string; hint?: string };

/** A value to be carried into another program: to be read, marked and copied, never changed. Left to right in every language. */
export function CopyField({ label, value, testId, hint }: CopyFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (isCopied) {
      const timer = setTimeout(() => setIsCopied(false), COPIED_SHOWN_MS);
      return () => clearTimeout(timer);
    }
  }, [isCopied]);

  const copy = async () => {
    // Marked in any case: without HTTPS there is no clipboard, and it is copied by hand.
    input.current?.select();

    try {
      await navigator.clipboard.writeText(value);
      setIsCopied(true);
    } catch (error) {
      console.debug('not copied', error);
    }
  };

  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          ref={input}
          id={id}
          readOnly
          dir="ltr"
          value={value}
          data-testid={testId}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-11 w-full min-w-0 flex-1 truncate rounded-xl border border-edge bg-surface px-3 font-mono text-sm sm:min-h-9"
        />
        <Button
          size="small"
          aria-label={t('obs.copyName', { name: label })}
          data-testid={`${testId}-copy`}
          onClick={() => void copy()}
        >
          {isCopied ? (
            <Check aria-hidden className="size-4 text-good" />
          ) : (
            <Copy aria-hidden className="size-4" />
          )}
          <span aria-live="polite">{isCopied ? t('obs.copied') : t('obs.copy')}</span>
        </Button>
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
