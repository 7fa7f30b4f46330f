import { OpenAPIHono } from '@hono/zod-openapi';
import { ERROR_CODES, type ErrorCode } from '@stagedoor/contracts/codes';
import { errorEnvelopeSchema, successEnvelopeSchema } from '@stagedoor/contracts/http/envelope';
import { z } from 'zod';
import type { AnyRoute } from './routes.ts';

export const API_PREFIX = '/api/v1';

type SchemaObject = NonNullable<NonNullable<OpenApiDocument['components']>['schemas']>[string];
export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** Refusals that any route may answer, whatever it does. */
const COMMON_ERRORS: readonly ErrorCode[] = [
  'VALIDATION_ERROR',
  'RATE_LIMIT_EXCEEDED',
  'INTERNAL_ERROR',
];

/** The OpenAPI 3.1 document of all routes. */
export function createOpenApiDocument<Principal>(
  routes: readonly AnyRoute<Principal>[],
  info: { title: string; version: string },
): OpenApiDocument {
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
  // `register` only takes schemas that were made after zod was extended, which depends on the order of imports.
  const { $schema: _, ...errorSchema } = z.toJSONSchema(errorEnvelopeSchema);
  registry.registerComponent('schemas', 'Error', errorSchema as SchemaObject);
  registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  for (const route of routes) {
    registry.registerPath({
      method: route.method,
      path: API_PREFIX + route.path,
      tags: [route.tag],
      summary: route.summary,
      ...(route.description === undefined ? {} : { description: route.description }),
      ...security(route.access),
      request: {
        ...(route.params === undefined ? {} : { params: route.params }),
        ...(route.query === undefined ? {} : { query: route.query }),
        ...(route.body === undefined
          ? {}
          : { body: { content: { 'application/json': { schema: route.body } } } }),
      },
      responses: {
        [route.status ?? 200]: {
          description: 'Done.',
          content: { 'application/json': { schema: successEnvelopeSchema(route.data) } },
        },
        ...errorResponses(route),
      },
    });
  }
  return app.getOpenAPI31Document({ openapi: '3.1.0', info, servers: [{ url: '/' }] });
}

function security(access: AnyRoute<unknown>['access']) {
  if (access === 'public') return {};
  return { security: access === 'required' ? [{ bearer: [] }] : [{ bearer: [] }, {}] };
}

/** One response per status; its description lists the codes that have it. */
function errorResponses<Principal>(route: AnyRoute<Principal>) {
  const schema = { $ref: '#/components/schemas/Error' };
  const codes = new Set([...COMMON_ERRORS, ...(route.errors ?? [])]);
  if (route.access !== 'public') for (const code of AUTHENTICATION_ERRORS) codes.add(code);
  const byStatus: Record<number, ErrorCode[]> = {};
  for (const code of codes) {
    const status = ERROR_CODES[code].httpStatus;
    byStatus[status] = [...(byStatus[status] ?? []), code];
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, list]) => [
      status,
      { description: list.join(', '), content: { 'application/json': { schema } } },
    ]),
  );
}

const AUTHENTICATION_ERRORS: readonly ErrorCode[] = [
  'AUTH_REQUIRED',
  'TOKEN_EXPIRED',
  'TOKEN_INVALID',
  'ACCOUNT_BANNED',
];
