import type { Role } from '@stagedoor/contracts/identity';
import { asUserId } from '@stagedoor/contracts/ids';
import { inTransaction } from '@stagedoor/service-kit/db';
import type { LoginSessions } from './logins/LoginSessions.ts';
import type { PasswordHasher } from './passwords/PasswordHasher.ts';
import type { AccountsDatabase } from './tables.ts';
import type { UserStore } from './users/UserStore.ts';
import type { AccountRow } from './users/user-views.ts';

export type DemoName = 'creator' | 'fan' | 'admin';

const DEMO_ACCOUNTS: Record<DemoName, { displayName: string; roles: readonly Role[] }> = {
  creator: { displayName: 'Demo Creator', roles: ['fan', 'creator'] },
  fan: { displayName: 'Demo Fan', roles: ['fan'] },
  admin: { displayName: 'Demo Admin', roles: ['fan', 'admin'] },
};

/** `.example` belongs to nobody (RFC 2606), so that no mail ever reaches a stranger. */
const demoEmail = (name: DemoName): string => `${name}@stagedoor.example`;

export type DemoSeed = {
  /** A demo account that is not named here is locked, if it exists. */
  passwords: Partial<Record<DemoName, string>>;
  /**
   * True for passwords that everybody knows (a server that only this machine reaches): they work afterwards, whatever was
   * set before. False for random ones: they replace only passwords that everybody knows, so that those which were
   * printed once go on working.
   */
  arePublic: boolean;
};

export type DemoAccount = {
  name: DemoName;
  email: string;
  username: string;
  /** Whether the password of the seed is the one that works: to be shown then. */
  hasSeedPassword: boolean;
};

/**
 * Makes sure that the demo accounts exist as asked, and resolves with them. Doing it again changes nothing. An account that
 * somebody registered under a demo address is left alone and not in the result.
 */
export async function seedDemoAccounts(
  seed: DemoSeed,
  deps: {
    kysely: AccountsDatabase;
    users: UserStore;
    logins: LoginSessions;
    passwords: PasswordHasher;
  },
): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = [];
  for (const name of ['creator', 'fan', 'admin'] as const) {
    const password = seed.passwords[name];
    const existing = await deps.users.findByEmail(demoEmail(name));
    if (existing !== undefined && existing.demo_password === null) continue;
    if (password === undefined) {
      if (existing !== undefined) await setPassword(existing, null, 'private', deps);
      continue;
    }
    const kind = seed.arePublic ? 'public' : 'private';
    const username = existing?.username ?? (await findFreeName(name, deps.users));
    const hasSeedPassword =
      existing === undefined
        ? await insertDemo({ name, username, password, kind }, deps)
        : await updateDemo(existing, password, kind, deps);
    accounts.push({ name, email: demoEmail(name), username, hasSeedPassword });
  }
  return accounts;
}

type Deps = Parameters<typeof seedDemoAccounts>[1];

async function insertDemo(
  demo: { name: DemoName; username: string; password: string; kind: 'public' | 'private' },
  { users, passwords }: Deps,
): Promise<boolean> {
  await users.insert({
    email: demoEmail(demo.name),
    username: demo.username,
    passwordHash: await passwords.hash(demo.password),
    demoPassword: demo.kind,
    ...DEMO_ACCOUNTS[demo.name],
  });
  return true;
}

async function updateDemo(
  existing: AccountRow,
  password: string,
  kind: 'public' | 'private',
  deps: Deps,
): Promise<boolean> {
  const isKept =
    kind === 'private' && existing.demo_password === 'private' && existing.password_hash !== null;
  const { isCorrect } = await deps.passwords.check(password, existing.password_hash);
  if (isKept || (isCorrect && existing.demo_password === kind)) return isCorrect;
  await setPassword(existing, await deps.passwords.hash(password), kind, deps);
  return true;
}

/** Replaces the password, and ends the logins that were made with the one before. */
async function setPassword(
  row: AccountRow,
  hash: string | null,
  kind: 'public' | 'private',
  { kysely, logins }: Deps,
): Promise<void> {
  const endedIds = await inTransaction(kysely, async (transaction) => {
    await transaction
      .updateTable('users')
      .set({ password_hash: hash, demo_password: kind })
      .where('id', '=', row.id)
      .execute();
    return logins.endAll(transaction, asUserId(row.id), 'password');
  });
  logins.announceEnded(asUserId(row.id), endedIds);
}

/** `creator`, or `creator-demo` where somebody took that name. */
async function findFreeName(name: DemoName, users: UserStore): Promise<string> {
  const isTaken = (await users.findByUsername(name)) !== undefined;
  return isTaken ? `${name}-demo` : name;
}
