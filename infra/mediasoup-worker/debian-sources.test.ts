import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourcePackageLines } from './debian-sources.mjs';

const codename = 'bookworm';

test('[SETUP5] the deb822 format becomes deb-src lines of the distribution alone', () => {
  const content = `Types: deb
# a comment inside a stanza
URIs: http://deb.debian.org/debian
Suites: bookworm bookworm-updates bookworm-backports
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://deb.debian.org/debian-security
Suites: bookworm-security
Components: main

Types: deb
URIs: https://deb.example.com/node
Suites: nodistro
Components: main

Types: deb
URIs: https://deb.example.com/disabled
Suites: bookworm
Components: main
Enabled: no
`;
  assert.deepEqual(
    sourcePackageLines({ codename, texts: [{ name: 'debian.sources', content }] }).split('\n'),
    [
      'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian bookworm main',
      'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian bookworm-updates main',
      'deb-src http://deb.debian.org/debian-security bookworm-security main',
    ],
  );
});

test('[SETUP5] the one-line format keeps its options, and other vendors are left out', () => {
  const content = `# deb http://old.example.com bookworm main
deb [arch=amd64 signed-by=/k.gpg] http://deb.debian.org/debian bookworm main non-free # mirror
deb-src http://deb.debian.org/debian bookworm main
deb https://download.example.com/linux/debian bookworm stable
`;
  assert.equal(
    sourcePackageLines({ codename, texts: [{ name: 'sources.list', content }] }),
    'deb-src [arch=amd64 signed-by=/k.gpg] http://deb.debian.org/debian bookworm main',
  );
});
