import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { ERROR_CODES, type ErrorCode } from '@stagedoor/contracts/codes';
import { stagedoor } from '@stagedoor/contracts/wire';
import { FakeClock } from '../clock-fake.ts';
import type { Notification } from '../connection/wire-codec.ts';
import { RequestError } from '../errors.ts';
import {
  consumerOffer,
  FakeMediaStream,
  FakeSignal,
  ROOM,
  streamState,
} from '../test/FakeMedia.ts';
import { Viewer, type WatchOptions } from './Viewer.ts';
import type { ViewerState } from './viewer-state.ts';

const SUBSCRIBE = stagedoor.RoomRole.ROOM_ROLE_SUBSCRIBE;

let signal: FakeSignal;
let clock: FakeClock;
let viewer: Viewer;
let endedCount: number;

function watch(options: Partial<WatchOptions> = {}): Viewer {
  viewer = new Viewer(
    { room: ROOM, ...options },
    {
      signal,
      clock,
      random: () => 0,
      onEnded: () => {
        endedCount += 1;
      },
      mediaStream: new FakeMediaStream() as unknown as MediaStream,
    },
  );
  viewer.start();
  return viewer;
}

function until(fits: (state: ViewerState) => boolean): Promise<ViewerState> {
  if (fits(viewer.state)) return Promise.resolve(viewer.state);
  return new Promise((resolve) => {
    const off = viewer.on('change', (state) => {
      if (!fits(state)) return;
      off();
      resolve(state);
    });
  });
}

const untilPhase = (phase: ViewerState['phase']) => until((state) => state.phase === phase);
const kinds = () => viewer.mediaStream.getTracks().map((track) => track.kind);

function notify(name: Notification['name'], payload: object): void {
  viewer.handleNotification({ seq: 1, name, payload } as unknown as Notification);
}

function refuse(code: ErrorCode): () => never {
  return () => {
    throw new RequestError('refused', code, code);
  };
}

async function play(options: Partial<WatchOptions> = {}): Promise<void> {
  signal.consumers = [consumerOffer('audio'), consumerOffer('video')];
  watch(options);
  await untilPhase(options.audioOnly ? 'audio-only' : 'playing');
}

beforeEach(() => {
  signal = new FakeSignal();
  clock = new FakeClock();
  endedCount = 0;
});

afterEach(async () => {
  await viewer.close();
  assert.equal(signal.rtc.openCount, 0, 'no peer connection is left');
  assert.equal(clock.pendingCount, 0, 'no timer is left');
  assert.equal(endedCount, 1);
});

test('[SDK-14] one join and one negotiation lead to the picture', async () => {
  const phases: string[] = [];
  signal.consumers = [consumerOffer('audio'), consumerOffer('video')];
  watch();
  viewer.on('change', ({ phase }) => phases.push(phase));
  await untilPhase('playing');
  assert.deepEqual(
    signal.asked.map(({ name }) => name),
    ['joinRoom', 'connectTransport'],
  );
  assert.deepEqual(kinds().sort(), ['audio', 'video']);
  assert.deepEqual([...new Set(phases)], ['joining', 'playing']);
  assert.equal(viewer.state.layerCount, 3);
  assert.equal(viewer.state.viewerCount, 3);
  assert.equal(viewer.state.stream?.title, 'Title');
});

test('[SDK-14] it waits for what is not published yet', async () => {
  watch();
  await untilPhase('waiting');
  notify('consumerAdded', { consumer: consumerOffer('video') });
  await untilPhase('playing');
  notify('consumerClosed', { room: ROOM, consumerId: 'consumer-video' });
  await untilPhase('waiting');
  assert.deepEqual(kinds(), []);
});

test('[SDK-14] of two pictures the newest is shown', async () => {
  await play();
  notify('consumerAdded', { consumer: consumerOffer('video', { consumerId: 'screen' }) });
  await until(() => signal.rtc.newest !== undefined && viewer.mediaStream.getTracks().length === 2);
  assert.deepEqual(kinds().sort(), ['audio', 'video']);
});

test('[SDK-14] a private room is joined with a fresh grant each time', async () => {
  let grants = 0;
  await play({
    getGrant: async () => {
      grants += 1;
      return `grant-${grants}`;
    },
  });
  assert.equal((signal.last('joinRoom') as { grant: string }).grant, 'grant-1');
  notify('mediaReset', { room: ROOM, role: SUBSCRIBE });
  await untilPhase('playing');
  assert.equal((signal.last('joinRoom') as { grant: string }).grant, 'grant-2');
});

for (const [what, happens] of [
  ['the media worker died', () => notify('mediaReset', { room: ROOM, role: SUBSCRIBE })],
  ['the session was lost', () => viewer.handleSession('new')],
  [
    'the transport is gone at the server',
    () => notify('transportClosed', { room: ROOM, transportId: 'transport-1' }),
  ],
] as const) {
  test(`[SDK-14] it comes back by itself when ${what}`, async () => {
    await play();
    happens();
    assert.equal(viewer.state.phase, 'reconnecting');
    await untilPhase('playing');
    assert.equal(signal.count('joinRoom'), 2);
    assert.equal(signal.rtc.openCount, 1);
    assert.deepEqual(kinds().sort(), ['audio', 'video']);
  });
}

test('[SDK-14] an older transport that closes changes nothing', async () => {
  await play();
  notify('transportClosed', { room: ROOM, transportId: 'transport-0' });
  assert.equal(viewer.state.phase, 'playing');
});

test('[SDK-14] news of other rooms and roles change nothing', async () => {
  await play();
  notify('streamEnded', { room: 'other', streamId: 's', reason: 'ended' });
  notify('mediaReset', { room: ROOM, role: stagedoor.RoomRole.ROOM_ROLE_PUBLISH });
  assert.equal(viewer.state.phase, 'playing');
  assert.equal(signal.count('joinRoom'), 1);
});

test('[SDK-14] a temporary refusal is tried again after a while, a final one is not', async () => {
  signal.answers.joinRoom = refuse('MEDIA_UNAVAILABLE');
  watch();
  while (signal.count('joinRoom') < 1 || (clock.nextInMs ?? 1_000) >= 1_000) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.equal(viewer.state.phase, 'joining');
  signal.answers.joinRoom = refuse('GRANT_REQUIRED');
  clock.advance(150);
  const state = await untilPhase('failed');
  assert.equal(state.failure?.code, 'GRANT_REQUIRED');
  assert.equal(signal.count('joinRoom'), 2);
});

test('[SDK-14] a stream that is over when it would come back has ended', async () => {
  await play();
  signal.answers.joinRoom = refuse('STREAM_NOT_LIVE');
  viewer.handleSession('new');
  const state = await untilPhase('ended');
  assert.equal(state.endReason, 'server');
});

test('[SDK-14] an interrupted path is mended by an ICE restart, without a new join', async () => {
  await play();
  const { newest } = signal.rtc;
  newest.setConnectionState('connected');
  newest.setConnectionState('disconnected');
  const state = viewer.state;
  assert.deepEqual([state.phase, state.reconnectCause], ['reconnecting', 'network']);
  assert.equal(signal.count('restartIce'), 1);
  newest.setConnectionState('connected');
  assert.equal(viewer.state.phase, 'playing');
  assert.equal(signal.count('joinRoom'), 1);
});

test('[SDK-14] after three ICE restarts in vain the room is joined anew', async () => {
  await play();
  const { newest } = signal.rtc;
  newest.setConnectionState('connected');
  newest.setConnectionState('failed');
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    while (signal.count('restartIce') < attempt || !hasTimer(6_000)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    clock.advance(6_000);
  }
  await untilPhase('playing');
  assert.equal(signal.count('joinRoom'), 2);
  assert.equal(signal.rtc.openCount, 1);
});

function hasTimer(withinMs: number): boolean {
  // The statistics' timer comes every second; the restart's is the other one.
  return clock.pendingCount >= 2 && (clock.nextInMs ?? Number.POSITIVE_INFINITY) <= withinMs;
}

test('[SDK-14] after a resume a path that is fine is left alone, a broken one is mended', async () => {
  await play();
  signal.rtc.newest.setConnectionState('connected');
  viewer.handleSession('resumed');
  assert.equal(signal.count('restartIce'), 0);
  signal.answers.restartIce = () => new Promise(() => undefined);
  signal.rtc.newest.setConnectionState('disconnected');
  viewer.handleSession('resumed');
  assert.equal(signal.count('restartIce'), 1);
});

test('[SDK-14] a publisher who is away and comes back', async () => {
  await play();
  notify('streamUpdated', { room: ROOM, stream: streamState({ isPublisherConnected: false }) });
  assert.equal(viewer.state.reconnectCause, 'publisher-away');
  notify('streamUpdated', { room: ROOM, stream: streamState({ title: 'New' }) });
  assert.equal(viewer.state.phase, 'playing');
  assert.equal(viewer.state.stream?.title, 'New');
});

test('[SDK-14] a link that carries no layer leaves sound, after a moment, and says so', async () => {
  await play();
  const layers = { room: ROOM, consumerId: 'consumer-video', temporalLayer: 0 };
  notify('consumerLayersChanged', { ...layers, hasLayers: true, spatialLayer: 1 });
  assert.equal(viewer.state.layer, 1);
  notify('consumerLayersChanged', { ...layers, hasLayers: false, spatialLayer: 0 });
  assert.equal(viewer.state.layer, undefined);
  assert.equal(viewer.state.phase, 'playing');
  clock.advance(2_000);
  assert.deepEqual([viewer.state.phase, viewer.state.audioOnlyCause], ['audio-only', 'link']);
  notify('consumerLayersChanged', { ...layers, hasLayers: true, spatialLayer: 0 });
  assert.equal(viewer.state.phase, 'playing');
});

test('[SDK-14] sound only: the server sends no picture, and the page shows none', async () => {
  await play();
  viewer.setAudioOnly(true);
  assert.deepEqual([viewer.state.phase, viewer.state.audioOnlyCause], ['audio-only', 'chosen']);
  assert.deepEqual(kinds(), ['audio']);
  assert.deepEqual(signal.last('setConsumerPaused'), {
    consumerId: 'consumer-video',
    paused: true,
  });
  viewer.setAudioOnly(false);
  assert.deepEqual(signal.last('setConsumerPaused'), {
    consumerId: 'consumer-video',
    paused: false,
  });
  assert.deepEqual(kinds().sort(), ['audio', 'video']);
});

test('[SDK-14] joined with sound only, the paused picture is not asked for until it is wanted', async () => {
  signal.consumers = [consumerOffer('audio'), consumerOffer('video', { paused: true })];
  watch({ audioOnly: true });
  await untilPhase('audio-only');
  assert.equal((signal.last('joinRoom') as { audioOnly: boolean }).audioOnly, true);
  assert.equal(signal.count('setConsumerPaused'), 0);
  viewer.setAudioOnly(false);
  assert.equal(signal.count('setConsumerPaused'), 1);
});

test('[SDK-12] a chosen quality is asked for once, and again after a new join', async () => {
  await play();
  viewer.setQuality(0);
  viewer.setQuality(0);
  assert.equal(signal.count('setPreferredLayers'), 1);
  assert.deepEqual(signal.last('setPreferredLayers'), {
    consumerId: 'consumer-video',
    spatialLayer: 0,
    temporalLayer: 2,
  });
  viewer.handleSession('new');
  await untilPhase('playing');
  assert.equal(signal.count('setPreferredLayers'), 2);
});

test('[SDK-14] mutes and counts are passed on', async () => {
  await play();
  notify('consumerPausedChanged', {
    room: ROOM,
    consumerId: 'consumer-audio',
    producerPaused: true,
  });
  notify('viewerCountChanged', { room: ROOM, viewerCount: 99 });
  assert.equal(viewer.state.isPublisherAudioMuted, true);
  assert.equal(viewer.state.viewerCount, 99);
});

test('[SDK-14] the end of the stream is the end, with its reason', async () => {
  await play();
  notify('streamEnded', { room: ROOM, streamId: 'stream-1', reason: 'publisher_lost' });
  assert.deepEqual([viewer.state.phase, viewer.state.endReason], ['ended', 'publisher_lost']);
  viewer.handleSession('new');
  notify('mediaReset', { room: ROOM, role: SUBSCRIBE });
  assert.equal(signal.count('joinRoom'), 1);
});

test('[SDK-14] being removed and losing the connection for good are told apart', async () => {
  await play();
  const { number } = ERROR_CODES.FORBIDDEN;
  notify('removedFromRoom', { room: ROOM, role: SUBSCRIBE, code: number, name: 'FORBIDDEN' });
  assert.deepEqual([viewer.state.phase, viewer.state.failure?.code], ['failed', 'FORBIDDEN']);
});

test('[SDK-14] a ban is told', async () => {
  await play();
  viewer.handleConnectionClosed({ reason: 'banned', closeCode: 4503 });
  assert.equal(viewer.state.failure?.code, 'ACCOUNT_BANNED');
});

test('[SDK-15] leaving and joining twenty times leaves nothing open', async () => {
  for (let round = 0; round < 20; round += 1) {
    endedCount = 0;
    await play();
    await viewer.close();
    assert.equal(signal.rtc.openCount, 0);
    assert.equal(clock.pendingCount, 0);
  }
  assert.equal(signal.rtc.handlers.length, 20);
  assert.equal(signal.count('leaveRoom'), 20);
});

test('[SDK-15] closed while joining, it never opens anything', async () => {
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  signal.answers.joinRoom = async () => {
    await held;
    return {};
  };
  watch();
  while (signal.count('joinRoom') === 0) await new Promise((resolve) => setImmediate(resolve));
  await viewer.close();
  answer();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(signal.rtc.handlers.length, 0);
});
