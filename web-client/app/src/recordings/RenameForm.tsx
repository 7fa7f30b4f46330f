import { TITLE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';

type RenameFormProps = {
  title: string;
  isPending: boolean;
  onSubmit: (title: string) => void;
  onCancel: () => void;
};

export function RenameForm({ title, isPending, onSubmit, onCancel }: RenameFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(title);

  return (
    <form
      className="arrive flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(text.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Field
        label={t('studio.streamTitle')}
        dir="auto"
        autoFocus
        maxLength={TITLE_LENGTH_MAX}
        data-testid="recording-title-input"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          look="primary"
          size="small"
          disabled={isPending || text.trim() === ''}
          data-testid="recording-title-save"
        >
          {t('save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
