import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import { parseRtpParameters } from '../../control/media-parameters.ts';
import { type OfferName, readOffer, routerMedia } from '../test/offers.ts';
import { parseOffer } from './parse-offer.ts';
import { readSentTracks, type SentTrack } from './rtp-parameters.ts';

const MID = 'urn:ietf:params:rtp-hdrext:sdes:mid';
const RID = 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id';

function tracksOf(text: string): Record<string, SentTrack['rtpParameters']> {
  const tracks = readSentTracks(parseOffer(text), routerMedia);
  return Object.fromEntries(tracks.map(({ kind, rtpParameters }) => [kind, rtpParameters]));
}

function assertRefused(text: string, code: string, pattern: RegExp): void {
  assert.throws(
    () => tracksOf(text),
    (error) => error instanceof AppError && error.code === code && pattern.test(error.message),
  );
}

const PUBLISHERS: readonly OfferName[] = [
  'aiortc',
  'chromium-whip-simulcast',
  'ffmpeg-8',
  'ffmpeg-8-high',
  'gstreamer-whipsink',
  'obs-30',
  'obs-32-simulcast',
];

for (const name of PUBLISHERS) {
  test(`[WHIP-3] the offer of ${name} is sound and picture that the media server takes`, () => {
    const tracks = readSentTracks(parseOffer(readOffer(name)), routerMedia);
    assert.deepEqual(tracks.map(({ kind }) => kind).sort(), ['audio', 'video']);
    for (const { kind, rtpParameters } of tracks) parseRtpParameters(rtpParameters, kind);
  });
}

test('[WHIP-3] H264 is taken before what else is offered, with its retransmissions', () => {
  const { video } = tracksOf(readOffer('chromium-whip-simulcast'));
  const [codec, rtx] = video?.codecs ?? [];
  assert.equal(codec?.mimeType, 'video/H264');
  assert.equal(codec?.parameters['profile-level-id'], '42e01f');
  assert.equal(rtx?.mimeType, 'video/rtx');
  assert.equal(rtx?.parameters.apt, codec?.payloadType);
});

test('[WHIP-3] feedback and header extensions are those that both sides know, bandwidth in one way', () => {
  const chromium = tracksOf(readOffer('chromium-whip-simulcast')).video;
  const types = chromium?.codecs[0]?.rtcpFeedback.map(({ type }) => type);
  assert.deepEqual(types?.sort(), ['ccm', 'nack', 'nack', 'transport-cc']);
  assert.ok(chromium?.headerExtensions.some(({ uri }) => uri === MID));
  assert.ok(!chromium?.headerExtensions.some(({ uri }) => uri.includes('color-space')));
  const obs = tracksOf(readOffer('obs-30')).video;
  assert.deepEqual(
    obs?.codecs[0]?.rtcpFeedback.map(({ type }) => type),
    ['nack', 'nack', 'goog-remb'],
  );
  assert.deepEqual(obs?.headerExtensions, []);
});

test('[WHIP-4] simulcast by RID: lowest layer first, whatever the order and the names', () => {
  const chromium = readOffer('chromium-whip-simulcast');
  const ridsOf = (text: string) => tracksOf(text).video?.encodings.map(({ rid }) => rid);
  assert.deepEqual(ridsOf(chromium), ['q', 'h', 'f']);
  const reversed = chromium.replace(/a=simulcast:send .*/, 'a=simulcast:send f;h;q');
  assert.deepEqual(ridsOf(reversed), ['q', 'h', 'f']);
  const renamed = chromium.replace('a=rid:q send', 'a=rid:m send').replace('q;h;f', 'm;h;f');
  assert.deepEqual(ridsOf(renamed), ['m', 'h', 'f'], 'unknown names stay as listed');
  const sized = chromium
    .replace('a=rid:q send', 'a=rid:q send max-width=1280;max-height=720')
    .replace('a=rid:h send', 'a=rid:h send max-width=640;max-height=360')
    .replace('a=rid:f send', 'a=rid:f send max-width=320;max-height=180');
  assert.deepEqual(ridsOf(sized), ['f', 'h', 'q']);
});

test('[WHIP-4] OBS counts its layers from the full picture down; of four the lowest and the two highest are taken', () => {
  const { video } = tracksOf(readOffer('obs-32-simulcast'));
  assert.deepEqual(video?.encodings, [{ rid: '3' }, { rid: '1' }, { rid: '0' }]);
  assert.ok(video?.headerExtensions.some(({ uri }) => uri === RID));
});

test('[WHIP-4] simulcast by SSRC, and one stream with its retransmissions', () => {
  const { video } = tracksOf(readOffer('aiortc'));
  assert.equal(video?.encodings.length, 1);
  assert.ok(video?.encodings[0]?.rtx?.ssrc);
  const legacy = readOffer('obs-30').replace(
    'a=ssrc:3120742302 cname:kRZ3yq8aWd2PmX0t',
    [
      'a=ssrc-group:SIM 101 102 103',
      ...[101, 102, 103].map((ssrc) => `a=ssrc:${ssrc} cname:x`),
    ].join('\r\n'),
  );
  assert.deepEqual(
    tracksOf(legacy).video?.encodings.map(({ ssrc }) => ssrc),
    [101, 102, 103],
  );
});

test('[WHIP-3] a profile that is none is taken as the one that everybody decodes; Main and High as what they are', () => {
  const profileOf = (name: OfferName) =>
    tracksOf(readOffer(name)).video?.codecs[0]?.parameters['profile-level-id'];
  assert.equal(profileOf('ffmpeg-8'), '42e01f');
  assert.equal(profileOf('ffmpeg-8-high'), '64001f');
});

test('[WHIP-5] what cannot be served is refused as a whole: no codec, wrong direction, two of a kind', () => {
  const offer = readOffer('obs-30');
  const h265 = offer.replace('H264/90000', 'H265/90000');
  assertRefused(h265, 'MEDIA_PARAMETERS_INVALID', /codecs/);
  assertRefused(offer.replace('a=sendonly', 'a=recvonly'), 'MEDIA_PARAMETERS_INVALID', /sendonly/);
  assertRefused(offer.replace('a=sendonly', 'a=inactive'), 'MEDIA_PARAMETERS_INVALID', /sendonly/);
  const [head, ...sections] = offer.split(/(?=^m=)/m);
  const twice = [head, ...sections, sections[1]?.replace('a=mid:1', 'a=mid:2')].join('');
  assertRefused(twice, 'MEDIA_PARAMETERS_INVALID', /one video/);
});

test('[WHIP-5] bundle, multiplexed RTCP, ICE, DTLS and SRTP are musts', () => {
  const offer = readOffer('obs-30');
  const cases: [string, RegExp][] = [
    [offer.replace('a=group:BUNDLE 0 1', 'a=group:BUNDLE 0'), /BUNDLE/],
    [offer.replaceAll('a=rtcp-mux\r\n', ''), /multiplexed/],
    [offer.replaceAll(/a=ice-pwd.*\r\n/g, ''), /ICE/],
    [offer.replace('t=0 0', 't=0 0\r\na=ice-lite'), /full ICE/],
    [offer.replaceAll(/a=setup.*\r\n/g, ''), /setup/],
    [offer.replaceAll(/a=fingerprint.*\r\n/g, ''), /fingerprint/],
    [offer.replaceAll('UDP/TLS/RTP/SAVPF', 'RTP/AVP'), /SRTP/],
    [offer.replaceAll(/a=mid:.*\r\n/g, ''), /mid/],
    [offer.replace('a=mid:1', 'a=mid:0'), /same mid/],
    [offer.replaceAll(/a=ssrc.*\r\n/g, ''), /tells the streams apart/],
  ];
  for (const [text, pattern] of cases) assertRefused(text, 'MEDIA_PARAMETERS_INVALID', pattern);
});

test('[WHIP-5] what is no SDP is refused as unreadable', () => {
  const offer = readOffer('obs-30');
  const cases = [
    '',
    'hello',
    '{"type":"offer"}',
    offer.replace('v=0', 'v=1'),
    offer.replace('s=-', 's'),
    offer.replace('s=-', 's=\u0000'),
    offer.replace('m=audio 59412', 'm=audio'),
    `v=0\r\n${'a=mid:0\r\n'.repeat(3_000)}`,
    `v=0\r\na=mid:${'x'.repeat(2_000)}\r\n`,
    'v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n',
  ];
  for (const text of cases) assertRefused(text, 'VALIDATION_ERROR', /./);
});
