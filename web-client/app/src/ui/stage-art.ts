/** Two lamps and where they stand; the same text always gives the same light. */
export type StageLight = { hue: number; counterHue: number; leftX: number; rightX: number };

/** FNV-1a, 32 bits: small, and spreads similar names far apart. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;

  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }

  return hash;
}

/** The light of a stream that has no picture yet, from its channel name. */
export function stageLightOf(channelName: string): StageLight {
  const hash = hashText(channelName);
  const hue = hash % 360;

  return {
    hue,
    counterHue: (hue + 60 + ((hash >>> 9) % 120)) % 360,
    leftX: 40 + ((hash >>> 16) % 70),
    rightX: 210 + ((hash >>> 23) % 70),
  };
}
