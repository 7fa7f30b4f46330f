/** A rule that was broken, with where it stands and what was seen. */
export type Finding = {
  /** `RFC 8216bis 4.4.4.9`, or what else asks for it. */
  rule: string;
  message: string;
  /** Address of the playlist or file. */
  url: string;
};

/** What is kept of one message; a rule that is broken by every part should not fill the memory. */
const SAME_MESSAGE_MAX = 3;

/** What a check found, and how much it looked at. */
export class Findings {
  readonly list: Finding[] = [];
  readonly #counts = new Map<string, number>();
  readonly #looked = new Map<string, number>();

  add(finding: Finding): void {
    const key = `${finding.rule} ${finding.message.replace(/[\d.]+/g, '#')}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count <= SAME_MESSAGE_MAX) this.list.push(finding);
  }

  /** Something was looked at: `parts`, `reloads`. A check that looked at nothing found nothing. */
  looked(what: string): void {
    this.#looked.set(what, this.lookedAt(what) + 1);
  }

  lookedAt(what: string): number {
    return this.#looked.get(what) ?? 0;
  }

  /** One line a finding, then what was looked at. */
  toString(): string {
    const lines = this.list.map(({ rule, message, url }) => `${rule}: ${message} (${url})`);
    const looked = [...this.#looked].map(([what, count]) => `${count} ${what}`).join(', ');
    return [...lines, `looked at ${looked}`].join('\n');
  }
}

/** Says what is wrong with one thing. */
export type Tell = (rule: string, message: string) => void;

export function tellOf(findings: Findings, url: string): Tell {
  return (rule, message) => findings.add({ rule, message, url });
}
