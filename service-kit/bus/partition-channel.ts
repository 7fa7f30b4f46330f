/** The hash tag makes a cluster place each partition by its number alone. */
const CHANNEL_PREFIX = 'stagedoor:bus:';
const CHANNEL_PATTERN = /^stagedoor:bus:\{p(\d{1,2})\}$/;

/** The Redis shard channel of a partition, `stagedoor:bus:{p17}`. */
export function channelOf(partition: number): string {
  return `${CHANNEL_PREFIX}{p${partition}}`;
}

/** The partition of a shard channel, or undefined if the channel is not the bus's. */
export function findPartition(channel: string): number | undefined {
  const match = CHANNEL_PATTERN.exec(channel);
  return match === null ? undefined : Number(match[1]);
}
