import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  END_MARGIN_PX,
  isAwayAfter,
  isJump,
  isOwnAdded,
  type ListedMessage,
  newCountOf,
  type ScrollPlace,
} from './follow.ts';

/** A message of one line; others are measured when they are shown. */
const ROW_ESTIMATE_PX = 30;
/** Above the first message: the way to older ones. */
const LIST_TOP_PX = 52;
const LIST_BOTTOM_PX = 8;
/** This close to the top, older messages are asked for. */
const OLDER_WITHIN_PX = 200;
/** A list that moves so soon after a wheel, a finger or a key moves by them. */
const BY_PERSON_WITHIN_MS = 1_000;

type ChatScrollOptions = {
  messages: readonly ListedMessage[];
  /** The list stays where it is, whatever comes. */
  isHeld: boolean;
  /** Stays in the document wherever it is: the keyboard is on it. */
  activeId: string | undefined;
  /** Whatever does not go on from what was shown is shown from its end, as if the list were new. */
  canJump: boolean;
  onNearTop: () => void;
  /** A row's usual height; every row is measured when it is shown. */
  rowEstimatePx?: number;
};

/**
 * Shows the few messages that are in sight of however many there are. following -> away by scrolling up, and back at the end or by
 * `goToEnd`; while `isHeld` it neither follows nor leaves. What is put before, or falls out at the top, moves nothing in sight.
 */
export function useChatScroll({
  messages,
  isHeld,
  activeId,
  canJump,
  onNearTop,
  rowEstimatePx = ROW_ESTIMATE_PX,
}: ChatScrollOptions) {
  const element = useRef<HTMLDivElement>(null);
  const place = useRef<ScrollPlace>({ top: 0, fromEndPx: 0 });
  const inputAtMs = useRef(Number.NEGATIVE_INFINITY);
  const shown = useRef<readonly ListedMessage[]>([]);
  const isFollowingNow = useRef(true);
  const [isAway, setIsAway] = useState(false);
  const [seenId, setSeenId] = useState<string>();
  const isFollowing = !isAway && !isHeld;
  const activeIndex = activeId === undefined ? -1 : messages.findIndex(({ id }) => id === activeId);

  const virtualizer = useVirtualizer({
    count: messages.length,
    getScrollElement: () => element.current,
    estimateSize: () => rowEstimatePx,
    getItemKey: useCallback((index: number) => messages[index]?.id ?? index, [messages]),
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const indexes = defaultRangeExtractor(range);

        return activeIndex < 0 || indexes.includes(activeIndex)
          ? indexes
          : [...indexes, activeIndex].sort((a, b) => a - b);
      },
      [activeIndex],
    ),
    overscan: 8,
    paddingStart: LIST_TOP_PX,
    paddingEnd: LIST_BOTTOM_PX,
    anchorTo: 'end',
    followOnAppend: isFollowing,
    scrollEndThreshold: isFollowing ? END_MARGIN_PX : 1,
  });
  const goToEnd = useCallback(() => {
    setIsAway(false);
    virtualizer.scrollToEnd();
  }, [virtualizer]);

  useLayoutEffect(() => {
    const isOwn = isOwnAdded(shown.current, messages);
    const hasJumped = canJump && isJump(shown.current, messages);
    shown.current = messages;
    isFollowingNow.current = isFollowing;

    if (hasJumped) {
      setSeenId(messages.at(-1)?.id);
    }

    if (isOwn || hasJumped) {
      goToEnd();
    } else if (isFollowing) {
      virtualizer.scrollToEnd();
    }
  }, [messages, isFollowing, canJump, goToEnd, virtualizer]);

  // The list becomes lower when a keyboard comes up or the composer grows.
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (isFollowingNow.current) {
        virtualizer.scrollToEnd();
      }
    });

    if (element.current) {
      observer.observe(element.current);
    }

    return () => observer.disconnect();
  }, [virtualizer]);

  const lastId = messages.at(-1)?.id;

  useEffect(() => {
    if (isFollowing) {
      setSeenId(lastId);
    }
  }, [isFollowing, lastId]);

  const noteInput = () => {
    inputAtMs.current = performance.now();
  };

  const handleScroll = () => {
    const list = element.current;

    if (!list) {
      return;
    }

    const before = place.current;
    const now = {
      top: list.scrollTop,
      fromEndPx: list.scrollHeight - list.scrollTop - list.clientHeight,
    };
    const isByPerson = !isHeld || performance.now() - inputAtMs.current < BY_PERSON_WITHIN_MS;
    place.current = now;
    setIsAway((wasAway) => isAwayAfter(wasAway, before, now, isByPerson));

    if (now.top < OLDER_WITHIN_PX && now.top < before.top) {
      onNearTop();
    }
  };

  return {
    ...{ element, virtualizer, isAway, goToEnd },
    newCount: isFollowing ? 0 : newCountOf(messages, seenId),
    watch: {
      onScroll: handleScroll,
      onWheel: noteInput,
      onTouchMove: noteInput,
    },
    noteInput,
  };
}
