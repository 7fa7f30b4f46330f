import { useQuery } from '@tanstack/react-query';
import { api } from '../session/stagedoor.ts';

/** What the server gives on one page: announcements and the newest past streams of even a busy creator. */
const OWN_STREAMS_MAX = 100;

/** Every list of the creator's own streams is renewed when one of them changes. */
export const OWN_STREAMS = 'own-streams';

/** The creator's announced and past streams. */
export function useOwnStreams() {
  return useQuery({
    queryKey: [OWN_STREAMS, api.user?.id],
    queryFn: () => api.history({ pageSize: OWN_STREAMS_MAX }),
    staleTime: 0,
  });
}
