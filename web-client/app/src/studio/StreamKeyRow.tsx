import type { StreamKey } from '@stagedoor/contracts/http/stream-keys';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { Button } from '../ui/Button.tsx';

type StreamKeyRowProps = {
  streamKey: StreamKey;
  isBusy: boolean;
  onRotate: () => void;
  onRevoke: () => void;
};

/** One key: enough to recognise it, and what ends it. Both stop a broadcast that runs with it, so they are asked for twice. */
export function StreamKeyRow({ streamKey, isBusy, onRotate, onRevoke }: StreamKeyRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, prefix, createdAt, lastUsedAt } = streamKey;

  return (
    <li
      data-testid="studio-stream-key-item"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5"
    >
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate font-semibold">
          <bdi>{name}</bdi>{' '}
          <span dir="ltr" className="font-mono text-sm font-normal text-muted">
            {prefix}…
          </span>
        </p>
        <p className="text-sm text-muted">
          {lastUsedAt
            ? t('obs.used', { time: format.dateTime(lastUsedAt) })
            : t('obs.unused', { time: format.dateTime(createdAt) })}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <TwiceButton
          text={t('obs.rotate')}
          name={t('obs.rotateName', { name })}
          testId="studio-stream-key-rotate"
          isBusy={isBusy}
          onConfirmed={onRotate}
        />
        <TwiceButton
          text={t('obs.revoke')}
          name={t('obs.revokeName', { name })}
          testId="studio-stream-key-revoke"
          isBusy={isBusy}
          onConfirmed={onRevoke}
        />
      </div>
    </li>
  );
}

type TwiceButtonProps = {
  text: string;
  name: string;
  testId: string;
  isBusy: boolean;
  onConfirmed: () => void;
};

/** Asks at the first press and does it at the second; forgets the first when it loses the focus. */
function TwiceButton({ text, name, testId, isBusy, onConfirmed }: TwiceButtonProps) {
  const { t } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);

  return (
    <Button
      size="small"
      look={isAsked ? 'live' : 'quiet'}
      disabled={isBusy}
      aria-label={isAsked ? `${name}: ${t('obs.confirm')}` : name}
      data-testid={testId}
      className="whitespace-normal"
      onBlur={() => setIsAsked(false)}
      onClick={() => {
        setIsAsked(!isAsked);

        if (isAsked) {
          onConfirmed();
        }
      }}
    >
      {isAsked ? t('obs.confirm') : text}
    </Button>
  );
}
