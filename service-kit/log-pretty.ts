/** Fields that stand at the start of the line, or say nothing to somebody who reads along. */
const SHOWN_APART = new Set(['level', 'time', 'name', 'msg']);

/** A JSON log line as a line for people: time, level, message, then `field=value`; errors with their stack below. */
export function formatForPeople(line: string): string {
  const entry: Record<string, unknown> = JSON.parse(line);
  const time = String(entry.time).slice(11, 23);
  const level = String(entry.level).toUpperCase().padEnd(5);
  const fields: string[] = [];
  const stacks: string[] = [];
  for (const [name, value] of Object.entries(entry)) {
    if (SHOWN_APART.has(name)) continue;
    if (hasStack(value)) stacks.push(`\n${value.stack.replace(/^/gm, '    ')}`);
    else fields.push(` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  }
  return `${time} ${level} ${String(entry.msg ?? '')}${fields.join('')}${stacks.join('')}\n`;
}

function hasStack(value: unknown): value is { stack: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'stack' in value &&
    typeof value.stack === 'string'
  );
}
