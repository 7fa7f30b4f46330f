import type { StreamLimiters } from '../config.ts';
import type { StreamService } from '../StreamService.ts';
import type { StreamViews } from './stream-view.ts';

/** What the routes of this service are built with. */
export type StreamRouteParts = {
  service: StreamService;
  views: StreamViews;
  limiters: StreamLimiters;
  /** Where programs publish by WHIP under this name, as whoever sent the request reaches the server. */
  whipUrlOf: (request: OriginSource, name: string) => string;
};

/** What of a request says how its sender reaches the server. */
export type OriginSource = { headers: Headers; info: { isSecure: boolean } };

/** `https://live.example/whip/…`, by the server's public address if it has one. */
export function createWhipUrls(publicUrl: string | undefined): StreamRouteParts['whipUrlOf'] {
  return ({ headers, info }, name) => {
    const host = headers.get('host') ?? 'localhost';
    const origin = publicUrl ?? `${info.isSecure ? 'https' : 'http'}://${host}`;
    return new URL(`/whip/${name}`, origin).href;
  };
}
