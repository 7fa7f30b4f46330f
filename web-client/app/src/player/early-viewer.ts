import type { Viewer } from '@stagedoor/sdk';
import { createGuestClient, loadClient } from '../session/stagedoor.ts';
import { forgetGrant, grantOf } from './link-grant.ts';

/** A page that has not taken its viewer by then never will: the person went elsewhere. */
const UNCLAIMED_MAX_MS = 10_000;

type Early = { channelName: string; viewer: Promise<Viewer>; timer: ReturnType<typeof setTimeout> };

let early: Early | undefined;

function openViewer(channelName: string): Promise<Viewer> {
  const grant = grantOf(channelName);

  return grant === undefined
    ? loadClient().then((client) => client.watch({ room: channelName }))
    : watchAsGuest(channelName, grant);
}

/** A link's grant says who is watching: it has a connection of its own, which ends with the viewer. */
async function watchAsGuest(channelName: string, grant: string): Promise<Viewer> {
  const client = await createGuestClient(grant);
  const viewer = client.watch({ room: channelName });
  viewer.on('change', ({ phase, failure }) => {
    if (failure?.code === 'GRANT_INVALID') {
      forgetGrant();
    }

    if (phase === 'ended' || phase === 'failed') {
      client
        .close()
        .catch((error: unknown) => console.debug('the guest did not leave cleanly', error));
    }
  });

  return viewer;
}

/** Lets a viewer go, whenever it comes to be. */
export function releaseViewer(viewer: Promise<Viewer>): void {
  viewer
    .then((opened) => opened.close())
    .catch((error: unknown) => console.debug('the viewer was never opened', error));
}

/** Starts to watch while the page that will show it is still being loaded and rendered. One at a time. */
export function startEarly(channelName: string): void {
  if (early?.channelName === channelName) {
    return;
  }

  if (early) {
    clearTimeout(early.timer);
    releaseViewer(early.viewer);
  }

  const started: Early = {
    channelName,
    viewer: openViewer(channelName),
    timer: setTimeout(() => {
      if (early === started) {
        early = undefined;
        releaseViewer(started.viewer);
      }
    }, UNCLAIMED_MAX_MS),
  };
  early = started;
}

/** The viewer that was started early for this channel, else a new one. The caller closes it. */
export function takeViewer(channelName: string): Promise<Viewer> {
  if (early?.channelName !== channelName) {
    return openViewer(channelName);
  }

  const { viewer, timer } = early;
  clearTimeout(timer);
  early = undefined;

  return viewer;
}
