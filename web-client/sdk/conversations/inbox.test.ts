import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stagedoor } from '@stagedoor/contracts/wire';
import type { Inbox } from './Inbox.ts';
import {
  beginSession,
  clock,
  conversations,
  hear,
  hold,
  loseConnection,
  openInboxReady,
  openReady,
  post,
  refuseRest,
  settle,
  until,
  untilInbox,
  useConversations,
} from './test/conversations-setup.ts';

useConversations();

const ids = ({ state }: Inbox) => state.conversations.map(({ conversationId }) => conversationId);
const unread = ({ state }: Inbox) => state.conversations.map(({ unreadCount }) => unreadCount);
/** Everything that was put off is done. */
const rest = async () => {
  for (let turn = 0; turn < 6; turn += 1) {
    clock.advance(2_000);
    await settle();
  }
};

test('[DM-C13] the inbox has the latest first, with what was said last and how much is unseen', async () => {
  for (const other of ['bob', 'carol', 'dave']) post.begin(other);
  post.say('with-bob', 'one');
  post.say('with-carol', 'mine', { by: 'alice' });
  post.say('with-bob', '', { mediaId: 'photo' });
  const inbox = await openInboxReady();
  assert.deepEqual(ids(inbox), ['with-bob', 'with-carol', 'with-dave']);
  assert.deepEqual(unread(inbox), [2, 0, 0]);
  const [bob, carol, dave] = inbox.state.conversations;
  assert.equal(bob?.lastMessage?.mediaType, 'image');
  assert.equal(carol?.lastMessage?.isOwn, true);
  assert.equal(dave?.lastMessage, undefined);
  assert.equal(inbox.state.unreadCount, 2);
});

test('[DM-C13] a message brings its conversation to the top, and counts once', async () => {
  for (const other of ['bob', 'carol']) post.say(post.begin(other), 'before');
  const inbox = await openInboxReady();
  await rest();
  const [carol] = inbox.state.conversations;
  const view = post.say('with-bob', 'now');
  hear(view, view);
  assert.deepEqual(ids(inbox), ['with-bob', 'with-carol']);
  assert.deepEqual(unread(inbox), [2, 1]);
  assert.equal(inbox.state.unreadCount, 3);
  assert.equal(inbox.state.conversations[1], carol, 'what did not change is the same object');
});

test('[DM-C13] a conversation that is not in the list is looked at, and comes in', async () => {
  const inbox = await openInboxReady();
  hear(post.say(post.begin('eve'), 'hi'));
  clock.advance(200);
  await untilInbox(inbox, (state) => state.conversations.length === 1);
  assert.deepEqual(unread(inbox), [1]);
  assert.equal(inbox.state.unreadCount, 1);
});

test('[DM-C13] more conversations follow, each once, also while new messages shift them', async () => {
  for (let count = 0; count < 45; count += 1) post.say(post.begin(`person-${count}`), 'hi');
  const inbox = await openInboxReady();
  assert.equal(inbox.state.hasMore, true);
  hear(post.say('with-person-0', 'the oldest, again'));
  clock.advance(200);
  await settle();
  await inbox.loadMore();
  await inbox.loadMore();
  await inbox.loadMore();
  assert.equal(inbox.state.hasMore, false);
  assert.equal(ids(inbox)[0], 'with-person-0');
  assert.equal(new Set(ids(inbox)).size, 45);
  assert.equal(ids(inbox).length, 45);
});

test('[DM-C13] what is seen here, or elsewhere, is not unseen any more', async () => {
  for (const other of ['bob', 'carol']) post.say(post.begin(other), 'before');
  const inbox = await openInboxReady();
  const conversation = conversations.open('with-bob');
  await until(conversation, ({ phase }) => phase === 'ready');
  conversation.markSeen();
  assert.deepEqual([unread(inbox), conversations.unreadCount], [[1, 0], 1]);
  await rest();
  hear(post.say('with-carol', 'two'), post.say('with-carol', 'three'));
  assert.equal(conversations.unreadCount, 3);
  conversations.handleNotification(post.see('with-carol'));
  assert.deepEqual([unread(inbox), conversations.unreadCount], [[0, 0], 0]);
});

test('[DM-C13] what is seen elsewhere of an unknown conversation, or one by one, is asked for', async () => {
  post.say(post.begin(), 'one');
  post.say('with-bob', 'two');
  const off = conversations.on('unread', () => undefined);
  beginSession();
  await rest();
  assert.equal(conversations.unreadCount, 2);
  conversations.handleNotification(post.see('with-bob'));
  await rest();
  assert.equal(conversations.unreadCount, 0);
  off();
  const inbox = await openInboxReady();
  await rest();
  post.say('with-bob', 'three');
  loseConnection();
  beginSession();
  await rest();
  const [, , three] = post.messagesOf('with-bob');
  assert.ok(three);
  three.isRead = true;
  const single = { conversationId: 'with-bob', readerId: 'alice', messageId: three.messageId };
  conversations.handleNotification(post.notification('messagesSeen', single));
  await rest();
  assert.deepEqual([unread(inbox), conversations.unreadCount], [[0], 0]);
});

test('[DM-C13] a count that was read while something happened is read again', async () => {
  post.begin();
  const release = hold('unreadCount');
  const inbox = await openInboxReady();
  // In the answer already, and heard as well.
  hear(post.say('with-bob', 'now'));
  release();
  await settle();
  await rest();
  assert.equal(inbox.state.unreadCount, 1);
});

for (const seed of [7, 29, 85, 114]) {
  test(`[DM-C13] counts are exact after anything, in any order: ${seed}`, async () => {
    for (const other of ['bob', 'carol']) post.begin(other);
    const inbox = await openInboxReady();
    const conversation = await openReady('with-bob');
    // The same numbers in every run.
    let number = seed;
    const roll = (sides: number): number => {
      number = (number * 48_271) % 2_147_483_647;
      return number % sides;
    };
    for (let turn = 0; turn < 300; turn += 1) {
      const id = roll(2) === 0 ? 'with-bob' : 'with-carol';
      switch (roll(7)) {
        case 0:
          conversations.handleNotification(post.see(id));
          break;
        case 1:
          conversation.markSeen();
          break;
        case 2:
          hear(post.say(id, 'mine', { by: 'alice' }));
          break;
        case 3:
          // Lost, with everything that comes until there is another session.
          loseConnection();
          post.say(id, 'missed');
          beginSession('new');
          break;
        case 4:
          clock.advance(roll(4_000));
          await settle();
          break;
        default:
          hear(post.say(id, 'theirs'));
      }
    }
    await rest();
    const shown = new Map(
      inbox.state.conversations.map((line) => [line.conversationId, line.unreadCount]),
    );
    for (const [id, count] of shown) assert.equal(count, post.unreadIn(id), id);
    assert.equal(conversations.unreadCount, post.unread);
    assert.equal(conversation.state.messages.length, post.messagesOf('with-bob').length);
  });
}

test('[DM-C12] presence is watched by one list, of lines and open conversations, in every session', async () => {
  for (const other of ['bob', 'carol']) post.say(post.begin(other), 'hi');
  post.online.add('bob');
  const inbox = await openInboxReady();
  const conversation = await openReady('with-bob');
  await settle();
  clock.advance(100);
  await untilInbox(inbox, (state) => state.conversations[1]?.presence.status === 'online');
  assert.equal(post.count('watchPresence'), 1);
  assert.deepEqual(post.last('watchPresence')?.userIds, ['bob', 'carol']);
  assert.deepEqual(inbox.state.conversations[0]?.presence, {
    status: 'offline',
    lastSeenMs: 5_000,
  });
  assert.equal(conversation.state.presence.status, 'online');
  const away = { userId: 'bob', status: stagedoor.PresenceStatus.PRESENCE_STATUS_AWAY };
  conversations.handleNotification(post.notification('presenceChanged', away));
  assert.equal(conversation.state.presence.status, 'away');
  loseConnection();
  beginSession('new');
  await post.untilAsked('watchPresence', 2);
  await inbox.close();
  clock.advance(100);
  assert.deepEqual(post.last('watchPresence')?.userIds, ['bob']);
});

test('[DM-C12] a client nobody is at says so, in every new session', async () => {
  await openInboxReady();
  const told = () =>
    post.asked.filter(({ name }) => name === 'setPresence').map((each) => each.parameters.status);
  const { PRESENCE_STATUS_AWAY: away, PRESENCE_STATUS_ONLINE: online } = stagedoor.PresenceStatus;
  conversations.setIdle(true);
  conversations.setIdle(true);
  loseConnection();
  beginSession('resumed');
  assert.deepEqual(told(), [away]);
  loseConnection();
  beginSession('new');
  conversations.setIdle(false);
  assert.deepEqual(told(), [away, away, online]);
  loseConnection();
  conversations.setIdle(true);
  beginSession('resumed');
  assert.deepEqual(told(), [away, away, online, away], 'what changed without a connection');
});

test('[DM-C14] without a login it is refused; with one it begins, and as another person anew', async () => {
  post.say(post.begin(), 'hi');
  const inbox = await openInboxReady();
  const conversation = await openReady('with-bob');
  await settle();
  const counts: number[] = [];
  conversations.on('unread', (count) => counts.push(count));
  loseConnection();
  conversation.send({ text: 'by alice' });
  conversations.handleUser(undefined);
  assert.equal(inbox.state.phase, 'refused');
  assert.equal(inbox.state.failure?.code, 'AUTH_REQUIRED');
  assert.deepEqual([inbox.state.conversations, conversation.state.messages], [[], []]);
  assert.equal(conversation.state.phase, 'refused');
  assert.throws(() => conversation.send({ text: 'by nobody' }), { code: 'AUTH_REQUIRED' });
  assert.equal(counts.at(-1), 0);
  post.userId = 'carol';
  post.say(post.begin('dave'), 'for carol');
  conversations.handleUser('carol');
  beginSession();
  await untilInbox(inbox, ({ phase }) => phase === 'ready');
  assert.deepEqual(ids(inbox), ['with-dave']);
  hear(post.say('with-dave', 'two'));
  await rest();
  assert.equal(conversations.unreadCount, 2);
  assert.equal(post.count('sendDirectMessage'), 0);
  conversations.handleUser('alice');
  post.userId = 'alice';
  beginSession();
  await post.untilAsked('sendDirectMessage');
  await until(conversation, ({ messages }) => messages[1]?.status === 'sent');
});

test('[DM-C14] answers to questions of the one before are not shown to the next', async () => {
  post.say(post.begin(), 'for alice');
  const release = hold('conversations');
  beginSession();
  const inbox = conversations.openInbox();
  await post.untilAsked('conversations');
  delete post.answers.conversations;
  post.userId = 'carol';
  conversations.handleUser('carol');
  beginSession();
  await untilInbox(inbox, ({ phase }) => phase === 'ready');
  post.userId = 'alice';
  release();
  await settle();
  assert.deepEqual(ids(inbox), []);
});

test('[DM-C14] a session of somebody else, or of nobody, is none of this person', async () => {
  conversations.open(post.begin());
  conversations.handleSession('new', { userId: 'alice', kind: 'anonymous', roles: [] });
  conversations.handleSession('new', { userId: 'bob', kind: 'user', roles: [] });
  await settle();
  assert.equal(post.count('watchPresence'), 0);
});

test('[DM-C15] a list that is refused says why, and comes with the next session', async () => {
  post.begin();
  post.answers.conversations = refuseRest('ACCOUNT_BANNED');
  beginSession();
  const inbox = conversations.openInbox();
  await untilInbox(inbox, ({ phase }) => phase === 'refused');
  assert.equal(inbox.state.failure?.code, 'ACCOUNT_BANNED');
  delete post.answers.conversations;
  beginSession('new');
  await untilInbox(inbox, ({ phase }) => phase === 'ready');
});

test('[DM-C15] nothing is asked for before something is open or listened to', async () => {
  beginSession();
  await rest();
  assert.deepEqual(post.asked, []);
  assert.equal(await conversations.openWith('bob'), 'with-bob');
});
