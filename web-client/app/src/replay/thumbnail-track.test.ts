import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseThumbnailTrack, thumbnailAt } from './thumbnail-track.ts';

const TRACK = `WEBVTT

00:00:00.000 --> 00:00:02.000
thumbnails.jpg#xywh=0,0,192,108

01:00:02.000 --> 01:00:03.500
thumbnails.jpg#xywh=192,108,192,108
`;

test('[REC-30] seek previews are read from their track, and found by time', () => {
  const thumbnails = parseThumbnailTrack(TRACK);
  assert.deepEqual(thumbnails[1], {
    startSeconds: 3_602,
    endSeconds: 3_603.5,
    uri: 'thumbnails.jpg',
    x: 192,
    y: 108,
    width: 192,
    height: 108,
  });
  assert.equal(thumbnailAt(thumbnails, 1)?.x, 0);
  assert.equal(thumbnailAt(thumbnails, 3_600)?.x, 0);
  assert.equal(thumbnailAt(thumbnails, 9_999)?.x, 192);
  assert.equal(thumbnailAt(thumbnails, -1)?.x, 0);
});

test('[REC-30] what is no track of previews has none', () => {
  for (const text of ['', 'WEBVTT', '<html>', 'WEBVTT\n\n00:00 --> 00:01\nhello'])
    assert.deepEqual(parseThumbnailTrack(text), []);
  assert.equal(thumbnailAt([], 1), undefined);
  assert.equal(parseThumbnailTrack(TRACK.replaceAll('\n', '\r\n')).length, 2);
});
