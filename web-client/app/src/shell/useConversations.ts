import type { Conversations } from '@stagedoor/sdk';
import { useEffect, useState } from 'react';
import { loadClient } from '../session/stagedoor.ts';

/** The page itself, and a first picture, come first; nobody misses the count of messages for so long. */
const AFTER_MS = 1_500;

/**
 * The SDK's side of direct messages, for what stands on every page: loaded behind the page's first paint. Undefined until then. A
 * failed download is only noted; pages that need the SDK say so themselves.
 */
export function useConversations(): Conversations | undefined {
  const [conversations, setConversations] = useState<Conversations>();

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      loadClient()
        .then((client) => {
          if (isCurrent) {
            setConversations(client.conversations);
          }
        })
        .catch((error: unknown) => console.debug('messages are not followed', error));
    }, AFTER_MS);

    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, []);

  return conversations;
}
