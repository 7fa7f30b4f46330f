import type { ChatReplay, Replay } from '@stagedoor/sdk';
import { type RefObject, useEffect, useState } from 'react';
import { holdClient } from '../chat/hold-client.ts';
import { grantOf } from '../player/link-grant.ts';
import { useLasting } from '../ui/useLasting.ts';
import { type ReplayChatPlace, replayChatPlaceOf } from './replay-chat-place.ts';
import { useFirstFrame } from './useFirstFrame.ts';

/** A place that stays empty for so long is given up. */
const UNKNOWN_MAX_MS = 10_000;

const POSITION_EVENTS = ['timeupdate', 'seeking', 'seeked', 'loadedmetadata'] as const;

type Opened = { replay: ChatReplay; place: ReplayChatPlace };

/**
 * A recording's chat, at the moment that the video is at. It is loaded behind the video's first frame; where that fails there is none.
 * Renders anew only when the chat comes or goes.
 */
export function useChatReplay(
  ref: RefObject<HTMLVideoElement | null>,
  playback: RefObject<Replay | undefined>,
  { channelName, startedAt }: { channelName: string; startedAt: string },
): { replay: ChatReplay | undefined; hasPlace: boolean } {
  const grant = grantOf(channelName);
  const isStarted = useFirstFrame(ref);
  const [opened, setOpened] = useState<Opened>();
  const place = opened?.place ?? 'unknown';
  const isGivenUp = useLasting(place === 'unknown', UNKNOWN_MAX_MS);

  useEffect(() => {
    if (!isStarted) {
      return;
    }

    let isCurrent = true;
    let leave: (() => void) | undefined;
    const { client: opening, release } = holdClient(grant);
    opening
      .then((client) => {
        if (isCurrent) {
          const replay = client.chatReplay({
            room: channelName,
            startedAtMs: Date.parse(startedAt),
            ...(grant !== undefined && { grant }),
          });
          leave = follow(replay, ref.current, playback, setOpened);
        }
      })
      .catch((error: unknown) => console.debug('the chat was not loaded', error));

    return () => {
      isCurrent = false;
      leave?.();
      setOpened(undefined);
      release();
    };
  }, [ref, playback, isStarted, channelName, startedAt, grant]);

  return {
    replay: place === 'shown' ? opened?.replay : undefined,
    hasPlace: place === 'shown' || (place === 'unknown' && !isGivenUp),
  };
}

/** Keeps it at the moment that is played, and tells whether it has a place. Answers how to leave. */
function follow(
  replay: ChatReplay,
  video: HTMLVideoElement | null,
  playback: RefObject<Replay | undefined>,
  show: (update: (before: Opened | undefined) => Opened) => void,
): () => void {
  const showPlace = () => {
    const place = replayChatPlaceOf(replay.state);
    show((before) =>
      before?.replay === replay && before.place === place ? before : { replay, place },
    );
  };
  const stopListening = replay.on('change', showPlace);
  const move = () => {
    const momentMs = playback.current?.momentMs();

    if (momentMs === undefined) {
      replay.setPosition((video?.currentTime ?? 0) * 1_000);
    } else {
      replay.setMoment(momentMs);
    }
  };
  showPlace();
  move();

  for (const name of POSITION_EVENTS) {
    video?.addEventListener(name, move);
  }

  return () => {
    for (const name of POSITION_EVENTS) {
      video?.removeEventListener(name, move);
    }

    stopListening();
    replay.close().catch((error: unknown) => console.debug('the chat was not left cleanly', error));
  };
}
