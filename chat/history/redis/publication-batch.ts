import type { Publication } from '../../channels/broker.ts';

/**
 * What `append.lua` tells all servers: the publications of one partition that were stored together.
 *
 *     byte 0      format, 1
 *     then each   lengths of name (2 bytes), epoch (1) and id (2), offset (8), time (8, ms since the Unix epoch), length of the bytes (4);
 *                 name, epoch and id (UTF-8), the bytes
 *
 * Integers are unsigned and big-endian.
 */
export type StoredPublication = Publication & { channel: string; epoch: string };

const FORMAT = 1;
const HEAD_BYTES = 2 + 1 + 2 + 8 + 8 + 4;

/** The batch is of another version, or somebody else uses the channel. */
export class PublicationBatchError extends Error {
  override readonly name = 'PublicationBatchError';
}

/** In their order; the bytes are views into `batch`. Throws a PublicationBatchError before anything is returned. */
export function decodePublicationBatch(batch: Buffer): StoredPublication[] {
  if (batch[0] !== FORMAT) throw new PublicationBatchError(`format ${FORMAT} was expected`);
  const stored: StoredPublication[] = [];
  let position = 1;
  const take = (count: number): Buffer => {
    const end = position + count;
    if (end > batch.length) throw new PublicationBatchError('the batch ends too early');
    const taken = batch.subarray(position, end);
    position = end;
    return taken;
  };
  while (position < batch.length) {
    const head = take(HEAD_BYTES);
    stored.push({
      channel: take(head.readUInt16BE(0)).toString(),
      epoch: take(head.readUInt8(2)).toString(),
      id: take(head.readUInt16BE(3)).toString(),
      offset: Number(head.readBigUInt64BE(5)),
      atMs: Number(head.readBigUInt64BE(13)),
      bytes: take(head.readUInt32BE(21)),
    });
  }
  return stored;
}
