import type { AdminUser } from '@stagedoor/contracts/http/accounts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/useErrorText.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useSession } from '../../session/session-store.ts';
import { api } from '../../session/stagedoor.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { RolesForm } from './RolesForm.tsx';

type OpenForm = 'ban' | 'reject' | 'roles';

export function UserRow({ user }: { user: AdminUser }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const format = useFormat();
  const queries = useQueryClient();
  const self = useSession(({ user: own }) => own);
  const [openForm, setOpenForm] = useState<OpenForm>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (change: () => Promise<AdminUser>) => change(),
    onSuccess: async () => {
      setOpenForm(undefined);
      await queries.invalidateQueries({ queryKey: ['admin-users'] });
    },
  });
  const isSelf = self?.id === user.id;
  const toggle = (form: OpenForm) => setOpenForm(openForm === form ? undefined : form);

  return (
    <li
      data-testid="admin-user"
      data-username={user.username}
      className="rounded-2xl border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Avatar name={user.displayName} className="size-11 text-base" />
        <div className="min-w-0 flex-1 basis-52">
          <p className="truncate font-semibold">
            <bdi>{user.displayName}</bdi>{' '}
            <bdi className="font-normal text-muted">@{user.username}</bdi>
          </p>
          <p className="truncate text-sm text-muted">
            <bdi>{user.email}</bdi>
          </p>
          <p className="text-sm text-muted">
            {user.roles.map((role) => t(`roles.${role}`)).join(t('listSeparator'))}
            {t('listSeparator')}
            {t('admin.since', { date: format.date(user.createdAt) })}
          </p>
        </div>
        {user.isBanned && (
          <span className="rounded-full bg-live px-3 py-1 text-sm font-semibold text-on-live">
            {t('admin.banned')}
          </span>
        )}
        {user.creatorApplication === 'pending' && (
          <>
            <Button
              size="small"
              look="primary"
              disabled={isPending}
              onClick={() => mutate(() => api.adminDecideCreator(user.id, { decision: 'approve' }))}
            >
              {t('admin.approve')}
            </Button>
            <Button
              size="small"
              aria-expanded={openForm === 'reject'}
              onClick={() => toggle('reject')}
            >
              {t('admin.reject')}
            </Button>
          </>
        )}
        <Button size="small" aria-expanded={openForm === 'roles'} onClick={() => toggle('roles')}>
          {t('admin.roles')}
        </Button>
        {!isSelf &&
          (user.isBanned ? (
            <Button
              size="small"
              disabled={isPending}
              onClick={() => mutate(() => api.adminUnban(user.id))}
            >
              {t('admin.unban')}
            </Button>
          ) : (
            <Button size="small" aria-expanded={openForm === 'ban'} onClick={() => toggle('ban')}>
              {t('admin.ban')}
            </Button>
          ))}
      </div>
      {user.isBanned && user.banReason && (
        <p className="mt-2 text-sm text-muted">
          {t('admin.banReason', { reason: user.banReason })}
        </p>
      )}
      {openForm === 'ban' && (
        <ReasonForm
          label={t('admin.banAsk', { name: user.displayName })}
          submit={t('admin.ban')}
          isPending={isPending}
          onSubmit={(reason) => mutate(() => api.adminBan(user.id, { reason }))}
        />
      )}
      {openForm === 'reject' && (
        <ReasonForm
          label={t('admin.rejectAsk', { name: user.displayName })}
          submit={t('admin.reject')}
          isPending={isPending}
          onSubmit={(reason) =>
            mutate(() => api.adminDecideCreator(user.id, { decision: 'reject', reason }))
          }
        />
      )}
      {openForm === 'roles' && (
        <RolesForm
          roles={user.roles}
          isPending={isPending}
          onSubmit={(roles) => mutate(() => api.adminSetRoles(user.id, { roles }))}
        />
      )}
      {error && (
        <div className="mt-3">
          <Notice tone="error">{errorText(error)}</Notice>
        </div>
      )}
    </li>
  );
}
