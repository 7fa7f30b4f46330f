import { Radio } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../session/session-store.ts';
import { useBroadcast } from '../studio/broadcast-store.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { LiveBadge } from '../ui/LiveBadge.tsx';
import { Logo } from '../ui/Logo.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { MessagesLink } from './MessagesLink.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** On a phone both fit beside each other, in the longer language too. */
const NARROW = 'max-[26rem]:px-2.5! max-[26rem]:text-[0.8125rem]!';

/** Log in and sign up; on each of the two pages only the way to the other one. Both lead back to where the person is now. */
function Entrances() {
  const { t } = useTranslation();
  const { pathname, search, state } = useLocation();
  const isAtLogIn = pathname === '/login';
  const isAtSignUp = pathname === '/signup';
  const from = isAtLogIn || isAtSignUp ? state : { from: pathname + search };

  return (
    <>
      {!isAtLogIn && (
        <ButtonLink
          to="/login"
          state={from}
          size="small"
          look={isAtSignUp ? 'primary' : 'bare'}
          className={NARROW}
        >
          {t('nav.logIn')}
        </ButtonLink>
      )}
      {!isAtSignUp && (
        <ButtonLink to="/signup" state={from} size="small" look="primary" className={NARROW}>
          {t('nav.signUp')}
        </ButtonLink>
      )}
    </>
  );
}

export function Header() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { status, user } = useSession();
  const isOnAir = useBroadcast(({ phase }) => phase === 'live') && pathname !== '/studio';

  return (
    <header className="sticky top-0 z-30 border-b border-line bg-ground/85 backdrop-blur-md">
      <div className="page flex h-16 items-center gap-1 sm:gap-2">
        <Link
          to="/"
          className="me-auto flex items-center gap-2 rounded-lg pe-2"
          aria-label={t('nav.home')}
        >
          <Logo className="size-8" />
          <span
            className={`font-display text-xl font-bold whitespace-nowrap ${user ? 'max-[30rem]:sr-only' : 'max-sm:sr-only'}`}
          >
            {t('product')}
          </span>
        </Link>
        {isOnAir && (
          <Link
            to="/studio"
            aria-label={t('nav.onAir')}
            data-testid="on-air"
            className="rounded-full p-1.5"
          >
            <LiveBadge />
          </Link>
        )}
        {user && pathname !== '/studio' && !isOnAir && (
          <ButtonLink to="/studio" size="small">
            <Radio aria-hidden className="size-4" />
            <span className="max-sm:sr-only">
              {user.isCreator ? t('nav.goLive') : t('nav.studio')}
            </span>
          </ButtonLink>
        )}
        {user && <MessagesLink key={user.id} />}
        <LanguageSwitch />
        <ThemeSwitch />
        {user && <AccountMenu user={user} />}
        {status === 'anonymous' && <Entrances />}
      </div>
    </header>
  );
}
