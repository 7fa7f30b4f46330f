import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ViewerFacts, viewerPhase } from './viewer-phase.ts';

const PLAYING: ViewerFacts = {
  join: 'joined',
  rejoinCause: 'network',
  isTransportUp: true,
  isPublisherConnected: true,
  hasPlayed: true,
  hasAudio: true,
  hasVideo: true,
  isAudioOnlyChosen: false,
  isLinkTooThin: false,
};
const rows: [string, Partial<ViewerFacts>, object][] = [
  ['all is well', {}, { phase: 'playing' }],
  ['only sound is published', { hasVideo: false }, { phase: 'playing' }],
  ['only picture is published', { hasAudio: false }, { phase: 'playing' }],
  ['the first join', { join: 'joining' }, { phase: 'joining' }],
  [
    'the worker died',
    { join: 'rejoining', rejoinCause: 'media-reset' },
    { phase: 'reconnecting', reconnectCause: 'media-reset' },
  ],
  [
    'the network is gone',
    { isTransportUp: false },
    { phase: 'reconnecting', reconnectCause: 'network' },
  ],
  [
    'the publisher is away, its tracks too',
    { isPublisherConnected: false, hasAudio: false, hasVideo: false },
    { phase: 'reconnecting', reconnectCause: 'publisher-away' },
  ],
  [
    'the publisher has not come yet',
    { isPublisherConnected: false, hasPlayed: false, hasAudio: false, hasVideo: false },
    { phase: 'waiting' },
  ],
  ['nothing is published', { hasAudio: false, hasVideo: false }, { phase: 'waiting' }],
  [
    'sound is enough',
    { isAudioOnlyChosen: true },
    { phase: 'audio-only', audioOnlyCause: 'chosen' },
  ],
  ['the link is thin', { isLinkTooThin: true }, { phase: 'audio-only', audioOnlyCause: 'link' }],
  [
    'the link is thin and there is no sound',
    { isLinkTooThin: true, hasAudio: false },
    { phase: 'waiting', audioOnlyCause: 'link' },
  ],
  [
    'what the person chose comes before what the link does',
    { isAudioOnlyChosen: true, isLinkTooThin: true },
    { phase: 'audio-only', audioOnlyCause: 'chosen' },
  ],
];

for (const [title, facts, expected] of rows) {
  test(`[SDK-14] ${title}: ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(viewerPhase({ ...PLAYING, ...facts }), expected);
  });
}
