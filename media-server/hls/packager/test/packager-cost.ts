/**
 * What packaging costs: `node media-server/hls/packager/test/packager-cost.ts`. Prints the share of a core that a broadcast of one
 * and of three renditions takes, each of 2.5 Mbit/s and with a full window of ten minutes. Sockets and messages are not in it.
 */
import { BroadcastPackager } from '../BroadcastPackager.ts';
import { PACKAGER_PRESETS } from '../packager-source.ts';
import { RtpSender } from './RtpSender.ts';
import { syntheticPicture, syntheticSound } from './synthetic-frames.ts';

const FRAMES_PER_SECOND = 30;
const KEY_FRAME_BYTES = 40_000;
/** So that a layer with a key frame every two seconds has 2.5 Mbit/s. */
const DELTA_FRAME_BYTES = 9_760;
const WARM_UP_MS = 610_000;
const MEASURED_MS = 120_000;
const TICK_MS = 10;

function measure(layerCount: number): void {
  let partBytes = 0;
  const packager = new BroadcastPackager({
    epoch: 'cost',
    preset: PACKAGER_PRESETS.fast,
    wallOffsetMs: 0,
    emit: (event) => {
      if (event.type === 'part') partBytes += event.bytes.length;
    },
  });
  const video = Array.from(
    { length: layerCount },
    (_, index) => new RtpSender({ ssrc: 1 + index, payloadType: 96, clockRate: 90_000 }),
  );
  const audio = new RtpSender({ ssrc: 100, payloadType: 111, clockRate: 48_000 });
  packager.addSource({
    id: 'video',
    kind: 'video',
    codec: 'h264',
    payloadType: 96,
    clockRate: 90_000,
    ssrcs: video.map((sender) => sender.ssrc),
  });
  packager.addSource({
    id: 'audio',
    kind: 'audio',
    codec: 'opus',
    payloadType: 111,
    clockRate: 48_000,
    ssrcs: [100],
  });
  for (let index = 1; index < layerCount; index += 1) packager.setWanted(`v${index}`, true);
  const keyFrame = syntheticPicture({ width: 1_280, isKeyFrame: true, bytes: KEY_FRAME_BYTES });
  const deltaFrame = syntheticPicture({
    width: 1_280,
    isKeyFrame: false,
    bytes: DELTA_FRAME_BYTES,
  });

  let pictureCount = 0;
  let soundCount = 0;
  let packagerMs = 0;
  for (let nowMs = 0; nowMs < WARM_UP_MS + MEASURED_MS; nowMs += TICK_MS) {
    const packets: [string, Uint8Array][] = [];
    while (soundCount * 20 <= nowMs) {
      packets.push(['audio', audio.packet(syntheticSound(20, soundCount), soundCount * 20, false)]);
      soundCount += 1;
    }
    while ((pictureCount * 1_000) / FRAMES_PER_SECOND <= nowMs) {
      const atMs = (pictureCount * 1_000) / FRAMES_PER_SECOND;
      const picture = pictureCount % (2 * FRAMES_PER_SECOND) === 0 ? keyFrame : deltaFrame;
      for (const sender of video) {
        for (const packet of sender.h264(picture, atMs)) packets.push(['video', packet]);
      }
      pictureCount += 1;
    }
    if (nowMs === WARM_UP_MS) partBytes = 0;
    const before = process.cpuUsage();
    for (const [sourceId, packet] of packets) packager.handlePacket(sourceId, packet, nowMs);
    packager.tick(nowMs);
    const used = process.cpuUsage(before);
    if (nowMs >= WARM_UP_MS) packagerMs += (used.user + used.system) / 1_000;
  }
  const share = (100 * packagerMs) / MEASURED_MS;
  const megabits = (partBytes * 8) / 1_000 / MEASURED_MS;
  console.log(
    `${layerCount} renditions: ${share.toFixed(2)} % of a core, ${megabits.toFixed(1)} Mbit/s of parts`,
  );
}

measure(1);
measure(3);
