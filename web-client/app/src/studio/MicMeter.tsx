import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type MicMeterProps = { track: MediaStreamTrack | undefined; isMuted: boolean };

/** Speech lies around a fifth of full scale; the bar is stretched so that it fills most of it. */
const SPEECH_GAIN = 3;

/** A bar that follows the voice. It is drawn past React: sixty times a second. */
export function MicMeter({ track, isMuted }: MicMeterProps) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!track) {
      return;
    }

    let frame = 0;
    let isGone = false;
    let close: (() => void) | undefined;
    void import('@stagedoor/sdk').then(({ MicrophoneMeter }) => {
      if (isGone) {
        return;
      }

      const meter = MicrophoneMeter.create(track);
      close = () => meter.close();
      const draw = () => {
        const share = Math.min(1, meter.level() * SPEECH_GAIN);
        bar.current?.style.setProperty('inline-size', `${Math.round(share * 100)}%`);
        frame = requestAnimationFrame(draw);
      };
      draw();
    });

    return () => {
      isGone = true;
      cancelAnimationFrame(frame);
      close?.();
    };
  }, [track]);

  return (
    <div
      role="img"
      aria-label={t('studio.micLevel')}
      data-testid="studio-mic-meter"
      className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-raised"
    >
      <div ref={bar} className={`h-full w-0 rounded-full ${isMuted ? 'bg-muted' : 'bg-good'}`} />
    </div>
  );
}
