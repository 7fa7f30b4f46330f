import type { Failure, PlayerState, StreamPlayer } from '@stagedoor/sdk';
import { useEffect, useState } from 'react';
import { releasePlayer, takePlayer } from './early-player.ts';

type Watched = { player: StreamPlayer; state: PlayerState };

/** Watches a channel while the component is there. `attempt` opens it anew when it changes. */
export function usePlayer(
  channelName: string,
  attempt: number,
): {
  player?: StreamPlayer;
  state?: Pick<PlayerState, 'phase' | 'failure'> & Partial<PlayerState>;
} {
  const [watched, setWatched] = useState<Watched>();
  const [failure, setFailure] = useState<Failure>();

  // `attempt` is read by nobody: a new one starts over.
  useEffect(() => {
    let isCurrent = true;
    const opening = takePlayer(channelName);
    setFailure(undefined);
    opening
      .then((player) => {
        if (!isCurrent) {
          return;
        }

        player.on('change', (state) => isCurrent && setWatched({ player, state }));
        setWatched({ player, state: player.state });
      })
      .catch((error: unknown) => {
        // Only the download of the media code can fail here; everything later is in the player's state.
        if (isCurrent) {
          setFailure({ code: 'UNAVAILABLE', message: String(error) });
        }
      });

    return () => {
      isCurrent = false;
      setWatched(undefined);
      releasePlayer(opening);
    };
  }, [channelName, attempt]);

  const player = watched?.player;

  // Signs that what had trouble may work now.
  useEffect(() => {
    const tryAgain = () => {
      if (document.visibilityState === 'visible') {
        player?.tryWebRtc();
      }
    };

    window.addEventListener('online', tryAgain);
    document.addEventListener('visibilitychange', tryAgain);

    return () => {
      window.removeEventListener('online', tryAgain);
      document.removeEventListener('visibilitychange', tryAgain);
    };
  }, [player]);

  if (failure) {
    return { state: { phase: 'failed', failure } };
  }

  return watched ?? {};
}
