import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '../../clock-fake.ts';
import { type ModeChoice, ModeChooser } from './ModeChooser.ts';

function choose(choice: ModeChoice = 'auto', isHlsPossible = true) {
  const clock = new FakeClock();
  const changes: string[] = [];
  const chooser = new ModeChooser({
    ...{ clock, choice, isHlsPossible },
    onChange: (wanted) => changes.push('cause' in wanted ? wanted.cause : wanted.mode),
  });
  return { clock, changes, chooser };
}

test('[PLAY-7] WebRTC comes first, unless the person chose HLS and the browser plays it', () => {
  assert.equal(choose('auto').chooser.wanted.mode, 'webrtc');
  assert.equal(choose('webrtc').chooser.wanted.mode, 'webrtc');
  assert.deepEqual(choose('hls').chooser.wanted, { mode: 'hls', cause: 'chosen' });
  assert.equal(choose('hls', false).chooser.wanted.mode, 'webrtc');
});

for (const [trouble, pausesMs] of [
  ['capacity', [15_000, 30_000, 60_000, 120_000, 300_000]],
  ['network', [15_000, 30_000, 60_000, 120_000, 300_000]],
  ['thin-link', [60_000, 180_000, 600_000]],
] as const) {
  test(`[PLAY-8] ${trouble}: HLS meanwhile, and WebRTC again after growing pauses, a bounded number of times`, () => {
    const { clock, changes, chooser } = choose();
    for (const pauseMs of pausesMs) {
      chooser.handleWebRtcTrouble(trouble);
      assert.equal(changes.at(-1), trouble);
      clock.advance(pauseMs - 1);
      assert.equal(changes.at(-1), trouble);
      clock.advance(1);
      assert.equal(changes.at(-1), 'webrtc');
    }
    chooser.handleWebRtcTrouble(trouble);
    clock.advance(24 * 3_600_000);
    assert.equal(changes.at(-1), trouble, 'no more by itself');
    chooser.tryWebRtc();
    const isTold = trouble !== 'thin-link';
    assert.equal(changes.at(-1), isTold ? 'webrtc' : trouble, 'the page cannot see a thin link');
    chooser.close();
    assert.equal(clock.pendingCount, 0);
  });
}

test('[PLAY-8] a browser that cannot receive is not asked again', () => {
  const { clock, changes, chooser } = choose();
  chooser.handleWebRtcTrouble('unsupported');
  chooser.tryWebRtc();
  clock.advance(3_600_000);
  assert.deepEqual(changes, ['unsupported']);
  assert.equal(clock.pendingCount, 0);
});

test('[PLAY-8] WebRTC that held for a minute starts with the shortest pause again', () => {
  const { clock, changes, chooser } = choose();
  for (let count = 0; count < 3; count += 1) {
    chooser.handleWebRtcTrouble('network');
    chooser.tryWebRtc();
  }
  chooser.handleWebRtcPlaying();
  clock.advance(60_000);
  chooser.handleWebRtcTrouble('network');
  clock.advance(15_000);
  assert.equal(changes.at(-1), 'webrtc');
});

test('[PLAY-7] low delay by choice stays with WebRTC, and a choice forgets old troubles', () => {
  const { clock, changes, chooser } = choose('webrtc');
  chooser.handleWebRtcTrouble('network');
  assert.deepEqual(changes, []);
  chooser.setChoice('auto');
  assert.equal(chooser.wanted.mode, 'webrtc');
  chooser.handleWebRtcTrouble('thin-link');
  chooser.setChoice('hls');
  assert.deepEqual(changes, ['thin-link', 'chosen']);
  chooser.setChoice('auto');
  assert.deepEqual(changes, ['thin-link', 'chosen', 'webrtc']);
  assert.equal(clock.pendingCount, 0);
});

test('[PLAY-9] the past is HLS whatever was chosen, and live goes back', () => {
  for (const choice of ['auto', 'webrtc'] as const) {
    const { changes, chooser } = choose(choice);
    chooser.setInPast(true);
    chooser.setInPast(true);
    chooser.setInPast(false);
    assert.deepEqual(changes, ['past', 'webrtc'], choice);
  }
});

test('[PLAY-8] HLS that fails gives way to WebRTC, and is tried again later', () => {
  const { clock, changes, chooser } = choose('hls');
  chooser.handleHlsFailed();
  clock.advance(29_999);
  assert.deepEqual(changes, ['webrtc']);
  clock.advance(1);
  assert.deepEqual(changes, ['webrtc', 'chosen']);
});
