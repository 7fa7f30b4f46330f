import type { StreamView } from '@stagedoor/contracts/http/streams';
import type { Publisher, PublisherHealth, PublisherState, StreamStats } from '@stagedoor/sdk';
import { create } from 'zustand';
import { api, loadClient } from '../session/stagedoor.ts';
import { closeDevices, openDevices, useDevices } from './device-store.ts';
import type { StreamForm } from './stream-form.ts';

/**
 * checking -> idle | starting; idle | elsewhere -> starting -> live -> ending -> ended -> idle; live -> elsewhere.
 * `checking`: the server is asked whether this creator is live already. `elsewhere`: a newer tab took the stream over, or it
 * runs and could not be continued here.
 * Lives beside the pages: a creator who looks at another page stays live.
 */
export type BroadcastPhase =
  | 'unknown'
  | 'checking'
  | 'idle'
  | 'elsewhere'
  | 'starting'
  | 'live'
  | 'ending'
  | 'ended';

export type BroadcastEnd = NonNullable<PublisherState['endReason']>;

type BroadcastState = {
  phase: BroadcastPhase;
  stream: StreamView | undefined;
  publisher: PublisherState | undefined;
  health: PublisherHealth | undefined;
  /** How long this tab had been sending when `health` was measured. */
  liveForMs: number;
  /** Whatever was thrown by the last step, for useErrorText. */
  error: unknown;
  endReason: BroadcastEnd | undefined;
  stats: StreamStats | undefined;
};

const NOTHING: BroadcastState = {
  phase: 'unknown',
  stream: undefined,
  publisher: undefined,
  health: undefined,
  liveForMs: 0,
  error: undefined,
  endReason: undefined,
  stats: undefined,
};

export const useBroadcast = create<BroadcastState>(() => NOTHING);

const { getState, setState } = useBroadcast;

let publisher: Publisher | undefined;

/** Asks the server for a live stream of this creator and continues it: after a reload, or from another tab or device. */
export async function checkBroadcast(): Promise<void> {
  const { phase } = getState();

  if (phase !== 'unknown' && phase !== 'idle') {
    return;
  }

  setState({ phase: 'checking', error: undefined });

  try {
    const found = await api.myStream();

    if (found?.status === 'live') {
      const { publishGrant, isResumed: _isResumed, ...stream } = found;
      await resume(stream, publishGrant);
    } else {
      setState({ phase: 'idle' });
    }
  } catch (error) {
    setState({ phase: 'idle', error });
  }
}

/** Goes live with what the form says. Without a camera it is sound alone, and the reverse; with neither it is refused. */
export async function goLive(form: StreamForm): Promise<void> {
  setState({ ...NOTHING, phase: 'starting' });

  if (!(await hasDevices())) {
    setState({ phase: 'idle' });
    return;
  }

  try {
    const { publishGrant, isResumed, ...stream } = await api.goLive({
      ...form,
      // A browser publishes with its grant; keys are made where they are shown.
      withStreamKey: false,
    });
    await send(stream, publishGrant, isResumed);
  } catch (error) {
    setState({ phase: 'idle', error });
  }
}

/** Takes over the stream that runs from another tab or device. */
export async function continueHere(): Promise<void> {
  const { stream } = getState();

  if (stream) {
    await resume(stream);
  }
}

async function resume(stream: StreamView, grant?: string): Promise<void> {
  setState({ phase: 'starting', stream, error: undefined, endReason: undefined });

  if (!(await hasDevices())) {
    setState({ phase: 'elsewhere' });
    return;
  }

  try {
    await send(stream, grant ?? (await api.publishGrant(stream.channelName)), true);
  } catch (error) {
    setState({ phase: 'idle', error });
  }
}

async function hasDevices(): Promise<boolean> {
  await openDevices();
  const { video, audio } = useDevices.getState();

  return video !== undefined || audio !== undefined;
}

async function send(stream: StreamView, firstGrant: string, isResumed: boolean): Promise<void> {
  setState({ stream });
  let grant: string | undefined = firstGrant;
  const { video, audio } = useDevices.getState();
  const opened = (await loadClient()).publish({
    room: stream.channelName,
    getGrant: async () => {
      const first = grant;
      grant = undefined;
      return first ?? api.publishGrant(stream.channelName);
    },
    ...(video && { video: { track: video.track, source: video.source } }),
    ...(audio && { audio: { track: audio.track, source: audio.source } }),
  });
  publisher = opened;
  opened.on('change', (state) => handleChange(opened, state));
  let liveSinceMs: number | undefined;
  opened.on('health', (health) => {
    if (publisher === opened) {
      liveSinceMs ??= performance.now();
      setState({ health, liveForMs: performance.now() - liveSinceMs });
    }
  });
  setState({ publisher: opened.state });

  try {
    await opened.whenLive();
  } catch (error) {
    if (publisher === opened) {
      await giveUp(stream, isResumed, error);
    }
    return;
  }

  if (publisher === opened && getState().phase === 'starting') {
    setState({ phase: 'live' });
  }
}

/** A stream that was made a moment ago and never had a picture is ended, so that nobody waits for it. */
async function giveUp(stream: StreamView, isResumed: boolean, error: unknown): Promise<void> {
  stopPublisher();
  setState({ phase: isResumed ? 'elsewhere' : 'idle', error });

  if (!isResumed) {
    await api
      .endStream(stream.streamId)
      .catch((failure: unknown) => console.debug('not ended', failure));
  }
}

function handleChange(source: Publisher, state: PublisherState): void {
  if (publisher !== source) {
    return;
  }

  setState({ publisher: state });
  const { phase } = getState();

  if (state.phase !== 'ended' || phase === 'ending' || phase === 'starting') {
    return;
  }

  stopPublisher();

  if (state.endReason === 'replaced') {
    setState({ phase: 'elsewhere', endReason: 'replaced' });
  } else {
    void finish(state.endReason ?? 'server', state.failure);
  }
}

function stopPublisher(): void {
  const closing = publisher;
  publisher = undefined;
  closing
    ?.close()
    .catch((error: unknown) => console.debug('the publisher did not close cleanly', error));
}

/** Ends the stream for everybody. When the server cannot be told, it goes on and `error` says why. */
export async function endBroadcast(): Promise<void> {
  const { stream, phase } = getState();

  if (!stream) {
    return;
  }

  setState({ phase: 'ending', error: undefined });

  try {
    await api.endStream(stream.streamId);
  } catch (error) {
    setState({ phase, error });
    return;
  }

  stopPublisher();
  await finish('ended');
}

async function finish(endReason: BroadcastEnd, failure?: unknown): Promise<void> {
  const { stream } = getState();
  setState({ phase: 'ended', endReason, health: undefined, error: failure });

  if (stream) {
    const stats = await api.streamStats(stream.streamId).catch((error: unknown) => {
      console.debug('no statistics', error);
      return undefined;
    });
    setState({ stats });
  }
}

/** Back to an empty stage after the summary was read. */
export function startOver(): void {
  setState({ ...NOTHING, phase: 'idle' });
}

/** Shows viewers another title, category, description or visibility at once. Rejects with ApiError. */
export async function editBroadcast(form: StreamForm): Promise<void> {
  const { stream } = getState();

  if (stream) {
    const { title, category, description, visibility } = form;
    const change = { title, category, description, visibility };
    setState({ stream: await api.updateStream(stream.streamId, change) });
  }
}

let userId = api.user?.id;

/** Somebody else's desk: nothing of the last person's broadcast stays on it. */
api.login.on('user-changed', (user) => {
  if (user?.id !== userId) {
    userId = user?.id;
    stopPublisher();
    closeDevices();
    setState(NOTHING);
  }
});

/** What is chosen in the Studio while live is what viewers get. */
useDevices.subscribe((now, before) => {
  const running = publisher;

  if (!running) {
    return;
  }

  const report = (error: unknown) => setState({ error });

  if (now.video !== before.video) {
    running
      .setVideo(now.video ? { track: now.video.track, source: now.video.source } : null)
      .catch(report);
  }

  if (now.audio !== before.audio) {
    running
      .setAudio(now.audio ? { track: now.audio.track, source: now.audio.source } : null)
      .catch(report);
  }

  if (now.isVideoMuted !== before.isVideoMuted) {
    running.setMuted('video', now.isVideoMuted).catch(report);
  }

  if (now.isAudioMuted !== before.isAudioMuted) {
    running.setMuted('audio', now.isAudioMuted).catch(report);
  }
});
