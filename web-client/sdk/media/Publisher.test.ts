import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { ERROR_CODES, type ErrorCode } from '@stagedoor/contracts/codes';
import { stagedoor } from '@stagedoor/contracts/wire';
import { FakeClock } from '../clock-fake.ts';
import type { Notification } from '../connection/wire-codec.ts';
import { ApiError, RequestError } from '../errors.ts';
import { FakeSignal, FakeTrack, ROOM } from '../test/FakeMedia.ts';
import { Publisher, type PublishOptions } from './Publisher.ts';
import type { PublisherState } from './publisher-state.ts';

const { ROOM_ROLE_PUBLISH: PUBLISH } = stagedoor.RoomRole;
const { MEDIA_SOURCE_CAMERA, MEDIA_SOURCE_MICROPHONE, MEDIA_SOURCE_SCREEN } = stagedoor.MediaSource;

let signal: FakeSignal;
let clock: FakeClock;
let publisher: Publisher;
let grants: number;
let camera: MediaStreamTrack;
let microphone: MediaStreamTrack;

function publish(options: Partial<PublishOptions> = {}): Publisher {
  publisher = new Publisher(
    {
      room: ROOM,
      getGrant: async () => {
        grants += 1;
        return `grant-${grants}`;
      },
      video: { track: camera, source: 'camera' },
      audio: { track: microphone, source: 'microphone' },
      ...options,
    },
    { signal, clock, random: () => 0, onEnded: () => undefined },
  );
  publisher.start();
  return publisher;
}

async function untilCount(name: Parameters<FakeSignal['count']>[0], count: number): Promise<void> {
  while (signal.count(name) < count) await new Promise((resolve) => setImmediate(resolve));
  // What follows the answer.
  await new Promise((resolve) => setImmediate(resolve));
}

async function goLive(options: Partial<PublishOptions> = {}): Promise<void> {
  publish(options);
  await untilCount('produce', 2);
  signal.rtc.newest.setConnectionState('connected');
  await publisher.whenLive();
}

function notify(name: Notification['name'], payload: object): void {
  publisher.handleNotification({ seq: 1, name, payload } as unknown as Notification);
}

const ended = (): [PublisherState['phase'], PublisherState['endReason']] => [
  publisher.state.phase,
  publisher.state.endReason,
];
const produced = () =>
  signal.asked
    .filter(({ name }) => name === 'produce')
    .map(({ parameters }) => (parameters as { source: number }).source);

beforeEach(() => {
  signal = new FakeSignal();
  clock = new FakeClock();
  grants = 0;
  camera = FakeTrack.create('video');
  microphone = FakeTrack.create('audio');
});

afterEach(async () => {
  await publisher.close();
  assert.equal(signal.rtc.openCount, 0, 'no peer connection is left');
  assert.equal(clock.pendingCount, 0, 'no timer is left');
  assert.equal(camera.readyState, 'live', "the caller's track is left alone");
});

test('[SDK-13] it joins with a grant and sends camera and microphone', async () => {
  await goLive();
  assert.deepEqual(
    signal.asked.map(({ name }) => name),
    ['joinRoom', 'connectTransport', 'produce', 'produce'],
  );
  assert.equal((signal.last('joinRoom') as { grant: string }).grant, 'grant-1');
  assert.deepEqual(produced(), [MEDIA_SOURCE_CAMERA, MEDIA_SOURCE_MICROPHONE]);
});

test('[SDK-11] the camera is produced in three layers', async () => {
  await goLive();
  const video = signal.asked.find(({ name }) => name === 'produce')?.parameters as {
    rtpParametersJson: string;
  };
  const { encodings } = JSON.parse(video.rtpParametersJson);
  assert.deepEqual(
    encodings.map((encoding: { scaleResolutionDownBy: number }) => encoding.scaleResolutionDownBy),
    [4, 2, 1],
  );
});

for (const [what, happens] of [
  ['the media worker died', () => notify('mediaReset', { room: ROOM, role: PUBLISH })],
  ['the session was lost', () => publisher.handleSession('new')],
  [
    'the transport is gone at the server',
    () => notify('transportClosed', { room: ROOM, transportId: 'transport-1' }),
  ],
] as const) {
  test(`[SDK-13] it comes back by itself, with a fresh grant, when ${what}`, async () => {
    await goLive();
    happens();
    assert.equal(publisher.state.phase, 'reconnecting');
    await untilCount('produce', 4);
    signal.rtc.newest.setConnectionState('connected');
    assert.equal(publisher.state.phase, 'live');
    assert.equal((signal.last('joinRoom') as { grant: string }).grant, 'grant-2');
    assert.equal(signal.rtc.openCount, 1);
  });
}

test('[SDK-13] live from another place: replaced, for good', async () => {
  await goLive();
  const { number } = ERROR_CODES.UID_CONFLICT;
  notify('removedFromRoom', { room: ROOM, role: PUBLISH, code: number, name: 'UID_CONFLICT' });
  assert.deepEqual(ended(), ['ended', 'replaced']);
  publisher.handleSession('new');
  assert.equal(signal.count('joinRoom'), 1);
});

test('[SDK-13] the end of the stream is the end, with its reason', async () => {
  await goLive();
  notify('streamEnded', { room: ROOM, streamId: 'stream-1', reason: 'banned' });
  assert.deepEqual(ended(), ['ended', 'banned']);
});

test('[SDK-13] a refused join fails, and whoever waits hears why', async () => {
  signal.answers.joinRoom = () => {
    throw new RequestError('refused', 'GRANT_INVALID', 'no');
  };
  const waiting = assert.rejects(publish().whenLive(), { code: 'GRANT_INVALID' });
  await waiting;
  assert.deepEqual(ended(), ['ended', 'failed']);
  assert.equal(publisher.state.failure?.code, 'GRANT_INVALID');
});

test('[SDK-13] a grant that cannot be had now is asked for again, one that is refused is not', async () => {
  const failing = (code: ErrorCode, status: number) => () =>
    Promise.reject(new ApiError(code, code, { status }));
  let getGrant = failing('UNAVAILABLE', 0);
  let asked = 0;
  publish({
    getGrant: () => {
      asked += 1;
      return getGrant();
    },
  });
  while ((clock.nextInMs ?? 1_000) >= 1_000) await new Promise((resolve) => setImmediate(resolve));
  getGrant = failing('CREATOR_ONLY', 403);
  const failed = assert.rejects(publisher.whenLive(), { code: 'CREATOR_ONLY' });
  clock.advance(150);
  await failed;
  assert.equal(asked, 2);
});

test('[SDK-13] another camera or a screen that fills as many layers takes over without a new producer', async () => {
  await goLive();
  await publisher.setVideo({ track: FakeTrack.create('video'), source: 'camera' });
  const screen = FakeTrack.create('video', { width: 1920, height: 1080 });
  await publisher.setVideo({ track: screen, source: 'screen' });
  await publisher.setAudio({ track: FakeTrack.create('audio'), source: 'microphone' });
  assert.equal(signal.count('produce'), 2);
});

test('[SDK-11] a source that fills fewer layers is produced anew', async () => {
  await goLive();
  const small = FakeTrack.create('video', { width: 640, height: 360 });
  await publisher.setVideo({ track: small, source: 'screen' });
  assert.deepEqual(produced(), [MEDIA_SOURCE_CAMERA, MEDIA_SOURCE_MICROPHONE, MEDIA_SOURCE_SCREEN]);
  assert.deepEqual(signal.last('closeProducer'), { producerId: 'producer-1' });
  assert.equal(publisher.state.videoSource, 'screen');
});

test('[SDK-13] the picture can be stopped and started', async () => {
  await goLive();
  await publisher.setVideo(null);
  assert.deepEqual(signal.last('closeProducer'), { producerId: 'producer-1' });
  assert.equal(publisher.state.videoSource, undefined);
  await publisher.setVideo({ track: camera, source: 'camera' });
  assert.equal(signal.count('produce'), 3);
});

test('[SDK-13] a mute is told, and kept through a new join', async () => {
  await goLive();
  await publisher.setMuted('audio', true);
  assert.deepEqual(signal.last('setProducerPaused'), { producerId: 'producer-2', paused: true });
  assert.equal(microphone.enabled, false);
  publisher.handleSession('new');
  await untilCount('produce', 4);
  assert.equal((signal.last('produce') as { paused: boolean }).paused, true);
});

test('[SDK-13] an unplugged device is announced, and does not end the rest', async () => {
  await goLive();
  const heard: string[] = [];
  publisher.on('track-ended', (kind) => heard.push(kind));
  microphone.dispatchEvent(new Event('ended'));
  assert.deepEqual(heard, ['audio']);
  assert.equal(publisher.state.phase, 'live');
});

test('[SDK-13] an ICE restart mends an interrupted path', async () => {
  await goLive();
  signal.rtc.newest.setConnectionState('disconnected');
  assert.equal(publisher.state.phase, 'reconnecting');
  await untilCount('restartIce', 1);
  signal.rtc.newest.setConnectionState('connected');
  assert.equal(publisher.state.phase, 'live');
  assert.equal(signal.count('joinRoom'), 1);
});

test('[SDK-15] close() leaves the room and is done, however often it is called', async () => {
  await goLive();
  await Promise.all([publisher.close(), publisher.close()]);
  assert.equal(signal.count('leaveRoom'), 1);
  assert.deepEqual(ended(), ['ended', 'closed']);
  await publisher.setVideo({ track: camera, source: 'camera' });
  assert.equal(signal.count('produce'), 2);
});
