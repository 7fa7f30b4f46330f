import type { RecordingView } from '@stagedoor/contracts/http/recordings';
import { useState } from 'react';
import { useFormat } from '../i18n/useFormat.ts';
import { StageArt } from '../ui/StageArt.tsx';

/** A recording's poster with its length; an empty stage where it has none. Decorative: the title stands beside it. */
export function RecordingPicture({ recording }: { recording: RecordingView }) {
  const format = useFormat();
  const { urls, channelName, durationMs } = recording;
  const [isMissing, setIsMissing] = useState(false);

  return (
    <div className="relative aspect-video overflow-hidden rounded-2xl bg-black">
      {urls?.poster && !isMissing ? (
        <img
          src={urls.poster}
          alt=""
          loading="lazy"
          onError={() => setIsMissing(true)}
          className="size-full object-cover"
        />
      ) : (
        <StageArt channelName={channelName} category="other" className="size-full" isBare />
      )}
      {durationMs > 0 && (
        <span
          dir="ltr"
          className="absolute end-2 bottom-2 rounded-md bg-black/75 px-1.5 py-0.5 text-xs font-semibold text-white tabular-nums"
        >
          {format.clock(durationMs / 1_000)}
        </span>
      )}
    </div>
  );
}
