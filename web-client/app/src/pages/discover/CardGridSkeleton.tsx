import { useTranslation } from 'react-i18next';

const CARDS = ['first', 'second', 'third'] as const;

/** Where the cards will be, while the list is on its way. */
export function CardGridSkeleton() {
  const { t } = useTranslation();

  return (
    <div aria-busy="true" className="mt-8 grid gap-x-5 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
      <p className="sr-only">{t('loading')}</p>
      {CARDS.map((card) => (
        <div key={card} className={card === 'first' ? 'sm:col-span-2 lg:row-span-2' : ''}>
          <div className="breathe aspect-video rounded-3xl bg-raised" />
          <div className="mt-3 h-6 w-2/3 rounded-full bg-raised" />
        </div>
      ))}
    </div>
  );
}
