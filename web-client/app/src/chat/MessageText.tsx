import { partsOf } from './message-parts.ts';

type MessageTextProps = {
  text: string;
  /** The reader's, to show where they are called. */
  username?: string | undefined;
  /** Links can be reached with Tab; false for messages that the keyboard has not come to. */
  isReachable?: boolean;
};

/** A message's words. What looks like an address is a link that hides nothing; everything else is text. */
export function MessageText({ text, username, isReachable = true }: MessageTextProps) {
  return partsOf(text, username).map((part) =>
    part.kind === 'text' ? (
      part.text
    ) : part.kind === 'mention' ? (
      <mark
        key={part.at}
        className="rounded bg-lamp px-0.5 font-semibold text-on-lamp [unicode-bidi:isolate]"
      >
        {part.text}
      </mark>
    ) : (
      <a
        key={part.at}
        href={part.url}
        title={part.url}
        dir="ltr"
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        tabIndex={isReachable ? undefined : -1}
        className="break-all text-lamp-text underline underline-offset-2"
      >
        <span className="font-semibold">{part.host}</span>
        {part.rest}
      </a>
    ),
  );
}
