import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceErrorOf } from './DeviceError.ts';
import { loudness } from './MicrophoneMeter.ts';

const camera = { hasDeviceId: false, isScreen: false };
const chosen = { hasDeviceId: true, isScreen: false };
const screen = { hasDeviceId: false, isScreen: true };
const rows = [
  ['NotAllowedError', 'Permission denied', camera, 'permission-denied'],
  ['NotAllowedError', 'Permission denied', screen, 'cancelled'],
  ['NotAllowedError', 'Permission denied by system', screen, 'permission-denied'],
  ['NotFoundError', 'Requested device not found', camera, 'not-found'],
  ['NotFoundError', 'Requested device not found', chosen, 'unplugged'],
  ['OverconstrainedError', '', chosen, 'unplugged'],
  ['NotReadableError', 'Could not start video source', camera, 'in-use'],
  ['SomethingNew', '', camera, 'unknown'],
] as const;

for (const [name, message, request, code] of rows) {
  const what = request.isScreen ? 'screen' : request.hasDeviceId ? 'chosen device' : 'device';
  test(`[SDK-17] ${name} "${message}" for a ${what} is ${code}`, () => {
    const error = deviceErrorOf(new DOMException(message, name), request);
    assert.equal(error.code, code);
  });
}

test('[SDK-17] loudness runs from silence to full scale', () => {
  const tone = (amplitude: number) =>
    Float32Array.from({ length: 1024 }, (_, index) => amplitude * (index % 2 === 0 ? 1 : -1));
  assert.equal(loudness(tone(0)), 0);
  assert.equal(loudness([]), 0);
  assert.equal(loudness(tone(1)), 1);
  assert.equal(loudness(tone(0.0001)), 0);
  const halfway = loudness(tone(10 ** (-30 / 20)));
  assert.ok(Math.abs(halfway - 0.5) < 0.001, `${halfway}`);
});
