import { Check, Share2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

/** How long the button says that the link was copied. */
const COPIED_SHOWN_MS = 2_500;

type ShareLinkProps = { title: string; url?: string };

/** Opens the device's share sheet on a phone, else copies the link. */
export function ShareLink({ title, url }: ShareLinkProps) {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const link = url ?? location.href;

  useEffect(() => {
    if (isCopied) {
      const timer = setTimeout(() => setIsCopied(false), COPIED_SHOWN_MS);
      return () => clearTimeout(timer);
    }
  }, [isCopied]);

  const share = async () => {
    try {
      if (navigator.share && matchMedia('(pointer: coarse)').matches) {
        await navigator.share({ title, url: link });
        return;
      }

      await navigator.clipboard.writeText(link);
      setIsCopied(true);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') {
        return;
      }

      // No clipboard without HTTPS: the link is shown to be copied by hand.
      setIsShown(true);
    }
  };

  return (
    <div className="flex max-w-full flex-col gap-2">
      <Button size="small" onClick={() => void share()} className="self-start">
        {isCopied ? (
          <Check aria-hidden className="size-4 text-good" />
        ) : (
          <Share2 aria-hidden className="size-4" />
        )}
        <span aria-live="polite">{isCopied ? t('share.copied') : t('share.button')}</span>
      </Button>
      {isShown && (
        <input
          readOnly
          dir="ltr"
          value={link}
          aria-label={t('share.link')}
          onFocus={(event) => event.currentTarget.select()}
          className="w-64 max-w-full rounded-lg border border-edge bg-surface px-3 py-2 text-sm"
        />
      )}
    </div>
  );
}
