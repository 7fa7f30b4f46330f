import type { DirectMessageStatus as Status } from '@stagedoor/sdk';
import { Check, CheckCheck, Clock, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';

type UnderWay = Exclude<Status, 'failed'>;

const ICONS: Record<UnderWay, LucideIcon> = {
  sending: Clock,
  sent: Check,
  delivered: CheckCheck,
  seen: CheckCheck,
};

type DirectMessageStatusProps = {
  status: UnderWay;
  /** Everybody sees the word; elsewhere the picture stands for it, and screen readers hear it. */
  isWrittenOut: boolean;
};

/** How far one's own message has come. */
export function DirectMessageStatus({ status, isWrittenOut }: DirectMessageStatusProps) {
  const { t } = useTranslation();
  const Icon = ICONS[status];
  const text = t(`messages.statuses.${status}`);

  return (
    <span
      data-testid="message-status"
      data-status={status}
      title={text}
      className={`inline-flex items-center gap-1 ${status === 'seen' ? 'text-good' : ''}`}
    >
      <Icon aria-hidden className="size-3.5" />
      <span className={isWrittenOut ? '' : 'sr-only'}>{text}</span>
    </span>
  );
}
