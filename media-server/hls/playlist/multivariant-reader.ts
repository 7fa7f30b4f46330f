import { decimalFloat, decimalInteger, parseAttributes } from './attribute-list.ts';
import type { ParsedVariant, ParseProblem } from './parsed-playlist.ts';

const STREAM_INF = '#EXT-X-STREAM-INF:';

/** The variants of a multivariant playlist; what cannot be read is added to `problems`. */
export function readVariants(
  lines: readonly string[],
  problems: ParseProblem[],
): { variants: ParsedVariant[]; problems: ParseProblem[] } {
  const variants: ParsedVariant[] = [];
  let pending: ReadonlyMap<string, string> | undefined;
  for (const [index, text] of lines.entries()) {
    const tell = (why: string): void => void problems.push({ line: index + 1, text, why });
    if (text.startsWith(STREAM_INF)) {
      if (pending !== undefined) tell('the variant before has no address');
      pending = parseAttributes(text.slice(STREAM_INF.length));
      if (pending === undefined) tell('not an attribute list');
    } else if (text !== '' && !text.startsWith('#')) {
      if (pending === undefined) tell('an address without EXT-X-STREAM-INF');
      else variants.push(readVariant(pending, text));
      pending = undefined;
    }
  }
  return { variants, problems };
}

function readVariant(attributes: ReadonlyMap<string, string>, uri: string): ParsedVariant {
  const [width, height] = (attributes.get('RESOLUTION') ?? '').split('x');
  return {
    uri,
    bandwidth: decimalInteger(attributes.get('BANDWIDTH')),
    averageBandwidth: decimalInteger(attributes.get('AVERAGE-BANDWIDTH')),
    codecs: attributes.get('CODECS')?.split(',') ?? [],
    width: decimalInteger(width),
    height: decimalInteger(height),
    frameRate: decimalFloat(attributes.get('FRAME-RATE')),
    stableId: attributes.get('STABLE-VARIANT-ID'),
  };
}
