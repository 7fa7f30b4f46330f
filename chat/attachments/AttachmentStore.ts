import type { UserId } from '@stagedoor/contracts/ids';
import { type Kysely, sql } from 'kysely';
import type { AttachmentRow, ChatTables } from '../tables.ts';
import type { MediaFormat } from './media-format.ts';

export type NewAttachment = MediaFormat & {
  id: string;
  uploaderId: UserId;
  bytes: number;
  /** 0: there is none. */
  previewBytes: number;
  storage: 'local' | 's3';
};

/** An attachment with the people of the message that it is in. */
export type SharedAttachment = AttachmentRow & {
  sender_id: string | null;
  recipient_id: string | null;
  visible_to: string | null;
  message_removed_at: Date | null;
  /** Somebody has reported the message, and nobody has decided yet. */
  is_reported: boolean;
};

/** The rows of attachments, in PostgreSQL, whose clock counts. A row is there before its files and goes after them. */
export class AttachmentStore {
  readonly #kysely: Kysely<ChatTables>;

  constructor(kysely: Kysely<ChatTables>) {
    this.#kysely = kysely;
  }

  /** Its files are about to be stored; nobody sees it yet. */
  async add(attachment: NewAttachment): Promise<void> {
    await this.#kysely
      .insertInto('attachments')
      .values({
        id: attachment.id,
        uploader_id: attachment.uploaderId,
        media_type: attachment.mediaType,
        content_type: attachment.contentType,
        extension: attachment.extension,
        bytes: BigInt(attachment.bytes),
        preview_bytes: BigInt(attachment.previewBytes),
        width: attachment.width,
        height: attachment.height,
        storage: attachment.storage,
      })
      .execute();
  }

  /** Its files are there. */
  async setStored(id: string): Promise<void> {
    await this.#kysely
      .updateTable('attachments')
      .set({ stored_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute();
  }

  /** Undefined for one that is not stored, or is being removed. */
  async find(id: string): Promise<SharedAttachment | undefined> {
    return await this.#kysely
      .selectFrom('attachments')
      .leftJoin('messages', 'messages.id', 'attachments.message_id')
      .selectAll('attachments')
      .select(['messages.sender_id', 'messages.recipient_id', 'messages.visible_to'])
      .select('messages.removed_at as message_removed_at')
      .select((row) =>
        row
          .exists(
            row
              .selectFrom('message_reports')
              .select('message_reports.id')
              .whereRef('message_reports.message_id', '=', 'messages.id')
              .where('message_reports.decision', 'is', null),
          )
          .$castTo<boolean>()
          .as('is_reported'),
      )
      .where('attachments.id', '=', id)
      .where('attachments.stored_at', 'is not', null)
      .where('attachments.removed_at', 'is', null)
      .executeTakeFirst();
  }

  /**
   * Takes those away from their uploaders that are in no message after `ageMs`, in the order of their ids, those after `after`; also
   * those that were taken before and are still here. Nobody can send or see them any more.
   */
  async claimUnsent(asked: {
    ageMs: number;
    after: string;
    limit: number;
  }): Promise<Pick<AttachmentRow, 'id' | 'storage'>[]> {
    const { ageMs, after, limit } = asked;
    const { rows } = await sql<Pick<AttachmentRow, 'id' | 'storage'>>`
      update chat.attachments set removed_at = coalesce(removed_at, now())
      where id in (
        select id from chat.attachments
        where message_id is null and id > ${after}
          and (removed_at is not null or created_at < now() - ${ageMs} * interval '1 millisecond')
        order by id limit ${limit} for update skip locked)
      returning id, storage`.execute(this.#kysely);
    return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** Only what is in no message. */
  async markRemoved(id: string): Promise<void> {
    await this.#kysely
      .updateTable('attachments')
      .set({ removed_at: sql<Date>`now()` })
      .where('id', '=', id)
      .where('message_id', 'is', null)
      .execute();
  }

  /** Its files are gone. */
  async forget(id: string): Promise<void> {
    await this.#kysely
      .deleteFrom('attachments')
      .where('id', '=', id)
      .where('removed_at', 'is not', null)
      .execute();
  }

  /** Those of `ids` that have a row. */
  async known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.#kysely
      .selectFrom('attachments')
      .select('id')
      .where('id', 'in', ids)
      .execute();
    return new Set(rows.map(({ id }) => id));
  }
}
