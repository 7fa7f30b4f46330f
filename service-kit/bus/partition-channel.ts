/** Where the partitions of one use of Redis are heard, `<prefix>{p17}`. The hash tag makes a cluster place each by its number alone. */
export type PartitionChannels = {
  /** The shard channel of a partition. */
  of(partition: number): string;
  /** The partition of a shard channel, or undefined if the channel is not one of these. */
  find(channel: string): number | undefined;
};

const NUMBER_TAG = /^\{p(\d{1,2})\}$/;

export function partitionChannels(prefix: string): PartitionChannels {
  return {
    of: (partition) => `${prefix}{p${partition}}`,
    find: (channel) => {
      if (!channel.startsWith(prefix)) return undefined;
      const match = NUMBER_TAG.exec(channel.slice(prefix.length));
      return match === null ? undefined : Number(match[1]);
    },
  };
}
