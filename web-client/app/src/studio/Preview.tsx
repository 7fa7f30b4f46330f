import { CameraOff, LoaderCircle } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ElapsedTime } from '../ui/ElapsedTime.tsx';
import { LiveBadge } from '../ui/LiveBadge.tsx';
import { useBroadcast } from './broadcast-store.ts';
import { useDevices } from './device-store.ts';
import { ViewerCount } from './ViewerCount.tsx';

/** What viewers see, or will see. The camera is shown as in a mirror, as people know themselves. */
export function Preview() {
  const { t } = useTranslation();
  const { video, isVideoMuted, isOpening } = useDevices();
  const { phase, stream, publisher } = useBroadcast();
  const element = useRef<HTMLVideoElement>(null);
  const track = video?.track;
  const isOnAir = phase === 'live' || phase === 'ending';
  const isReconnecting = isOnAir && publisher?.phase === 'reconnecting';

  useEffect(() => {
    if (element.current) {
      element.current.srcObject = track ? new MediaStream([track]) : null;
    }
  }, [track]);

  return (
    <section
      aria-label={t('studio.preview')}
      className={`relative aspect-video max-h-[62dvh] w-full overflow-hidden bg-black text-white md:rounded-3xl md:shadow-shade ${
        isOnAir
          ? 'after:pointer-events-none after:absolute after:inset-0 after:rounded-[inherit] after:ring-4 after:ring-live after:ring-inset'
          : ''
      }`}
    >
      <video
        ref={element}
        data-testid="studio-preview"
        autoPlay
        muted
        playsInline
        aria-label={t('studio.preview')}
        className={`size-full object-contain ${video?.source === 'camera' ? '-scale-x-100' : ''} ${!video || isVideoMuted ? 'opacity-0' : ''}`}
      />
      {(!video || isVideoMuted) && (
        <div className="absolute inset-0 grid place-items-center p-4">
          <div className="grid justify-items-center gap-3 text-center text-white/85">
            {isOpening ? (
              <LoaderCircle
                aria-hidden
                className="size-10 animate-spin text-lamp motion-reduce:animate-none"
              />
            ) : (
              <CameraOff aria-hidden className="size-10 text-lamp" />
            )}
            <p>
              {isOpening
                ? t('studio.openingDevices')
                : isVideoMuted
                  ? t('studio.cameraHidden')
                  : t('studio.noPicture')}
            </p>
          </div>
        </div>
      )}
      <div className="absolute inset-x-3 top-3 flex flex-wrap items-center gap-2">
        {isOnAir && (
          <>
            <LiveBadge />
            <span className="flex items-center gap-3 rounded-full bg-black/70 px-3 py-1 text-sm font-semibold [&_*]:text-white">
              <ViewerCount />
              {stream?.startedAt && <ElapsedTime sinceMs={Date.parse(stream.startedAt)} />}
            </span>
          </>
        )}
        <span
          role="status"
          data-testid="studio-state"
          data-state={isReconnecting ? 'reconnecting' : phase}
        >
          {isReconnecting && (
            <span className="inline-flex items-center gap-2 rounded-full bg-lamp px-3 py-1 text-sm font-semibold text-on-lamp">
              <LoaderCircle
                aria-hidden
                className="size-4 animate-spin motion-reduce:animate-none"
              />
              {t('studio.reconnecting')}
            </span>
          )}
        </span>
      </div>
    </section>
  );
}
