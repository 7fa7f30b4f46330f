import type { Identity } from '@stagedoor/contracts/identity';
import type { Clock } from '@stagedoor/service-kit/clock';
import type { Database } from '@stagedoor/service-kit/db';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { RestRoutes } from '@stagedoor/service-kit/rest';
import { SignedTickets } from '@stagedoor/service-kit/signed-tickets';
import type { CreateLimiter } from '../conversations/config.ts';
import { CHAT_OWNER } from '../history/PostgresLog.ts';
import { addAttachmentRoutes } from '../routes/attachment-routes.ts';
import type { ChatTables } from '../tables.ts';
import { AttachmentService } from './AttachmentService.ts';
import { AttachmentStore } from './AttachmentStore.ts';
import { AttachmentSweep } from './AttachmentSweep.ts';
import { type AttachmentLimiters, createAttachmentLimiters } from './config.ts';
import { Pictures } from './Pictures.ts';
import type { AccountStates, AttachmentStorages } from './roles.ts';
import { Uploads } from './Uploads.ts';

/** A page that is left open asks for another link; one that is passed on is soon worth nothing. */
const LINK_MS = 60 * 60_000;

/** What attachments need besides the database. */
export type AttachmentParts = {
  storages: AttachmentStorages;
  /** Where files are while they come; made when it is missing, emptied, and this process's alone. */
  uploadFolder: string;
  /** The deployment's; links are signed with a key of it. */
  secret: string;
  accounts: AccountStates;
};

type AttachmentsOptions = AttachmentParts & {
  database: Database;
  routes: RestRoutes<Identity>;
  createLimiter: CreateLimiter;
  clock: Clock;
  log: Logger;
};

/** Attachments of direct messages with everything around them, wired. The tables are up to date. */
export class Attachments {
  readonly #service: AttachmentService;
  readonly #sweep: AttachmentSweep;
  readonly #limiters: AttachmentLimiters;

  /** Rejects with what the file system says of the upload folder. */
  static async create(options: AttachmentsOptions): Promise<Attachments> {
    const uploads = await Uploads.create(options.uploadFolder, options);
    return new Attachments(options, uploads, await Pictures.create(options.log));
  }

  private constructor(options: AttachmentsOptions, uploads: Uploads, pictures: Pictures) {
    const { storages, accounts, secret, clock, log } = options;
    const store = new AttachmentStore(options.database.kysely<ChatTables>(CHAT_OWNER));
    const purpose = 'stagedoor/chat/media-link';
    this.#limiters = createAttachmentLimiters(options.createLimiter);
    this.#service = new AttachmentService({
      ...{ store, storages, uploads, pictures, accounts, log },
      limiters: this.#limiters,
      tickets: new SignedTickets({ secret, purpose, ttlMs: LINK_MS, clock }),
    });
    this.#sweep = new AttachmentSweep({ store, storages, clock, log });
    addAttachmentRoutes(options.routes, { service: this.#service, limiters: this.#limiters });
  }

  /** Removes what is to be removed now. For tests. */
  async swept(): Promise<void> {
    await this.#sweep.settled();
  }

  async close(): Promise<void> {
    this.#service.close();
    await this.#sweep.close();
    await Promise.all(Object.values(this.#limiters).map((limiter) => limiter.close()));
  }
}
