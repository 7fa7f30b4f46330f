import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type {
  ChatActionsPage,
  ChatFiltersView,
  ChatRestrictionsPage,
} from '@stagedoor/contracts/http/chat';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { startConversations } from './conversations-fixture.ts';

async function startRecords(
  context: TestContext,
  options: Parameters<typeof startConversations>[1] = {},
) {
  const started = await startConversations(context, options);
  const { correspondent, addRoom } = started;
  const room = addRoom('creator');
  const [creator, alice, bob] = [
    correspondent('creator'),
    correspondent('alice'),
    correspondent('bob'),
  ];
  for (const { person } of [creator, alice, bob]) await person.join(room);
  const path = (what: string) => `/chat/${room}/${what}`;
  return { ...started, room, creator, alice, bob, path };
}

const PATHS = ['filters', 'moderation/actions', 'restrictions'];

test('[CHAT-25] those who look after a room read its filters, its log and who is silenced; nobody else does', async (context) => {
  const { room, creator, alice, bob, correspondent, addServer, path } = await startRecords(context);
  const visitor = correspondent('visitor', { kind: 'anonymous' });
  const admin = correspondent('admin', { roles: ['fan', 'admin'] });
  const moderator = correspondent('moderator', { roles: ['fan', 'moderator'] });
  await creator.person.ask('setChatModerator', {
    room,
    userId: alice.person.userId,
    moderator: true,
  });
  const elsewhere = (await addServer())('alice');
  for (const what of PATHS) {
    for (const reader of [creator, admin, moderator, alice, elsewhere])
      assert.equal((await reader.ask('GET', path(what))).status, 200, what);
    assert.equal((await bob.ask('GET', path(what))).code, 'FORBIDDEN', what);
    assert.equal((await visitor.ask('GET', path(what))).code, 'AUTH_REQUIRED', what);
    assert.equal((await creator.ask('GET', `/chat/nowhere-1/${what}`)).code, 'NOT_FOUND', what);
    assert.equal((await creator.ask('GET', `/chat/NO!/${what}`)).code, 'VALIDATION_ERROR', what);
  }
  await creator.person.ask('restrictChatUser', { room, userId: alice.person.userId, seconds: 60 });
  for (const what of PATHS)
    assert.equal((await alice.ask('GET', path(what))).code, 'FORBIDDEN', 'silenced');
});

test('[CHAT-20] filters are read as they were changed', async (context) => {
  const { room, creator, path } = await startRecords(context);
  const read = () => creator.get<ChatFiltersView>(path('filters'));
  assert.deepEqual(await read(), { blockedWords: [], blockedPatterns: [], linksBlocked: false });
  const filters = {
    blockedWords: ['احتيال', 'scam'],
    blockedPatterns: ['a\\\\b"{2}'],
    linksBlocked: true,
  };
  await creator.person.ask('changeChatFilters', { room, filters });
  assert.deepEqual(await read(), filters);
});

test('[CHAT-25] the log says what was done, by whom, to whom, when and why, newest first', async (context) => {
  const clock = new FakeClock();
  const { room, creator, alice, path, addRoom } = await startRecords(context, { clock });
  const { id: messageId, offset } = await alice.person.say(room, 'bad');
  const acts = creator.person;
  await acts.ask('removeChatMessage', { room, messageId, offset });
  await acts.ask('restrictChatUser', {
    room,
    userId: alice.person.userId,
    seconds: 60,
    reason: 'bad',
  });
  const another = addRoom('creator');
  await acts.join(another);
  await acts.ask('changeChatSettings', { room: another, settings: { slowModeSeconds: 3 } });
  await acts.ask('changeChatFilters', {
    ...{ room: another },
    filters: { blockedWords: ['bad'], blockedPatterns: [], linksBlocked: false },
  });
  const { actions, nextBefore } = await creator.get<ChatActionsPage>(path('moderation/actions'));
  assert.equal(nextBefore, null);
  assert.deepEqual(
    actions.map(({ action, room: where, by, target }) => [
      ...[action, where, by.username, target?.displayName],
    ]),
    [
      ['filters', another, 'creator', undefined],
      ['settings', another, 'creator', undefined],
      ['timeout', room, 'creator', 'alice the person'],
      ['remove', room, 'creator', 'alice the person'],
    ],
  );
  const [filters, settings, timeout, removal] = actions;
  assert.deepEqual(filters?.filters?.addedWords, ['bad']);
  assert.equal(settings?.slowModeSeconds, 3);
  assert.equal(timeout?.reason, 'bad');
  assert.equal(timeout?.until, new Date(clock.nowMs() + 60_000).toISOString());
  assert.equal(removal?.messageId, messageId);
  assert.ok(Date.parse(removal?.at ?? '') > 0);
});

test('[CHAT-25] the log is read in pages that new lines do not shift', async (context) => {
  const { room, creator, path } = await startRecords(context);
  const setSlowMode = (seconds: number) =>
    creator.person.ask('changeChatSettings', { room, settings: { slowModeSeconds: seconds } });
  for (const seconds of [1, 2, 3, 4, 5]) await setSlowMode(seconds);
  const read = (query: string) =>
    creator.get<ChatActionsPage>(`${path('moderation/actions')}?limit=2${query}`);
  const seen: (number | null)[] = [];
  let page = await read('');
  for (;;) {
    seen.push(...page.actions.map(({ slowModeSeconds }) => slowModeSeconds));
    if (page.nextBefore === null) break;
    await setSlowMode(6);
    page = await read(`&before=${page.nextBefore}`);
  }
  assert.deepEqual(seen, [5, 4, 3, 2, 1]);
});

test('[CHAT-25] who is timed out or banned now is listed, until it is over or lifted', async (context) => {
  const clock = new FakeClock();
  const { room, creator, alice, bob, path } = await startRecords(context, { clock });
  const restrict = (change: object) => creator.person.ask('restrictChatUser', { room, ...change });
  const read = async () => {
    const page = await creator.get<ChatRestrictionsPage>(path('restrictions'));
    assert.equal(page.hasMore, false);
    return page.restrictions;
  };
  const untilMs = clock.nowMs() + 60_000;
  await restrict({ userId: alice.id, seconds: 60, reason: 'shouting' });
  await restrict({ userId: bob.id, shadow: true });
  const byName = new Map((await read()).map((each) => [each.user.username, each]));
  assert.deepEqual([...byName.keys()].toSorted(), ['alice', 'bob']);
  const { isBan, until, reason, by } = byName.get('alice') ?? {};
  assert.deepEqual(
    [isBan, until, reason, by?.username],
    [false, new Date(untilMs).toISOString(), 'shouting', 'creator'],
  );
  const { isBan: isBanned, isShadow, until: end } = byName.get('bob') ?? {};
  assert.deepEqual([isBanned, isShadow, end], [true, true, null]);
  assert.equal(byName.get('alice')?.isShadow, false);
  await clock.advance(60_000);
  assert.deepEqual(
    (await read()).map(({ user }) => user.username),
    ['bob'],
  );
  await restrict({ userId: bob.id });
  assert.deepEqual(await read(), []);
});
