import type { Publication } from '../../channels/broker.ts';
import type { LoggedChannel, PublicationLog } from '../publication-log.ts';
import type { RedisTail } from '../redis/RedisTail.ts';
import type { ArchivedChannel, ArchiveWriter } from './ArchiveStore.ts';

/** Publications of a channel that are read at once. */
const READ_MAX = 500;
/** After so many bytes or publications the transaction ends, and with it what others wait for. */
const COPIED_BYTES_MAX = 8 * 1024 * 1024;
const COPIED_MAX = 2_000;

export type CopiedChannel = {
  channel: string;
  epoch: string;
  /** Everything up to here is archived. */
  offset: number;
  addedCount: number;
  /** Gone from the log before they were archived. */
  missingCount: number;
  /** What was archived before is of another log. */
  isSetAside: boolean;
};

export type CopyOptions = {
  channels: readonly string[];
  writer: Pick<ArchiveWriter, 'find' | 'setAside' | 'add'>;
  tail: Pick<RedisTail, 'from'>;
  recent: Pick<PublicationLog, 'find'>;
};

/** Copies what follows the archive of each channel, some of it: as far as one transaction goes. */
export async function copyChannels(options: CopyOptions): Promise<CopiedChannel[]> {
  const archived = await options.writer.find(options.channels);
  const copied: CopiedChannel[] = [];
  let count = 0;
  let bytesCount = 0;
  for (const channel of options.channels) {
    if (count >= COPIED_MAX || bytesCount >= COPIED_BYTES_MAX) break;
    const { publications, ...result } = await copyChannel(channel, archived.get(channel), options);
    copied.push(result);
    count += publications.length;
    for (const { bytes } of publications) bytesCount += bytes.byteLength;
  }
  return copied;
}

async function copyChannel(
  channel: string,
  found: ArchivedChannel | undefined,
  { writer, tail, recent }: CopyOptions,
): Promise<CopiedChannel & { publications: readonly Publication[] }> {
  const nothing = { addedCount: 0, missingCount: 0, isSetAside: false, publications: [] };
  const logged = await recent.find(channel);
  // Redis has lost the log; what is in the archive of it stays as it is.
  if (logged === undefined) return { channel, epoch: '', offset: 0, ...nothing };
  const isSameLog = found?.epoch === logged.epoch;
  let read = await tail.from(channel, isSameLog ? found.topOffset : 0, READ_MAX);
  let archived = found;
  const isSetAside = found !== undefined && !isContinued(found, logged, read);
  if (isSetAside) {
    await writer.setAside(found);
    archived = undefined;
    if (isSameLog) read = await tail.from(channel, 0, READ_MAX);
  }
  const { epoch } = logged;
  const before = archived?.topOffset ?? 0;
  const publications = read.filter(({ offset }) => offset > before);
  const offset = publications.at(-1)?.offset ?? logged.topOffset;
  const missingCount = Math.max(0, offset - before - publications.length);
  if (archived?.epoch === epoch && offset === before)
    return { channel, epoch, offset, ...nothing, isSetAside };
  const addedCount = await writer.add(channel, archived, {
    ...{ epoch, publications, topOffset: offset },
  });
  return { channel, epoch, offset, addedCount, missingCount, isSetAside, publications };
}

/** What the log has from the archive's position on goes on where the archive ends. */
function isContinued(
  { epoch, topOffset, topId }: ArchivedChannel,
  logged: LoggedChannel,
  read: readonly Publication[],
): boolean {
  // A log that was lost begins after what was archived.
  if (epoch !== logged.epoch) return (read[0]?.offset ?? logged.topOffset + 1) > topOffset;
  if (logged.topOffset < topOffset) return false;
  const [first] = read;
  return first?.offset !== topOffset || topId === undefined || first.id === topId;
}
