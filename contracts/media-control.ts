import type { MediaRole } from './identity.ts';
import type { ConsumerId, PeerId, ProducerId, RoomId, TransportId } from './ids.ts';

/**
 * What signaling asks of a media server and what it is told. Plain JSON shapes: today both live in one process, in a cluster
 * they do not. mediasoup's parameter blobs are opaque here (`Blob…`): the media server validates them.
 */
export type RtpCapabilitiesBlob = object;
export type RtpParametersBlob = object;
export type DtlsParametersBlob = object;
export type IceParametersBlob = object;

export type MediaSourceName = 'microphone' | 'camera' | 'screen' | 'screen-audio';
export type MediaKind = 'audio' | 'video';

export type TransportOffer = {
  transportId: TransportId;
  iceParameters: IceParametersBlob;
  iceCandidates: readonly object[];
  dtlsParameters: DtlsParametersBlob;
};

export type ConsumerOffer = {
  room: RoomId;
  consumerId: ConsumerId;
  producerId: ProducerId;
  kind: MediaKind;
  source: MediaSourceName;
  rtpParameters: RtpParametersBlob;
  type: 'simple' | 'simulcast' | 'svc';
  paused: boolean;
  producerPaused: boolean;
  spatialLayers: number;
};

export type OpenPeerOptions = {
  room: RoomId;
  peerId: PeerId;
  role: MediaRole;
  /** Subscribers only. */
  rtpCapabilities?: RtpCapabilitiesBlob;
  audioOnly: boolean;
  forceTcp: boolean;
  /** Subscribers that offered before they knew the server (WHEP): what they were told must be kept. */
  reception?: Reception;
};

/** What a receiver expects of the packets that it gets, by its own offer. */
export type Reception = {
  /** The MIDs of its m-lines. */
  mids: { audio?: string; video?: string };
  numbering: RtpNumbering;
};

/** Pairs of our number and the receiver's. Header extensions that are not named are not sent. */
export type RtpNumbering = {
  payloadTypes: readonly (readonly [ours: number, theirs: number])[];
  headerExtensions: readonly (readonly [ours: number, theirs: number])[];
};
export type PeerOpened = { transport: TransportOffer; consumers: readonly ConsumerOffer[] };

export type ProduceOptions = {
  peerId: PeerId;
  transportId: TransportId;
  source: MediaSourceName;
  kind: MediaKind;
  rtpParameters: RtpParametersBlob;
  paused: boolean;
};

/** What a media server tells about a peer; delivered in order per peer. */
export type MediaNotification =
  | { type: 'consumer-added'; peerId: PeerId; consumer: ConsumerOffer }
  | { type: 'consumer-closed'; peerId: PeerId; room: RoomId; consumerId: ConsumerId }
  | {
      type: 'consumer-paused-changed';
      peerId: PeerId;
      room: RoomId;
      consumerId: ConsumerId;
      producerPaused: boolean;
    }
  | {
      type: 'consumer-layers-changed';
      peerId: PeerId;
      room: RoomId;
      consumerId: ConsumerId;
      /** Undefined: the link carries no layer. */
      layers?: { spatialLayer: number; temporalLayer: number };
    }
  | {
      type: 'consumer-score-changed';
      peerId: PeerId;
      room: RoomId;
      consumerId: ConsumerId;
      score: number;
      producerScore: number;
    }
  | {
      type: 'producer-score-changed';
      peerId: PeerId;
      room: RoomId;
      producerId: ProducerId;
      scores: readonly number[];
    }
  /** To the publisher: send layers 0..maxSpatialLayer only. */
  | {
      type: 'layers-wanted';
      peerId: PeerId;
      room: RoomId;
      producerId: ProducerId;
      maxSpatialLayer: number;
    }
  /** The peer's worker died: its transport is gone, the peer must be opened again (under a new peer id). */
  | { type: 'media-reset'; peerId: PeerId; room: RoomId }
  /** ICE consent lost for good or DTLS closed by the other side. */
  | { type: 'transport-closed'; peerId: PeerId; room: RoomId; transportId: TransportId };
