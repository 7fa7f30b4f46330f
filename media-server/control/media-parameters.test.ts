import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '@stagedoor/contracts/errors';
import fc from 'fast-check';
import {
  parseDtlsParameters,
  parseRtpCapabilities,
  parseRtpParameters,
} from './media-parameters.ts';

const isRefusal = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'MEDIA_PARAMETERS_INVALID';

const fingerprint = {
  algorithm: 'sha-256',
  value: Array.from({ length: 32 }, () => 'AB').join(':'),
};
const codec = { mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000, parameters: {} };
const parameters = { codecs: [codec], encodings: [{ ssrc: 1 }, { ssrc: 2 }, { ssrc: 3 }] };

test('[SFU-10] what browsers send is taken, fields that nobody knows are dropped', () => {
  assert.deepEqual(parseDtlsParameters({ role: 'client', fingerprints: [fingerprint], more: 1 }), {
    role: 'client',
    fingerprints: [fingerprint],
  });
  const parsed = parseRtpParameters({ ...parameters, more: true }, 'video');
  assert.deepEqual(parsed, parameters);
});

test('[SFU-10] header extensions that cannot be carried are left out', () => {
  const known = { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4 };
  const unknown = { uri: 'http://www.webrtc.org/experiments/rtp-hdrext/video-timing', id: 5 };
  const parsed = parseRtpParameters({ ...parameters, headerExtensions: [unknown, known] }, 'video');
  assert.deepEqual(parsed.headerExtensions, [known]);
});

test('[SFU-10] forged RTP parameters are refused', () => {
  const forged: Record<string, object> = {
    'no codec': { ...parameters, codecs: [] },
    'a hundred codecs': { ...parameters, codecs: new Array(100).fill(codec) },
    'a codec of another kind': { ...parameters, codecs: [{ ...codec, mimeType: 'audio/opus' }] },
    'a payload type above 127': { ...parameters, codecs: [{ ...codec, payloadType: 128 }] },
    'a fractional clock rate': { ...parameters, codecs: [{ ...codec, clockRate: 0.5 }] },
    'nested codec parameters': { ...parameters, codecs: [{ ...codec, parameters: { a: {} } }] },
    'four layers': { ...parameters, encodings: [1, 2, 3, 4].map((ssrc) => ({ ssrc })) },
    'an SSRC of 0': { ...parameters, encodings: [{ ssrc: 0 }] },
    'an SSRC above 32 bits': { ...parameters, encodings: [{ ssrc: 2 ** 32 }] },
    'a text as SSRC': { ...parameters, encodings: [{ ssrc: '1' }] },
    'the same SSRC twice': { ...parameters, encodings: [{ ssrc: 1 }, { ssrc: 1 }] },
    'layers without names': { ...parameters, encodings: [{}, {}] },
    'a long MID': { ...parameters, mid: 'x'.repeat(9) },
    'a huge scalability mode': { ...parameters, encodings: [{ scalabilityMode: 'L99T99' }] },
    'an extension id of 0': {
      ...parameters,
      headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 0 }],
    },
  };
  for (const [name, blob] of Object.entries(forged)) {
    assert.throws(() => parseRtpParameters(blob, 'video'), isRefusal, name);
  }
  const opus = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 };
  const layeredSound = { codecs: [opus], encodings: [{ ssrc: 1 }, { ssrc: 2 }] };
  assert.throws(() => parseRtpParameters(layeredSound, 'audio'), isRefusal);
});

test('[SFU-10] forged DTLS parameters are refused', () => {
  const forged = [
    { fingerprints: [] },
    { fingerprints: new Array(9).fill(fingerprint) },
    { fingerprints: [{ ...fingerprint, algorithm: 'md5' }] },
    { fingerprints: [{ ...fingerprint, algorithm: 'sha-512' }] },
    { fingerprints: [{ ...fingerprint, value: 'AB:ZZ' }] },
    { role: 'both', fingerprints: [fingerprint] },
  ];
  for (const blob of forged) assert.throws(() => parseDtlsParameters(blob), isRefusal);
});

test('[SFU-10] no JSON at all makes the readers throw anything but a refusal', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (blob) => {
      const readers = [
        () => parseRtpCapabilities(blob),
        () => parseRtpParameters(blob, 'audio'),
        () => parseDtlsParameters(blob),
      ];
      for (const read of readers) assert.throws(read, isRefusal);
    }),
    { numRuns: 300 },
  );
});
