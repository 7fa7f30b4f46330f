import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProducerId } from '@stagedoor/contracts/ids';
import { systemClock } from '@stagedoor/service-kit/clock';
import { PICTURE_HOLD_MS } from '../hls/packager/packager-limits.ts';
import { ticksOfMs } from '../hls/packager/stream-time.ts';
import { checkLiveStream } from '../hls/playlist/conformance/live-stream-check.ts';
import { LiveHlsFixture } from './live-hls-fixture.ts';

const WALK_MS = 60_000;
const PART_MS = 300;
/** Viewers that reload beside the walk. */
const CROWD_SIZE = 40;

test('[TAP-27] a minute of a live stream with a crowd and a microphone that is muted for a while breaks no rule of RFC 8216bis', async (context) => {
  const live = await LiveHlsFixture.start(context);
  const publisher = await live.media.publishEncoded(live.room);
  await live.playlistThat('v0', ({ nextMsn }) => nextMsn >= 1);
  let isOver = false;
  let crowdReloadsCount = 0;
  const crowd = Array.from({ length: CROWD_SIZE }, async (_none, index) => {
    const rendition = index % 2 === 0 ? 'v0' : 'v1';
    let playlist = await live.playlistThat(rendition, () => true);
    while (!isOver) {
      playlist = await live.playlistAfter(rendition, playlist);
      crowdReloadsCount += 1;
    }
  });
  const checking = checkLiveStream({
    ...{ url: `${live.base}/index.m3u8`, fetch, clock: systemClock, durationMs: WALK_MS },
    heldPictureTicks: ticksOfMs(PICTURE_HOLD_MS + PART_MS),
  });
  const atSegment = (msn: number) => live.playlistThat('v0', ({ nextMsn }) => nextMsn >= msn);
  const { nextMsn: begin } = await live.playlistThat('v0', () => true);
  const sound = { peerId: publisher.peerId, producerId: publisher.producerIds[1] as ProducerId };
  await atSegment(begin + 4);
  await live.media.server.setProducerPaused({ ...sound, paused: true });
  await atSegment(begin + 6);
  await live.media.server.setProducerPaused({ ...sound, paused: false });
  const findings = await checking;
  isOver = true;
  await Promise.all(crowd);
  assert.deepEqual(findings.list, [], findings.toString());
  assert.equal(findings.lookedAt('renditions'), 4);
  assert.ok(findings.lookedAt('delta reloads') > 0, findings.toString());
  // Parts of 0.3 s in four renditions.
  assert.ok(findings.lookedAt('parts') > 600, findings.toString());
  assert.ok(crowdReloadsCount > CROWD_SIZE * 100, `${crowdReloadsCount} reloads of the crowd`);
});
