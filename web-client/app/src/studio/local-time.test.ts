import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemOfTime, toLocalInput } from './local-time.ts';

test('a moment survives the way through the input, to the minute', () => {
  for (const moment of [new Date(2031, 4, 4, 20, 30), new Date(2031, 0, 1, 0, 0)]) {
    assert.equal(Date.parse(toLocalInput(moment)), moment.getTime());
  }

  assert.equal(toLocalInput(new Date(2031, 4, 4, 9, 5)), '2031-05-04T09:05');
});

test('[APP-4] only a time to come can be announced', () => {
  const nowMs = new Date(2031, 4, 4, 20, 30).getTime();
  assert.equal(problemOfTime('', nowMs), 'required');
  assert.equal(problemOfTime('tomorrow', nowMs), 'required');
  assert.equal(problemOfTime('2031-05-04T20:29', nowMs), 'past');
  assert.equal(problemOfTime('2031-05-04T20:30', nowMs), 'past');
  assert.equal(problemOfTime('2031-05-04T20:31', nowMs), undefined);
});
