/** Runs tasks one after the other in the order in which they were given. A task that fails does not keep the next from running. */
export class SerialTasks {
  #last: Promise<unknown> = Promise.resolve();

  run<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
