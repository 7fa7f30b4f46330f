import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asPeerId, asRoomId } from '@stagedoor/contracts/ids';
import type { MediaNotification } from '@stagedoor/contracts/media-control';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { PeerNotifications } from './PeerNotifications.ts';

const reset = (peer: string): MediaNotification => ({
  type: 'media-reset',
  peerId: asPeerId(peer),
  room: asRoomId('room'),
});

function setUp() {
  const clock = new FakeClock();
  const notifications = new PeerNotifications(clock);
  const heard: string[] = [];
  notifications.listen(({ peerId }) => heard.push(peerId));
  return { clock, notifications, heard };
}

test('[SFU-2] what happens while a peer is opened waits until its opener went on', async () => {
  const { clock, notifications, heard } = setUp();
  notifications.hold(asPeerId('a'));
  notifications.send(reset('a'));
  notifications.send(reset('b'));
  notifications.releaseSoon(asPeerId('a'));
  assert.deepEqual(heard, ['b']);
  await clock.advance(0);
  notifications.send(reset('a'));
  assert.deepEqual(heard, ['b', 'a', 'a']);
});

test('[SFU-2] nothing that waited is said of a peer that was closed', async () => {
  const { clock, notifications, heard } = setUp();
  notifications.hold(asPeerId('a'));
  notifications.send(reset('a'));
  notifications.releaseSoon(asPeerId('a'));
  notifications.drop(asPeerId('a'));
  await clock.advance(0);
  assert.deepEqual(heard, []);
});
