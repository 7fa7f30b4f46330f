import { createServer } from 'node:net';

/** A TCP port of 127.0.0.1 that nobody listens on. Somebody else may take it before you do; be ready to ask again. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        reject(new Error('a TCP server without a port'));
        return;
      }
      server.close(() => resolve(address.port));
    });
  });
}
