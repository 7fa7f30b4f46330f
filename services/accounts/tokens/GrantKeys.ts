import { AppError } from '@stagedoor/contracts/errors';
import type { GrantKey } from '@stagedoor/contracts/http/accounts';
import type { UserId } from '@stagedoor/contracts/ids';
import { asUserId } from '@stagedoor/contracts/ids';
import { GRANT_KEYS_PER_USER_MAX } from '@stagedoor/contracts/limits';
import { TOKEN_ALGORITHM } from '@stagedoor/contracts/token';
import type { Clock } from '@stagedoor/service-kit/clock';
import { inTransaction } from '@stagedoor/service-kit/db';
import { randomId } from '@stagedoor/service-kit/random';
import { type CryptoKey, importJWK } from 'jose';
import type { Selectable } from 'kysely';
import { BoundedCache } from '../BoundedCache.ts';
import type { AccountsDatabase, AccountTables, PublicJwk } from '../tables.ts';

/** Begins the id of every third party's key. */
export const GRANT_KID_PREFIX = 'k_';
/** A revocation is told to all nodes; this is how long it takes where that message was lost. */
const CACHE_TTL_MS = 5_000;
const CACHE_ENTRIES_MAX = 10_000;

/** A registered key and whose rooms it is good for. */
export type RegisteredKey = { publicKey: CryptoKey; ownerId: UserId };

/** Public keys with which accounts' own backends sign media grants. */
export class GrantKeys {
  readonly #kysely: AccountsDatabase;
  readonly #clock: Clock;
  readonly #cache: BoundedCache<RegisteredKey | undefined>;

  constructor(options: { kysely: AccountsDatabase; clock: Clock }) {
    this.#kysely = options.kysely;
    this.#clock = options.clock;
    this.#cache = new BoundedCache({
      clock: options.clock,
      ttlMs: CACHE_TTL_MS,
      entriesMax: CACHE_ENTRIES_MAX,
    });
  }

  /** The key of this id unless it is unknown or revoked. */
  find(kid: string): Promise<RegisteredKey | undefined> {
    return this.#cache.get(kid, async () => {
      const row = await this.#kysely
        .selectFrom('grant_keys')
        .select(['public_jwk', 'user_id'])
        .where('kid', '=', kid)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const publicKey = (await importJWK(row.public_jwk, TOKEN_ALGORITHM)) as CryptoKey;
      return { publicKey, ownerId: asUserId(row.user_id) };
    });
  }

  /** Those of an account that are valid, oldest first. */
  async list(userId: UserId): Promise<GrantKey[]> {
    const rows = await this.#kysely
      .selectFrom('grant_keys')
      .selectAll()
      .where('user_id', '=', userId)
      .where('revoked_at', 'is', null)
      .orderBy('created_at')
      .execute();
    return rows.map(toGrantKey);
  }

  /** Registers a key. Rejects with VALIDATION_ERROR for one that is no point of the curve, LIMIT_EXCEEDED for one too many. */
  async register(userId: UserId, name: string, publicJwk: PublicJwk): Promise<GrantKey> {
    await assertUsable(publicJwk);
    return inTransaction(this.#kysely, async (transaction) => {
      // Locking the owner keeps two registrations at once from both being the last that fits.
      await transaction
        .selectFrom('users')
        .select('id')
        .where('id', '=', userId)
        .forUpdate()
        .execute();
      const { count } = await transaction
        .selectFrom('grant_keys')
        .select((eb) => eb.fn.countAll<bigint>().as('count'))
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .executeTakeFirstOrThrow();
      if (count >= GRANT_KEYS_PER_USER_MAX) {
        throw new AppError('LIMIT_EXCEEDED', 'Revoke a key first: there are as many as may be.', {
          details: { keysMax: GRANT_KEYS_PER_USER_MAX },
        });
      }
      const row = await transaction
        .insertInto('grant_keys')
        .values({
          kid: GRANT_KID_PREFIX + randomId(),
          user_id: userId,
          name,
          public_jwk: JSON.stringify({ kty: publicJwk.kty, crv: publicJwk.crv, x: publicJwk.x }),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toGrantKey(row);
    });
  }

  /** Revokes an account's own key; NOT_FOUND if it has none of this id. */
  async revoke(userId: UserId, kid: string): Promise<void> {
    const row = await this.#kysely
      .updateTable('grant_keys')
      .set({ revoked_at: new Date(this.#clock.nowMs()) })
      .where('kid', '=', kid)
      .where('user_id', '=', userId)
      .where('revoked_at', 'is', null)
      .returning('kid')
      .executeTakeFirst();
    if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such key.');
    this.forget(kid);
  }

  /** Drops what is cached of a key that was revoked elsewhere. */
  forget(kid: string): void {
    this.#cache.invalidate(kid);
  }

  forgetAll(): void {
    this.#cache.invalidateAll();
  }
}

async function assertUsable(publicJwk: PublicJwk): Promise<void> {
  try {
    await importJWK({ ...publicJwk }, TOKEN_ALGORITHM);
  } catch (cause) {
    throw new AppError('VALIDATION_ERROR', 'This is not an Ed25519 public key.', { cause });
  }
}

function toGrantKey(row: Selectable<AccountTables['grant_keys']>): GrantKey {
  return {
    kid: row.kid,
    name: row.name,
    publicKey: row.public_jwk,
    createdAt: row.created_at.toISOString(),
  };
}
