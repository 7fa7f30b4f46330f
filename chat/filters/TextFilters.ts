import { CHAT_MESSAGE_LENGTH_MAX } from '@stagedoor/contracts/limits';
import { hasLink } from './has-link.ts';
import { PatternMatcher } from './PatternMatcher.ts';
import { WordMatcher } from './WordMatcher.ts';

/** What a creator does not want to have said in their rooms, as it is stored. */
export type ChatFilters = {
  blockedWords: readonly string[];
  blockedPatterns: readonly string[];
  linksBlocked: boolean;
};

export const NO_FILTERS: ChatFilters = {
  blockedWords: [],
  blockedPatterns: [],
  linksBlocked: false,
};

/**
 * How long a text is at most with its compatibility forms written out, which is how it is judged. Some characters are 18 then; no
 * language is written with those alone.
 */
const WRITTEN_OUT_LENGTH_MAX = 4 * CHAT_MESSAGE_LENGTH_MAX;

/** Judges texts by one list of filters, which is compiled once. */
export class TextFilters {
  readonly #words: WordMatcher;
  readonly #patterns: PatternMatcher;
  readonly #linksBlocked: boolean;
  readonly #isEmpty: boolean;

  /** Throws AppError VALIDATION_ERROR, which names the pattern that is wrong. */
  constructor({ blockedWords, blockedPatterns, linksBlocked }: ChatFilters) {
    this.#words = new WordMatcher(blockedWords);
    this.#patterns = new PatternMatcher(blockedPatterns);
    this.#linksBlocked = linksBlocked;
    this.#isEmpty = !linksBlocked && blockedWords.length + blockedPatterns.length === 0;
  }

  /** True for a text that is not to be said. Takes time that is linear in its length. */
  refuse(text: string): boolean {
    if (this.#isEmpty) return false;
    return (
      text.normalize('NFKC').length > WRITTEN_OUT_LENGTH_MAX ||
      this.#words.matches(text) ||
      (this.#linksBlocked && hasLink(text)) ||
      this.#patterns.matches(text)
    );
  }
}
