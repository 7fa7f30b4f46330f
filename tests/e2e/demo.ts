import type { StagedoorProcess } from './StagedoorProcess.ts';

/** The accounts that a server on loopback starts with. */
const PASSWORD = 'stagedoor-demo';
export const DEMO_CREATOR = { email: 'creator@stagedoor.test', password: PASSWORD };
export const DEMO_FAN = { email: 'fan@stagedoor.test', password: PASSWORD };
export const DEMO_ADMIN = { email: 'admin@stagedoor.test', password: PASSWORD };

/** An access token and the user's id, by the API. */
export async function logInByApi(
  server: StagedoorProcess,
  account: { email: string; password: string },
): Promise<{ token: string; userId: string }> {
  const { data } = await server.call('POST', '/auth/login', { body: account });
  return { token: data.accessToken, userId: data.user.id };
}

/** The streams that are live now, as everybody sees them. */
export async function activeStreams(
  server: StagedoorProcess,
): Promise<{ streamId: string; channelName: string; title: string; viewerCount: number }[]> {
  return (await server.call('GET', '/streaming/active')).data.streams;
}
