import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasLink } from './has-link.ts';

const LINKS = [
  'https://example.com',
  'HTTP://EXAMPLE.COM/path?query#hash',
  'see http://localhost:8080 there',
  'https://user:secret@example.com',
  '(https://a.b)',
  'xhttps://example.com',
  'http://[::1]/',
  'httpſ://example.com',
  'www.example.anything',
  'example.com',
  'Join discord.gg/abc now',
  'my site:sub.domain.example.co.uk!',
  'mail me@example.com',
  'example．com',
  'example。com',
  'ex\u{200B}ample.com',
  'ｅｘａｍｐｌｅ.com',
  'пример.рф',
  'موقع.السعودية',
  'xn--e1afmkfd.xn--p1ai',
  'weird.example-site.zz/path',
  'host.name:8080',
  'example.com.',
  'visit example.com, please',
  'It is example.com.Thanks',
];
const TEXTS = [
  '',
  'hello there.',
  'I have 3.14 apples, at 10.30',
  'e.g. this, i.e. that, and so on...',
  'v1.2.3 is out',
  'wait...what',
  'Mr.Smith and J.R.R. Tolkien',
  'a/b and/or c',
  'node.js is fine',
  'http is a protocol: https too',
  'قال لي.ثم ذهب',
  'http://',
  '...com',
  '50/50',
];

test('[CHAT-23] whatever leads out of the chat is a link: addresses, and bare names of sites', () => {
  for (const text of LINKS) assert.ok(hasLink(text), text);
});

test('[CHAT-23] numbers, abbreviations and sentences are none', () => {
  for (const text of TEXTS) assert.ok(!hasLink(text), text);
});

/** From each of its letters anew it would be twenty thousand million steps. A busy machine makes this no minute. */
const LONG = 200_000;
const PATIENCE_MS = 10_000;

test('[CHAT-23] one long word is looked at once, and not from each of its letters', () => {
  const startedAt = performance.now();
  assert.ok(!hasLink('\u{3316}'.repeat(LONG)));
  assert.ok(performance.now() - startedAt < PATIENCE_MS);
});

test('[CHAT-23] what follows a port is looked at as well', () => {
  assert.ok(hasLink('a.b1:8080.com'));
});
