import type { ChatRoom } from '@stagedoor/sdk';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { api } from '../session/stagedoor.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Switch } from '../ui/Switch.tsx';
import { type FilterFields, fieldsOf } from './filter-form.ts';
import { useFilterForm } from './useFilterForm.ts';

type FiltersDialogProps = { room: ChatRoom; isReachable: boolean; onClose: () => void };

/** What is not to be written in all chats of this creator. */
export function FiltersDialog({ room, isReachable, onClose }: FiltersDialogProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data, error } = useQuery({
    queryKey: ['chat-filters', room.room, api.user?.id],
    queryFn: ({ signal }) => api.chatFilters(room.room, signal),
    // Read when it is opened, and never under what somebody is typing.
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false },
  });

  return (
    <Dialog title={t('chat.filters.title')} testId="chat-filters" onClose={onClose}>
      <p className="text-sm text-muted">{t('chat.filters.advice')}</p>
      {data ? (
        <FiltersForm room={room} initial={fieldsOf(data)} isReachable={isReachable} />
      ) : error ? (
        <Notice tone="error">{errorText(error)}</Notice>
      ) : (
        <p role="status" className="text-sm text-muted">
          {t('loading')}
        </p>
      )}
    </Dialog>
  );
}

type FiltersFormProps = { room: ChatRoom; initial: FilterFields; isReachable: boolean };

function FiltersForm({ room, initial, isReachable }: FiltersFormProps) {
  const { t } = useTranslation();
  const form = useFilterForm(room, initial);
  const { fields, problems, refs, isBusy, isSaved, failure } = form;

  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <TextField
        ref={refs.words}
        label={t('chat.filters.words')}
        hint={t('chat.filters.wordsHint')}
        error={problems.words}
        value={fields.words}
        rows={5}
        dir="auto"
        spellCheck={false}
        autoCapitalize="off"
        data-testid="chat-filter-words"
        onChange={({ currentTarget }) => form.change({ words: currentTarget.value })}
      />
      <TextField
        ref={refs.patterns}
        label={t('chat.filters.patterns')}
        hint={t('chat.filters.patternsHint')}
        error={problems.patterns}
        value={fields.patterns}
        rows={4}
        dir="ltr"
        spellCheck={false}
        autoCapitalize="off"
        data-testid="chat-filter-patterns"
        onChange={({ currentTarget }) => form.change({ patterns: currentTarget.value })}
      />
      <Switch
        label={t('chat.filters.links')}
        hint={t('chat.filters.linksHint')}
        isOn={fields.linksBlocked}
        testId="chat-filter-links"
        onChange={(linksBlocked) => form.change({ linksBlocked })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          look="primary"
          disabled={isBusy || !isReachable}
          data-testid="chat-filters-save"
        >
          {t('save')}
        </Button>
        <p
          role="status"
          data-testid="chat-filters-saved"
          data-state={isSaved ? 'saved' : 'unsaved'}
          className="text-sm text-good"
        >
          {isSaved && t('saved')}
        </p>
      </div>
      {failure !== undefined && (
        <p role="alert" className="text-sm text-danger-text">
          {failure}
        </p>
      )}
    </form>
  );
}
