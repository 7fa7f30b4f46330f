import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { assert } from '@stagedoor/service-kit/assert';
import type { Clock } from '@stagedoor/service-kit/clock';

/** How long an address of a private stream works: longer than nearly any broadcast, and a leaked one does not work for ever. */
export const SESSION_MS = 12 * 3_600_000;
/** Sessions of one process; the oldest goes then. Hundreds of bytes each. */
const SESSIONS_MAX = 100_000;
const RANDOM_BYTES = 16;
/** Of the HMAC: as hard to guess as the random half. */
const SIGNATURE_BYTES = 16;
const SECRET_BYTES_MIN = 32;
const ID_LENGTH = 44;

/** What a session is about: the channel, and whatever else decides whether it goes on. */
type SessionFacts = { channel: string };

type Session<Facts> = { facts: Facts; expiresAtMs: number };

/**
 * Who may fetch private streams by which address. Sessions are in memory, so ending one acts at once. Ids are signed, so that one
 * which is not known any more is told from one that never was, without remembering those that ended.
 */
export class HlsSessions<Facts extends SessionFacts> {
  readonly #clock: Clock;
  readonly #secret: Uint8Array;
  /** In the order of their making, which is the order in which they expire. */
  readonly #sessions = new Map<string, Session<Facts>>();

  constructor(options: { clock: Clock; secret: Uint8Array }) {
    assert(options.secret.byteLength >= SECRET_BYTES_MIN, 'a secret has 32 bytes or more');
    this.#clock = options.clock;
    this.#secret = options.secret;
  }

  get count(): number {
    return this.#sessions.size;
  }

  /** The id belongs into addresses: `/hls/<channel>/~<id>/index.m3u8`. */
  create(facts: Facts): string {
    this.#forgetExpired();
    const random = randomBytes(RANDOM_BYTES).toString('base64url');
    const id = `${random}${this.#sign(facts.channel, random)}`;
    this.#sessions.set(id, { facts, expiresAtMs: this.#clock.monotonicMs() + SESSION_MS });
    return id;
  }

  /** The session's facts; 'ended' for one that was, on this server or before its restart; undefined for any other text. */
  find(channel: string, id: string): Facts | 'ended' | undefined {
    const session = this.#sessions.get(id);
    if (session !== undefined && session.facts.channel === channel) {
      return session.expiresAtMs > this.#clock.monotonicMs() ? session.facts : 'ended';
    }
    return this.#isOurs(channel, id) ? 'ended' : undefined;
  }

  /** Ends the sessions for which `predicate` is true, and says how many those were. */
  endWhere(predicate: (facts: Facts) => boolean): number {
    let endedCount = 0;
    for (const [id, { facts }] of this.#sessions) {
      if (!predicate(facts)) continue;
      this.#sessions.delete(id);
      endedCount += 1;
    }
    return endedCount;
  }

  #forgetExpired(): void {
    const nowMs = this.#clock.monotonicMs();
    for (const [id, { expiresAtMs }] of this.#sessions) {
      if (expiresAtMs > nowMs && this.#sessions.size < SESSIONS_MAX) return;
      this.#sessions.delete(id);
    }
  }

  #isOurs(channel: string, id: string): boolean {
    if (id.length !== ID_LENGTH) return false;
    const random = id.slice(0, ID_LENGTH / 2);
    const expected = Buffer.from(this.#sign(channel, random));
    const given = Buffer.from(id.slice(ID_LENGTH / 2));
    return given.byteLength === expected.byteLength && timingSafeEqual(given, expected);
  }

  #sign(channel: string, random: string): string {
    const hmac = createHmac('sha256', this.#secret).update(`hls-session\n${channel}\n${random}`);
    return hmac.digest().subarray(0, SIGNATURE_BYTES).toString('base64url');
  }
}
