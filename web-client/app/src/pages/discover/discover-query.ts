export const SORTS = ['viewers', 'newest', 'oldest'] as const;
export type DiscoverSort = (typeof SORTS)[number];

export type DiscoverQuery = { search?: string; category?: string; sort: DiscoverSort };

export const EVERYTHING: DiscoverQuery = { sort: 'viewers' };

/** True where fewer streams than all were asked for, so that an empty answer does not mean an empty house. */
export function isFiltered({ search, category }: DiscoverQuery): boolean {
  return Boolean(search) || Boolean(category);
}

export function isSort(value: string): value is DiscoverSort {
  return (SORTS as readonly string[]).includes(value);
}
