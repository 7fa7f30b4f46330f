import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VARIANTS_WAIT_MS } from './packager-limits.ts';
import type { MadeBroadcast } from './test/MadeBroadcast.ts';
import { Simulation } from './test/Simulation.ts';

const listsOf = ({ events }: MadeBroadcast): string[] =>
  events.flatMap((event) =>
    event.type === 'multivariant' ? [Buffer.from(event.playlist.plain).toString()] : [],
  );

test('[TAP-25] the list of renditions waits for the picture that is about to come', () => {
  const simulation = new Simulation();
  const publisher = simulation.addPublisher();
  publisher.addAudio();
  publisher.addVideo(2);
  publisher.isVideoFlowing = false;
  simulation.run(3_000);
  assert.equal(listsOf(simulation.made).length, 0);
  publisher.isVideoFlowing = true;
  simulation.run(3_000);
  assert.match(listsOf(simulation.made)[0] ?? '', /^v0\//m);
  simulation.end();
});

test('[TAP-25] it does not wait for long, nor without a picture, nor at the end', () => {
  const late = new Simulation();
  const publisher = late.addPublisher();
  publisher.addAudio();
  publisher.addVideo(1);
  publisher.isVideoFlowing = false;
  late.run(VARIANTS_WAIT_MS + 500);
  assert.equal(listsOf(late.made).length, 1);
  assert.doesNotMatch(listsOf(late.made)[0] ?? '', /^v0\//m);
  late.end();

  const soundOnly = new Simulation();
  soundOnly.addPublisher().addAudio();
  soundOnly.run(2_000);
  assert.equal(listsOf(soundOnly.made).length, 1);
  soundOnly.end();

  const short = new Simulation();
  const leaving = short.addPublisher();
  leaving.addAudio();
  leaving.addVideo(1);
  leaving.isVideoFlowing = false;
  short.run(2_000);
  assert.equal(listsOf(short.end()).length, 1);
});
