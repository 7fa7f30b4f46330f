import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MESSAGE_MEDIA_BYTES_MAX } from '@stagedoor/contracts/limits';
import { checkAttachment } from './attachment.ts';

test('[DM-P8] photos, videos and sound can be attached, under all names that browsers give them', () => {
  for (const [type, kind] of [
    ['image/jpeg', 'image'],
    ['IMAGE/PNG', 'image'],
    ['video/quicktime', 'video'],
    ['audio/webm; codecs=opus', 'audio'],
    ['audio/x-m4a', 'audio'],
  ]) {
    assert.deepEqual(checkAttachment({ type: type ?? '', size: 1 }), { kind }, type);
  }
});

test('[DM-P8] a file of another kind, an empty one and one that is too big are refused before they are sent', () => {
  for (const type of [
    '',
    'image/svg+xml',
    'image/heic',
    'application/pdf',
    'text/html',
    'image',
    'constructor/jpeg',
  ]) {
    assert.deepEqual(checkAttachment({ type, size: 1 }), { problem: 'type' }, type);
  }

  const sized = (size: number) => checkAttachment({ type: 'image/png', size });
  assert.deepEqual(sized(0), { problem: 'empty' });
  assert.deepEqual(sized(MESSAGE_MEDIA_BYTES_MAX), { kind: 'image' });
  assert.deepEqual(sized(MESSAGE_MEDIA_BYTES_MAX + 1), { problem: 'too-big' });
});
