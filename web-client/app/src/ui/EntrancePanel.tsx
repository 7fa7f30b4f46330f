import type { ReactNode } from 'react';
import { Logo } from './Logo.tsx';

type EntrancePanelProps = { title: string; lead: string; children: ReactNode; below: ReactNode };

/** The narrow sheet that sign-up and login stand on. */
export function EntrancePanel({ title, lead, children, below }: EntrancePanelProps) {
  return (
    <div className="page grid max-w-md gap-6 py-10 sm:py-16">
      <div className="grid justify-items-center gap-3 text-center">
        <Logo className="size-14" />
        <h1 className="text-3xl font-bold">{title}</h1>
        <p className="text-muted">{lead}</p>
      </div>
      <div className="rounded-3xl border border-line bg-surface p-5 shadow-shade sm:p-8">
        {children}
      </div>
      <p className="text-center text-muted">{below}</p>
    </div>
  );
}
