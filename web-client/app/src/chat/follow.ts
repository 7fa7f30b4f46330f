/** What a list has to know of a message that it shows; `status` is `sending` while nobody else has it. */
export type ListedMessage = { id: string; isOwn: boolean; status: string };

/** This close to its end the list counts as being there, in pixels: about one line. */
export const END_MARGIN_PX = 40;

/** Where the list stood at a scroll event. */
export type ScrollPlace = { top: number; fromEndPx: number };

/**
 * Whether the person has left the newest messages. They leave by scrolling up and are back at the end. That the list grows below
 * is no leaving, nor is it when the list moves by itself while it is held (`isByPerson` is false then): what is above may change.
 */
export function isAwayAfter(
  wasAway: boolean,
  before: ScrollPlace,
  now: ScrollPlace,
  isByPerson: boolean,
): boolean {
  if (now.fromEndPx <= END_MARGIN_PX) {
    return false;
  }

  return wasAway || (isByPerson && now.top < before.top - 1);
}

/** How many messages of others came after the last one seen; all of them where that one is no longer in the list. */
export function newCountOf(messages: readonly ListedMessage[], seenId: string | undefined): number {
  const seenIndex = messages.findLastIndex(({ id }) => id === seenId);

  return messages.slice(seenIndex + 1).filter(({ isOwn }) => !isOwn).length;
}

/** The person wrote something: they want to see it, wherever they were reading. */
export function isOwnAdded(
  before: readonly ListedMessage[],
  messages: readonly ListedMessage[],
): boolean {
  const last = messages.at(-1);

  return last?.isOwn === true && last.status === 'sending' && last.id !== before.at(-1)?.id;
}

/** What is shown now does not go on from what was shown before: it is another moment's, or the first. */
export function isJump(
  before: readonly ListedMessage[],
  messages: readonly ListedMessage[],
): boolean {
  const lastId = before.at(-1)?.id;

  return before !== messages && !messages.some(({ id }) => id === lastId);
}
