export { bytesResponse } from './bytes-response.ts';
export { Connection, type SendResult } from './Connection.ts';
export { type ClientAddress, isLoopbackAddress, limitKeyOf } from './client-address.ts';
export type { CorsOptions } from './cors.ts';
export type {
  DirectAnswer,
  DirectExchange,
  DirectHead,
  DirectHeaderName,
  DirectRoute,
} from './direct-route.ts';
export { assertCanListen, EdgeListenError, type ListenFailure } from './EdgeListenError.ts';
export type { EdgeLimits, FetchHandler, HttpEdgeOptions, RequestInfo } from './edge-options.ts';
export { errorEnvelope, errorResponse } from './error-response.ts';
export { answerFile } from './file-answer.ts';
export { HEADERS_BYTES_MAX, HttpEdge } from './HttpEdge.ts';
export { parseSingleQuery } from './request-target.ts';
export { DEFAULT_CONTENT_SECURITY_POLICY } from './security-headers.ts';
export { createStaticHandler, type StaticHandler, type StaticOptions } from './static-files.ts';
export type {
  UpgradeDecision,
  UpgradeRequest,
  WebSocketHandlers,
  WebSocketRoute,
} from './websocket-route.ts';
