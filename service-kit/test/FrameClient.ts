import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** RFC 6455 5.2. */
export const OPCODE = {
  continuation: 0x0,
  text: 0x1,
  binary: 0x2,
  close: 0x8,
  ping: 0x9,
  pong: 0xa,
} as const;

export type Frame = {
  opcode: number;
  payload?: Uint8Array | string;
  /** True unless given. */
  fin?: boolean;
  /** The three reserved bits, as one number from 0 to 7. */
  rsv?: number;
};

export type ReceivedFrame = { opcode: number; fin: boolean; payload: Buffer };

const FIN = 0x80;
const MASKED = 0x80;
const RSV_SHIFT = 4;
const LENGTH_16 = 126;
const LENGTH_64 = 127;
const LENGTH_16_MAX = 0xffff;
const MASK_BYTES = 4;
const HEAD_END = '\r\n\r\n';

/** A WebSocket client that sends whatever frames a test wants, also those that no client may send, and keeps what comes back. */
export class FrameClient {
  readonly frames: ReceivedFrame[] = [];
  readonly #socket: Socket;
  #received = Buffer.alloc(0);
  #isUpgraded = false;
  #isClosed = false;
  #wake: (() => void) | undefined;

  /** Resolves when the server has accepted. */
  static async open(url: string, path = '/ws'): Promise<FrameClient> {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(socket, 'connect');
    const client = new FrameClient(socket);
    const head = [
      `GET ${path} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      'Sec-WebSocket-Version: 13',
    ];
    socket.write(head.join('\r\n') + HEAD_END);
    await client.until(() => client.#isUpgraded);
    return client;
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => {
      this.#received = Buffer.concat([this.#received, bytes]);
      this.#read();
      this.#wake?.();
    });
    // A reset is the server's way to say that nothing more is read.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#isClosed = true;
      this.#wake?.();
    });
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Those that are no pongs and no close, as they came. */
  get messages(): ReceivedFrame[] {
    return this.frames.filter(({ opcode }) => opcode < OPCODE.close);
  }

  get pongs(): ReceivedFrame[] {
    return this.frames.filter(({ opcode }) => opcode === OPCODE.pong);
  }

  /** The code in the server's close frame; undefined where there was none, or one without a code. */
  get closeCode(): number | undefined {
    const close = this.frames.find(({ opcode }) => opcode === OPCODE.close);
    return close === undefined || close.payload.length < 2
      ? undefined
      : close.payload.readUInt16BE(0);
  }

  /** Everything at once, or octet by octet. */
  async send(frames: readonly Frame[], { isChopped = false } = {}): Promise<void> {
    const bytes = Buffer.concat(frames.map(encodeFrame));
    if (!isChopped) {
      this.#write(bytes);
      return;
    }
    for (const byte of bytes) {
      this.#write(Buffer.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Resolves when the condition holds, or when the server has closed the connection. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition() && !this.#isClosed) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async closed(): Promise<void> {
    await this.until(() => false);
  }

  end(): void {
    this.#socket.destroy();
  }

  #write(bytes: Buffer): void {
    if (!this.#isClosed && this.#socket.writable) this.#socket.write(bytes);
  }

  #read(): void {
    if (!this.#isUpgraded) {
      const end = this.#received.indexOf(HEAD_END);
      if (end === -1) return;
      this.#isUpgraded = this.#received.toString('latin1', 0, 12) === 'HTTP/1.1 101';
      this.#received = this.#received.subarray(end + HEAD_END.length);
    }
    for (;;) {
      const frame = this.#takeFrame();
      if (frame === undefined) return;
      this.frames.push(frame);
    }
  }

  #takeFrame(): ReceivedFrame | undefined {
    const bytes = this.#received;
    if (bytes.length < 2) return undefined;
    const short = bytes.readUInt8(1);
    const headBytes = short === LENGTH_16 ? 4 : short === LENGTH_64 ? 10 : 2;
    if (bytes.length < headBytes) return undefined;
    const length =
      short === LENGTH_16
        ? bytes.readUInt16BE(2)
        : short === LENGTH_64
          ? Number(bytes.readBigUInt64BE(2))
          : short;
    const end = headBytes + length;
    if (bytes.length < end) return undefined;
    this.#received = bytes.subarray(end);
    const first = bytes.readUInt8(0);
    return {
      opcode: first & 0x0f,
      fin: (first & FIN) !== 0,
      payload: Buffer.from(bytes.subarray(headBytes, end)),
    };
  }
}

/** As clients must: masked. */
function encodeFrame({ opcode, payload = '', fin = true, rsv = 0 }: Frame): Buffer {
  const content = Buffer.from(payload as Uint8Array);
  const mask = randomBytes(MASK_BYTES);
  const masked = content.map((byte, index) => byte ^ (mask[index % MASK_BYTES] ?? 0));
  const first = (fin ? FIN : 0) | (rsv << RSV_SHIFT) | opcode;
  return Buffer.concat([Buffer.of(first), lengthOf(content.length), mask, masked]);
}

function lengthOf(length: number): Buffer {
  if (length < LENGTH_16) return Buffer.of(MASKED | length);
  if (length <= LENGTH_16_MAX) {
    const bytes = Buffer.of(MASKED | LENGTH_16, 0, 0);
    bytes.writeUInt16BE(length, 1);
    return bytes;
  }
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(MASKED | LENGTH_64, 0);
  bytes.writeBigUInt64BE(BigInt(length), 1);
  return bytes;
}
