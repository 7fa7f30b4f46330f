import { foldedWordsOf } from './fold-words.ts';

/**
 * Finds blocked words in texts: whole words only, as `foldedWordsOf` compares them. An entry of several words is found where they stand
 * one after another, whatever is between them. The cost follows the text, and not how many words are blocked.
 */
export class WordMatcher {
  /** By their first word. */
  readonly #entries = new Map<string, string[][]>();

  constructor(blockedWords: readonly string[]) {
    const known = new Set<string>();
    for (const words of blockedWords.map(foldedWordsOf)) {
      const [first] = words;
      const entry = words.join(' ');
      if (first === undefined || known.has(entry)) continue;
      known.add(entry);
      this.#entries.set(first, [...(this.#entries.get(first) ?? []), words]);
    }
  }

  /** True where one of the blocked words is in the text. */
  matches(text: string): boolean {
    if (this.#entries.size === 0) return false;
    const words = foldedWordsOf(text);
    return words.some((word, at) =>
      this.#entries
        .get(word)
        ?.some((entry) => entry.every((each, index) => words[at + index] === each)),
    );
  }
}
