import {
  type FocusEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';

/** A mouse that rests on the list for so long is no longer about to hit something in it. */
const POINTER_REST_MS = 3_000;

/** `menu` and whose it is: one menu closes while the next one opens. */
type Reason = 'pointer' | 'focus' | `menu ${string}`;

/**
 * Whether something holds the list where it is: a mouse that moves over it, a message that the keyboard is on, an open menu. What
 * somebody is about to press must not slip away under their hand.
 */
export function useHold() {
  const [reasons, setReasons] = useState<ReadonlySet<Reason>>(() => new Set());
  const restTimer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const set = useCallback((reason: Reason, isHolding: boolean) => {
    setReasons((before) => {
      if (before.has(reason) === isHolding) {
        return before;
      }

      const after = new Set(before);

      if (isHolding) {
        after.add(reason);
      } else {
        after.delete(reason);
      }

      return after;
    });
  }, []);

  useEffect(() => () => clearTimeout(restTimer.current), []);

  const rest = () => {
    clearTimeout(restTimer.current);
    set('pointer', false);
  };

  return {
    isHeld: reasons.size > 0,
    setMenuOpen: useCallback(
      (menuId: string, isOpen: boolean) => set(`menu ${menuId}`, isOpen),
      [set],
    ),
    /** For the element that is held. */
    watch: {
      onPointerMove: (event: PointerEvent) => {
        if (event.pointerType === 'mouse') {
          clearTimeout(restTimer.current);
          restTimer.current = setTimeout(rest, POINTER_REST_MS);
          set('pointer', true);
        }
      },
      onPointerLeave: rest,
      onFocus: ({ target, currentTarget }: FocusEvent) => {
        set('focus', target !== currentTarget && target.matches(':focus-visible'));
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) {
          set('focus', false);
        }
      },
    },
  };
}
