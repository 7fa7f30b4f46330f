import type { OwnUser } from '@stagedoor/contracts/http/accounts';
import { create } from 'zustand';
import { api, restoreLogin } from './stagedoor.ts';

/**
 * restoring -> user | anonymous, and between those by login and logout. `restoring` only while a page that was just loaded
 * asks the server for the login that its cookie stands for.
 */
type SessionStatus = 'restoring' | 'anonymous' | 'user';

type SessionState = {
  status: SessionStatus;
  user: OwnUser | undefined;
  logOut: () => Promise<void>;
};

export const useSession = create<SessionState>(() => ({
  status: 'restoring',
  user: undefined,
  logOut: async () => {
    try {
      await api.logOut();
    } catch (error) {
      // The Api forgot the login here in any case; the server's copy ends by itself.
      console.debug('the server did not hear of the logout', error);
    }
  },
}));

/** Follows the Api's login and starts to restore it. Called once, before the first render. */
export function startSession(): void {
  api.login.on('user-changed', (user) =>
    useSession.setState({ user, status: user ? 'user' : 'anonymous' }),
  );
  void restoreLogin().then(() =>
    useSession.setState({ user: api.user, status: api.user ? 'user' : 'anonymous' }),
  );
}
