import { stagedoor } from '@stagedoor/contracts/wire';
import type { ChatFrame, ChatJoined, ChatPage, ChatPosition, Publication } from '../chat-wire.ts';

export const ROOM = 'room-1';

type EventBody = Omit<stagedoor.ChatEvent.$Properties, 'body' | '$unknowns'>;

const PLAIN = { defaults: true, arrays: true, oneofs: true } as const;

/** Its place, and nothing of what it said. */
const withoutText = (publication: Publication): Publication => ({ ...publication, event: null });

/** A chat's log and what a server answers from it, with everything filled in as it comes off the wire. */
export class FakeChatLog {
  epoch = 'epoch-1';
  publications: Publication[] = [];
  /** What an answer that recovers nothing has. */
  newestCount = 50;
  /** Positions before this one are not recovered. */
  recoveredFrom = 0;
  reactions: stagedoor.ChatReactionCount.$Properties[] = [];
  me: stagedoor.ChatMember.$Properties = { canSend: true, badges: [] };
  #ids = 0;

  get offset(): number {
    return this.publications.length;
  }

  publish(event: EventBody, id = this.#nextId()): Publication {
    const publication = stagedoor.ChatPublication.toObject(
      stagedoor.ChatPublication.fromObject({
        ...{ offset: this.offset + 1, atMs: 1_000 * (this.offset + 1), id },
        event,
      }),
      PLAIN,
    ) as Publication;
    this.publications.push(publication);
    return publication;
  }

  say(text: string, { by = 'bob', id }: { by?: string; id?: string } = {}): Publication {
    const author = { userId: by, username: by, displayName: by.toUpperCase() };
    return this.publish({ message: { author, text } }, id);
  }

  /** Its author says something else. */
  edit(message: Publication, text: string): Publication {
    const authorId = message.event?.message?.author?.userId ?? '';
    const editedAtMs = 1_000 * (this.offset + 1);
    const { id: messageId, offset } = message;
    return this.publish({ messageEdited: { messageId, offset, authorId, text, editedAtMs } });
  }

  /** What a message that is not removed says when all is known. */
  textOf({ id, event }: Publication): string {
    return this.#lastEditOf(id)?.text ?? event?.message?.text ?? '';
  }

  /** A frame with publications of this log. */
  frame(...publications: Publication[]): ChatFrame {
    return { room: ROOM, epoch: this.epoch, publications, gapBeforeOffset: 0 };
  }

  gapFrame(): ChatFrame {
    return { ...this.frame(), gapBeforeOffset: this.offset + 1 };
  }

  /** Everything is lost; another log begins. */
  lose(): void {
    this.epoch = `${this.epoch}'`;
    this.publications = [];
  }

  joined({ epoch, offset }: ChatPosition): ChatJoined {
    const hasNothing = epoch === '' && offset === 0;
    const isKnown = epoch === this.epoch && offset <= this.offset && offset >= this.recoveredFrom;
    const recovered = isKnown && !hasNothing;
    const missed = this.publications.slice(recovered ? offset : -this.newestCount);
    return stagedoor.ChatJoined.toObject(
      stagedoor.ChatJoined.fromObject({
        ...{ room: ROOM, epoch: this.offset === 0 ? '' : this.epoch, offset: this.offset },
        ...{ recovered, publications: missed.map((each) => this.#shown(each)), me: this.me },
        state: {
          settings: { slowModeSeconds: this.slowModeSeconds },
          reactions: this.reactions,
          ...(this.pinned && { pinned: this.pinned }),
        },
      }),
      PLAIN,
    ) as unknown as ChatJoined;
  }

  page({ beforeOffset, limit }: { beforeOffset: number; limit: number }): ChatPage {
    const before = this.publications.slice(0, beforeOffset - 1);
    const publications = before.slice(-limit).map((each) => this.#shown(each));
    return { epoch: this.epoch, offset: this.offset, publications };
  }

  /** Each message as it is shown when all is known, told apart from how the timeline finds out. */
  get shown(): { id: string; offset: number; text: string; isRemoved: boolean }[] {
    return this.publications.flatMap((publication) => {
      const { id, offset, event } = publication;
      if (!event?.message) return [];
      const isRemoved = this.#isRemoved(publication);
      return [{ id, offset, text: isRemoved ? '' : this.textOf(publication), isRemoved }];
    });
  }

  get slowModeSeconds(): number {
    const changed = this.publications.findLast(({ event }) => event?.settingsChanged);
    return changed?.event?.settingsChanged?.slowModeSeconds ?? 0;
  }

  get pinned() {
    const last = this.publications.findLast(({ event }) => event?.pinned || event?.unpinned);
    const pinned = last?.event?.pinned;
    if (!last || !pinned) return undefined;
    const isTakenAway = this.publications.some(({ offset, event }) => {
      const restricted = event?.userRestricted;
      const isOfAuthor = restricted?.userId === pinned.author?.userId;
      const removes =
        event?.messageRemoved?.messageId === pinned.messageId ||
        (isOfAuthor && restricted?.removesMessages);
      return offset > last.offset && removes;
    });
    if (isTakenAway) return undefined;
    return { ...pinned, text: this.#lastEditOf(pinned.messageId)?.text ?? pinned.text };
  }

  #isRemoved({ id, offset, event }: Publication): boolean {
    const authorId = event?.message?.author?.userId;
    return this.publications.some(
      (other) =>
        other.event?.messageRemoved?.messageId === id ||
        (other.event?.userRestricted?.userId === authorId &&
          other.event?.userRestricted?.removesMessages &&
          offset < other.offset),
    );
  }

  #shown(publication: Publication): Publication {
    const { id, event } = publication;
    const message = event?.message;
    if (!event || !message)
      return this.#isEditOfRemoved(publication) ? withoutText(publication) : publication;
    const edit = this.#lastEditOf(id);
    const shown = this.#isRemoved(publication)
      ? { ...message, text: '', replyTo: '', removed: true }
      : edit
        ? { ...message, text: edit.text, editedAtMs: edit.editedAtMs, firstText: message.text }
        : message;
    return { ...publication, event: { ...event, message: shown } };
  }

  #isEditOfRemoved({ event }: Publication): boolean {
    const messageId = event?.messageEdited?.messageId;
    const message = this.publications.find(({ id }) => id === messageId);
    return message !== undefined && this.#isRemoved(message);
  }

  #lastEditOf(messageId: string) {
    return this.publications.findLast(({ event }) => event?.messageEdited?.messageId === messageId)
      ?.event?.messageEdited;
  }

  #nextId(): string {
    this.#ids += 1;
    return `id-${this.epoch}-${this.#ids}`;
  }
}
