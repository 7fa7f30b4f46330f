import type { Socket } from 'node:net';
import { createInterface, type Interface } from 'node:readline';
import type { HistoryLimits, Position, Publication } from '../../channels/broker.ts';
import type { Plant } from './planted.ts';

/** How the program of a node is called: as JSON. */
export type NodeOptions = {
  redisUrl: string;
  databaseUrl: string;
  /** A defect that the node has. */
  plant?: Plant;
  /** What Redis keeps; everything unless given. */
  recent?: HistoryLimits;
};

/** Publications as lines of JSON have them: their bytes are text here. */
export type News = { offset: number; id: string; atMs: number; text: string }[];

export type NodeRequest = { id: number; channel: string } & (
  | { publish: { id: string; text: string } }
  | { recover: Position }
  | { subscribe: true }
);

/** Answers, and what subscriptions (named by their requests) hear. */
export type NodeSends =
  | { id: number; result: unknown }
  | { id: number; refusal: string }
  | { subscription: number; epoch: string; publications: News }
  | { subscription: number; gap: Position };

export function encodeNews(publications: readonly Publication[]): News {
  return publications.map(({ bytes, ...rest }) => ({
    ...rest,
    text: Buffer.from(bytes).toString(),
  }));
}

export function decodeNews(news: News): Publication[] {
  return news.map(({ text, ...rest }) => ({ ...rest, bytes: Buffer.from(text) }));
}

/** What comes on a connection, line by line. That it breaks its owner hears from the socket. */
export function linesOf(socket: Socket): Interface {
  return createInterface({ input: socket }).on('error', () => socket.destroy());
}
