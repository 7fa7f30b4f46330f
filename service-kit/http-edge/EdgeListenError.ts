import { createServer } from 'node:net';

export type ListenFailure =
  | 'port-taken'
  | 'no-permission'
  | 'address-not-available'
  | 'tls-unusable'
  | 'unknown';

/** The edge cannot serve as it was told to. The message is one line for the operator. */
export class EdgeListenError extends Error {
  readonly reason: ListenFailure;

  constructor(reason: ListenFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EdgeListenError';
    this.reason = reason;
  }
}

/**
 * To be asked before anything else is started, which a port that cannot be had would make useless. Rejects with EdgeListenError;
 * somebody may take the port afterwards all the same.
 */
export async function assertCanListen(host: string, port: number): Promise<void> {
  if (port !== 0 && (await tryToListen(host, port)) !== undefined)
    throw await explainListenFailure(host, port);
}

/** uWebSockets.js only says that it failed; Node says why when it tries the same. */
export async function explainListenFailure(host: string, port: number): Promise<EdgeListenError> {
  const where = `${host}:${port}`;
  const code = await tryToListen(host, port);
  if (code === 'EADDRINUSE') {
    return new EdgeListenError(
      'port-taken',
      `${where} is in use by another program; choose another port.`,
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new EdgeListenError('no-permission', `No permission to listen on ${where}.`);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EINVAL') {
    return new EdgeListenError(
      'address-not-available',
      `${where} is not an address of this machine.`,
    );
  }
  return new EdgeListenError(
    'unknown',
    `Cannot listen on ${where} (${code ?? 'no reason known'}).`,
  );
}

function tryToListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
