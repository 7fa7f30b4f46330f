import type { OwnUser } from '@stagedoor/contracts/http/accounts';
import { Disc, LogOut, Radio, ShieldCheck, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../session/session-store.ts';
import { endBroadcast, useBroadcast } from '../studio/broadcast-store.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Menu, MenuButton, MenuLink } from '../ui/Menu.tsx';

export function AccountMenu({ user }: { user: OwnUser }) {
  const { t } = useTranslation();
  const { logOut } = useSession();
  const navigate = useNavigate();

  const leave = async () => {
    // A stream ends with its creator's login; a farewell is better than a minute of "reconnecting".
    if (useBroadcast.getState().phase === 'live') {
      await endBroadcast();
    }

    await logOut();
    await navigate('/');
  };

  return (
    <Menu label={t('nav.account')} button={<Avatar name={user.displayName} />}>
      <div className="border-b border-line px-4 pt-2 pb-3">
        <p className="truncate font-semibold">{user.displayName}</p>
        <p className="truncate text-sm text-muted" dir="ltr">
          @{user.username}
        </p>
      </div>
      <MenuLink to="/profile" icon={UserRound}>
        {t('nav.profile')}
      </MenuLink>
      <MenuLink to="/studio" icon={Radio}>
        {t('nav.studio')}
      </MenuLink>
      {user.isCreator && (
        <MenuLink to="/recordings" icon={Disc}>
          {t('recordings.title')}
        </MenuLink>
      )}
      {user.roles.includes('admin') && (
        <MenuLink to="/admin" icon={ShieldCheck}>
          {t('nav.admin')}
        </MenuLink>
      )}
      <MenuButton icon={LogOut} onClick={() => void leave()}>
        {t('nav.logOut')}
      </MenuButton>
    </Menu>
  );
}
