import { hash as argon2Hash, verify as argon2Verify, parseOptions } from '@node-rs/argon2';
import { verify as bcryptVerify } from '@node-rs/bcrypt';
import { ConcurrencyGate } from '@stagedoor/service-kit/concurrency-gate';
import { randomSecret } from '@stagedoor/service-kit/random';

/**
 * OWASP's password storage recommendation for argon2id: 19 MiB, two passes, one lane. About 30 ms of a core each.
 */
const ARGON2_MEMORY_KIB = 19_456;
const ARGON2_PASSES = 2;
const ARGON2_LANES = 1;
/** `Algorithm.Argon2id` of @node-rs/argon2, whose const enum cannot be imported without a compiler. */
const ARGON2ID = 2;

/**
 * Hashes at the same time. They run on libuv's four threads, which files, DNS and signatures need too; a wave of
 * logins takes half of them at most.
 */
const HASHES_RUNNING_MAX = 2;
/** About four seconds of waiting; who comes later is better told than kept. */
const HASHES_WAITING_MAX = 256;
const HASHES_RETRY_AFTER_MS = 5_000;

const BCRYPT_PREFIX = /^\$2[aby]\$/;

export type PasswordCheck = {
  isCorrect: boolean;
  /** The hash is of an older kind or weaker than today's: hash the password anew while it is known. */
  needsRehash: boolean;
};

/** Hashes and checks passwords, a bounded number at once. */
export class PasswordHasher {
  readonly #gate = new ConcurrencyGate({
    runningMax: HASHES_RUNNING_MAX,
    waitingMax: HASHES_WAITING_MAX,
    message: 'Too many people log in at this moment. Try again soon.',
    retryAfterMs: HASHES_RETRY_AFTER_MS,
  });
  /** The hash of a password that nobody knows, for accounts that do not exist. */
  readonly #nobodysHash: string;

  static async create(): Promise<PasswordHasher> {
    return new PasswordHasher(await hashWithArgon2(randomSecret()));
  }

  private constructor(nobodysHash: string) {
    this.#nobodysHash = nobodysHash;
  }

  /** An argon2id hash in the PHC format. Rejects with UNAVAILABLE when too many wait. */
  hash(password: string): Promise<string> {
    return this.#gate.run(() => hashWithArgon2(password));
  }

  /**
   * Whether the password belongs to the hash (argon2 or bcrypt). Without a hash it takes as long as with one and says
   * no, so that the time does not tell who has an account.
   */
  check(password: string, hash: string | null | undefined): Promise<PasswordCheck> {
    return this.#gate.run(async () => {
      if (hash === null || hash === undefined) {
        await argon2Verify(this.#nobodysHash, password);
        return { isCorrect: false, needsRehash: false };
      }
      if (BCRYPT_PREFIX.test(hash)) {
        return { isCorrect: await bcryptVerify(password, hash), needsRehash: true };
      }
      return { isCorrect: await argon2Verify(hash, password), needsRehash: isOutdated(hash) };
    });
  }
}

function hashWithArgon2(password: string): Promise<string> {
  return argon2Hash(password, {
    algorithm: ARGON2ID,
    memoryCost: ARGON2_MEMORY_KIB,
    timeCost: ARGON2_PASSES,
    parallelism: ARGON2_LANES,
  });
}

function isOutdated(hash: string): boolean {
  const { algorithm, memoryCost, timeCost, parallelism } = parseOptions(hash);
  return (
    algorithm !== ARGON2ID ||
    memoryCost < ARGON2_MEMORY_KIB ||
    timeCost < ARGON2_PASSES ||
    parallelism !== ARGON2_LANES
  );
}
