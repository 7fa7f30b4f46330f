import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressBucketOf } from './address-bucket.ts';

test('[SES-18] an IPv4 address counts for itself, an IPv6 address for its /64, however it is written', () => {
  assert.equal(addressBucketOf('192.0.2.7'), '192.0.2.7');
  assert.equal(addressBucketOf(''), '');
  const same = [
    '2001:db8:1:2::1',
    '2001:db8:1:2:ffff:ffff:ffff:ffff',
    '2001:DB8:0001:2::',
    '2001:db8:1:2::192.0.2.7',
  ];
  assert.deepEqual([...new Set(same.map(addressBucketOf))], ['2001:db8:1:2::/64']);
  assert.equal(addressBucketOf('2001:db8::1'), '2001:db8:0:0::/64');
  assert.equal(addressBucketOf('fe80::1%eth0'), 'fe80:0:0:0::/64');
  assert.notEqual(addressBucketOf('2001:db8:1:3::1'), addressBucketOf('2001:db8:1:2::1'));
  assert.notEqual(addressBucketOf('::ffff:192.0.2.7'), addressBucketOf('::ffff:192.0.2.8'));
});
