-- Everything of a channel up to an offset is in the archive.
--
-- KEYS: the channel's state, stream and ids; what waits for the archive in the partition, and how many.
-- ARGV: the channel's name; its epoch; the offset; for how long (ms) its publications and its state are kept.
-- Returns 1, or 0 where the channel's log is another one meanwhile.

local state, stream, ids, waiting, waiting_count = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local name, epoch, offset = ARGV[1], ARGV[2], tonumber(ARGV[3])

local function stop_waiting()
  redis.call('ZREM', waiting, name)
  -- With nothing that waits the number is 0, whatever was counted.
  if redis.call('EXISTS', waiting) == 0 then redis.call('DEL', waiting_count) end
end

local saved = redis.call('HMGET', state, 'epoch', 'top', 'archived')
if not saved[1] then
  stop_waiting()
  return 0
end
if saved[1] ~= epoch then return 0 end
local top, before = tonumber(saved[2]), tonumber(saved[3] or 0)
if offset > before then
  redis.call('HSET', state, 'archived', offset)
  redis.call('DECRBY', waiting_count, offset - before)
end
local archived = math.max(offset, before)
local next = redis.call('XRANGE', stream, (archived + 1) .. '-0', '+', 'COUNT', 1)[1]
if archived < top and next then
  redis.call('ZADD', waiting, next[2][6], name)
  return 1
end
if archived >= top then
  redis.call('PEXPIRE', stream, ARGV[4])
  redis.call('PEXPIRE', ids, ARGV[4])
  redis.call('PEXPIRE', state, ARGV[5])
  stop_waiting()
end
return 1
