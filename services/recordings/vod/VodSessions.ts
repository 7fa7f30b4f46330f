import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import { SignedTickets } from '@stagedoor/service-kit/signed-tickets';

/** Longer than a long recording with a pause in it; whoever opens the page again gets a new one. */
const SESSION_MS = 6 * 60 * 60_000;

/** The part of a path that says who asks for a private recording: `~<session>`, a signed ticket. */
export class VodSessions {
  readonly #tickets: SignedTickets;

  /** `secret` is the deployment's. */
  constructor({ secret, clock }: { secret: string; clock: Clock }) {
    const purpose = 'stagedoor/recordings/vod-session';
    this.#tickets = new SignedTickets({ secret, purpose, ttlMs: SESSION_MS, clock });
  }

  create(recordingId: string, userId: UserId): string {
    return this.#tickets.create(recordingId, userId).ticket;
  }

  /** For whom it was made; undefined for one of another recording, one that is over, and any other text. */
  open(recordingId: string, session: string): UserId | undefined {
    const holder = this.#tickets.open(recordingId, session);
    return holder === undefined ? undefined : asUserId(holder);
  }
}
