import assert from 'node:assert/strict';
import { errorEnvelopeSchema } from '@stagedoor/contracts/http/envelope';
import type { AccountChange, Identity, Role } from '@stagedoor/contracts/identity';
import { MemoryBus, type MemoryBusHub } from '@stagedoor/service-kit/bus/memory';
import type { Database } from '@stagedoor/service-kit/db';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { createLogger } from '@stagedoor/service-kit/logger';
import { MemoryRateLimiter } from '@stagedoor/service-kit/rate-limit/memory';
import { createRestApp, type RestApp } from '@stagedoor/service-kit/rest';
import { createTestDatabase, type TestDatabase } from '@stagedoor/service-kit/test-database';
import type { Kysely } from 'kysely';
import { testDatabaseUrl } from '../../../tests/setup/services.ts';
import { ACCOUNTS_MIGRATIONS, ACCOUNTS_OWNER, Accounts, type AccountsConfig } from '../Accounts.ts';
import type { AccountTables } from '../tables.ts';

export const SECRET = 'a secret of a test deployment';
export const PASSWORD = 'correct horse battery';

/** Generous, for the tests that are not about limits. */
const NO_LIMITS = { capacity: 10_000, refillPerSecond: 10_000 };

export async function openTestDatabase(): Promise<TestDatabase> {
  return createTestDatabase({
    serverUrl: await testDatabaseUrl(),
    schemas: [{ owner: ACCOUNTS_OWNER, migrations: ACCOUNTS_MIGRATIONS }],
    max: 20,
  });
}

export function tablesOf(database: Database): Kysely<AccountTables> {
  return database.kysely<AccountTables>(ACCOUNTS_OWNER);
}

export type TestNode = {
  accounts: Accounts;
  app: RestApp<Identity>;
  clock: FakeClock;
  /** What the node's listeners were told. */
  changes: AccountChange[];
  logLines: string[];
  close(): Promise<void>;
};

/** One server's accounts service with its REST application. Nodes on one hub and database are one deployment. */
export async function startNode(options: {
  database: Database;
  hub: MemoryBusHub;
  clock?: FakeClock;
  secret?: string;
  creatorApproval?: AccountsConfig['creatorApproval'];
  hasRealLimits?: boolean;
}): Promise<TestNode> {
  const clock = options.clock ?? new FakeClock();
  const logLines: string[] = [];
  const log = createLogger({
    level: 'trace',
    name: 'test',
    destination: { write: (line) => logLines.push(line) },
  });
  const bus = new MemoryBus({ hub: options.hub, log });
  const accounts = await Accounts.create({
    database: options.database,
    bus,
    clock,
    log,
    secret: options.secret ?? SECRET,
    config: { creatorApproval: options.creatorApproval ?? 'automatic' },
    createLimiter: (_name, limits) =>
      new MemoryRateLimiter({ ...(options.hasRealLimits ? limits : NO_LIMITS), clock }),
  });
  const app = createRestApp<Identity>({ authenticate: accounts.authenticate, log, clock }).mount(
    accounts.routes,
  );
  const changes: AccountChange[] = [];
  accounts.onAccountChange((change) => changes.push(change));
  const close = async (): Promise<void> => {
    await accounts.close();
    await bus.close();
    assert.equal(clock.pendingTimersCount, 0);
  };
  return { accounts, app, clock, changes, logLines, close };
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose schemas other tests check.
export type Json = any;
export type Answer = { status: number; json: Json; headers: Headers };

type CallOptions = {
  body?: unknown;
  token?: string | undefined;
  headers?: Record<string, string>;
  ip?: string;
};

/** A client: an API client unless it is a browser, which keeps cookies and their paths. */
export class Client {
  readonly #node: TestNode;
  readonly cookies = new Map<string, { value: string; path: string; line: string }>();
  readonly #isBrowser: boolean;
  readonly #isSecure: boolean;

  constructor(node: TestNode, options: { isBrowser?: boolean; isSecure?: boolean } = {}) {
    this.#node = node;
    this.#isBrowser = options.isBrowser ?? false;
    this.#isSecure = options.isSecure ?? false;
  }

  async call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const pathname = path.startsWith('/api') ? path : `/api/v1${path}`;
    const headers = new Headers(options.headers);
    if (options.token !== undefined) headers.set('authorization', `Bearer ${options.token}`);
    const cookie = [...this.cookies]
      .filter(([, { path: scope }]) => pathname.startsWith(scope))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    if (cookie !== '') headers.set('cookie', cookie);
    const init: RequestInit = { method, headers };
    if (options.body !== undefined) {
      headers.set('content-type', 'application/json');
      init.body = JSON.stringify(options.body);
    }
    const response = await this.#node.app.fetch(new Request(`http://x${pathname}`, init), {
      ip: options.ip ?? '192.0.2.7',
      isLoopback: false,
      isSecure: this.#isSecure,
      requestId: 'test-request',
    });
    if (this.#isBrowser) this.#keepCookies(response);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      json: isJson && text !== '' ? JSON.parse(text) : text,
      headers: response.headers,
    };
  }

  post(path: string, options: CallOptions = {}): Promise<Answer> {
    return this.call('POST', path, options);
  }

  get(path: string, token?: string): Promise<Answer> {
    return this.call('GET', path, { token });
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const separatorIndex = pair.indexOf('=');
      const name = pair.slice(0, separatorIndex);
      const path = /; Path=([^;]+)/.exec(line)?.[1] ?? '/';
      if (line.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, { value: pair.slice(separatorIndex + 1), path, line });
    }
  }
}

/** Asserts a refusal's status, code and envelope. */
export function assertRefused(answer: Answer, status: number, code: string): void {
  assert.equal(`${answer.status} ${answer.json?.error?.code}`, `${status} ${code}`);
  errorEnvelopeSchema.parse(answer.json);
}

let peopleCount = 0;

export type Person = {
  id: string;
  email: string;
  username: string;
  accessToken: string;
  refreshToken: string;
  csrfToken: string;
};

/** Registers somebody new with PASSWORD and gives the roles. */
export async function registerPerson(
  node: TestNode,
  database: Database,
  roles?: Role[],
  client = new Client(node),
): Promise<Person> {
  peopleCount += 1;
  const username = `person-${peopleCount}`;
  const email = `${username}@example.org`;
  const { status, json } = await client.post('/auth/register', {
    body: { email, username, password: PASSWORD },
  });
  assert.equal(status, 201, JSON.stringify(json));
  const { user, accessToken, refreshToken, csrfToken } = json.data;
  if (roles !== undefined) {
    const kysely = tablesOf(database);
    await kysely.updateTable('users').set({ roles }).where('id', '=', user.id).execute();
  }
  return { id: user.id, email, username, accessToken, refreshToken, csrfToken };
}
