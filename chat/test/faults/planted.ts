import type { Broker, Publication } from '../../channels/broker.ts';

/**
 * Defects that the fault test must find:
 * - `forgets-ids`: what is published again under its id is a new publication.
 * - `recovers-too-late`: recovery begins one publication after where it should.
 * - `acknowledges-too-early`: of a hundred publications one is acknowledged and never stored.
 * - `tells-twice`: of fifty publications one is told again.
 * - `tells-out-of-order`: of fifty publications one is told after the next.
 */
export type Plant =
  | 'forgets-ids'
  | 'recovers-too-late'
  | 'acknowledges-too-early'
  | 'tells-twice'
  | 'tells-out-of-order';

const UNSTORED_EVERY = 100;
const TWICE_EVERY = 50;
const LATE_EVERY = 50;

/** The broker with the defect; itself without one. */
export function planted(plant: Plant | undefined, broker: Broker): Broker {
  if (plant === undefined) return broker;
  return {
    publish: (...all) => broker.publish(...all),
    subscribe: (...all) => broker.subscribe(...all),
    history: (...all) => broker.history(...all),
    recover: (...all) => broker.recover(...all),
    close: () => broker.close(),
    ...DEFECTS[plant](broker),
  };
}

const DEFECTS: Readonly<Record<Plant, (broker: Broker) => Partial<Broker>>> = {
  'forgets-ids': (broker) => {
    let count = 0;
    return {
      publish: (channel, publication) => {
        count += 1;
        const id = `${publication.id} ${process.pid} ${count}`;
        return broker.publish(channel, { ...publication, id });
      },
    };
  },
  'recovers-too-late': (broker) => ({
    recover: async (channel, since) => {
      const { publications, ...recovery } = await broker.recover(channel, since);
      return { ...recovery, publications: publications.slice(recovery.isRecovered ? 1 : 0) };
    },
  }),
  'acknowledges-too-early': (broker) => {
    let count = 0;
    return {
      publish: async (channel, publication) => {
        count += 1;
        if (count % UNSTORED_EVERY !== 0) return broker.publish(channel, publication);
        const { position } = await broker.history(channel, { limit: 1 });
        return { ...position, offset: position.offset + 1, atMs: 0, isDuplicate: false };
      },
    };
  },
  'tells-twice': (broker) => ({
    subscribe: (channel, handler) =>
      broker.subscribe(channel, {
        ...handler,
        onPublications: (epoch, publications) => {
          handler.onPublications(epoch, publications);
          const again = publications.filter(({ offset }) => offset % TWICE_EVERY === 0);
          if (again.length > 0) handler.onPublications(epoch, again);
        },
      }),
  }),
  'tells-out-of-order': (broker) => ({
    subscribe: (channel, handler) => {
      const late: Publication[] = [];
      return broker.subscribe(channel, {
        ...handler,
        onPublications: (epoch, publications) => {
          for (const publication of publications) {
            if (publication.offset % LATE_EVERY === 0) late.push(publication);
            else handler.onPublications(epoch, [publication, ...late.splice(0)]);
          }
        },
      });
    },
  }),
};
