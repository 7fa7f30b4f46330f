import type { AccountChange, Identity, MediaGrant } from '@stagedoor/contracts/identity';
import { asRoomId, type RoomId } from '@stagedoor/contracts/ids';
import type { StreamEndReason, StreamVisibility } from '@stagedoor/contracts/media';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { LiveStream } from './LiveStream.ts';
import type { HlsSessionStore } from './roles.ts';

/** Longer than any origin keeps a broadcast that is over. */
const ENDED_KEPT_MS = 30 * 60_000;

/** Who watches a private stream over HLS, and by what right. */
export type HlsSessionFacts = {
  channel: RoomId;
  identity: Identity;
  grant: MediaGrant | undefined;
};

export type HlsVerdict = 'ok' | 'not-found' | 'session-required' | 'session-ended';

type EndedStream = { creatorId: string; visibility: StreamVisibility; untilMs: number };

export type HlsAdmissionOptions = {
  clock: Clock;
  sessions: HlsSessionStore<HlsSessionFacts>;
  findLive: (room: RoomId) => LiveStream | undefined;
  /** Whether this person, with this grant, may watch the stream now. */
  mayWatch: (stream: LiveStream, identity: Identity, grant: MediaGrant | undefined) => boolean;
};

/**
 * Who may fetch a stream over HLS. Public and unlisted streams have one address for everybody, so that caches can share what is
 * fetched; private ones an address for each viewer, which names a session that ends with the right to watch.
 */
export class HlsAdmission {
  readonly #options: HlsAdmissionOptions;
  /** By viewer and channel, so that asking again does not make another. */
  readonly #sessionIds = new Map<string, string>();
  /** Streams that are over but can be fetched for a while, oldest first. */
  readonly #ended = new Map<RoomId, EndedStream>();

  constructor(options: HlsAdmissionOptions) {
    this.#options = options;
  }

  /** The path under which this viewer finds the stream. Whether they may watch was asked before. */
  addressFor(stream: LiveStream, identity: Identity, grant: MediaGrant | undefined): string {
    if (stream.visibility !== 'private') return openAddress(stream.room);
    const { sessions } = this.#options;
    const viewer = `${stream.room}\n${identity.userId}\n${identity.loginSessionId ?? ''}\n${grant?.kid ?? ''}`;
    const known = this.#sessionIds.get(viewer);
    const facts = known === undefined ? undefined : sessions.find(stream.room, known);
    // An older session may rest on a grant that ends sooner.
    const isGood = typeof facts === 'object' && facts.grant?.expiresAtMs === grant?.expiresAtMs;
    const id =
      known !== undefined && isGood
        ? known
        : sessions.create({ channel: stream.room, identity, grant });
    this.#sessionIds.set(viewer, id);
    return `/hls/${stream.room}/~${id}/index.m3u8`;
  }

  /** Asked for every request. `channel` and `sessionId` come from the address. */
  admit(channel: string, sessionId: string | undefined): HlsVerdict {
    const room = asRoomId(channel);
    const visibility = this.#options.findLive(room)?.visibility ?? this.#endedVisibility(room);
    if (visibility === undefined) return 'not-found';
    const facts =
      sessionId === undefined ? undefined : this.#options.sessions.find(channel, sessionId);
    if (facts === 'ended') return 'session-ended';
    if (visibility !== 'private') return 'ok';
    if (facts === undefined) return 'session-required';
    const isOver =
      facts.grant !== undefined && facts.grant.expiresAtMs <= this.#options.clock.nowMs();
    return isOver ? 'session-ended' : 'ok';
  }

  /** The stream's visibility has changed: whoever may not watch it any more is out with the next request. */
  recheck(stream: LiveStream): void {
    this.#endSessions(
      ({ channel, identity, grant }) =>
        channel === stream.room && !this.#options.mayWatch(stream, identity, grant),
    );
  }

  /** A ban, a logout, a revoked key or a lost role ends what rested on it. */
  handleAccountChange(change: AccountChange): void {
    if (change.type === 'banned') this.#withdrawEnded(change.userId);
    const { findLive, mayWatch } = this.#options;
    this.#endSessions(({ channel, identity, grant }) => {
      if (change.type === 'grant-key-revoked') return grant?.kid === change.kid;
      if (identity.userId !== change.userId) return false;
      switch (change.type) {
        case 'banned':
          return true;
        case 'logged-out':
          return identity.loginSessionId === change.loginSessionId;
        case 'roles-changed': {
          const stream = findLive(channel);
          return (
            stream !== undefined && !mayWatch(stream, { ...identity, roles: change.roles }, grant)
          );
        }
        default:
          return false;
      }
    });
  }

  /** What was shown can be fetched to its end, except where it should not have been shown. */
  handleEnded(stream: LiveStream, reason: StreamEndReason): void {
    this.#forgetOld();
    if (reason === 'banned') {
      this.#forgetSessions(stream.room);
      return;
    }
    const untilMs = this.#options.clock.monotonicMs() + ENDED_KEPT_MS;
    const { creatorId, visibility } = stream;
    this.#ended.set(stream.room, { creatorId, visibility, untilMs });
  }

  #endedVisibility(room: RoomId): StreamVisibility | undefined {
    const ended = this.#ended.get(room);
    const isKept = ended !== undefined && ended.untilMs > this.#options.clock.monotonicMs();
    return isKept ? ended.visibility : undefined;
  }

  /** A creator who ends a stream in time to be banned afterwards is no better off. */
  #withdrawEnded(creatorId: string): void {
    for (const [room, ended] of this.#ended) {
      if (ended.creatorId !== creatorId) continue;
      this.#ended.delete(room);
      this.#forgetSessions(room);
    }
  }

  #endSessions(predicate: (facts: HlsSessionFacts) => boolean): void {
    const { sessions } = this.#options;
    if (sessions.endWhere(predicate) === 0) return;
    for (const [viewer, id] of this.#sessionIds) {
      const [channel = ''] = viewer.split('\n', 1);
      if (sessions.find(channel, id) === 'ended') this.#sessionIds.delete(viewer);
    }
  }

  #forgetOld(): void {
    const nowMs = this.#options.clock.monotonicMs();
    for (const [room, { untilMs }] of this.#ended) {
      if (untilMs > nowMs) break;
      this.#ended.delete(room);
      this.#forgetSessions(room);
    }
  }

  #forgetSessions(room: RoomId): void {
    this.#options.sessions.endWhere(({ channel }) => channel === room);
    for (const viewer of this.#sessionIds.keys()) {
      if (viewer.startsWith(`${room}\n`)) this.#sessionIds.delete(viewer);
    }
  }
}

/** The address of the picture of a stream that everybody may watch; of another picture it is another one. */
export function posterAddress(room: RoomId, version: number): string {
  return `/hls/${room}/poster.jpg?v=${version}`;
}

/** The address of a stream that everybody may watch. */
export function openAddress(room: RoomId): string {
  return `/hls/${room}/index.m3u8`;
}
