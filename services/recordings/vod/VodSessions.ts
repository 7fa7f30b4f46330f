import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';

/** Longer than a long recording with a pause in it; whoever opens the page again gets a new one. */
const SESSION_MS = 6 * 60 * 60_000;
const KEY_BYTES = 32;
/** 128 bits of the HMAC. */
const SIGNATURE_BYTES = 16;
const SESSION_PATTERN = /^([0-9a-z]{1,10})\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{22})$/;

/**
 * The part of a path that says who asks for a private recording, since media elements send no headers: `~<expiry>.<account>.<mac>`.
 * It says who it was made for, not that they may watch: that is asked of the account at every request, so that a ban or a lost
 * role acts at once. Nothing is kept: sessions hold over restarts and on every server of a deployment.
 */
export class VodSessions {
  readonly #key: Buffer;
  readonly #clock: Clock;

  /** `secret` is the deployment's. */
  constructor(options: { secret: string; clock: Clock }) {
    this.#key = Buffer.from(
      hkdfSync('sha256', options.secret, '', 'stagedoor/recordings/vod-session', KEY_BYTES),
    );
    this.#clock = options.clock;
  }

  create(recordingId: string, userId: UserId): string {
    const expiry = Math.ceil((this.#clock.nowMs() + SESSION_MS) / 1000).toString(36);
    return `${expiry}.${userId}.${this.#sign(recordingId, expiry, userId)}`;
  }

  /** For whom it was made; undefined for one of another recording, one that is over, and any other text. */
  open(recordingId: string, session: string): UserId | undefined {
    const [, expiry = '', userId = '', signature = ''] = SESSION_PATTERN.exec(session) ?? [];
    const expected = Buffer.from(this.#sign(recordingId, expiry, userId));
    const given = Buffer.from(signature);
    if (given.byteLength !== expected.byteLength || !timingSafeEqual(given, expected))
      return undefined;
    const isOver = Number.parseInt(expiry, 36) * 1000 <= this.#clock.nowMs();
    return isOver ? undefined : asUserId(userId);
  }

  #sign(recordingId: string, expiry: string, userId: string): string {
    return createHmac('sha256', this.#key)
      .update(`${recordingId}\n${expiry}\n${userId}`)
      .digest()
      .subarray(0, SIGNATURE_BYTES)
      .toString('base64url');
  }
}
