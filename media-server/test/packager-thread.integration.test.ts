import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { type Clock, systemClock } from '@stagedoor/service-kit/clock';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createLogger } from '@stagedoor/service-kit/logger';
import { PACKAGER_PRESETS } from '../hls/packager/packager-source.ts';
import { PackagerThread } from '../hls/thread/PackagerThread.ts';

/** What the server's stop leaves the thread, with some room for a slow machine. */
const STOP_MS_MAX = 1_500;
/** Longer than a thread may leave questions unanswered. */
const HANG_MS = 14_000;
/** Lives, and listens to nobody. */
const DEAF_PROGRAM = new URL('data:text/javascript,setInterval(() => undefined, 1000)');

describe('the packager thread', () => {
  let thread: PackagerThread | undefined;
  let happened: string[];
  let onHappened: () => void;
  beforeEach(() => {
    happened = [];
    onHappened = () => undefined;
  });
  afterEach(() => thread?.close());

  const note = (what: string): void => {
    happened.push(what);
    onHappened();
  };
  const until = (what: string): Promise<void> =>
    new Promise((resolve) => {
      onHappened = () => {
        if (happened.includes(what)) resolve();
      };
      onHappened();
    });

  const create = (clock: Clock, program?: URL): PackagerThread => {
    const destination = { write: (line: string) => note(`log ${JSON.parse(line).msg}`) };
    thread = new PackagerThread({
      clock,
      log: createLogger({ level: 'debug', name: 'test', destination }),
      onEvents: () => note('events'),
      onBroadcastFailed: () => note('failed'),
      onRecordingReport: () => note('report'),
      onDied: () => note('died'),
      onRestarted: () => note('restarted'),
      ...(program === undefined ? {} : { program }),
    });
    return thread;
  };
  const open = (broadcastId: string) =>
    thread?.post({
      type: 'open-broadcast',
      start: {
        ...{ broadcastId, preset: PACKAGER_PRESETS.fast, dvrWindowMs: 60_000, epoch: 'e' },
        continues: undefined,
      },
    });

  test('[TAP-17] it starts with the first message, and stops within a second', async () => {
    const started = create(systemClock);
    assert.equal(started.isRunning, false);
    await assert.rejects(
      started.request({ type: 'report' }),
      (error) => error instanceof AppError && error.code === 'MEDIA_UNAVAILABLE',
    );
    open('b');
    assert.equal(started.isRunning, true);
    const report = (await started.request({ type: 'report' })) as { broadcastsCount: number };
    assert.equal(report.broadcastsCount, 1);
    const closingAtMs = performance.now();
    await started.close();
    assert.ok(performance.now() - closingAtMs < STOP_MS_MAX);
    assert.equal(started.isRunning, false);
    assert.equal(happened.includes('died'), false);
    await started.close();
  });

  test('[TAP-17] a stream that ends says its end, and nothing is left of it', async () => {
    const started = create(systemClock);
    open('b');
    thread?.post({ type: 'end-broadcast', broadcastId: 'b' });
    await until('events');
    const report = (await started.request({ type: 'report' })) as { broadcastsCount: number };
    assert.equal(report.broadcastsCount, 0);
  });

  test('[TAP-13] who waits for the answer of one that dies is told', async () => {
    const started = create(systemClock, DEAF_PROGRAM);
    open('b');
    const waiting = assert.rejects(started.request({ type: 'report' }), {
      code: 'MEDIA_UNAVAILABLE',
    });
    started.kill();
    await waiting;
  });

  test('[TAP-13] one that dies is replaced', async () => {
    const started = create(systemClock);
    open('b');
    await started.request({ type: 'report' });
    started.kill();
    await until('restarted');
    assert.ok(happened.indexOf('died') < happened.indexOf('restarted'));
    assert.equal(started.restartsCount, 1);
    open('b');
    await started.request({ type: 'report' });
  });

  test('[TAP-13] one that does not answer is killed and replaced', async () => {
    const clock = new FakeClock();
    create(clock, DEAF_PROGRAM);
    open('b');
    await clock.advance(HANG_MS);
    await until('died');
    assert.ok(happened.includes('log the packager thread hangs, killing it'));
    await clock.advance(1_000);
    await until('restarted');
    assert.equal(thread?.isRunning, true);
    const closed = thread?.close();
    await clock.advance(1_000);
    await closed;
  });
});
