import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DemoAccountStore, seedDemoAccounts } from './demo-accounts.ts';

const KNOWN = 'stagedoor-demo';
const ADMIN = 'admin@stagedoor.test';
const FAN = 'fan@stagedoor.test';
const PRIVATE = { isDemo: true, isDemoAdmin: true, isPrivateToThisMachine: true };
const PUBLIC = { isDemo: true, isDemoAdmin: false, isPrivateToThisMachine: false };
const OFF = { isDemo: false, isDemoAdmin: false, isPrivateToThisMachine: false };

/** Passwords by address; null for an account that nobody can log in with. */
class Accounts implements DemoAccountStore {
  readonly passwords = new Map<string, string | null>();

  async hasPassword(email: string, password: string): Promise<boolean> {
    return this.passwords.get(email) === password;
  }

  async exists(email: string): Promise<boolean> {
    return (this.passwords.get(email) ?? null) !== null;
  }

  async put({ email, password }: { email: string; password: string }): Promise<void> {
    this.passwords.set(email, password);
  }

  async disable(email: string): Promise<void> {
    if (this.passwords.has(email)) this.passwords.set(email, null);
  }
}

test('[RUN-8] where only this machine comes, the demo accounts have the password that everybody knows', async () => {
  const accounts = new Accounts();
  const shown = await seedDemoAccounts(accounts, PRIVATE);
  assert.deepEqual([...accounts.passwords.values()], [KNOWN, KNOWN, KNOWN]);
  assert.deepEqual(
    shown.map(({ role, passwordNote }) => [role, passwordNote]),
    [
      ['creator', KNOWN],
      ['fan', KNOWN],
      ['admin', KNOWN],
    ],
  );
});

test('[RUN-8] where others can come, no account keeps the known password and the admin is disabled', async () => {
  const accounts = new Accounts();
  await seedDemoAccounts(accounts, PRIVATE);
  const shown = await seedDemoAccounts(accounts, PUBLIC);
  assert.equal(accounts.passwords.get(ADMIN), null);
  const password = accounts.passwords.get(FAN) ?? '';
  assert.match(password, /^[\w-]{16}$/);
  assert.equal(shown.find(({ email }) => email === FAN)?.passwordNote, password);
  const again = await seedDemoAccounts(accounts, PUBLIC);
  assert.equal(accounts.passwords.get(FAN), password);
  assert.ok(again.every(({ passwordNote }) => passwordNote === '(shown at its first start)'));
});

test('[RUN-8] a demo admin with a random password does not outlive its flag', async () => {
  const accounts = new Accounts();
  await seedDemoAccounts(accounts, { ...PUBLIC, isDemoAdmin: true });
  const password = accounts.passwords.get(ADMIN);
  assert.ok(password !== undefined && password !== null && password !== KNOWN);
  await seedDemoAccounts(accounts, PUBLIC);
  assert.equal(accounts.passwords.get(ADMIN), null);
  await seedDemoAccounts(accounts, { ...PUBLIC, isDemoAdmin: true });
  const next = accounts.passwords.get(ADMIN);
  assert.ok(typeof next === 'string' && next !== password);
});

test('[RUN-8] without the demo its accounts are disabled, none is made, and nobody else is touched', async () => {
  const accounts = new Accounts();
  await seedDemoAccounts(accounts, OFF);
  assert.equal(accounts.passwords.size, 0);
  await seedDemoAccounts(accounts, { ...PUBLIC, isDemoAdmin: true });
  accounts.passwords.set('owner@example.org', KNOWN);
  assert.deepEqual(await seedDemoAccounts(accounts, OFF), []);
  assert.deepEqual([...accounts.passwords.values()], [null, null, null, KNOWN]);
});
