import type { StagedoorProcess } from '../e2e/StagedoorProcess.ts';

const SDP = 'application/sdp';
const FRAGMENT = 'application/trickle-ice-sdpfrag';

export type WhipAnswer = {
  status: number;
  headers: Headers;
  body: string;
  /** Of a problem. */
  code: string | undefined;
};

type Options = { token?: string | undefined; headers?: Record<string, string>; body?: string };

/** A bare request, as a program without any WebRTC sends it. */
export async function ask(
  server: StagedoorProcess,
  method: string,
  path: string,
  options: Options = {},
): Promise<WhipAnswer> {
  const { token, headers, body } = options;
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const isProblem = response.headers.get('content-type') === 'application/problem+json';
  return {
    status: response.status,
    headers: response.headers,
    body: text,
    code: isProblem ? (JSON.parse(text) as { code?: string }).code : undefined,
  };
}

export function postOffer(
  server: StagedoorProcess,
  path: string,
  offer: string,
  options: Options = {},
): Promise<WhipAnswer> {
  const headers = { 'content-type': SDP, ...options.headers };
  return ask(server, 'POST', path, { ...options, headers, body: offer });
}

export function patchIce(
  server: StagedoorProcess,
  path: string,
  fragment: string,
  options: Options = {},
): Promise<WhipAnswer> {
  const headers = { 'content-type': FRAGMENT, ...options.headers };
  return ask(server, 'PATCH', path, { ...options, headers, body: fragment });
}

/** The session of a 201. */
export function locationOf(answer: WhipAnswer): string {
  const location = answer.headers.get('location');
  if (answer.status !== 201 || location === null) {
    throw new Error(`${answer.status} without a Location: ${answer.body.slice(0, 200)}`);
  }
  return location;
}
