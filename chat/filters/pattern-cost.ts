/** A class of characters is compiled with the other case of all of its characters. */
const CLASS_COST = 10;

/** A quotation, flags, an escape with its name, a class, a number of times, or any other character. */
const PIECE =
  /\\Q.*?(?:\\E|$)|\(\?[a-zA-Z-]*\)|\\(?:[pP](?:\{\^?\w*\}|.)|x\{[0-9a-fA-F]*\}|.)|\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]|\{(\d+)(?:,(\d*))?\}|./gsu;

/** Repeats what is before it, or may be nothing: what follows then repeats what is before, and not this alone. */
const SEE_THROUGH = /^(?:\\Q|\(\?|[*+?]$)/;

/**
 * About how many steps a pattern takes for each character of a text, and how much it is to compile, without compiling it: what is
 * repeated a number of times counts as often. Never throws; whether the pattern is one is not its question.
 */
export function patternCost(pattern: string): number {
  const open: number[] = [];
  let total = 0;
  /** Of what a repetition that follows repeats. */
  let last = 0;
  for (const [piece, least, most] of pattern.matchAll(PIECE)) {
    if (least !== undefined) {
      // The first time counts already.
      const added = last * (Math.max(Number(least), Number(most ?? 0), 1) - 1);
      total += added;
      last += added;
    } else if (piece === '(') {
      open.push(total);
      total += 1;
      last = 0;
    } else if (piece === ')') {
      total += 1;
      last = total - (open.pop() ?? 0);
    } else {
      const cost = costOf(piece);
      last = SEE_THROUGH.test(piece) ? last + cost : cost;
      total += cost;
    }
  }
  return total;
}

function costOf(piece: string): number {
  if (piece.startsWith('\\Q')) return piece.length;
  if (piece.startsWith('[')) return CLASS_COST * (1 + (piece.match(/\\[pP]/g)?.length ?? 0));
  return /^\\[pP]/.test(piece) ? CLASS_COST : 1;
}
