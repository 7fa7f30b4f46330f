-- Appends publications to channels of one partition and tells all servers, in one step.
--
-- KEYS: the partition's shard channel; then for each channel its state, its stream and its ids.
-- ARGV: an epoch for channels that have none; how many channels there are; for each its name, and for how long
--       (ms) its publications and its state are kept; then for each publication the number of its channel, its id
--       and its bytes.
-- Returns for each publication: epoch, offset, time (ms since the Unix epoch), 1 if it was there already, else 0.
--
-- state  hash    epoch, top (the newest offset)
-- stream stream  `<offset>-0`: i (id), b (bytes), t (time)
-- ids    hash    id -> offset, of everything in the stream

local CHANNEL_FIELDS, ENTRY_FIELDS = 3, 3
local new_epoch, channel_count = ARGV[1], tonumber(ARGV[2])
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

local channels = {}
for n = 1, channel_count do
  local channel = {
    state = KEYS[3 * n - 1], stream = KEYS[3 * n], ids = KEYS[3 * n + 1],
    name = ARGV[3 * n], kept = ARGV[3 * n + 1], state_kept = ARGV[3 * n + 2],
  }
  local saved = redis.call('HMGET', channel.state, 'epoch', 'top')
  if saved[1] then
    channel.epoch, channel.top = saved[1], tonumber(saved[2])
  else
    -- What may be left of a channel whose state is lost belongs to no epoch.
    redis.call('DEL', channel.stream, channel.ids)
    channel.epoch, channel.top = new_epoch, 0
  end
  channels[n] = channel
end

-- When the publication with this id was stored, and its offset; nothing if the stream has it not.
local function find(channel, id)
  local offset = redis.call('HGET', channel.ids, id)
  if not offset then return end
  local entry = redis.call('XRANGE', channel.stream, offset, offset)[1]
  if not entry then return end
  return tonumber(offset), tonumber(entry[2][6])
end

local results, news = {}, {}
for at = 3 + CHANNEL_FIELDS * channel_count, #ARGV, ENTRY_FIELDS do
  local channel, id, bytes = channels[tonumber(ARGV[at])], ARGV[at + 1], ARGV[at + 2]
  local offset, stored_at = find(channel, id)
  if offset then
    results[#results + 1] = { channel.epoch, offset, stored_at, 1 }
  else
    offset = channel.top + 1
    redis.call('XADD', channel.stream, offset .. '-0', 'i', id, 'b', bytes, 't', now)
    redis.call('HSET', channel.ids, id, offset)
    channel.top, channel.has_news = offset, true
    news[#news + 1] = struct.pack('>I2I1I2I8I8I4', #channel.name, #channel.epoch, #id, offset, now, #bytes)
      .. channel.name .. channel.epoch .. id .. bytes
    results[#results + 1] = { channel.epoch, offset, now, 0 }
  end
end

for _, channel in ipairs(channels) do
  if channel.has_news then
    redis.call('HSET', channel.state, 'epoch', channel.epoch, 'top', channel.top)
    redis.call('PEXPIRE', channel.stream, channel.kept)
    redis.call('PEXPIRE', channel.ids, channel.kept)
    redis.call('PEXPIRE', channel.state, channel.state_kept)
  end
end
if #news > 0 then redis.call('SPUBLISH', KEYS[1], '\1' .. table.concat(news)) end
return results
