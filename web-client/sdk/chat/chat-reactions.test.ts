import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAT_REACTIONS_PER_REQUEST_MAX } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import type { ChatReactions } from '../connection/wire-codec.ts';
import { GATHERED_MS, UNCOUNTED_AFTER_MS } from './ChatReactions.ts';
import type { ChatReactionCounts } from './chat-state.ts';
import {
  beginSession,
  clock,
  join,
  log,
  open,
  refuse,
  room,
  signal,
  untilPhase,
  useChatRoom,
} from './test/chat-room.ts';
import { ROOM } from './test/FakeChatLog.ts';

useChatRoom();

const { CHAT_REACTION_KIND_HEART: HEART, CHAT_REACTION_KIND_FIRE: FIRE } =
  stagedoor.ChatReactionKind;
const settled = () => new Promise((resolve) => setImmediate(resolve));

const tell = (added: ChatReactions['added'], totals: ChatReactions['totals']) =>
  room.handleReactions({ room: ROOM, added, totals });
const hearts = () => room.state.reactions.heart;

test('[CHAT-C19] taps count at once, and are one request for each kind', async () => {
  log.reactions = [{ kind: HEART, count: 10 }];
  await join();
  assert.equal(hearts(), 10);
  for (let each = 0; each < 5; each += 1) room.react('heart');
  room.react('fire');
  assert.deepEqual([hearts(), room.state.reactions.fire], [15, 1]);
  assert.equal(signal.count('reactInChat'), 0);
  clock.advance(GATHERED_MS);
  const asked = signal.asked.filter(({ name }) => name === 'reactInChat');
  assert.deepEqual(
    asked.map(({ parameters }) => parameters),
    [
      { room: ROOM, kind: HEART, count: 5 },
      { room: ROOM, kind: FIRE, count: 1 },
    ],
  );
  assert.equal(hearts(), 15, 'while they are on their way');
  await settled();
});

test('[CHAT-C19] what the server tells is shown, and what others have added is told, without one’s own', async () => {
  await join();
  const added: ChatReactionCounts[] = [];
  room.on('reactions', (each) => added.push(each));
  room.react('heart');
  room.react('heart');
  clock.advance(GATHERED_MS);
  await settled();
  tell([{ kind: HEART, count: 5 }], [{ kind: HEART, count: 5 }]);
  assert.equal(hearts(), 5);
  tell([{ kind: HEART, count: 1 }], [{ kind: HEART, count: 6 }]);
  assert.equal(hearts(), 6);
  assert.deepEqual(
    added.map(({ heart }) => heart),
    [3, 1],
  );
  tell([{ kind: 99 as never, count: 1 }], [{ kind: HEART, count: 6 }]);
  assert.equal(added.length, 2, 'what this client does not know is no news');
});

test('[CHAT-C19] taps that the server refuses, or does not count, are taken back', async () => {
  await join();
  signal.answers.reactInChat = refuse('CHAT_CLOSED');
  room.react('heart');
  clock.advance(GATHERED_MS);
  await settled();
  assert.equal(hearts(), 0);
  delete signal.answers.reactInChat;
  room.react('heart');
  clock.advance(GATHERED_MS);
  await settled();
  assert.equal(hearts(), 1);
  clock.advance(UNCOUNTED_AFTER_MS);
  assert.equal(hearts(), 0);
});

test('[CHAT-C19] nothing is sent that no thumb can do, nor while the chat is not joined', async () => {
  open();
  room.react('heart');
  assert.equal(hearts(), 0);
  beginSession();
  await untilPhase('joined');
  for (let each = 0; each < 3 * CHAT_REACTIONS_PER_REQUEST_MAX; each += 1) room.react('heart');
  clock.advance(GATHERED_MS);
  assert.equal(signal.last('reactInChat')?.count, CHAT_REACTIONS_PER_REQUEST_MAX);
  await settled();
});

test('[CHAT-C19] a join says what there is in all, whatever was lost on the way', async () => {
  await join();
  room.react('heart');
  clock.advance(GATHERED_MS);
  await settled();
  log.reactions = [{ kind: HEART, count: 8 }];
  beginSession();
  await untilPhase('joined');
  await settled();
  assert.equal(hearts(), 8);
});
