import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import {
  AdminPage,
  DiscoverPage,
  LogInPage,
  MessagesPage,
  NotFoundPage,
  ProfilePage,
  RecordingsPage,
  ReplayPage,
  SignUpPage,
  StudioPage,
  WatchPage,
} from './pages/pages.ts';
import { PageBoundary } from './shell/PageBoundary.tsx';
import { Shell } from './shell/Shell.tsx';

export function App() {
  return (
    <Shell>
      <PageBoundary>
        <Suspense fallback={<div className="min-h-[80dvh]" aria-busy="true" />}>
          <Routes>
            <Route index element={<DiscoverPage />} />
            <Route path="watch/:channelName" element={<WatchPage />} />
            <Route path="studio" element={<StudioPage />} />
            <Route path="recordings" element={<RecordingsPage />} />
            <Route path="replay/:recordingId" element={<ReplayPage />} />
            <Route path="signup" element={<SignUpPage />} />
            <Route path="login" element={<LogInPage />} />
            <Route path="profile" element={<ProfilePage />} />
            <Route path="messages/:conversationId?" element={<MessagesPage />} />
            <Route path="admin" element={<AdminPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </PageBoundary>
    </Shell>
  );
}
