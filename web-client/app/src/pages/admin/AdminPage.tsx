import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/useErrorText.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { LogInPrompt } from '../../session/LogInPrompt.tsx';
import { useSession } from '../../session/session-store.ts';
import { api } from '../../session/stagedoor.ts';
import { usePageTitle } from '../../shell/usePageTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceRow } from '../../ui/ChoiceRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { UserRow } from './UserRow.tsx';

const PAGE_SIZE = 20;

export default function AdminPage() {
  const { t } = useTranslation();
  const { status, user } = useSession();
  usePageTitle(t('admin.title'));

  if (status === 'restoring') {
    return <div className="min-h-[80dvh]" aria-busy="true" />;
  }

  if (!user) {
    return <LogInPrompt title={t('admin.title')} />;
  }

  if (!user.roles.includes('admin')) {
    return (
      <div className="page max-w-2xl py-16">
        <Notice tone="error" title={t('errors.ADMIN_ONLY')} testId="admin-only">
          {t('admin.onlyAdvice')}
        </Notice>
      </div>
    );
  }

  return <Users />;
}

function Users() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [application, setApplication] = useState<'all' | 'pending'>('all');
  const [page, setPage] = useState(1);
  const asked = useDeferredValue(search);
  const { data, error, isPending } = useQuery({
    queryKey: ['admin-users', asked, application, page],
    queryFn: ({ signal }) =>
      api.adminUsers(
        {
          search: asked,
          page,
          pageSize: PAGE_SIZE,
          ...(application === 'pending' && { application }),
        },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  const pageCount = Math.max(1, Math.ceil((data?.total ?? 0) / PAGE_SIZE));

  return (
    <div className="page max-w-5xl py-8 sm:py-12">
      <h1 className="text-3xl font-bold">{t('admin.title')}</h1>
      <div className="mt-5 grid gap-3 md:grid-cols-[1fr_auto]">
        <search className="relative self-end">
          <Search
            aria-hidden
            className="pointer-events-none absolute start-4 top-3 size-5 text-muted"
          />
          <input
            type="search"
            value={search}
            data-testid="admin-search"
            aria-label={t('admin.search')}
            placeholder={t('admin.search')}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              setPage(1);
            }}
            className="min-h-11 w-full rounded-full border border-edge bg-surface ps-11 pe-4"
          />
        </search>
        <ChoiceRow
          label={t('admin.show')}
          name="application"
          value={application}
          options={[
            { value: 'all', label: t('admin.everybody') },
            { value: 'pending', label: t('admin.applications') },
          ]}
          onChange={(value) => {
            setApplication(value);
            setPage(1);
          }}
        />
      </div>
      {error && (
        <div className="mt-6">
          <Notice tone="error">{errorText(error)}</Notice>
        </div>
      )}
      <p role="status" className="mt-6 text-sm text-muted">
        {isPending ? t('loading') : data && t('admin.found', { count: data.total })}
      </p>
      <ul className="mt-2 grid gap-3">
        {data?.users.map((one) => (
          <UserRow key={one.id} user={one} />
        ))}
      </ul>
      {pageCount > 1 && (
        <nav aria-label={t('admin.pages')} className="mt-6 flex items-center justify-center gap-4">
          <Button size="small" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            {t('admin.previous')}
          </Button>
          <span className="tabular-nums">
            {t('admin.page', { page: format.count(page), pageCount: format.count(pageCount) })}
          </span>
          <Button size="small" disabled={page >= pageCount} onClick={() => setPage(page + 1)}>
            {t('admin.next')}
          </Button>
        </nav>
      )}
    </div>
  );
}
