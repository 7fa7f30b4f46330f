import { Socket } from 'node:net';

/**
 * The other half of launch.mjs: the launcher holds one end of a pipe, this holds the other, and the system closes the
 * launcher's end when it dies in whatever way. A server whose launcher was killed with -9 therefore stops by itself.
 *
 * Calls `onGone` once, when the launcher is gone. Does nothing in a process that no launcher started. The watch does not
 * keep the process alive. Returns the function that ends it.
 */
export function watchParent(env: NodeJS.ProcessEnv, onGone: () => void): () => void {
  const fd = Number(env.STAGEDOOR_PARENT_FD);
  // Our own children have other descriptors under that number.
  delete env.STAGEDOOR_PARENT_FD;
  if (!Number.isInteger(fd) || fd < 3) return () => undefined;
  let isWatching = true;
  const gone = () => {
    if (!isWatching) return;
    isWatching = false;
    onGone();
  };
  let pipe: Socket;
  try {
    pipe = new Socket({ fd, readable: true, writable: false });
  } catch (error) {
    // The variable was inherited by a process further down, which has no such descriptor. Nobody watches over that one.
    if (error instanceof Error && 'code' in error) return () => undefined;
    throw error;
  }
  pipe.once('end', gone).once('error', gone).once('close', gone);
  // Reading is what notices the end; the launcher never writes.
  pipe.resume();
  pipe.unref();
  return () => {
    isWatching = false;
    pipe.destroy();
  };
}
