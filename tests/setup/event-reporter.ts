import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

/** What tests/run.ts learns about one test, as one line of JSON. */
export type TestRecord = {
  name: string;
  outcome: 'passed' | 'failed' | 'skipped' | 'todo';
  durationMs: number;
  error?: string;
};

/**
 * A reporter for node:test that writes a TestRecord per test. Suites are not tests; neither is a test that failed only
 * because one inside it did.
 */
export default async function* reportEvents(
  source: AsyncIterable<TestEvent>,
): AsyncGenerator<string> {
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { name, skip, todo, details } = event.data;
    const isSuite = details.type === 'suite';
    const error = 'error' in details ? details.error : undefined;
    // A suite's own failure (a hook that threw) counts; that of its tests is counted there.
    const isOnlyInner =
      error !== undefined && 'failureType' in error && error.failureType === 'subtestsFailed';
    if (
      (isSuite && event.type === 'test:pass' && skip === undefined && todo === undefined) ||
      isOnlyInner
    )
      continue;
    const record: TestRecord = {
      name,
      outcome: isSet(todo)
        ? 'todo'
        : isSet(skip)
          ? 'skipped'
          : event.type === 'test:pass'
            ? 'passed'
            : 'failed',
      durationMs: details.duration_ms,
      ...(error === undefined ? {} : { error: inspect(error.cause ?? error, { depth: 6 }) }),
    };
    yield `${JSON.stringify(record)}\n`;
  }
}

function isSet(mark: string | boolean | undefined): boolean {
  return mark !== undefined && mark !== false;
}
