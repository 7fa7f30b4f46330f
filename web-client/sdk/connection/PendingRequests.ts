import { REQUESTS_IN_FLIGHT_MAX } from '@stagedoor/contracts/limits';
import type { Clock, Timer } from '../clock.ts';
import { errorCodeOf, RequestError } from '../errors.ts';
import {
  type RequestName,
  type RequestParameters,
  type RequestResult,
  resultOf,
  type WireError,
  type WireResponse,
} from './wire-codec.ts';

/** Requests of one session that may wait for their turn; a page that makes more is running away. */
const REQUESTS_WAITING_MAX = 256;

type Pending = {
  id: number;
  name: RequestName;
  parameters: RequestParameters<RequestName>;
  deadlineMs: number;
  /** On the wire of the connection that is there now. */
  isSent: boolean;
  /** On any wire: the server may know it. */
  wasSent: boolean;
  timer: Timer | undefined;
  resolve: (result: unknown) => void;
  reject: (error: RequestError) => void;
};

export type PendingRequestsOptions = {
  clock: Clock;
  /** How long a request waits for a lost connection to come back. */
  offlineDeadlineMs: number;
  /** Puts a request on the wire. */
  send: (id: number, name: RequestName, parameters: RequestParameters<RequestName>) => void;
};

/**
 * Requests that have no answer yet, in the order of their ids. At most REQUESTS_IN_FLIGHT_MAX are on the wire; the others wait.
 *
 * online -> suspend() -> offline -> resend() -> online: after a resume everything unanswered is sent again under its old id, which
 * the server executes once. `rejectAll` ends them when the session is lost.
 */
export class PendingRequests {
  readonly #options: PendingRequestsOptions;
  readonly #pending = new Map<number, Pending>();
  #isOnline = false;
  #inFlight = 0;
  #nextId = 1;

  constructor(options: PendingRequestsOptions) {
    this.#options = options;
  }

  /** A new id, for requests that are sent outside of this queue (hello, ping). */
  takeId(): number {
    const id = this.#nextId;
    this.#nextId += 1;
    return id;
  }

  add<Name extends RequestName>(
    name: Name,
    parameters: RequestParameters<Name>,
    deadlineMs: number,
  ): Promise<RequestResult<Name>> {
    if (this.#pending.size >= REQUESTS_WAITING_MAX) {
      const message = `more than ${REQUESTS_WAITING_MAX} requests are waiting`;
      return Promise.reject(new RequestError('too-many', 'LIMIT_EXCEEDED', message));
    }
    return new Promise<RequestResult<Name>>((resolve, reject) => {
      const pending: Pending = {
        id: this.takeId(),
        name,
        parameters,
        deadlineMs,
        isSent: false,
        wasSent: false,
        timer: undefined,
        resolve: resolve as (result: unknown) => void,
        reject,
      };
      this.#pending.set(pending.id, pending);
      this.#arm(pending);
      this.#sendNext();
    });
  }

  /** Answers the request that `response` names. False: it is not one of these (or was given up). */
  settle(response: WireResponse): boolean {
    const pending = this.#pending.get(response.id);
    if (pending === undefined) return false;
    this.#remove(pending);
    if (response.error) {
      pending.reject(refusedBy(response.error));
    } else {
      const result = resultOf(pending.name, response);
      if (result === undefined) {
        const message = `the answer to ${pending.name} carries no result`;
        pending.reject(new RequestError('refused', 'INTERNAL_ERROR', message));
      } else {
        pending.resolve(result);
      }
    }
    this.#sendNext();
    return true;
  }

  /** Ids that the server may know and has not answered, for hello. */
  unansweredIds(): number[] {
    return [...this.#pending.values()].filter(({ wasSent }) => wasSent).map(({ id }) => id);
  }

  /** The connection is gone, the session perhaps not: nothing is sent, and deadlines wait with it. */
  suspend(): void {
    this.#isOnline = false;
    this.#inFlight = 0;
    for (const pending of this.#pending.values()) {
      pending.isSent = false;
      this.#arm(pending);
    }
  }

  /** The connection is there: sends what is unanswered, oldest first. */
  resend(): void {
    this.#isOnline = true;
    for (const pending of this.#pending.values()) this.#arm(pending);
    this.#sendNext();
  }

  rejectAll(error: RequestError): void {
    const pendings = [...this.#pending.values()];
    for (const pending of pendings) this.#remove(pending);
    for (const pending of pendings) pending.reject(error);
  }

  #sendNext(): void {
    if (!this.#isOnline || this.#inFlight >= REQUESTS_IN_FLIGHT_MAX) return;
    for (const pending of this.#pending.values()) {
      if (pending.isSent) continue;
      pending.isSent = true;
      pending.wasSent = true;
      this.#inFlight += 1;
      this.#options.send(pending.id, pending.name, pending.parameters);
      if (this.#inFlight >= REQUESTS_IN_FLIGHT_MAX) return;
    }
  }

  #arm(pending: Pending): void {
    pending.timer?.cancel();
    const delayMs = this.#isOnline ? pending.deadlineMs : this.#options.offlineDeadlineMs;
    pending.timer = this.#options.clock.setTimer(() => {
      this.#remove(pending);
      const message = `no answer to ${pending.name} within ${delayMs} ms`;
      pending.reject(new RequestError('deadline', 'DEADLINE_EXCEEDED', message));
      this.#sendNext();
    }, delayMs);
  }

  #remove(pending: Pending): void {
    pending.timer?.cancel();
    this.#pending.delete(pending.id);
    if (pending.isSent) this.#inFlight -= 1;
  }
}

/** The refusal that a response carries. */
export function refusedBy(error: WireError): RequestError {
  return new RequestError('refused', errorCodeOf(error.code), error.message, {
    isTemporary: error.isTemporary,
    retryAfterMs: error.retryAfterMs,
  });
}
