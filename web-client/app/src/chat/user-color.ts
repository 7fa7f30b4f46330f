import { hashText } from '../ui/stage-art.ts';

/** Far enough apart to be told from each other. */
const HUE_COUNT = 15;

/** The hue of a person's name in degrees, always the same for one person. Lightness and strength are the theme's (`.chat-name`). */
export function nameHueOf(userId: string): number {
  return ((hashText(userId) >>> 4) % HUE_COUNT) * (360 / HUE_COUNT);
}
