import { lazy } from 'react';

/** One chunk per page; `preload` starts the download before the click has finished. */
const loaders = {
  discover: () => import('./discover/DiscoverPage.tsx'),
  watch: () => import('./watch/WatchPage.tsx'),
  studio: () => import('./studio/StudioPage.tsx'),
  signUp: () => import('./signup/SignUpPage.tsx'),
  logIn: () => import('./login/LogInPage.tsx'),
  profile: () => import('./profile/ProfilePage.tsx'),
  admin: () => import('./admin/AdminPage.tsx'),
  notFound: () => import('./not-found/NotFoundPage.tsx'),
};

export const DiscoverPage = lazy(loaders.discover);
export const WatchPage = lazy(loaders.watch);
export const StudioPage = lazy(loaders.studio);
export const SignUpPage = lazy(loaders.signUp);
export const LogInPage = lazy(loaders.logIn);
export const ProfilePage = lazy(loaders.profile);
export const AdminPage = lazy(loaders.admin);
export const NotFoundPage = lazy(loaders.notFound);

/** Downloads a page's code. A failure shows again, with a message, when the page is opened. */
export function preloadPage(page: keyof typeof loaders): void {
  loaders[page]().catch((error: unknown) => console.debug('preloading failed', page, error));
}
