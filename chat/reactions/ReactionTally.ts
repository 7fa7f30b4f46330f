import { stagedoor } from '@stagedoor/contracts/wire';

/** The kinds that there are, as their numbers on the wire. */
export const REACTION_KINDS: readonly number[] = Object.values(stagedoor.ChatReactionKind).filter(
  (kind): kind is stagedoor.ChatReactionKind => typeof kind === 'number' && kind > 0,
);

/** How often by kind, with nothing at 0. */
export type Counts = readonly number[];
export type WireCounts = stagedoor.ChatReactionCount.$Properties[];

const SIZE = Math.max(...REACTION_KINDS) + 1;

export function noCounts(): number[] {
  return new Array<number>(SIZE).fill(0);
}

/**
 * How often a room's people have reacted, as each writer (a server process) has counted it. A writer's counts only grow, and of two
 * that are known of it the larger one holds: what is told twice, late or out of order changes nothing, and whoever knows the last
 * word of every writer knows the exact sum.
 */
export class ReactionTally {
  readonly #byWriter = new Map<string, number[]>();
  readonly #totals = noCounts();
  #shown: Counts = noCounts();

  /** Of all writers. */
  get totals(): Counts {
    return this.#totals;
  }

  countsOf(writer: string): Counts {
    return this.#byWriter.get(writer) ?? noCounts();
  }

  add(writer: string, kind: number, count: number): void {
    const counts = this.#of(writer);
    counts[kind] = (counts[kind] ?? 0) + count;
    this.#totals[kind] = (this.#totals[kind] ?? 0) + count;
  }

  /** What a writer has counted in all so far. */
  merge(writer: string, told: Counts): void {
    const counts = this.#of(writer);
    for (const kind of REACTION_KINDS) {
      const added = (told[kind] ?? 0) - (counts[kind] ?? 0);
      if (added > 0) this.add(writer, kind, added);
    }
  }

  /** What there is now was there before: it is shown to nobody as new. */
  markShown(): void {
    this.#shown = [...this.#totals];
  }

  /** What has come since the last call; undefined where nothing has. */
  takeAdded(): { added: WireCounts; totals: WireCounts } | undefined {
    const added = toWire(this.#totals.map((count, kind) => count - (this.#shown[kind] ?? 0)));
    if (added.length === 0) return undefined;
    this.markShown();
    return { added, totals: toWire(this.#totals) };
  }

  #of(writer: string): number[] {
    const known = this.#byWriter.get(writer);
    if (known !== undefined) return known;
    const counts = noCounts();
    this.#byWriter.set(writer, counts);
    return counts;
  }
}

/** Those kinds that there were. */
export function toWire(counts: Counts): WireCounts {
  return REACTION_KINDS.filter((kind) => (counts[kind] ?? 0) > 0).map((kind) => ({
    kind,
    count: counts[kind] ?? 0,
  }));
}
