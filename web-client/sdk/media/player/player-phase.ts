import type { HlsState } from '../hls/hls-state.ts';
import type { ViewerState } from '../viewer-state.ts';
import type { ModeChoice, WantedMode, WatchMode } from './ModeChooser.ts';
import type { PlayerState } from './player-state.ts';

export type PlayerFacts = {
  viewer: ViewerState;
  hls: HlsState | undefined;
  shown: WatchMode;
  wanted: WantedMode;
  choice: ModeChoice;
  hasShown: boolean;
  isHlsPossible: boolean;
};

type PhaseView = Pick<ViewerState, 'phase' | 'reconnectCause' | 'audioOnlyCause'>;

const NO_HEIGHTS: readonly number[] = [];

/** What a page shows of a player: what the room says, and of the two modes the one that is shown. */
export function playerState(facts: PlayerFacts): PlayerState {
  const { viewer, hls, shown, wanted, choice, isHlsPossible } = facts;
  const common = {
    mode: shown,
    modeChoice: choice,
    isHlsPossible,
    ...(wanted.mode === 'hls' && { hlsCause: wanted.cause }),
  };
  const isOver = viewer.phase === 'ended' || viewer.phase === 'failed';
  if (isOver || shown === 'webrtc') {
    return {
      ...viewer,
      ...common,
      isLive: true,
      behindMs: 0,
      windowMs: 0,
      layerHeights: NO_HEIGHTS,
    };
  }
  const { reconnectCause: _, audioOnlyCause: __, layer: ___, ...room } = viewer;
  return {
    ...room,
    ...common,
    ...hlsPhase(facts),
    isLive: hls?.isFollowing ?? true,
    behindMs: hls?.behindMs ?? 0,
    windowMs: hls?.windowMs ?? 0,
    layerCount: hls?.layers.length ?? 0,
    ...(hls?.layer !== undefined && { layer: hls.layer }),
    layerHeights: heightsOf(hls),
  };
}

function hlsPhase({ viewer, hls, hasShown }: PlayerFacts): PhaseView {
  const isPublisherAway = viewer.stream?.isPublisherConnected === false;
  const away = isPublisherAway ? 'publisher-away' : 'network';
  switch (hls?.phase) {
    case 'playing':
      return hls.isAudioOnly
        ? { phase: 'audio-only', audioOnlyCause: 'chosen' }
        : { phase: 'playing' };
    case 'stalled':
      return { phase: 'reconnecting', reconnectCause: away };
    case 'ended':
      return { phase: 'ended' };
    default:
      if (hasShown) return { phase: 'reconnecting', reconnectCause: away };
      return viewer.phase === 'waiting' && viewer.stream?.status === 'scheduled'
        ? { phase: 'waiting' }
        : { phase: 'joining' };
  }
}

/** The same array while the layers are the same, so that an unchanged state is known as such. */
const heights = new WeakMap<HlsState['layers'], readonly number[]>();

function heightsOf(hls: HlsState | undefined): readonly number[] {
  if (hls === undefined) return NO_HEIGHTS;
  const known = heights.get(hls.layers) ?? hls.layers.map(({ height }) => height);
  heights.set(hls.layers, known);
  return known;
}
