import { randomBytes } from 'node:crypto';
import type { Role } from '@stagedoor/contracts/identity';
import type { Settings } from './config.ts';

/** What the start-up block shows of a demo account. */
export type DemoAccount = { email: string; role: Role; passwordNote: string };

/** The accounts as the demo needs them. */
export interface DemoAccountStore {
  /** Whether this account exists and this is its password. */
  hasPassword(email: string, password: string): Promise<boolean>;
  exists(email: string): Promise<boolean>;
  /** Makes the account, or gives an existing one these roles and this password (which ends its logins). */
  put(account: {
    email: string;
    username: string;
    displayName: string;
    roles: Role[];
    password: string;
  }): Promise<void>;
  /** Removes what lets anybody log in with it and ends its logins. Does nothing where nobody can. */
  disable(email: string): Promise<void>;
}

/** Good on one's own machine only: everybody knows it. */
const KNOWN_PASSWORD = 'stagedoor-demo';
const RANDOM_PASSWORD_BYTES = 12;

const DEMO_ACCOUNTS = [
  {
    email: 'creator@stagedoor.test',
    username: 'demo-creator',
    displayName: 'Demo Creator',
    roles: ['fan', 'creator'],
  },
  {
    email: 'fan@stagedoor.test',
    username: 'demo-fan',
    displayName: 'Demo Fan',
    roles: ['fan'],
  },
  {
    email: 'admin@stagedoor.test',
    username: 'demo-admin',
    displayName: 'Demo Admin',
    roles: ['fan', 'admin'],
  },
] as const satisfies readonly {
  email: string;
  username: string;
  displayName: string;
  roles: Role[];
}[];

/**
 * Makes the demo accounts ready for who can reach the server. Where only this machine can, all have the known password.
 * Elsewhere none keeps that password: new ones are random and shown once, and there is no admin unless asked for. What is
 * not asked for any more is disabled, whatever its password is.
 */
export async function seedDemoAccounts(
  store: DemoAccountStore,
  settings: Pick<Settings, 'isDemo' | 'isDemoAdmin' | 'isPrivateToThisMachine'>,
): Promise<DemoAccount[]> {
  const shown: DemoAccount[] = [];
  for (const account of DEMO_ACCOUNTS) {
    const role = account.roles[account.roles.length - 1] ?? 'fan';
    const isWanted = settings.isDemo && (role !== 'admin' || settings.isDemoAdmin);
    if (!isWanted) {
      await store.disable(account.email);
      continue;
    }
    const hasKnownPassword = await store.hasPassword(account.email, KNOWN_PASSWORD);
    const put = (password: string): Promise<void> =>
      store.put({ ...account, roles: [...account.roles], password });
    if (settings.isPrivateToThisMachine) {
      if (!hasKnownPassword) await put(KNOWN_PASSWORD);
      shown.push({ email: account.email, role, passwordNote: KNOWN_PASSWORD });
    } else if (hasKnownPassword || !(await store.exists(account.email))) {
      const password = randomBytes(RANDOM_PASSWORD_BYTES).toString('base64url');
      await put(password);
      shown.push({ email: account.email, role, passwordNote: password });
    } else {
      shown.push({ email: account.email, role, passwordNote: '(shown at its first start)' });
    }
  }
  return shown;
}
