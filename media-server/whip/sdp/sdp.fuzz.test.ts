import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import fc from 'fast-check';
import { parseRtpCapabilities, parseRtpParameters } from '../../control/media-parameters.ts';
import { type OfferName, readOffer, routerMedia, transport } from '../test/offers.ts';
import { writeAnswer } from './answer.ts';
import { parseIceFragment } from './ice-fragment.ts';
import { parseOffer } from './parse-offer.ts';
import { answerTracks, readReceiver } from './reception.ts';
import { readSentTracks } from './rtp-parameters.ts';
import { SDP_BYTES_MAX } from './sdp-text.ts';

const OFFERS: readonly OfferName[] = [
  'aiortc',
  'chromium-whep',
  'chromium-whip-simulcast',
  'ffmpeg-8',
  'gstreamer-whipsink',
  'obs-32-simulcast',
];
/** Failed seeds get a line here. */
const SEEDS: readonly number[] = [1, 20_261_124];
const RUNS = 400;
/** One offer, however hostile: the parser's patterns must not be quadratic in anything that long. */
const PARSE_MS_MAX = 1_000;

/** Either a whole answer, or an AppError: nothing else is thrown, and nothing half is returned. */
function answerOrRefuse(text: string): void {
  const expectRefusal = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      assert.ok(error instanceof AppError, `not a refusal: ${String((error as Error).stack)}`);
    }
  };
  expectRefusal(() => {
    const offer = parseOffer(text);
    const tracks = readSentTracks(offer, routerMedia);
    for (const { kind, rtpParameters } of tracks) {
      assertRefusedOrFine(() => parseRtpParameters(rtpParameters, kind));
    }
    const answer = writeAnswer({
      ...{ offer, transport, sessionId: '1' },
      tracks: tracks.map(({ media, rtpParameters: { codecs, headerExtensions } }) => ({
        ...{ media, codecs, headerExtensions, rids: [] },
        direction: 'recvonly' as const,
      })),
    });
    assert.equal(answer.match(/^m=/gm)?.length, offer.media.length, 'every m-line is answered');
  });
  expectRefusal(() => {
    const receiver = readReceiver(parseOffer(text), routerMedia);
    assertRefusedOrFine(() => parseRtpCapabilities(receiver.rtpCapabilities));
    answerTracks({ receiver, consumers: new Map(), isRenumbered: true });
  });
  expectRefusal(() => parseIceFragment(text));
}

function assertRefusedOrFine(work: () => void): void {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof AppError);
  }
}

const offered = fc.constantFrom(...OFFERS).map(readOffer);
const number = fc.nat(1_000_000);
const noise = fc.oneof(
  fc.string({ maxLength: 200, unit: 'binary' }),
  fc.constantFrom(
    'a=',
    'm=',
    'a=rid:',
    'a=simulcast:send ;;;~',
    'a=ssrc-group:FID ',
    'a=fmtp:96 =;=',
    '\r\n',
  ),
  fc.constantFrom('__proto__', 'constructor', '0', '-1', '99999999999999999999', 'NaN', '\u0000'),
);

/** Lines dropped, doubled, swapped, cut and filled with noise. */
const mutated = fc
  .tuple(
    offered,
    fc.array(fc.record({ kind: fc.nat(5), at: number, to: number, text: noise }), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([text, steps]) => {
    let lines = text.split('\r\n');
    for (const { kind, at, to, text: added } of steps) {
      const from = at % lines.length;
      const line = lines[from] ?? '';
      if (kind === 0) lines.splice(from, 1);
      if (kind === 1) lines.splice(to % lines.length, 0, line);
      if (kind === 2) lines[from] = added;
      if (kind === 3) lines[from] = line.slice(0, to % (line.length + 1)) + added;
      if (kind === 4) lines[from] = line.replace(/\d+/, String(to));
      if (kind === 5) lines = lines.slice(0, from + 1);
      if (lines.length === 0) lines = [''];
    }
    return lines.join('\r\n');
  });

for (const seed of SEEDS) {
  test(`[WHIP-5] offers changed at random are answered or refused, seed ${seed}`, () => {
    fc.assert(fc.property(mutated, answerOrRefuse), { seed, numRuns: RUNS });
  });

  test(`[WHIP-5] any text is answered or refused, seed ${seed}`, () => {
    const text = fc.oneof(
      fc.string({ maxLength: 2_000, unit: 'binary' }),
      fc.array(noise, { maxLength: 60 }).map((lines) => `v=0\r\n${lines.join('\r\n')}`),
    );
    fc.assert(fc.property(text, answerOrRefuse), { seed, numRuns: RUNS });
  });
}

test('[WHIP-5] 1 MB is refused without being parsed', () => {
  assert.throws(
    () => parseOffer(`v=0\r\n${'a=candidate:1 1 UDP 1 192.0.2.1 9 typ host\r\n'.repeat(22_000)}`),
    (error) => error instanceof AppError && error.code === 'PAYLOAD_TOO_LARGE',
  );
});

test('[WHIP-5] lines that are made to be slow are not', () => {
  const fill = (start: string, unit: string): string =>
    `${start}${unit.repeat(Math.floor((1_000 - start.length) / unit.length))}`;
  const slow = [
    fill('a=imageattr:97 send ', '[x=1] '),
    fill('a=simulcast: ', ' '),
    fill('a=simulcast:send ', '1;'),
    fill('a=fmtp:96 ', 'a=;'),
    fill('a=extmap:1 ', ' '),
    fill('a=rtpmap:96 H264', ' '),
    fill('a=candidate:', '1 '),
    fill('a=ssrc-group:FID ', '1 '),
  ];
  for (const line of slow) {
    const text = readOffer('obs-30').replace(
      'a=rtcp-mux',
      `a=rtcp-mux\r\n${`${line}\r\n`.repeat(50)}`,
    );
    assert.ok(Buffer.byteLength(text) <= SDP_BYTES_MAX);
    const startMs = performance.now();
    answerOrRefuse(text);
    const tookMs = performance.now() - startMs;
    assert.ok(tookMs < PARSE_MS_MAX, `${line.slice(0, 20)} took ${tookMs} ms`);
  }
});
