import { LAYER_HEIGHTS } from '@stagedoor/contracts/media';
import { stagedoor } from '@stagedoor/contracts/wire';
import { Connection } from '@stagedoor/sdk/connection';
import { WebRtcPeer } from '../../media-server/test/WebRtcPeer.ts';

const TEMPORAL_LAYER_MAX = 2;
const LOWEST_LAYER = 0;
/** H264 NAL unit types (RFC 6184): a key frame, its parameter sets, and the two ways to pack several or parts. */
const NAL_IDR = 5;
const NAL_SPS = 7;
const NAL_STAP_A = 24;
const NAL_FU_A = 28;

type Capabilities = {
  codecs: { mimeType: string; rtcpFeedback?: unknown }[];
  headerExtensions: unknown[];
};

/** `performance.now()` at the steps of a join. */
export type JoinMarks = { joinedAtMs: number; connectedAtMs: number; keyFrameAtMs: number };

/** One viewer without a browser: our signaling, real ICE, DTLS and SRTP, the lowest video layer, nothing decoded. */
export class StormViewer {
  readonly #connection: Connection;
  #peer: WebRtcPeer | undefined;

  constructor(options: { origin: string; token: string }) {
    this.#connection = new Connection({
      url: `${options.origin.replace(/^http/, 'ws')}/ws`,
      getToken: async () => options.token,
    });
  }

  get packetsCount(): number {
    return this.#peer?.countedPackets ?? 0;
  }

  /** Connects, joins, and resolves when the first packet of the first key frame has come. */
  async watch(room: string): Promise<JoinMarks> {
    await this.#connection.connect();
    const { transport, consumers } = await this.#connection.request('joinRoom', {
      room,
      role: stagedoor.RoomRole.ROOM_ROLE_SUBSCRIBE,
      rtpCapabilitiesJson: videoOnly(this.#connection.routerRtpCapabilitiesJson ?? '{}'),
    });
    const joinedAtMs = performance.now();
    const [consumer] = consumers;
    if (transport === null || consumer?.spatialLayers !== LAYER_HEIGHTS.length) {
      throw new Error('the room has no video of three layers');
    }
    const { transportId } = transport;
    const preferring = this.#connection.request('setPreferredLayers', {
      consumerId: consumer.consumerId,
      spatialLayer: LOWEST_LAYER,
      temporalLayer: TEMPORAL_LAYER_MAX,
    });
    const peer = await WebRtcPeer.create({
      transportId,
      iceParameters: JSON.parse(transport.iceParametersJson),
      iceCandidates: JSON.parse(transport.iceCandidatesJson),
      dtlsParameters: JSON.parse(transport.dtlsParametersJson),
    } as Parameters<typeof WebRtcPeer.create>[0]);
    this.#peer = peer;
    const keyFrame = untilKeyFrame(peer);
    const connecting = this.#connection.request('connectTransport', {
      transportId,
      dtlsParametersJson: JSON.stringify(peer.dtlsParameters),
    });
    const [connectedAtMs, keyFrameAtMs] = await Promise.all([
      peer.connect().then(() => performance.now()),
      keyFrame,
      preferring,
      connecting,
    ]);
    return { joinedAtMs, connectedAtMs, keyFrameAtMs };
  }

  async close(): Promise<void> {
    this.#connection.close();
    await this.#peer?.close();
  }
}

/** Resolves in the moment of the first packet of a key frame; from then on packets are only counted. */
function untilKeyFrame(peer: WebRtcPeer): Promise<number> {
  return new Promise((resolve) => {
    peer.onRtp(({ payload }) => {
      if (!isKeyFrameStart(payload)) return;
      resolve(performance.now());
      // Not before the packet has been through: it is still on its way through werift.
      setImmediate(() => peer.countOnly());
    });
  });
}

function isKeyFrameStart(payload: Buffer): boolean {
  const type = (payload[0] ?? 0) & 0x1f;
  if (type === NAL_STAP_A) return ((payload[3] ?? 0) & 0x1f) === NAL_SPS;
  if (type === NAL_FU_A) return ((payload[1] ?? 0) & 0x1f) === NAL_IDR;
  return type === NAL_IDR || type === NAL_SPS;
}

/** No sound, and no feedback about the link: the viewer wants the lowest layer whatever the link carries. */
function videoOnly(routerRtpCapabilitiesJson: string): string {
  const { codecs } = JSON.parse(routerRtpCapabilitiesJson) as Capabilities;
  return JSON.stringify({
    codecs: codecs.filter(({ mimeType }) => mimeType === 'video/H264'),
    headerExtensions: [],
  });
}
