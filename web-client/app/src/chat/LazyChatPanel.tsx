import {
  Component,
  type ComponentProps,
  type ErrorInfo,
  lazy,
  type ReactNode,
  Suspense,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ChatPanel } from './ChatPanel.tsx';

const LoadedPanel = lazy(async () => ({ default: (await import('./ChatPanel.tsx')).ChatPanel }));

/** The chat as a chunk of its own. Where it cannot be loaded or breaks, the picture beside it goes on. */
export function LazyChatPanel(props: ComponentProps<typeof ChatPanel>) {
  return (
    <ChatBoundary>
      <Suspense fallback={<div aria-busy="true" className="h-full" />}>
        <LoadedPanel {...props} />
      </Suspense>
    </ChatBoundary>
  );
}

/** A chat that breaks says so in its place; the picture beside it goes on. */
export class ChatBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('the chat failed', error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.failed ? <ChatFailure /> : this.props.children;
  }
}

function ChatFailure() {
  const { t } = useTranslation();

  return (
    <div className="p-4">
      <Notice
        tone="error"
        title={t('chat.notLoaded')}
        action={
          <Button size="small" onClick={() => location.reload()}>
            {t('pageFailure.reload')}
          </Button>
        }
      />
    </div>
  );
}
