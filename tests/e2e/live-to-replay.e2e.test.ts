import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chooseMode,
  endRecorded,
  goLiveRecorded,
  logIn,
  untilFramesDecoded,
  untilMode,
  untilReplayAt,
  untilWatchState,
} from './browsers.ts';
import { messageWith, say, untilChatJoined } from './chat-page.ts';
import { activeStreams, DEMO_CREATOR } from './demo.ts';
import { openUser, server, useStage } from './stage.ts';

/** Frames that are to be seen each way: two seconds. */
const WATCHED_FRAMES = 60;
/** Enough to see that a replay moves; a busy machine shows few of them a second. */
const REPLAYED_FRAMES = 10;
/** Before the end of the recording, where it is sought to: more than the last picture may last, 2.5 s. */
const LAST_SECONDS = 4;

useStage();

test('[E2E-70] a recorded stream is watched by WebRTC, by HLS and by WebRTC again, ends, and is replayed to its end with its chat', async () => {
  const { page: creator } = await openUser();
  await logIn(creator, server.url, DEMO_CREATOR);
  await goLiveRecorded(creator, server.url, 'Once live, once again');
  const liveSinceMs = performance.now();
  const [stream] = await activeStreams(server);

  const { page: viewer } = await openUser();
  await viewer.goto(`${server.url}/watch/${stream?.channelName}`);
  await untilFramesDecoded(viewer, WATCHED_FRAMES);
  await untilMode(viewer, 'webrtc');
  await untilChatJoined(creator);
  await say(creator, 'what a night');
  await untilChatJoined(viewer);
  await messageWith(viewer, 'what a night').waitFor();
  for (const mode of ['hls', 'webrtc'] as const) {
    await chooseMode(viewer, mode);
    await untilMode(viewer, mode);
    await untilFramesDecoded(viewer, WATCHED_FRAMES);
    await untilWatchState(viewer, 'playing');
  }
  const liveSeconds = (performance.now() - liveSinceMs) / 1_000;

  const recordingId = await endRecorded(creator);
  await untilWatchState(viewer, 'ended');
  await viewer.goto(`${server.url}/replay/${recordingId}`);
  await viewer.getByTestId('replay-begin').click();
  await untilReplayAt(viewer, 0.5);
  assert.equal(await messageWith(viewer, 'what a night').count(), 0, 'not said yet');
  await untilFramesDecoded(viewer, REPLAYED_FRAMES, 'replay-video');
  const video = viewer.getByTestId('replay-video');
  const { duration, currentTime } = await video.evaluate((element) => {
    const { duration, currentTime } = element as HTMLVideoElement;
    return { duration, currentTime };
  });
  assert.ok(duration > liveSeconds * 0.8, `${duration} s of ${liveSeconds} s are recorded`);
  assert.ok(currentTime < duration - LAST_SECONDS, 'there is something to seek past');

  // To the last moments, from where it plays to the end. They pass while a test that asks later looks away, so all frames are noted.
  await video.evaluate((element) => {
    const times: number[] = [];
    Object.assign(window, { times });
    const note = (_nowMs: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
      times.push(mediaTime);
      (element as HTMLVideoElement).requestVideoFrameCallback(note);
    };
    (element as HTMLVideoElement).requestVideoFrameCallback(note);
  });
  const soughtSeconds = duration - LAST_SECONDS;
  await viewer.getByTestId('replay-seek').fill(String(soughtSeconds));
  await viewer.waitForFunction(
    () => document.querySelector<HTMLVideoElement>('[data-testid="replay-video"]')?.ended,
  );
  const times = await viewer.evaluate(() => (window as unknown as { times: number[] }).times);
  const lateTimes = times.filter((seconds) => seconds >= soughtSeconds - 0.1);
  assert.ok(lateTimes.length >= REPLAYED_FRAMES, `${lateTimes.length} frames of the last seconds`);
  await viewer.getByTestId('chat-replay').getByText('what a night').waitFor();
});
