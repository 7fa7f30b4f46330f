import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import type { PackagerEvent } from '../packager/packager-event.ts';
import { PACKAGER_PRESETS, type PackagerSource } from '../packager/packager-source.ts';
import type { Packager } from './Broadcast.ts';
import { PackagerHost } from './PackagerHost.ts';
import type {
  BroadcastStart,
  FromPackagerThread,
  PackagerRequest,
  ThreadReport,
} from './packager-messages.ts';
import type { RecordingReport, RecordingTap, RecordingTapOptions } from './recording-tap.ts';
import type { NextRound } from './rounds.ts';

/** Notes what it is told, and emits what the test wants. */
class NotedPackager implements Packager {
  readonly told: string[] = [];
  readonly packets: Uint8Array[] = [];
  isActive = false;
  readonly losses = { lateCount: 1, lostCount: 2 };
  failsAt: string | undefined;
  readonly emit: (event: PackagerEvent) => void;
  onPacket = (): void => undefined;

  constructor(emit: (event: PackagerEvent) => void) {
    this.emit = emit;
  }

  addSource({ id }: PackagerSource): void {
    this.isActive = true;
    this.#tell(`add ${id}`);
  }
  removeSource(id: string): void {
    this.isActive = false;
    this.#tell(`remove ${id}`);
  }
  setSourcePaused(id: string, isPaused: boolean): void {
    this.#tell(`${isPaused ? 'pause' : 'resume'} ${id}`);
  }
  handlePacket(_id: string, datagram: Uint8Array): void {
    this.packets.push(datagram);
    this.onPacket();
  }
  handleSenderReport(id: string): void {
    this.#tell(`report ${id}`);
  }
  setWanted(rendition: string, isWanted: boolean): void {
    this.#tell(`${isWanted ? 'want' : 'leave'} ${rendition}`);
  }
  shortenWindow(firstMsn: number): void {
    this.#tell(`shorten ${firstMsn}`);
  }
  tick({ mayWait }: { mayWait: boolean }): void {
    this.#tell(mayWait ? 'tick that may wait' : 'tick');
  }
  drop(): void {
    // It has nothing beside it.
  }
  end(): void {
    this.#tell('end');
    this.emit({ type: 'ended' });
  }

  #tell(what: string): void {
    if (what === this.failsAt) throw new Error('a defect');
    this.told.push(what);
  }
}

class NotedRecording implements RecordingTap {
  readonly options: RecordingTapOptions;
  readonly events: PackagerEvent[] = [];
  isClosed = false;
  readonly #closed: Promise<void>;
  finish: () => void = () => undefined;

  constructor(options: RecordingTapOptions) {
    this.options = options;
    this.#closed = new Promise((resolve) => {
      this.finish = resolve;
    });
  }
  handle(event: PackagerEvent): void {
    assert.equal(this.isClosed, false);
    this.events.push(event);
  }
  close(): Promise<void> {
    this.isClosed = true;
    return this.#closed;
  }
}

const source: PackagerSource = {
  id: 'camera',
  kind: 'video',
  codec: 'h264',
  payloadType: 102,
  clockRate: 90_000,
  ssrcs: [1, 2, 3],
};
const startOf = (broadcastId: string): BroadcastStart => ({
  broadcastId,
  preset: PACKAGER_PRESETS.fast,
  dvrWindowMs: 60_000,
  epoch: 'e1',
  continues: undefined,
});
const init = (name: string): PackagerEvent => ({
  type: 'init',
  rendition: 'v0',
  name,
  bytes: new Uint8Array(8),
});

describe('the packager thread’s broadcasts', () => {
  let clock: FakeClock;
  let host: PackagerHost;
  let posted: { message: FromPackagerThread; transfer: ArrayBuffer[] }[];
  let packagers: NotedPackager[];
  let recordings: NotedRecording[];
  let rounds: NextRound[];
  let requestsCount = 0;

  /** What the machine's kernel gives sockets is made large enough, or too little. */
  const createHost = (options: { roomyBufferBytes: number }): PackagerHost =>
    new PackagerHost({
      ...options,
      clock,
      log: createSilentLogger(),
      createPackager: (_start, emit) => {
        const packager = new NotedPackager(emit);
        packagers.push(packager);
        return packager;
      },
      createRecording: (options) => {
        const recording = new NotedRecording(options);
        recordings.push(recording);
        return recording;
      },
      repeatRounds: (round) =>
        clock.setRepeating(() => {
          rounds.push(round());
        }, 10),
      post: (message, transfer) => posted.push({ message, transfer }),
    });

  beforeEach(() => {
    clock = new FakeClock();
    posted = [];
    rounds = [];
    packagers = [];
    recordings = [];
    host = createHost({ roomyBufferBytes: 0 });
  });
  afterEach(async () => {
    for (const recording of recordings) recording.finish();
    await host.close();
    assert.equal(clock.pendingTimersCount, 0);
  });

  const open = (broadcastId: string): NotedPackager => {
    host.handle({ type: 'open-broadcast', start: startOf(broadcastId) });
    const packager = packagers.at(-1);
    assert.ok(packager);
    return packager;
  };

  /** Resolves with the answer's value, or rejects with its message. */
  const request = async (message: PackagerRequest): Promise<unknown> => {
    requestsCount += 1;
    const requestId = requestsCount;
    host.handle({ ...message, requestId });
    for (;;) {
      const answer = posted
        .map((one) => one.message)
        .find((one) => one.type === 'answer' && one.requestId === requestId);
      if (answer?.type === 'answer') {
        if (answer.isOk) return answer.value;
        throw new Error(answer.message);
      }
      await new Promise(setImmediate);
    }
  };

  const events = () =>
    posted.flatMap(({ message }) => (message.type === 'events' ? [message.events] : []));

  const sender = async () => {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return socket;
  };

  test('[TAP-18] packets come from the tap’s port only', async () => {
    const packager = open('b');
    const [tap, stranger] = [await sender(), await sender()];
    const port = (await request({
      type: 'add-source',
      broadcastId: 'b',
      source,
      isPaused: true,
      fromPort: tap.address().port,
    })) as number;
    assert.deepEqual(packager.told, ['add camera', 'pause camera']);
    const arrived = new Promise<void>((resolve) => {
      packager.onPacket = resolve;
    });
    await new Promise((resolve) => stranger.send('stranger', port, '127.0.0.1', resolve));
    tap.send('tapped', port, '127.0.0.1');
    await arrived;
    assert.deepEqual(
      packager.packets.map((packet) => Buffer.from(packet).toString()),
      ['tapped'],
    );
    const report = (await request({ type: 'report' })) as ThreadReport;
    assert.equal(report.packetsCount, 1);
    assert.equal(report.sourcesCount, 1);
    assert.equal(report.latePacketsCount, 1);
    host.handle({ type: 'end-broadcast', broadcastId: 'b' });
    const after = (await request({ type: 'report' })) as ThreadReport;
    assert.deepEqual(
      [after.broadcastsCount, after.packetsCount, after.lostPacketsCount],
      [0, 1, 2],
    );
    tap.close();
    stranger.close();
  });

  test('[TAP-17] there is a timer only while something is packaged', async () => {
    const packager = open('b');
    assert.equal(clock.pendingTimersCount, 0);
    const add = {
      type: 'add-source',
      broadcastId: 'b',
      source,
      isPaused: false,
      fromPort: 9,
    } as const;
    await request(add);
    assert.equal(clock.pendingTimersCount, 1);
    await clock.advance(30);
    assert.equal(packager.told.filter((what) => what === 'tick').length, 3);
    host.handle({ type: 'remove-source', broadcastId: 'b', sourceId: 'camera' });
    assert.equal(clock.pendingTimersCount, 0);
    await request(add);
    host.handle({ type: 'end-broadcast', broadcastId: 'b' });
    assert.equal(clock.pendingTimersCount, 0);
  });

  test('[TAP-26] rounds are rare while nobody watches or records, and frequent from the first who does', async () => {
    open('b');
    await request({ type: 'add-source', broadcastId: 'b', source, isPaused: false, fromPort: 9 });
    const nextPeriodMs = async (): Promise<number | undefined> => {
      await clock.advance(10);
      return rounds.at(-1)?.periodMs;
    };
    assert.equal(await nextPeriodMs(), 10);
    await clock.advance(1_000);
    assert.equal(await nextPeriodMs(), 250);
    host.handle({
      ...{ type: 'sender-report', broadcastId: 'b', sourceId: 'camera' },
      report: { layer: 0, ntpMs: 0, rtpTimestamp: 0 },
    });
    assert.equal(await nextPeriodMs(), 250);

    host.handle({ type: 'set-wanted', broadcastId: 'b', rendition: 'v0', isWanted: true });
    await clock.advance(2_000);
    assert.equal(await nextPeriodMs(), 10);
    host.handle({ type: 'set-wanted', broadcastId: 'b', rendition: 'v0', isWanted: false });
    await clock.advance(1_000);
    assert.equal(await nextPeriodMs(), 250);

    host.handle({
      ...{ type: 'start-recording', broadcastId: 'b', recordingId: 'r', folder: '/somewhere' },
    });
    await clock.advance(2_000);
    assert.equal(await nextPeriodMs(), 10);
  });

  test('[TAP-26] rounds come more often where the kernel gives sockets little room', async () => {
    host = createHost({ roomyBufferBytes: Number.POSITIVE_INFINITY });
    open('b');
    await request({ type: 'add-source', broadcastId: 'b', source, isPaused: false, fromPort: 9 });
    await clock.advance(10);
    assert.equal(rounds.at(-1)?.periodMs, 2);
    await clock.advance(1_000);
    assert.equal(rounds.at(-1)?.periodMs, 100);
  });

  test('[TAP-26] parts of an unwatched broadcast are told once a second, with the newest playlist, or when somebody wants it', async () => {
    const packager = open('b');
    await request({ type: 'add-source', broadcastId: 'b', source, isPaused: false, fromPort: 9 });
    await clock.advance(2_000);
    const bytes = { plain: new Uint8Array(4), gzip: new Uint8Array(4) };
    const emitPart = (partIndex: number): void => {
      packager.emit({
        ...{ type: 'part', rendition: 'v0', msn: 0, partIndex, name: `p${partIndex}` },
        ...{ startSamples: 0, durationSamples: 14_400, isIndependent: true, programDateTimeMs: 0 },
        ...{ initName: 'i0', isDiscontinuity: false, bytes: new Uint8Array(16) },
      });
      const full = { plain: new Uint8Array(4), gzip: new Uint8Array(4) };
      packager.emit({
        ...{ type: 'playlist', rendition: 'v0', msn: 0, partIndex, full, delta: undefined },
      });
    };
    const told = () =>
      events()
        .splice(0)
        .map((batch) =>
          batch.map(({ event }) =>
            'partIndex' in event ? `${event.type} ${event.partIndex}` : event.type,
          ),
        );
    emitPart(0);
    emitPart(1);
    packager.told.length = 0;
    await clock.advance(1_000);
    assert.equal(packager.told.filter((what) => what === 'tick').length, 1);
    assert.ok(packager.told.includes('tick that may wait'));
    assert.deepEqual(told(), [['part 0', 'part 1', 'playlist 1']]);

    posted = [];
    emitPart(2);
    host.handle({ type: 'set-wanted', broadcastId: 'b', rendition: 'v0', isWanted: true });
    await clock.advance(10);
    assert.deepEqual(told(), [['part 2', 'playlist 2']]);

    posted = [];
    emitPart(3);
    await Promise.resolve();
    assert.deepEqual(told(), [['part 3', 'playlist 3']]);

    posted = [];
    host.handle({ type: 'set-wanted', broadcastId: 'b', rendition: 'v0', isWanted: false });
    await clock.advance(2_000);
    emitPart(4);
    packager.emit({ type: 'multivariant', playlist: bytes });
    await Promise.resolve();
    assert.deepEqual(told(), [['part 4', 'playlist 4', 'multivariant']]);
  });

  test('[TAP-26] a round after a burst says that more may wait', async () => {
    const packager = open('b');
    const tap = await sender();
    const port = (await request({
      ...{ type: 'add-source', broadcastId: 'b', source, isPaused: false },
      fromPort: tap.address().port,
    })) as number;
    const arrived = new Promise<void>((resolve) => {
      packager.onPacket = () => {
        if (packager.packets.length === 40) resolve();
      };
    });
    for (let count = 0; count < 40; count += 1) tap.send('packet', port, '127.0.0.1');
    await arrived;
    await clock.advance(20);
    assert.deepEqual(
      rounds.slice(-2).map(({ hasMore }) => hasMore),
      [true, false],
    );
    tap.close();
  });

  test('[TAP-13] what one step brings is posted as one message, in order, its bytes handed over', async () => {
    const packager = open('b');
    const part = new Uint8Array(16);
    packager.emit(init('i0'));
    packager.emit({
      ...{ type: 'part', rendition: 'v0', msn: 0, partIndex: 0, name: 'p0', bytes: part },
      ...{ startSamples: 0, durationSamples: 14_400, isIndependent: true, programDateTimeMs: 0 },
      ...{ initName: 'i0', isDiscontinuity: false },
    });
    await Promise.resolve();
    assert.deepEqual(
      events().map((batch) => batch.map(({ event }) => event.type)),
      [['init', 'part']],
    );
    assert.deepEqual(posted[0]?.transfer, [part.buffer]);
  });

  test('[TAP-16] a packager that fails is gone alone, and told once', async () => {
    const bad = open('bad');
    const good = open('good');
    bad.failsAt = 'want v1';
    host.handle({ type: 'set-wanted', broadcastId: 'bad', rendition: 'v1', isWanted: true });
    host.handle({ type: 'set-wanted', broadcastId: 'bad', rendition: 'v1', isWanted: true });
    host.handle({ type: 'set-wanted', broadcastId: 'good', rendition: 'v1', isWanted: true });
    assert.deepEqual(good.told, ['want v1']);
    const failed = posted.filter(({ message }) => message.type === 'broadcast-failed');
    assert.equal(failed.length, 1);
    await assert.rejects(
      request({ type: 'add-source', broadcastId: 'bad', source, isPaused: false, fromPort: 9 }),
    );
    open('bad');
    await request({ type: 'add-source', broadcastId: 'bad', source, isPaused: false, fromPort: 9 });
  });

  test('[TAP-16] the end of a broadcast whose packager has failed, or fails at it, is told', () => {
    const failedCount = (): number =>
      posted.filter(({ message }) => message.type === 'broadcast-failed').length;
    open('before').failsAt = 'want v1';
    host.handle({ type: 'set-wanted', broadcastId: 'before', rendition: 'v1', isWanted: true });
    assert.equal(failedCount(), 1);
    host.handle({ type: 'end-broadcast', broadcastId: 'before' });
    assert.equal(failedCount(), 2);

    const packager = open('at the end');
    packager.failsAt = 'end';
    packager.emit(init('i0'));
    host.handle({ type: 'end-broadcast', broadcastId: 'at the end' });
    assert.equal(failedCount(), 3);
    assert.equal(posted.at(-1)?.message.type, 'broadcast-failed');
    assert.equal(events().flat().length, 1);
  });

  test('[TAP-15] a recording begins with the newest inits, and its bytes stay with it', async () => {
    const packager = open('b');
    packager.emit(init('i0'));
    packager.emit(init('i1'));
    const start = { type: 'start-recording', broadcastId: 'b', recordingId: 'r' } as const;
    host.handle({ ...start, folder: '/somewhere' });
    host.handle({ ...start, folder: '/somewhere' });
    const [recording, ...others] = recordings;
    assert.ok(recording);
    assert.equal(others.length, 0);
    assert.deepEqual(recording.events, [init('i1')]);
    packager.emit({
      type: 'multivariant',
      playlist: { plain: new Uint8Array(4), gzip: new Uint8Array(4) },
    });
    await Promise.resolve();
    assert.equal(recording.events.length, 2);
    assert.deepEqual(posted.at(-1)?.transfer, []);
    const said: RecordingReport = { type: 'progress', bytes: 1, durationMs: 2 };
    recording.options.report(said);
    assert.deepEqual(posted.at(-1)?.message, {
      ...{ type: 'recording-report', broadcastId: 'b', recordingId: 'r', report: said },
    });
  });

  test('[TAP-15] an end closes recordings after the last event, and a stop is answered when all is on disk', async () => {
    const packager = open('b');
    host.handle({
      ...{ type: 'start-recording', broadcastId: 'b', recordingId: 'r', folder: '/somewhere' },
    });
    const [recording] = recordings;
    assert.ok(recording);
    host.handle({ type: 'end-broadcast', broadcastId: 'b' });
    assert.deepEqual(packager.told, ['end']);
    assert.deepEqual(recording.events, [{ type: 'ended' }]);
    assert.equal(recording.isClosed, true);
    let isAnswered = false;
    const stopped = request({
      type: 'stop-recording',
      broadcastId: 'b',
      recordingId: 'r',
    }).then(() => {
      isAnswered = true;
    });
    await new Promise(setImmediate);
    assert.equal(isAnswered, false);
    recording.finish();
    await stopped;
    await request({ type: 'stop-recording', broadcastId: 'gone', recordingId: 'r' });
  });
});
