export type PlayerAction =
  | 'toggle-play'
  | 'toggle-mute'
  | 'toggle-fullscreen'
  | 'toggle-pip'
  | 'go-live'
  | 'back'
  | 'forward';

/** What of a keyboard event the decision needs. */
export type KeyPress = {
  key: string;
  code: string;
  isModified: boolean;
  /** Lower-case tag of the focused element, its `type` for inputs, and whether text is edited in it. */
  focusedTag: string;
  isEditable: boolean;
};

/** By their place on the keyboard. */
const LETTERS: { [code: string]: PlayerAction | undefined } = {
  KeyM: 'toggle-mute',
  KeyF: 'toggle-fullscreen',
  KeyP: 'toggle-pip',
  KeyL: 'go-live',
};

/** Time runs from left to right on every player, whatever the language. */
const ARROWS: { [key: string]: PlayerAction | undefined } = {
  ArrowLeft: 'back',
  ArrowRight: 'forward',
};

/** Elements that have their own use for the space bar, and those that have one for the arrows. */
const OWN_SPACE = new Set(['button', 'a', 'select', 'summary', 'input']);
const OWN_ARROWS = new Set(['select', 'input']);

/**
 * The shortcut behind a key press, or undefined where the key belongs to somebody else: a text field, a button under the
 * space bar, a combination with Ctrl, Alt or Meta. Letters go by their place on the keyboard, so that they work on an
 * Arabic one.
 */
export function playerActionOf(press: KeyPress): PlayerAction | undefined {
  if (press.isModified || press.isEditable) {
    return undefined;
  }

  const letter = LETTERS[press.code];

  if (letter !== undefined) {
    return letter;
  }

  const arrow = ARROWS[press.key];

  if (arrow !== undefined) {
    return OWN_ARROWS.has(press.focusedTag) ? undefined : arrow;
  }

  if (OWN_SPACE.has(press.focusedTag)) {
    return undefined;
  }

  return press.key === ' ' ? 'toggle-play' : undefined;
}

export function keyPressOf(event: KeyboardEvent): KeyPress {
  const focused = event.target instanceof HTMLElement ? event.target : undefined;
  const tag = focused?.tagName.toLowerCase() ?? '';
  const isTextInput =
    focused instanceof HTMLInputElement && !['range', 'checkbox', 'radio'].includes(focused.type);

  return {
    key: event.key,
    code: event.code,
    isModified: event.ctrlKey || event.altKey || event.metaKey,
    focusedTag: tag,
    isEditable:
      isTextInput ||
      tag === 'textarea' ||
      tag === 'select' ||
      (focused?.isContentEditable ?? false),
  };
}
