import { asUserId, type UserId } from '@stagedoor/contracts/ids';
import { NOTIFICATION_BYTES_MAX } from '@stagedoor/service-kit/bus';
import { STATUS, type Status } from './presence-status.ts';

/** How one person is on one server. `seenAtMs`: when that was so last, of one who is offline; wall clock. */
export type PersonNews = { userId: UserId; status: Status; seenAtMs: number };

/**
 * What servers tell each other.
 *
 * - `changes`: numbered by their server without a gap, from 1.
 * - `beat`: the server lives; the number of its last changes, and how many people it has after them.
 * - `ask`: `askedId`, or everybody where it is EVERYBODY, is asked for a snapshot.
 * - `snapshot`: everybody on the server after the changes with this number, in parts.
 * - `goodbye`: the server closes; nothing comes after it.
 * - `recheck`: between these people and others it has changed who may know of whom.
 */
export type PresenceMessage =
  | { type: 'changes'; number: number; news: readonly PersonNews[] }
  | { type: 'beat'; number: number; peopleCount: number }
  | { type: 'ask'; askedId: string }
  | {
      type: 'snapshot';
      number: number;
      partIndex: number;
      partsCount: number;
      news: readonly PersonNews[];
    }
  | { type: 'goodbye' }
  | { type: 'recheck'; userIds: readonly UserId[] };

export const EVERYBODY = '00000000-0000-0000-0000-000000000000';

/*
 * One message:
 *
 *     byte 0        format, 1
 *     byte 1        type, an index of TYPES
 *     bytes 2–17    the server's id
 *     then          integers of 4 bytes, people: id (16 bytes), status (1), when last seen (6, milliseconds)
 *
 * Integers are unsigned and big-endian, ids are UUIDs as bytes. A hundred thousand people are 2.3 MB; as JSON they would be three times
 * as much, and take ten times as long.
 */
const FORMAT = 1;
const TYPES = ['changes', 'beat', 'ask', 'snapshot', 'goodbye', 'recheck'] as const;
const ID_BYTES = 16;
const HEADER_BYTES = 2 + ID_BYTES;
const INTEGER_BYTES = 4;
const SEEN_BYTES = 6;
const PERSON_BYTES = ID_BYTES + 1 + SEEN_BYTES;
/** So many people fit one message, with all that may come before them. */
export const NEWS_PER_MESSAGE_MAX = Math.floor(
  (NOTIFICATION_BYTES_MAX - HEADER_BYTES - 3 * INTEGER_BYTES) / PERSON_BYTES,
);

/** Another version's message, or none of ours. */
export class PresenceFormatError extends Error {
  override readonly name = 'PresenceFormatError';
}

export function encodePresence(serverId: string, message: PresenceMessage): Buffer {
  const fields = fieldsOf(message);
  const news = 'news' in message ? message.news : [];
  const ids =
    message.type === 'ask'
      ? [message.askedId]
      : message.type === 'recheck'
        ? message.userIds
        : ([] as const);
  const bytes = Buffer.allocUnsafe(
    HEADER_BYTES +
      fields.length * INTEGER_BYTES +
      news.length * PERSON_BYTES +
      ids.length * ID_BYTES,
  );
  bytes[0] = FORMAT;
  bytes[1] = TYPES.indexOf(message.type);
  let position = writeId(bytes, serverId, 2);
  for (const field of fields) position = bytes.writeUInt32BE(field, position);
  for (const { userId, status, seenAtMs } of news) {
    position = writeId(bytes, userId, position);
    position = bytes.writeUInt8(status, position);
    position = bytes.writeUIntBE(seenAtMs, position, SEEN_BYTES);
  }
  for (const id of ids) position = writeId(bytes, id, position);
  return bytes;
}

/** Throws a PresenceFormatError for any other bytes. */
export function decodePresence(payload: Uint8Array): {
  serverId: string;
  message: PresenceMessage;
} {
  const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
  const type = TYPES[bytes[1] ?? TYPES.length];
  if (bytes.length < HEADER_BYTES || bytes[0] !== FORMAT || type === undefined)
    throw new PresenceFormatError(`a presence message of format ${FORMAT} was expected`);
  return { serverId: readId(bytes, 2), message: decodeBody(type, bytes.subarray(HEADER_BYTES)) };
}

function fieldsOf(message: PresenceMessage): number[] {
  switch (message.type) {
    case 'changes':
      return [message.number];
    case 'beat':
      return [message.number, message.peopleCount];
    case 'snapshot':
      return [message.number, message.partIndex, message.partsCount];
    default:
      return [];
  }
}

function decodeBody(type: PresenceMessage['type'], body: Buffer): PresenceMessage {
  const integer = (index: number): number => {
    if (body.length < (index + 1) * INTEGER_BYTES) throw cutOff();
    return body.readUInt32BE(index * INTEGER_BYTES);
  };
  switch (type) {
    case 'changes':
      return { type, number: integer(0), news: decodeNews(body.subarray(INTEGER_BYTES)) };
    case 'beat':
      return { type, number: integer(0), peopleCount: integer(1) };
    case 'ask':
      return { type, askedId: decodeIds(body)[0] ?? EVERYBODY };
    case 'snapshot':
      return {
        ...{ type, number: integer(0), partIndex: integer(1), partsCount: integer(2) },
        news: decodeNews(body.subarray(3 * INTEGER_BYTES)),
      };
    case 'goodbye':
      return { type };
    case 'recheck':
      return { type, userIds: decodeIds(body).map(asUserId) };
  }
}

function decodeNews(bytes: Buffer): PersonNews[] {
  if (bytes.length % PERSON_BYTES !== 0) throw cutOff();
  const news: PersonNews[] = [];
  for (let position = 0; position < bytes.length; position += PERSON_BYTES) {
    const status = bytes[position + ID_BYTES] as number;
    if (status > STATUS.online) throw new PresenceFormatError('there is no such status');
    news.push({
      userId: asUserId(readId(bytes, position)),
      status: status as Status,
      seenAtMs: bytes.readUIntBE(position + ID_BYTES + 1, SEEN_BYTES),
    });
  }
  return news;
}

function decodeIds(bytes: Buffer): string[] {
  if (bytes.length % ID_BYTES !== 0) throw cutOff();
  const ids: string[] = [];
  for (let position = 0; position < bytes.length; position += ID_BYTES)
    ids.push(readId(bytes, position));
  return ids;
}

function writeId(bytes: Buffer, id: string, position: number): number {
  return position + bytes.write(id.replaceAll('-', ''), position, ID_BYTES, 'hex');
}

function readId(bytes: Buffer, position: number): string {
  const hex = bytes.toString('hex', position, position + ID_BYTES);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function cutOff(): PresenceFormatError {
  return new PresenceFormatError('a presence message ends in the middle');
}
