import { STREAM_CATEGORIES } from '@stagedoor/contracts/media';
import { useTranslation } from 'react-i18next';

type KnownCategory = (typeof STREAM_CATEGORIES)[number];

function isKnown(category: string): category is KnownCategory {
  return (STREAM_CATEGORIES as readonly string[]).includes(category);
}

/** A category's name in the page's language; one that somebody made up stays as written. */
export function useCategoryName(): (category: string) => string {
  const { t } = useTranslation();

  return (category) => (isKnown(category) ? t(`categories.${category}`) : category);
}
