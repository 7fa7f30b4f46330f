import assert from 'node:assert/strict';
import type {
  DtlsParametersBlob,
  IceParametersBlob,
  TransportOffer,
} from '@stagedoor/contracts/media-control';
import {
  IceCandidate,
  PictureLossIndication,
  RTCDtlsFingerprint,
  RTCDtlsParameters,
  RTCDtlsTransport,
  RTCIceGatherer,
  RTCIceParameters,
  RTCIceTransport,
  type RtcpPacket,
  RtcpPayloadSpecificFeedback,
  type RtpHeader,
  type RtpPacket,
} from 'werift';

/** AES_CM_128_HMAC_SHA1_80 (RFC 5764), which every browser offers and which costs werift the least. */
const SRTP_PROFILE = 1;
const LOOPBACK = '127.0.0.1';

type OfferedIceParameters = { usernameFragment: string; password: string };
type OfferedCandidate = {
  foundation: string;
  priority: number;
  address: string;
  port: number;
  protocol: 'udp' | 'tcp';
  type: string;
  tcpType?: string;
};
type OfferedDtlsParameters = { fingerprints: { algorithm: string; value: string }[] };

/**
 * A client's end of one transport, made from the server's offer without SDP: real ICE, DTLS and SRTP in TypeScript, no media engine.
 * RTP goes in and out as packets; nothing is buffered, decoded or sent again.
 */
export class WebRtcPeer {
  readonly #ice: RTCIceTransport;
  readonly #dtls: RTCDtlsTransport;
  readonly #candidates: readonly OfferedCandidate[];
  #rtpListener: ((packet: RtpPacket) => void) | undefined;
  #rtcpListener: ((packet: RtcpPacket) => void) | undefined;
  #countedPackets = 0;

  private constructor(options: {
    ice: RTCIceTransport;
    dtls: RTCDtlsTransport;
    candidates: readonly OfferedCandidate[];
  }) {
    this.#ice = options.ice;
    this.#dtls = options.dtls;
    this.#candidates = options.candidates;
    this.#dtls.onRtp.subscribe((packet) => this.#rtpListener?.(packet));
    this.#dtls.onRtcp.subscribe((packet) => this.#rtcpListener?.(packet));
  }

  static async create(offer: TransportOffer): Promise<WebRtcPeer> {
    // One certificate per process: making one takes as long as a whole handshake.
    const certificate = await RTCDtlsTransport.SetupCertificate();
    const candidates = offer.iceCandidates as readonly OfferedCandidate[];
    const gatherer = new RTCIceGatherer({
      useIpv6: false,
      useTcp: candidates.some((candidate) => candidate.protocol === 'tcp'),
      tcpPassive: false,
      additionalHostAddresses: [LOOPBACK],
      filterCandidatePair: (pair) => pair.localCandidate.host === LOOPBACK,
    });
    const ice = new RTCIceTransport(gatherer);
    ice.connection.iceControlling = true;
    const dtls = new RTCDtlsTransport({}, ice, certificate, [SRTP_PROFILE]);
    dtls.role = 'client';
    const { fingerprints } = offer.dtlsParameters as OfferedDtlsParameters;
    dtls.setRemoteParams(
      new RTCDtlsParameters(
        fingerprints
          .filter(({ algorithm }) => algorithm === 'sha-256')
          .map(({ algorithm, value }) => new RTCDtlsFingerprint(algorithm, value)),
        'server',
      ),
    );
    const peer = new WebRtcPeer({ ice, dtls, candidates });
    await peer.#prepareIce(offer.iceParameters);
    return peer;
  }

  /** For the server's `connectTransport`. */
  get dtlsParameters(): DtlsParametersBlob {
    const { fingerprints } = this.#dtls.localParameters;
    return {
      role: 'client',
      fingerprints: fingerprints.map(({ algorithm, value }) => ({ algorithm, value })),
    };
  }

  get iceProtocol(): string | undefined {
    return this.#ice.connection.nominated?.localCandidate.transport.toLowerCase();
  }

  /** Resolves when media can flow, which needs `connectTransport` on the server. Rejects when ICE or DTLS fails. */
  async connect(): Promise<void> {
    await this.#ice.start();
    const started = this.#dtls.start();
    ignoreRepeatedMessages(this.#dtls.dtls);
    await started;
  }

  /** ICE again with the server's new parameters; DTLS and SRTP go on. Resolves when a path is found. */
  async restartIce(iceParameters: IceParametersBlob): Promise<void> {
    this.#ice.restart();
    await this.#prepareIce(iceParameters);
    await this.#ice.start();
  }

  /** Nothing comes in or goes out any more, consent included, as if the network were gone. */
  async loseNetwork(): Promise<void> {
    await this.#ice.connection.close();
  }

  onRtp(listener: (packet: RtpPacket) => void): void {
    this.#rtpListener = listener;
  }

  onRtcp(listener: (packet: RtcpPacket) => void): void {
    this.#rtcpListener = listener;
  }

  /**
   * From here on what arrives is counted, neither decrypted nor read, so that one process can be hundreds of viewers. Consent is still
   * answered. For good.
   */
  countOnly(): void {
    const { onData } = this.#ice.connection;
    onData.allUnsubscribe();
    onData.subscribe(() => {
      this.#countedPackets += 1;
    });
  }

  /** Packets since `countOnly`. */
  get countedPackets(): number {
    return this.#countedPackets;
  }

  sendRtp(payload: Buffer, header: RtpHeader): void {
    void this.#dtls.sendRtp(payload, header);
  }

  sendRtcp(packets: RtcpPacket[]): void {
    void this.#dtls.sendRtcp(packets);
  }

  requestKeyFrame(mediaSsrc: number): void {
    const feedback = new PictureLossIndication({ senderSsrc: 1, mediaSsrc });
    this.sendRtcp([new RtcpPayloadSpecificFeedback({ feedback })]);
  }

  async close(): Promise<void> {
    this.#rtpListener = undefined;
    this.#rtcpListener = undefined;
    await this.#dtls.stop();
  }

  async #prepareIce(iceParameters: IceParametersBlob): Promise<void> {
    const { usernameFragment, password } = iceParameters as OfferedIceParameters;
    this.#ice.setRemoteParams(new RTCIceParameters({ iceLite: true, usernameFragment, password }));
    // werift asks a public STUN server otherwise, and every look-up of its name holds up all others of this process.
    delete this.#ice.connection.stunServer;
    await this.#ice.gather();
    for (const offered of this.#candidates) {
      const candidate = new IceCandidate(
        1,
        offered.foundation,
        offered.address,
        offered.port,
        offered.priority,
        offered.protocol,
        offered.type,
      );
      if (offered.tcpType !== undefined) candidate.tcpType = offered.tcpType;
      await this.#ice.addRemoteCandidate(candidate);
    }
    await this.#ice.addRemoteCandidate(undefined);
  }
}

/** RFC 5246, 7.4: the only handshake message of the server that ends something, and so may be repeated. */
const FINISHED_MESSAGE = 20;

/**
 * A server that waits for a second sends its messages again. werift answers the repeated ones with other keys than the first, and the
 * server, which has finished with the first by then, gives the connection up. The answer itself is repeated by a timer of werift's,
 * so that each message has to be looked at once only.
 */
function ignoreRepeatedMessages(dtls: RTCDtlsTransport['dtls']): void {
  assert(dtls !== undefined, 'start makes it');
  const handle = dtls.onHandleHandshakes;
  const seen = new Set<number>();
  dtls.onHandleHandshakes = async (messages) => {
    const unseen = messages.filter(
      ({ msg_type: type }) => type === FINISHED_MESSAGE || !seen.has(type),
    );
    for (const { msg_type: type } of unseen) seen.add(type);
    await handle(unseen);
  };
}
