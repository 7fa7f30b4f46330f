import { connect, type Socket } from 'node:net';
import { assert } from '@stagedoor/service-kit/assert';

const READ_BUFFER_BYTES = 256 * 1024;
const HEAD_END = '\r\n\r\n';
/** RFC 6455 5.2. */
const FIN = 0x80;
const MASKED = 0x80;
const OPCODE_BITS = 0x0f;
const LENGTH_BITS = 0x7f;
const LENGTH_16 = 126;
const LENGTH_64 = 127;
const LENGTH_16_MAX = 0xffff;
/** Of four zeros: what is sent stays as it is. */
const MASK_BYTES = 4;
const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
const CLOSE_NORMAL = 1000;

/** All connections of the process read into it, one after the other. */
const sharedBuffer = Buffer.allocUnsafe(READ_BUFFER_BYTES);

/** A frame's payload lies between `start` and `end` of `bytes`, until the handler returns. */
export type FrameHandler = (bytes: Buffer, start: number, end: number) => void;

/**
 * A WebSocket client that does as little as it can, because it shares the machine with the server that is measured: no events, no
 * objects for a frame, no checks of what a sound server never sends. Fragmented messages it does not know.
 */
export class RawWebSocket {
  readonly #socket: Socket;
  readonly #gone: Promise<void>;
  #isUpgraded = false;
  #isClosing = false;
  /** The beginning of a frame whose end has not come yet. */
  #rest: Buffer | undefined;
  #wake: (() => void) | undefined;
  /** Frames that came before `listen`. */
  readonly #early: Buffer[] = [];
  #onFrame: FrameHandler = (bytes, start, end) => {
    this.#early.push(Buffer.from(bytes.subarray(start, end)));
    this.#wake?.();
  };

  /** Connects to this machine, and resolves when the server speaks WebSocket. */
  static async open(port: number, path: string): Promise<RawWebSocket> {
    const socket = new RawWebSocket(port, path);
    await new Promise<void>((resolve) => {
      socket.#wake = resolve;
    });
    return socket;
  }

  private constructor(port: number, path: string) {
    const onread = {
      buffer: sharedBuffer,
      callback: (length: number) => {
        this.#read(length);
        return true;
      },
    };
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
    this.#socket.once('connect', () => {
      const key = Buffer.alloc(16, 1).toString('base64');
      const head = [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Upgrade: websocket',
        'Connection: Upgrade',
        `Sec-WebSocket-Key: ${key}`,
        'Sec-WebSocket-Version: 13',
      ];
      this.#socket.write(`${head.join('\r\n')}${HEAD_END}`);
    });
    this.#gone = new Promise((resolve) => {
      this.#socket.once('close', () => {
        assert(this.#isClosing, 'the server keeps the connection');
        resolve();
      });
    });
    // What is wrong is told by the end that follows.
    this.#socket.on('error', () => undefined);
  }

  /** The next text or binary frame's payload. Not after `listen`. */
  async nextFrame(): Promise<Buffer> {
    for (;;) {
      const frame = this.#early.shift();
      if (frame !== undefined) return frame;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** From now on every text and binary frame goes to the handler. */
  listen(handler: FrameHandler): void {
    this.#onFrame = handler;
    for (const frame of this.#early.splice(0)) handler(frame, 0, frame.length);
  }

  sendText(text: string): void {
    this.#send(OPCODE.text, Buffer.from(text));
  }

  sendBinary(payload: Uint8Array): void {
    this.#send(OPCODE.binary, payload);
  }

  /** Says that it will not come back, and resolves when the server has closed. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#send(OPCODE.close, Buffer.from([CLOSE_NORMAL >> 8, CLOSE_NORMAL & 0xff]));
    await this.#gone;
  }

  #send(opcode: number, payload: Uint8Array): void {
    assert(payload.length <= LENGTH_16_MAX, 'what is sent is short');
    const isShort = payload.length < LENGTH_16;
    const head = Buffer.alloc((isShort ? 2 : 4) + MASK_BYTES);
    head[0] = FIN | opcode;
    head[1] = MASKED | (isShort ? payload.length : LENGTH_16);
    if (!isShort) head.writeUInt16BE(payload.length, 2);
    this.#socket.write(Buffer.concat([head, payload]));
  }

  #read(length: number): void {
    const isWhole = this.#rest === undefined;
    const bytes = isWhole
      ? sharedBuffer
      : Buffer.concat([this.#rest as Buffer, sharedBuffer.subarray(0, length)]);
    const end = isWhole ? length : bytes.length;
    this.#rest = undefined;
    const readTo = this.#isUpgraded ? this.#readFrames(bytes, 0, end) : this.#readHead(bytes, end);
    if (readTo < end) this.#rest = Buffer.from(bytes.subarray(readTo, end));
  }

  #readHead(bytes: Buffer, end: number): number {
    const text = bytes.toString('latin1', 0, end);
    const headEnd = text.indexOf(HEAD_END);
    if (headEnd < 0) return 0;
    assert(/^HTTP\/1.1 101 /.test(text), 'the server speaks WebSocket');
    this.#isUpgraded = true;
    this.#wake?.();
    return this.#readFrames(bytes, headEnd + HEAD_END.length, end);
  }

  /** Hands out whole frames, and returns where the first begins that is not. */
  #readFrames(bytes: Buffer, start: number, end: number): number {
    let at = start;
    while (end - at >= 2) {
      let length = (bytes[at + 1] ?? 0) & LENGTH_BITS;
      let payload = at + 2;
      if (length === LENGTH_16) {
        if (end - at < 4) break;
        length = bytes.readUInt16BE(at + 2);
        payload = at + 4;
      } else if (length === LENGTH_64) {
        if (end - at < 10) break;
        length = Number(bytes.readBigUInt64BE(at + 2));
        payload = at + 10;
      }
      if (payload + length > end) break;
      const opcode = (bytes[at] ?? 0) & OPCODE_BITS;
      if (opcode === OPCODE.ping)
        this.#send(OPCODE.pong, bytes.subarray(payload, payload + length));
      else if (opcode === OPCODE.text || opcode === OPCODE.binary)
        this.#onFrame(bytes, payload, payload + length);
      at = payload + length;
    }
    return at;
  }
}
