import type { ModeChoice, PlayerState, StreamPlayer } from '@stagedoor/sdk';
import { Check, SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../ui/Menu.tsx';
import { rememberPreferences } from './player-preferences.ts';
import {
  chosenQualityOf,
  heightOf,
  type QualityOption,
  qualityOptionsOf,
} from './quality-options.ts';

type QualityMenuProps = { player: StreamPlayer; playerState: Partial<PlayerState> | undefined };

const MODE_CHOICES: readonly ModeChoice[] = ['auto', 'webrtc', 'hls'];

/** How good the picture is, and how it comes. */
export function QualityMenu({ player, playerState }: QualityMenuProps) {
  const { t } = useTranslation();
  const chosen = chosenQualityOf(playerState);
  const height = heightOf(playerState?.layer, playerState?.layerHeights);

  const choose = ({ quality }: QualityOption) => {
    player.setAudioOnly(quality === 'audio-only');

    if (quality !== 'audio-only') {
      player.setQuality(quality);
    }
  };

  const chooseMode = (mode: ModeChoice) => {
    rememberPreferences({ mode });
    player.setChoice(mode);
  };

  const nameOf = ({ quality, height: lines }: QualityOption) => {
    if (quality === 'audio-only') {
      return t('player.audioOnly');
    }

    return quality === 'auto' ? t('player.auto') : t('player.lines', { lines });
  };

  return (
    <Menu
      label={t('player.quality')}
      testId="watch-quality"
      opensUp
      button={
        <span className="flex items-center gap-1 text-sm font-semibold tabular-nums">
          <SlidersHorizontal aria-hidden className="size-5" />
        </span>
      }
    >
      <p className="px-4 pt-1 pb-2 text-sm text-muted">{t('player.quality')}</p>
      {qualityOptionsOf(playerState?.layerCount ?? 0, playerState?.layerHeights).map((option) => (
        <MenuChoice
          key={option.quality}
          isChosen={chosen === option.quality}
          testId={`watch-quality-${option.quality}`}
          onClick={() => choose(option)}
        >
          {nameOf(option)}
          {option.quality === 'auto' && height !== undefined && (
            <span className="ms-auto text-sm text-muted">
              {t('player.lines', { lines: height })}
            </span>
          )}
        </MenuChoice>
      ))}
      {playerState?.isHlsPossible && (
        <>
          <p className="mt-2 border-t border-line px-4 pt-3 pb-2 text-sm text-muted">
            {t('player.mode')}
          </p>
          {MODE_CHOICES.map((mode) => (
            <MenuChoice
              key={mode}
              isChosen={playerState.modeChoice === mode}
              testId={`watch-mode-${mode}`}
              onClick={() => chooseMode(mode)}
            >
              <span>
                {t(`player.modeChoices.${mode}`)}
                <span className="block text-xs text-muted">
                  {t(`player.modeChoiceHints.${mode}`)}
                </span>
              </span>
            </MenuChoice>
          ))}
        </>
      )}
    </Menu>
  );
}

type MenuChoiceProps = {
  isChosen: boolean;
  testId: string;
  onClick: () => void;
  children: ReactNode;
};

function MenuChoice({ isChosen, testId, onClick, children }: MenuChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      data-testid={testId}
      onClick={onClick}
      className="flex min-h-11 w-full items-center gap-3 px-4 py-1 text-start transition hover:bg-raised"
    >
      <Check aria-hidden className={`size-4 shrink-0 ${isChosen ? '' : 'invisible'}`} />
      {children}
    </button>
  );
}
