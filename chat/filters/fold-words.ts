/**
 * How words are compared: what a reader takes for the same word is the same text afterwards. Spellings that are spaced out, punctuated
 * or made of digits are not chased; patterns are there for those.
 */

/** Nothing to see: joiners, direction marks, variation selectors. */
export const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Tatweel, and the signs that Arabic is written with or without: vowels, doubling, Koranic marks. */
const ARABIC_SIGNS =
  /[\u{0640}\u{064B}-\u{065F}\u{0670}\u{06D6}-\u{06DC}\u{06DF}-\u{06E8}\u{06EA}-\u{06ED}]/gu;
/** What is typed for the same letter: alef with or without hamza, and the Persian keyboard's kaf and yeh. */
const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  ...{ آ: 'ا', أ: 'ا', إ: 'ا', ٱ: 'ا' },
  ...{ ک: 'ك', ی: 'ي' },
};
const ARABIC_VARIANTS = new RegExp(`[${Object.keys(ARABIC_LETTERS).join('')}]`, 'gu');
const ARABIC_DIGITS = /[\u{0660}-\u{0669}\u{06F0}-\u{06F9}]/gu;

/** Letters of Cyrillic and Greek that look like Latin ones, in lower case, also where only the capitals do. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    ё: 'ë',
    һ: 'h',
    н: 'h',
    і: 'i',
    ї: 'ï',
    ј: 'j',
    к: 'k',
  },
  ...{ ӏ: 'l', м: 'm', о: 'o', р: 'p', ԛ: 'q', ѕ: 's', т: 't', ѵ: 'v', ԝ: 'w', х: 'x', у: 'y' },
  ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', μ: 'm', ν: 'v', ο: 'o', ρ: 'p', τ: 't' },
  ...{ υ: 'u', χ: 'x', ζ: 'z' },
};
const LOOKS_LATIN = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu');
const LATIN = /\p{Script=Latin}/u;

/** Letters, digits and the marks on them; everything else stands between words. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text in their order, folded. Folding what was folded changes nothing. */
export function foldedWordsOf(text: string): string[] {
  return (foldText(text).match(WORD) ?? []).map(foldLookAlikes);
}

function foldText(text: string): string {
  return foldCase(text.normalize('NFKC').replaceAll(IGNORABLE, ''))
    .replaceAll(ARABIC_SIGNS, '')
    .replaceAll(ARABIC_VARIANTS, (letter) => ARABIC_LETTERS[letter] ?? letter)
    .replaceAll(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** By way of the capitals, where ß, the two sigmas and the two i of Turkish meet; its own capital ẞ becomes ß first. */
function foldCase(text: string): string {
  return text
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll('i\u{0307}', 'i')
    .normalize('NFKC');
}

/** A word of one script is left alone: Russian has words of its own that look Latin. */
function foldLookAlikes(word: string): string {
  return LATIN.test(word)
    ? word.replaceAll(LOOKS_LATIN, (letter) => LOOK_ALIKES[letter] ?? letter)
    : word;
}
