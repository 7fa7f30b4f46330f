import { lazy } from 'react';
import { loadWatchPage } from './watch/load-watch-page.ts';

/** One chunk per page. */
export const DiscoverPage = lazy(() => import('./discover/DiscoverPage.tsx'));
export const WatchPage = lazy(loadWatchPage);
export const StudioPage = lazy(() => import('./studio/StudioPage.tsx'));
export const RecordingsPage = lazy(() => import('./recordings/RecordingsPage.tsx'));
export const ReplayPage = lazy(() => import('./replay/ReplayPage.tsx'));
export const SignUpPage = lazy(() => import('./signup/SignUpPage.tsx'));
export const LogInPage = lazy(() => import('./login/LogInPage.tsx'));
export const ProfilePage = lazy(() => import('./profile/ProfilePage.tsx'));
export const MessagesPage = lazy(() => import('./messages/MessagesPage.tsx'));
export const AdminPage = lazy(() => import('./admin/AdminPage.tsx'));
export const NotFoundPage = lazy(() => import('./not-found/NotFoundPage.tsx'));
