import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { CHAT_MESSAGES_BURST_MAX } from '@stagedoor/contracts/limits';
import { stagedoor } from '@stagedoor/contracts/wire';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import { sql } from 'kysely';
import { type Person, startChat } from './chat-fixture.ts';

async function startFiltered(...[context, options]: Parameters<typeof startChat>) {
  const started = await startChat(context, options);
  const room = started.addRoom('creator');
  const people = ['creator', 'alice', 'bob'].map((name) => started.person(name));
  const [creator, alice, bob] = people as [Person, Person, Person];
  for (const each of people) await each.join(room);
  const filter = (filters: Partial<stagedoor.ChatFilters.$Properties>, by: Person = creator) =>
    by.ask('changeChatFilters', { room, filters: stagedoor.ChatFilters.create(filters) });
  return { ...started, room, creator, alice, bob, filter };
}

const CODE = 'CHAT_MESSAGE_FILTERED';

test('[CHAT-24] what the filters refuse is stored nowhere and heard by nobody; those who look after the room are free of them', async (context) => {
  const { room, creator, alice, bob, person, filter } = await startFiltered(context);
  const moderator = person('moderator', { roles: ['fan', 'moderator'] });
  await moderator.join(room);
  await filter({ blockedWords: ['scam'], blockedPatterns: ['b[u4]y now'], linksBlocked: true });
  for (const text of ['a SCAM', 'B4Y now', 'see https://example.com', 'example.com'])
    assert.equal(await alice.refusal((each) => each.say(room, text)), CODE, text);
  const { offset } = await alice.say(room, 'scampi, buy later, 3.14');
  assert.equal(offset, 1, 'nothing that was refused has a place');
  for (const each of [creator, moderator]) await each.say(room, 'no scam, see https://example.com');
  await bob.hears(({ heard }) => heard[2]);
  assert.equal(bob.heard.length, 3);
  const { publications } = await person('carol').join(room);
  assert.equal(publications?.length, 3);
});

test('[CHAT-24] a refused message costs a token, and no turn of slow mode', async (context) => {
  const clock = new FakeClock();
  const { room, creator, alice, bob, filter } = await startFiltered(context, { clock });
  await filter({ blockedWords: ['scam'] });
  await creator.ask('changeChatSettings', { room, settings: { slowModeSeconds: 60 } });
  await alice.hears(({ heard }) => heard.find(({ event }) => event?.settingsChanged));
  assert.equal(await bob.refusal((each) => each.say(room, 'scam')), CODE);
  await bob.say(room, 'sorry');
  assert.equal(await bob.refusal((each) => each.say(room, 'scam')), 'CHAT_SLOW_MODE');
  for (let index = 0; index < CHAT_MESSAGES_BURST_MAX; index += 1)
    assert.equal(await alice.refusal((each) => each.say(room, 'scam')), CODE);
  assert.equal(await alice.refusal((each) => each.say(room, 'fine')), 'RATE_LIMIT_EXCEEDED');
});

test('[CHAT-24] a message that was stored is answered as before when it is sent again, whatever is blocked since', async (context) => {
  const { room, alice, filter } = await startFiltered(context);
  const first = await alice.say(room, 'scam');
  await filter({ blockedWords: ['scam'] });
  assert.deepEqual(await alice.say(room, 'scam', first.id), first);
  assert.equal(await alice.refusal((each) => each.say(room, 'scam', randomUUID())), CODE);
});

test('[CHAT-20] filters hold in all rooms of the creator, on all servers, also after a restart, and in nobody else’s', async (context) => {
  const { room, alice, filter, addRoom, addServer, person } = await startFiltered(context);
  const [another, strange] = [addRoom('creator'), addRoom('somebody else')];
  const next = await addServer();
  const elsewhere = next.person('alice');
  for (const each of [room, another, strange]) await elsewhere.join(each);
  const here = person('alice');
  await here.join(another);
  await filter({ blockedWords: ['scam'] });
  assert.equal(
    await alice.refusal((each) => each.say(room, 'scam')),
    CODE,
    'at once where it was asked',
  );
  for (const [who, where] of [
    [here, another],
    [elsewhere, room],
    [elsewhere, another],
  ] as const) {
    let code = '';
    // The others read the rules again when they are told of the change.
    while (code !== CODE) {
      code = await who.refusal((each) => each.say(where, 'scam')).catch(() => '');
      if (code === '') await new Promise((resolve) => setImmediate(resolve));
    }
  }
  await elsewhere.say(strange, 'scam');
  const later = (await addServer()).person('bob');
  await later.join(room);
  assert.equal(await later.refusal((each) => each.say(room, 'scam')), CODE);
});

test('[CHAT-20] those who look after the room change filters, and nobody is told what is blocked', async (context) => {
  const { room, creator, alice, bob, filter, database } = await startFiltered(context);
  assert.equal(await alice.refusal((each) => filter({ blockedWords: ['x'] }, each)), 'FORBIDDEN');
  await creator.ask('setChatModerator', { room, userId: bob.userId, moderator: true });
  await creator.hears(({ heard }) => heard.find(({ event }) => event?.moderatorSet));
  await filter({ blockedWords: ['secret', 'other'], blockedPatterns: ['hid+en'] }, bob);
  await filter({ blockedWords: ['secret', 'other'], blockedPatterns: ['hid+en'] }, creator);
  await filter({ blockedWords: ['secret'], linksBlocked: true }, creator);
  const { offset } = await alice.say(room, 'anything');
  assert.equal(offset, 2, 'no filter is a publication');
  const { publications } = await alice.join(room);
  for (const told of [publications, alice.heard])
    assert.ok(!/secret|hid\+en/.test(JSON.stringify(told)));
  const { rows } = await sql<{ by_user_id: string; details: object }>`
    select by_user_id, details from chat.moderation_actions
    where action = 'filters' order by id`.execute(database.kysely('chat'));
  const nothing = { addedWords: [], removedWords: [], addedPatterns: [], removedPatterns: [] };
  assert.deepEqual(rows, [
    {
      by_user_id: bob.userId,
      details: {
        ...{ ...nothing, addedWords: ['secret', 'other'], addedPatterns: ['hid+en'] },
        linksBlocked: false,
      },
    },
    {
      by_user_id: creator.userId,
      details: {
        ...{ ...nothing, removedWords: ['other'], removedPatterns: ['hid+en'] },
        linksBlocked: true,
      },
    },
  ]);
});

test('[CHAT-22] of a list with a wrong pattern nothing is stored, and which one it is is said', async (context) => {
  const { room, alice, creator, filter } = await startFiltered(context);
  await filter({ blockedWords: ['scam'] });
  const refused = await creator.refused(() =>
    filter({ blockedWords: ['spam'], blockedPatterns: ['fine', 'a(b'] }),
  );
  assert.equal(refused.code, 'VALIDATION_ERROR');
  assert.match(refused.message, /^Pattern 2: /);
  assert.equal(await alice.refusal((each) => each.say(room, 'scam')), CODE, 'as before');
  await alice.say(room, 'spam');
  await filter({});
  await alice.say(room, 'scam');
});

test('[CHAT-20] somebody changes filters twenty times at once at most', async (context) => {
  const clock = new FakeClock();
  const { filter, creator } = await startFiltered(context, { clock });
  for (let index = 0; index < 20; index += 1) await filter({ blockedWords: [`word${index}`] });
  assert.equal(await creator.refusal(() => filter({})), 'RATE_LIMIT_EXCEEDED');
  await clock.advance(15_000);
  await filter({});
});
