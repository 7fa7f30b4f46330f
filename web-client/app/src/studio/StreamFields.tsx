import { STREAM_CATEGORIES, STREAM_VISIBILITIES } from '@stagedoor/contracts/media';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { Field, SelectField, TextField } from '../ui/Field.tsx';
import { useCategoryName } from '../ui/useCategoryName.ts';
import { useProblemText } from '../ui/useProblemText.ts';
import type { StreamFormHandle } from './stream-form.ts';

/** What a show is called and who may see it. */
export function StreamFields({ form }: { form: StreamFormHandle }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const categoryName = useCategoryName();
  const { register, control, formState } = form;
  const { errors } = formState;

  return (
    <>
      <Field
        label={t('studio.streamTitle')}
        placeholder={t('studio.streamTitleHint')}
        dir="auto"
        autoComplete="off"
        data-testid="studio-title"
        error={problemText(errors.title)}
        {...register('title')}
      />
      <SelectField
        label={t('studio.category')}
        data-testid="studio-category"
        error={problemText(errors.category)}
        {...register('category')}
      >
        {STREAM_CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {categoryName(category)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('studio.description')}
        dir="auto"
        data-testid="studio-description"
        error={problemText(errors.description)}
        {...register('description')}
      />
      <Controller
        control={control}
        name="visibility"
        render={({ field }) => (
          <div className="grid gap-2">
            <ChoiceRow
              label={t('studio.visibility')}
              name="visibility"
              value={field.value ?? 'public'}
              options={STREAM_VISIBILITIES.map((value) => ({
                value,
                label: t(`studio.visibilities.${value}`),
              }))}
              onChange={field.onChange}
            />
            <p className="text-sm text-muted">
              {t(`studio.visibilityHints.${field.value ?? 'public'}`)}
            </p>
          </div>
        )}
      />
    </>
  );
}
