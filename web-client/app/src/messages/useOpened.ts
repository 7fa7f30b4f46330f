import type { Failure, StagedoorClient } from '@stagedoor/sdk';
import { useEffect, useState } from 'react';
import { loadClient } from '../session/stagedoor.ts';

/** What the SDK offers as something open, with a state that is replaced at every change. */
type Open<State> = {
  readonly state: State;
  on(event: 'change', listener: () => void): () => void;
  close(): Promise<void>;
};

type Opened<Thing, State> = { thing: Thing; state: State };

/**
 * Opens something of the SDK while the component is there, and shows its state as it changes. `open` must be the same function as
 * long as the same thing is meant. `failure`: the SDK's code was not loaded; everything else is in the state.
 */
export function useOpened<State, Thing extends Open<State>>(
  open: (client: StagedoorClient) => Thing,
): Partial<Opened<Thing, State>> & { failure?: Failure } {
  const [opened, setOpened] = useState<Opened<Thing, State>>();
  const [failure, setFailure] = useState<Failure>();

  useEffect(() => {
    let isCurrent = true;
    let leave: (() => void) | undefined;
    setFailure(undefined);
    loadClient()
      .then((client) => {
        if (!isCurrent) {
          return;
        }

        const thing = open(client);
        const show = () => setOpened({ thing, state: thing.state });
        const stopListening = thing.on('change', show);
        show();
        leave = () => {
          stopListening();
          thing.close().catch((error: unknown) => console.debug('not closed cleanly', error));
        };
      })
      .catch((error: unknown) => {
        if (isCurrent) {
          setFailure({ code: 'UNAVAILABLE', message: String(error) });
        }
      });

    return () => {
      isCurrent = false;
      leave?.();
      setOpened(undefined);
    };
  }, [open]);

  return { ...opened, ...(failure && { failure }) };
}
