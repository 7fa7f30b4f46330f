/** What the gate says of a request. */
export type HlsVerdict = 'ok' | 'not-found' | 'session-required' | 'session-ended';

/** Decides who may fetch from a channel: the rules for streams are elsewhere. */
export interface HlsGate {
  /**
   * Asked for every request, and again when a request that waited is answered: a ban, or a stream that became private, stops
   * a viewer with the next playlist or part. Must not wait and must be cheap.
   *
   * `sessionId` is what the address carries (`/hls/<channel>/~<session>/…`), not checked in any way.
   */
  admit(channel: string, sessionId: string | undefined): HlsVerdict;
}

/** Knows pictures of broadcasts. */
export interface HlsPosters {
  /** The newest JPEG of a channel, or undefined. The bytes must not change. */
  findPoster(channel: string): Uint8Array | undefined;
}

/** Somebody began to watch a rendition of a channel, or nobody has for RENDITION_IDLE_MS. */
export type WantedListener = (channel: string, rendition: string, isWanted: boolean) => void;
