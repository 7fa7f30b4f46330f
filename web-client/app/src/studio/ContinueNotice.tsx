import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { continueHere, endBroadcast, useBroadcast } from './broadcast-store.ts';
import { useDevices } from './device-store.ts';

/** The stream goes on without this tab: in a newer one, or with nothing to send from here. */
export function ContinueNotice() {
  const { t } = useTranslation();
  const endReason = useBroadcast((state) => state.endReason);
  const { video, audio } = useDevices();
  const isReplaced = endReason === 'replaced';

  return (
    <Notice
      tone="info"
      title={isReplaced ? t('studio.replaced') : t('studio.stillRunning')}
      testId={isReplaced ? 'studio-replaced' : 'studio-still-running'}
      action={
        <>
          <Button
            look="primary"
            size="small"
            disabled={!video && !audio}
            data-testid="studio-continue"
            onClick={() => void continueHere()}
          >
            {t('studio.continueHere')}
          </Button>
          <Button size="small" onClick={() => void endBroadcast()}>
            {t('studio.end')}
          </Button>
        </>
      }
    >
      {isReplaced ? t('studio.replacedAdvice') : t('studio.stillRunningAdvice')}
    </Notice>
  );
}
