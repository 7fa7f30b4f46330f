import type { DirectMessage, MessageMedia as Media } from '@stagedoor/sdk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaBoxOf } from './media-box.ts';

type MessageMediaProps = {
  message: DirectMessage;
  media: Media;
  /** The other one's. */
  name: string;
  onOpenPicture: (message: DirectMessage) => void;
  onPlay: (clientId: string) => void;
};

/** What goes with a message: a picture that opens, or a player. Its place is kept before it is there. */
export function MessageMedia({ message, media, name, onOpenPicture, onPlay }: MessageMediaProps) {
  const { t } = useTranslation();
  // Another address of the same file is worth a try.
  const [failedUrl, setFailedUrl] = useState<string>();
  const { clientId, isOwn, uploadedShare } = message;
  const { type, url, previewUrl } = media;
  const label = isOwn ? t(`messages.mediaOwn.${type}`) : t(`messages.mediaOf.${type}`, { name });
  const box = mediaBoxOf(media);
  const place = { width: box.width, aspectRatio: `${box.width} / ${box.height}` };
  const isFailed = url !== '' && failedUrl === url;
  const fail = () => setFailedUrl(url);
  const play = () => onPlay(clientId);

  return (
    <figure
      data-testid="message-attachment"
      data-type={type}
      data-state={isFailed ? 'failed' : uploadedShare === undefined ? 'there' : 'uploading'}
      className="mb-1 max-w-full"
    >
      {isElsewhere(url) ? (
        <a
          href={url}
          target="_blank"
          rel="noreferrer noopener"
          className="block max-w-full truncate rounded-xl bg-ground p-3 underline"
        >
          <bdi>{new URL(url).host}</bdi>
          <span className="sr-only"> ({label})</span>
        </a>
      ) : isFailed ? (
        <p
          style={type === 'audio' ? {} : place}
          className="grid max-w-full place-items-center rounded-xl bg-ground p-3 text-center text-sm text-muted"
        >
          {t('messages.mediaFailed')}
        </p>
      ) : url === '' ? (
        <span
          aria-hidden
          style={type === 'audio' ? { width: box.width, height: 54 } : place}
          className="breathe block max-w-full rounded-xl bg-ground"
        />
      ) : type === 'image' ? (
        <button
          type="button"
          aria-label={t('messages.openPicture', { label })}
          onClick={() => onOpenPicture(message)}
          className="block max-w-full overflow-hidden rounded-xl bg-ground"
          style={place}
        >
          <img
            src={previewUrl || url}
            alt={label}
            decoding="async"
            onError={fail}
            className="size-full object-cover"
          />
        </button>
      ) : type === 'video' ? (
        // biome-ignore lint/a11y/useMediaCaption: people's own recordings have no captions.
        <video
          src={url}
          controls
          playsInline
          preload="metadata"
          aria-label={label}
          onError={fail}
          onPlay={play}
          style={place}
          className="max-w-full rounded-xl bg-black"
        />
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: people's own recordings have no captions.
        <audio
          src={url}
          controls
          preload="metadata"
          aria-label={label}
          onError={fail}
          onPlay={play}
          className="w-72 max-w-full"
        />
      )}
      {uploadedShare !== undefined && (
        <progress
          max={1}
          value={uploadedShare}
          aria-label={t('messages.uploading')}
          className="mt-1 block h-1.5 w-full accent-(--lamp)"
        />
      )}
    </figure>
  );
}

/** This page loads nothing from there: whoever wants to see it goes there, and is known there only then. */
function isElsewhere(url: string): boolean {
  return /^https?:/.test(url) && new URL(url).origin !== location.origin;
}
