import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PublisherClocks } from './PublisherClock.ts';
import { SenderClock } from './SenderClock.ts';

const NTP_BASE_MS = 1_700_000_000_000;
const RTP_BASE = 987_654_321;
const CLOCK_RATE = 90_000;

function rtpAt(ms: number): number {
  return RTP_BASE + (ms * CLOCK_RATE) / 1_000;
}

type Sender = {
  clock: SenderClock;
  receive: (fromMs: number, toMs: number, delayMs: number) => number[];
};

/** A stream of 50 packets a second; `receive` answers the error of each placed frame against its capture. */
function createSender(publishers = new PublisherClocks()): Sender {
  const clock = new SenderClock({ clockRate: CLOCK_RATE, publishers });
  return {
    clock,
    receive(fromMs, toMs, delayMs) {
      const errors: number[] = [];
      for (let atMs = fromMs; atMs < toMs; atMs += 20) {
        clock.observe(rtpAt(atMs), atMs + delayMs);
        errors.push((clock.toServerMs(rtpAt(atMs)) ?? Number.NaN) - atMs);
      }
      return errors;
    },
  };
}

function report(atMs: number, offMs = 0): { ntpMs: number; rtpTimestamp: number } {
  return { ntpMs: NTP_BASE_MS + atMs + offMs, rtpTimestamp: rtpAt(atMs) };
}

describe('SenderClock', () => {
  it('[PACK-7] goes by the least delay of arrivals until the first report', () => {
    const { receive } = createSender();
    receive(0, 100, 50);
    receive(100, 120, 20);
    const errors = receive(120, 2_000, 60);
    assert.ok(Math.abs((errors.at(-1) ?? 0) - 20) < 1, `${errors.at(-1)}`);
  });

  it('[PACK-6] streams of one publisher are placed by its clock, whatever their delays', () => {
    const publishers = new PublisherClocks();
    const video = createSender(publishers);
    const audio = createSender(publishers);
    video.receive(0, 1_000, 90);
    audio.receive(0, 1_000, 20);
    video.clock.handleSenderReport(report(1_000), 1_090);
    audio.clock.handleSenderReport(report(1_000), 1_020);
    let videoError = 0;
    let audioError = 0;
    for (let atMs = 1_000; atMs < 6_000; atMs += 100) {
      videoError = video.receive(atMs, atMs + 100, 90).at(-1) ?? 0;
      audioError = audio.receive(atMs, atMs + 100, 20).at(-1) ?? 0;
    }
    assert.ok(Math.abs(videoError - audioError) < 2, `${videoError} and ${audioError}`);
  });

  it('[PACK-7] a report that is more than 250 ms off is not believed, until three in a row agree', () => {
    const { clock, receive } = createSender();
    receive(0, 1_000, 20);
    clock.handleSenderReport(report(1_000), 1_020);
    const before = receive(1_000, 2_000, 20).at(-1) ?? 0;
    clock.handleSenderReport(report(2_000, 400), 2_020);
    clock.handleSenderReport(report(2_000, -900), 2_020);
    clock.handleSenderReport(report(2_000, 400), 2_020);
    const doubted = receive(2_000, 3_000, 20).at(-1) ?? 0;
    assert.ok(Math.abs(doubted - before) < 1);
    clock.handleSenderReport(report(3_000, 400), 3_020);
    clock.handleSenderReport(report(3_500, 400), 3_520);
    receive(3_000, 4_000, 20);
    // Another clock of the publisher: the same frames, the same arrival, and so the same place.
    const believed = receive(4_000, 20_000, 20).at(-1) ?? 0;
    assert.ok(Math.abs(believed - before) < 5, `${believed} after ${before}`);
  });

  it('[PACK-7] the report of another layer, whose timestamps are others, moves nothing', () => {
    const publishers = new PublisherClocks();
    const other = createSender(publishers);
    other.receive(0, 1_000, 20);
    other.clock.handleSenderReport(report(1_000), 1_020);
    const { clock, receive } = createSender(publishers);
    receive(0, 1_000, 20);
    clock.handleSenderReport({ ntpMs: NTP_BASE_MS + 1_000, rtpTimestamp: 5 }, 1_020);
    const errors = receive(1_000, 2_000, 20);
    assert.ok(errors.every((error) => Math.abs(error - 20) < 1));
  });

  it('[PACK-6] corrections are slewed: later timestamps never get earlier times', () => {
    const { clock } = createSender();
    let last = Number.NEGATIVE_INFINITY;
    for (let atMs = 0; atMs < 60_000; atMs += 20) {
      const delayMs = 20 + ((atMs * 7) % 90);
      clock.observe(rtpAt(atMs), atMs + delayMs);
      if (atMs % 1_000 === 0) {
        clock.handleSenderReport(report(atMs, ((atMs * 13) % 400) - 200), atMs + delayMs);
      }
      const placed = clock.toServerMs(rtpAt(atMs)) ?? Number.NaN;
      assert.ok(placed >= last, `${placed} after ${last}`);
      last = placed;
    }
  });

  it('[PACK-7] a stray timestamp is placed nowhere and moves nothing', () => {
    const { clock, receive } = createSender();
    receive(0, 1_000, 20);
    const stray = rtpAt(1_000) + 2 ** 33;
    clock.observe(stray, 1_020);
    assert.equal(clock.toServerMs(stray), undefined);
    const errors = receive(1_000, 2_000, 20);
    assert.ok(errors.every((error) => Math.abs(error - 20) < 1));
  });

  it('[PACK-7] a stream whose timestamps begin anew is placed by arrival at once', () => {
    const { clock, receive } = createSender();
    receive(0, 1_000, 20);
    clock.handleSenderReport(report(1_000), 1_020);
    const jump = 2 ** 34;
    let placed: number | undefined;
    for (let atMs = 1_000; atMs < 1_200; atMs += 20) {
      clock.observe(rtpAt(atMs) + jump, atMs + 20);
      placed = clock.toServerMs(rtpAt(atMs) + jump);
    }
    assert.ok(Math.abs((placed ?? 0) - 1_200) < 1, `${placed}`);
  });

  it('[PACK-7] a clock that stood still while its publisher was paused is set by arrival', () => {
    const { clock, receive } = createSender();
    receive(0, 1_000, 20);
    let placed: number | undefined;
    for (let atMs = 1_000; atMs < 3_000; atMs += 20) {
      clock.observe(rtpAt(atMs), atMs + 5_020);
      placed = clock.toServerMs(rtpAt(atMs));
    }
    assert.ok(Math.abs((placed ?? 0) - (2_980 + 5_020)) < 1, `${placed}`);
  });
});
