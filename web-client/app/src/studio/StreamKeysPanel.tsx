import type { NewStreamKey } from '@stagedoor/contracts/http/stream-keys';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { api } from '../session/stagedoor.ts';
import { Button } from '../ui/Button.tsx';
import { CopyField } from '../ui/CopyField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { StreamKeyRow } from './StreamKeyRow.tsx';

const STREAM_KEYS = 'stream-keys';

/** Publishing with a program instead of this page: where to, and the keys for it. */
export function StreamKeysPanel() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);

  return (
    <details
      data-testid="studio-whip"
      className="group rounded-2xl border border-line px-4 open:pb-4"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className="-mx-4 flex min-h-11 list-none items-center justify-between gap-3 rounded-2xl px-4 text-sm font-semibold [&::-webkit-details-marker]:hidden">
        {t('obs.title')}
        <ChevronDown aria-hidden className="size-5 text-muted transition group-open:rotate-180" />
      </summary>
      {isOpen && <StreamKeys />}
    </details>
  );
}

function StreamKeys() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data, listError, made, done, error, isBusy, make, rotate, revoke } = useStreamKeys();
  const failure = error ?? listError;

  return (
    <div className="grid gap-4 pt-1">
      <p className="text-sm text-muted">{t('obs.advice')}</p>
      {data && <CopyField label={t('obs.server')} value={data.whipUrl} testId="studio-whip-url" />}
      {made && (
        <CopyField
          key={made.id}
          label={t('obs.key')}
          value={made.key}
          hint={t('obs.keyOnce')}
          testId="studio-stream-key"
        />
      )}
      {data && data.keys.length > 0 && (
        <ul className="grid divide-y divide-line">
          {data.keys.map((key) => (
            <StreamKeyRow
              key={key.id}
              streamKey={key}
              isBusy={isBusy}
              onRotate={() => rotate(key.id)}
              onRevoke={() => revoke(key.id)}
            />
          ))}
        </ul>
      )}
      {data?.keys.length === 0 && <p className="text-sm text-muted">{t('obs.none')}</p>}
      <Button
        className="justify-self-start"
        size="small"
        disabled={isBusy}
        data-testid="studio-stream-key-make"
        onClick={make}
      >
        {isBusy ? t('obs.making') : t('obs.make')}
      </Button>
      <p role="status" className={done ? 'text-sm text-good' : 'sr-only'}>
        {done}
      </p>
      {failure !== undefined && failure !== null && (
        <Notice tone="error" {...(!error && { title: t('obs.failed') })}>
          {errorText(failure)}
        </Notice>
      )}
    </div>
  );
}

/** The keys, and the one that was made last in this page, whose secret is nowhere else. */
function useStreamKeys() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [made, setMade] = useState<NewStreamKey>();
  const [done, setDone] = useState('');
  const [error, setError] = useState<unknown>();
  const [isBusy, setIsBusy] = useState(false);
  const { data, error: listError } = useQuery({
    queryKey: [STREAM_KEYS, api.user?.id],
    queryFn: () => api.streamKeys(),
    staleTime: 0,
  });
  const change = async (work: () => Promise<void>) => {
    setIsBusy(true);
    setError(undefined);
    setDone('');

    try {
      await work();
    } catch (failure) {
      setError(failure);
    }

    await queries.invalidateQueries({ queryKey: [STREAM_KEYS] });
    setIsBusy(false);
  };

  return {
    ...{ data, listError, made, done, error, isBusy },
    make: () => void change(async () => setMade(await api.makeStreamKey())),
    rotate: (id: string) => void change(async () => setMade(await api.rotateStreamKey(id))),
    revoke: (id: string) =>
      void change(async () => {
        await api.revokeStreamKey(id);
        setMade((shown) => (shown?.id === id ? undefined : shown));
        setDone(t('obs.revoked'));
      }),
  };
}
