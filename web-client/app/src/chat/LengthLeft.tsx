import { useTranslation } from 'react-i18next';

type LengthLeftProps = {
  /** Characters that still fit, or (below 0) that are too many; undefined: far from it. */
  left: number | undefined;
  id: string;
  testId: string;
  className: string;
};

/** How much longer a message may get, beside the field that it is written in. */
export function LengthLeft({ left, id, testId, className }: LengthLeftProps) {
  const { t } = useTranslation();
  const look = left !== undefined && left < 0 ? 'font-semibold text-danger-text' : 'text-muted';

  return (
    <span id={id} data-testid={testId} className={`px-2 text-sm tabular-nums ${look} ${className}`}>
      {left !== undefined && (
        <>
          <span aria-hidden dir="ltr">
            {left}
          </span>
          <span className="sr-only">
            {left < 0 ? t('chat.tooLong', { count: -left }) : t('chat.lengthLeft', { count: left })}
          </span>
        </>
      )}
    </span>
  );
}
