import type { StreamPlayer } from '@stagedoor/sdk';
import { holdGuestClient } from '../session/guest-client.ts';
import { loadClient } from '../session/stagedoor.ts';
import { forgetGrant, grantOf } from './link-grant.ts';
import { recallPreferences } from './player-preferences.ts';

/** A page that has not taken its player by then never will: the person went elsewhere. */
const UNCLAIMED_MAX_MS = 10_000;

type Early = {
  channelName: string;
  player: Promise<StreamPlayer>;
  timer: ReturnType<typeof setTimeout>;
};

let early: Early | undefined;

function openPlayer(channelName: string): Promise<StreamPlayer> {
  const grant = grantOf(channelName);

  return grant === undefined
    ? loadClient().then((client) => client.play(optionsOf(channelName)))
    : watchAsGuest(channelName, grant);
}

function optionsOf(room: string) {
  return { room, choice: recallPreferences().mode };
}

/** A link's grant says who is watching: it has a connection of its own, which is let go with the player. */
async function watchAsGuest(channelName: string, grant: string): Promise<StreamPlayer> {
  const { client: opening, release } = holdGuestClient(grant);
  const client = await opening.catch((error: unknown) => {
    release();
    throw error;
  });
  const player = client.play(optionsOf(channelName));
  player.viewer.on('change', ({ phase, failure }) => {
    if (failure?.code === 'GRANT_INVALID') {
      forgetGrant();
    }

    if (phase === 'ended' || phase === 'failed') {
      release();
    }
  });

  return player;
}

/** Lets a player go, whenever it comes to be. */
export function releasePlayer(player: Promise<StreamPlayer>): void {
  player
    .then((opened) => opened.close())
    .catch((error: unknown) => console.debug('the player was never opened', error));
}

/** Starts to watch while the page that will show it is still being loaded and rendered. One at a time. */
export function startEarly(channelName: string): void {
  if (early?.channelName === channelName) {
    return;
  }

  if (early) {
    clearTimeout(early.timer);
    releasePlayer(early.player);
  }

  const started: Early = {
    channelName,
    player: openPlayer(channelName),
    timer: setTimeout(() => {
      if (early === started) {
        early = undefined;
        releasePlayer(started.player);
      }
    }, UNCLAIMED_MAX_MS),
  };
  early = started;
}

/** The player that was started early for this channel, else a new one. The caller closes it. */
export function takePlayer(channelName: string): Promise<StreamPlayer> {
  if (early?.channelName !== channelName) {
    return openPlayer(channelName);
  }

  const { player, timer } = early;
  clearTimeout(timer);
  early = undefined;

  return player;
}
