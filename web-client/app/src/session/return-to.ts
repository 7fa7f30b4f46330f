/** Pages that nobody wants to come back to after a login. */
const ENTRANCES = new Set(['/login', '/signup']);

/**
 * Where to go after a login: the page that sent the person here (router state), else Discover. Only paths of this site are
 * taken, so that a forged state cannot lead elsewhere.
 */
export function returnPathOf(state: unknown): string {
  if (
    typeof state !== 'object' ||
    state === null ||
    !('from' in state) ||
    typeof state.from !== 'string'
  ) {
    return '/';
  }

  const { from } = state;
  const isOurs = from.startsWith('/') && !from.startsWith('//') && !from.startsWith('/\\');

  return isOurs && !ENTRANCES.has(from) ? from : '/';
}
