import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asUserId } from '@stagedoor/contracts/ids';
import { MemoryBus, MemoryBusHub } from '@stagedoor/service-kit/bus/memory';
import { systemClock as clock } from '@stagedoor/service-kit/clock';
import { openDatabase } from '@stagedoor/service-kit/db';
import { HttpEdge } from '@stagedoor/service-kit/http-edge';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { LocalStorage } from '@stagedoor/service-kit/object-storage/local';
import { MemoryRateLimiter } from '@stagedoor/service-kit/rate-limit/memory';
import { Chat } from '../../chat/Chat.ts';
import { Signaling } from '../../signaling/Signaling.ts';
import { FakeAuthority, FakeMedia, FakeVerifier } from '../../signaling/test/fake-parts.ts';
import type { ServerAnswer, ServerRequest } from './fan-out-messages.ts';

// Chat as the server has it: edge, sessions, limits, and a log in PostgreSQL. Who people are and which streams there are is known at
// once here; in the server it is in memory too, most of the time.

const log = createSilentLogger();
const creatorId = asUserId(randomUUID());

async function start(databaseUrl: string): Promise<number> {
  const database = await openDatabase({ url: databaseUrl, applicationName: 'chat-fan-out', log });
  const metrics = new Metrics({ processMetrics: false });
  const verifier = new FakeVerifier(clock);
  const folder = await mkdtemp(path.join(tmpdir(), 'stagedoor-fan-out-'));
  const chat = await Chat.create({
    ...{ database, redisUrl: undefined, clock, log, metrics },
    bus: new MemoryBus({ log, hub: new MemoryBusHub() }),
    directory: {
      findRoom: async () => ({
        creatorId,
        isLive: true,
        assertMayEnter: () => undefined,
        hiddenBeforeMs: () => 0,
        openedAtMs: 0,
      }),
    },
    people: {
      findPublicUsers: async (ids) => new Map(ids.map((id) => [id, personOf(id)])),
      findAccount: async () => ({ roles: ['fan'] }),
    },
    grants: verifier,
    attachments: {
      storages: { local: new LocalStorage(path.join(folder, 'attachments')), s3: undefined },
      uploadFolder: path.join(folder, 'uploads'),
      secret: randomUUID(),
      accounts: { findAccount: async () => ({ isBanned: false }) },
    },
    createLimiter: (_, limits) => new MemoryRateLimiter({ ...limits, clock }),
  });
  const signaling = Signaling.create({
    ...{ clock, log, metrics, verifier, chat, allowedOrigins: [] },
    media: new FakeMedia(),
    authority: new FakeAuthority(),
  });
  chat.connect(signaling);
  const edge = await HttpEdge.create({
    ...{ host: '127.0.0.1', port: 0, log, clock, metrics },
    fetch: () => new Response('no route', { status: 404 }),
    websockets: [signaling.webSocketRoute],
  });
  signaling.connectPublisher((topic, message, isBinary) => edge.publish(topic, message, isBinary));
  return edge.port;
}

/** All names are equally long. */
function personOf(id: string) {
  const username = `viewer_${id.slice(0, 8)}`;
  return {
    ...{ id, username, displayName: `Viewer ${id.slice(0, 8)}`, bio: '', isCreator: false },
    ...{ profilePicUrl: null, createdAt: '' },
  };
}

let port = 0;

async function handle(request: ServerRequest): Promise<void> {
  if (request.type === 'listen') port = await start(request.databaseUrl);
  const { user, system } = process.cpuUsage();
  process.send?.({ port, cpuMs: (user + system) / 1e3 } satisfies ServerAnswer);
}

process.on('message', (request: ServerRequest) => void handle(request));
process.on('disconnect', () => process.exit());
