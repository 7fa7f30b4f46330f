import { Component, type ErrorInfo, type ReactNode } from 'react';
import { PageFailure } from './PageFailure.tsx';

type State = { failed: boolean };

/** Catches a page that cannot be shown: its code did not load (a new release, no network) or it is broken. */
export class PageBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('page failed', error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.failed ? <PageFailure /> : this.props.children;
  }
}
