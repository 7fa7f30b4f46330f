import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, isMentioned, type MessagePart, partsOf } from './message-parts.ts';

const shown = (part: MessagePart) =>
  part.kind === 'link' ? `<${part.host}${part.rest}>` : part.text;
const linksIn = (text: string) =>
  partsOf(text, undefined).flatMap((part) => (part.kind === 'link' ? [part.url] : []));

test('[CHAT-P4] text stays text, whatever it looks like', () => {
  for (const text of [
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://files.example/x',
    'example.com',
    'http://',
    'https://good.example@evil.example/',
  ]) {
    assert.deepEqual(partsOf(text, undefined), [{ kind: 'text', at: 0, text }], text);
  }

  assert.deepEqual(partsOf('', undefined), []);
});

test('[CHAT-P4] a link is shown with the host that it leads to', () => {
  assert.deepEqual(partsOf('see https://Example.com/a?b=1#c now', undefined).map(shown), [
    'see ',
    '<example.com/a?b=1#c>',
    ' now',
  ]);
  // Cyrillic letters that look like Latin ones.
  assert.deepEqual(partsOf('https://аррӏе.com/', undefined).map(shown), ['<xn--80ak6aa92e.com>']);
  const [long] = partsOf(`https://example.com/${'x'.repeat(200)}`, undefined);
  assert.ok(long?.kind === 'link' && long.rest.length <= 40 && long.url.length > 200);
});

test('[CHAT-P4] a link ends where the sentence goes on', () => {
  assert.deepEqual(linksIn('(https://example.com/a), https://example.com/b!'), [
    'https://example.com/a',
    'https://example.com/b',
  ]);
  assert.deepEqual(linksIn('https://example.com/wiki/A_(b)'), ['https://example.com/wiki/A_(b)']);
  assert.deepEqual(linksIn('شاهد https://example.com/x، ثم عد'), ['https://example.com/x']);
  assert.deepEqual(linksIn('https://example.com/\u202egpj.exe'), ['https://example.com/']);
});

test('[CHAT-P4] nothing of a message is lost by splitting it', () => {
  const text = 'a (https://example.com/), @ada. https://x@y b';
  const joined = partsOf(text, 'ada')
    .map((part) => (part.kind === 'link' ? part.url : part.text))
    .join('');
  assert.equal(joined, text);

  for (const part of partsOf(text, 'ada')) {
    assert.ok(text.startsWith(part.kind === 'link' ? part.url : part.text, part.at));
  }
});

test('[CHAT-P5] whoever is called by their username is told so', () => {
  assert.equal(isMentioned('hello @Ada!', 'ada'), true);
  assert.equal(isMentioned('hello @ada.', 'ada'), true);
  assert.equal(isMentioned('@ada.l. hi', 'ada.l'), true);
  assert.equal(isMentioned('hello @adam', 'ada'), false);
  assert.equal(isMentioned('hello ada', 'ada'), false);
  assert.equal(isMentioned('https://example.com/@ada', 'ada'), false);
  assert.equal(isMentioned('hello @ada', undefined), false);
  assert.deepEqual(
    partsOf('hi @ada.', 'ada').map(({ kind }) => kind),
    ['text', 'mention', 'text'],
  );
});

test('[CHAT-P12] a message runs in the direction of its words, and one without words in that of the page', () => {
  assert.equal(directionOf('hello'), 'auto');
  assert.equal(directionOf('🔥 مرحبا'), 'auto');
  assert.equal(directionOf('🔥🔥 100!'), undefined);
});
