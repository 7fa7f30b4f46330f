/** Whether a page would see no difference. Shallow: what is nested is replaced when it changes. */
export function isSameState<State extends object>(one: State, other: State): boolean {
  const keys = Object.keys({ ...one, ...other }) as (keyof State)[];
  return keys.every((key) => one[key] === other[key]);
}
