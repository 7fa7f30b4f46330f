import type { Publication } from '../../channels/broker.ts';

export type FaultRun = {
  /** What publishers were told is stored: the text of each. */
  acknowledged: readonly string[];
  /** Everything that the log has, oldest first. */
  log: readonly Publication[];
  /** What each follower has seen, in runs between which recovery said that it is not exact. */
  views: readonly (readonly (readonly Publication[])[])[];
  /** What followers themselves noticed. */
  complaints: readonly string[];
};

/** Every way in which a channel broke its word; empty when it kept it. */
export function findBrokenWords({ acknowledged, log, views, complaints }: FaultRun): string[] {
  const texts = log.map(textOf);
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [
    ...complaints,
    ...acknowledged
      .filter((text) => !counts.has(text))
      .map((text) => `${text} was acknowledged and is lost`),
    ...[...counts].filter(([, count]) => count > 1).map(([text]) => `${text} is in the log twice`),
    ...log
      .filter(({ offset }, index) => offset !== index + 1)
      .map(({ offset }) => `the log has a gap before ${offset}`),
    ...views.flatMap((runs, follower) => findWrongViews(runs, texts, follower)),
  ];
}

function findWrongViews(
  runs: readonly (readonly Publication[])[],
  texts: readonly string[],
  follower: number,
): string[] {
  const wrong: string[] = [];
  for (const run of runs) {
    for (const [index, publication] of run.entries()) {
      const before = run[index - 1];
      if (before !== undefined && publication.offset !== before.offset + 1)
        wrong.push(`follower ${follower} saw ${publication.offset} after ${before.offset}`);
      if (texts[publication.offset - 1] !== textOf(publication))
        wrong.push(`follower ${follower} saw another ${publication.offset} than the log has`);
    }
  }
  const last = runs.at(-1)?.at(-1)?.offset ?? 0;
  if (last !== texts.length) wrong.push(`follower ${follower} ends at ${last} of ${texts.length}`);
  return wrong;
}

function textOf({ bytes }: Publication): string {
  return Buffer.from(bytes).toString();
}
