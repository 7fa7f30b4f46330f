import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ERROR_CODES } from '@stagedoor/contracts/codes';
import ts from 'typescript';
import { THEME_KEY } from '../theme/theme-key.ts';
import { LANGUAGE_KEY, LANGUAGES, type Language } from './language.ts';

const SOURCES = path.resolve(import.meta.dirname, '..');
const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;
/** Attributes whose value a person reads or hears. */
const SPOKEN_ATTRIBUTES = new Set(['alt', 'aria-label', 'label', 'placeholder', 'title']);

type Texts = { [key: string]: string | Texts };

function readTexts(language: Language): Map<string, string> {
  const file = path.join(import.meta.dirname, 'locales', `${language}.json`);
  const flat = new Map<string, string>();
  const visit = (texts: Texts, prefix: string) => {
    for (const [key, value] of Object.entries(texts)) {
      if (typeof value === 'string') {
        flat.set(prefix + key, value);
      } else {
        visit(value, `${prefix}${key}.`);
      }
    }
  };
  visit(JSON.parse(readFileSync(file, 'utf8')) as Texts, '');
  return flat;
}

const english = readTexts('en');
const arabic = readTexts('ar');
const baseOf = (key: string) => key.replace(PLURAL_SUFFIX, '');
const baseKeys = (texts: Map<string, string>) => [...new Set([...texts.keys()].map(baseOf))].sort();
const placeholdersOf = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test('[APP-1] both languages have the same keys', () => {
  assert.deepEqual(baseKeys(arabic), baseKeys(english));
});

test('[APP-1] no text is empty, and none is the same in both languages', () => {
  for (const [key, text] of english) {
    assert.notEqual(text.trim(), '', key);
    assert.notEqual(arabic.get(key), text, key);
  }

  for (const [key, text] of arabic) {
    assert.notEqual(text.trim(), '', key);
  }
});

test('[APP-1] both languages fill in the same values', () => {
  for (const [key, text] of english) {
    const translation = arabic.get(key);

    if (translation !== undefined && !PLURAL_SUFFIX.test(key)) {
      assert.deepEqual(placeholdersOf(translation), placeholdersOf(text), key);
    }
  }
});

test('[APP-1] counted texts have every plural form of their language', () => {
  for (const [language, texts] of [
    ['en', english],
    ['ar', arabic],
  ] as const) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...texts.keys()].filter((key) => PLURAL_SUFFIX.test(key)).map(baseOf);

    for (const key of new Set(counted)) {
      for (const form of forms) {
        assert.ok(texts.has(`${key}_${form}`), `${language}: ${key}_${form}`);
      }
    }
  }
});

test('[APP-2] every error code has a sentence', () => {
  for (const code of [...Object.keys(ERROR_CODES), 'NETWORK']) {
    assert.ok(english.has(`errors.${code}`), code);
  }
});

test('[APP-3] what runs before the first paint reads the same keys and languages', () => {
  const script = readFileSync(path.resolve(SOURCES, '../public/before-paint.js'), 'utf8');

  for (const word of [LANGUAGE_KEY, THEME_KEY, ...LANGUAGES]) {
    assert.ok(script.includes(`'${word}'`), word);
  }
});

/** Every text of a component that a person would read and that did not come through `t()`. */
function literalTextsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const hasLetters = (text: string) => /\p{L}{2,}/u.test(text);
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && hasLetters(node.text)) {
      found.push(node.text.trim());
    } else if (ts.isJsxExpression(node) && ts.isJsxElement(node.parent)) {
      const { expression } = node;

      if (expression && ts.isStringLiteralLike(expression) && hasLetters(expression.text)) {
        found.push(expression.text);
      }
    } else if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.has(node.name.getText())) {
      const value =
        node.initializer && ts.isJsxExpression(node.initializer)
          ? node.initializer.expression
          : node.initializer;

      if (value && ts.isStringLiteralLike(value) && hasLetters(value.text)) {
        found.push(value.text);
      }
    }

    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('[APP-2] no component holds a text of its own', () => {
  const components = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  assert.ok(components.length > 20, 'the components were found');

  for (const file of components) {
    assert.deepEqual(literalTextsOf(path.join(SOURCES, file)), [], file);
  }
});
