import { createHash, timingSafeEqual } from 'node:crypto';
import type { ErrorCode } from '@stagedoor/contracts/codes';
import type { PeerId } from '@stagedoor/contracts/ids';
import { randomId, randomSecret } from '@stagedoor/service-kit/random';
import type { RoomVisit } from './roles.ts';
import { parseIceFragment, writeIceFragment } from './sdp/ice-fragment.ts';
import type { Offer } from './sdp/offer.ts';
import { malformed } from './sdp/sdp-errors.ts';

export type WhipKind = 'whip' | 'whep';

/** What a PATCH did. */
export type PatchOutcome =
  | { type: 'trickled' }
  | { type: 'restarted'; body: string }
  | { type: 'precondition-failed' };

/**
 * A WHIP or WHEP session: the resource that a POST makes. Its id is its address, which nobody guesses; whoever presented a token at the
 * POST has to present it again.
 *
 * It is over when its client deletes it, or when its visit ends: ban, revoked key, ended stream, a newer publisher, a lost client.
 */
export class WhipSession {
  /** 256 bits. */
  readonly id = randomSecret();
  readonly kind: WhipKind;
  readonly visit: RoomVisit;
  readonly #offer: Offer;
  readonly #tokenHash: Buffer | undefined;
  readonly #onEnded: (session: WhipSession, code: ErrorCode | undefined) => void;
  #etag = newEtag();
  #usernameFragment: string;
  #isEnded = false;

  constructor(options: {
    kind: WhipKind;
    visit: RoomVisit;
    offer: Offer;
    token: string | undefined;
    /** Called once; the code is why it ended without the client's asking. */
    onEnded: (session: WhipSession, code: ErrorCode | undefined) => void;
  }) {
    this.kind = options.kind;
    this.visit = options.visit;
    this.#offer = options.offer;
    this.#tokenHash = options.token === undefined ? undefined : hash(options.token);
    this.#onEnded = options.onEnded;
    this.#usernameFragment = options.offer.ice.usernameFragment;
  }

  get peerId(): PeerId {
    return this.visit.peer.id;
  }

  /** Identifies the ICE session (RFC 9725 section 4.3.1). */
  get etag(): string {
    return this.#etag;
  }

  /** From here on it ends with its visit. */
  start(): void {
    this.visit.listen({
      handleEnded: (code) => this.#finish(code),
      // An answer cannot be changed (there is no renegotiation): a player that comes again gets what is there now.
      handleMediaChanged: () => {
        if (this.kind === 'whep') this.end('CONFLICT');
      },
    });
  }

  /** Whether this token is the one that made it; without one anybody who knows the address. */
  isHeldBy(token: string | undefined): boolean {
    if (this.#tokenHash === undefined) return true;
    return token !== undefined && timingSafeEqual(hash(token), this.#tokenHash);
  }

  /**
   * Takes a client's candidates, or restarts ICE when it has new credentials; DTLS and media go on. Throws AppError; then everything is
   * as it was.
   */
  async patch(text: string, ifMatch: 'any' | readonly string[]): Promise<PatchOutcome> {
    const { ice } = parseIceFragment(text);
    if (ifMatch !== 'any' && !ifMatch.includes(this.#etag)) return { type: 'precondition-failed' };
    const { usernameFragment, password } = ice;
    if (usernameFragment === undefined || usernameFragment === this.#usernameFragment) {
      return { type: 'trickled' };
    }
    if (password === undefined) throw malformed('New ICE credentials need a password.');
    const iceParameters = await this.visit.restartIce();
    this.#usernameFragment = usernameFragment;
    this.#etag = newEtag();
    const { iceCandidates } = this.visit.opened.transport;
    return {
      type: 'restarted',
      body: writeIceFragment({ offer: this.#offer, iceParameters, iceCandidates }),
    };
  }

  /** Idempotent. */
  end(code?: ErrorCode): void {
    if (this.#isEnded) return;
    this.visit.end();
    this.#finish(code);
  }

  #finish(code: ErrorCode | undefined): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#onEnded(this, code);
  }
}

function newEtag(): string {
  return `"${randomId()}"`;
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
