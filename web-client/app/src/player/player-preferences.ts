import type { ModeChoice } from '@stagedoor/sdk';
import { recall, remember } from '../session/browser-storage.ts';

const PREFERENCES_KEY = 'stagedoor.player';

/** What this device remembers of the player. `volume` is 0 to 1. */
export type PlayerPreferences = {
  volume: number;
  isMuted: boolean;
  isFullscreen: boolean;
  mode: ModeChoice;
};

const FIRST_PREFERENCES: PlayerPreferences = {
  volume: 1,
  isMuted: false,
  isFullscreen: false,
  mode: 'auto',
};

const MODES: readonly ModeChoice[] = ['auto', 'webrtc', 'hls'];

/** Reads what was stored, forgiving whatever else stands there. */
export function parsePreferences(stored: string | null): PlayerPreferences {
  let value: unknown;

  try {
    value = JSON.parse(stored ?? '{}');
  } catch (error) {
    console.debug('the stored player preferences are unreadable', error);
  }

  const { volume, isMuted, isFullscreen, mode } = (value ?? {}) as Record<string, unknown>;

  return {
    volume:
      typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : FIRST_PREFERENCES.volume,
    isMuted: typeof isMuted === 'boolean' ? isMuted : FIRST_PREFERENCES.isMuted,
    isFullscreen: typeof isFullscreen === 'boolean' ? isFullscreen : FIRST_PREFERENCES.isFullscreen,
    mode: MODES.find((known) => known === mode) ?? FIRST_PREFERENCES.mode,
  };
}

export function recallPreferences(): PlayerPreferences {
  return parsePreferences(recall(PREFERENCES_KEY));
}

export function rememberPreferences(change: Partial<PlayerPreferences>): void {
  remember(PREFERENCES_KEY, JSON.stringify({ ...recallPreferences(), ...change }));
}
