import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personId } from '../test/presence-fixture.ts';
import { OtherServer } from './OtherServer.ts';
import { PresenceTable } from './PresenceTable.ts';
import type { PersonNews } from './presence-message.ts';
import { STATUS, type Status } from './presence-status.ts';

const [ALICE, BOB, EVE] = [personId(1), personId(2), personId(3)];
const news = (userId: PersonNews['userId'], status: Status): PersonNews => ({
  ...{ userId, status },
  seenAtMs: 0,
});

function createServer() {
  const table = new PresenceTable(() => undefined);
  const server = new OtherServer('other', table);
  const changes = (number: number, ...changed: PersonNews[]): void =>
    server.handleChanges({ type: 'changes', number, news: changed });
  const part = (partIndex: number, partsCount: number, ...people: PersonNews[]): void =>
    server.handleSnapshot({ type: 'snapshot', number: 5, partIndex, partsCount, news: people });
  const beat = (number: number, peopleCount: number): void =>
    server.handleBeat({ type: 'beat', number, peopleCount });
  const people = () => Object.fromEntries(table.of('other'));
  return { server, changes, part, beat, people };
}

test('[PRES-7] what changes between the parts of a snapshot counts, whether its person is in a part or not', () => {
  const { server, changes, part, beat, people } = createServer();
  assert.equal(server.needsSnapshot, true);
  part(0, 2, news(ALICE, STATUS.online));
  changes(6, news(ALICE, STATUS.offline), news(BOB, STATUS.away));
  changes(7, news(EVE, STATUS.online));
  assert.equal(server.needsSnapshot, false, 'it is coming');
  // As they were after the fifth changes.
  part(1, 2, news(BOB, STATUS.online));
  assert.deepEqual(people(), { [BOB]: STATUS.away, [EVE]: STATUS.online });
  beat(7, 2);
  changes(8, news(BOB, STATUS.offline));
  beat(8, 1);
  assert.equal(server.needsSnapshot, false);
});

test('[PRES-7] who is not in a snapshot is not there, whatever was missed', () => {
  const { changes, part, people } = createServer();
  changes(3, news(ALICE, STATUS.online));
  part(0, 1, news(BOB, STATUS.online));
  assert.deepEqual(people(), { [BOB]: STATUS.online });
});

test('[PRES-7] a missing number, and a beat that says something else, need a snapshot', () => {
  for (const miss of [
    ({ changes }: ReturnType<typeof createServer>) => changes(7, news(EVE, STATUS.online)),
    ({ beat }: ReturnType<typeof createServer>) => beat(6, 1),
    ({ beat }: ReturnType<typeof createServer>) => beat(5, 2),
  ]) {
    const created = createServer();
    created.part(0, 1, news(ALICE, STATUS.online));
    created.beat(5, 1);
    assert.equal(created.server.needsSnapshot, false);
    miss(created);
    assert.equal(created.server.needsSnapshot, true);
    assert.equal(created.people()[ALICE], STATUS.online, 'what is known stays meanwhile');
  }
});

test('[PRES-7] a snapshot of which anything is lost is not taken', () => {
  for (const lose of [
    // A part in the middle, the changes in between, the beginning, and the end.
    ({ part }: ReturnType<typeof createServer>) => part(2, 3, news(EVE, STATUS.online)),
    ({ changes }: ReturnType<typeof createServer>) => changes(7, news(EVE, STATUS.online)),
    ({ beat }: ReturnType<typeof createServer>) => beat(6, 3),
    ({ beat }: ReturnType<typeof createServer>) => {
      for (let count = 0; count < 4; count += 1) beat(5, 3);
    },
  ]) {
    const created = createServer();
    created.part(0, 3, news(ALICE, STATUS.online));
    assert.equal(created.server.needsSnapshot, false);
    lose(created);
    assert.equal(created.server.needsSnapshot, true);
    created.part(1, 3, news(BOB, STATUS.online));
    created.part(2, 3);
    assert.equal(created.server.needsSnapshot, true);
  }
});
