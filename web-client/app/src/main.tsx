import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App.tsx';
import { startI18n } from './i18n/i18n.ts';
import { preloadWatchPage } from './pages/watch/load-watch-page.ts';
import { startEarly } from './player/early-player.ts';
import { takeGrantFromAddress } from './player/link-grant.ts';
import { channelNameIn } from './player/watch-path.ts';
import { startSession } from './session/session-store.ts';
import './styles.css';

/** Lists may be this old before they are asked for again on the next visit. */
const LIST_FRESH_MS = 5_000;

startSession();

// A link to a stream was opened: the connection, the page's code and its texts load side by side.
const openedChannel = channelNameIn(location.pathname);

if (openedChannel !== undefined) {
  takeGrantFromAddress(openedChannel);
  preloadWatchPage();
  startEarly(openedChannel);
}

await startI18n();

const root = document.getElementById('root');

if (!root) {
  throw new Error('index.html has no #root');
}

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: LIST_FRESH_MS, retry: 1 } },
});

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
