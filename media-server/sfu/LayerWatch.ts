import { assert } from '@stagedoor/service-kit/assert';
import type { Clock, Timer } from '@stagedoor/service-kit/clock';

/**
 * A layer that nobody watched for this long is paused at the publisher. Long enough for a viewer who reloads the page or turns
 * the phone; short enough that the publisher's uplink and battery notice.
 */
export const LOWER_LAYERS_AFTER_MS = 4_000;

/**
 * Knows which spatial layers of one producer somebody wants and tells the publisher the highest of them.
 *
 * A watcher is anything that takes layers: a viewer's consumer today. Each wants one layer at most (the layers below it are what
 * its link may need). The lowest layer is always wanted, so that the first viewer sees something at once.
 * Raising is told at once; lowering after LOWER_LAYERS_AFTER_MS without anybody who wants more.
 */
export class LayerWatch {
  readonly #clock: Clock;
  readonly #tell: (maxSpatialLayer: number) => void;
  readonly #wantedByWatcher = new Map<string, number>();
  /** How many watchers want each layer; index is the spatial layer. */
  readonly #watchersCounts: number[];
  #toldLayer: number;
  #lowering: Timer | undefined;
  #isClosed = false;

  /** A publisher of ours starts with its lowest layer. It is told so all the same, for those that start with all of them. */
  constructor(options: {
    layersCount: number;
    clock: Clock;
    tell: (maxSpatialLayer: number) => void;
  }) {
    assert(options.layersCount >= 1, 'a producer has at least one layer');
    this.#clock = options.clock;
    this.#tell = options.tell;
    this.#watchersCounts = new Array<number>(options.layersCount).fill(0);
    this.#toldLayer = 0;
    if (options.layersCount > 1) options.tell(0);
  }

  get layersCount(): number {
    return this.#watchersCounts.length;
  }

  /** What the publisher was told last. */
  get toldLayer(): number {
    return this.#toldLayer;
  }

  /** `undefined`: the watcher wants nothing for now, or is gone. Layers above the highest count as the highest. */
  setWanted(watcherId: string, spatialLayer: number | undefined): void {
    if (this.#isClosed) return;
    const before = this.#wantedByWatcher.get(watcherId);
    const wanted =
      spatialLayer === undefined ? undefined : Math.min(spatialLayer, this.layersCount - 1);
    if (before === wanted) return;
    if (before !== undefined) this.#count(before, -1);
    if (wanted === undefined) {
      this.#wantedByWatcher.delete(watcherId);
    } else {
      this.#wantedByWatcher.set(watcherId, wanted);
      this.#count(wanted, 1);
    }
    this.#update();
  }

  close(): void {
    this.#isClosed = true;
    this.#lowering?.cancel();
    this.#lowering = undefined;
  }

  #count(layer: number, change: 1 | -1): void {
    this.#watchersCounts[layer] = (this.#watchersCounts[layer] ?? 0) + change;
  }

  #wantedLayer(): number {
    return Math.max(
      0,
      this.#watchersCounts.findLastIndex((count) => count > 0),
    );
  }

  #update(): void {
    const wanted = this.#wantedLayer();
    if (wanted < this.#toldLayer) {
      this.#lowering ??= this.#clock.setTimer(() => this.#lower(), LOWER_LAYERS_AFTER_MS);
      return;
    }
    this.#lowering?.cancel();
    this.#lowering = undefined;
    if (wanted > this.#toldLayer) this.#say(wanted);
  }

  #lower(): void {
    this.#lowering = undefined;
    const wanted = this.#wantedLayer();
    if (wanted < this.#toldLayer) this.#say(wanted);
  }

  #say(layer: number): void {
    this.#toldLayer = layer;
    this.#tell(layer);
  }
}
