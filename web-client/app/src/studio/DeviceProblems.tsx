import type { DeviceErrorCode } from '@stagedoor/sdk';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { openDevices, useDevices } from './device-store.ts';

/** Why there is no picture or no sound, and what to do about it. One notice where the reason is the same for both. */
export function DeviceProblems() {
  const { t } = useTranslation();
  const { videoProblem, audioProblem, isOpening } = useDevices();

  if (isOpening || (!videoProblem && !audioProblem)) {
    return null;
  }

  return (
    <div
      className="grid gap-3"
      data-testid="studio-device-error"
      data-reason={videoProblem ?? audioProblem}
    >
      {videoProblem && (
        <Problem code={videoProblem} of={videoProblem === audioProblem ? 'both' : 'camera'} />
      )}
      {audioProblem && audioProblem !== videoProblem && (
        <Problem code={audioProblem} of="microphone" />
      )}
      {videoProblem && audioProblem && <p className="text-sm text-muted">{t('devices.needOne')}</p>}
    </div>
  );
}

function Problem({ code, of }: { code: DeviceErrorCode; of: 'camera' | 'microphone' | 'both' }) {
  const { t } = useTranslation();
  const known = code === 'cancelled' ? 'unknown' : code;

  return (
    <Notice
      tone="error"
      title={t(`devices.${known}.title`, { device: t(`devices.names.${of}`) })}
      {...(known !== 'insecure-context' && {
        action: (
          <Button size="small" onClick={() => void openDevices()}>
            {t('devices.tryAgain')}
          </Button>
        ),
      })}
    >
      {t(`devices.${known}.advice`)}
    </Notice>
  );
}
