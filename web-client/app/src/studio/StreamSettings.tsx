import type { StreamView } from '@stagedoor/contracts/http/streams';
import { useQueryClient } from '@tanstack/react-query';
import { Radio, Square } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/useErrorText.ts';
import { watchPathOf } from '../player/watch-path.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ShareLink } from '../ui/ShareLink.tsx';
import { Announcements } from './Announcements.tsx';
import { editBroadcast, endBroadcast, goLive, useBroadcast } from './broadcast-store.ts';
import { useDevices } from './device-store.ts';
import { RecordSwitch } from './RecordSwitch.tsx';
import { useRecordWish } from './record-wish.ts';
import { StreamFields } from './StreamFields.tsx';
import { type StreamFormHandle, textsOf, useStreamForm } from './stream-form.ts';
import { OWN_STREAMS } from './useOwnStreams.ts';

/** What the show is called and who may see it: before it starts, and while it runs. */
export function StreamSettings() {
  const errorText = useErrorText();
  const queries = useQueryClient();
  const { phase, stream } = useBroadcast();
  const form = useStreamForm(stream);
  const { handleSubmit, reset, setError, formState } = form;
  const isOnAir = phase === 'live' || phase === 'ending';
  const isReady = useIsReady();

  useEffect(() => {
    if (stream) {
      reset(textsOf(stream));
    }
  }, [stream, reset]);

  const submit = handleSubmit(async (texts) => {
    if (!isOnAir) {
      await goLive({ ...texts, record: useRecordWish.getState().isWanted });
      return;
    }

    try {
      await editBroadcast(texts);
    } catch (error) {
      setError('root', { type: 'server', message: errorText(error) });
    }
  });
  const startAnnounced = async (announced: StreamView) => {
    reset(textsOf(announced));
    const record = useRecordWish.getState().isWanted;
    await goLive({ ...textsOf(announced), record, scheduledStreamId: announced.streamId });
    // Begun, or withdrawn in another window: in both cases the list is another one now.
    await queries.invalidateQueries({ queryKey: [OWN_STREAMS] });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex flex-1 flex-col gap-5"
    >
      {formState.errors.root && <Notice tone="error">{formState.errors.root.message}</Notice>}
      <StreamFields form={form} />
      <RecordSwitch />
      {isOnAir && stream && <OnAirRow form={form} stream={stream} />}
      <div className="sticky bottom-0 z-20 -mx-4 border-t border-line bg-ground/90 px-4 py-3 backdrop-blur-md md:mx-0 md:px-0 lg:border-0 lg:bg-transparent lg:backdrop-blur-none">
        <MainButton isReady={isReady} />
      </div>
      {!isOnAir && phase !== 'elsewhere' && (
        <Announcements
          form={form}
          isReady={isReady}
          onStart={(announced) => void startAnnounced(announced)}
        />
      )}
    </form>
  );
}

/** There is something to send, and nothing is being started, ended or asked. */
function useIsReady(): boolean {
  const phase = useBroadcast((state) => state.phase);
  const isWithoutDevices = useDevices(
    ({ video, audio, isOpening, videoProblem }) =>
      !video && !audio && !isOpening && videoProblem !== undefined,
  );

  return phase === 'idle' && !isWithoutDevices;
}

function OnAirRow({ form, stream }: { form: StreamFormHandle; stream: StreamView }) {
  const { t } = useTranslation();
  const { isDirty, isSubmitting } = form.formState;

  return (
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
  );
}

/** Begins and ends the show. Keys of their own: one button must never turn into the other under a finger. */
function MainButton({ isReady }: { isReady: boolean }) {
  const { t } = useTranslation();
  const phase = useBroadcast((state) => state.phase);

  return phase === 'live' || phase === 'ending' ? (
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
      disabled={!isReady}
      data-testid="studio-go-live"
    >
      <Radio aria-hidden className="size-6" />
      {phase === 'starting' ? t('studio.starting') : t('studio.goLive')}
    </Button>
  );
}
