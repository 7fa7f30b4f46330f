-- Deletes what is beyond a channel's limits, oldest first.
--
-- KEYS: the channel's state, stream and ids.
-- ARGV: how many publications are kept; for how long (ms); how many are looked at in this call.
-- Returns how many were deleted.

local PAGE = 50
local kept, age, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local top = tonumber(redis.call('HGET', KEYS[1], 'top') or 0)
local clock = redis.call('TIME')
local oldest_time = clock[1] * 1000 + math.floor(clock[2] / 1000) - age

local deleted = 0
while deleted < most do
  local ids, last = {}, nil
  for _, entry in ipairs(redis.call('XRANGE', KEYS[2], '-', '+', 'COUNT', PAGE)) do
    local offset = tonumber(string.match(entry[1], '^%d+'))
    if offset > top - kept and tonumber(entry[2][6]) >= oldest_time then break end
    ids[#ids + 1], last = entry[2][2], offset
  end
  if #ids == 0 then break end
  redis.call('HDEL', KEYS[3], unpack(ids))
  redis.call('XTRIM', KEYS[2], 'MINID', '=', (last + 1) .. '-0')
  deleted = deleted + #ids
  if #ids < PAGE then break end
end
return deleted
