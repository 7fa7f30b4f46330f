import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { paced } from './pace.ts';

test('[CHAT-P1] one change is shown at once, a flood in steps, and its last one always', () => {
  mock.timers.enable({ apis: ['setTimeout'] });

  try {
    let shown = 0;
    const pace = paced(() => {
      shown += 1;
    }, 100);
    pace();
    assert.equal(shown, 1);

    for (let index = 0; index < 50; index += 1) {
      pace();
      mock.timers.tick(20);
    }

    assert.ok(shown >= 10 && shown <= 12, `${shown} steps in a second`);
    mock.timers.tick(200);
    const settled = shown;
    mock.timers.tick(1_000);
    assert.equal(shown, settled);
    pace();
    assert.equal(shown, settled + 1);
    pace();
    pace.cancel();
    mock.timers.tick(1_000);
    assert.equal(shown, settled + 1);
  } finally {
    mock.timers.reset();
  }
});
