import { goLiveBodySchema, type StreamView } from '@stagedoor/contracts/http/streams';
import { STREAM_CATEGORIES, STREAM_VISIBILITIES } from '@stagedoor/contracts/media';
import { Radio, Square } from 'lucide-react';
import { useEffect } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useErrorText } from '../i18n/useErrorText.ts';
import { watchPathOf } from '../player/watch-path.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { Field, SelectField, TextField } from '../ui/Field.tsx';
import { contractResolver } from '../ui/form-resolver.ts';
import { Notice } from '../ui/Notice.tsx';
import { ShareLink } from '../ui/ShareLink.tsx';
import { useCategoryName } from '../ui/useCategoryName.ts';
import { useProblemText } from '../ui/useProblemText.ts';
import {
  editBroadcast,
  endBroadcast,
  goLive,
  type StreamForm,
  useBroadcast,
} from './broadcast-store.ts';
import { useDevices } from './device-store.ts';

type Form = z.input<typeof goLiveBodySchema>;

function valuesOf(stream: StreamView | undefined): Form {
  return {
    title: stream?.title ?? '',
    category: stream?.category ?? STREAM_CATEGORIES[0],
    description: stream?.description ?? '',
    visibility: stream?.visibility ?? 'public',
  };
}

/** What the show is called and who may see it: before it starts, and while it runs. */
export function StreamSettings() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const problemText = useProblemText();
  const categoryName = useCategoryName();
  const { phase, stream } = useBroadcast();
  const { register, control, handleSubmit, reset, setError, formState } = useForm<
    Form,
    unknown,
    StreamForm
  >({
    resolver: contractResolver(goLiveBodySchema),
    defaultValues: valuesOf(stream),
  });
  const { errors, isDirty, isSubmitting } = formState;
  const isWithoutDevices = useDevices(
    ({ video, audio, isOpening, videoProblem }) =>
      !video && !audio && !isOpening && videoProblem !== undefined,
  );
  const isOnAir = phase === 'live' || phase === 'ending';
  const isBusy =
    phase === 'starting' || phase === 'ending' || phase === 'checking' || phase === 'unknown';

  useEffect(() => {
    if (stream) {
      reset(valuesOf(stream));
    }
  }, [stream, reset]);

  const submit = handleSubmit(async (form) => {
    if (!isOnAir) {
      await goLive(form);
      return;
    }

    try {
      await editBroadcast(form);
    } catch (error) {
      setError('root', { type: 'server', message: errorText(error) });
    }
  });

  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex flex-1 flex-col gap-5"
    >
      {errors.root && <Notice tone="error">{errors.root.message}</Notice>}
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
      {isOnAir && stream && (
        <div className="flex flex-wrap items-start gap-2">
          <ShareLink
            title={stream.title}
            url={`${location.origin}${watchPathOf(stream.channelName)}`}
          />
          <Button
            type="submit"
            size="small"
            disabled={!isDirty || isSubmitting}
            data-testid="studio-save"
          >
            {isDirty ? t('studio.saveChanges') : t('saved')}
          </Button>
        </div>
      )}
      <div className="sticky bottom-0 z-20 -mx-4 mt-auto border-t border-line bg-ground/90 px-4 py-3 backdrop-blur-md md:mx-0 md:px-0 lg:border-0 lg:bg-transparent lg:backdrop-blur-none">
        {isOnAir ? (
          // Keys of their own: one button must never turn into the other under a finger.
          <Button
            key="end"
            look="live"
            size="large"
            className="w-full"
            disabled={phase === 'ending'}
            data-testid="studio-end"
            onClick={() => void endBroadcast()}
          >
            <Square aria-hidden className="size-5 fill-current" />
            {phase === 'ending' ? t('studio.ending') : t('studio.end')}
          </Button>
        ) : (
          <Button
            key="go-live"
            type="submit"
            look="primary"
            size="large"
            className="w-full"
            disabled={isBusy || phase === 'elsewhere' || isWithoutDevices}
            data-testid="studio-go-live"
          >
            <Radio aria-hidden className="size-6" />
            {phase === 'starting' ? t('studio.starting') : t('studio.goLive')}
          </Button>
        )}
      </div>
    </form>
  );
}
