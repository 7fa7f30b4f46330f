import type { StreamView } from '@stagedoor/contracts/http/streams';
import { ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { api } from '../session/stagedoor.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { problemOfTime, toLocalInput } from './local-time.ts';
import { type StreamFormHandle, textsOf } from './stream-form.ts';

type AnnounceFormProps = {
  form: StreamFormHandle;
  onAnnounced: (announced: StreamView) => Promise<void>;
};

/** Announces what the Studio's form says, for a time of this device's clock. Part of that form, but never its submit. */
export function AnnounceForm({ form, onAnnounced }: AnnounceFormProps) {
  const { t } = useTranslation();
  const { time, setTime, error, isBusy, announce } = useAnnouncing(form, onAnnounced);
  const input = useRef<HTMLInputElement>(null);
  const submit = () => {
    void announce().then((isTimeRefused) => isTimeRefused && input.current?.focus());
  };

  return (
    <details
      data-testid="studio-schedule"
      className="group rounded-2xl border border-line px-4 open:pb-4"
    >
      <summary className="-mx-4 flex min-h-11 list-none items-center justify-between gap-3 rounded-2xl px-4 text-sm font-semibold [&::-webkit-details-marker]:hidden">
        {t('studio.announce')}
        <ChevronDown aria-hidden className="size-5 text-muted transition group-open:rotate-180" />
      </summary>
      <div className="grid gap-3 pt-1">
        <Field
          ref={input}
          type="datetime-local"
          label={t('studio.announceAt')}
          hint={t('studio.announceAdvice')}
          min={toLocalInput(new Date())}
          value={time}
          error={error}
          data-testid="studio-schedule-at"
          onChange={({ currentTarget }) => setTime(currentTarget.value)}
          onKeyDown={(event) => {
            // Enter would go live: this field is inside of that form.
            if (event.key === 'Enter') {
              event.preventDefault();
              submit();
            }
          }}
        />
        <Button
          className="justify-self-start"
          size="small"
          disabled={isBusy}
          data-testid="studio-schedule-submit"
          onClick={submit}
        >
          {isBusy ? t('studio.announcing') : t('studio.announceSubmit')}
        </Button>
      </div>
    </details>
  );
}

function useAnnouncing(form: StreamFormHandle, onAnnounced: AnnounceFormProps['onAnnounced']) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [time, setTime] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  /** True when the texts are fine and the time is not. */
  const announce = async (): Promise<boolean> => {
    const problem = problemOfTime(time, Date.now());
    let isTimeRefused = false;
    setError(problem && t(`validation.${problem}`));
    setIsBusy(true);
    await form.handleSubmit(async ({ scheduledStreamId: _, ...texts }) => {
      if (problem) {
        isTimeRefused = true;
        return;
      }

      try {
        const scheduledAt = new Date(time).toISOString();
        const announced = await api.schedule({ ...texts, scheduledAt });
        form.reset(textsOf(undefined));
        setTime('');
        await onAnnounced(announced);
      } catch (failure) {
        isTimeRefused = true;
        setError(errorText(failure));
      }
    })();
    setIsBusy(false);

    return isTimeRefused;
  };

  return { time, setTime, error, isBusy, announce };
}
