import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, MediaGrant } from '@stagedoor/contracts/identity';
import { asUserId, type RoomId, type UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import { assertMayEnter, isInsider, type StreamDoor } from './admission.ts';
import type { LiveStreams } from './LiveStreams.ts';
import type { StreamStore } from './StreamStore.ts';
import type { StreamRow } from './tables.ts';

type Person = { identity: Identity; grant: MediaGrant | undefined };

/** A stream's chat as it may be entered now. */
export type ChatDoor = {
  creatorId: UserId;
  isLive: boolean;
  /** Throws AppError NOT_FOUND, GRANT_REQUIRED or GRANT_INVALID. */
  assertMayEnter(person: Person): void;
  /** What was said before is not for this person: the stream was private then. Milliseconds since the Unix epoch; 0: nothing. */
  hiddenBeforeMs(person: Person): number;
  /** When it was opened up; 0: it never was, having been private. */
  openedAtMs: number;
};

/**
 * Who may be in a stream's chat: whoever may watch the stream, also on servers that it is not on, and afterwards, when its chat can
 * be read.
 */
export class ChatAdmission {
  readonly #live: LiveStreams;
  readonly #streams: StreamStore;
  readonly #clock: Clock;

  constructor(options: { live: LiveStreams; streams: StreamStore; clock: Clock }) {
    this.#live = options.live;
    this.#streams = options.streams;
    this.#clock = options.clock;
  }

  /** Rejects with AppError NOT_FOUND where there is no such stream. */
  async findRoom(room: RoomId): Promise<ChatDoor> {
    const live = this.#live.find(room);
    if (live !== undefined) {
      const creatorId = asUserId(live.creatorId);
      return {
        ...{ creatorId, isLive: true },
        assertMayEnter: (person) => this.#assert(live, person),
        hiddenBeforeMs: (person) => (isTrusted(live, person) ? 0 : live.openedAtMs),
        get openedAtMs() {
          return live.openedAtMs;
        },
      };
    }
    const row = await this.#streams.findByChannel(room);
    if (row === undefined) throw noStream();
    const { creator_id: creatorId, visibility } = row;
    const openedAtMs = row.opened_at?.getTime() ?? 0;
    return {
      creatorId: asUserId(creatorId),
      isLive: row.status === 'live',
      assertMayEnter: (person) => {
        if (isWithdrawn(row, person.identity)) throw noStream();
        this.#assert({ room, creatorId, visibility }, person);
      },
      hiddenBeforeMs: (person) => (isTrusted({ creatorId }, person) ? 0 : openedAtMs),
      openedAtMs,
    };
  }

  #assert(stream: StreamDoor, { identity, grant }: Person): void {
    assertMayEnter(stream, {
      ...{ identity, role: 'subscribe', nowMs: this.#clock.nowMs() },
      grant: grant ?? identity.grant,
    });
  }
}

/** May also be there while the stream is private. */
function isTrusted(stream: { creatorId: string }, { identity, grant }: Person): boolean {
  const isOwnersWord = (grant ?? identity.grant)?.issuerUserId !== undefined;
  return isOwnersWord || isInsider(stream, identity);
}

function noStream(): AppError {
  return new AppError('NOT_FOUND', 'There is no such stream.');
}

/** What should not have been shown is not shown afterwards. */
function isWithdrawn(row: StreamRow, identity: Identity): boolean {
  return row.end_reason === 'banned' && !isInsider({ creatorId: row.creator_id }, identity);
}
