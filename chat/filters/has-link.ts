import { IGNORABLE } from './fold-words.ts';

/** What the pages make a link of, and more: anything after the scheme. */
const ADDRESS = /https?:\/\/\S|\bwww\.\S/iu;
/**
 * Labels with dots between them, before a port or a path perhaps. Chinese and Japanese have a stop of their own. Begins where a label does,
 * so that a long one without a stop is not tried from each of its letters.
 */
const NAME =
  /(?<![\p{L}\p{N}\p{M}_-])[\p{L}\p{N}\p{M}_-]+(?:[.。][\p{L}\p{N}\p{M}_-]+)+(?:(?=(:\d\d|\/))|)/gu;
const STOP = /[.。]/u;
/** Any name may end in this where something follows that only an address has. */
const LETTERS = /^[\p{L}\p{M}]{2,}$/u;

/**
 * Ends of names that people pass on in chats. Not all that there are: a sentence whose author left out the space after its stop ends in
 * one of those often enough ("well.so what").
 */
const TOP_LEVEL_DOMAINS = new Set(
  `com net org info biz io co ai app dev gg tv me ly gl to cc ws fm im sh st vc
  xyz top site online store shop live stream video chat club link click fun games game bet casino poker porn sex sexy adult cam tube
  win vip pro tech cloud space website world today life news blog page web wiki work works zone network agency digital media email
  money cash finance loan loans trade market exchange crypto nft capital fund
  icu cyou buzz rest bond monster quest lol wtf ninja rocks gay dating
  edu gov mil int eu us uk ca au nz de fr es it nl be ch at pl cz sk hu ro bg gr pt se dk fi ie ru su ua by kz
  tr il ae sa eg ma dz tn jo lb iq ir kw qa om bh ye sy ps sd pk bd lk np cn jp kr tw hk sg my th vn ph br mx ar cl pe ve
  za ng ke gh tk ml ga cf gq pw la
  рф рус укр бел срб сайт онлайн москва شبكة السعودية امارات مصر المغرب الجزائر تونس الاردن فلسطين قطر عمان سوريا عراق موقع بازار
  中国 中國 香港 台灣 公司 网络 在线 한국 भारत ไทย`.split(/\s+/),
);

/** True where the text has something that leads out of the chat: an address, or the bare name of a site. */
export function hasLink(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(IGNORABLE, '');
  if (ADDRESS.test(text) || ADDRESS.test(plain)) return true;
  for (const [name, tail = ''] of plain.matchAll(NAME)) {
    // All but the first: a sentence may go on right after the stop that ends it.
    const [, ...labels] = name.toLowerCase().split(STOP);
    if (labels.some((label) => TOP_LEVEL_DOMAINS.has(label) || label.startsWith('xn--')))
      return true;
    if (tail !== '' && LETTERS.test(labels.at(-1) ?? '')) return true;
  }
  return false;
}
