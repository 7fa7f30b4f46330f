import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asConsumerId, asProducerId, asRoomId } from '@stagedoor/contracts/ids';
import type { ConsumerOffer } from '@stagedoor/contracts/media-control';
import { parse } from 'sdp-transform';
import { parseRtpCapabilities } from '../../control/media-parameters.ts';
import { readOffer, routerMedia, transport } from '../test/offers.ts';
import { writeAnswer } from './answer.ts';
import { parseIceFragment, writeIceFragment } from './ice-fragment.ts';
import { parseOffer } from './parse-offer.ts';
import { answerTracks, chooseConsumers, readReceiver } from './reception.ts';
import { readSentTracks } from './rtp-parameters.ts';

function whipAnswer(text: string) {
  const offer = parseOffer(text);
  const tracks = readSentTracks(offer, routerMedia).map(({ media, rtpParameters }) => ({
    ...{ media, codecs: rtpParameters.codecs },
    headerExtensions: rtpParameters.headerExtensions,
    direction: 'recvonly' as const,
    rids: rtpParameters.encodings.flatMap(({ rid }) => rid ?? []),
  }));
  return parse(writeAnswer({ offer, tracks, transport, sessionId: '17' }));
}

test('[WHIP-6] the answer is ICE lite, passive, receives, and keeps payload types, ids, mids and order', () => {
  const answer = whipAnswer(readOffer('chromium-whip-simulcast'));
  assert.equal(answer.icelite, 'ice-lite');
  assert.equal(answer.groups?.[0]?.mids, '0 1');
  assert.equal(answer.extmapAllowMixed, 'extmap-allow-mixed');
  const [audio, video] = answer.media;
  assert.deepEqual([audio?.type, video?.type], ['audio', 'video']);
  for (const section of answer.media) {
    assert.equal(section.direction, 'recvonly');
    assert.equal(section.setup, 'passive');
    assert.equal(section.iceUfrag, 'serverufrag');
    assert.equal(section.fingerprint?.type, 'sha-256');
    assert.deepEqual(
      section.candidates?.map(({ transport: protocol, tcptype }) => [protocol, tcptype]),
      [
        ['udp', undefined],
        ['tcp', 'passive'],
      ],
    );
    assert.equal(section.endOfCandidates, 'end-of-candidates');
    assert.equal(section.rtcpMux, 'rtcp-mux');
  }
  assert.equal(audio?.payloads, 111);
  assert.deepEqual(video?.simulcast, { dir1: 'recv', list1: 'q;h;f' });
  assert.deepEqual(
    video?.rids?.map(({ id, direction }) => `${id} ${direction}`),
    ['q recv', 'h recv', 'f recv'],
  );
  const offered = parse(readOffer('chromium-whip-simulcast')).media[1]?.ext ?? [];
  for (const { value, uri } of video?.ext ?? []) {
    assert.equal(offered.find((extension) => extension.uri === uri)?.value, value, uri);
  }
});

test('[WHIP-6] whoever wants to be the DTLS server is answered by a client', () => {
  assert.deepEqual(
    whipAnswer(readOffer('ffmpeg-8')).media.map(({ setup }) => setup),
    ['active', 'active'],
  );
});

test('[WHIP-6] a data channel is rejected in its place, and does not count in the bundle', () => {
  const offer = readOffer('obs-30');
  const [head, audio, video] = offer.split(/(?=^m=)/m);
  const data =
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\na=mid:data\r\n';
  const answer = whipAnswer(
    `${head?.replace('BUNDLE 0 1', 'BUNDLE 0 data 1')}${audio}${data}${video}`,
  );
  assert.deepEqual(
    answer.media.map(({ type, port, mid }) => [type, port, String(mid)]),
    [
      ['audio', 9, '0'],
      ['application', 0, 'data'],
      ['video', 9, '1'],
    ],
  );
  assert.equal(answer.media[1]?.protocol, 'UDP/DTLS/SCTP');
  assert.equal(answer.groups?.[0]?.mids, '0 1');
});

const FEEDBACK = [{ type: 'nack' }, { type: 'stagedoor-rtp-numbering-1', parameter: 'p:;e:' }];

/** What a router makes of it: a consumer under the router's own numbers. */
function consumerOf(kind: 'audio' | 'video', mimeType: string, profile?: string): ConsumerOffer {
  const { codecs, headerExtensions } = routerMedia.routerRtpCapabilities() as {
    codecs: {
      mimeType: string;
      preferredPayloadType: number;
      parameters: Record<string, string>;
    }[];
    headerExtensions: { kind: string; uri: string; preferredId: number }[];
  };
  const codec = codecs.find(
    (one) =>
      one.mimeType === mimeType &&
      (profile === undefined || one.parameters['profile-level-id'] === profile),
  );
  assert(codec !== undefined);
  const rtx = codecs.find((one) => Number(one.parameters.apt) === codec.preferredPayloadType);
  const used = [codec, ...(rtx === undefined ? [] : [rtx])];
  return {
    room: asRoomId('room-1'),
    consumerId: asConsumerId(`consumer-${kind}`),
    producerId: asProducerId(`producer-${kind}`),
    kind,
    source: kind === 'audio' ? 'microphone' : 'camera',
    rtpParameters: {
      codecs: used.map(({ preferredPayloadType, ...rest }) => ({
        ...rest,
        payloadType: preferredPayloadType,
        clockRate: kind === 'audio' ? 48_000 : 90_000,
        ...(kind === 'audio' ? { channels: 2 } : {}),
        rtcpFeedback: rest.mimeType.endsWith('/rtx') ? [] : FEEDBACK,
      })),
      headerExtensions: headerExtensions
        .filter((extension) => extension.kind === kind && /:mid$|-time$/.test(extension.uri))
        .map(({ uri, preferredId }) => ({ uri, id: preferredId })),
      encodings: [{ ssrc: 1_000, ...(rtx === undefined ? {} : { rtx: { ssrc: 1_001 } }) }],
      rtcp: { cname: 'publisher' },
    },
    type: 'simple',
    paused: false,
    producerPaused: false,
    spatialLayers: 1,
  };
}

function whepAnswer(text: string, consumers: readonly ConsumerOffer[], isRenumbered: boolean) {
  const offer = parseOffer(text);
  const receiver = readReceiver(offer, routerMedia);
  parseRtpCapabilities(receiver.rtpCapabilities);
  const chosen = chooseConsumers(receiver, consumers);
  const tracks = answerTracks({ receiver, consumers: chosen, isRenumbered });
  return { receiver, answer: parse(writeAnswer({ offer, tracks, transport, sessionId: '17' })) };
}

test('[WHIP-10] a player gets its own payload types and extension ids, with stream, SSRC and retransmissions', () => {
  const text = readOffer('chromium-whep');
  const both = [consumerOf('audio', 'audio/opus'), consumerOf('video', 'video/H264', '42e01f')];
  const { answer, receiver } = whepAnswer(text, both, true);
  const offered = parse(text).media[1];
  const [audio, video] = answer.media;
  assert.equal(audio?.payloads, 111);
  assert.equal(video?.direction, 'sendonly');
  const [payload, rtxPayload] = String(video?.payloads).split(' ').map(Number);
  const profile = offered?.fmtp.find((line) => line.payload === payload)?.config;
  assert.match(String(profile), /packetization-mode=1;profile-level-id=42e01f/);
  assert.equal(offered?.fmtp.find((line) => line.payload === rtxPayload)?.config, `apt=${payload}`);
  assert.equal(video?.fmtp.find((line) => line.payload === rtxPayload)?.config, `apt=${payload}`);
  assert.equal(video?.ext?.find(({ uri }) => uri.endsWith(':mid'))?.value, 4);
  assert.deepEqual(video?.ssrcGroups, [{ semantics: 'FID', ssrcs: '1000 1001' }]);
  assert.equal(video?.msid?.[0]?.id, audio?.msid?.[0]?.id, 'one MediaStream');
  assert.deepEqual(
    video?.rtcpFb?.map(({ type }) => type),
    ['nack'],
    'nothing that is ours alone',
  );
  assert.deepEqual(receiver.reception.mids, { audio: '0', video: '1' });
  assert.ok(receiver.reception.numbering.headerExtensions.some(([, theirs]) => theirs === 4));
});

test('[WHIP-10] a worker that cannot renumber sends its own numbers, and the answer says them', () => {
  const both = [consumerOf('audio', 'audio/opus'), consumerOf('video', 'video/VP8')];
  const { answer } = whepAnswer(readOffer('aiortc'), both, false);
  const video = both[1]?.rtpParameters as { codecs: { payloadType: number }[] };
  assert.equal(
    answer.media[1]?.payloads,
    video.codecs.map(({ payloadType }) => payloadType).join(' '),
  );
});

test('[WHIP-10] an extension whose id means another one in the next m-line is left out', () => {
  const both = [consumerOf('audio', 'audio/opus'), consumerOf('video', 'video/VP8')];
  const { answer, receiver } = whepAnswer(readOffer('aiortc'), both, true);
  for (const { ext } of answer.media) {
    assert.deepEqual(
      ext?.map(({ value, uri }) => [value, uri]),
      [[1, 'urn:ietf:params:rtp-hdrext:sdes:mid']],
    );
  }
  assert.ok(receiver.reception.numbering.headerExtensions.every(([, theirs]) => theirs === 1));
});

test('[WHIP-10] of a kind that nobody publishes the m-line stays and is inactive', () => {
  const { answer } = whepAnswer(
    readOffer('chromium-whep'),
    [consumerOf('audio', 'audio/opus')],
    true,
  );
  assert.deepEqual(
    answer.media.map(({ direction, port }) => [direction, port]),
    [
      ['sendonly', 9],
      ['inactive', 9],
    ],
  );
});

test('[WHIP-10] a player that sends, or decodes nothing of ours, is refused', () => {
  const text = readOffer('chromium-whep');
  assert.throws(() => whepAnswer(text.replaceAll('recvonly', 'sendonly'), [], true), /recvonly/);
  const foreign = text.replaceAll(/(opus|VP8|VP9|H264|AV1)\//g, 'X-$1/');
  assert.throws(() => whepAnswer(foreign, [], true), /codecs/);
});

test('[WHIP-8] an ICE fragment goes both ways', () => {
  const offer = parseOffer(readOffer('obs-30'));
  const { iceParameters, iceCandidates } = transport;
  const text = writeIceFragment({ offer, iceParameters, iceCandidates });
  assert.match(text, /^a=ice-lite\r\n/);
  assert.deepEqual(parseIceFragment(text), {
    ice: { usernameFragment: 'serverufrag', password: 'serverpasswordserverpassword' },
    candidatesCount: 2,
  });
  assert.equal(parseIceFragment('a=mid:0\r\na=end-of-candidates').candidatesCount, 0);
  for (const broken of ['', 'hello', 'a=mid:0', 'a=candidate:1 x UDP y 1.2.3.4 z typ host']) {
    assert.throws(() => parseIceFragment(broken), /can be read/, broken);
  }
});
