/**
 * What a refusal means, for programs. The text beside it is for people and may change.
 * 100–199 common, 1000s signaling, 2000s media, 3000s chat, 4000s billing, 5000s services. A number is never reused.
 */
export const ERROR_CODES = {
  INTERNAL_ERROR: { number: 100, httpStatus: 500, isTemporary: true },
  AUTH_REQUIRED: { number: 101, httpStatus: 401, isTemporary: false },
  FORBIDDEN: { number: 102, httpStatus: 403, isTemporary: false },
  NOT_FOUND: { number: 103, httpStatus: 404, isTemporary: false },
  VALIDATION_ERROR: { number: 104, httpStatus: 400, isTemporary: false },
  RATE_LIMIT_EXCEEDED: { number: 105, httpStatus: 429, isTemporary: true },
  CONFLICT: { number: 106, httpStatus: 409, isTemporary: false },
  PAYLOAD_TOO_LARGE: { number: 107, httpStatus: 413, isTemporary: false },
  METHOD_NOT_ALLOWED: { number: 108, httpStatus: 405, isTemporary: false },
  UNAVAILABLE: { number: 109, httpStatus: 503, isTemporary: true },
  DEADLINE_EXCEEDED: { number: 110, httpStatus: 504, isTemporary: true },
  UNSUPPORTED_MEDIA_TYPE: { number: 111, httpStatus: 415, isTemporary: false },
  LIMIT_EXCEEDED: { number: 112, httpStatus: 409, isTemporary: false },
  HEADERS_TOO_LARGE: { number: 113, httpStatus: 431, isTemporary: false },

  /** The frame is not a request of this protocol. */
  MALFORMED_FRAME: { number: 1000, httpStatus: 400, isTemporary: false },
  UNKNOWN_REQUEST: { number: 1001, httpStatus: 400, isTemporary: false },
  PROTOCOL_VERSION_UNSUPPORTED: { number: 1002, httpStatus: 400, isTemporary: false },
  /** A request other than hello came first, or hello came twice. */
  HELLO_EXPECTED: { number: 1003, httpStatus: 400, isTemporary: false },
  NOT_IN_ROOM: { number: 1004, httpStatus: 409, isTemporary: false },
  /** The same publisher joined from another place; the older peer leaves (D48). */
  UID_CONFLICT: { number: 1005, httpStatus: 409, isTemporary: false },
  SESSION_NOT_RESUMABLE: { number: 1006, httpStatus: 409, isTemporary: false },

  /** A media grant is missing, expired, or for another room or role. */
  GRANT_REQUIRED: { number: 2000, httpStatus: 403, isTemporary: false },
  GRANT_INVALID: { number: 2001, httpStatus: 403, isTemporary: false },
  STREAM_NOT_LIVE: { number: 2002, httpStatus: 409, isTemporary: false },
  MEDIA_PARAMETERS_INVALID: { number: 2003, httpStatus: 400, isTemporary: false },
  /** No worker can take the room now. */
  MEDIA_UNAVAILABLE: { number: 2004, httpStatus: 503, isTemporary: true },
  ROOM_FULL: { number: 2005, httpStatus: 503, isTemporary: true },

  /** Not in this chat: join it first. */
  NOT_IN_CHAT: { number: 3000, httpStatus: 409, isTemporary: false },
  /** Timed out; `retryAfterMs` says for how long still. */
  CHAT_TIMED_OUT: { number: 3001, httpStatus: 429, isTemporary: true },
  CHAT_BANNED: { number: 3002, httpStatus: 403, isTemporary: false },
  /** Slow mode: the next message after `retryAfterMs`. */
  CHAT_SLOW_MODE: { number: 3003, httpStatus: 429, isTemporary: true },
  /** The stream is over or has not begun: its chat can be read only. */
  CHAT_CLOSED: { number: 3004, httpStatus: 409, isTemporary: false },
  /** One of the two has blocked the other: nothing is sent between them. */
  USER_BLOCKED: { number: 3005, httpStatus: 403, isTemporary: false },
  /** The room's filters do not let this text through. */
  CHAT_MESSAGE_FILTERED: { number: 3006, httpStatus: 403, isTemporary: false },
  /** It was sent too long ago, or is of a kind that stays as it is. */
  MESSAGE_NOT_EDITABLE: { number: 3020, httpStatus: 409, isTemporary: false },

  TOKEN_EXPIRED: { number: 5000, httpStatus: 401, isTemporary: false },
  TOKEN_INVALID: { number: 5001, httpStatus: 401, isTemporary: false },
  CREDENTIALS_INVALID: { number: 5002, httpStatus: 401, isTemporary: false },
  ACCOUNT_BANNED: { number: 5003, httpStatus: 403, isTemporary: false },
  CREATOR_ONLY: { number: 5004, httpStatus: 403, isTemporary: false },
  ADMIN_ONLY: { number: 5005, httpStatus: 403, isTemporary: false },
  EMAIL_TAKEN: { number: 5006, httpStatus: 409, isTemporary: false },
  USERNAME_TAKEN: { number: 5007, httpStatus: 409, isTemporary: false },
  CSRF_TOKEN_INVALID: { number: 5008, httpStatus: 403, isTemporary: false },
  /** A refresh token came back more than REFRESH_REUSE_GRACE_MS after its use: the whole login is dead. */
  REFRESH_REUSED: { number: 5009, httpStatus: 401, isTemporary: false },
  STREAM_STATE_INVALID: { number: 5010, httpStatus: 409, isTemporary: false },
} as const satisfies Record<string, { number: number; httpStatus: number; isTemporary: boolean }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * Why a WebSocket was closed. 4000–4499: the client reconnects (with backoff, and resumes where it can);
 * 4500–4999: final, connecting again in the same way would fail again.
 */
export const CLOSE_CODES = {
  /** The server is going away; connect to another node or wait. */
  DRAINING: 4000,
  /** The client reads too slowly: more than CONNECTION_QUEUE_BYTES_MAX was waiting. It reconnects and resumes. */
  SLOW_CONSUMER: 4001,
  /** No hello within HELLO_TIMEOUT_MS. */
  HELLO_TIMEOUT: 4002,
  HEARTBEAT_TIMEOUT: 4003,
  /** More frames than FRAME_RATE_CLOSE allows, although errors said so. */
  RATE_LIMITED: 4004,
  INTERNAL_ERROR: 4005,
  /** The token ran out; get a new one, then reconnect. */
  TOKEN_EXPIRED: 4006,
  /** Too many connections of this user or address for now. */
  TOO_MANY_CONNECTIONS: 4007,

  PROTOCOL_VERSION_UNSUPPORTED: 4500,
  MALFORMED_FRAME: 4501,
  TOKEN_INVALID: 4502,
  BANNED: 4503,
  /** Another connection resumed this session. */
  SESSION_TAKEN_OVER: 4504,
  HELLO_EXPECTED: 4505,
  ORIGIN_REFUSED: 4506,
  LOGGED_OUT: 4507,
  /** The frame exceeds FRAME_BYTES_MAX. */
  FRAME_TOO_BIG: 4508,
} as const;

export type CloseCode = (typeof CLOSE_CODES)[keyof typeof CLOSE_CODES];

/** True where a client that was closed with `code` should connect again: our own range, and what networks do (1001, 1006 …). */
export function shouldReconnect(code: number): boolean {
  return code < 4500;
}
