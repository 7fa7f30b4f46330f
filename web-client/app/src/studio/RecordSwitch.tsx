import { useTranslation } from 'react-i18next';
import { RecordingStatus } from '../recordings/RecordingStatus.tsx';
import { useOwnRecordings } from '../recordings/useRecordings.ts';
import { Switch } from '../ui/Switch.tsx';
import { useBroadcast } from './broadcast-store.ts';
import { useRecordWish, wishRecording } from './record-wish.ts';

/** Chosen before the show begins; while it runs, how the recording is doing. */
export function RecordSwitch() {
  const { t } = useTranslation();
  const { phase, stream } = useBroadcast();
  const isWanted = useRecordWish((wish) => wish.isWanted);

  if ((phase === 'live' || phase === 'ending') && stream) {
    return stream.isRecorded ? <RunningRecording streamId={stream.streamId} /> : null;
  }

  return (
    <Switch
      label={t('recordings.record')}
      hint={t('recordings.recordHint')}
      isOn={isWanted}
      testId="studio-record"
      onChange={wishRecording}
    />
  );
}

function RunningRecording({ streamId }: { streamId: string }) {
  const { data } = useOwnRecordings();
  const recording = data?.find((each) => each.streamId === streamId);

  return recording ? (
    <div data-testid="studio-recording" data-problem={recording.problem ?? undefined}>
      <RecordingStatus recording={recording} />
    </div>
  ) : null;
}
