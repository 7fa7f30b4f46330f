/**
 * What one SPUBLISH carries: all notifications of one partition that came together.
 *
 *     byte 0        format, 1
 *     bytes 1–16    the publishing bus's id, random
 *     then each     topic length (2 bytes), topic (UTF-8), payload length (4 bytes), payload
 *
 * Integers are unsigned and big-endian.
 */
export type Notification = { topic: string; bytes: Uint8Array };

const FORMAT = 1;
export const SENDER_ID_BYTES = 16;
const HEADER_BYTES = 1 + SENDER_ID_BYTES;
const TOPIC_LENGTH_BYTES = 2;
const PAYLOAD_LENGTH_BYTES = 4;

/** The batch is not of this format: another version's, or somebody else's use of the channel. */
export class BatchFormatError extends Error {
  override readonly name = 'BatchFormatError';
}

/** How many bytes a notification adds to a batch. */
export function encodedSize({ topic, bytes }: Notification): number {
  return TOPIC_LENGTH_BYTES + Buffer.byteLength(topic) + PAYLOAD_LENGTH_BYTES + bytes.byteLength;
}

export function encodeBatch(senderId: Buffer, notifications: readonly Notification[]): Buffer {
  let size = HEADER_BYTES;
  for (const notification of notifications) size += encodedSize(notification);
  const batch = Buffer.allocUnsafe(size);
  batch[0] = FORMAT;
  senderId.copy(batch, 1);
  let position = HEADER_BYTES;
  for (const { topic, bytes } of notifications) {
    const topicBytes = batch.write(topic, position + TOPIC_LENGTH_BYTES);
    position = batch.writeUInt16BE(topicBytes, position) + topicBytes;
    position = batch.writeUInt32BE(bytes.byteLength, position);
    batch.set(bytes, position);
    position += bytes.byteLength;
  }
  return batch;
}

/**
 * The sender and the notifications in their order. The payloads are views into `batch`. Throws a BatchFormatError
 * before anything is returned, so that a broken batch is dropped as a whole.
 */
export function decodeBatch(batch: Buffer): { senderId: Buffer; notifications: Notification[] } {
  if (batch.length < HEADER_BYTES || batch[0] !== FORMAT) {
    throw new BatchFormatError(`a batch of format ${FORMAT} was expected`);
  }
  const notifications: Notification[] = [];
  let position = HEADER_BYTES;
  const advance = (count: number): number => {
    const start = position;
    position += count;
    if (position > batch.length) throw new BatchFormatError('a batch ends too early');
    return start;
  };
  while (position < batch.length) {
    const topicBytes = batch.readUInt16BE(advance(TOPIC_LENGTH_BYTES));
    const topicStart = advance(topicBytes);
    const payloadBytes = batch.readUInt32BE(advance(PAYLOAD_LENGTH_BYTES));
    const payloadStart = advance(payloadBytes);
    notifications.push({
      topic: batch.toString('utf8', topicStart, topicStart + topicBytes),
      bytes: batch.subarray(payloadStart, payloadStart + payloadBytes),
    });
  }
  return { senderId: batch.subarray(1, HEADER_BYTES), notifications };
}
