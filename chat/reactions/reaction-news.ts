import { asRoomId, ROOM_ID_PATTERN, type RoomId } from '@stagedoor/contracts/ids';
import type { Counts } from './ReactionTally.ts';

/** Rooms in one notification: with their names and counts far less than a notification may have. */
export const NEWS_ROOMS_MAX = 200;

/** What a server process has counted in all so far, in rooms where that has changed. */
export type ReactionNews = { writer: string; rooms: { room: RoomId; counts: Counts }[] };

export function encodeNews({ writer, rooms }: ReactionNews): Uint8Array {
  return Buffer.from(JSON.stringify([writer, rooms.map(({ room, counts }) => [room, counts])]));
}

/** Undefined for what is none; a newer server may tell of other things. */
export function decodeNews(bytes: Uint8Array): ReactionNews | undefined {
  try {
    const [writer, rooms] = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof writer !== 'string' || !Array.isArray(rooms)) return undefined;
    const read = rooms.map(([room, counts]) => ({ room, counts }));
    if (!read.every(({ room, counts }) => isRoom(room) && isCounts(counts))) return undefined;
    return { writer, rooms: read.map(({ room, counts }) => ({ room: asRoomId(room), counts })) };
  } catch {
    return undefined;
  }
}

function isRoom(room: unknown): boolean {
  return typeof room === 'string' && ROOM_ID_PATTERN.test(room);
}

function isCounts(counts: unknown): boolean {
  return (
    Array.isArray(counts) && counts.every((count) => Number.isSafeInteger(count) && count >= 0)
  );
}
