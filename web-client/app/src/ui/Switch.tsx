import { type ReactNode, useId } from 'react';

type SwitchProps = {
  label: ReactNode;
  hint?: ReactNode;
  isOn: boolean;
  isDisabled?: boolean;
  testId?: string;
  onChange: (isOn: boolean) => void;
};

/** On or off, acting at once: a real check box under a picture of a switch. */
export function Switch({ label, hint, isOn, isDisabled = false, testId, onChange }: SwitchProps) {
  const id = useId();

  return (
    <label
      className={`flex items-start gap-3 rounded-2xl border border-line bg-surface p-3.5 transition ${
        isDisabled ? '' : 'cursor-pointer hover:border-muted'
      }`}
    >
      <span className="relative mt-0.5 inline-flex shrink-0">
        <input
          type="checkbox"
          role="switch"
          aria-checked={isOn}
          checked={isOn}
          disabled={isDisabled}
          data-testid={testId}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChange(event.currentTarget.checked)}
          className="peer absolute inset-0 cursor-pointer appearance-none rounded-full disabled:cursor-default"
        />
        <span
          aria-hidden
          className="pointer-events-none block h-6 w-11 rounded-full border border-edge bg-raised transition peer-checked:border-lamp peer-checked:bg-lamp peer-disabled:opacity-60"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute start-1 top-1 size-4 rounded-full bg-muted transition peer-checked:translate-x-5 peer-checked:bg-on-lamp rtl:peer-checked:-translate-x-5"
        />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{label}</span>
        {hint !== undefined && (
          <span id={id} className="block text-sm text-muted">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
