import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { sql } from 'kysely';
import { startChat } from './chat-fixture.ts';

async function startModerated(...[context, options]: Parameters<typeof startChat>) {
  const started = await startChat(context, options);
  const room = started.addRoom('creator');
  const [creator, alice, bob] = [
    started.person('creator'),
    started.person('alice'),
    started.person('bob'),
  ];
  for (const each of [creator, alice, bob]) await each.join(room);
  return { ...started, room, creator, alice, bob };
}

test('[CHAT-7] a removed message goes from every page, and from the history, for good', async (context) => {
  const { room, creator, alice, bob, person, addServer } = await startModerated(context);
  const { id: messageId, offset } = await alice.say(room, 'something bad');
  await creator.ask('removeChatMessage', { room, messageId, offset });
  const removal = await bob.hears(({ heard }) => heard.find(({ event }) => event?.messageRemoved));
  assert.equal(removal.event?.messageRemoved?.messageId, messageId);
  const later = await (await addServer()).person('carol').join(room);
  for (const { publications } of [await person('dave').join(room), later]) {
    assert.equal(publications?.[0]?.event?.message?.removed, true);
    assert.ok(!JSON.stringify(publications).includes('something bad'));
  }
  await creator.ask('removeChatMessage', { room, messageId, offset });
  assert.equal((await person('erin').join(room)).offset, 2, 'removing again adds nothing');
});

test('[CHAT-7] one removes one’s own messages, and nobody else’s', async (context) => {
  const { room, alice, bob } = await startModerated(context);
  const { id: messageId, offset } = await alice.say(room, 'oops');
  const remove = { room, messageId, offset };
  assert.equal(await bob.refusal((each) => each.ask('removeChatMessage', remove)), 'FORBIDDEN');
  for (const wrong of [{ offset: offset + 1 }, { offset: 0 }])
    assert.equal(
      await alice.refusal((each) => each.ask('removeChatMessage', { ...remove, ...wrong })),
      'NOT_FOUND',
    );
  await alice.ask('removeChatMessage', remove);
  await bob.hears(({ heard }) => heard.find(({ event }) => event?.messageRemoved));
});

test('[CHAT-6] somebody timed out writes nothing until it is over, and is told for how long', async (context) => {
  const clock = new FakeClock();
  const { room, creator, alice, bob } = await startModerated(context, { clock });
  await creator.ask('restrictChatUser', { room, userId: alice.userId, seconds: 60 });
  await alice.hears(({ heard }) => heard.find(({ event }) => event?.userRestricted));
  const refused = await alice.refused((each) => each.say(room, 'hey'));
  assert.equal(refused.code, 'CHAT_TIMED_OUT');
  assert.equal(refused.retryAfterMs, 60_000);
  const { me } = await alice.join(room);
  assert.equal(me?.restrictedUntilMs, clock.nowMs() + 60_000);
  await bob.say(room, 'not me');
  await clock.advance(60_000);
  await alice.say(room, 'I am back');
});

test('[CHAT-6] a ban holds in all rooms of the creator until it is lifted, also after a restart', async (context) => {
  const { room, creator, alice, addRoom, addServer } = await startModerated(context);
  const { offset } = await alice.say(room, 'spam');
  const ban = { room, userId: alice.userId, ban: true, removeMessages: true, reason: 'spam' };
  await creator.ask('restrictChatUser', ban);
  const told = await alice.hears(({ heard }) => heard.find(({ event }) => event?.userRestricted));
  assert.equal(told.event?.userRestricted?.removesMessages, true);
  assert.equal(told.offset, offset + 1);
  assert.equal(await alice.refusal((each) => each.say(room, 'more')), 'CHAT_BANNED');
  const next = await addServer();
  const another = addRoom('creator');
  const again = next.person('alice');
  const { me } = await again.join(another);
  assert.deepEqual([me?.canSend ?? false, me?.isBanned], [false, true]);
  assert.equal(await again.refusal((each) => each.say(another, 'more')), 'CHAT_BANNED');
  const { publications } = await next.person('carol').join(room);
  assert.ok(!JSON.stringify(publications).includes('spam"'), 'what they wrote is gone');
  await creator.ask('restrictChatUser', { room, userId: alice.userId });
  await alice.hears(({ heard }) => heard.filter(({ event }) => event?.userRestricted)[1]);
  await alice.say(room, 'thank you');
});

test('[CHAT-6] a ban from one room holds at once in the creator’s others that are open', async (context) => {
  const { room, creator, alice, addRoom, addServer } = await startModerated(context);
  const another = addRoom('creator');
  const next = await addServer();
  const elsewhere = next.person('alice');
  await elsewhere.join(another);
  await elsewhere.say(another, 'still here');
  await alice.join(another);
  await creator.ask('restrictChatUser', { room, userId: alice.userId, ban: true });
  for (const each of [alice, elsewhere]) {
    let code = '';
    // The others read the rules again when they are told of the change.
    while (code !== 'CHAT_BANNED') {
      code = await each.refusal((one) => one.say(another, 'and now?')).catch(() => '');
      if (code === '') await new Promise((resolve) => setImmediate(resolve));
    }
  }
});

test('[CHAT-11] admins are not silenced, and whoever is silenced looks after nothing', async (context) => {
  const { room, creator, alice, bob, person } = await startModerated(context);
  const admin = person('admin', { roles: ['fan', 'admin'] });
  await admin.join(room);
  const ban = (userId: string) => ({ room, userId, ban: true });
  assert.equal(
    await creator.refusal((each) => each.ask('restrictChatUser', ban(admin.userId))),
    'FORBIDDEN',
  );
  await creator.ask('setChatModerator', { room, userId: alice.userId, moderator: true });
  await alice.hears(({ heard }) => heard.find(({ event }) => event?.moderatorSet));
  await creator.ask('restrictChatUser', ban(alice.userId));
  await alice.hears(({ heard }) => heard.find(({ event }) => event?.userRestricted));
  assert.equal(
    await alice.refusal((each) => each.ask('restrictChatUser', ban(bob.userId))),
    'FORBIDDEN',
  );
  const lift = { room, userId: alice.userId };
  assert.equal(await alice.refusal((each) => each.ask('restrictChatUser', lift)), 'FORBIDDEN');
});

test('[CHAT-6] slow mode holds back everybody but those who look after the room', async (context) => {
  const clock = new FakeClock();
  const { room, creator, alice, person } = await startModerated(context, { clock });
  await creator.ask('changeChatSettings', { room, settings: { slowModeSeconds: 30 } });
  await alice.hears(({ heard }) => heard.find(({ event }) => event?.settingsChanged));
  await alice.say(room, 'one');
  assert.equal(await alice.refusal((each) => each.say(room, 'two')), 'CHAT_SLOW_MODE');
  await creator.say(room, 'one');
  await creator.say(room, 'two');
  const { state } = await person('carol').join(room);
  assert.equal(state?.settings?.slowModeSeconds, 30);
  await clock.advance(30_000);
  await alice.say(room, 'two');
});

test('[CHAT-7] what is pinned everybody sees, also who comes later, until it is unpinned or removed', async (context) => {
  const { room, creator, alice, bob, person } = await startModerated(context);
  const { id: messageId, offset } = await alice.say(room, 'the address is …');
  const pin = { room, messageId, offset };
  assert.equal(await bob.refusal((each) => each.ask('pinChatMessage', pin)), 'FORBIDDEN');
  await creator.ask('pinChatMessage', pin);
  await bob.hears(({ heard }) => heard.find(({ event }) => event?.pinned));
  const { state } = await person('carol').join(room);
  assert.equal(state?.pinned?.text, 'the address is …');
  assert.equal(state?.pinned?.author?.username, 'alice');
  await creator.ask('pinChatMessage', { room });
  await bob.hears(({ heard }) => heard.find(({ event }) => event?.unpinned));
  assert.equal((await person('dave').join(room)).state?.pinned ?? undefined, undefined);
  await creator.ask('pinChatMessage', pin);
  await creator.ask('removeChatMessage', pin);
  await bob.hears(({ heard }) => heard.find(({ event }) => event?.messageRemoved));
  assert.equal((await person('erin').join(room)).state?.pinned ?? undefined, undefined);
  assert.equal(await creator.refusal((each) => each.ask('pinChatMessage', pin)), 'NOT_FOUND');
});

test('[CHAT-11] the creator appoints moderators, who moderate, and neither appoint nor silence each other', async (context) => {
  const { room, creator, alice, bob, person } = await startModerated(context);
  const carol = person('carol');
  await carol.join(room);
  const appoint = (userId: string, moderator = true) => ({ room, userId, moderator });
  const isSet = (userId: string, moderator: boolean) => () =>
    creator.heard.find(({ event }) => {
      const set = event?.moderatorSet;
      return set?.userId === userId && (set.moderator ?? false) === moderator;
    });
  assert.equal(
    await alice.refusal((each) => each.ask('setChatModerator', appoint(alice.userId))),
    'FORBIDDEN',
  );
  for (const each of [alice, bob]) {
    await creator.ask('setChatModerator', appoint(each.userId));
    await creator.hears(isSet(each.userId, true));
  }
  const { me } = await alice.join(room);
  assert.deepEqual(
    [me?.badges, me?.canModerate, me?.canAppoint ?? false],
    [['moderator'], true, false],
  );
  const timeout = (userId: string) => ({ room, userId, seconds: 60 });
  await alice.ask('restrictChatUser', timeout(carol.userId));
  for (const target of [bob.userId, creator.userId, alice.userId])
    assert.equal(
      await alice.refusal((each) => each.ask('restrictChatUser', timeout(target))),
      'FORBIDDEN',
    );
  assert.equal(
    await alice.refusal((each) => each.ask('setChatModerator', appoint(carol.userId))),
    'FORBIDDEN',
  );
  await creator.ask('setChatModerator', appoint(alice.userId, false));
  await creator.hears(isSet(alice.userId, false));
  assert.equal(
    await alice.refusal((each) => each.ask('restrictChatUser', timeout(carol.userId))),
    'FORBIDDEN',
  );
});

test('[CHAT-11] plain people change nothing of a room', async (context) => {
  const { room, alice, bob } = await startModerated(context);
  const acts = [
    ['changeChatSettings', { settings: { slowModeSeconds: 5 } }],
    ['restrictChatUser', { userId: bob.userId, seconds: 5 }],
    ['restrictChatUser', { userId: bob.userId, ban: true }],
    ['pinChatMessage', { messageId: '' }],
    ['setChatModerator', { userId: alice.userId, moderator: true }],
  ] as const;
  for (const [name, body] of acts)
    assert.equal(
      await alice.refusal((each) => each.ask(name, { room, ...body } as never)),
      'FORBIDDEN',
      name,
    );
});

test('[CHAT-11] everything that moderators do is written down: who, what, to whom', async (context) => {
  const { room, creator, alice, database } = await startModerated(context);
  const { id: messageId, offset } = await alice.say(room, 'bad');
  await creator.ask('removeChatMessage', { room, messageId, offset });
  await creator.ask('restrictChatUser', { room, userId: alice.userId, seconds: 60, reason: 'bad' });
  await creator.ask('changeChatSettings', { room, settings: { slowModeSeconds: 3 } });
  const { rows } = await sql<{ action: string; by_user_id: string; target_user_id: string | null }>`
    select action, by_user_id, target_user_id from chat.moderation_actions
    where room = ${room} order by id`.execute(database.kysely('chat'));
  assert.deepEqual(
    rows.map((row) => [row.action, row.by_user_id, row.target_user_id]),
    [
      ['remove', creator.userId, alice.userId],
      ['timeout', creator.userId, alice.userId],
      ['settings', creator.userId, null],
    ],
  );
});
