import { stagedoor } from '@stagedoor/contracts/wire';
import type { ClientRequest, RequestName } from '../session/frames.ts';
import { readEnvelope } from './envelope.ts';

/** How a connection's frames are written: chosen with `?encoding=` when it is opened. */
export type Encoding = 'protobuf' | 'json';

export type DecodedFrame =
  | { outcome: 'request'; request: ClientRequest }
  /** The frame is wrong, and its sender can be told which one it was. */
  | { outcome: 'refused'; id: number; code: 'MALFORMED_FRAME' | 'UNKNOWN_REQUEST' }
  /** Not even an id could be read. */
  | { outcome: 'unreadable' };

/** Reads one request from what a client sent. Strict, and never throws, whatever the bytes are. */
export function decodeRequest(bytes: Uint8Array, encoding: Encoding): DecodedFrame {
  return encoding === 'json' ? decodeJson(bytes) : decodeProtobuf(bytes);
}

/** The id of the request in these bytes, without decoding the rest; 0 where there is none. */
export function readRequestId(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'protobuf') return readEnvelope(bytes).id;
  const value = parseJson(bytes);
  return value === undefined ? 0 : readJsonId(value);
}

function decodeProtobuf(bytes: Uint8Array): DecodedFrame {
  const envelope = readEnvelope(bytes);
  if (envelope.id === 0) return { outcome: 'unreadable' };
  const malformed = { outcome: 'refused', id: envelope.id, code: 'MALFORMED_FRAME' } as const;
  if (!envelope.isWellFormed) return malformed;
  try {
    return asRequest(stagedoor.Request.decode(bytes));
  } catch {
    // The decoder throws on everything that is not protobuf: cut-off fields, invalid UTF-8, nesting without end.
    return malformed;
  }
}

function decodeJson(bytes: Uint8Array): DecodedFrame {
  const value = parseJson(bytes);
  const id = value === undefined ? 0 : readJsonId(value);
  if (value === undefined || id === 0) return { outcome: 'unreadable' };
  const malformed = { outcome: 'refused', id, code: 'MALFORMED_FRAME' } as const;
  const names = Object.keys(value).filter((key) => key !== 'id');
  const name = names[0];
  if (name === undefined || names.length > 1) return malformed;
  if (!isField(name)) {
    return { outcome: 'refused', id, code: 'UNKNOWN_REQUEST' };
  }
  try {
    const request = stagedoor.Request.fromObject(value);
    return hasExactTypes(value[name], request) ? asRequest(request) : malformed;
  } catch {
    // fromObject throws on a body that is no object and on values that no string can be made of.
    return malformed;
  }
}

/** The generated class keeps its fields' defaults on the prototype, beside its constructor and methods. */
function isField(name: string): boolean {
  const defaults = stagedoor.Request.prototype;
  return Object.hasOwn(defaults, name) && typeof Reflect.get(defaults, name) !== 'function';
}

function asRequest(message: stagedoor.Request): DecodedFrame {
  const name = (message as { body?: RequestName }).body;
  const { id } = message;
  if (name === undefined) return { outcome: 'refused', id, code: 'UNKNOWN_REQUEST' };
  // The oneof's getter names the field that is set, and a decoded message carries its type's defaults.
  return { outcome: 'request', request: { id, name, body: message[name] } as ClientRequest };
}

type JsonObject = { readonly [key: string]: unknown };

function parseJson(bytes: Uint8Array): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isJsonObject(value) ? value : undefined;
  } catch {
    // Not UTF-8 or not JSON: as good as no object.
    return undefined;
  }
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readJsonId(value: JsonObject): number {
  return isUint32(value.id) ? value.id : 0;
}

function isUint32(value: unknown): value is number {
  return typeof value === 'number' && value === value >>> 0;
}

/**
 * Whether the body's values have the types that the schema gives them. `fromObject` converts whatever it gets (an
 * object becomes "[object Object]"), so it is compared with what came out. Unknown keys are ignored, as in protobuf.
 */
function hasExactTypes(body: unknown, request: stagedoor.Request): boolean {
  const converted = stagedoor.Request.toObject(request, { enums: String, defaults: true });
  const message: unknown = request.body === undefined ? undefined : converted[request.body];
  return isJsonObject(body) && isSameValue(body, message);
}

function isSameValue(given: unknown, converted: unknown): boolean {
  if (Array.isArray(given) && Array.isArray(converted)) {
    return (
      given.length === converted.length &&
      given.every((value, index) => isSameValue(value, converted[index]))
    );
  }
  if (!isJsonObject(given) || !isJsonObject(converted)) return given === converted;
  return Object.entries(given).every(
    ([key, value]) => !Object.hasOwn(converted, key) || isSameValue(value, converted[key]),
  );
}
