import type { Failure, Viewer, ViewerState } from '@stagedoor/sdk';
import { useEffect, useState } from 'react';
import { releaseViewer, takeViewer } from './early-viewer.ts';

type Watched = { viewer: Viewer; state: ViewerState };

/** Watches a channel while the component is there. `attempt` opens it anew when it changes. */
export function useViewer(
  channelName: string,
  attempt: number,
): { viewer?: Viewer; state?: Pick<ViewerState, 'phase' | 'failure'> & Partial<ViewerState> } {
  const [watched, setWatched] = useState<Watched>();
  const [failure, setFailure] = useState<Failure>();

  // `attempt` is read by nobody: a new one starts over.
  useEffect(() => {
    let isCurrent = true;
    const opening = takeViewer(channelName);
    setFailure(undefined);
    opening
      .then((viewer) => {
        if (!isCurrent) {
          return;
        }

        viewer.on('change', (state) => isCurrent && setWatched({ viewer, state }));
        setWatched({ viewer, state: viewer.state });
      })
      .catch((error: unknown) => {
        // Only the download of the media code can fail here; everything later is in the viewer's state.
        if (isCurrent) {
          setFailure({ code: 'UNAVAILABLE', message: String(error) });
        }
      });

    return () => {
      isCurrent = false;
      setWatched(undefined);
      releaseViewer(opening);
    };
  }, [channelName, attempt]);

  if (failure) {
    return { state: { phase: 'failed', failure } };
  }

  return watched ?? {};
}
