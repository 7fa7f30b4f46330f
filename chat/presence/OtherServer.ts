import type { UserId } from '@stagedoor/contracts/ids';
import type { PresenceTable } from './PresenceTable.ts';
import type { PersonNews, PresenceMessage } from './presence-message.ts';
import { STATUS, type Status } from './presence-status.ts';

type Beat = Extract<PresenceMessage, { type: 'beat' }>;
type Changes = Extract<PresenceMessage, { type: 'changes' }>;
type SnapshotPart = Extract<PresenceMessage, { type: 'snapshot' }>;

/** A snapshot on its way: who was in its parts so far, and the changes that came between them. */
type Gathering = {
  number: number;
  partsCount: number;
  nextPartIndex: number;
  people: Map<UserId, Status>;
  later: (readonly PersonNews[])[];
  /** Of the newest of `later`. */
  lastNumber: number;
  /** Beats since the last part. */
  beatsCount: number;
};

/** With so many beats since its last part, the rest of a snapshot is lost. */
const GATHERING_BEATS_MAX = 3;

/**
 * What is known of one other server's people, and whether that is all of it.
 *
 * States:
 * - incomplete: something was missed, at first everything. What is told is believed all the same: it is newer than what is known.
 * - gathering: incomplete, and a snapshot is coming in. Changes that come between its parts are applied to it when it is whole.
 * - complete: every change since a snapshot was heard.
 *
 * Moves: created incomplete; → gathering with the first part of a snapshot; → complete with the last one; any → incomplete when a
 * number is missing, or a beat says something else than is known.
 */
export class OtherServer {
  readonly id: string;
  readonly #table: PresenceTable;
  /** Of the last changes that are known, while complete. */
  #number: number | undefined;
  #gathering: Gathering | undefined;
  /** Of this server, since the other one was heard last. */
  silentBeatsCount = 0;
  /** When it was heard last; wall clock. */
  heardAtMs = 0;
  /** It said goodbye, and its people may be on their way to another server until then (monotonic). */
  leavesAtMs: number | undefined;

  constructor(id: string, table: PresenceTable) {
    this.id = id;
    this.#table = table;
  }

  /** It has to be asked for a snapshot, and none is coming. */
  get needsSnapshot(): boolean {
    return this.#number === undefined && this.#gathering === undefined;
  }

  handleChanges({ number, news }: Changes): void {
    if (this.#number !== undefined && number <= this.#number) return;
    for (const { userId, status } of news) this.#table.set(this.id, userId, status);
    if (this.#number !== undefined) this.#number = number === this.#number + 1 ? number : undefined;
    else if (this.#gathering !== undefined) this.#gatherChanges(this.#gathering, number, news);
  }

  handleBeat({ number, peopleCount }: Beat): void {
    const gathering = this.#gathering;
    if (gathering !== undefined) {
      gathering.beatsCount += 1;
      const isLost = gathering.lastNumber !== number || gathering.beatsCount > GATHERING_BEATS_MAX;
      if (isLost) this.#gathering = undefined;
    } else if (number !== this.#number || peopleCount !== this.#table.of(this.id).size) {
      this.#number = undefined;
    }
  }

  handleSnapshot(part: SnapshotPart): void {
    if (this.#number !== undefined) return;
    if (part.partIndex === 0) this.#begin(part);
    const gathering = this.#gathering;
    if (gathering === undefined) return;
    const isNext =
      gathering.number === part.number &&
      gathering.nextPartIndex === part.partIndex &&
      gathering.partsCount === part.partsCount;
    if (!isNext) {
      this.#gathering = undefined;
      return;
    }
    apply(gathering.people, part.news);
    gathering.beatsCount = 0;
    gathering.nextPartIndex += 1;
    if (gathering.nextPartIndex === gathering.partsCount) this.#complete(gathering);
  }

  #begin({ number, partsCount }: SnapshotPart): void {
    this.#gathering = {
      ...{ number, partsCount, nextPartIndex: 0, people: new Map() },
      ...{ later: [], lastNumber: number, beatsCount: 0 },
    };
  }

  #gatherChanges(gathering: Gathering, number: number, news: readonly PersonNews[]): void {
    if (number === gathering.lastNumber + 1) {
      gathering.later.push(news);
      gathering.lastNumber = number;
    } else this.#gathering = undefined;
  }

  #complete({ people, later, lastNumber }: Gathering): void {
    for (const news of later) apply(people, news);
    this.#gathering = undefined;
    this.#number = lastNumber;
    this.#table.replace(this.id, people);
  }
}

function apply(people: Map<UserId, Status>, news: readonly PersonNews[]): void {
  for (const { userId, status } of news) {
    if (status === STATUS.offline) people.delete(userId);
    else people.set(userId, status);
  }
}
