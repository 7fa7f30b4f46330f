import { memo } from 'react';
import { type Particle, REACTION_EMOJI } from './particles.ts';

/** The server tells four times a second: what it tells rises over that time, and not in one row. */
const SPREAD_MS = 250;
const DRIFT_REM = 1.5;

type FloatingReactionsProps = { particles: readonly Particle[]; onEnd: (id: number) => void };

/** Hearts that rise over the chat. A decoration: the bar says what they stand for. */
export const FloatingReactions = memo(function FloatingReactions({
  particles,
  onEnd,
}: FloatingReactionsProps) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-x-0 bottom-full h-72 overflow-hidden"
    >
      {particles.map(({ id, kind, from, drift, delay }) => (
        <span
          key={id}
          onAnimationEnd={() => onEnd(id)}
          className="rise absolute bottom-0 text-2xl leading-none"
          style={{
            insetInlineStart: `${8 + 78 * from}%`,
            animationDelay: `${Math.round(delay * SPREAD_MS)}ms`,
            ['--drift' as string]: `${(drift * DRIFT_REM).toFixed(2)}rem`,
          }}
        >
          {REACTION_EMOJI[kind]}
        </span>
      ))}
    </div>
  );
});
