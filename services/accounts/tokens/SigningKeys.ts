import { ACCESS_TOKEN_TTL_SECONDS, GRANT_TTL_MAX_SECONDS } from '@stagedoor/contracts/limits';
import { TOKEN_ALGORITHM, type TokenKind } from '@stagedoor/contracts/token';
import { assert } from '@stagedoor/service-kit/assert';
import type { Clock } from '@stagedoor/service-kit/clock';
import { inTransaction } from '@stagedoor/service-kit/db';
import { randomId } from '@stagedoor/service-kit/random';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { AccountsDatabase, AccountsTransaction, PublicJwk } from '../tables.ts';
import type { Secrets } from './Secrets.ts';

/** The kinds of token that this server signs. */
export type SigningKind = TokenKind;
const SIGNING_KINDS: readonly SigningKind[] = ['access', 'grant'];

/** Begins the id of every key of ours; keys of third parties begin with another letter. */
export const SIGNING_KID_PREFIX = 's_';

/** How long an old key verifies after a new one signs: the longest life of a token that it may have signed. */
const OVERLAP_SECONDS: Record<SigningKind, number> = {
  access: ACCESS_TOKEN_TTL_SECONDS,
  grant: GRANT_TTL_MAX_SECONDS,
};
/** A key that signs this long is replaced. */
const ROTATION_AGE_MS = 30 * 24 * 60 * 60 * 1000;
/** Keys are read anew after this long, in case the notification of a rotation was lost. */
const RELOAD_AFTER_MS = 60_000;
/** Unknown key ids cause at most one read in this time, however many forged tokens come. */
const RELOAD_PAUSE_MS = 1_000;

type Key = {
  kid: string;
  kind: SigningKind;
  publicKey: CryptoKey;
  privateKey: CryptoKey;
  createdAtMs: number;
  /** Wall clock from which the key is refused; undefined for the one that signs. */
  retiresAtMs: number | undefined;
};

/**
 * The server's own Ed25519 keys. Of each kind one key signs, and besides it at most one older key verifies, until it
 * retires. Private keys are stored encrypted with the deployment's secret; a key id belongs to one kind forever.
 */
export class SigningKeys {
  readonly #kysely: AccountsDatabase;
  readonly #secrets: Secrets;
  readonly #clock: Clock;
  #keys: ReadonlyMap<string, Key> = new Map();
  #loadedAtMs = Number.NEGATIVE_INFINITY;
  #loading: Promise<void> | undefined;

  /** Makes the first keys if there are none; several processes may do so at once. Rejects with SecretMismatchError. */
  static async create(options: {
    kysely: AccountsDatabase;
    secrets: Secrets;
    clock: Clock;
  }): Promise<SigningKeys> {
    const keys = new SigningKeys(options);
    for (const kind of SIGNING_KINDS) await keys.#insert(options.kysely, kind);
    await keys.reload();
    return keys;
  }

  private constructor(options: { kysely: AccountsDatabase; secrets: Secrets; clock: Clock }) {
    this.#kysely = options.kysely;
    this.#secrets = options.secrets;
    this.#clock = options.clock;
  }

  /** The key that signs now. */
  async current(kind: SigningKind): Promise<{ kid: string; privateKey: CryptoKey }> {
    await this.#refresh();
    const key = this.#findCurrent(kind);
    assert(key !== undefined, `a key of kind ${kind} signs`);
    return key;
  }

  /** The public key of this id if it is of this kind and not retired. */
  async find(kind: SigningKind, kid: string): Promise<CryptoKey | undefined> {
    if (!this.#keys.has(kid) && this.#ageMs() >= RELOAD_PAUSE_MS) await this.reload();
    return this.findLoaded(kind, kid);
  }

  /** `find` among the keys that this process knows already. */
  findLoaded(kind: SigningKind, kid: string): CryptoKey | undefined {
    const key = this.#keys.get(kid);
    return key?.kind === kind && !this.#isRetired(key) ? key.publicKey : undefined;
  }

  /**
   * Makes a new key sign. The one before stays valid as long as a token that it signed may live, unless `isLeaked`:
   * then it is refused at once, with all its tokens. An older one still in its overlap is retired in any case.
   */
  async rotate(kind: SigningKind, { isLeaked }: { isLeaked: boolean }): Promise<void> {
    const now = new Date(this.#clock.nowMs());
    const overlapMs = isLeaked ? 0 : OVERLAP_SECONDS[kind] * 1000;
    await inTransaction(this.#kysely, async (transaction) => {
      await transaction
        .updateTable('signing_keys')
        .set({ retires_at: now })
        .where('kind', '=', kind)
        .where('retires_at', '>', now)
        .execute();
      await transaction
        .updateTable('signing_keys')
        .set({ retires_at: new Date(now.getTime() + overlapMs) })
        .where('kind', '=', kind)
        .where('retires_at', 'is', null)
        .execute();
      await this.#insert(transaction, kind);
    });
    await this.reload();
  }

  /** Replaces keys that have signed for 30 days. Resolves whether one was replaced. */
  async rotateOld(): Promise<boolean> {
    await this.reload();
    let hasRotated = false;
    for (const kind of SIGNING_KINDS) {
      const key = this.#findCurrent(kind);
      if (key === undefined || this.#clock.nowMs() - key.createdAtMs < ROTATION_AGE_MS) continue;
      await this.rotate(kind, { isLeaked: false });
      hasRotated = true;
    }
    return hasRotated;
  }

  /** Reads the keys anew. */
  reload(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #refresh(): Promise<void> {
    if (this.#ageMs() >= RELOAD_AFTER_MS) await this.reload();
  }

  async #load(): Promise<void> {
    const rows = await this.#kysely
      .selectFrom('signing_keys')
      .selectAll()
      .where((eb) => {
        const now = new Date(this.#clock.nowMs());
        return eb.or([eb('retires_at', 'is', null), eb('retires_at', '>', now)]);
      })
      .execute();
    const keys = new Map<string, Key>();
    for (const row of rows) {
      const label = encryptionLabel(row.kind, row.kid);
      const privateJwk = JSON.parse(
        this.#secrets.decrypt(row.encrypted_private_key, label).toString('utf8'),
      );
      keys.set(row.kid, {
        kid: row.kid,
        kind: row.kind,
        publicKey: (await importJWK(row.public_jwk, TOKEN_ALGORITHM)) as CryptoKey,
        privateKey: (await importJWK(privateJwk, TOKEN_ALGORITHM)) as CryptoKey,
        createdAtMs: row.created_at.getTime(),
        retiresAtMs: row.retires_at?.getTime(),
      });
    }
    this.#keys = keys;
    this.#loadedAtMs = this.#clock.monotonicMs();
  }

  /** Does nothing if a key of this kind signs already: a unique index lets only one in. */
  async #insert(kysely: AccountsDatabase | AccountsTransaction, kind: SigningKind): Promise<void> {
    const pair = await generateKeyPair(TOKEN_ALGORITHM, { crv: 'Ed25519', extractable: true });
    const privateJwk = await exportJWK(pair.privateKey);
    const { x } = await exportJWK(pair.publicKey);
    assert(x !== undefined, 'an Ed25519 key has an x');
    const publicJwk: PublicJwk = { kty: 'OKP', crv: 'Ed25519', x };
    const kid = SIGNING_KID_PREFIX + randomId();
    const plaintext = Buffer.from(JSON.stringify(privateJwk));
    await kysely
      .insertInto('signing_keys')
      .values({
        kid,
        kind,
        public_jwk: JSON.stringify(publicJwk),
        encrypted_private_key: this.#secrets.encrypt(plaintext, encryptionLabel(kind, kid)),
        created_at: new Date(this.#clock.nowMs()),
      })
      .onConflict((conflict) => conflict.column('kind').where('retires_at', 'is', null).doNothing())
      .execute();
  }

  #findCurrent(kind: SigningKind): Key | undefined {
    return [...this.#keys.values()].find(
      (key) => key.kind === kind && key.retiresAtMs === undefined,
    );
  }

  #isRetired(key: Key): boolean {
    return key.retiresAtMs !== undefined && key.retiresAtMs <= this.#clock.nowMs();
  }

  #ageMs(): number {
    return this.#clock.monotonicMs() - this.#loadedAtMs;
  }
}

function encryptionLabel(kind: SigningKind, kid: string): string {
  return `${kind}:${kid}`;
}
