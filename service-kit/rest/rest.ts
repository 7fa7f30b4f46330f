export { limitKeyOf } from '../http-edge/client-address.ts';
export type { CookieJar } from './CookieJar.ts';
export type { OpenApiDocument } from './openapi.ts';
export {
  createRestApp,
  RestApp,
  type RestAppOptions,
  requirePrincipal,
  takeOrRefuse,
} from './RestApp.ts';
export {
  FILE_ANSWER,
  type RequestInfo,
  RestRoutes,
  type RouteAccess,
  type RouteDefinition,
  type RouteLimit,
  type RouteRequest,
} from './routes.ts';
