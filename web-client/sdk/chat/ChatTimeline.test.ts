import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ChatTimeline, MESSAGES_MAX, MESSAGES_READ_BACK_MAX } from './ChatTimeline.ts';
import { FakeChatLog } from './test/FakeChatLog.ts';

let log: FakeChatLog;
let timeline: ChatTimeline;

const join = () => timeline.join(log.joined(timeline.position));
const texts = () => timeline.messages.map(({ text }) => text);
const author = (userId: string) => ({ userId, username: userId, displayName: userId });

function append(...publications: ReturnType<FakeChatLog['say']>[]): string {
  return timeline.append(log.frame(...publications)).outcome;
}

function sayMany(count: number): void {
  append(...Array.from({ length: count }, (_, index) => log.say(`text ${index}`)));
}

/** Reads one page, with `meanwhile` between the server's answer and its arrival. */
function readOlder(meanwhile: () => void = () => undefined): void {
  const page = timeline.openPage();
  assert.ok(page);
  const answer = log.page(page);
  meanwhile();
  timeline.addOlder(page, answer);
}

beforeEach(() => {
  log = new FakeChatLog();
  timeline = new ChatTimeline();
  timeline.setOwnUserId('alice');
});

test('[CHAT-C1] what is published is shown once, in its order', () => {
  const first = log.say('one');
  join();
  const [second, third] = [log.say('two', { by: 'alice' }), log.say('three')];
  assert.equal(append(first, second), 'appended');
  assert.equal(append(second, third), 'appended');
  assert.equal(append(second), 'appended');
  assert.deepEqual(texts(), ['one', 'two', 'three']);
  assert.deepEqual(
    timeline.messages.map(({ isOwn }) => isOwn),
    [false, true, false],
  );
  assert.deepEqual(timeline.position, { epoch: 'epoch-1', offset: 3 });
});

test('[CHAT-C1] the first publication of an empty chat brings its epoch', () => {
  join();
  assert.deepEqual(timeline.position, { epoch: '', offset: 0 });
  assert.equal(append(log.say('one')), 'appended');
  assert.equal(timeline.position.epoch, 'epoch-1');
  assert.equal(timeline.hasOlder, false);
});

test('[CHAT-C1] what a newer server publishes counts in the order and is not shown', () => {
  join();
  assert.equal(append(log.publish({}), log.say('one')), 'appended');
  assert.deepEqual(texts(), ['one']);
  assert.equal(timeline.position.offset, 2);
});

test('[CHAT-C2] a hole, another epoch and a gap that is told are gaps, and nothing after them is taken', () => {
  log.say('one');
  join();
  log.say('two');
  const third = log.say('three');
  assert.equal(append(third), 'gap');
  assert.equal(timeline.append(log.gapFrame()).outcome, 'gap');
  assert.deepEqual(texts(), ['one']);
  join();
  assert.deepEqual(texts(), ['one', 'two', 'three']);
  assert.equal(timeline.append(log.gapFrame()).outcome, 'appended', 'it has what was lost');
  log.lose();
  assert.equal(append(log.say('another log')), 'gap');
  join();
  assert.deepEqual(texts(), ['another log']);
});

test('[CHAT-C3] a join that recovers nothing replaces what was shown', () => {
  log.newestCount = 2;
  log.say('old');
  join();
  for (const text of ['missed', 'newer', 'newest']) log.say(text);
  log.recoveredFrom = 4;
  join();
  assert.deepEqual(texts(), ['newer', 'newest']);
  assert.equal(timeline.hasOlder, true);
  readOlder();
  assert.deepEqual(texts(), ['old', 'missed', 'newer', 'newest']);
  assert.equal(timeline.hasOlder, false);
});

test('[CHAT-C4] a removed message stays without its text, for a person cleared of all up to there', () => {
  join();
  append(log.say('one', { id: 'one' }), log.say('two'), log.say('three', { by: 'carol' }));
  append(log.publish({ messageRemoved: { messageId: 'one' } }));
  assert.deepEqual(texts(), ['', 'two', 'three']);
  append(log.publish({ userRestricted: { userId: 'bob', ban: true } }));
  assert.deepEqual(texts(), ['', 'two', 'three']);
  const removesMessages = true;
  append(log.publish({ userRestricted: { userId: 'bob', ban: true, removesMessages } }));
  append(log.say('four'));
  assert.deepEqual(texts(), ['', '', 'three', 'four']);
  assert.deepEqual(
    timeline.messages.map(({ isRemoved }) => isRemoved),
    [true, true, false, false],
  );
});

test('[CHAT-C4] messages that did not change stay the same objects, and the list while none did', () => {
  join();
  append(log.say('one', { id: 'one' }), log.say('two'));
  const before = timeline.messages;
  append(log.publish({ settingsChanged: { slowModeSeconds: 5 } }));
  assert.equal(timeline.messages, before);
  append(log.publish({ messageRemoved: { messageId: 'one' } }), log.say('three'));
  assert.notEqual(timeline.messages, before);
  assert.notEqual(timeline.messages[0], before[0]);
  assert.equal(timeline.messages[1], before[1]);
  timeline.setOwnUserId('bob');
  assert.equal(timeline.messages[1]?.isOwn, true);
});

test('[CHAT-C4] settings, the pinned message and moderators are as last published; what is removed is not pinned', () => {
  join();
  const pin = { messageId: 'one', author: author('bob'), text: 'one' };
  append(log.say('one', { id: 'one' }), log.publish({ pinned: pin }));
  assert.equal(timeline.pinned?.text, 'one');
  append(log.publish({ messageRemoved: { messageId: 'one' } }));
  assert.equal(timeline.pinned, undefined);
  append(log.publish({ pinned: { ...pin, messageId: 'two' } }), log.publish({ unpinned: {} }));
  assert.equal(timeline.pinned, undefined);
  append(log.publish({ settingsChanged: { slowModeSeconds: 30 } }));
  assert.equal(timeline.slowModeSeconds, 30);
  const { moderators } = timeline;
  append(log.publish({ moderatorSet: { userId: 'bob', moderator: true } }));
  assert.deepEqual([...timeline.moderators], ['bob']);
  assert.equal(moderators.size, 0);
  append(log.publish({ moderatorSet: { userId: 'bob', moderator: false } }));
  assert.equal(timeline.moderators.size, 0);
});

test('[CHAT-C5] a limited number of messages is kept; those that fell out can be loaded', () => {
  join();
  sayMany(MESSAGES_MAX);
  assert.equal(timeline.hasOlder, false);
  sayMany(1);
  assert.equal(timeline.messages.length, MESSAGES_MAX);
  assert.equal(timeline.messages[0]?.offset, 2);
  assert.equal(timeline.hasOlder, true);
  readOlder();
  assert.equal(timeline.messages.length, MESSAGES_MAX + 1, 'what was loaded stays');
  assert.equal(timeline.hasOlder, false);
});

test('[CHAT-C5] whoever reads back keeps what was read, up to a limit', () => {
  for (let each = 0; each < MESSAGES_READ_BACK_MAX + 100; each += 1) log.say('text');
  join();
  while (timeline.hasOlder) readOlder(() => sayMany(1));
  assert.equal(timeline.messages.length, MESSAGES_READ_BACK_MAX);
  sayMany(10);
  assert.equal(timeline.messages.length, MESSAGES_READ_BACK_MAX);
});

test('[CHAT-C5] what is removed while older messages are on their way arrives removed', () => {
  log.newestCount = 1;
  log.say('secret', { id: 'secret' });
  log.say('by carol', { by: 'carol' });
  log.say('newest');
  join();
  readOlder(() => {
    append(log.publish({ messageRemoved: { messageId: 'secret' } }));
    append(log.publish({ userRestricted: { userId: 'carol', removesMessages: true } }));
  });
  assert.deepEqual(texts(), ['', '', 'newest']);
});

test('[CHAT-C5] older messages that come after everything was replaced are of no use', () => {
  log.newestCount = 1;
  for (const text of ['one', 'two', 'three']) log.say(text);
  join();
  const page = timeline.openPage();
  assert.ok(page);
  const answer = log.page(page);
  log.recoveredFrom = 4;
  log.say('four');
  join();
  assert.equal(timeline.addOlder(page, answer), 'unfit');
  assert.deepEqual(texts(), ['four']);
});

test('[CHAT-C5] where nothing older is left there is nothing older', () => {
  log.newestCount = 1;
  log.say('pruned');
  log.say('newest');
  join();
  const page = timeline.openPage();
  assert.ok(page);
  assert.equal(timeline.addOlder(page, { ...log.page(page), publications: [] }), 'at-start');
  assert.equal(timeline.hasOlder, false);
});
