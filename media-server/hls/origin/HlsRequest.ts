import type { DirectExchange } from '@stagedoor/service-kit/http-edge';
import { type DeliveryDirectives, parseDirectives } from './delivery-directives.ts';
import type { HlsPath } from './hls-path.ts';

/** A viewer's request as the origin reads it. Nothing of the native request is needed afterwards. */
export type HlsRequest = {
  exchange: DirectExchange;
  path: HlsPath;
  directives: DeliveryDirectives;
  acceptsGzip: boolean;
  /** An answer to somebody in particular: nobody may keep it for others. */
  isPrivate: boolean;
};

/** Gzip, unless it is refused (`gzip;q=0`). */
const ACCEPTS_GZIP = /(?:^|[\s,])gzip\s*(?:,|$|;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))/i;

export function readHlsRequest(exchange: DirectExchange, path: HlsPath): HlsRequest {
  const isPlaylist = path.kind === 'multivariant' || path.kind === 'playlist';
  return {
    exchange,
    path,
    directives: parseDirectives(path.kind === 'playlist' ? exchange.query : ''),
    acceptsGzip: isPlaylist && acceptsGzip(exchange.header('accept-encoding')),
    isPrivate: path.sessionId !== undefined,
  };
}

export function acceptsGzip(acceptEncoding: string): boolean {
  return ACCEPTS_GZIP.test(acceptEncoding);
}
