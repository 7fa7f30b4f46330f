import type { ChatReactionCounts, ChatReactionKind, ChatRoom } from '@stagedoor/sdk';
import { useCallback, useEffect, useRef, useState } from 'react';
import { PARTICLES_AT_ONCE_MAX, type Particle, withAdded } from './particles.ts';

const NONE: ChatReactionCounts = { heart: 0, clap: 0, laugh: 0, wow: 0, fire: 0 };

/**
 * What rises over the chat: how others react as the server tells it, and one's own taps at once. Nothing rises on a hidden page, nor for
 * whoever wants no motion.
 */
export function useParticles(room: ChatRoom) {
  const [particles, setParticles] = useState<readonly Particle[]>([]);
  const nextId = useRef(0);

  const rise = useCallback((added: ChatReactionCounts) => {
    if (document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      return;
    }

    const firstId = nextId.current;
    nextId.current += PARTICLES_AT_ONCE_MAX;
    setParticles((before) => withAdded(before, added, { nextId: firstId, random: Math.random }));
  }, []);

  useEffect(() => room.on('reactions', rise), [room, rise]);

  return {
    particles,
    riseOwn: useCallback((kind: ChatReactionKind) => rise({ ...NONE, [kind]: 1 }), [rise]),
    /** It has risen. */
    end: useCallback(
      (id: number) => setParticles((before) => before.filter((each) => each.id !== id)),
      [],
    ),
  };
}
