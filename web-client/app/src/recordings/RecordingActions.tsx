import type { RecordingView } from '@stagedoor/contracts/http/recordings';
import { STREAM_VISIBILITIES } from '@stagedoor/contracts/media';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { api } from '../session/stagedoor.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { RenameForm } from './RenameForm.tsx';
import { RECORDINGS } from './useRecordings.ts';

type Change = Parameters<typeof api.updateRecording>[1];

/** Who may watch it, its name, a copy of it, and its end. What cannot be undone asks again. */
export function RecordingActions({ recording }: { recording: RecordingView }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const [open, setOpen] = useState<'rename' | 'delete'>();
  const { recordingId, title, urls, visibility, status } = recording;
  const renew = () => queries.invalidateQueries({ queryKey: [RECORDINGS] });
  const change = useMutation({
    mutationFn: (body: Change) => api.updateRecording(recordingId, body),
    onSuccess: async () => {
      setOpen(undefined);
      await renew();
    },
  });
  const removal = useMutation({
    mutationFn: () => api.deleteRecording(recordingId),
    onSettled: renew,
  });
  const error = change.error ?? removal.error;

  return (
    <div className="flex flex-col gap-3">
      {status !== 'failed' && (
        <ChoiceRow
          label={t('studio.visibility')}
          name={`visibility-${recordingId}`}
          value={change.isPending ? (change.variables.visibility ?? visibility) : visibility}
          options={STREAM_VISIBILITIES.map((value) => ({
            value,
            label: t(`studio.visibilities.${value}`),
          }))}
          onChange={(next) => change.mutate({ visibility: next })}
        />
      )}
      {open === 'rename' && (
        <RenameForm
          title={title}
          isPending={change.isPending}
          onCancel={() => setOpen(undefined)}
          onSubmit={(next) => change.mutate({ title: next })}
        />
      )}
      {open === 'delete' && (
        <div
          role="alertdialog"
          aria-label={t('recordings.deleteAsk')}
          className="arrive flex flex-col gap-2.5 rounded-2xl border border-line bg-raised p-3.5"
        >
          <p className="font-semibold">{t('recordings.deleteAsk')}</p>
          <p className="text-sm text-muted">{t('recordings.deleteAdvice')}</p>
          <div className="flex flex-wrap gap-2">
            <Button
              look="live"
              size="small"
              autoFocus
              disabled={removal.isPending}
              data-testid="recording-delete-confirm"
              onClick={() => removal.mutate()}
            >
              {t('recordings.deleteConfirm')}
            </Button>
            <Button size="small" onClick={() => setOpen(undefined)}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      )}
      {open === undefined && (
        <div className="flex items-center gap-1">
          {urls?.video && (
            <a
              href={`${urls.video}?download=1`}
              download
              data-testid="recording-download"
              className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-raised px-4 text-sm font-semibold transition hover:border-muted sm:min-h-9"
            >
              <Download aria-hidden className="size-4" />
              {t('recordings.download')}
            </a>
          )}
          <span className="flex-1" />
          <IconButton
            label={t('recordings.renameName', { title })}
            data-testid="recording-rename"
            onClick={() => setOpen('rename')}
          >
            <Pencil aria-hidden className="size-5" />
          </IconButton>
          <IconButton
            label={t('recordings.deleteName', { title })}
            data-testid="recording-delete"
            className="text-danger-text"
            onClick={() => setOpen('delete')}
          >
            <Trash2 aria-hidden className="size-5" />
          </IconButton>
        </div>
      )}
      {error && (
        <p role="alert" className="text-sm text-danger-text">
          {errorText(error)}
        </p>
      )}
    </div>
  );
}
