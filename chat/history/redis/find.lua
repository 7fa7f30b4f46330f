-- Where a channel is.
--
-- KEYS: the channel's state and stream.
-- Returns nothing for a channel that has no state; else its epoch, its newest offset and the oldest that is kept.

local saved = redis.call('HMGET', KEYS[1], 'epoch', 'top')
if not saved[1] then return nil end
local top = tonumber(saved[2])
local oldest = redis.call('XRANGE', KEYS[2], '-', '+', 'COUNT', 1)[1]
local first = oldest and tonumber(string.match(oldest[1], '^%d+')) or top + 1
return { saved[1], top, first }
