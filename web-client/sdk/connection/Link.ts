import { CLOSE_CODES } from '@stagedoor/contracts/codes';
import {
  decodeServerFrame,
  type Encoding,
  encodeRequest,
  type RequestName,
  type RequestParameters,
  type ServerFrame,
} from './wire-codec.ts';

/** One open WebSocket as this folder uses it. */
export interface Socket {
  send(data: Uint8Array | string): void;
  close(code: number, reason: string): void;
}

export type SocketListeners = {
  onOpen: () => void;
  onMessage: (data: ArrayBuffer | string) => void;
  /** At most once; also when the socket never opened (code 1006). */
  onClose: (code: number, reason: string) => void;
};

/** Opens a WebSocket. Throws on a bad URL only; everything else comes through `onClose`. */
export type OpenSocket = (url: string, listeners: SocketListeners) => Socket;

/** Closed without a close frame (RFC 6455 section 7.4.1). */
export const ABNORMAL_CLOSE = 1006;
/** What arrived could not be understood (RFC 6455 section 7.4.1). */
const PROTOCOL_ERROR_CLOSE = 1002;
/** The server takes this for a leaving client and forgets the session at once (SES-9). */
const LEAVING_CLOSE = 1000;

/** The platform's own WebSocket: browsers, and Node from 22. */
export const openPlatformSocket: OpenSocket = (url, listeners) => {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('open', () => listeners.onOpen());
  socket.addEventListener('message', (event) =>
    listeners.onMessage(event.data as ArrayBuffer | string),
  );
  socket.addEventListener('close', (event) => listeners.onClose(event.code, event.reason));
  return {
    send: (data) => socket.send(data as Uint8Array<ArrayBuffer> | string),
    close: (code, reason) => socket.close(code, reason),
  };
};

export type LinkListeners = {
  onOpen: () => void;
  onFrame: (frame: ServerFrame) => void;
  /** Once, and never after `close()`. */
  onClose: (code: number, reason: string) => void;
};

/** One WebSocket from its opening to its close. Never reused: the Connection makes a new one for each attempt. */
export class Link {
  readonly #encoding: Encoding;
  readonly #listeners: LinkListeners;
  readonly #socket: Socket;
  #isOpen = false;
  #isClosed = false;

  constructor(
    options: { url: string; encoding: Encoding; openSocket: OpenSocket },
    listeners: LinkListeners,
  ) {
    this.#encoding = options.encoding;
    this.#listeners = listeners;
    this.#socket = options.openSocket(options.url, {
      onOpen: () => {
        this.#isOpen = true;
        if (!this.#isClosed) listeners.onOpen();
        else this.#socket.close(LEAVING_CLOSE, '');
      },
      onMessage: (data) => this.#handleMessage(data),
      onClose: (code, reason) => this.#handleClosed(code, reason),
    });
  }

  /** Sends, or does nothing where the socket is not open: what matters is sent again after the resume. */
  send(id: number, name: RequestName, parameters: RequestParameters<RequestName>): void {
    if (!this.#isOpen || this.#isClosed) return;
    this.#socket.send(encodeRequest(this.#encoding, id, name, parameters));
  }

  /**
   * Closes without telling the listeners. `isLeaving`: the session is not wanted any more; otherwise another link resumes it.
   */
  close(options: { isLeaving: boolean }): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // A socket that is still connecting is closed as soon as it opens: closing it now only makes the browser complain.
    if (!this.#isOpen) return;
    this.#socket.close(options.isLeaving ? LEAVING_CLOSE : CLOSE_CODES.HEARTBEAT_TIMEOUT, '');
  }

  #handleMessage(data: ArrayBuffer | string): void {
    if (this.#isClosed) return;
    let frame: ServerFrame;
    try {
      frame = decodeServerFrame(data);
    } catch (error) {
      console.error('stagedoor: the server sent a frame that cannot be read', error);
      this.close({ isLeaving: false });
      this.#listeners.onClose(PROTOCOL_ERROR_CLOSE, 'unreadable frame');
      return;
    }
    this.#listeners.onFrame(frame);
  }

  #handleClosed(code: number, reason: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#listeners.onClose(code, reason);
  }
}
