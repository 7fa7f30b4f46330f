import type { DeviceChoice } from '@stagedoor/sdk';
import { Camera, CameraOff, Mic, MicOff, MonitorUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import {
  openCamera,
  openMicrophone,
  setAudioMuted,
  setVideoMuted,
  shareScreen,
  useDevices,
} from './device-store.ts';
import { MicMeter } from './MicMeter.tsx';

const SELECT =
  'min-h-11 w-full min-w-0 rounded-xl border border-line bg-surface px-3 text-sm text-ellipsis';

/** Which camera, which microphone, how loud, and whether they are on. */
export function DeviceBar() {
  const { t } = useTranslation();
  const { video, audio, cameras, microphones, isVideoMuted, isAudioMuted } = useDevices();
  const isScreen = video?.source === 'screen';
  const canShareScreen = typeof navigator.mediaDevices?.getDisplayMedia === 'function';

  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div className="flex items-start gap-2">
        <Button
          size="small"
          className="size-11 shrink-0 px-0"
          aria-pressed={isVideoMuted}
          aria-label={isVideoMuted ? t('studio.showCamera') : t('studio.hideCamera')}
          title={isVideoMuted ? t('studio.showCamera') : t('studio.hideCamera')}
          data-testid="studio-camera-toggle"
          disabled={!video}
          onClick={() => setVideoMuted(!isVideoMuted)}
        >
          {isVideoMuted ? (
            <CameraOff aria-hidden className="size-5 text-danger-text" />
          ) : (
            <Camera aria-hidden className="size-5" />
          )}
        </Button>
        <select
          aria-label={t('studio.camera')}
          data-testid="studio-camera"
          className={SELECT}
          value={isScreen ? 'screen' : (video?.deviceId ?? '')}
          disabled={cameras.length === 0 && !isScreen}
          onChange={({ currentTarget: { value } }) =>
            void (value === 'screen' ? undefined : openCamera(value))
          }
        >
          {isScreen && <option value="screen">{t('studio.screen')}</option>}
          {!video && <option value="">{t('studio.noCamera')}</option>}
          <Choices devices={cameras} nameless={t('studio.camera')} />
        </select>
        {canShareScreen && (
          <Button
            size="small"
            className="size-11 shrink-0 px-0"
            aria-pressed={isScreen}
            aria-label={isScreen ? t('studio.stopScreen') : t('studio.shareScreen')}
            title={isScreen ? t('studio.stopScreen') : t('studio.shareScreen')}
            data-testid="studio-screen"
            onClick={() => void (isScreen ? openCamera() : shareScreen())}
          >
            <MonitorUp aria-hidden className={`size-5 ${isScreen ? 'text-lamp-text' : ''}`} />
          </Button>
        )}
      </div>
      <div className="flex items-start gap-2">
        <Button
          size="small"
          className="size-11 shrink-0 px-0"
          aria-pressed={isAudioMuted}
          aria-label={isAudioMuted ? t('studio.unmute') : t('studio.mute')}
          title={isAudioMuted ? t('studio.unmute') : t('studio.mute')}
          data-testid="studio-mic-toggle"
          disabled={!audio}
          onClick={() => setAudioMuted(!isAudioMuted)}
        >
          {isAudioMuted ? (
            <MicOff aria-hidden className="size-5 text-danger-text" />
          ) : (
            <Mic aria-hidden className="size-5" />
          )}
        </Button>
        <div className="min-w-0 flex-1">
          <select
            aria-label={t('studio.microphone')}
            data-testid="studio-microphone"
            className={SELECT}
            value={audio?.deviceId ?? ''}
            disabled={microphones.length === 0}
            onChange={({ currentTarget: { value } }) => void openMicrophone(value)}
          >
            {!audio?.deviceId && <option value="">{t('studio.noMicrophone')}</option>}
            <Choices devices={microphones} nameless={t('studio.microphone')} />
          </select>
          <MicMeter track={audio?.track} isMuted={isAudioMuted} />
        </div>
      </div>
    </div>
  );
}

function Choices({ devices, nameless }: { devices: DeviceChoice[]; nameless: string }) {
  return devices.map(({ deviceId, label }, index) => (
    <option key={deviceId || index} value={deviceId}>
      {label || `${nameless} ${index + 1}`}
    </option>
  ));
}
