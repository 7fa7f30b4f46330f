import { type DirectExchange, limitKeyOf } from '@stagedoor/service-kit/http-edge';
import { type DeliveryDirectives, parseDirectives } from './delivery-directives.ts';
import type { HlsPath } from './hls-path.ts';
import { Memo } from './Memo.ts';
import type { Waiting, WaitingPlace } from './WaitingPlace.ts';

/** Gzip, unless it is refused (`gzip;q=0`). */
const ACCEPTS_GZIP = /(?:^|[\s,])gzip\s*(?:,|$|;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))/i;

const directivesOf = new Memo(parseDirectives);
const acceptsGzip = new Memo((acceptEncoding: string) => ACCEPTS_GZIP.test(acceptEncoding));

/**
 * A viewer's request as the origin reads it; what is needed of the native request is copied. All that asks for the same shares
 * what was read of it: thousands of these wait at a time.
 */
export class HlsRequest implements Waiting {
  readonly exchange: DirectExchange;
  readonly path: HlsPath;
  readonly directives: DeliveryDirectives;
  readonly acceptsGzip: boolean;
  addressKey = '';
  /** Until when it waits (monotonic, whole milliseconds). */
  deadlineMs = 0;
  place: WaitingPlace | undefined = undefined;
  isGone = false;

  constructor(exchange: DirectExchange, path: HlsPath) {
    this.exchange = exchange;
    this.path = path;
    this.directives = directivesOf.get(path.kind === 'playlist' ? exchange.query : '');
    this.acceptsGzip = path.kind !== 'file' && acceptsGzip.get(exchange.header('accept-encoding'));
  }

  /** An answer to somebody in particular: nobody may keep it for others. */
  get isPrivate(): boolean {
    return this.path.sessionId !== undefined;
  }

  /** While the exchange is handled: the request is going to wait. */
  prepareToWait(deadlineMs: number): void {
    this.addressKey = limitKeyOf(this.exchange.clientIp());
    this.deadlineMs = Math.round(deadlineMs);
  }
}
