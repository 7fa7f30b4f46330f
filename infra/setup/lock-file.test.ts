import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillHoles, findHoles } from './lock-file.ts';

test('[SETUP1] a platform package that the registry did not have is added with its platform', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: {
          '@tool/cli-darwin-arm64': '2.0.0',
          '@tool/cli-linux-x64': '2.0.0',
          '@tool/cli-linux-x64-musl': '2.0.0',
        },
      },
      'node_modules/@tool/cli-linux-x64': { version: '2.0.0' },
      'node_modules/watcher': { version: '1.0.0', optionalDependencies: { fsevents: '~2.3.3' } },
    },
  };
  const added = fillHoles(lock).packages;
  assert.deepEqual(added['node_modules/@tool/cli-darwin-arm64'], {
    version: '2.0.0',
    cpu: ['arm64'],
    os: ['darwin'],
    dev: true,
    optional: true,
  });
  assert.deepEqual(added['node_modules/@tool/cli-linux-x64-musl']?.libc, ['musl']);
  assert.deepEqual(added['node_modules/fsevents'], {
    version: '2.3.3',
    os: ['darwin'],
    optional: true,
  });
  assert.deepEqual(findHoles({ packages: added }), []);
});

test('[SETUP1] a package found at any level above its dependant is no hole, and two versions of one do not collide', () => {
  const lock = {
    packages: {
      'node_modules/a': {
        version: '1.0.0',
        optionalDependencies: { 'x-linux-x64': '1.0.0', 'y-win32-x64': '1.0.0' },
      },
      'node_modules/a/node_modules/x-linux-x64': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', optionalDependencies: { 'y-win32-x64': '2.0.0' } },
    },
  };
  assert.deepEqual(
    findHoles(lock).map(({ location, entry }) => [location, entry.version]),
    [
      ['node_modules/y-win32-x64', '1.0.0'],
      ['node_modules/b/node_modules/y-win32-x64', '2.0.0'],
    ],
  );
});
