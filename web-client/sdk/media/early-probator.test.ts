import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { types } from 'mediasoup-client';
import { withEarlyProbator } from './early-probator.ts';

const PROBATOR = 'probator';

/** Handlers that note what they are told to receive. */
function createHandlers(): { factory: types.HandlerFactory; negotiated: string[][] } {
  const negotiated: string[][] = [];
  const factory = {
    name: 'fake',
    getNativeRtpCapabilities: async () => ({}),
    factory: () => ({
      receive: async (streams: types.HandlerReceiveOptions[]) => {
        negotiated.push(streams.map(({ trackId }) => trackId));
        return streams.map(({ trackId }) => ({ localId: `of ${trackId}`, track: {} }));
      },
    }),
  };
  return { factory: factory as unknown as types.HandlerFactory, negotiated };
}

function stream(trackId: string, kind: 'audio' | 'video'): types.HandlerReceiveOptions {
  const codec = { mimeType: `${kind}/x`, payloadType: 100, clockRate: 90_000 };
  return { trackId, kind, rtpParameters: { codecs: [codec], encodings: [{ ssrc: 1 }] } };
}

function open(direction: 'send' | 'recv' = 'recv') {
  const { factory, negotiated } = createHandlers();
  const handler = withEarlyProbator(factory).factory({ direction } as types.HandlerOptions);
  const receive = async (...streams: types.HandlerReceiveOptions[]): Promise<string[]> =>
    (await handler.receive(streams)).map(({ localId }) => localId);
  return { receive, negotiated };
}

test('[PLAY-22] the stream for probes is negotiated together with the first picture, and not again', async () => {
  const { receive, negotiated } = open();
  assert.deepEqual(await receive(stream('sound', 'audio')), ['of sound']);
  assert.deepEqual(await receive(stream('picture', 'video'), stream('more', 'audio')), [
    'of picture',
    'of more',
  ]);
  assert.deepEqual(await receive(stream(PROBATOR, 'video')), ['of probator']);
  assert.deepEqual(await receive(stream('screen', 'video')), ['of screen']);
  assert.deepEqual(negotiated, [['sound'], ['picture', 'more', PROBATOR], ['screen']]);
});

test('[PLAY-22] it is negotiated by itself where that was asked first', async () => {
  const { receive, negotiated } = open();
  assert.deepEqual(await receive(stream(PROBATOR, 'video')), ['of probator']);
  assert.deepEqual(negotiated, [[PROBATOR]]);
});

test('[PLAY-22] what sends is left alone', async () => {
  const { receive, negotiated } = open('send');
  await receive(stream('picture', 'video'));
  assert.deepEqual(negotiated, [['picture']]);
});
