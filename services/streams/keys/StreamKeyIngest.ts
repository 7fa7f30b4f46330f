import { AppError } from '@stagedoor/contracts/errors';
import type { Identity } from '@stagedoor/contracts/identity';
import { asRoomId, type RoomId } from '@stagedoor/contracts/ids';
import { STREAM_KEY_PREFIX } from '@stagedoor/contracts/token';
import type { RateLimiter } from '@stagedoor/service-kit/rate-limit';
import type { AccountDirectory } from '../roles.ts';
import type { StreamService } from '../StreamService.ts';
import type { StreamRow } from '../tables.ts';
import type { StreamKeys } from './StreamKeys.ts';

/**
 * The name under which every key's owner publishes, whatever the stream is called: `/whip/live` stays right in a program's settings from
 * one broadcast to the next. No channel has it, as their names end in a random part.
 */
export const INGEST_NAME = 'live';
/** What a creator's first broadcast is called that nobody gave a title. */
const FIRST_TITLE = 'Live';

/**
 * Publishing with a stream key. The key says whose it is, and everything is looked for among that creator's own streams: no name in an
 * address leads to somebody else's.
 */
export class StreamKeyIngest {
  readonly #keys: StreamKeys;
  readonly #accounts: AccountDirectory;
  readonly #service: StreamService;
  readonly #goLivePerUser: RateLimiter;

  constructor(options: {
    keys: StreamKeys;
    accounts: AccountDirectory;
    service: StreamService;
    goLivePerUser: RateLimiter;
  }) {
    this.#keys = options.keys;
    this.#accounts = options.accounts;
    this.#service = options.service;
    this.#goLivePerUser = options.goLivePerUser;
  }

  /** By its form: no token of another kind begins like one. */
  isStreamKey(token: string): boolean {
    return token.startsWith(STREAM_KEY_PREFIX);
  }

  /** Rejects with AppError TOKEN_INVALID (unknown or revoked), ACCOUNT_BANNED or CREATOR_ONLY. */
  async verify(key: string): Promise<Identity> {
    const found = await this.#keys.find(key);
    if (found === undefined) throw invalidKey();
    const account = await this.#accounts.findAccount(found.userId);
    if (account === undefined) throw invalidKey();
    if (account.isBanned) throw new AppError('ACCOUNT_BANNED', 'The account is banned.');
    if (!account.roles.includes('creator') && !account.roles.includes('admin')) {
      throw new AppError('CREATOR_ONLY', 'Only creators can go live.');
    }
    return {
      userId: found.userId,
      kind: 'user',
      roles: account.roles,
      streamKeyId: found.keyId,
      // A key is good until it is revoked.
      tokenExpiresAtMs: Number.MAX_SAFE_INTEGER,
    };
  }

  /**
   * The owner's room under this name, live when it resolves, and a grant to publish into it. `INGEST_NAME` is the stream that the owner is live
   * with, or a new one; a channel name is that stream, which goes live when it was announced.
   */
  async open(identity: Identity, name: string): Promise<{ room: RoomId; grantToken: string }> {
    const row = await this.#goLive(identity, name);
    const room = asRoomId(row.channel_name);
    const { token } = await this.#service.issueToken(identity, room, 'publish');
    if (identity.streamKeyId !== undefined) await this.#keys.touch(identity.streamKeyId);
    return { room, grantToken: token };
  }

  async #goLive(identity: Identity, name: string): Promise<StreamRow> {
    const running = await this.#service.findLiveOf(identity);
    if (name === INGEST_NAME) return running ?? (await this.#begin(identity));
    const asked = await this.#service.getByReference(name);
    if (asked.creator_id !== identity.userId) {
      throw new AppError('FORBIDDEN', 'This is somebody else’s stream.');
    }
    if (asked.id === running?.id) return running;
    if (asked.status === 'ended') throw new AppError('STREAM_NOT_LIVE', 'This stream is over.');
    if (running !== undefined) {
      throw new AppError('CONFLICT', 'This creator is live with another stream.');
    }
    await this.#takeAllowance(identity);
    const { title, id } = asked;
    return (await this.#service.goLive(identity, { title, scheduledStreamId: id })).row;
  }

  /** What the creator said last is the best guess at what this is. */
  async #begin(identity: Identity): Promise<StreamRow> {
    await this.#takeAllowance(identity);
    const past = await this.#service.listHistory(identity, 1, 10);
    const last = past.find(({ status }) => status === 'ended');
    const texts =
      last === undefined
        ? {}
        : {
            category: last.category,
            description: last.description,
            visibility: last.visibility,
            record: last.is_recorded,
          };
    const title = last?.title ?? FIRST_TITLE;
    return (await this.#service.goLive(identity, { ...texts, title, scheduledStreamId: undefined }))
      .row;
  }

  async #takeAllowance({ userId }: Identity): Promise<void> {
    const { allowed, retryAfterMs } = await this.#goLivePerUser.take(userId);
    if (allowed) return;
    throw new AppError('RATE_LIMIT_EXCEEDED', 'Too many broadcasts. Wait a little.', {
      retryAfterMs,
    });
  }
}

function invalidKey(): AppError {
  return new AppError('TOKEN_INVALID', 'This stream key is not good.');
}
