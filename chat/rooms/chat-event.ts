import { stagedoor } from '@stagedoor/contracts/wire';
import type { Publication } from '../channels/broker.ts';

/** What a publication in a room says. */
export type ChatEvent = stagedoor.ChatEvent;
export type ChatEventBody = Omit<stagedoor.ChatEvent.$Properties, 'body' | '$unknowns'>;
export type ChatAuthor = stagedoor.ChatAuthor.$Properties;
export type WirePublication = stagedoor.ChatPublication.$Properties;

/** A publication of a room, understood. */
export type RoomPublication = Omit<Publication, 'bytes'> & { event: ChatEvent };

export function encodeChatEvent(body: ChatEventBody): Uint8Array {
  return stagedoor.ChatEvent.encode(body).finish();
}

/** Throws where the bytes are no event. */
export function decodePublication({ bytes, ...publication }: Publication): RoomPublication {
  return { ...publication, event: stagedoor.ChatEvent.decode(bytes) as ChatEvent };
}

export function toWire({ offset, atMs, id, event }: RoomPublication): WirePublication {
  return { offset, atMs, id, event };
}
