import type { Clock } from '@stagedoor/service-kit/clock';
import type { CreateDepacketizer } from '../codecs/encoded-frame.ts';
import type { AacEncoders } from '../packager/aac-encoder.ts';
import { BroadcastPackager } from '../packager/BroadcastPackager.ts';
import type { PackagerEvent } from '../packager/packager-event.ts';
import type { Packager } from './Broadcast.ts';
import type { BroadcastStart } from './packager-messages.ts';

/** A packager that goes by this thread's clock. */
export function createPackager(
  start: BroadcastStart,
  options: {
    clock: Clock;
    emit: (event: PackagerEvent) => void;
    createDepacketizer: CreateDepacketizer;
    aacEncoders: AacEncoders | undefined;
  },
): Packager {
  const { clock, emit, createDepacketizer, aacEncoders } = options;
  const packager = new BroadcastPackager({
    epoch: start.epoch,
    preset: start.preset,
    dvrWindowMs: start.dvrWindowMs,
    wallOffsetMs: clock.nowMs() - clock.monotonicMs(),
    emit,
    createDepacketizer,
    ...(start.continues === undefined ? {} : { continues: start.continues }),
    ...(aacEncoders === undefined ? {} : { aacEncoders }),
  });
  let hasHadSource = false;
  return {
    // From its first source on it makes parts until it ends: silence and a still picture while nobody publishes.
    get isActive() {
      return hasHadSource;
    },
    losses: packager.losses,
    addSource(source) {
      hasHadSource = true;
      packager.addSource(source);
    },
    removeSource: (sourceId) => packager.removeSource(sourceId),
    setSourcePaused: (sourceId, isPaused) => packager.setSourcePaused(sourceId, isPaused),
    handlePacket: (sourceId, datagram) =>
      packager.handlePacket(sourceId, datagram, clock.monotonicMs()),
    handleSenderReport: (sourceId, { layer, ...report }) =>
      packager.handleSenderReport(sourceId, layer, report, clock.monotonicMs()),
    setWanted: (rendition, isWanted) => packager.setWanted(rendition, isWanted),
    shortenWindow: (firstMsn) => packager.shortenWindow(firstMsn),
    tick: (options) => packager.tick(clock.monotonicMs(), options),
    end: () => packager.end(),
    drop: () => packager.drop(),
  };
}
