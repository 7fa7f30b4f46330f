import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';

/** A clock that counts from a moment of the server's wall clock. */
export function ElapsedTime({ sinceMs }: { sinceMs: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [nowMs, setNowMs] = useState(Date.now);

  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);

  return (
    <span className="text-muted tabular-nums" title={t('elapsed')} dir="ltr">
      {format.clock((nowMs - sinceMs) / 1_000)}
    </span>
  );
}
