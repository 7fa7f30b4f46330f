import type { StreamEndReason } from '@stagedoor/contracts/media';
import type { Failure } from '../errors.ts';
import type { StreamInfo } from './stream-info.ts';

export type VideoSource = 'camera' | 'screen';
export type AudioSource = 'microphone' | 'screen-audio';

/**
 * joining -> live -> reconnecting -> live …; ended is final.
 * `reconnecting`: the network, the media server or the session was lost; the publisher comes back by itself.
 */
export type PublisherPhase = 'joining' | 'live' | 'reconnecting' | 'ended';

/**
 * `closed`: close() was called here. `replaced`: the same creator went live from another place (UID_CONFLICT).
 * `failed`: see `failure`. The others come from the server.
 */
export type PublisherEndReason = 'closed' | 'replaced' | 'failed' | StreamEndReason;

/** Immutable: a new object at every change. */
export type PublisherState = {
  readonly phase: PublisherPhase;
  readonly endReason?: PublisherEndReason;
  readonly failure?: Failure;
  readonly stream?: StreamInfo;
  readonly viewerCount: number;
  readonly isAudioMuted: boolean;
  readonly isVideoMuted: boolean;
  readonly videoSource?: VideoSource;
  readonly audioSource?: AudioSource;
  /** The highest spatial layer that anybody watches; the others are not sent. */
  readonly maxLayerWanted: number;
};

/** One simulcast layer as it is sent now. */
export type LayerHealth = {
  /** Position in SIMULCAST_LAYERS. */
  spatialLayer: number;
  rid: string;
  isActive: boolean;
  width: number;
  height: number;
  fps: number;
  /** Of the encoded pictures alone. */
  bitrateBps: number;
};

/** Measured once a second while live. */
export type PublisherHealth = {
  /** All tracks together, with everything that goes over the uplink for them. */
  bitrateBps: number;
  /** As the server reports it: what of our packets did not arrive, in the last report. */
  packetLossPercent: number;
  rttMs: number | undefined;
  /** Lowest first. */
  layers: readonly LayerHealth[];
  /** For example `H264`; undefined before the first packet. */
  codec: string | undefined;
  /** What the browser says holds the picture back. */
  qualityLimitationReason: 'none' | 'cpu' | 'bandwidth' | 'other';
  /** What the uplink carries by the browser's estimate. */
  availableBitrateBps: number | undefined;
};

export type PublisherEvents = {
  change: [state: PublisherState];
  health: [health: PublisherHealth];
  /** A device was unplugged or the person stopped sharing: open another one and call setVideo or setAudio. */
  'track-ended': [kind: 'audio' | 'video'];
};
