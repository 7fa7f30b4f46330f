/** What a message is made of when it is shown, with its place in the text. A link's `host` is where it really leads. */
export type MessagePart =
  | { kind: 'text'; at: number; text: string }
  | { kind: 'link'; at: number; url: string; host: string; rest: string }
  | { kind: 'mention'; at: number; text: string };

/** A link ends at white space, quotes, brackets and at every character that changes the direction of text. */
const LINK = /https?:\/\/[^\s<>"'`{}|\\^\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/giu;
/** Ends a sentence, not an address. */
const TRAILING = /[.,!?:;…*_~،؛؟。]+$/u;
const MENTION = /@([\w.-]+)/gu;
/** So much of what follows the host is shown. */
const REST_LENGTH_MAX = 40;

/**
 * Splits a message into text, links and mentions of `username`. Only http and https become links, and only without a user name in
 * front of the host, which is there to deceive.
 */
export function partsOf(text: string, username: string | undefined): MessagePart[] {
  const parts: MessagePart[] = [];
  let from = 0;

  for (const match of text.matchAll(LINK)) {
    const address = trimmed(match[0]);
    const link = linkOf(address, match.index);

    if (link) {
      parts.push(...mentionsIn(text.slice(from, match.index), from, username), link);
      from = match.index + address.length;
    }
  }

  return [...parts, ...mentionsIn(text.slice(from), from, username)];
}

export function isMentioned(text: string, username: string | undefined): boolean {
  return partsOf(text, username).some(({ kind }) => kind === 'mention');
}

/** The direction of a message's paragraph: that of its first letter. Without letters (emoji, numbers) it is the page's. */
export function directionOf(text: string): 'auto' | undefined {
  return /\p{L}/u.test(text) ? 'auto' : undefined;
}

/** Without what belongs to the sentence around: its stop, and a bracket that was opened before the address. */
function trimmed(address: string): string {
  const bare = address.replace(TRAILING, '');
  const isClosing = bare.endsWith(')') || bare.endsWith(']');
  const [open, close] = bare.endsWith(')') ? ['(', ')'] : ['[', ']'];

  return isClosing && bare.split(close).length > bare.split(open).length
    ? trimmed(bare.slice(0, -1))
    : bare;
}

function linkOf(address: string, at: number): MessagePart | undefined {
  if (!URL.canParse(address)) {
    return undefined;
  }

  const { href, protocol, host, username, password, pathname, search, hash } = new URL(address);
  const isSafe = protocol === 'http:' || protocol === 'https:';

  if (!isSafe || username !== '' || password !== '') {
    return undefined;
  }

  const rest = `${pathname === '/' ? '' : pathname}${search}${hash}`;

  return {
    kind: 'link',
    at,
    url: href,
    host,
    rest: rest.length > REST_LENGTH_MAX ? `${rest.slice(0, REST_LENGTH_MAX - 1)}…` : rest,
  };
}

function mentionsIn(text: string, at: number, username: string | undefined): MessagePart[] {
  const parts: MessagePart[] = [];
  let from = 0;

  for (const { index, 1: name = '' } of text.matchAll(MENTION)) {
    // A stop after the name is no part of it, unless the name itself has one.
    const called = [name, name.replace(/[.-]+$/, '')].find(
      (spelt) => spelt.toLowerCase() === username?.toLowerCase(),
    );

    if (called !== undefined) {
      const end = index + 1 + called.length;
      parts.push(...plain(text.slice(from, index), at + from), {
        kind: 'mention',
        at: at + index,
        text: text.slice(index, end),
      });
      from = end;
    }
  }

  return [...parts, ...plain(text.slice(from), at + from)];
}

function plain(text: string, at: number): MessagePart[] {
  return text === '' ? [] : [{ kind: 'text', at, text }];
}
