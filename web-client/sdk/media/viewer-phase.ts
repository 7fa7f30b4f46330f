import type { ViewerPhase, ViewerState } from './viewer-state.ts';

/** What a viewer knows, from which the one phase that its page shows follows. */
export type ViewerFacts = {
  /** `joining`: the first time; `rejoining`: what was there is being made again. */
  join: 'joining' | 'joined' | 'rejoining';
  rejoinCause: 'network' | 'media-reset';
  /** False from the loss of the media path until it is back. True before the first connection. */
  isTransportUp: boolean;
  isPublisherConnected: boolean;
  /** Something was shown or heard before in this viewer's life. */
  hasPlayed: boolean;
  hasAudio: boolean;
  hasVideo: boolean;
  isAudioOnlyChosen: boolean;
  /** The server sends no video layer because the link carries none. */
  isLinkTooThin: boolean;
};

type PhaseView = Pick<ViewerState, 'phase' | 'reconnectCause' | 'audioOnlyCause'>;

/** The first that applies, from what matters most to a person to what matters least. */
export function viewerPhase(facts: ViewerFacts): PhaseView {
  if (facts.join === 'joining') return { phase: 'joining' };
  if (facts.join === 'rejoining') {
    return { phase: 'reconnecting', reconnectCause: facts.rejoinCause };
  }
  if (!facts.isTransportUp) return { phase: 'reconnecting', reconnectCause: 'network' };
  if (!facts.isPublisherConnected && facts.hasPlayed) {
    return { phase: 'reconnecting', reconnectCause: 'publisher-away' };
  }
  if (!facts.hasAudio && !facts.hasVideo) return { phase: 'waiting' };
  const soundOnly: ViewerPhase = facts.hasAudio ? 'audio-only' : 'waiting';
  if (facts.isAudioOnlyChosen) return { phase: soundOnly, audioOnlyCause: 'chosen' };
  if (facts.hasVideo && facts.isLinkTooThin) return { phase: soundOnly, audioOnlyCause: 'link' };
  return { phase: 'playing' };
}
