import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDepacketizer } from '../codecs/create-depacketizer.ts';
import { LayerFeed } from './LayerFeed.ts';
import { MediaSource } from './MediaSource.ts';
import { PublisherClocks } from './PublisherClock.ts';
import { RtpSender } from './test/RtpSender.ts';

type Camera = {
  source: MediaSource;
  /** A packet of the layer comes. */
  send: (layerIndex: number, nowMs: number) => void;
};

function createCamera(id: string, layerCount: number): Camera {
  const senders = Array.from(
    { length: layerCount },
    (_, index) => new RtpSender({ ssrc: 10 + index, payloadType: 96, clockRate: 90_000 }),
  );
  const source = new MediaSource({
    createDepacketizer,
    description: {
      id,
      kind: 'video',
      codec: 'h264',
      payloadType: 96,
      clockRate: 90_000,
      ssrcs: senders.map((sender) => sender.ssrc),
    },
    publishers: new PublisherClocks(),
    losses: { lateCount: 0, lostCount: 0 },
    onFrame: () => undefined,
  });
  return {
    source,
    send(layerIndex, nowMs) {
      const packet = senders[layerIndex]?.packet(Uint8Array.of(0x41, 1), nowMs, true);
      source.handlePacket(packet ?? new Uint8Array(0), nowMs);
    },
  };
}

/** Whether the feed takes a frame of the camera's layer. */
function accepts(
  feed: LayerFeed,
  camera: Camera,
  frame: { layer: number; isKeyFrame: boolean; nowMs: number; preferred?: Camera },
): boolean {
  const stream = camera.source.streams[frame.layer];
  assert.ok(stream !== undefined);
  return feed.accepts({
    source: camera.source,
    stream,
    isKeyFrame: frame.isKeyFrame,
    preferred: (frame.preferred ?? camera).source,
    nowMs: frame.nowMs,
  });
}

describe('LayerFeed', () => {
  it('[PACK-13] begins with a key frame of its own layer, though a lower one comes first', () => {
    const feed = new LayerFeed(1);
    const camera = createCamera('camera', 2);
    assert.equal(accepts(feed, camera, { layer: 0, isKeyFrame: true, nowMs: 0 }), false);
    assert.equal(accepts(feed, camera, { layer: 1, isKeyFrame: false, nowMs: 5 }), false);
    assert.equal(accepts(feed, camera, { layer: 1, isKeyFrame: true, nowMs: 10 }), true);
    assert.equal(accepts(feed, camera, { layer: 1, isKeyFrame: false, nowMs: 40 }), true);
  });

  it('[PACK-13] takes a lower layer when its own stands still, and its own again', () => {
    const feed = new LayerFeed(1);
    const camera = createCamera('camera', 2);
    camera.send(1, 0);
    assert.equal(accepts(feed, camera, { layer: 1, isKeyFrame: true, nowMs: 0 }), true);
    assert.equal(accepts(feed, camera, { layer: 0, isKeyFrame: true, nowMs: 900 }), false);
    accepts(feed, camera, { layer: 0, isKeyFrame: false, nowMs: 1_000 });
    assert.equal(accepts(feed, camera, { layer: 0, isKeyFrame: true, nowMs: 2_000 }), true);
    camera.send(1, 3_000);
    assert.equal(accepts(feed, camera, { layer: 1, isKeyFrame: false, nowMs: 3_000 }), false);
    assert.equal(accepts(feed, camera, { layer: 1, isKeyFrame: true, nowMs: 3_100 }), true);
    assert.equal(accepts(feed, camera, { layer: 0, isKeyFrame: false, nowMs: 3_100 }), false);
  });

  it('[PACK-13] takes the highest layer of a source that has fewer', () => {
    const feed = new LayerFeed(2);
    const camera = createCamera('camera', 1);
    assert.equal(accepts(feed, camera, { layer: 0, isKeyFrame: true, nowMs: 0 }), true);
  });

  it('[PACK-15] stays with a source until the preferred one has a key frame', () => {
    const feed = new LayerFeed(0);
    const camera = createCamera('camera', 1);
    const screen = createCamera('screen', 1);
    accepts(feed, camera, { layer: 0, isKeyFrame: true, nowMs: 0 });
    const preferred = screen;
    assert.equal(accepts(feed, screen, { layer: 0, isKeyFrame: false, nowMs: 10 }), false);
    assert.equal(
      accepts(feed, camera, { layer: 0, isKeyFrame: false, nowMs: 20, preferred }),
      true,
    );
    assert.equal(accepts(feed, screen, { layer: 0, isKeyFrame: true, nowMs: 30 }), true);
    assert.equal(
      accepts(feed, camera, { layer: 0, isKeyFrame: true, nowMs: 40, preferred }),
      false,
    );
    feed.forget(screen.source);
    assert.equal(feed.stream, undefined);
    assert.equal(accepts(feed, camera, { layer: 0, isKeyFrame: true, nowMs: 50 }), true);
  });
});
