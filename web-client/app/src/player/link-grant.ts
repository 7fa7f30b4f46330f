/** The one grant of this tab; another link replaces it. */
const STORAGE_KEY = 'stagedoor.link-grant';
/** `#grant=` and a JWT. A fragment never reaches a server, a log or a Referer. */
const FRAGMENT = /^#grant=([\w-]+\.[\w-]+\.[\w-]+)$/;
const GRANT_LENGTH_MAX = 4_096;

type LinkGrant = { channelName: string; grant: string };

let kept: LinkGrant | undefined;

/** The grant in a link's fragment; undefined for any other fragment. */
export function grantIn(fragment: string): string | undefined {
  const grant = FRAGMENT.exec(fragment)?.[1];

  return grant !== undefined && grant.length <= GRANT_LENGTH_MAX ? grant : undefined;
}

/** Keeps it for this tab, so that a reload, and a phone that put the page away, still find it. */
export function keepGrant(channelName: string, grant: string): void {
  kept = { channelName, grant };
  changeStorage((storage) => storage.setItem(STORAGE_KEY, JSON.stringify(kept)));
}

export function grantOf(channelName: string): string | undefined {
  kept ??= readStored();

  return kept?.channelName === channelName ? kept.grant : undefined;
}

/** It is over: from now on the person watches as who they are. */
export function forgetGrant(): void {
  kept = undefined;
  changeStorage((storage) => storage.removeItem(STORAGE_KEY));
}

/** Takes a grant out of the address before anybody can copy, photograph or bookmark it. */
export function takeGrantFromAddress(channelName: string): void {
  const grant = grantIn(location.hash);

  if (grant !== undefined) {
    keepGrant(channelName, grant);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
}

function readStored(): LinkGrant | undefined {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null');

    return isLinkGrant(stored) ? stored : undefined;
  } catch (error) {
    console.debug('storage is not available', error);
    return undefined;
  }
}

function isLinkGrant(stored: unknown): stored is LinkGrant {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'channelName' in stored &&
    'grant' in stored &&
    typeof stored.channelName === 'string' &&
    typeof stored.grant === 'string'
  );
}

/** Without storage (private windows) the grant lasts until a reload. */
function changeStorage(change: (storage: Storage) => void): void {
  try {
    change(sessionStorage);
  } catch (error) {
    console.debug('storage is not available', error);
  }
}
