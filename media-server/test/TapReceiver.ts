import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { ProducerId } from '@stagedoor/contracts/ids';
import { RtpPacket } from 'werift';
import type { TapSenderReport, TapSink, TapSource } from '../sfu/tap-sink.ts';
import { type ReceivedFrame, readFrame } from './SimulcastSource.ts';

/** Nothing that a test waits for takes as long. */
const WAIT_MS = 15_000;
const RTCP_TYPE_MIN = 192;
const RTCP_TYPE_MAX = 223;

export type TappedFrame = ReceivedFrame & {
  sourceId: string;
  ssrcIndex: number;
  timestamp: number;
};
type Happening =
  | { type: 'added'; source: TapSource }
  | { type: 'removed'; id: ProducerId }
  | { type: 'paused'; id: ProducerId; isPaused: boolean }
  | { type: 'report'; id: ProducerId; report: TapSenderReport }
  | { type: 'frame'; frame: TappedFrame };

/** The other end of a tap: sockets as the packager has them, and everything that comes kept in order. */
export class TapReceiver implements TapSink {
  readonly happenings: Happening[] = [];
  readonly #codec: 'VP8' | 'H264';
  readonly #sockets = new Map<ProducerId, Socket>();
  readonly #waiters = new Set<() => void>();
  /** Makes `addSource` reject as often. */
  failuresLeft = 0;

  constructor(codec: 'VP8' | 'H264' = 'H264') {
    this.#codec = codec;
  }

  get openSocketsCount(): number {
    return this.#sockets.size;
  }

  async addSource(source: TapSource): Promise<number> {
    if (this.failuresLeft > 0) {
      this.failuresLeft -= 1;
      throw new Error('no socket for now');
    }
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    this.#sockets.set(source.id, socket);
    socket.on('message', (bytes) => {
      const second = bytes[1] ?? 0;
      if (second >= RTCP_TYPE_MIN && second <= RTCP_TYPE_MAX) return;
      const { header, payload } = RtpPacket.deSerialize(bytes);
      this.#add({
        type: 'frame',
        frame: {
          ...readFrame(this.#codec, payload),
          sourceId: source.id,
          ssrcIndex: source.ssrcs.indexOf(header.ssrc),
          timestamp: header.timestamp,
        },
      });
    });
    this.#add({ type: 'added', source });
    return socket.address().port;
  }

  removeSource(id: ProducerId): void {
    this.#sockets.get(id)?.close();
    this.#sockets.delete(id);
    this.#add({ type: 'removed', id });
  }

  setSourcePaused(id: ProducerId, isPaused: boolean): void {
    this.#add({ type: 'paused', id, isPaused });
  }

  handleSenderReport(id: ProducerId, report: TapSenderReport): void {
    this.#add({ type: 'report', id, report });
  }

  /** Resolves with the first, past or future, that fits. */
  async waitFor<Type extends Happening['type']>(
    type: Type,
    fits: (happening: Extract<Happening, { type: Type }>) => boolean = () => true,
  ): Promise<Extract<Happening, { type: Type }>> {
    const find = () =>
      this.happenings.find(
        (one): one is Extract<Happening, { type: Type }> =>
          one.type === type && fits(one as Extract<Happening, { type: Type }>),
      );
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiters.delete(check);
        const types = this.happenings.map((one) => one.type).slice(-20);
        reject(new Error(`no such ${type} came; the last were ${types.join(', ')}`));
      }, WAIT_MS);
      const check = (): void => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        this.#waiters.delete(check);
        resolve(found);
      };
      this.#waiters.add(check);
      check();
    });
  }

  #add(happening: Happening): void {
    this.happenings.push(happening);
    for (const check of [...this.#waiters]) check();
  }
}
