import { AppError } from '@stagedoor/contracts/errors';
import { RE2JS, RE2JSException, RE2Set } from 're2js';
import { IGNORABLE } from './fold-words.ts';
import { patternCost } from './pattern-cost.ts';

/**
 * Of all patterns of one creator together, as `patternCost` counts. A message of 500 characters is then a matter of a million steps at the
 * very worst, some ten milliseconds; lists that people write are below a hundredth of it.
 */
export const PATTERNS_COST_MAX = 2_000;
/** What `patternCost` allows compiles to less, also where everything is optional; whatever it should not see through ends here. */
const INSTRUCTIONS_MAX = 3 * PATTERNS_COST_MAX;
/** What the automaton of one creator's patterns may remember; beyond it is slower and still linear. */
const MEMORY_BYTES_MAX = 1024 * 1024;

/**
 * Finds patterns (RE2 syntax, case-insensitive, anywhere in the text unless anchored) in time that is linear in the text, whatever they
 * are and whatever it says: all of them are one automaton.
 */
export class PatternMatcher {
  readonly #set: RE2Set | undefined;

  /** Throws AppError VALIDATION_ERROR, which names the first pattern that is none, or that makes them cost too much. */
  constructor(patterns: readonly string[]) {
    if (patterns.length === 0) return;
    const set = new RE2Set(RE2Set.UNANCHORED, RE2JS.CASE_INSENSITIVE, MEMORY_BYTES_MAX);
    let cost = 0;
    for (const [index, pattern] of patterns.entries()) {
      cost += patternCost(pattern);
      // Known before it is compiled: that is what takes long.
      if (cost > PATTERNS_COST_MAX) throw wrongPattern(index, 'repeats too much');
      addTo(set, pattern, index);
    }
    set.compile();
    if (set.prog.numInst() > INSTRUCTIONS_MAX)
      throw wrongPattern(patterns.length - 1, 'repeats too much');
    this.#set = set;
  }

  /**
   * True where one of them is in the text, with what is invisible in it or without. Its compatibility forms count as the characters that
   * they stand for.
   */
  matches(text: string): boolean {
    const set = this.#set;
    if (set === undefined) return false;
    const plain = text.normalize('NFKC');
    // Composed again: what was between a letter and its mark is gone.
    const visible = plain.replaceAll(IGNORABLE, '').normalize('NFKC');
    return set.match(plain).length > 0 || (visible !== plain && set.match(visible).length > 0);
  }
}

function addTo(set: RE2Set, pattern: string, index: number): void {
  try {
    set.add(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw wrongPattern(index, reasonOf(error), error);
  }
}

function wrongPattern(index: number, reason: string, cause?: unknown): AppError {
  const details = { fields: [{ in: 'body', path: `blockedPatterns.${index}`, message: reason }] };
  return new AppError('VALIDATION_ERROR', `Pattern ${index + 1}: ${reason}.`, { details, cause });
}

/** "missing closing )", without the pattern, which its author sees. */
function reasonOf(error: RE2JSException): string {
  return error.message.replace(/^error parsing regexp: /, '').replace(/: `.*$/su, '');
}
