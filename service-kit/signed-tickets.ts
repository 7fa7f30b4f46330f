import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Clock } from './clock.ts';

const KEY_BYTES = 32;
/** 128 bits of the HMAC. */
const SIGNATURE_BYTES = 16;
const TICKET_PATTERN = /^([0-9a-z]{1,10})\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{22})$/;

export type SignedTicketsOptions = {
  /** The deployment's. */
  secret: string;
  /** What tickets of this kind are for; those of others open nothing here. */
  purpose: string;
  /** How long a ticket is good. */
  ttlMs: number;
  clock: Clock;
};

/**
 * Parts of addresses that say who asks for something, since media elements send no headers: `<expiry>.<holder>.<mac>`. A ticket says
 * who it was made for, not that they may: that is asked at every use, so that a ban or a lost role acts at once. Nothing is kept:
 * tickets hold over restarts and on every server of a deployment.
 */
export class SignedTickets {
  readonly #key: Buffer;
  readonly #ttlMs: number;
  readonly #clock: Clock;

  constructor({ secret, purpose, ttlMs, clock }: SignedTicketsOptions) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES));
    this.#ttlMs = ttlMs;
    this.#clock = clock;
  }

  /** For a holder, whose id is a UUID, and one subject. `expiresAtMs` is since the Unix epoch, a whole second. */
  create(subject: string, holder: string): { ticket: string; expiresAtMs: number } {
    const expirySeconds = Math.ceil((this.#clock.nowMs() + this.#ttlMs) / 1000);
    const expiry = expirySeconds.toString(36);
    const ticket = `${expiry}.${holder}.${this.#sign(subject, expiry, holder)}`;
    return { ticket, expiresAtMs: expirySeconds * 1000 };
  }

  /** The holder; undefined for a ticket of another subject, one that is over, and any other text. */
  open(subject: string, ticket: string): string | undefined {
    const [, expiry = '', holder = '', signature = ''] = TICKET_PATTERN.exec(ticket) ?? [];
    const expected = Buffer.from(this.#sign(subject, expiry, holder));
    const given = Buffer.from(signature);
    if (given.byteLength !== expected.byteLength || !timingSafeEqual(given, expected))
      return undefined;
    const isOver = Number.parseInt(expiry, 36) * 1000 <= this.#clock.nowMs();
    return isOver ? undefined : holder;
  }

  #sign(subject: string, expiry: string, holder: string): string {
    return createHmac('sha256', this.#key)
      .update(`${subject}\n${expiry}\n${holder}`)
      .digest()
      .subarray(0, SIGNATURE_BYTES)
      .toString('base64url');
  }
}
