import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { INBOX_PATH } from '../messages/message-path.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { OfflineBar } from './OfflineBar.tsx';

/** What stands around every page, and where the keyboard is after a page change. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const lastPathname = useRef(pathname);

  useEffect(() => {
    if (lastPathname.current !== pathname) {
      lastPathname.current = pathname;
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
  }, [pathname]);

  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="fixed start-3 top-2 z-50 -translate-y-24 rounded-full bg-lamp px-4 py-2 font-semibold text-on-lamp focus:translate-y-0"
      >
        {t('nav.skip')}
      </a>
      <Header />
      <OfflineBar />
      <main id="main" ref={main} tabIndex={-1} className="flex-1">
        {children}
      </main>
      {/* Conversations fill the window to its foot, where one writes. */}
      {!pathname.startsWith(INBOX_PATH) && <Footer />}
    </div>
  );
}
