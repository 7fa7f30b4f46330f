import { type ComponentProps, type ReactNode, useId } from 'react';

const BOX =
  'w-full rounded-xl border border-edge bg-surface px-3.5 py-2.5 text-base text-ink transition hover:border-muted aria-invalid:border-danger-text disabled:opacity-60';

type Around = { label: string; hint?: string | undefined; error?: string | undefined };

function Shell({ id, label, hint, error, children }: Around & { id: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-note`} role="alert" className="text-sm text-danger-text">
          {error}
        </p>
      ) : (
        hint && (
          <p id={`${id}-note`} className="text-sm text-muted">
            {hint}
          </p>
        )
      )}
    </div>
  );
}

function describe(
  id: string,
  { hint, error }: { hint?: string | undefined; error?: string | undefined },
) {
  return {
    id,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': error || hint ? `${id}-note` : undefined,
  };
}

/** An input with its label, and a hint that gives way to the error. */
export function Field({ label, hint, error, ...input }: Around & ComponentProps<'input'>) {
  const id = useId();

  return (
    <Shell id={id} label={label} hint={hint} error={error}>
      <input className={BOX} {...describe(id, { hint, error })} {...input} />
    </Shell>
  );
}

export function TextField({ label, hint, error, ...input }: Around & ComponentProps<'textarea'>) {
  const id = useId();

  return (
    <Shell id={id} label={label} hint={hint} error={error}>
      <textarea
        rows={3}
        className={`${BOX} resize-y`}
        {...describe(id, { hint, error })}
        {...input}
      />
    </Shell>
  );
}

export function SelectField({
  label,
  hint,
  error,
  children,
  ...select
}: Around & ComponentProps<'select'>) {
  const id = useId();

  return (
    <Shell id={id} label={label} hint={hint} error={error}>
      <select
        className={`${BOX} min-h-12 text-ellipsis`}
        {...describe(id, { hint, error })}
        {...select}
      >
        {children}
      </select>
    </Shell>
  );
}
