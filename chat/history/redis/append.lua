-- Appends publications to channels of one partition and tells all servers, in one step.
--
-- KEYS: the partition's shard channel; for each channel its state, its stream and its ids; with an archive also what
--       waits for it in the partition, and how many.
-- ARGV: an epoch for channels that have none; how many channels there are; how many publications of the partition may
--       wait for the archive (0: there is none); for each channel its name, for how long (ms) its publications and its
--       state are kept, and after which offset it begins where it has no state (empty: not known); then for each
--       publication the number of its channel, its id and its bytes.
-- Returns for each publication: epoch, offset, time (ms since the Unix epoch), 1 if it was there already, else 0.
-- Fails before anything is changed: `NOBASE` where a channel has no state and it is not known after which offset it
-- begins, `BEHIND` where too many wait for the archive.
--
-- state   hash    epoch, top (the newest offset), archived (everything up to it is in the archive)
-- stream  stream  `<offset>-0`: i (id), b (bytes), t (time)
-- ids     hash    id -> offset, of everything in the stream
-- waiting zset    names of channels of which not everything is in the archive -> time of the first that is not

local CHANNEL_FIELDS, ENTRY_FIELDS = 4, 3
local new_epoch, channel_count, waiting_max = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local is_archived = waiting_max > 0
local waiting, waiting_count = KEYS[3 * channel_count + 2], KEYS[3 * channel_count + 3]
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

local channels = {}
for n = 1, channel_count do
  local at = 4 * n
  local channel = {
    state = KEYS[3 * n - 1], stream = KEYS[3 * n], ids = KEYS[3 * n + 1],
    name = ARGV[at], kept = ARGV[at + 1], state_kept = ARGV[at + 2],
  }
  local saved = redis.call('HMGET', channel.state, 'epoch', 'top')
  if saved[1] then
    channel.epoch, channel.top = saved[1], tonumber(saved[2])
  else
    if ARGV[at + 3] == '' then return redis.error_reply('NOBASE where the channel begins is not known') end
    channel.epoch, channel.base, channel.is_new = new_epoch, tonumber(ARGV[at + 3]), true
    channel.top = channel.base
  end
  channels[n] = channel
end
if is_archived and tonumber(redis.call('GET', waiting_count) or 0) >= waiting_max then
  return redis.error_reply('BEHIND too much waits for the archive')
end
for _, channel in ipairs(channels) do
  -- What may be left of a channel whose state is lost belongs to no epoch.
  if channel.is_new then redis.call('DEL', channel.stream, channel.ids) end
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
for at = 4 + CHANNEL_FIELDS * channel_count, #ARGV, ENTRY_FIELDS do
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
    if is_archived then
      if channel.is_new then redis.call('HSET', channel.state, 'archived', channel.base) end
      -- Nothing goes by its age before it is in the archive.
      for _, key in ipairs({ channel.stream, channel.ids, channel.state }) do redis.call('PERSIST', key) end
      redis.call('ZADD', waiting, 'NX', now, channel.name)
    else
      redis.call('PEXPIRE', channel.stream, channel.kept)
      redis.call('PEXPIRE', channel.ids, channel.kept)
      redis.call('PEXPIRE', channel.state, channel.state_kept)
    end
  end
end
if #news > 0 then
  if is_archived then redis.call('INCRBY', waiting_count, #news) end
  redis.call('SPUBLISH', KEYS[1], '\1' .. table.concat(news))
end
return results
