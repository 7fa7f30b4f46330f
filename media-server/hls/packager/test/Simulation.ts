import { SeededRandom } from '@stagedoor/service-kit/seeded-random';
import type { AacEncoders } from '../aac-encoder.ts';
import { BroadcastPackager } from '../BroadcastPackager.ts';
import { PACKAGER_PRESETS, type PackagerPreset } from '../packager-source.ts';
import { MadeBroadcast } from './MadeBroadcast.ts';
import { SimulatedPublisher } from './SimulatedPublisher.ts';

const TICK_MS = 10;
/** The wall clock at simulated time 0. */
export const WALL_OFFSET_MS = 1_764_000_000_000;

/** A packager and its publishers in simulated time. Starts at 1,000 ms. */
export class Simulation {
  readonly made: MadeBroadcast;
  readonly packager: BroadcastPackager;
  readonly random: SeededRandom;
  readonly keyFrameRequests: { sourceId: string; atMs: number; mayWait: boolean }[] = [];
  #publishers: SimulatedPublisher[] = [];
  readonly #partsWaitMs: number;
  #madeAtMs = 0;
  nowMs = 1_000;

  constructor(
    options: {
      seed?: number;
      preset?: PackagerPreset;
      dvrWindowMs?: number;
      continues?: { firstMsn: number; discontinuitySequence: number };
      aacEncoders?: AacEncoders;
      /** As where nobody watches: parts are made so often only. */
      partsWaitMs?: number;
    } = {},
  ) {
    const preset = options.preset ?? PACKAGER_PRESETS.fast;
    this.#partsWaitMs = options.partsWaitMs ?? 0;
    this.random = new SeededRandom(options.seed ?? 1);
    this.made = new MadeBroadcast({ partTargetMs: preset.partTargetMs });
    this.packager = new BroadcastPackager({
      epoch: 'test',
      preset,
      wallOffsetMs: WALL_OFFSET_MS,
      ...(options.dvrWindowMs === undefined ? {} : { dvrWindowMs: options.dvrWindowMs }),
      ...(options.continues === undefined ? {} : { continues: options.continues }),
      ...(options.aacEncoders === undefined ? {} : { aacEncoders: options.aacEncoders }),
      emit: (event) => {
        this.made.handle(event);
        if (event.type !== 'key-frame-wanted') return;
        const { sourceId, mayWait } = event;
        this.keyFrameRequests.push({ sourceId, atMs: this.nowMs, mayWait });
        for (const publisher of this.#publishers) {
          publisher.requestKeyFrame(event.sourceId, this.nowMs);
        }
      },
    });
  }

  addPublisher(): SimulatedPublisher {
    const publisher = new SimulatedPublisher({
      packager: this.packager,
      random: this.random,
      idPrefix: `publisher${this.#publishers.length}`,
      startMs: this.nowMs,
    });
    this.#publishers.push(publisher);
    return publisher;
  }

  run(durationMs: number): void {
    const untilMs = this.nowMs + durationMs;
    while (this.nowMs < untilMs) {
      this.nowMs += TICK_MS;
      for (const publisher of this.#publishers) publisher.advance(this.nowMs);
      const mayWait = this.nowMs - this.#madeAtMs < this.#partsWaitMs;
      if (!mayWait) this.#madeAtMs = this.nowMs;
      this.packager.tick(this.nowMs, { mayWait });
    }
  }

  /** The machine is asleep: nothing ticks, and what is sent meanwhile is lost. */
  sleep(durationMs: number): void {
    this.nowMs += durationMs;
    for (const publisher of this.#publishers) publisher.loseUntil(this.nowMs);
  }

  /** Ends the broadcast and checks what was made of it. */
  end(): MadeBroadcast {
    this.packager.end();
    this.made.check();
    return this.made;
  }
}
