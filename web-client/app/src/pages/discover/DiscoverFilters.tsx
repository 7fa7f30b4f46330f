import { TITLE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import { STREAM_CATEGORIES } from '@stagedoor/contracts/media';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCategoryName } from '../../ui/useCategoryName.ts';
import { type DiscoverQuery, isSort, SORTS } from './discover-query.ts';

const BOX = 'min-h-11 rounded-full border border-edge bg-surface transition hover:border-muted';

type DiscoverFiltersProps = { query: DiscoverQuery; onChange: (query: DiscoverQuery) => void };

export function DiscoverFilters({ query, onChange }: DiscoverFiltersProps) {
  const { t } = useTranslation();
  const categoryName = useCategoryName();
  const { category: _category, ...others } = query;

  return (
    <search className="flex w-full flex-wrap gap-2 lg:w-auto">
      <div className="relative min-w-0 flex-1 basis-full sm:basis-64">
        <Search
          aria-hidden
          className="pointer-events-none absolute start-4 top-3 size-5 text-muted"
        />
        <input
          type="search"
          value={query.search ?? ''}
          maxLength={TITLE_LENGTH_MAX}
          aria-label={t('discover.search')}
          placeholder={t('discover.search')}
          onChange={(event) => onChange({ ...query, search: event.currentTarget.value })}
          className={`${BOX} w-full ps-11 pe-4`}
        />
      </div>
      <select
        value={query.category ?? ''}
        aria-label={t('discover.category')}
        onChange={({ currentTarget: { value } }) =>
          onChange(value ? { ...query, category: value } : others)
        }
        className={`${BOX} min-w-0 flex-1 ps-4 pe-2 sm:flex-none`}
      >
        <option value="">{t('discover.everyCategory')}</option>
        {STREAM_CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {categoryName(category)}
          </option>
        ))}
      </select>
      <select
        value={query.sort}
        aria-label={t('discover.sort')}
        onChange={({ currentTarget: { value } }) =>
          isSort(value) && onChange({ ...query, sort: value })
        }
        className={`${BOX} min-w-0 flex-1 ps-4 pe-2 sm:flex-none`}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`discover.sorts.${sort}`)}
          </option>
        ))}
      </select>
    </search>
  );
}
