import { watchParent } from '../../infra/setup/parent-watch.ts';

/** Loaded before each test file: a test process ends when the runner that started it dies, kill -9 included. */
watchParent(process.env, () => process.exit(1));
