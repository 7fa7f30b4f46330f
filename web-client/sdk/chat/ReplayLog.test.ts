import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { MESSAGES_SHOWN_MAX, PUBLICATIONS_KEPT_MAX, ReplayLog } from './ReplayLog.ts';
import { FakeChatLog } from './test/FakeChatLog.ts';

/** The fake log's n-th publication is of second n. */
let log: FakeChatLog;
let replay: ReplayLog;

beforeEach(() => {
  log = new FakeChatLog();
  replay = new ReplayLog({ startedAtMs: 0 });
});

const join = () => {
  const joined = log.joined({ epoch: '', offset: 0 });
  replay.join(joined, joined.publications);
};

const sayMany = (count: number) => {
  for (let each = 0; each < count; each += 1) log.say(`m${log.offset + 1}`);
};

/** Reads all that is wanted at this second; answers how many looks that took. */
function go(second: number): number {
  replay.moveTo(second * 1_000);
  let looks = 0;
  for (;;) {
    const page = replay.openPage();
    if (page === undefined) return looks;
    looks += 1;
    assert.ok(looks < 100, 'it comes to an end');
    assert.equal(replay.addPage(page, log.page(page)), 'added');
  }
}

const texts = () => replay.look().messages.map(({ text }) => text);
const ends = () => [texts().at(0), texts().at(-1)];

/** What the log says, told apart from how the replay finds out. */
function saidBy(second: number): string[] {
  const said = log.publications.filter(
    ({ atMs, event }) => event?.message && atMs <= second * 1_000,
  );
  return said.slice(-MESSAGES_SHOWN_MAX).map(({ event }) => event?.message?.text ?? '');
}

test('[CHAT-R1] at each moment the messages are there that had been said by then, newest last', () => {
  sayMany(5);
  join();
  assert.equal(go(0), 0);
  assert.deepEqual(texts(), []);
  assert.equal(replay.look().isFound, true);
  go(2.999);
  assert.deepEqual(texts(), ['m1', 'm2']);
  go(3);
  assert.deepEqual(texts(), ['m1', 'm2', 'm3']);
  go(1_000);
  assert.deepEqual(texts(), ['m1', 'm2', 'm3', 'm4', 'm5']);
});

test('[CHAT-R1] seeking back takes away what had not been said yet, and seeking forward brings it', () => {
  sayMany(1_000);
  join();
  for (const second of [900, 10, 500, 499, 0.5, 1_000, 250]) {
    go(second);
    assert.deepEqual(texts(), saidBy(second), `second ${second}`);
    assert.equal(replay.look().isFound, true);
  }
});

test('[CHAT-R1] what was said before the recording began is there at its beginning', () => {
  sayMany(300);
  replay = new ReplayLog({ startedAtMs: 250_000 });
  join();
  go(250);
  assert.deepEqual(ends(), ['m51', 'm250']);
});

test('[CHAT-R2] a message that is removed after the moment has no text at it', () => {
  log.say('bad', { id: 'bad' });
  log.say('by carol', { by: 'carol' });
  log.say('good');
  log.publish({ messageRemoved: { messageId: 'bad' } });
  log.publish({ userRestricted: { userId: 'carol', ban: true, removesMessages: true } });
  log.say('carol again', { by: 'carol' });
  join();
  go(3);
  const { messages } = replay.look();
  assert.deepEqual(
    messages.map(({ text, isRemoved }) => `${text} ${isRemoved}`),
    [' true', ' true', 'good false'],
  );
  go(6);
  assert.equal(texts().at(-1), 'carol again');
});

test('[CHAT-R2] what moderators remove while it is replayed loses its text, wherever it was cached', () => {
  log.say('bad', { id: 'bad' });
  log.say('by carol', { by: 'carol' });
  sayMany(10);
  join();
  go(5);
  replay.append([log.publish({ messageRemoved: { messageId: 'bad' } })]);
  replay.append([log.publish({ userRestricted: { userId: 'carol', removesMessages: true } })]);
  assert.deepEqual(texts(), ['', '', 'm3', 'm4', 'm5']);
});

test('[CHAT-R2] what is removed while its page is on the way arrives removed', () => {
  log.newestCount = 1;
  log.say('bad', { id: 'bad' });
  sayMany(50);
  join();
  replay.moveTo(10_000);
  const page = replay.openPage();
  assert.ok(page);
  const asOfBefore = log.page(page);
  replay.append([log.publish({ messageRemoved: { messageId: 'bad' } })]);
  replay.addPage(page, asOfBefore);
  assert.deepEqual(texts().slice(0, 2), ['', 'm2']);
});

test('[CHAT-R3] a moment in a long chat is found with few looks, and playing on needs none but the next page', () => {
  sayMany(20_000);
  join();
  assert.ok(go(0) <= 2, 'the beginning');
  assert.ok(go(20_000) <= 3, 'the end');
  assert.ok(go(9_876) <= 8, 'the middle');
  assert.deepEqual(texts(), saidBy(9_876));
  let looks = 0;
  for (let second = 9_877; second < 10_377; second += 1) {
    looks += go(second);
    assert.equal(texts().at(-1), `m${second}`);
  }
  assert.ok(looks <= 6, `${looks} looks for 500 messages`);
});

test('[CHAT-R3] a moment is found however unevenly the messages came', () => {
  // A burst in the first minutes, then one every ten minutes.
  for (let each = 0; each < 5_000; each += 1) log.say(`m${each + 1}`);
  for (const [index, publication] of log.publications.entries()) {
    publication.atMs = index < 4_900 ? index * 50 : 245_000 + (index - 4_899) * 600_000;
  }
  join();
  for (const second of [1, 100, 244, 246, 30_000, 60_000, 120, 0]) {
    assert.ok(go(second) <= 20);
    assert.deepEqual(texts(), saidBy(second), `second ${second}`);
  }
});

test('[CHAT-R3] what will be said in the next half minute is there before', () => {
  log.newestCount = 10;
  sayMany(500);
  join();
  go(100);
  replay.moveTo(130_000);
  assert.equal(replay.look().isFound, true);
  assert.equal(texts().at(-1), 'm130');
});

test('[CHAT-R4] at most 200 messages are shown and a limited number is kept, wherever one seeks', () => {
  sayMany(5_000);
  join();
  for (let second = 500; second < 5_000; second += 187) {
    go(second);
    assert.equal(texts().length, MESSAGES_SHOWN_MAX);
    assert.ok(replay.keptCount <= PUBLICATIONS_KEPT_MAX);
  }
});

test('[CHAT-R4] a log of hardly any messages is not read back without end', () => {
  log.say('first');
  for (let each = 0; each < 5_000; each += 1) log.publish({ settingsChanged: {} });
  log.say('last');
  join();
  assert.ok(go(5_002) <= 12);
  assert.deepEqual(texts(), ['last']);
});

test('[CHAT-R5] of a history whose beginning was pruned the rest is shown', () => {
  sayMany(3_000);
  const page = log.page.bind(log);
  log.page = (asked) => {
    const found = page(asked);
    return { ...found, publications: found.publications.filter(({ offset }) => offset > 1_234) };
  };
  join();
  go(100);
  assert.deepEqual(texts(), []);
  assert.equal(replay.look().isFound, true);
  go(1_300);
  assert.deepEqual(ends(), ['m1235', 'm1300']);
});

test('[CHAT-R5] when another log has begun, nothing of the one before is left', () => {
  sayMany(200);
  join();
  replay.moveTo(20_000);
  const page = replay.openPage();
  assert.ok(page);
  const before = log.page(page);
  log.lose();
  log.say('new');
  assert.equal(replay.addPage(page, log.page(page)), 'unfit');
  const again = replay.openPage();
  assert.ok(again);
  join();
  assert.equal(replay.addPage(again, before), 'stale');
  go(1_000);
  assert.deepEqual(texts(), ['new']);
});

test('[CHAT-R6] whether anything was said is known apart from the moment', () => {
  join();
  assert.equal(replay.hasMessages, false);
  log.publish({ settingsChanged: { slowModeSeconds: 5 } });
  join();
  assert.equal(replay.hasMessages, false);
  log.say('late');
  join();
  go(0);
  assert.deepEqual(texts(), []);
  assert.equal(replay.hasMessages, true);
});

test('[CHAT-R1] one’s own messages are known as such, and unchanged ones stay the same objects', () => {
  log.say('mine', { by: 'alice' });
  log.say('other');
  join();
  go(5);
  const [, other] = replay.look().messages;
  replay.setOwnUserId('alice');
  assert.deepEqual(
    replay.look().messages.map(({ isOwn }) => isOwn),
    [true, false],
  );
  assert.equal(replay.look().messages[1], other);
});

test('[CHAT-C18] a message says at each moment what it said then, forwards and backwards', () => {
  const message = log.say('first');
  sayMany(2);
  log.edit(message, 'second');
  sayMany(1);
  log.edit(message, 'third');
  sayMany(200);
  join();
  for (const [second, text] of [
    [1, 'first'],
    [3, 'first'],
    [4, 'second'],
    [5, 'second'],
    [6, 'third'],
    [60, 'third'],
    [4, 'second'],
    [2, 'first'],
  ] as const) {
    go(second);
    assert.equal(texts()[0], text, `second ${second}`);
  }
  go(5);
  const [before] = replay.look().messages;
  assert.equal(before?.editedAtMs, 4_000);
  assert.equal(replay.look().messages[0], before, 'the same object as long as it is the same');
  go(2);
  assert.equal(replay.look().messages[0]?.editedAtMs, undefined);
});

test('[CHAT-C18] what was removed says nothing at any moment, however often it was edited before', () => {
  const message = log.say('first');
  log.edit(message, 'second');
  log.publish({ messageRemoved: { messageId: message.id } });
  sayMany(100);
  join();
  for (const second of [1, 2, 3, 50]) {
    go(second);
    assert.equal(texts()[0], '', `second ${second}`);
  }
});
