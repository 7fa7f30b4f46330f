-- Deletes what is beyond a channel's limits, oldest first.
--
-- KEYS: the channel's state, stream and ids.
-- ARGV: how many publications are kept; for how long (ms); how many are looked at in this call; 1 if nothing goes
--       before it is in the archive, else 0.
-- Returns how many were deleted.

local PAGE = 50
local kept, age, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local saved = redis.call('HMGET', KEYS[1], 'top', 'archived')
local top = tonumber(saved[1] or 0)
local last_free = ARGV[4] == '1' and tonumber(saved[2] or 0) or top
local clock = redis.call('TIME')
local oldest_time = clock[1] * 1000 + math.floor(clock[2] / 1000) - age

local deleted = 0
while deleted < most do
  local ids, last = {}, nil
  for _, entry in ipairs(redis.call('XRANGE', KEYS[2], '-', '+', 'COUNT', PAGE)) do
    local offset = tonumber(string.match(entry[1], '^%d+'))
    local is_within = offset > top - kept and tonumber(entry[2][6]) >= oldest_time
    if is_within or offset > last_free then break end
    ids[#ids + 1], last = entry[2][2], offset
  end
  if #ids == 0 then break end
  redis.call('HDEL', KEYS[3], unpack(ids))
  redis.call('XTRIM', KEYS[2], 'MINID', '=', (last + 1) .. '-0')
  deleted = deleted + #ids
  if #ids < PAGE then break end
end
return deleted
