import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeBeside } from './place-beside.ts';

const MENU = { width: 240, height: 400 };
const buttonAt = (left: number, top: number) => ({ left, right: left + 28, top, bottom: top + 28 });

test('[CHAT-P9] a message’s menu opens beside its button, towards the middle of the window', () => {
  const window = { width: 1_440, height: 900 };
  assert.deepEqual(placeBeside(buttonAt(1_380, 100), MENU, window), { left: 1_168, top: 132 });
  assert.deepEqual(placeBeside(buttonAt(40, 100), MENU, window), { left: 40, top: 132 });
  assert.deepEqual(placeBeside(buttonAt(40, 800), MENU, window), { left: 40, top: 396 });
});

test('[CHAT-P9] a message’s menu never leaves the window', () => {
  for (const window of [
    { width: 390, height: 844 },
    { width: 320, height: 420 },
  ]) {
    for (let top = 0; top < window.height; top += 37) {
      for (let left = 0; left < window.width; left += 29) {
        const at = placeBeside(buttonAt(left, top), MENU, window);
        assert.ok(at.left >= 8 && at.left + MENU.width <= window.width - 8);
        assert.ok(at.top >= 8 && at.top + MENU.height <= window.height - 8);
      }
    }
  }
});
