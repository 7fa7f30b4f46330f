type Box = { left: number; right: number; top: number; bottom: number };
type Size = { width: number; height: number };

const GAP_PX = 4;
/** From the edges of the window. */
const MARGIN_PX = 8;

/** Where a menu goes: below its button, above it where there is more room, and never out of the window. */
export function placeBeside(button: Box, menu: Size, window: Size): { left: number; top: number } {
  const within = (at: number, size: number, max: number) =>
    Math.max(MARGIN_PX, Math.min(at, max - size - MARGIN_PX));
  const roomBelow = window.height - button.bottom;
  const isAbove = menu.height + GAP_PX > roomBelow && button.top > roomBelow;
  // Towards the middle of the window, whichever side the button is on.
  const isAtRight = button.left + button.right > window.width;

  return {
    left: within(isAtRight ? button.right - menu.width : button.left, menu.width, window.width),
    top: within(
      isAbove ? button.top - menu.height - GAP_PX : button.bottom + GAP_PX,
      menu.height,
      window.height,
    ),
  };
}
