import { setTimeout as sleep } from 'node:timers/promises';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres.ts';

/** PostgreSQL comes back within a second from a kill; one that dies over and over is for the operator. */
const RESTARTS_MAX = 5;
const RESTART_WINDOW_MS = 60_000;
const FIRST_PAUSE_MS = 100;

export type SupervisedPostgresOptions = Omit<EmbeddedPostgresOptions, 'onExit'> & {
  /** It could not be brought back; nobody tries any more. */
  onGiveUp: (why: string) => void;
};

/**
 * PostgreSQL of the embedded mode that is started again when it dies, at the same address, while the rest of the server goes on:
 * streams that run need no database. Rejects like `startEmbeddedPostgres` if the first start fails.
 */
export async function startSupervisedPostgres(
  options: SupervisedPostgresOptions,
): Promise<{ url: string; stop(): Promise<void> }> {
  const { onGiveUp, ...startOptions } = options;
  const deaths: number[] = [];
  let isStopping = false;
  let restarting: Promise<void> | undefined;
  let current: EmbeddedPostgres;

  const start = (): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres({
      ...startOptions,
      onExit: (why) => {
        if (!isStopping) restarting = restart(why);
      },
    });

  const restart = async (why: string): Promise<void> => {
    const now = performance.now();
    deaths.push(now);
    while (deaths[0] !== undefined && deaths[0] < now - RESTART_WINDOW_MS) deaths.shift();
    if (deaths.length > RESTARTS_MAX) {
      onGiveUp(why);
      return;
    }
    options.log(`${why}; it is started again`);
    const { url } = current;
    try {
      // Lets go of what the dead one held: the folder's lock and the watchdog.
      await current.stop();
      await sleep(FIRST_PAUSE_MS * 2 ** (deaths.length - 1));
      if (isStopping) return;
      current = await start();
    } catch (error) {
      onGiveUp(error instanceof Error ? error.message : String(error));
      return;
    }
    if (current.url !== url) onGiveUp('PostgreSQL came back at another address');
  };

  current = await start();
  return {
    url: current.url,
    stop: async () => {
      isStopping = true;
      await restarting;
      await current.stop();
    },
  };
}
