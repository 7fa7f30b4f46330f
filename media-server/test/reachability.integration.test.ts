import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { LOWER_LAYERS_AFTER_MS } from '../sfu/LayerWatch.ts';
import { TRANSPORT_CONNECT_TIMEOUT_MS, TRANSPORT_LOST_GRACE_MS } from '../sfu/transport-options.ts';
import { MediaFixture, newPeerId, newRoomId, type Viewer } from './media-fixture.ts';
import { WebRtcPeer } from './WebRtcPeer.ts';

// The end of a TCP connection is noticed at once, which spares these tests the ICE consent's 15 s.
describe('a client that cannot be reached', () => {
  let clock: FakeClock;
  let fixture: MediaFixture;
  beforeEach(async () => {
    clock = new FakeClock();
    fixture = await MediaFixture.create({ clock });
  });
  afterEach(() => fixture.close());

  /** Lets the worker answer meanwhile: one that is not given the time counts as hanging. */
  async function advanceSlowly(ms: number): Promise<void> {
    for (let passedMs = 0; passedMs < ms; passedMs += 1_000) {
      await clock.advance(Math.min(1_000, ms - passedMs));
      await fixture.server.dump();
    }
  }

  /** The highest layers that the publisher was told to send, in order. */
  const layersTold = (): number[] =>
    fixture.notifications.flatMap((n) => (n.type === 'layers-wanted' ? [n.maxSpatialLayer] : []));

  /** A viewer who was seen to be lost: it no longer counts for the publisher's layers. */
  async function loseViewer(): Promise<Viewer> {
    const room = newRoomId();
    await fixture.publish(room, { layersCount: 3 });
    const viewer = await fixture.watch(room, { forceTcp: true });
    await viewer.nextFrame();
    await advanceSlowly(LOWER_LAYERS_AFTER_MS);
    assert.deepEqual(layersTold(), [0, 2]);

    await viewer.peer.loseNetwork();
    while (layersTold().length < 3) await advanceSlowly(100);
    assert.deepEqual(layersTold(), [0, 2, 0]);
    return viewer;
  }

  test('[SFU-8] is forgiven 60 s of silence and goes on after an ICE restart', async () => {
    const reachability: [string, boolean][] = [];
    fixture.server.onReachabilityChanged((id, isReachable) => reachability.push([id, isReachable]));
    const viewer = await loseViewer();
    const { peerId, opened, peer } = viewer;
    const seen = () => reachability.filter(([id]) => id === peerId).map(([, is]) => is);
    assert.deepEqual(seen(), [true, false], '[WHIP-13] who asks for it is told at once');
    await advanceSlowly(TRANSPORT_LOST_GRACE_MS - 2 * LOWER_LAYERS_AFTER_MS);
    const { transportId } = opened.transport;
    await peer.restartIce(await fixture.server.restartIce({ peerId, transportId }));
    await viewer.nextFrame(({ layer }) => layer === 2);
    await advanceSlowly(2 * TRANSPORT_LOST_GRACE_MS);
    const types = fixture.notificationsFor(peerId).map(({ type }) => type);
    assert.ok(!types.includes('transport-closed'));
    assert.deepEqual(layersTold(), [0, 2, 0, 2]);
    assert.deepEqual(seen(), [true, false, true]);
  });

  test('[SFU-8] is closed after that, told so, and nothing of it is left', async () => {
    const { peerId } = await loseViewer();
    await advanceSlowly(TRANSPORT_LOST_GRACE_MS);
    await fixture.waitFor('transport-closed', (n) => n.peerId === peerId);
    const dump = await fixture.server.dump();
    assert.equal(dump.peers, 1);
    assert.equal(dump.workers[0]?.webRtcTransportIds.length, 1);
  });

  test('[SFU-8] from the start (a firewall) learns it after 30 s', async () => {
    const peerId = newPeerId();
    const opened = await fixture.openPeer({ room: newRoomId(), role: 'publish', peerId });
    await advanceSlowly(2 * TRANSPORT_CONNECT_TIMEOUT_MS);
    const peer = await WebRtcPeer.create(opened.transport);
    const { transportId } = opened.transport;
    const { dtlsParameters } = peer;
    await fixture.server.connectTransport({ peerId, transportId, dtlsParameters });
    await advanceSlowly(TRANSPORT_CONNECT_TIMEOUT_MS - 1);
    assert.deepEqual(fixture.notifications, []);
    await clock.advance(1);
    await fixture.waitFor('transport-closed', (n) => n.peerId === peerId);
    assert.equal((await fixture.server.dump()).rooms, 0);
    await peer.close();
  });
});
