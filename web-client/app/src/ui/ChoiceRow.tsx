type ChoiceRowProps<Value extends string> = {
  label: string;
  name: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** A few choices side by side: real radio buttons, so that arrows move between them. */
export function ChoiceRow<Value extends string>({
  label,
  name,
  value,
  options,
  onChange,
}: ChoiceRowProps<Value>) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">{label}</legend>
      <div className="flex flex-wrap gap-1 rounded-2xl border border-edge bg-ground p-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex min-h-10 flex-1 cursor-pointer items-center justify-center rounded-xl px-3 text-center text-sm font-semibold text-muted transition hover:text-ink has-checked:bg-lamp has-checked:text-on-lamp has-focus-visible:outline-3 has-focus-visible:outline-lamp-text"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 cursor-pointer appearance-none rounded-xl outline-none"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
