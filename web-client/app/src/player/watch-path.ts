import { ROOM_ID_PATTERN } from '@stagedoor/contracts/ids';

/** The channel that a path of this site watches, or undefined. */
export function channelNameIn(pathname: string): string | undefined {
  const channelName = /^\/watch\/([^/]+)\/?$/.exec(pathname)?.[1];

  return channelName !== undefined && ROOM_ID_PATTERN.test(channelName) ? channelName : undefined;
}

export function watchPathOf(channelName: string): string {
  return `/watch/${channelName}`;
}
