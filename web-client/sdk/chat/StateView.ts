import type { Clock } from '../clock.ts';
import { isSameState } from '../media/same-state.ts';
import { ChangeBeat } from './ChangeBeat.ts';

export type StateViewOptions<State extends object> = {
  clock: Clock;
  /** What a page would see now; `before` is what it saw last. */
  look: (before: State | undefined) => State;
  onChange: (state: State) => void;
};

/** The state that a page reads: up to date whenever it looks, and told of once per beat. */
export class StateView<State extends object> {
  readonly #options: StateViewOptions<State>;
  readonly #beat: ChangeBeat;
  #state: State;
  #told: State;
  #isStale = false;

  constructor(options: StateViewOptions<State>) {
    this.#options = options;
    this.#beat = new ChangeBeat({ clock: options.clock, onBeat: () => this.#tell() });
    this.#state = options.look(undefined);
    this.#told = this.#state;
  }

  get state(): State {
    if (this.#isStale) {
      this.#isStale = false;
      const state = this.#options.look(this.#state);
      if (!isSameState(state, this.#state)) this.#state = state;
    }
    return this.#state;
  }

  /** Some of what it follows from is different now. */
  handleChange(): void {
    this.#isStale = true;
    this.#beat.schedule();
  }

  /** Tells now what is still to be told. */
  flush(): void {
    this.#beat.flush();
  }

  #tell(): void {
    const { state } = this;
    if (state === this.#told) return;
    this.#told = state;
    this.#options.onChange(state);
  }
}

/** The same array as before while nothing in it has changed. */
export function sameList<Item>(
  list: readonly Item[],
  before: readonly Item[] | undefined,
): readonly Item[] {
  const isSame =
    list.length === before?.length && list.every((item, index) => item === before[index]);
  return isSame ? before : list;
}
