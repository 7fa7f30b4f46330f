import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { FakeClock } from '../../clock-fake.ts';
import type { Notification } from '../../connection/wire-codec.ts';
import { RequestError } from '../../errors.ts';
import {
  consumerOffer,
  FakeMediaStream,
  FakeSignal,
  ROOM,
  streamState,
} from '../../test/FakeMedia.ts';
import { FakeEngines, FakeVideo, installFakePage, settle } from '../../test/FakePlayback.ts';
import { Viewer } from '../Viewer.ts';
import { StreamPlayer, type StreamPlayerOptions } from './StreamPlayer.ts';

const OPEN_URL = 'http://server/hls/room-1/index.m3u8';
const OPEN_PATH = '/hls/room-1/index.m3u8';
const SECRET_PATH = '/hls/room-1/~session/index.m3u8';

let signal: FakeSignal;
let clock: FakeClock;
let viewer: Viewer;
let player: StreamPlayer;
let engines: FakeEngines;
let webrtc: FakeVideo;
let hls: FakeVideo;
let isConnected: boolean;

installFakePage();

const isQuality = (asked: string): boolean => asked.startsWith('quality');

beforeEach(() => {
  signal = new FakeSignal();
  signal.consumers = [consumerOffer('audio'), consumerOffer('video')];
  clock = new FakeClock();
  engines = new FakeEngines();
  webrtc = new FakeVideo();
  hls = new FakeVideo();
  isConnected = true;
});

afterEach(async () => {
  await player.close();
  assert.equal(clock.pendingCount, 0, 'no timer is left');
  assert.equal(engines.openCount, 0, 'no engine is left');
  assert.equal(signal.rtc.openCount, 0, 'no peer connection is left');
});

async function play(options: Partial<StreamPlayerOptions> = {}): Promise<void> {
  const isHls = options.choice === 'hls' && options.isHlsPossible !== false;
  viewer = new Viewer(
    { room: ROOM, mediaLess: isHls },
    {
      ...{ signal, clock },
      random: () => 0,
      onEnded: () => undefined,
      mediaStream: new FakeMediaStream() as unknown as MediaStream,
    },
  );
  viewer.start();
  player = new StreamPlayer({
    ...{ viewer, clock },
    baseUrl: 'http://server',
    room: ROOM,
    openEngine: engines.open,
    isHlsPossible: true,
    serverNowMs: () => 1_700_000_000_000,
    isConnected: () => isConnected,
    choice: 'auto',
    ...options,
  });
  player.bindVideos({ webrtc: webrtc.element, hls: hls.element });
  await settle();
  await new Promise((resolve) => setImmediate(resolve));
}

const joins = () =>
  signal.asked
    .filter(({ name }) => name === 'joinRoom')
    .map(({ parameters }) => (parameters as { mediaLess?: boolean }).mediaLess === true);

async function connect(): Promise<void> {
  signal.rtc.newest.emit('@connectionstatechange', 'connected');
  await settle();
}

/** WebRTC shows its picture. */
async function playWebRtc(options: Partial<StreamPlayerOptions> = {}): Promise<void> {
  await play(options);
  await connect();
  webrtc.presentFrame();
  assert.equal(player.state.mode, 'webrtc');
}

/** HLS shows its picture, and what was shown before is let go of. */
async function presentHls(): Promise<void> {
  await settle();
  const engine = engines.newest;
  engine.zeroAtMs = 1_700_000_000_000 - 100_000;
  engine.windowNow = { startSeconds: 40, edgeSeconds: 99.8, holdBackMs: 900 };
  hls.bufferedEndSeconds = 99.8;
  hls.advance(99.1 - hls.currentTime);
  hls.readyState = 4;
  hls.tell('loadedmetadata');
  hls.presentFrame();
  hls.tell('playing');
  clock.advance(400);
  await new Promise((resolve) => setImmediate(resolve));
}

function notify(name: Notification['name'], payload: object): void {
  viewer.handleNotification({ seq: 1, name, payload } as unknown as Notification);
}

test('[PLAY-7] WebRTC is shown where it works, and HLS is not even asked for', async () => {
  const firstFrames: number[] = [];
  await play();
  player.on('first-frame', (elapsedMs) => firstFrames.push(elapsedMs));
  await connect();
  clock.advance(300);
  webrtc.presentFrame();
  clock.advance(60_000);
  assert.equal(player.state.mode, 'webrtc');
  assert.equal(player.state.phase, 'playing');
  assert.deepEqual(engines.opened, []);
  assert.deepEqual(firstFrames, [300]);
});

test('[PLAY-10] to HLS by choice: the old picture stays until the new one shows, and the viewer stays in the room', async () => {
  await playWebRtc();
  player.setChoice('hls');
  await settle();
  assert.equal(player.state.mode, 'webrtc');
  assert.equal(engines.newest.options.url, OPEN_URL);
  assert.deepEqual(joins(), [false]);
  await presentHls();
  assert.equal(player.state.mode, 'hls');
  assert.equal(player.state.hlsCause, 'chosen');
  assert.equal(player.state.phase, 'playing');
  assert.deepEqual(joins(), [false, true]);
  assert.equal(signal.rtc.openCount, 0, 'the peer connection is gone');
  assert.equal(signal.count('leaveRoom'), 0);

  notify('streamUpdated', { room: ROOM, stream: streamState({ title: 'New', viewerCount: 9 }) });
  assert.equal(player.state.stream?.title, 'New');
  assert.equal(player.state.viewerCount, 9);
});

test('[PLAY-10] and back: HLS plays on until WebRTC shows a frame', async () => {
  await play({ choice: 'hls' });
  await presentHls();
  assert.deepEqual(joins(), [true]);
  player.setChoice('auto');
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(joins(), [true, false]);
  await connect();
  assert.equal(player.state.mode, 'hls');
  assert.equal(webrtc.muted, true);
  webrtc.presentFrame();
  assert.equal(player.state.mode, 'webrtc');
  assert.equal(engines.openCount, 1, 'for as long as the page needs to show the other');
  clock.advance(400);
  assert.equal(engines.openCount, 0);
});

test('[PLAY-8] a full server: HLS at once, and WebRTC is tried again', async () => {
  let isFull = true;
  const give = signal.request.bind(signal);
  signal.request = async (name, parameters) => {
    const isMediaLess = (parameters as { mediaLess?: boolean }).mediaLess === true;
    if (name === 'joinRoom' && isFull && !isMediaLess) {
      signal.asked.push({ name, parameters });
      throw new RequestError('refused', 'ROOM_FULL', 'full');
    }
    return give(name, parameters);
  };
  await play();
  await presentHls();
  assert.equal(player.state.mode, 'hls');
  assert.equal(player.state.hlsCause, 'capacity');
  assert.deepEqual(joins(), [false, true]);

  isFull = false;
  clock.advance(15_000);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(joins(), [false, true, false]);
  await connect();
  webrtc.presentFrame();
  assert.equal(player.state.mode, 'webrtc');
});

test('[PLAY-8] no media path: HLS after six seconds', async () => {
  await play();
  clock.advance(6_000);
  await presentHls();
  assert.equal(player.state.mode, 'hls');
  assert.equal(player.state.hlsCause, 'network');
  assert.equal(joins().at(-1), true);
  // It was opened to help with the first picture, and is what is watched now.
  assert.deepEqual(engines.newest.asked.filter(isQuality).at(-1), 'quality auto');
});

test('[PLAY-8] a link too thin for any layer gets HLS in place of a black picture', async () => {
  await playWebRtc();
  notify('consumerLayersChanged', { room: ROOM, consumerId: 'consumer-video', hasLayers: false });
  clock.advance(2_000);
  assert.equal(player.state.hlsCause, 'thin-link');
  await presentHls();
  assert.equal(player.state.mode, 'hls');
  assert.equal(player.state.phase, 'playing');
});

test('[PLAY-7] who chose the least delay keeps the sound that the link carries', async () => {
  await playWebRtc({ choice: 'webrtc' });
  notify('consumerLayersChanged', { room: ROOM, consumerId: 'consumer-video', hasLayers: false });
  clock.advance(60_000);
  assert.equal(player.state.mode, 'webrtc');
  assert.equal(player.state.phase, 'audio-only');
  assert.deepEqual(engines.opened, []);
});

test('[PLAY-8] where the browser plays no HLS everything is as without it', async () => {
  await play({ isHlsPossible: false, choice: 'hls' });
  clock.advance(5_000);
  player.seekBy(-5_000);
  await settle();
  assert.equal(player.state.mode, 'webrtc');
  assert.equal(player.state.isHlsPossible, false);
  assert.deepEqual(engines.opened, []);
});

test('[PLAY-11] a slow WebRTC start is bridged by HLS, which goes when WebRTC shows', async () => {
  await play();
  clock.advance(1_500);
  await presentHls();
  assert.equal(player.state.mode, 'hls');
  assert.equal(player.state.hlsCause, undefined);
  assert.deepEqual(joins(), [false], 'WebRTC is still on its way');
  player.setQuality('auto');
  assert.deepEqual(engines.newest.asked.filter(isQuality), ['quality 0'], 'the lowest layer');
  await connect();
  webrtc.presentFrame();
  clock.advance(400);
  assert.equal(player.state.mode, 'webrtc');
  assert.equal(engines.openCount, 0);
});

test('[PLAY-9] what bridged a slow start and shows the rest of the stream has the quality that was chosen', async () => {
  await play();
  clock.advance(1_500);
  await presentHls();
  notify('streamEnded', { room: ROOM, streamId: 'stream-1', reason: 'ended' });
  await settle();
  assert.deepEqual(engines.newest.asked.filter(isQuality), ['quality 0', 'quality auto']);
});

test('[PLAY-9] going back moves over to HLS, into the past, and going live returns to WebRTC', async () => {
  await playWebRtc();
  player.seekBy(-5_000);
  await presentHls();
  assert.equal(player.state.mode, 'hls');
  assert.equal(player.state.hlsCause, 'past');
  assert.equal(player.state.isLive, false);
  assert.equal(hls.jumps.length, 1);
  player.seekBy(-5_000);
  assert.equal(hls.jumps.length, 2);
  player.goLive();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(joins().at(-1), false);
  await connect();
  webrtc.presentFrame();
  assert.equal(player.state.mode, 'webrtc');
  assert.equal(player.state.isLive, true);
});

test('[PLAY-9] whoever goes back in the past that is HLS’ own stays in HLS when live again', async () => {
  await play({ choice: 'hls' });
  await presentHls();
  player.seekBehind(20_000);
  assert.equal(player.state.isLive, false);
  player.goLive();
  await settle();
  assert.equal(player.state.mode, 'hls');
  assert.equal(player.state.isLive, true);
  assert.deepEqual(joins(), [true]);
});

test('[PLAY-12] where the open address is refused, the one that the room told is taken, once', async () => {
  signal.hlsPath = SECRET_PATH;
  await play({ choice: 'hls' });
  assert.equal(engines.newest.options.url, OPEN_URL);
  engines.newest.options.onTrouble({ cause: 'refused', status: 403 });
  await settle();
  assert.equal(engines.opened.length, 2);
  assert.equal(engines.newest.options.url, `http://server${SECRET_PATH}`);
  await presentHls();
  assert.equal(player.state.mode, 'hls');

  engines.newest.options.onTrouble({ cause: 'refused', status: 403 });
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(engines.openCount, 0);
  assert.equal(joins().at(-1), false, 'WebRTC takes over, or is refused with the reason');
});

test('[PLAY-12] a stream that became private is joined again for an address', async () => {
  signal.hlsPath = OPEN_PATH;
  await play({ choice: 'hls' });
  await presentHls();
  signal.hlsPath = SECRET_PATH;
  engines.newest.options.onTrouble({ cause: 'refused', status: 403 });
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(joins(), [true, true]);
  assert.equal(engines.newest.options.url, `http://server${SECRET_PATH}`);
});

test('[PLAY-12] where the room knows no other address, WebRTC takes over', async () => {
  signal.hlsPath = OPEN_PATH;
  await play({ choice: 'hls' });
  engines.newest.options.onTrouble({ cause: 'refused', status: 404 });
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(joins(), [true, true, false]);
});

test('[PLAY-10] a stream that ends, ends in HLS too', async () => {
  await play({ choice: 'hls' });
  await presentHls();
  const end = (reason: string): void =>
    notify('streamEnded', { room: ROOM, streamId: 'stream-1', reason });
  end('ended');
  assert.equal(player.state.phase, 'playing', 'HLS has not shown the end yet');
  hls.tell('ended');
  assert.equal(player.state.phase, 'ended');
  assert.equal(player.state.endReason, 'ended');
  assert.equal(engines.openCount, 0);

  await player.close();
  await play({ choice: 'hls' });
  await presentHls();
  end('ended');
  clock.advance(8_000);
  assert.equal(player.state.phase, 'ended', 'an end that never comes is not waited for');

  await player.close();
  await play({ choice: 'hls' });
  await presentHls();
  end('banned');
  assert.equal(player.state.phase, 'ended');
  assert.equal(engines.openCount, 0);
});

test('[PLAY-9] whoever watches the past when a stream ends watches on to its end', async () => {
  await playWebRtc();
  player.seekBehind(20_000);
  await presentHls();
  assert.equal(player.state.isLive, false);
  notify('streamEnded', { room: ROOM, streamId: 'stream-1', reason: 'ended' });
  clock.advance(60_000);
  assert.deepEqual([player.state.phase, player.state.mode], ['playing', 'hls']);
  player.setChoice('webrtc');
  assert.deepEqual([player.state.phase, player.state.mode], ['playing', 'hls']);
  hls.tell('ended');
  assert.equal(player.state.phase, 'ended');
  assert.equal(engines.openCount, 0);
});

test('[PLAY-9] a place in the past that was left is not gone back to', async () => {
  await playWebRtc();
  player.seekBehind(20_000);
  await presentHls();
  // The page's own control lets the past run on to live.
  player.setAudioOnly(true);
  player.setAudioOnly(false);
  assert.equal(player.state.isLive, true);
  webrtc.presentFrame();
  clock.advance(400);
  assert.deepEqual([player.state.mode, engines.openCount], ['webrtc', 0]);
  player.setChoice('hls');
  await presentHls();
  assert.deepEqual([player.state.mode, player.state.isLive], ['hls', true]);
});

test('[PLAY-10] whoever is put out of the room is out of HLS', async () => {
  await play({ choice: 'hls' });
  await presentHls();
  notify('removedFromRoom', { room: ROOM, role: 2, code: 5_003, name: 'ACCOUNT_BANNED' });
  assert.equal(player.state.phase, 'failed');
  assert.equal(player.state.failure?.code, 'ACCOUNT_BANNED');
  assert.equal(engines.openCount, 0);
});

test('[PLAY-10] a lost session does not disturb HLS; the room is joined again without media', async () => {
  await play({ choice: 'hls' });
  await presentHls();
  viewer.handleSession('new');
  await settle();
  assert.equal(player.state.phase, 'playing');
  assert.deepEqual(joins(), [true, true]);
});

test('[PLAY-10] a choice that is taken back before anything happened leaves one picture', async () => {
  await playWebRtc();
  player.setChoice('hls');
  await settle();
  player.setChoice('auto');
  await settle();
  assert.equal(player.state.mode, 'webrtc');
  assert.equal(engines.openCount, 0);
  assert.deepEqual(joins(), [false]);
});

test('[PLAY-10] a stall says whether the publisher or the network is away', async () => {
  await play({ choice: 'hls' });
  await presentHls();
  hls.tell('waiting');
  clock.advance(600);
  hls.tell('waiting');
  clock.advance(600);
  assert.equal(player.state.phase, 'reconnecting');
  assert.equal(player.state.reconnectCause, 'network');
  notify('streamUpdated', { room: ROOM, stream: streamState({ isPublisherConnected: false }) });
  assert.equal(player.state.reconnectCause, 'publisher-away');
  hls.tell('playing');
  assert.equal(player.state.phase, 'playing');
});
