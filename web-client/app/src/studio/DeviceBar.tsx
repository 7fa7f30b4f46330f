import type { DeviceChoice } from '@stagedoor/sdk';
import { Camera, CameraOff, type LucideIcon, Mic, MicOff, MonitorUp } from 'lucide-react';
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
  'min-h-11 w-full min-w-0 rounded-xl border border-edge bg-surface px-3 text-sm text-ellipsis';

/** Which camera, which microphone, how loud, and whether they are on. */
export function DeviceBar() {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <PictureRow />
      <SoundRow />
    </div>
  );
}

function PictureRow() {
  const { t } = useTranslation();
  const { video, cameras, isVideoMuted } = useDevices();
  const isScreen = video?.source === 'screen';
  const canShareScreen = typeof navigator.mediaDevices?.getDisplayMedia === 'function';

  return (
    <div className="flex items-start gap-2">
      <Toggle
        isPressed={isVideoMuted}
        label={isVideoMuted ? t('studio.showCamera') : t('studio.hideCamera')}
        icon={isVideoMuted ? CameraOff : Camera}
        iconColor={isVideoMuted ? 'text-danger-text' : ''}
        testId="studio-camera-toggle"
        disabled={!video}
        onToggle={() => setVideoMuted(!isVideoMuted)}
      />
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
        <Toggle
          isPressed={isScreen}
          label={isScreen ? t('studio.stopScreen') : t('studio.shareScreen')}
          icon={MonitorUp}
          iconColor={isScreen ? 'text-lamp-text' : ''}
          testId="studio-screen"
          onToggle={() => void (isScreen ? openCamera() : shareScreen())}
        />
      )}
    </div>
  );
}

function SoundRow() {
  const { t } = useTranslation();
  const { audio, microphones, isAudioMuted } = useDevices();

  return (
    <div className="flex items-start gap-2">
      <Toggle
        isPressed={isAudioMuted}
        label={isAudioMuted ? t('studio.unmute') : t('studio.mute')}
        icon={isAudioMuted ? MicOff : Mic}
        iconColor={isAudioMuted ? 'text-danger-text' : ''}
        testId="studio-mic-toggle"
        disabled={!audio}
        onToggle={() => setAudioMuted(!isAudioMuted)}
      />
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
  );
}

type ToggleProps = {
  isPressed: boolean;
  label: string;
  icon: LucideIcon;
  iconColor: string;
  testId: string;
  disabled?: boolean;
  onToggle: () => void;
};

function Toggle({
  isPressed,
  label,
  icon: Icon,
  iconColor,
  testId,
  disabled = false,
  onToggle,
}: ToggleProps) {
  return (
    <Button
      size="small"
      className="size-11 shrink-0 px-0"
      aria-pressed={isPressed}
      aria-label={label}
      title={label}
      data-testid={testId}
      disabled={disabled}
      onClick={onToggle}
    >
      <Icon aria-hidden className={`size-5 ${iconColor}`} />
    </Button>
  );
}

function Choices({ devices, nameless }: { devices: DeviceChoice[]; nameless: string }) {
  return devices.map(({ deviceId, label }, index) => (
    <option key={deviceId || index} value={deviceId}>
      {label || `${nameless} ${index + 1}`}
    </option>
  ));
}
