import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { BrowserUser, goLive, launchChromium, logIn, PATIENCE_MS, signUp } from './browsers.ts';
import { messageWith, say, textsOf, untilChatJoined, untilSent } from './chat-page.ts';
import { activeStreams, DEMO_CREATOR } from './demo.ts';
import { SharedServers } from './SharedServers.ts';
import type { StagedoorProcess } from './StagedoorProcess.ts';
import { TcpRelay } from './TcpRelay.ts';

let shared: SharedServers | undefined;
let browser: Browser;
let balancer: TcpRelay | undefined;
const users: BrowserUser[] = [];

before(async () => {
  shared = await SharedServers.start(3);
  browser = await launchChromium();
});

after(async () => {
  await Promise.all(users.map((user) => user.close()));
  await browser?.close();
  await balancer?.close();
  await shared?.close();
});

function portOf(server: StagedoorProcess): number {
  return Number(new URL(server.url).port);
}

async function openUser(): Promise<BrowserUser> {
  const user = await BrowserUser.open(browser);
  users.push(user);
  return user;
}

test('[E2E-34] two people on two servers chat during a broadcast; one server dies, and nothing that was written is lost', async () => {
  const [one, two, three] = (shared as SharedServers).servers as [
    StagedoorProcess,
    StagedoorProcess,
    StagedoorProcess,
  ];
  // A load balancer in front of the second, which sends people on to the third.
  balancer = await TcpRelay.create(portOf(two));
  const creator = await openUser();
  await logIn(creator.page, one.url, DEMO_CREATOR);
  await goLive(creator.page, one.url, 'On two servers');
  await untilChatJoined(creator.page);
  const [stream] = await activeStreams(one);
  const fan = await openUser();
  await signUp(fan.page, balancer.origin, 'fan-of-two');
  await fan.page.goto(`${balancer.origin}/watch/${stream?.channelName}`);
  await untilChatJoined(fan.page);

  await say(fan.page, 'hello over there');
  await messageWith(creator.page, 'hello over there').waitFor({ timeout: PATIENCE_MS });
  await say(creator.page, 'hello to you');
  await messageWith(fan.page, 'hello to you').waitFor({ timeout: PATIENCE_MS });

  await two.stop('SIGKILL');
  await say(creator.page, 'anybody there?');
  await untilSent(creator.page, 'anybody there?');
  await say(fan.page, 'I am back');
  balancer.redirect(portOf(three));
  await untilSent(fan.page, 'I am back');
  const expected = ['hello over there', 'hello to you', 'anybody there?', 'I am back'];
  await messageWith(creator.page, 'I am back').waitFor({ timeout: PATIENCE_MS });
  assert.deepEqual(await textsOf(creator.page), expected);
  assert.deepEqual(await textsOf(fan.page), expected);
});
