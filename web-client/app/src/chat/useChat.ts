import type { ChatRoom, ChatState, Failure, StagedoorClient } from '@stagedoor/sdk';
import { useEffect, useState } from 'react';
import { grantOf } from '../player/link-grant.ts';
import { holdClient } from './hold-client.ts';
import { paced } from './pace.ts';

/** The list moves on in steps of this length while messages pour in. */
const SHOWN_EVERY_MS = 100;

type Opened = { room: ChatRoom; state: ChatState };

/** A channel's chat while the component is there. A link's grant comes by the guest's own connection. */
export function useChat(channelName: string): {
  room?: ChatRoom;
  state?: ChatState;
  failure?: Failure;
  isGuest: boolean;
} {
  const grant = grantOf(channelName);
  const [opened, setOpened] = useState<Opened>();
  const [failure, setFailure] = useState<Failure>();

  useEffect(() => {
    let isCurrent = true;
    let leave: (() => void) | undefined;
    const { client: opening, release } = holdClient(grant);
    setFailure(undefined);
    opening
      .then((client) => {
        if (isCurrent) {
          leave = enter(
            client,
            { room: channelName, ...(grant !== undefined && { grant }) },
            setOpened,
          );
        }
      })
      .catch((error: unknown) => {
        // Only the download of the code can fail here; everything later is in the chat's state.
        if (isCurrent) {
          setFailure({ code: 'UNAVAILABLE', message: String(error) });
        }
      });

    return () => {
      isCurrent = false;
      leave?.();
      setOpened(undefined);
      release();
    };
  }, [channelName, grant]);

  return { ...opened, ...(failure && { failure }), isGuest: grant !== undefined };
}

/** Opens the chat and shows its state from now on. Answers how to leave. */
function enter(
  client: StagedoorClient,
  options: { room: string; grant?: string },
  show: (opened: Opened) => void,
): () => void {
  const room = client.chat(options);
  const pace = paced(() => show({ room, state: room.state }), SHOWN_EVERY_MS);
  const stopListening = room.on('change', () => pace());
  pace();

  return () => {
    stopListening();
    pace.cancel();
    room.close().catch((error: unknown) => console.debug('the chat was not left cleanly', error));
  };
}
