import type { Generated } from 'kysely';

/** The tables of the schema `chat`; nobody else reads them. */
export type ChatTables = {
  channels: {
    id: Generated<bigint>;
    name: string;
    epoch: string;
    /** Of the newest publication; 0 before the first. */
    top_offset: bigint;
    created_at: Generated<Date>;
  };
  publications: {
    channel_id: bigint;
    publication_offset: bigint;
    /** Made by the publisher; once in a channel. */
    publication_id: string;
    body: Buffer;
    published_at: Generated<Date>;
  };
};
