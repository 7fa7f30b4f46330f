import type { StreamView } from '@stagedoor/contracts/http/streams';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { LazyChatPanel } from '../../chat/LazyChatPanel.tsx';
import { useChatStart } from '../../chat/useChatStart.ts';
import { grantIn, keepGrant } from '../../player/link-grant.ts';
import { Player } from '../../player/Player.tsx';
import { usePlayer } from '../../player/usePlayer.ts';
import { watchStateOf } from '../../player/watch-state.ts';
import { api } from '../../session/stagedoor.ts';
import { usePageTitle } from '../../shell/usePageTitle.ts';
import { StageArt } from '../../ui/StageArt.tsx';
import { StreamDetails } from './StreamDetails.tsx';
import { WatchMessage } from './WatchMessage.tsx';

/** How often a stream that has not begun, or has ended, is asked for again. */
const IDLE_REFRESH_MS = 10_000;

export default function WatchPage() {
  const { channelName = '' } = useParams();

  return <Watch key={channelName} channelName={channelName} />;
}

function Watch({ channelName }: { channelName: string }) {
  const [attempt, setAttempt] = useState(0);
  const { player, state: viewerState } = usePlayer(channelName, attempt);
  const queries = useQueryClient();
  const { data: listed, refetch } = useQuery<StreamView>({
    queryKey: ['stream', channelName],
    queryFn: ({ signal }) => api.streamInfo(channelName, signal),
    refetchInterval: ({ state }) => (isExpectingMore(state.data) ? IDLE_REFRESH_MS : false),
    // Whoever comes from the list of streams has read what it is.
    placeholderData: () => findInLists(queries, channelName),
    retry: false,
  });
  const listedStatus = listed?.status;
  const lastStatus = useRef(listedStatus);
  const state = watchStateOf(viewerState, listedStatus);
  const title = viewerState?.stream?.title ?? listed?.title;
  const category = viewerState?.stream?.category ?? listed?.category ?? '';
  const chat = useChatStart(player, state);
  usePageTitle(title);

  useLinkGrant(channelName, () => setAttempt((before) => before + 1));

  // The announced stream begins: now there is a room to join.
  useEffect(() => {
    if (lastStatus.current === 'scheduled' && listedStatus === 'live') {
      setAttempt((before) => before + 1);
    }

    lastStatus.current = listedStatus;
  }, [listedStatus]);

  // The list said "live" when the page was opened; whether there is a recording is known when it is over.
  useEffect(() => {
    if (state === 'ended') {
      void refetch();
    }
  }, [state, refetch]);

  return (
    <div
      className={`page theatre max-md:px-0 md:pt-5 ${chat.hasPlace ? 'theatre-chat items-start' : ''}`}
    >
      <Player
        player={player}
        playerState={viewerState}
        state={state}
        poster={
          <StageArt channelName={channelName} category={category} className="size-full" isBare />
        }
        message={
          <WatchMessage
            state={state}
            viewerState={viewerState}
            scheduledAt={listed?.scheduledAt ?? null}
            recordingUrl={listed?.recordingUrl ?? null}
            onRetry={() => setAttempt((before) => before + 1)}
          />
        }
      />
      {chat.hasPlace && (
        // On a phone it leaves the first line of what is below in sight.
        <div className="h-[calc(100dvh-4rem-56.25vw-3.25rem)] min-h-80 md:mt-5 md:h-[28rem] lg:sticky lg:top-[5.25rem] lg:row-span-2 lg:mt-0 lg:h-[calc(100dvh-6.5rem)]">
          {chat.isStarted && <LazyChatPanel channelName={channelName} isOver={state === 'ended'} />}
        </div>
      )}
      <StreamDetails
        state={state}
        viewerState={viewerState}
        listed={listed}
        title={title}
        category={category}
      />
    </div>
  );
}

function findInLists(queries: QueryClient, channelName: string): StreamView | undefined {
  const lists = queries.getQueryCache().findAll({ queryKey: ['active'] });

  return lists
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap(({ state }) => (state.data as readonly StreamView[] | undefined) ?? [])
    .find((stream) => stream.channelName === channelName);
}

/** The stream begins some time, or its recording is being finished. */
function isExpectingMore(stream: StreamView | undefined): boolean {
  const isFinishing =
    stream?.status === 'ended' && stream.isRecorded && stream.recordingUrl === null;

  return stream?.status === 'scheduled' || isFinishing;
}

/** A link with a grant was opened in a tab that shows this page already: only the fragment changes then. */
function useLinkGrant(channelName: string, onGrant: () => void): void {
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();

  // The address changes once per link; `onGrant` is another function at every render.
  useEffect(() => {
    const grant = grantIn(hash);

    if (grant !== undefined) {
      keepGrant(channelName, grant);
      void navigate(pathname + search, { replace: true });
      onGrant();
    }
  }, [hash]);
}
