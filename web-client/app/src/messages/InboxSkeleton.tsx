import { useTranslation } from 'react-i18next';

const LINES = ['one', 'two', 'three', 'four', 'five', 'six'];

/** Where conversations will stand, while they are loaded. */
export function InboxSkeleton() {
  const { t } = useTranslation();

  return (
    <div role="status" className="flex-1 overflow-hidden">
      <span className="sr-only">{t('loading')}</span>
      {LINES.map((line) => (
        <div key={line} aria-hidden className="flex items-center gap-3 px-4 py-3">
          <span className="breathe size-12 shrink-0 rounded-full bg-raised" />
          <span className="grid flex-1 gap-2">
            <span className="breathe h-4 w-1/2 rounded-full bg-raised" />
            <span className="breathe h-3 w-4/5 rounded-full bg-raised" />
          </span>
        </div>
      ))}
    </div>
  );
}
