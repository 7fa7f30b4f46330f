import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KeyPress, playerActionOf } from './player-keys.ts';

const press = (change: Partial<KeyPress>): KeyPress => ({
  key: ' ',
  code: 'Space',
  isModified: false,
  focusedTag: 'body',
  isEditable: false,
  ...change,
});

test('[APP-8] space plays and pauses, M mutes, F fills the screen', () => {
  assert.equal(playerActionOf(press({})), 'toggle-play');
  assert.equal(playerActionOf(press({ key: 'm', code: 'KeyM' })), 'toggle-mute');
  assert.equal(playerActionOf(press({ key: 'f', code: 'KeyF' })), 'toggle-fullscreen');
  assert.equal(playerActionOf(press({ key: 'x', code: 'KeyX' })), undefined);
});

test('[APP-8] letters work by their place, so also on an Arabic keyboard', () => {
  assert.equal(playerActionOf(press({ key: 'ة', code: 'KeyM' })), 'toggle-mute');
  assert.equal(playerActionOf(press({ key: 'ب', code: 'KeyF' })), 'toggle-fullscreen');
});

test('[APP-8] a text field keeps its keys', () => {
  for (const code of ['Space', 'KeyM', 'KeyF']) {
    assert.equal(playerActionOf(press({ code, focusedTag: 'input', isEditable: true })), undefined);
  }
});

test('[APP-8] the space bar belongs to a focused control; letters still work there', () => {
  for (const focusedTag of ['button', 'a', 'summary', 'input']) {
    assert.equal(playerActionOf(press({ focusedTag })), undefined);
    assert.equal(playerActionOf(press({ focusedTag, key: 'm', code: 'KeyM' })), 'toggle-mute');
  }
});

test('[APP-8] combinations with Ctrl, Alt or Meta belong to the browser', () => {
  assert.equal(playerActionOf(press({ key: 'f', code: 'KeyF', isModified: true })), undefined);
});

test('[APP-12] arrows step in time, L goes live and P makes a picture in picture', () => {
  assert.equal(playerActionOf(press({ key: 'ArrowLeft', code: 'ArrowLeft' })), 'back');
  assert.equal(playerActionOf(press({ key: 'ArrowRight', code: 'ArrowRight' })), 'forward');
  assert.equal(playerActionOf(press({ key: 'م', code: 'KeyL' })), 'go-live');
  assert.equal(playerActionOf(press({ key: 'ح', code: 'KeyP' })), 'toggle-pip');
});

test('[APP-12] a slider and a list keep their arrows', () => {
  for (const focusedTag of ['input', 'select']) {
    assert.equal(
      playerActionOf(press({ key: 'ArrowLeft', code: 'ArrowLeft', focusedTag })),
      undefined,
    );
  }
});
