/**
 * How many partitions topics are spread over. Fixed: all nodes of a deployment must agree, so a change needs every node
 * to stop. 64 spreads well over the usual 3 to 16 Redis shards, and is few enough that a node which lost its connection
 * subscribes again with 64 commands at most, however many topics it follows.
 */
export const PARTITION_COUNT = 64;

const FNV_OFFSET_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The partition of a topic, 0 to 63: 32-bit FNV-1a over the topic's UTF-8 bytes, its two halves folded together, modulo
 * 64. Part of the wire between nodes: must never change.
 */
export function partitionOf(topic: string): number {
  let hash = FNV_OFFSET_BASIS;
  for (const byte of Buffer.from(topic, 'utf8')) {
    hash = Math.imul(hash ^ byte, FNV_PRIME);
  }
  // The low bits of FNV-1a mix less than the high ones.
  return ((hash >>> 16) ^ (hash & 0xffff)) % PARTITION_COUNT;
}
