import type { ChatReactionKind, ChatRoom, ChatState } from '@stagedoor/sdk';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { useSession } from '../session/session-store.ts';
import { FloatingReactions } from './FloatingReactions.tsx';
import { REACTION_EMOJI, REACTION_KINDS } from './particles.ts';
import { useParticles } from './useParticles.ts';

type ReactionsBarProps = {
  room: ChatRoom;
  state: Pick<ChatState, 'reactions' | 'phase'>;
  isGuest: boolean;
  isOver: boolean;
};

/** How one reacts without a word, and how everybody has. Who only watches sees the numbers. */
export function ReactionsBar({ room, state, isGuest, isOver }: ReactionsBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const isLoggedIn = useSession(({ status }) => status !== 'anonymous');
  const { particles, riseOwn, end } = useParticles(room);
  const canReact = isLoggedIn && !isGuest && !isOver && state.phase === 'joined';
  const react = (kind: ChatReactionKind) => {
    room.react(kind);
    riseOwn(kind);
  };

  return (
    <div className="relative border-t border-line">
      <FloatingReactions particles={particles} onEnd={end} />
      <fieldset
        aria-label={t('chat.reactions')}
        data-testid="chat-reactions"
        className="flex gap-1 px-2.5 pt-2 pb-1"
      >
        {REACTION_KINDS.map((kind) => {
          const count = format.count(state.reactions[kind]);

          return (
            <button
              key={kind}
              type="button"
              data-testid="chat-react"
              data-kind={kind}
              data-count={state.reactions[kind]}
              aria-label={`${t(`chat.react.${kind}`)} (${count})`}
              title={t(`chat.react.${kind}`)}
              disabled={!canReact}
              // The field keeps the focus, and a phone its keyboard.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => react(kind)}
              className="inline-flex min-h-9 min-w-0 flex-1 touch-manipulation items-center justify-center gap-1 rounded-full bg-raised px-1.5 text-sm transition select-none hover:bg-lamp/20 active:scale-95 disabled:hover:bg-raised disabled:active:scale-100"
            >
              <span aria-hidden className="text-base leading-none">
                {REACTION_EMOJI[kind]}
              </span>
              <span aria-hidden className="truncate text-muted tabular-nums">
                {count}
              </span>
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}
