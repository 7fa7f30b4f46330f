import { asStreamId, type StreamId } from '@stagedoor/contracts/ids';
import type { Bus, Subscription } from '@stagedoor/service-kit/bus';
import type { Logger } from '@stagedoor/service-kit/logger';
import { z } from 'zod';

const TOPIC = 'streams/changes';

const messageSchema = z.object({ streamId: z.uuid().transform(asStreamId) });

/**
 * Tells all other servers that the row of a stream which is not live here was changed or ended, so that the one that has it reads
 * it again. A hint: what the bus loses, the round of housekeeping on that server finds.
 */
export class StreamChanges {
  readonly #bus: Bus;
  readonly #log: Logger;
  #subscription: Subscription | undefined;

  constructor(options: { bus: Bus; log: Logger }) {
    this.#bus = options.bus;
    this.#log = options.log;
  }

  /** Calls back for what other servers announce, from when it resolves. */
  async start(onChanged: (streamId: StreamId) => void): Promise<void> {
    this.#subscription = await this.#bus.subscribe(TOPIC, (bytes, { isOwn }) => {
      if (isOwn) return;
      const streamId = this.#read(bytes);
      if (streamId !== undefined) onChanged(streamId);
    });
  }

  /** To be called once the change is stored. */
  announce(streamId: StreamId): void {
    this.#bus.publish(TOPIC, Buffer.from(JSON.stringify({ streamId }))).catch((error: unknown) => {
      this.#log.warn({ error, streamId }, 'change of a stream not sent; its server reads it soon');
    });
  }

  async close(): Promise<void> {
    await this.#subscription?.close();
  }

  #read(bytes: Uint8Array): StreamId | undefined {
    try {
      return messageSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))).streamId;
    } catch (error) {
      this.#log.warn({ error }, 'change of a stream not understood');
      return undefined;
    }
  }
}
