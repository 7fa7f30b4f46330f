import type { RecordingView } from '@stagedoor/contracts/http/recordings';
import { useQuery } from '@tanstack/react-query';
import { api } from '../session/stagedoor.ts';

/** What the server gives on one page. */
const RECORDINGS_MAX = 100;
/** While one runs or is being finished, its card is kept up to date. */
const REFRESH_MS = 3_000;

/** Every list of recordings is renewed when one of them changes. */
export const RECORDINGS = 'recordings';

export function isUnfinished({ status }: RecordingView): boolean {
  return status === 'recording' || status === 'finalising';
}

/** The creator's own recordings, newest first. */
export function useOwnRecordings() {
  return useQuery({
    queryKey: [RECORDINGS, 'own', api.user?.id],
    queryFn: ({ signal }) => api.recordings({ pageSize: RECORDINGS_MAX }, signal),
    refetchInterval: ({ state }) => (state.data?.some(isUnfinished) ? REFRESH_MS : false),
    staleTime: 0,
  });
}

/** The recordings of a creator that everybody may find. */
export function usePublicRecordings(creatorId: string | undefined) {
  return useQuery({
    queryKey: [RECORDINGS, 'public', creatorId],
    queryFn: ({ signal }) => api.recordings({ creator: creatorId ?? '', pageSize: 12 }, signal),
    enabled: creatorId !== undefined,
  });
}

/** One recording with addresses for whoever is logged in; asked for again until it can be watched. */
export function useRecording(recordingId: string) {
  return useQuery({
    queryKey: [RECORDINGS, 'one', recordingId, api.user?.id],
    queryFn: ({ signal }) => api.recording(recordingId, signal),
    refetchInterval: ({ state }) => (state.data && isUnfinished(state.data) ? REFRESH_MS : false),
    // Another address would begin the player anew.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
