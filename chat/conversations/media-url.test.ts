import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { MEDIA_URL_LENGTH_MAX } from '@stagedoor/contracts/limits';
import { cleanMediaUrl, guessMediaType } from './media-url.ts';

const kept = [
  ['https://media.example/a.jpg', 'https://media.example/a.jpg'],
  ['HTTPS://Media.Example:8443/a b?x=1#t', 'https://media.example:8443/a%20b?x=1#t'],
  ['https://1.1.1.1/a.jpg', 'https://1.1.1.1/a.jpg'],
  ['https://[2606:4700::1111]/a.jpg', 'https://[2606:4700::1111]/a.jpg'],
  ['https://localhost.example/a', 'https://localhost.example/a'],
] as const;
for (const [text, expected] of kept) {
  test(`[DM-9] media is where everybody reaches it: ${text}`, () => {
    assert.equal(cleanMediaUrl(text), expected);
  });
}

const refused = [
  ...['', 'a.jpg', '//media.example/a.jpg', 'javascript:alert(1)', 'data:text/html,x'],
  ...['file:///etc/passwd', 'http://media.example/a.jpg', 'blob:https://media.example/1'],
  ...['https://user:pass@media.example/', 'https://user@media.example/', 'https://'],
  ...['https://localhost/', 'https://LOCALHOST./', 'https://a.localhost/', 'https://intranet/'],
  ...['https://printer.local/', 'https://db.internal/', 'https://router.home.arpa/'],
  ...['https://127.0.0.1/', 'https://127.1/', 'https://2130706433/', 'https://0x7f.0.0.1/'],
  ...['https://017700000001/', 'https://0/', 'https://10.0.0.1/', 'https://172.16.5.5/'],
  ...['https://192.168.1.1/', 'https://169.254.169.254/', 'https://100.64.0.1/'],
  ...['https://224.0.0.1/', 'https://255.255.255.255/', 'https://１２７.０.０.１/'],
  ...['https://[::1]/', 'https://[::]/', 'https://[fe80::1]/', 'https://[fd00::1]/'],
  ...['https://[::ffff:10.0.0.1]/', 'https://[::ffff:1.1.1.1]/', 'https://[64:ff9b::a00:1]/'],
  ...['https://[2002:a00:1::]/', 'https://[2001:db8::1]/', 'https://[ff02::1]/'],
  `https://media.example/${'x'.repeat(MEDIA_URL_LENGTH_MAX)}`,
];
for (const text of refused) {
  test(`[DM-9] other addresses of media are refused: ${text.slice(0, 60)}`, () => {
    assert.throws(
      () => cleanMediaUrl(text),
      (error) => error instanceof AppError && error.code === 'VALIDATION_ERROR',
    );
  });
}

test('[DM-9] a name says what media is, and one that says nothing means a picture', () => {
  const guessed = ['a.MP4', 'a.webm', 'a.mp3', 'a.opus', 'a.png', 'a', 'a?b.mp4'].map((name) =>
    guessMediaType(`https://media.example/${name}`),
  );
  assert.deepEqual(guessed, ['video', 'video', 'audio', 'audio', 'image', 'image', 'image']);
});
