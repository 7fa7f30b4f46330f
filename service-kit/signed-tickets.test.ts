import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { FakeClock } from './clock-fake.ts';
import { SignedTickets } from './signed-tickets.ts';

const TTL_MS = 60_000;
const clock = new FakeClock();
const holder = randomUUID();

function tickets(options: { secret?: string; purpose?: string } = {}): SignedTickets {
  return new SignedTickets({ secret: 'secret', purpose: 'this', ttlMs: TTL_MS, clock, ...options });
}

test('[KIT-21] a ticket says whom it was made for, on every server with the secret, until it is over', async () => {
  const { ticket, expiresAtMs } = tickets().create('the door', holder);
  assert.equal(tickets().open('the door', ticket), holder);
  await clock.advance(expiresAtMs - clock.nowMs() - 1);
  assert.equal(tickets().open('the door', ticket), holder);
  await clock.advance(1);
  assert.equal(tickets().open('the door', ticket), undefined);
});

test('[KIT-21] a ticket of something else, for something else, with another secret or altered is none', () => {
  const { ticket } = tickets().create('the door', holder);
  const [expiry = '', , signature = ''] = ticket.split('.');
  assert.equal(tickets().open('the window', ticket), undefined);
  assert.equal(tickets({ purpose: 'that' }).open('the door', ticket), undefined);
  assert.equal(tickets({ secret: 'other' }).open('the door', ticket), undefined);
  for (const altered of [
    '',
    'ticket',
    `${expiry}.${randomUUID()}.${signature}`,
    `z${expiry}.${holder}.${signature}`,
    `${ticket}A`,
    ticket.slice(0, -1),
  ])
    assert.equal(tickets().open('the door', altered), undefined, altered);
});
