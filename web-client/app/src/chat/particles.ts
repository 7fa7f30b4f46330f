import type { ChatReactionCounts, ChatReactionKind } from '@stagedoor/sdk';

/** The picture of each kind, in the order in which they are offered. */
export const REACTION_EMOJI = {
  heart: '❤️',
  clap: '👏',
  laugh: '😂',
  wow: '😮',
  fire: '🔥',
} as const satisfies Record<ChatReactionKind, string>;

export const REACTION_KINDS = Object.keys(REACTION_EMOJI) as ChatReactionKind[];

/** Elements that rise at one time, however many people react: more cost a phone its frame rate, and nobody counts them. */
export const PARTICLES_MAX = 40;
/** Of what comes in one moment so many rise; a flood looks like a flood with these. */
export const PARTICLES_AT_ONCE_MAX = 12;

export type Particle = {
  id: number;
  kind: ChatReactionKind;
  /** Where it rises from, 0 (start) to 1 (end), and how far it drifts, -1 to 1. */
  from: number;
  drift: number;
  /** When it begins, 0 to 1 of the moment that it stands for. */
  delay: number;
};

/** Which kinds rise for what was added: all of them where they are few, otherwise as many of each as is its share. */
export function pickKinds(added: ChatReactionCounts, max: number): ChatReactionKind[] {
  const total = REACTION_KINDS.reduce((sum, kind) => sum + added[kind], 0);
  const count = Math.min(total, max);
  const picked: ChatReactionKind[] = [];
  let passed = 0;

  for (const kind of REACTION_KINDS) {
    passed += added[kind];

    // So that the shares, rounded, sum up to the count.
    while (picked.length < Math.round((passed / Math.max(1, total)) * count)) {
      picked.push(kind);
    }
  }

  return picked;
}

/** The particles with those for what was added; the number stays within PARTICLES_MAX. */
export function withAdded(
  particles: readonly Particle[],
  added: ChatReactionCounts,
  options: { nextId: number; random: () => number },
): readonly Particle[] {
  const { nextId, random } = options;
  const free = PARTICLES_MAX - particles.length;
  const kinds = pickKinds(added, Math.min(free, PARTICLES_AT_ONCE_MAX));

  if (kinds.length === 0) {
    return particles;
  }

  const risen = kinds.map((kind, index) => ({
    id: nextId + index,
    kind,
    from: random(),
    drift: 2 * random() - 1,
    delay: kinds.length === 1 ? 0 : random(),
  }));

  return [...particles, ...risen];
}
