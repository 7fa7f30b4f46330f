import { ERROR_CODES, type ErrorCode } from '@stagedoor/contracts/codes';
import { errorEnvelopeSchema, successEnvelopeSchema } from '@stagedoor/contracts/http/envelope';
import { z } from 'zod';
import type { AnyRoute } from './routes.ts';

export const API_PREFIX = '/api/v1';

/** JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
export type JsonSchema = Record<string, unknown>;

type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: JsonSchema };
/** By media type. */
type Content = Record<string, { schema: JsonSchema }>;

/** What a method of a path does. */
export type Operation = {
  tags: string[];
  summary: string;
  description?: string;
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content: Content }>;
};

/** The part of an OpenAPI 3.1 document that this API uses. */
export type OpenApiDocument = {
  openapi: '3.1.0';
  info: { title: string; version: string };
  servers: { url: string }[];
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, JsonSchema> };
  paths: Record<string, Record<string, Operation>>;
};

/** Refusals that any route may answer, whatever it does. */
const COMMON_ERRORS: readonly ErrorCode[] = [
  'VALIDATION_ERROR',
  'RATE_LIMIT_EXCEEDED',
  'INTERNAL_ERROR',
  'UNAVAILABLE',
];
const BODY_ERRORS: readonly ErrorCode[] = ['PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'];
const AUTHENTICATION_ERRORS: readonly ErrorCode[] = [
  'AUTH_REQUIRED',
  'TOKEN_EXPIRED',
  'TOKEN_INVALID',
  'ACCOUNT_BANNED',
];

/** The OpenAPI document of all routes. */
export function createOpenApiDocument<Principal>(
  routes: readonly AnyRoute<Principal>[],
  info: { title: string; version: string },
): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {};
  for (const route of routes) {
    const path = API_PREFIX + route.path;
    paths[path] = { ...paths[path], [route.method]: describeRoute(route) };
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/' }],
    components: {
      schemas: { Error: toJsonSchema(errorEnvelopeSchema, 'output') },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths,
  };
}

function describeRoute<Principal>(route: AnyRoute<Principal>): Operation {
  const parameters = [
    ...describeParameters(route.params, 'path'),
    ...describeParameters(route.query, 'query'),
  ];
  const success = {
    description: 'Done.',
    content:
      route.answerTypes === undefined
        ? jsonContent(toJsonSchema(successEnvelopeSchema(route.data), 'output'))
        : fileContent(route.answerTypes),
  };
  return {
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    ...describeSecurity(route.access),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...describeBody(route),
    responses: { [route.status ?? 200]: success, ...describeErrors(route) },
  };
}

function describeBody({
  body,
  bodyTypes,
}: Pick<AnyRoute<unknown>, 'body' | 'bodyTypes'>): Pick<Operation, 'requestBody'> {
  if (bodyTypes !== undefined) return { requestBody: { content: fileContent(bodyTypes) } };
  if (body === undefined) return {};
  return { requestBody: { content: jsonContent(toJsonSchema(body, 'input')) } };
}

function describeParameters(schema: z.ZodObject | undefined, place: 'path' | 'query'): Parameter[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = toJsonSchema(schema, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function describeSecurity(access: AnyRoute<unknown>['access']): Pick<Operation, 'security'> {
  if (access === 'public') return {};
  return { security: access === 'required' ? [{ bearer: [] }] : [{ bearer: [] }, {}] };
}

/** One response per status; its description lists the codes that have it. */
function describeErrors<Principal>(route: AnyRoute<Principal>): Operation['responses'] {
  const codes = new Set([
    ...COMMON_ERRORS,
    ...(route.body === undefined && route.bodyTypes === undefined ? [] : BODY_ERRORS),
    ...(route.access === 'public' ? [] : AUTHENTICATION_ERRORS),
    ...(route.errors ?? []),
  ]);
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const status = ERROR_CODES[code].httpStatus;
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const content = jsonContent({ $ref: '#/components/schemas/Error' });
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [status, { description: list.join(', '), content }]),
  );
}

function jsonContent(schema: JsonSchema): Content {
  return { 'application/json': { schema } };
}

/** A file is said by its media type alone (OpenAPI 3.1). */
function fileContent(types: readonly string[]): Content {
  return Object.fromEntries(types.map((type) => [type, { schema: {} }]));
}

/** `input` is what a client sends, `output` what it gets. What JSON Schema cannot say is left open. */
function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
