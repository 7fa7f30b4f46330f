import assert from 'node:assert/strict';
import { type ReadBox, readBoxes } from '../../fmp4/box-reader.ts';
import { isAacRendition } from '../names.ts';
import type { PackagerEvent } from '../packager-event.ts';
import { type RenditionId, SEGMENT_MAX_MS } from '../packager-source.ts';

export type MadePart = Extract<PackagerEvent, { type: 'part' }>;
type MadePlaylist = Extract<PackagerEvent, { type: 'playlist' }>;
type MadeSegment = Extract<PackagerEvent, { type: 'segment' }>;

export type ReadSample = { ticks: number; duration: number; isKeyFrame: boolean; data: Uint8Array };

type MadeRendition = {
  initNames: Set<string>;
  parts: MadePart[];
  /** The inits and parts as they came. */
  bytes: Uint8Array[];
  segments: MadeSegment[];
  playlists: MadePlaylist[];
  firstMsn: number;
};

/**
 * What a packager made, as its receivers see it. Checks with each event that the promised order holds, and in `check` what is true
 * of a whole broadcast.
 */
export class MadeBroadcast {
  readonly #partTargetSamples: number;
  readonly renditions = new Map<RenditionId, MadeRendition>();
  readonly events: PackagerEvent[] = [];
  readonly #names = new Set<string>();
  /** Spans of stream time by media sequence number and part, whichever rendition told them first. */
  readonly #spans = new Map<string, MadePart>();
  isEnded = false;

  constructor(options: { partTargetMs: number }) {
    this.#partTargetSamples = options.partTargetMs * 48;
  }

  rendition(id: RenditionId): MadeRendition {
    let rendition = this.renditions.get(id);
    if (rendition === undefined) {
      rendition = {
        initNames: new Set(),
        parts: [],
        bytes: [],
        segments: [],
        playlists: [],
        firstMsn: 0,
      };
      this.renditions.set(id, rendition);
    }
    return rendition;
  }

  /** A file that plays: the first init, and all parts. Parameters that change later are in the samples. */
  movie(id: RenditionId): Buffer {
    const { bytes, parts } = this.rendition(id);
    return Buffer.concat([...bytes.slice(0, 1), ...parts.map((part) => part.bytes)]);
  }

  handle(event: PackagerEvent): void {
    assert.ok(!this.isEnded, 'nothing comes after the end');
    this.events.push(event);
    switch (event.type) {
      case 'init':
        this.#useName(event.rendition, event.name);
        this.rendition(event.rendition).initNames.add(event.name);
        this.#take(event.rendition, event.bytes);
        return;
      case 'part':
        this.#handlePart(event);
        return;
      case 'segment':
        this.#handleSegment(event);
        return;
      case 'playlist':
        this.#handlePlaylist(event);
        return;
      case 'window':
        this.rendition(event.rendition).firstMsn = event.firstMsn;
        return;
      case 'ended':
        this.isEnded = true;
        return;
      default:
        return;
    }
  }

  #handlePart(part: MadePart): void {
    const rendition = this.rendition(part.rendition);
    this.#useName(part.rendition, part.name);
    assert.ok(rendition.initNames.has(part.initName), 'an init comes before its parts');
    const previous = rendition.parts.at(-1);
    if (previous !== undefined && previous.msn === part.msn) {
      assert.equal(part.partIndex, previous.partIndex + 1);
      assert.equal(part.startSamples, previous.startSamples + previous.durationSamples);
      assert.equal(part.initName, previous.initName, 'an init changes with a segment');
    } else assert.equal(part.partIndex, 0);
    if (previous !== undefined && previous.msn + 1 === part.msn) {
      assert.equal(part.startSamples, previous.startSamples + previous.durationSamples);
    }
    const key = `${part.msn}/${part.partIndex}`;
    const span = this.#spans.get(key);
    if (span === undefined) this.#spans.set(key, part);
    else {
      assert.equal(part.startSamples, span.startSamples, `${key} begins alike everywhere`);
      assert.equal(part.durationSamples, span.durationSamples);
      assert.equal(part.programDateTimeMs, span.programDateTimeMs);
      assert.equal(part.isDiscontinuity, span.isDiscontinuity);
    }
    assert.ok(part.durationSamples > 0 && part.durationSamples <= this.#partTargetSamples);
    if (isAacRendition(part.rendition)) checkAacFragment(part, previous);
    else checkFragment(part);
    rendition.parts.push(part);
    this.#take(part.rendition, part.bytes);
  }

  #handleSegment(segment: MadeSegment): void {
    const rendition = this.rendition(segment.rendition);
    this.#useName(segment.rendition, segment.name);
    const parts = rendition.parts.filter((part) => part.msn === segment.msn);
    assert.equal(parts.length, segment.partCount);
    const durationSamples = parts.reduce((sum, part) => sum + part.durationSamples, 0);
    assert.equal(durationSamples, segment.durationSamples);
    assert.ok(durationSamples <= SEGMENT_MAX_MS * 48);
    rendition.segments.push(segment);
  }

  #handlePlaylist(playlist: MadePlaylist): void {
    const rendition = this.rendition(playlist.rendition);
    const last = rendition.parts.at(-1);
    assert.equal(playlist.msn, last?.msn);
    assert.equal(playlist.partIndex, last?.partIndex);
    for (const name of listedNames(playlist)) {
      assert.ok(
        this.#names.has(`${playlist.rendition}/${name}`),
        `${name} was told before it is listed`,
      );
    }
    rendition.playlists.push(playlist);
  }

  #useName(rendition: RenditionId, name: string): void {
    const path = `${rendition}/${name}`;
    assert.ok(!this.#names.has(path), `${path} stands for one thing`);
    this.#names.add(path);
  }

  #take(id: RenditionId, bytes: Uint8Array): void {
    assert.equal(bytes.byteLength, bytes.buffer.byteLength, 'bytes own their buffer');
    this.rendition(id).bytes.push(bytes);
  }

  /** What must hold in the end: lengths of parts, decode times, and continuous sound. */
  check(): void {
    for (const [id, rendition] of this.renditions) {
      rendition.parts.forEach((part, index) => {
        const next = rendition.parts[index + 1];
        if (next === undefined || next.msn !== part.msn) return;
        // Whole audio frames of 10, 20, 40 or 60 ms: nearly always exactly the target.
        assert.ok(part.durationSamples >= 0.85 * this.#partTargetSamples, `${id} ${part.name}`);
      });
      for (const segment of rendition.segments.slice(0, -1)) {
        const isLong = segment.durationSamples >= 0.85 * this.#partTargetSamples;
        assert.ok(isLong, `${id} ${segment.name} is no shorter than a part`);
      }
      if (hasPicture(id)) checkPictures(id, rendition.parts);
    }
  }
}

/**
 * Decode times grow, and from the first picture on there is one at every moment, so that no buffer of a player has a hole. A
 * rendition that was stopped begins anew.
 */
function checkPictures(id: RenditionId, parts: readonly MadePart[]): void {
  let shownUntil: number | undefined;
  let lastTicks = -1;
  let endSamples = 0;
  for (const part of parts) {
    if (part.startSamples !== endSamples) shownUntil = undefined;
    endSamples = part.startSamples + part.durationSamples;
    for (const picture of readSamples(part.bytes, 1)) {
      assert.ok(picture.ticks > lastTicks, `${id}: decode times grow`);
      const hole = picture.ticks - (shownUntil ?? picture.ticks);
      assert.ok(hole <= 0, `${id} ${part.name}: ${hole / 90} ms without a picture`);
      lastTicks = picture.ticks;
      shownUntil = picture.ticks + picture.duration;
    }
    const isShown = shownUntil !== undefined && shownUntil >= endSamples * 1.875 - EARLY_TICKS_MAX;
    assert.ok(isShown, `${id} ${part.name}: its last picture ends before it`);
  }
}

/** Names in a playlist but for the preload hint, whose file comes next. */
function listedNames(playlist: MadePlaylist): string[] {
  const text = Buffer.from(playlist.full.plain).toString();
  const lines = text.split('\n').filter((line) => !line.startsWith('#EXT-X-PRELOAD-HINT'));
  return lines.flatMap((line) => {
    if (line !== '' && !line.startsWith('#')) return [line];
    if (line.startsWith('#EXT-X-RENDITION-REPORT')) return [];
    return [...line.matchAll(/URI="([^"]+)"/g)].map((match) => match[1] ?? '');
  });
}

/** A key frame that another rendition's begins the segment for may lie so much before it. */
const EARLY_TICKS_MAX = 50 * 90;

/** A part's bytes say what its event says. */
function checkFragment(part: MadePart): void {
  const types = readBoxes(part.bytes).map((box) => box.type);
  assert.deepEqual(types, ['moof', 'mdat']);
  const sounds = readSamples(part.bytes, 2);
  assert.equal(sounds[0]?.ticks, part.startSamples);
  const soundSamples = sounds.reduce((sum, sound) => sum + sound.duration, 0);
  assert.equal(soundSamples, part.durationSamples, 'sound fills the part');
  const pictures = readSamples(part.bytes, 1);
  checkPicturePlaces(part, pictures);
}

/** Frames of AAC belong to the part in which they begin, and follow those of the part before without a gap. */
function checkAacFragment(part: MadePart, previous: MadePart | undefined): void {
  const sounds = readSamples(part.bytes, 2);
  const endSamples = part.startSamples + part.durationSamples;
  for (const { ticks, duration } of sounds) {
    assert.equal(duration, 1_024);
    assert.ok(ticks >= part.startSamples && ticks < endSamples, `${part.name}: ${ticks}`);
  }
  const last = previous === undefined ? undefined : readSamples(previous.bytes, 2).at(-1);
  const isNext = previous !== undefined && endOf(previous) === part.startSamples;
  if (isNext && last !== undefined && sounds[0] !== undefined) {
    assert.equal(sounds[0].ticks, last.ticks + last.duration, 'sound has no gap');
  }
  // All that begin in it are there.
  const next = sounds.at(-1);
  if (next !== undefined) assert.ok(next.ticks + next.duration >= endSamples);
  checkPicturePlaces(part, readSamples(part.bytes, 1));
}

function endOf({ startSamples, durationSamples }: MadePart): number {
  return startSamples + durationSamples;
}

function hasPicture(id: RenditionId): boolean {
  return id.startsWith('v');
}

function checkPicturePlaces(part: MadePart, pictures: readonly ReadSample[]): void {
  const isIndependent = !hasPicture(part.rendition) || (pictures[0]?.isKeyFrame ?? false);
  assert.equal(part.isIndependent, isIndependent);
  const begin = part.startSamples * 1.875;
  for (const picture of pictures) {
    assert.ok(picture.ticks >= begin - EARLY_TICKS_MAX, 'pictures do not begin before their part');
    assert.ok(picture.duration > 0);
  }
}

/** The samples of one track of a fragment, read from its boxes. */
export function readSamples(bytes: Uint8Array, trackId: number): ReadSample[] {
  const movieFragment = findBox(readBoxes(bytes), 'moof');
  for (const fragment of readBoxes(movieFragment.content)) {
    if (fragment.type !== 'traf') continue;
    const boxes = readBoxes(fragment.content);
    if (viewOf(findBox(boxes, 'tfhd')).getUint32(4) !== trackId) continue;
    const decodeTime = viewOf(findBox(boxes, 'tfdt'));
    let ticks = decodeTime.getUint32(4) * 2 ** 32 + decodeTime.getUint32(8);
    const run = viewOf(findBox(boxes, 'trun'));
    let dataOffset = run.getUint32(8);
    const samples: ReadSample[] = [];
    for (let index = 0; index < run.getUint32(4); index += 1) {
      const at = 12 + index * 12;
      const duration = run.getUint32(at);
      const sizeBytes = run.getUint32(at + 4);
      samples.push({
        ticks,
        duration,
        isKeyFrame: (run.getUint32(at + 8) & 0x1_0000) === 0,
        data: bytes.subarray(dataOffset, dataOffset + sizeBytes),
      });
      dataOffset += sizeBytes;
      ticks += duration;
    }
    return samples;
  }
  return [];
}

function findBox(boxes: readonly ReadBox[], type: string): ReadBox {
  const found = boxes.find((box) => box.type === type);
  assert.ok(found !== undefined, `a ${type} box`);
  return found;
}

function viewOf(box: ReadBox): DataView {
  return new DataView(box.content.buffer, box.content.byteOffset, box.content.byteLength);
}
