import type { ConversationsApi } from './conversations-dependencies.ts';

/** Whom this account has blocked. */
export class Blocks {
  readonly #api: ConversationsApi;
  readonly #onChange: () => void;
  #userIds: ReadonlySet<string> = new Set();

  constructor(options: { api: ConversationsApi; onChange: () => void }) {
    this.#api = options.api;
    this.#onChange = options.onChange;
  }

  has(userId: string): boolean {
    return this.#userIds.has(userId);
  }

  /** Rejects with ApiError, as the others do. */
  async read(): Promise<void> {
    this.#set(await this.#api.blocks());
  }

  async block(userId: string): Promise<void> {
    this.#set(await this.#api.block(userId));
  }

  async unblock(userId: string): Promise<void> {
    this.#set(await this.#api.unblock(userId));
  }

  #set(userIds: readonly string[]): void {
    this.#userIds = new Set(userIds);
    this.#onChange();
  }
}
