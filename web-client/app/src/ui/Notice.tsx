import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';

const TONES = {
  error: { icon: CircleAlert, color: 'text-danger-text', role: 'alert' },
  info: { icon: Info, color: 'text-lamp-text', role: 'status' },
  good: { icon: CircleCheck, color: 'text-good', role: 'status' },
} as const;

type NoticeProps = {
  tone: keyof typeof TONES;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  testId?: string;
};

/** What happened and what to do about it; spoken by screen readers as it appears. */
export function Notice({ tone, title, children, action, testId }: NoticeProps) {
  const { icon: Icon, color, role } = TONES[tone];

  return (
    <div
      role={role}
      data-testid={testId}
      className="arrive flex gap-3 rounded-2xl border border-line bg-surface p-4"
    >
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${color}`} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={title ? 'text-sm text-muted' : ''}>{children}</div>}
        {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
