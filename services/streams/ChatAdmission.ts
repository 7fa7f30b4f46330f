import { AppError } from '@stagedoor/contracts/errors';
import type { Identity, MediaGrant } from '@stagedoor/contracts/identity';
import { asRoomId, asUserId, type RoomId, type UserId } from '@stagedoor/contracts/ids';
import type { Clock } from '@stagedoor/service-kit/clock';
import { assertMayEnter, isInsider } from './admission.ts';
import type { LiveStreams } from './LiveStreams.ts';
import type { StreamStore } from './StreamStore.ts';
import type { StreamRow } from './tables.ts';

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

  /** Rejects with AppError NOT_FOUND, GRANT_REQUIRED or GRANT_INVALID. */
  async admitToChat(request: {
    identity: Identity;
    room: RoomId;
    grant: MediaGrant | undefined;
  }): Promise<{ creatorId: UserId; isLive: boolean }> {
    const { identity, room } = request;
    const entering = {
      ...{ identity, role: 'subscribe' as const, nowMs: this.#clock.nowMs() },
      grant: request.grant ?? identity.grant,
    };
    const live = this.#live.find(room);
    if (live !== undefined) {
      assertMayEnter(live, entering);
      return { creatorId: asUserId(live.creatorId), isLive: true };
    }
    const row = await this.#streams.findByChannel(room);
    if (row === undefined || isWithdrawn(row, identity)) {
      throw new AppError('NOT_FOUND', 'There is no such stream.');
    }
    const { creator_id: creatorId, visibility } = row;
    assertMayEnter({ room: asRoomId(row.channel_name), creatorId, visibility }, entering);
    return { creatorId: asUserId(creatorId), isLive: row.status === 'live' };
  }
}

/** What should not have been shown is not shown afterwards. */
function isWithdrawn(row: StreamRow, identity: Identity): boolean {
  return row.end_reason === 'banned' && !isInsider({ creatorId: row.creator_id }, identity);
}
