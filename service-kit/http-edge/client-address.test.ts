import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAddress, isLoopbackAddress, limitKeyOf, TrustedProxies } from './client-address.ts';

function binary(...bytes: number[]): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function ipv6(...groups: number[]): ArrayBuffer {
  return binary(...groups.flatMap((group) => [group >> 8, group & 0xff]));
}

test('[HTTP-13] addresses of both families are written in their canonical form', () => {
  assert.equal(formatAddress(binary(192, 0, 2, 1)), '192.0.2.1');
  assert.equal(formatAddress(ipv6(0, 0, 0, 0, 0, 0xffff, 0xc000, 0x0201)), '192.0.2.1');
  assert.equal(formatAddress(ipv6(0, 0, 0, 0, 0, 0, 0, 1)), '::1');
  assert.equal(formatAddress(ipv6(0, 0, 0, 0, 0, 0, 0, 0)), '::');
  assert.equal(formatAddress(ipv6(0x2001, 0xdb8, 0, 0, 1, 0, 0, 1)), '2001:db8::1:0:0:1');
  assert.equal(formatAddress(ipv6(0x2001, 0xdb8, 0, 1, 1, 1, 1, 1)), '2001:db8:0:1:1:1:1:1');
  assert.equal(formatAddress(ipv6(0xfe80, 0, 0, 0, 0, 0, 0, 0)), 'fe80::');
  assert.equal(formatAddress(binary()), '');
});

test('[HTTP-13] loopback is 127/8 and ::1', () => {
  assert.deepEqual(
    ['127.0.0.1', '127.9.9.9', '::1', '128.0.0.1', '::2', '127.evil'].map(isLoopbackAddress),
    [true, true, true, false, false, false],
  );
});

test('[HTTP-13] limits by address count an IPv4 address, and an IPv6 network of 64 bits, however written', () => {
  assert.equal(limitKeyOf('192.0.2.1'), '192.0.2.1');
  for (const ip of ['2001:db8:1:2::', '2001:db8:1:2:ffff::9', '2001:0DB8:1:2:3:4:5:6%eth0']) {
    assert.equal(limitKeyOf(ip), '2001:db8:1:2::/64', ip);
  }
  assert.equal(limitKeyOf('2001:db8:1:3::'), '2001:db8:1:3::/64');
  assert.equal(limitKeyOf('2001:db8::1:0:0:1'), '2001:db8:0:0::/64');
  assert.equal(limitKeyOf('::1'), '0:0:0:0::/64');
  assert.equal(limitKeyOf('fe80::'), 'fe80:0:0:0::/64');
  assert.equal(limitKeyOf('::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(limitKeyOf('::FFFF:c000:0201'), '192.0.2.1');
  for (const odd of ['', 'unknown', '1:2:3', '[::1]']) assert.equal(limitKeyOf(odd), odd);
});

const proxies = new TrustedProxies(['10.0.0.0/8', '2001:db8::/32', '127.0.0.1']);

function clientOf(peer: string, forwardedFor?: string): string {
  return proxies.resolve(peer, false, {
    forwardedFor,
    forwardedProto: undefined,
    isForwarded: true,
  }).ip;
}

test('[HTTP-13] the client is the rightmost address that is not a trusted proxy', () => {
  assert.equal(clientOf('192.0.2.7', '203.0.113.1'), '192.0.2.7');
  assert.equal(clientOf('10.0.0.1'), '10.0.0.1');
  assert.equal(clientOf('10.0.0.1', '203.0.113.1'), '203.0.113.1');
  assert.equal(clientOf('10.0.0.1', '198.51.100.1, 203.0.113.1'), '203.0.113.1');
  assert.equal(clientOf('10.0.0.1', '203.0.113.1, 10.0.0.2'), '203.0.113.1');
  assert.equal(clientOf('10.0.0.1', '203.0.113.1:443'), '203.0.113.1');
  assert.equal(clientOf('2001:db8::9', '[2001:db9::1]:443'), '2001:db9::1');
  assert.equal(clientOf('10.0.0.1', '203.0.113.1, unknown, 10.0.0.2'), '10.0.0.2');
  assert.equal(clientOf('10.0.0.1', ''), '10.0.0.1');
  assert.equal(
    clientOf('10.0.0.1', `203.0.113.1, ${'10.0.0.2, '.repeat(100)}10.0.0.3`),
    '10.0.0.2',
  );
});

test('[HTTP-13] only who says nothing of being forwarded is this machine, and never a trusted proxy', () => {
  const isLoopback = (peer: string, isForwarded: boolean, forwardedFor?: string): boolean =>
    proxies.resolve(peer, false, { forwardedFor, forwardedProto: undefined, isForwarded })
      .isLoopback;
  assert.equal(isLoopback('127.0.0.2', false), true);
  assert.equal(isLoopback('127.0.0.2', true), false);
  // 127.0.0.1 is a trusted proxy here, and this one does not say for whom it forwards.
  assert.equal(isLoopback('127.0.0.1', false), false);
  assert.equal(isLoopback('127.0.0.1', true, ''), false);
  assert.equal(isLoopback('127.0.0.1', true, '127.0.0.1'), false);
  assert.equal(isLoopback('127.0.0.1', true, '127.0.0.3'), true);
  assert.equal(isLoopback('10.0.0.1', true, '203.0.113.1'), false);
});

test('[HTTP-13] the scheme is the proxy’s word only when the proxy is trusted', () => {
  const isSecure = (peer: string, isTls: boolean, forwardedProto?: string): boolean =>
    proxies.resolve(peer, isTls, { forwardedFor: undefined, forwardedProto, isForwarded: true })
      .isSecure;
  assert.deepEqual(
    [
      isSecure('10.0.0.1', false, 'https'),
      isSecure('10.0.0.1', true, 'http'),
      isSecure('10.0.0.1', true),
      isSecure('192.0.2.1', false, 'https'),
      isSecure('192.0.2.1', true, 'http'),
    ],
    [true, false, true, false, true],
  );
});

test('[HTTP-13] a trusted proxy that is none is refused at the start', () => {
  for (const range of [
    '',
    'proxy.example',
    '10.0.0.0/33',
    '10.0.0.0/',
    '::/129',
    '10.0.0.0/8/8',
    '10.0.0.0/-1',
  ]) {
    assert.throws(() => new TrustedProxies([range]), { code: 'VALIDATION_ERROR' }, range);
  }
});
