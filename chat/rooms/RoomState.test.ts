import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asUserId } from '@stagedoor/contracts/ids';
import { stagedoor } from '@stagedoor/contracts/wire';
import fc from 'fast-check';
import { NOTHING_STORED } from '../test/nothing-stored.ts';
import type { ChatEventBody, RoomPublication } from './chat-event.ts';
import { EDITS_KEPT_MAX, RoomState } from './RoomState.ts';

const ALICE = asUserId('alice');

const publicationOf = (
  offset: number,
  body: ChatEventBody,
  id = `m${offset}`,
): RoomPublication => ({
  ...{ id, offset, atMs: offset },
  event: stagedoor.ChatEvent.create(body as stagedoor.ChatEvent.$Shape) as RoomPublication['event'],
});
const messageOf = (offset: number, userId: string): RoomPublication =>
  publicationOf(offset, { message: { author: { userId }, text: `text ${offset}` } });
const shownText = (state: RoomState, publication: RoomPublication): string | null | undefined =>
  state.shown(publication).event.message?.text;

test('[CHAT-33] a shadow ban is no rule that is published: it comes and goes by being read, and a ban takes its place', () => {
  const restrictions = new Map([[ALICE, { isBan: true, untilMs: 0, isShadow: true }]]);
  const state = new RoomState({ ...NOTHING_STORED, restrictions });
  assert.equal(state.restrictionOf(ALICE, 1)?.isShadow, true);
  state.apply(publicationOf(1, { userRestricted: { userId: ALICE, ban: true } }));
  assert.equal(state.restrictionOf(ALICE, 1)?.isShadow ?? false, false);
});

test('[CHAT-7] a removed message is shown as removed, without its text, and is not pinned any more', () => {
  const state = new RoomState(NOTHING_STORED);
  const message = messageOf(1, ALICE);
  state.apply(publicationOf(2, { pinned: { messageId: 'm1', text: 'text 1' } }));
  assert.equal(shownText(state, message), 'text 1');
  state.apply(publicationOf(3, { messageRemoved: { messageId: 'm1' } }));
  const shown = state.shown(message);
  assert.equal(shown.event.message?.removed, true);
  assert.ok(!JSON.stringify(shown).includes('text 1'));
  assert.equal(state.pinned, undefined);
  const pinning = publicationOf(2, { pinned: { messageId: 'm1', text: 'text 1' } });
  assert.ok(!JSON.stringify(state.shown(pinning)).includes('text 1'), 'nor by its pinning');
});

test('[CHAT-7] what somebody wrote before they were silenced can be removed with it; what others wrote stays', () => {
  const state = new RoomState(NOTHING_STORED);
  const restriction = { userId: ALICE, untilMs: 1_000, removesMessages: true };
  state.apply(publicationOf(3, { userRestricted: restriction }));
  assert.equal(shownText(state, messageOf(1, ALICE)), undefined);
  assert.equal(shownText(state, messageOf(2, 'bob')), 'text 2');
  assert.equal(shownText(state, messageOf(4, ALICE)), 'text 4', 'after it they may write again');
});

test('[CHAT-7] what was pinned of somebody whose messages were removed is told to nobody any more', () => {
  const state = new RoomState(NOTHING_STORED);
  const pinned = { messageId: 'm1', offset: 1, text: 'text 1', author: { userId: ALICE } };
  const pinning = publicationOf(2, { pinned });
  state.apply(pinning);
  state.apply(publicationOf(3, { userRestricted: { userId: ALICE, removesMessages: true } }));
  assert.equal(state.pinned, undefined);
  assert.ok(!JSON.stringify(state.shown(pinning)).includes('text 1'));
});

test('[CHAT-6] a timeout ends by itself, a ban when it is lifted', () => {
  const state = new RoomState(NOTHING_STORED);
  state.apply(publicationOf(1, { userRestricted: { userId: ALICE, untilMs: 1_000 } }));
  assert.deepEqual(state.restrictionOf(ALICE, 999), { isBan: false, untilMs: 1_000 });
  assert.equal(state.restrictionOf(ALICE, 1_000), undefined);
  state.apply(publicationOf(2, { userRestricted: { userId: ALICE, ban: true } }));
  assert.equal(state.restrictionOf(ALICE, Number.MAX_SAFE_INTEGER)?.isBan, true);
  state.apply(publicationOf(3, { userRestricted: { userId: ALICE } }));
  assert.equal(state.restrictionOf(ALICE, 0), undefined);
});

const editOf = (offset: number, editedAtMs: number, text: string): ChatEventBody => ({
  messageEdited: { messageId: `m${offset}`, offset, authorId: ALICE, text, editedAtMs },
});

test('[CHAT-15] an edited message says what it says now, and when that was; also where it is pinned', () => {
  const state = new RoomState(NOTHING_STORED);
  const message = messageOf(1, ALICE);
  const pinned = { messageId: 'm1', offset: 1, text: 'text 1', author: { userId: ALICE } };
  state.apply(publicationOf(2, { pinned }));
  state.apply(publicationOf(3, editOf(1, 50, 'better')));
  const shown = state.shown(message).event.message;
  assert.deepEqual([shown?.text, shown?.editedAtMs, shown?.firstText], ['better', 50, 'text 1']);
  assert.equal(shown?.author?.userId, ALICE);
  assert.equal(state.pinned?.text, 'better');
  assert.equal(state.shown(publicationOf(2, { pinned })).event.pinned?.text, 'better');
  const stored = new RoomState({
    ...NOTHING_STORED,
    pinned,
    edits: new Map(state.snapshot().edits),
  });
  assert.equal(shownText(stored, message), 'better', 'as it is stored');
  assert.equal(stored.pinned?.text, 'better');
});

test('[CHAT-15] of two edits the later one counts, in whatever order they come', () => {
  const state = new RoomState(NOTHING_STORED);
  state.apply(publicationOf(3, editOf(1, 60, 'second')));
  state.apply(publicationOf(4, editOf(1, 50, 'first')));
  assert.equal(shownText(state, messageOf(1, ALICE)), 'second');
});

for (const [how, removal] of [
  ['by itself', { messageRemoved: { messageId: 'm1' } }],
  ['with all of its author’s', { userRestricted: { userId: ALICE, removesMessages: true } }],
] as const) {
  test(`[CHAT-16] no text of a message that was removed ${how} is shown any more, whenever it was edited`, () => {
    const state = new RoomState(NOTHING_STORED);
    const log = [
      messageOf(1, ALICE),
      publicationOf(2, editOf(1, 50, 'text 1 again')),
      publicationOf(3, {
        pinned: { messageId: 'm1', offset: 1, text: 'text 1', author: { userId: ALICE } },
      }),
      publicationOf(4, removal),
      publicationOf(5, editOf(1, 60, 'text 1 still')),
    ];
    for (const publication of log) state.apply(publication);
    const shown = log.map((publication) => state.shown(publication));
    assert.ok(!JSON.stringify(shown).includes('text 1'));
    assert.equal(shown[0]?.event.message?.removed, true);
    assert.deepEqual(
      shown.map(({ offset }) => offset),
      [1, 2, 3, 4, 5],
      'their places stay',
    );
    assert.equal(state.pinned, undefined);
  });
}

test('[CHAT-15] so many edits are kept, the latest', () => {
  const state = new RoomState(NOTHING_STORED);
  for (let offset = 1; offset <= EDITS_KEPT_MAX + 1; offset += 1)
    state.apply(publicationOf(offset + 100_000, editOf(offset, offset, 'edited')));
  assert.equal(shownText(state, messageOf(1, ALICE)), 'text 1');
  assert.equal(shownText(state, messageOf(2, ALICE)), 'edited');
  assert.equal(state.snapshot().edits.size, EDITS_KEPT_MAX);
});

const anyUser = fc.constantFrom('alice', 'bob', 'carol');
const anyMessage = fc.constantFrom('m1', 'm2', 'm3');
const anyBody: fc.Arbitrary<ChatEventBody> = fc.oneof(
  fc.record({ messageRemoved: fc.record({ messageId: anyMessage }) }),
  fc.record({
    messageEdited: fc.record({
      messageId: anyMessage,
      authorId: anyUser,
      text: fc.string({ minLength: 1 }),
      editedAtMs: fc.nat(1_000),
    }),
  }),
  fc.record({ pinned: fc.record({ messageId: anyMessage, text: fc.string() }) }),
  fc.constant({ unpinned: {} }),
  fc.record({ settingsChanged: fc.record({ slowModeSeconds: fc.nat(60) }) }),
  fc.record({
    userRestricted: fc.record({
      userId: anyUser,
      untilMs: fc.nat(10),
      ban: fc.boolean(),
      removesMessages: fc.boolean(),
    }),
  }),
  fc.record({ moderatorSet: fc.record({ userId: anyUser, moderator: fc.boolean() }) }),
);

test('[CHAT-8] a room is the same, however much of its log was applied to it before', () => {
  const factsOf = (state: RoomState) => ({
    settings: state.settings,
    pinned: state.pinned,
    people: ['alice', 'bob', 'carol'].map((name) => [
      state.isModerator(asUserId(name)),
      state.restrictionOf(asUserId(name), 5),
      shownText(state, messageOf(10, name)),
    ]),
    removed: ['m1', 'm2', 'm3'].map((id) =>
      shownText(state, publicationOf(30, { message: { author: { userId: 'dan' }, text: id } }, id)),
    ),
  });
  fc.assert(
    fc.property(fc.array(anyBody, { maxLength: 30 }), fc.nat(30), (bodies, repeatedFrom) => {
      const log = bodies.map((body, index) => publicationOf(index + 1, body));
      const once = new RoomState(NOTHING_STORED);
      for (const publication of log) once.apply(publication);
      // What was stored knew of all of it; then a part of the log comes again.
      const again = new RoomState(NOTHING_STORED);
      for (const publication of log) again.apply(publication);
      for (const publication of log.slice(repeatedFrom)) again.apply(publication);
      assert.deepEqual(factsOf(again), factsOf(once));
    }),
  );
});
