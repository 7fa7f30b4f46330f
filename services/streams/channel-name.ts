import { randomBytes } from 'node:crypto';
import { asRoomId, type RoomId } from '@stagedoor/contracts/ids';

/** Letters and digits that are not mistaken for one another when a link is read aloud. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
/** 31⁸ names per creator: a link to an unlisted stream is not guessed. */
const SUFFIX_LENGTH = 8;
const NAME_LENGTH_MAX = 32;

/** A new room name for a creator: their name as far as a link can carry it, then a random part. */
export function createChannelName(username: string): RoomId {
  const readable = username
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, NAME_LENGTH_MAX);
  const suffix = Array.from(randomBytes(SUFFIX_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]);
  return asRoomId(`${readable === '' ? 'stream' : readable}-${suffix.join('')}`);
}
