/** What others than the bus need who keep something of their own in Redis. */
export { PARTITION_COUNT, partitionOf } from './partition.ts';
export { type PartitionChannels, partitionChannels } from './partition-channel.ts';
export { RedisSubscriber } from './RedisSubscriber.ts';
export {
  connectRedisClient,
  createRedisClient,
  mastersOf,
  type RedisClient,
} from './redis-client.ts';
export { createPartitionLocator } from './redis-locator.ts';
export { RedisScript } from './redis-script.ts';
export { parseRedisUrl } from './redis-url.ts';
