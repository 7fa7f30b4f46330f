import { spawn } from 'node:child_process';
import { watchParent } from '../../infra/setup/parent-watch.ts';

/**
 * What launcher.scenario.test.ts launches: says each signal that it gets, and ends with exit code 7 on SIGTERM. With the
 * argument `stubborn` it ignores signals and has a child that does, too.
 */

const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);
const isStubborn = process.argv.includes('stubborn');

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    say({ signal });
    // Not at once, so that a signal that was passed on twice would show.
    if (!isStubborn) setTimeout(() => process.exit(7), 300);
  });
}
watchParent(process.env, () => process.exit(8));
const child = isStubborn
  ? spawn('/bin/sh', ['-c', 'trap "" TERM INT; while :; do sleep 1; done'])
  : undefined;
say({ ready: process.pid, child: child?.pid });
setInterval(() => undefined, 1_000);
