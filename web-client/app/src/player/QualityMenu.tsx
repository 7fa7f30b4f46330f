import type { Viewer, ViewerState } from '@stagedoor/sdk';
import { Check, SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../ui/Menu.tsx';
import {
  chosenQualityOf,
  heightOf,
  type QualityOption,
  qualityOptionsOf,
} from './quality-options.ts';

type QualityMenuProps = { viewer: Viewer; viewerState: Partial<ViewerState> | undefined };

export function QualityMenu({ viewer, viewerState }: QualityMenuProps) {
  const { t } = useTranslation();
  const chosen = chosenQualityOf(viewerState);
  const height = heightOf(viewerState?.layer);

  const choose = ({ quality }: QualityOption) => {
    viewer.setAudioOnly(quality === 'audio-only');

    if (quality !== 'audio-only') {
      viewer.setQuality(quality);
    }
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
      {qualityOptionsOf(viewerState?.layerCount ?? 0).map((option) => (
        <button
          key={option.quality}
          type="button"
          aria-pressed={chosen === option.quality}
          data-testid={`watch-quality-${option.quality}`}
          onClick={() => choose(option)}
          className="flex min-h-11 w-full items-center gap-3 px-4 text-start transition hover:bg-raised"
        >
          <Check aria-hidden className={`size-4 ${chosen === option.quality ? '' : 'invisible'}`} />
          {nameOf(option)}
          {option.quality === 'auto' && height !== undefined && (
            <span className="ms-auto text-sm text-muted">
              {t('player.lines', { lines: height })}
            </span>
          )}
        </button>
      ))}
    </Menu>
  );
}
