import type { Presence } from '@stagedoor/sdk';
import { usePresenceText } from './usePresenceText.ts';

/** On a person's picture: whether they are here, as a light and for screen readers as words. */
export function PresenceDot({ presence, nowMs }: { presence: Presence; nowMs: number }) {
  const text = usePresenceText(presence, nowMs);

  return (
    <span data-testid="presence" data-status={presence.status} title={text}>
      {(presence.status === 'online' || presence.status === 'away') && (
        <span
          aria-hidden
          className={`absolute end-0 bottom-0 size-3 rounded-full border-2 border-surface ${presence.status === 'online' ? 'bg-good' : 'bg-lamp-text'}`}
        />
      )}
      <span className="sr-only">{text}</span>
    </span>
  );
}
