import { UUID_PATTERN } from '@stagedoor/contracts/ids';

const PREFIX = '/vod/';

export type VodPath = {
  recordingId: string;
  /** Who asks, as VodSessions makes it; undefined in the addresses that are the same for everybody. */
  session: string | undefined;
  /** Within the recording, with forward slashes. Only one that the recording lists names a file. */
  file: string;
};

export function isVodPath(pathname: string): boolean {
  return pathname.startsWith(PREFIX);
}

/** `/vod/<recording>/<file>` or `/vod/<recording>/~<session>/<file>`; undefined for anything else. */
export function parseVodPath(pathname: string): VodPath | undefined {
  if (!isVodPath(pathname)) return undefined;
  const [recordingId = '', ...rest] = pathname.slice(PREFIX.length).split('/');
  if (!UUID_PATTERN.test(recordingId)) return undefined;
  const session = rest[0]?.startsWith('~') === true ? rest.shift()?.slice(1) : undefined;
  const file = rest.join('/');
  return file === '' ? undefined : { recordingId, session, file };
}

export function vodPath(recordingId: string, session: string | undefined, file: string): string {
  const who = session === undefined ? '' : `~${session}/`;
  return `${PREFIX}${recordingId}/${who}${file}`;
}
