import type { ChatReplay } from '@stagedoor/sdk';
import { lazy, Suspense } from 'react';
import { ChatBoundary } from '../chat/LazyChatPanel.tsx';

const LoadedPanel = lazy(async () => ({
  default: (await import('./ReplayChatPanel.tsx')).ReplayChatPanel,
}));

/** The chat of a recording as a chunk of its own. Where it cannot be loaded or breaks, the video beside it goes on. */
export function LazyReplayChatPanel({ replay }: { replay: ChatReplay }) {
  return (
    <ChatBoundary>
      <Suspense fallback={<div aria-busy="true" className="h-full" />}>
        <LoadedPanel replay={replay} />
      </Suspense>
    </ChatBoundary>
  );
}
