import type { ComponentProps } from 'react';
import { Link } from 'react-router';

const LOOKS = {
  primary: 'bg-lamp text-on-lamp hover:bg-lamp-strong shadow-sm',
  live: 'bg-live text-on-live hover:brightness-90 shadow-sm',
  quiet: 'bg-raised text-ink border border-line hover:border-muted',
  bare: 'text-ink hover:bg-raised',
} as const;

const SIZES = {
  regular: 'min-h-11 px-5 text-base',
  small: 'min-h-11 sm:min-h-9 px-3.5 text-sm',
  large: 'min-h-13 px-7 text-lg',
} as const;

type Look = { look?: keyof typeof LOOKS; size?: keyof typeof SIZES };

function classesOf({ look = 'quiet', size = 'regular' }: Look, extra: string | undefined): string {
  return `inline-flex items-center justify-center gap-2 rounded-full font-semibold whitespace-nowrap transition disabled:opacity-55 ${LOOKS[look]} ${SIZES[size]} ${extra ?? ''}`;
}

export function Button({
  look,
  size,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & Look) {
  const classes = classesOf({ ...(look && { look }), ...(size && { size }) }, className);

  return <button type={type} className={classes} {...rest} />;
}

export function ButtonLink({ look, size, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return (
    <Link
      className={classesOf({ ...(look && { look }), ...(size && { size }) }, className)}
      {...rest}
    />
  );
}

/** A round button with a picture only; `label` is what screen readers say and the tooltip shows. */
export function IconButton({
  label,
  className,
  ...rest
}: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-grid size-11 shrink-0 place-items-center rounded-full transition hover:bg-raised disabled:opacity-50 ${className ?? ''}`}
      {...rest}
    />
  );
}
