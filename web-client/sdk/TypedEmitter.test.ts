import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { TypedEmitter } from './TypedEmitter.ts';

class Counter extends TypedEmitter<{ count: [value: number]; done: [] }> {
  count(value: number): void {
    this.emit('count', value);
  }
}

test('a listener hears events until it lets go', () => {
  const counter = new Counter();
  const heard: number[] = [];
  const off = counter.on('count', (value) => heard.push(value));
  counter.once('count', (value) => heard.push(value * 10));
  counter.count(1);
  counter.count(2);
  off();
  counter.count(3);
  assert.deepEqual(heard, [1, 10, 2]);
});

test('a listener that throws keeps nobody from hearing, and is reported', async () => {
  const counter = new Counter();
  const heard: number[] = [];
  counter.on('count', () => {
    throw new Error('broken listener');
  });
  counter.on('count', (value) => heard.push(value));
  // The test runner takes uncaught errors for failures, so it must not hear of this one.
  const listeners = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  const reported = once(process, 'uncaughtException');
  try {
    counter.count(1);
    const [error] = (await reported) as [Error];
    assert.equal(error.message, 'broken listener');
  } finally {
    for (const listener of listeners) process.on('uncaughtException', listener);
  }
  assert.deepEqual(heard, [1]);
});
