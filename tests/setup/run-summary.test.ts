import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatResult, formatTable, summarizeKind } from './run-summary.ts';
import type { TestFileResult } from './test-file-run.ts';
import { kindOf } from './test-kinds.ts';

const result = (part: Partial<TestFileResult>): TestFileResult => ({
  file: 'a.test.ts',
  records: [],
  durationMs: 1,
  output: '',
  ...part,
});

test('[SETUP6] only tests that ran and passed are successes', () => {
  const records = (['passed', 'failed', 'skipped', 'todo', 'passed'] as const).map((outcome) => ({
    name: outcome,
    outcome,
    durationMs: 1,
  }));
  const summary = summarizeKind(
    'unit',
    [result({ records }), result({ problem: 'no tests in this file' })],
    1500,
  );
  assert.deepEqual(summary, {
    kind: 'unit',
    files: 2,
    tests: 5,
    passed: 2,
    failed: 4,
    durationMs: 1500,
  });
  assert.match(formatTable([summary]), /^unit +2 +5 +2 +4 +1\.5$/m);
});

test('[SETUP6] a file that is not good says why, with what it printed', () => {
  const text = formatResult(
    result({
      problem: 'killed after 60 s',
      output: 'last words\n',
      records: [{ name: 'x', outcome: 'skipped', durationMs: 1 }],
    }),
  );
  assert.match(text, /^FAIL/);
  for (const part of ['killed after 60 s', 'skipped: x', 'last words'])
    assert.ok(text.includes(part), part);
});

test('[SETUP6] the file name decides the kind', () => {
  assert.equal(kindOf('a.test.ts'), 'unit');
  assert.equal(kindOf('a.integration.test.ts'), 'integration');
  assert.equal(kindOf('a.scenario.test.ts'), 'scenarios');
  assert.equal(kindOf('a.e2e.test.ts'), 'e2e');
  assert.equal(kindOf('test-kinds.ts'), undefined);
});
