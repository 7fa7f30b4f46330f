import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { openDatabase } from '@stagedoor/service-kit/db';
import { createSilentLogger } from '@stagedoor/service-kit/logger';
import { Metrics } from '@stagedoor/service-kit/metrics';
import { BrokerClosedError, BrokerUnavailableError } from '../../channels/broker.ts';
import { RedisBroker } from '../../channels/RedisBroker.ts';
import { PostgresLog } from '../../history/PostgresLog.ts';
import {
  encodeNews,
  linesOf,
  type NodeOptions,
  type NodeRequest,
  type NodeSends,
} from './node-wire.ts';
import { planted } from './planted.ts';

/**
 * A chat node that tests kill: the broker of a server with its archive, offered line by line on a port that it tells its parent. Ends
 * with its parent.
 */

/** More than this waits for a reader who takes nothing: it is cut off, and comes back with its position. */
const UNSENT_BYTES_MAX = 1024 * 1024;
const HOUR_MS = 60 * 60_000;
const EVERYTHING = { publicationsMax: 1_000_000, ageMsMax: HOUR_MS };

const { redisUrl, databaseUrl, plant, recent } = JSON.parse(process.argv[2] ?? '') as NodeOptions;
const log = createSilentLogger();
const database = await openDatabase({
  ...{ url: databaseUrl, log, max: 2 },
  applicationName: 'chat-node',
});
const broker = planted(
  plant,
  await RedisBroker.create({
    ...{ url: redisUrl, log },
    limitsOf: () => recent ?? EVERYTHING,
    archive: {
      ...{ database, publications: new PostgresLog(database) },
      metrics: new Metrics({ processMetrics: false }),
      archiveLimitsOf: () => EVERYTHING,
      archiveAgeMsMax: HOUR_MS,
    },
  }),
);

process.once('disconnect', () => process.exit());
const server = createServer(serve).listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.({ port: (server.address() as AddressInfo).port });

function serve(socket: Socket): void {
  const subscriptions: (() => void)[] = [];
  const send = (what: NodeSends): void => {
    socket.write(`${JSON.stringify(what)}\n`);
    if (socket.writableLength > UNSENT_BYTES_MAX) socket.destroy();
  };
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    for (const close of subscriptions) close();
  });
  linesOf(socket).on('line', (line) => {
    const request = JSON.parse(line) as NodeRequest;
    answer(request, send, subscriptions).then(
      (result) => send({ id: request.id, result }),
      (error: unknown) => send({ id: request.id, refusal: refusalOf(error) }),
    );
  });
}

async function answer(
  request: NodeRequest,
  send: (what: NodeSends) => void,
  subscriptions: (() => void)[],
): Promise<unknown> {
  const { id, channel } = request;
  if ('publish' in request) {
    const { text, ...publication } = request.publish;
    return broker.publish(channel, { ...publication, bytes: Buffer.from(text) });
  }
  if ('recover' in request) {
    const { publications, ...recovery } = await broker.recover(channel, request.recover);
    return { ...recovery, publications: encodeNews(publications) };
  }
  const { position, close } = await broker.subscribe(channel, {
    onPublications: (epoch, publications) =>
      send({ subscription: id, epoch, publications: encodeNews(publications) }),
    onGap: (position) => send({ subscription: id, gap: position }),
  });
  subscriptions.push(close);
  return position;
}

function refusalOf(error: unknown): 'temporary' | string {
  const isExpected = error instanceof BrokerUnavailableError || error instanceof BrokerClosedError;
  return isExpected ? 'temporary' : String(error);
}
