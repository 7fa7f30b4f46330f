import type { ChatBadge, ChatPermissions } from './chat-state.ts';
import { badgesOf, type ChatMember, type Publication } from './chat-wire.ts';

/** Before the server has said anything. */
const NOBODY: ChatPermissions = {
  canSend: false,
  canModerate: false,
  canAppoint: false,
  restrictedUntilMs: 0,
  isBanned: false,
};

/** What this person may do in a chat, and when: as the last join said, and as publications have changed it since. */
export class ChatStanding {
  readonly #userId: string | undefined;
  /** Whoever has no account reads only, whatever is lifted. */
  readonly #hasAccount: boolean;
  #me = NOBODY;
  #badges: readonly ChatBadge[] = [];
  #lastSentAtMs = 0;
  #slowUntilMs = 0;

  constructor(options: { userId: string | undefined; hasAccount: boolean }) {
    this.#userId = options.userId;
    this.#hasAccount = options.hasAccount;
  }

  get userId(): string | undefined {
    return this.#userId;
  }

  get me(): ChatPermissions {
    return this.#me;
  }

  get badges(): readonly ChatBadge[] {
    return this.#badges;
  }

  /** When slow mode takes the next message; 0: at once. */
  nextSendAtMs(slowModeSeconds: number): number {
    if (slowModeSeconds === 0 || this.#me.canModerate) return 0;
    const byLast = this.#lastSentAtMs === 0 ? 0 : this.#lastSentAtMs + slowModeSeconds * 1_000;
    return Math.max(byLast, this.#slowUntilMs);
  }

  handleJoined(me: ChatMember): void {
    this.#badges = badgesOf(me.badges);
    this.#me = {
      canSend: me.canSend,
      canModerate: me.canModerate,
      canAppoint: me.canAppoint,
      restrictedUntilMs: me.restrictedUntilMs,
      isBanned: me.isBanned,
    };
  }

  /** An own message was stored then. */
  handleSent(atMs: number): void {
    if (atMs <= this.#lastSentAtMs) return;
    this.#lastSentAtMs = atMs;
    this.#slowUntilMs = 0;
  }

  /** A message was refused by slow mode, which takes none before. */
  handleSlowMode(untilMs: number): void {
    this.#slowUntilMs = untilMs;
  }

  handlePublication({ event, atMs }: Publication): void {
    if (event?.message?.author?.userId === this.#userId) this.handleSent(atMs);
    const restricted = event?.userRestricted;
    if (!restricted || restricted.userId !== this.#userId) return;
    this.#me = {
      ...this.#me,
      canSend: this.#hasAccount && !restricted.ban,
      restrictedUntilMs: restricted.untilMs,
      isBanned: restricted.ban,
    };
  }

  /** What the server alone knows has changed: a creator or admin stays what they are without being a moderator. */
  isAskedAnewBy({ event }: Publication): boolean {
    return event?.moderatorSet?.userId === this.#userId && this.#userId !== undefined;
  }
}
