import type { ErrorCode } from '@stagedoor/contracts/codes';

/** Why a connection is closed for good. */
export type ConnectionEndReason =
  /** `close()` was called here. */
  | 'closed-by-client'
  | 'banned'
  | 'logged-out'
  /** The token is no good and a new one was not to be had. */
  | 'token-invalid'
  /** This page is older or newer than the server; a reload helps. */
  | 'protocol-unsupported'
  /** Another connection resumed this session. */
  | 'taken-over'
  /** Anything else that trying again would not mend; see `closeCode`. */
  | 'refused';

export type ConnectionEnd = {
  reason: ConnectionEndReason;
  /** WebSocket close code, where the server closed. */
  closeCode?: number;
  code?: ErrorCode;
};

/**
 * idle -> connecting -> connected -> reconnecting -> connected … ; closed from anywhere.
 * `idle` until the first `connect()`. `reconnecting` keeps the session for the resume window; requests wait meanwhile.
 */
export type ConnectionState =
  | { phase: 'idle' }
  | { phase: 'connecting' }
  | { phase: 'connected' }
  /** `attempt` counts from 1; `retryInMs` is 0 while an attempt runs. */
  | { phase: 'reconnecting'; attempt: number; retryInMs: number }
  | { phase: 'closed'; end: ConnectionEnd };
