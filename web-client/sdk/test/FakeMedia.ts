import { FakeHandler, testFakeParameters, type types } from 'mediasoup-client';
import type { RequestName, RequestParameters, RequestResult } from '../connection/wire-codec.ts';
import { DeviceLoader } from '../media/DeviceLoader.ts';
import type { MediaSignal } from '../media/media-signal.ts';
import type { ConsumerOffer } from '../media/RemoteTracks.ts';

type Answers = {
  [Name in RequestName]?: (
    parameters: RequestParameters<Name>,
  ) => Partial<RequestResult<Name>> | Promise<Partial<RequestResult<Name>>>;
};

export const ROOM = 'room-1';

/** WebRTC without a network: mediasoup-client's own fake, counted. */
export class FakeRtc {
  readonly handlers: FakeHandler[] = [];
  readonly #closed = new Set<FakeHandler>();

  readonly factory: types.HandlerFactory = (() => {
    const factory = FakeHandler.createFactory(testFakeParameters);
    return {
      ...factory,
      factory: (options: types.HandlerOptions) => {
        const handler = factory.factory(options) as FakeHandler;
        this.handlers.push(handler);
        const close = handler.close.bind(handler);
        handler.close = () => {
          this.#closed.add(handler);
          close();
        };
        return handler;
      },
    };
  })();

  /** Peer connections that were opened and not closed. */
  get openCount(): number {
    return this.handlers.length - this.#closed.size;
  }

  get newest(): FakeHandler {
    const handler = this.handlers.at(-1);
    if (handler === undefined) throw new Error('no transport was made');
    return handler;
  }
}

/** A session that answers as a test says, and remembers what it was asked. */
export class FakeSignal implements MediaSignal {
  readonly asked: { name: RequestName; parameters: object }[] = [];
  readonly rtc = new FakeRtc();
  readonly #loader = new DeviceLoader({ handlerFactory: this.rtc.factory });
  #joins = 0;
  #producers = 0;
  consumers: ConsumerOffer[] = [];
  hlsPath = '';
  answers: Answers = {};

  async request<Name extends RequestName>(
    name: Name,
    parameters: RequestParameters<Name>,
  ): Promise<RequestResult<Name>> {
    this.asked.push({ name, parameters });
    const answer = this.answers[name];
    const given = answer === undefined ? this.#answer(name) : await answer(parameters);
    return given as RequestResult<Name>;
  }

  loadDevice(): Promise<types.Device> {
    return this.#loader.load(JSON.stringify(testFakeParameters.generateRouterRtpCapabilities()));
  }

  count(name: RequestName): number {
    return this.asked.filter((request) => request.name === name).length;
  }

  last(name: RequestName): object | undefined {
    return this.asked.findLast((request) => request.name === name)?.parameters;
  }

  #answer(name: RequestName): object {
    switch (name) {
      case 'joinRoom':
        this.#joins += 1;
        return {
          ...roomJoined(`transport-${this.#joins}`),
          consumers: this.consumers,
          hlsPath: this.hlsPath,
        };
      case 'produce':
        this.#producers += 1;
        return { producerId: `producer-${this.#producers}` };
      case 'restartIce':
        return { iceParametersJson: '{"usernameFragment":"u","password":"p"}' };
      default:
        return {};
    }
  }
}

export function streamState(changes: object = {}) {
  return {
    streamId: 'stream-1',
    title: 'Title',
    description: '',
    category: 'music',
    status: 'live',
    isPublisherConnected: true,
    viewerCount: 3,
    startedAtMs: 1,
    ...changes,
  };
}

function roomJoined(transportId: string) {
  const { iceParameters, iceCandidates, dtlsParameters } =
    testFakeParameters.generateTransportRemoteParameters();
  return {
    room: ROOM,
    peerId: 'peer-1',
    stream: streamState(),
    transport: {
      transportId,
      iceParametersJson: JSON.stringify(iceParameters),
      iceCandidatesJson: JSON.stringify(iceCandidates),
      dtlsParametersJson: JSON.stringify(dtlsParameters),
    },
    consumers: [],
  };
}

export function consumerOffer(kind: 'audio' | 'video', changes: Partial<ConsumerOffer> = {}) {
  const codecMimeType = kind === 'audio' ? 'audio/opus' : 'video/VP8';
  const parameters = testFakeParameters.generateConsumerRemoteParameters({ codecMimeType });
  return {
    room: ROOM,
    consumerId: `consumer-${kind}`,
    producerId: `producer-${kind}`,
    kind,
    source: kind === 'audio' ? 1 : 2,
    rtpParametersJson: JSON.stringify(parameters.rtpParameters),
    type: kind === 'audio' ? 'simple' : 'simulcast',
    paused: false,
    producerPaused: false,
    spatialLayers: kind === 'audio' ? 1 : 3,
    ...changes,
  } satisfies ConsumerOffer;
}

/** As much of a MediaStreamTrack as is used. */
export class FakeTrack extends EventTarget {
  readonly id = crypto.randomUUID();
  readonly kind: 'audio' | 'video';
  readonly #size: { width: number; height: number };
  enabled = true;
  readyState: 'live' | 'ended' = 'live';
  contentHint = '';

  constructor(kind: 'audio' | 'video', size = { width: 1280, height: 720 }) {
    super();
    this.kind = kind;
    this.#size = size;
  }

  getSettings() {
    return this.kind === 'video' ? this.#size : {};
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** Typed as the browser's, which Node has no other of. */
  static create(kind: 'audio' | 'video', size?: { width: number; height: number }) {
    return new FakeTrack(kind, size) as unknown as MediaStreamTrack;
  }
}

/** As much of a MediaStream as is used. */
export class FakeMediaStream {
  readonly #tracks = new Set<MediaStreamTrack>();

  getTracks(): MediaStreamTrack[] {
    return [...this.#tracks];
  }

  addTrack(track: MediaStreamTrack): void {
    this.#tracks.add(track);
  }

  removeTrack(track: MediaStreamTrack): void {
    this.#tracks.delete(track);
  }
}
