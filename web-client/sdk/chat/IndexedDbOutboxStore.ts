import type { OutboxOwner, OutboxStore, UnsentMessage } from './outbox-store.ts';

const DATABASE = 'stagedoor-chat';
const UNSENT = 'unsent';
const VERSION = 1;

/** `order` tells apart what was written in the same millisecond. */
type Row = OutboxOwner & UnsentMessage & { order: number };

/** Survives a reload. The database is opened with the first use, and again when the browser has closed it. */
export class IndexedDbOutboxStore implements OutboxStore {
  readonly #factory: IDBFactory;
  #database: Promise<IDBDatabase> | undefined;
  #order = 0;

  constructor(factory: IDBFactory) {
    this.#factory = factory;
  }

  async load({ userId, room }: OutboxOwner, sinceMs: number): Promise<UnsentMessage[]> {
    const rows = await this.#run<Row[]>('readwrite', (unsent) => {
      const old = unsent.index('writtenAtMs').openKeyCursor(IDBKeyRange.upperBound(sinceMs, true));
      old.onsuccess = () => {
        const cursor = old.result;
        if (cursor === null) return;
        unsent.delete(cursor.primaryKey);
        cursor.continue();
      };
      // An array is greater than every string: all ids lie between.
      return unsent.getAll(IDBKeyRange.bound([userId, room], [userId, room, []]));
    });
    return rows
      .filter(({ writtenAtMs }) => writtenAtMs >= sinceMs)
      .sort((a, b) => a.writtenAtMs - b.writtenAtMs || a.order - b.order)
      .map(({ id, text, replyTo, writtenAtMs, file, mediaId }) => ({
        ...{ id, text, replyTo, writtenAtMs, file, mediaId },
      }));
  }

  async put(owner: OutboxOwner, message: UnsentMessage): Promise<void> {
    this.#order += 1;
    const row: Row = { ...owner, ...message, order: this.#order };
    await this.#run('readwrite', (unsent) => unsent.put(row));
  }

  async remove({ userId, room }: OutboxOwner, messageId: string): Promise<void> {
    await this.#run('readwrite', (unsent) => unsent.delete([userId, room, messageId]));
  }

  /** Resolves when it is on the disk. */
  async #run<Result>(
    mode: IDBTransactionMode,
    ask: (unsent: IDBObjectStore) => IDBRequest,
  ): Promise<Result> {
    const database = await this.#open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(UNSENT, mode);
      const request = ask(transaction.objectStore(UNSENT));
      transaction.oncomplete = () => resolve(request.result as Result);
      transaction.onabort = () => reject(transaction.error ?? new Error('given up by the browser'));
    });
  }

  #open(): Promise<IDBDatabase> {
    this.#database ??= this.#openAnew().catch((error: unknown) => {
      this.#database = undefined;
      throw error;
    });
    return this.#database;
  }

  #openAnew(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const opening = this.#factory.open(DATABASE, VERSION);
      opening.onupgradeneeded = () => {
        const unsent = opening.result.createObjectStore(UNSENT, {
          keyPath: ['userId', 'room', 'id'],
        });
        unsent.createIndex('writtenAtMs', 'writtenAtMs');
      };
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const forget = (): void => {
          this.#database = undefined;
        };
        database.onclose = forget;
        // A newer page wants another version: it must not wait for this one.
        database.onversionchange = () => {
          database.close();
          forget();
        };
        resolve(database);
      };
    });
  }
}
