import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage, directionOf } from './language.ts';

test('[APP-3] the remembered language counts more than the browser’s', () => {
  assert.equal(chooseLanguage('en', 'ar-EG'), 'en');
  assert.equal(chooseLanguage('ar', 'en-GB'), 'ar');
});

test('[APP-3] without a choice it is Arabic for Arabic browsers and English for all others', () => {
  assert.equal(chooseLanguage(null, 'ar-EG'), 'ar');
  assert.equal(chooseLanguage(null, 'ar'), 'ar');
  assert.equal(chooseLanguage(null, 'arn'), 'en');
  assert.equal(chooseLanguage('klingon', 'de-DE'), 'en');
});

test('[APP-3] Arabic reads from right to left', () => {
  assert.equal(directionOf('ar'), 'rtl');
  assert.equal(directionOf('en'), 'ltr');
});
