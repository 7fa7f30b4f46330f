import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';

/** As long as the API takes. */
const REASON_LENGTH_MAX = 500;

type ReasonFormProps = {
  label: string;
  submit: string;
  isPending: boolean;
  onSubmit: (reason: string) => void;
};

/** Asks why, right where the decision is made; the reason is kept with it. */
export function ReasonForm({ label, submit, isPending, onSubmit }: ReasonFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');

  return (
    <form
      className="arrive mt-4 flex flex-wrap items-end gap-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(reason);
      }}
    >
      <div className="min-w-0 flex-1 basis-64">
        <Field
          label={label}
          dir="auto"
          autoFocus
          maxLength={REASON_LENGTH_MAX}
          placeholder={t('admin.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" look="live" disabled={isPending} data-testid="admin-confirm">
        {submit}
      </Button>
    </form>
  );
}
