import type { Participant } from '@stagedoor/sdk';
import { useQuery } from '@tanstack/react-query';
import { api } from '../session/stagedoor.ts';

/** Somebody goes live seldom; they may wait so long for the link to it. */
const ASKED_EVERY_MS = 30_000;

/** The channel that a creator is live on now, for everybody; undefined for all others. */
export function useLiveChannel(participant: Participant | undefined): string | undefined {
  const { data } = useQuery({
    queryKey: ['live-channel', participant?.id],
    queryFn: async ({ signal }) => {
      const streams = await api.activeStreams({ search: participant?.username ?? '' }, signal);

      return streams.find(({ creator }) => creator.id === participant?.id)?.channelName ?? null;
    },
    enabled: participant?.isCreator === true && participant.username !== '',
    refetchInterval: ASKED_EVERY_MS,
  });

  return data ?? undefined;
}
