import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { BrowserContext } from 'playwright-core';

type Forward = { port: number; close(): void };

/**
 * A UDP network between a browser's media and the server that a test can cut. Chromium's own packet-loss emulation does not
 * reach its WebRTC sockets, so the page's remote candidates are pointed at this relay, and those over TCP are taken away.
 */
export class MediaRelay {
  readonly #forwards = new Map<number, Promise<Forward>>();
  #isCut = false;
  #isClosed = false;
  #delayMs = 0;
  #lossPercent = 0;
  #packetCount = 0;
  /** Bytes a second towards the browser, and what of them is left of the last moment. */
  #thinBytesPerSecond: number | undefined;
  #thinBudget = { bytes: 0, atMs: 0 };

  /** Sends the media of all pages of this browser through the relay. Before the first page is opened. */
  async install(context: BrowserContext): Promise<void> {
    await context.exposeFunction('relayedMediaPort', (port: number) => this.#portFor(port));
    await context.addInitScript(() => {
      const relayedMediaPort = (
        window as unknown as { relayedMediaPort(port: number): Promise<number> }
      ).relayedMediaPort;
      const original = RTCPeerConnection.prototype.setRemoteDescription as (
        this: RTCPeerConnection,
        description: RTCSessionDescriptionInit,
      ) => Promise<void>;
      async function setRelayedDescription(
        this: RTCPeerConnection,
        description: RTCSessionDescriptionInit,
      ): Promise<void> {
        const lines: string[] = [];
        for (const line of (description.sdp ?? '').split('\r\n')) {
          const candidate = /^(a=candidate:\S+ \d+ )(\S+)( \d+ \S+ )(\d+)(.*)$/.exec(line);
          if (candidate === null) lines.push(line);
          else if (candidate[2] === 'udp') {
            const port = await relayedMediaPort(Number(candidate[4]));
            lines.push(`${candidate[1]}udp${candidate[3]}${port}${candidate[5]}`);
          }
        }
        await original.call(this, { type: description.type, sdp: lines.join('\r\n') });
      }
      RTCPeerConnection.prototype.setRemoteDescription = setRelayedDescription;
    });
  }

  /** Drops every packet, both ways, until `restore`. */
  cut(): void {
    this.#isCut = true;
  }

  restore(): void {
    this.#isCut = false;
    this.#delayMs = 0;
    this.#lossPercent = 0;
    this.#thinBytesPerSecond = undefined;
  }

  /** A link that carries so little towards the browser; what exceeds it is lost. */
  makeThin(bitsPerSecond: number): void {
    this.#thinBytesPerSecond = bitsPerSecond / 8;
    this.#thinBudget = { bytes: 0, atMs: performance.now() };
  }

  /** Delays every packet by `delayMs` each way and drops `lossPercent` of them, evenly spread so that runs are alike. */
  impair(options: { delayMs: number; lossPercent: number }): void {
    this.#delayMs = options.delayMs;
    this.#lossPercent = options.lossPercent;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const forward of await Promise.all(this.#forwards.values())) forward.close();
    this.#forwards.clear();
  }

  async #portFor(target: number): Promise<number> {
    let forward = this.#forwards.get(target);
    if (forward === undefined) {
      forward = this.#open(target);
      this.#forwards.set(target, forward);
    }
    return (await forward).port;
  }

  /** What becomes of one packet on this network. */
  #pass(send: () => void): void {
    if (this.#isCut || this.#isClosed) return;
    this.#packetCount += 1;
    const dropped = Math.floor((this.#packetCount * this.#lossPercent) / 100);
    const droppedBefore = Math.floor(((this.#packetCount - 1) * this.#lossPercent) / 100);
    if (dropped > droppedBefore) return;
    if (this.#delayMs === 0) send();
    else {
      setTimeout(() => {
        if (!this.#isClosed) send();
      }, this.#delayMs);
    }
  }

  /** Whether a thin link has room for it; a quarter of a second is buffered. */
  #fits(byteLength: number): boolean {
    const bytesPerSecond = this.#thinBytesPerSecond;
    if (bytesPerSecond === undefined) return true;
    const nowMs = performance.now();
    const gained = ((nowMs - this.#thinBudget.atMs) / 1_000) * bytesPerSecond;
    const bytes = Math.min(bytesPerSecond / 4, this.#thinBudget.bytes + gained);
    this.#thinBudget = { bytes: bytes >= byteLength ? bytes - byteLength : bytes, atMs: nowMs };
    return bytes >= byteLength;
  }

  /** One socket towards the server per browser socket, so that the server tells them apart. */
  async #open(target: number): Promise<Forward> {
    const upstreams = new Map<number, Socket>();
    const front = createSocket('udp4');
    front.on('message', (packet, from) => {
      let upstream = upstreams.get(from.port);
      if (upstream === undefined) {
        upstream = createSocket('udp4');
        upstream.on('message', (answer) => {
          if (!this.#fits(answer.byteLength)) return;
          this.#pass(() => front.send(answer, from.port, from.address));
        });
        upstreams.set(from.port, upstream);
      }
      const socket = upstream;
      this.#pass(() => socket.send(packet, target, '127.0.0.1'));
    });
    front.bind(0, '127.0.0.1');
    await once(front, 'listening');
    return {
      port: front.address().port,
      close: () => {
        front.close();
        for (const upstream of upstreams.values()) upstream.close();
      },
    };
  }
}
