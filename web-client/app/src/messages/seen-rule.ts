import type { DirectMessage } from '@stagedoor/sdk';

type Looking = {
  /** The tab is in front and has the focus. */
  isLookedAt: boolean;
  /** The newest message is in sight. */
  isEndInView: boolean;
  messages: readonly Pick<DirectMessage, 'isOwn' | 'status'>[];
};

/** Whether the person reads something now that the other one does not know to be read yet. */
export function isReading({ isLookedAt, isEndInView, messages }: Looking): boolean {
  return (
    isLookedAt && isEndInView && messages.some(({ isOwn, status }) => !isOwn && status !== 'seen')
  );
}
