import { createHash } from 'node:crypto';
import { AppError } from '@stagedoor/contracts/errors';
import type { NewStreamKey, StreamKey } from '@stagedoor/contracts/http/stream-keys';
import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import { STREAM_KEYS_PER_USER_MAX } from '@stagedoor/contracts/limits';
import { STREAM_KEY_PREFIX } from '@stagedoor/contracts/token';
import type { Clock } from '@stagedoor/service-kit/clock';
import { inTransaction } from '@stagedoor/service-kit/db';
import { randomId, randomSecret } from '@stagedoor/service-kit/random';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { StreamTables } from '../tables.ts';

/** Enough to recognise a key by, and of no help to whoever guesses at 256 bits. */
const SHOWN_LENGTH = STREAM_KEY_PREFIX.length + 6;
export const STREAM_KEY_PATTERN = /^sk_[A-Za-z0-9_-]{43}$/;

type KeyRow = Selectable<StreamTables['stream_keys']>;

/** What revoked keys leave behind: whose they were, and their ids. */
export type RevokedKey = { userId: UserId; keyId: string };

/**
 * Secrets with which programs like OBS publish as their owner: 256 random bits, of which only the SHA-256 is stored. A secret of that
 * size needs no slow hash.
 */
export class StreamKeys {
  readonly #kysely: Kysely<StreamTables>;
  readonly #clock: Clock;

  constructor(options: { kysely: Kysely<StreamTables>; clock: Clock }) {
    this.#kysely = options.kysely;
    this.#clock = options.clock;
  }

  /** Whose key this is; undefined for one that is unknown or revoked. */
  async find(key: string): Promise<RevokedKey | undefined> {
    if (!STREAM_KEY_PATTERN.test(key)) return undefined;
    const row = await this.#kysely
      .selectFrom('stream_keys')
      .select(['id', 'user_id'])
      .where('key_hash', '=', hash(key))
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return row && { keyId: row.id, userId: asUserId(row.user_id) };
  }

  async touch(keyId: string): Promise<void> {
    await this.#kysely
      .updateTable('stream_keys')
      .set({ last_used_at: this.#now() })
      .where('id', '=', keyId)
      .execute();
  }

  /** Those of an account that are good, oldest first. */
  async list(userId: UserId): Promise<StreamKey[]> {
    const rows = await this.#kysely
      .selectFrom('stream_keys')
      .selectAll()
      .where('user_id', '=', userId)
      .where('revoked_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map(toStreamKey);
  }

  /** Makes the account's first key; undefined when it ever had one. */
  makeFirst(userId: UserId, name: string): Promise<NewStreamKey | undefined> {
    return this.#changing(userId, async (transaction) => {
      const any = await transaction
        .selectFrom('stream_keys')
        .select('id')
        .where('user_id', '=', userId)
        .limit(1)
        .executeTakeFirst();
      return any === undefined ? this.#insert(transaction, userId, name) : undefined;
    });
  }

  /** Makes a key. Rejects with AppError LIMIT_EXCEEDED. */
  make(userId: UserId, name: string): Promise<NewStreamKey> {
    return this.#changing(userId, async (transaction) => {
      const { count } = await transaction
        .selectFrom('stream_keys')
        .select((eb) => eb.fn.countAll<bigint>().as('count'))
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .executeTakeFirstOrThrow();
      if (Number(count) >= STREAM_KEYS_PER_USER_MAX) {
        throw new AppError('LIMIT_EXCEEDED', 'Revoke a key first: there are as many as may be.', {
          details: { keysMax: STREAM_KEYS_PER_USER_MAX },
        });
      }
      return this.#insert(transaction, userId, name);
    });
  }

  /** Another key in the place of this one, which is revoked. Rejects with AppError NOT_FOUND. */
  rotate(userId: UserId, keyId: string): Promise<NewStreamKey> {
    return this.#changing(userId, async (transaction) => {
      const name = await this.#revoke(transaction, userId, keyId);
      return this.#insert(transaction, userId, name);
    });
  }

  /** Rejects with AppError NOT_FOUND for a key that is not this account's, or not any more. */
  async revoke(userId: UserId, keyId: string): Promise<void> {
    await this.#changing(userId, (transaction) => this.#revoke(transaction, userId, keyId));
  }

  /** Those that were revoked at or after this time. */
  async listRevokedSince(since: Date, countMax: number): Promise<RevokedKey[]> {
    const rows = await this.#kysely
      .selectFrom('stream_keys')
      .select(['id', 'user_id'])
      .where('revoked_at', '>=', since)
      .limit(countMax)
      .execute();
    return rows.map((row) => ({ keyId: row.id, userId: asUserId(row.user_id) }));
  }

  /** One change of an account's keys after the other, so that two at once do not both make the last one. */
  #changing<Result>(
    userId: UserId,
    change: (transaction: Transaction<StreamTables>) => Promise<Result>,
  ): Promise<Result> {
    return inTransaction(this.#kysely, async (transaction) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`stream-keys ${userId}`}, 0))`.execute(
        transaction,
      );
      return change(transaction);
    });
  }

  async #revoke(
    transaction: Transaction<StreamTables>,
    userId: UserId,
    keyId: string,
  ): Promise<string> {
    const row = await transaction
      .updateTable('stream_keys')
      .set({ revoked_at: this.#now() })
      .where('id', '=', keyId)
      .where('user_id', '=', userId)
      .where('revoked_at', 'is', null)
      .returning('name')
      .executeTakeFirst();
    if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such key.');
    return row.name;
  }

  async #insert(
    transaction: Transaction<StreamTables>,
    userId: UserId,
    name: string,
  ): Promise<NewStreamKey> {
    const key = `${STREAM_KEY_PREFIX}${randomSecret()}`;
    const row = await transaction
      .insertInto('stream_keys')
      .values({
        id: randomId(),
        user_id: userId,
        name,
        shown_prefix: key.slice(0, SHOWN_LENGTH),
        key_hash: hash(key),
        created_at: this.#now(),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return { ...toStreamKey(row), key };
  }

  #now(): Date {
    return new Date(this.#clock.nowMs());
  }
}

function hash(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function toStreamKey(row: KeyRow): StreamKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.shown_prefix,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}
