import type { StreamLimiters } from '../config.ts';
import type { StreamService } from '../StreamService.ts';
import type { StreamViews } from './stream-view.ts';

/** What the routes of this service are built with. */
export type StreamRouteParts = {
  service: StreamService;
  views: StreamViews;
  limiters: StreamLimiters;
};
