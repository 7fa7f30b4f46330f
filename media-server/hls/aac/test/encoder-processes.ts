import { readdirSync, readFileSync } from 'node:fs';

/** Process ids of a process' encoders (this one's), by what the system says. */
export function encoderProcessIds(ownerId = process.pid): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        const [, parent] = / \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
        const isEncoder = readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('\0adts\0');
        return Number(parent) === ownerId && isEncoder;
      } catch {
        // It is gone meanwhile.
        return false;
      }
    })
    .map(Number);
}
