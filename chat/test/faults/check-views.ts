import type { Publication } from '../../channels/broker.ts';

/** What a publisher was told is stored, and where. */
export type Acknowledged = { text: string; offset: number };

/** What happened in one channel while things broke. */
export type ChannelRun = {
  channel: string;
  acknowledged: readonly Acknowledged[];
  /** Everything that the log has, oldest first. */
  log: readonly Publication[];
  /** Everything that the archive has, oldest first; undefined where there is none. */
  archive?: readonly Publication[];
  /** What each follower has seen, in runs between which recovery said that it is not exact. */
  views: readonly (readonly (readonly Publication[])[])[];
  /** What followers themselves noticed. */
  complaints: readonly string[];
};

/** Every way in which the channel broke its word; empty when it kept it. */
export function findBrokenWords(run: ChannelRun): string[] {
  const { acknowledged, log, archive, views, complaints } = run;
  const texts = log.map(textOf);
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const words = [
    ...complaints,
    ...acknowledged.flatMap(({ text, offset }) => {
      if (!counts.has(text)) return [`${text} was acknowledged and is lost`];
      return texts[offset - 1] === text ? [] : [`${text} is not at ${offset}, as was acknowledged`];
    }),
    ...[...counts].filter(([, count]) => count > 1).map(([text]) => `${text} is in the log twice`),
    ...log
      .filter(({ offset }, index) => offset !== index + 1)
      .map(({ offset }) => `the log has a gap before ${offset}`),
    ...views.flatMap((runs, follower) => findWrongViews(runs, texts, follower)),
    ...(archive === undefined ? [] : findWrongArchive(archive, log)),
  ];
  return words.map((word) => `${run.channel}: ${word}`);
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

function findWrongArchive(archive: readonly Publication[], log: readonly Publication[]): string[] {
  const logged = new Map(log.map((publication) => [publication.offset, publication]));
  const wrong: string[] = [];
  const seen = new Set<number>();
  for (const publication of archive) {
    const { offset } = publication;
    if (seen.has(offset)) wrong.push(`the archive has ${offset} twice`);
    seen.add(offset);
    const original = logged.get(offset);
    const isSame =
      original?.id === publication.id &&
      original.atMs === publication.atMs &&
      textOf(original) === textOf(publication);
    if (!isSame) wrong.push(`the archive has another ${offset} than the log has`);
  }
  for (const { offset } of log) if (!seen.has(offset)) wrong.push(`the archive lacks ${offset}`);
  return wrong;
}

function textOf({ bytes }: Publication): string {
  return Buffer.from(bytes).toString();
}
