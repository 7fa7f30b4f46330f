import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyChatPanel } from '../chat/LazyChatPanel.tsx';
import { useErrorText } from '../i18n/useErrorText.ts';
import { Notice } from '../ui/Notice.tsx';
import { checkBroadcast, useBroadcast } from './broadcast-store.ts';
import { ContinueNotice } from './ContinueNotice.tsx';
import { DeviceBar } from './DeviceBar.tsx';
import { DeviceProblems } from './DeviceProblems.tsx';
import { closeDevices, openDevices, refreshDeviceList } from './device-store.ts';
import { EndedSummary } from './EndedSummary.tsx';
import { HealthPanel } from './HealthPanel.tsx';
import { PastStreams } from './PastStreams.tsx';
import { Preview } from './Preview.tsx';
import { StreamKeysPanel } from './StreamKeysPanel.tsx';
import { StreamSettings } from './StreamSettings.tsx';

/** The creator's desk: what the camera sees first, then everything about the show. */
export function StudioDesk() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { phase, stream, error } = useBroadcast();
  useDesk();

  if (phase === 'ended') {
    return <EndedSummary />;
  }

  const isOnAir = phase === 'live' || phase === 'ending';

  return (
    <div
      className={`page grid gap-x-8 gap-y-5 pb-4 max-md:px-0 md:pt-6 lg:grid-cols-[minmax(0,1fr)_26rem] lg:grid-rows-[auto_auto_1fr] ${
        isOnAir ? 'xl:grid-cols-[minmax(0,1fr)_22rem_22rem] xl:grid-rows-[auto_1fr]' : ''
      }`}
    >
      <h1 className="sr-only">{t('studio.title')}</h1>
      <div className="flex min-w-0 flex-col gap-4">
        <Preview />
        <div className="flex flex-col gap-4 px-4 md:px-0">
          <DeviceBar />
          <DeviceProblems />
        </div>
      </div>
      {isOnAir && stream && (
        <div className="h-[28rem] min-w-0 xl:sticky xl:top-[5.5rem] xl:col-start-2 xl:row-span-2 xl:row-start-1 xl:h-[calc(100dvh-7rem)] xl:min-h-80">
          <LazyChatPanel channelName={stream.channelName} />
        </div>
      )}
      <div className="flex min-w-0 flex-col gap-4 px-4 md:px-0 lg:col-start-1">
        {isOnAir && <HealthPanel />}
        <StreamKeysPanel />
      </div>
      <div
        className={`flex min-w-0 flex-col gap-4 px-4 md:px-0 lg:col-start-2 lg:row-span-3 lg:row-start-1 ${
          isOnAir ? 'xl:col-start-3 xl:row-span-2 xl:row-start-1' : ''
        }`}
      >
        {phase === 'elsewhere' && <ContinueNotice />}
        {error !== undefined && (
          <Notice tone="error" testId="studio-error">
            {errorText(error)}
          </Notice>
        )}
        <StreamSettings />
      </div>
      {!isOnAir && (
        <div className="min-w-0 px-4 md:px-0 lg:col-start-1">
          <PastStreams />
        </div>
      )}
    </div>
  );
}

/** Opens the devices and looks for a running stream; lets go of the devices when the page is left and nothing is live. */
function useDesk(): void {
  useEffect(() => {
    void openDevices();
    void checkBroadcast();
    let isGone = false;
    let stopFollowing: (() => void) | undefined;
    void import('@stagedoor/sdk').then(({ onDevicesChanged }) => {
      if (!isGone) {
        stopFollowing = onDevicesChanged(() => void refreshDeviceList());
      }
    });

    return () => {
      isGone = true;
      stopFollowing?.();
      const { phase } = useBroadcast.getState();

      if (phase === 'idle' || phase === 'ended' || phase === 'elsewhere' || phase === 'unknown') {
        closeDevices();
      }
    };
  }, []);
}
