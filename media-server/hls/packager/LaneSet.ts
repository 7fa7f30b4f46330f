import { LayerFeed } from './LayerFeed.ts';
import type { MediaSource } from './MediaSource.ts';
import { aacRendition, videoRendition } from './names.ts';
import type { RenditionId } from './packager-source.ts';
import type { Rendition } from './Rendition.ts';
import type { RenditionLane } from './RenditionLane.ts';
import type { SourceStream } from './SourceStream.ts';
import { VideoTrack } from './VideoTrack.ts';

/** What anybody may want: the lowest one is made anyway. */
const VIDEO_RENDITION = /^v[0-9](?:-aac)?$/;

/**
 * The renditions with video of a broadcast, by layer, lowest first.
 *
 * A lane is waiting (wanted, no key frame yet) → started → stopped with the end of a segment, when nobody wants it any more. A
 * stopped one is replaced by another that waits for being wanted.
 */
export class LaneSet implements Iterable<RenditionLane> {
  readonly #createRendition: (id: RenditionId) => Rendition;
  readonly #isCutWanted: (id: RenditionId) => boolean;
  readonly #lanes: RenditionLane[] = [];
  readonly #wanted = new Set<RenditionId>();

  constructor(options: {
    createRendition: (id: RenditionId) => Rendition;
    /** Another rendition waits to begin with a key frame of this one. */
    isCutWanted: (id: RenditionId) => boolean;
  }) {
    this.#createRendition = options.createRendition;
    this.#isCutWanted = options.isCutWanted;
  }

  [Symbol.iterator](): Iterator<RenditionLane> {
    return this.#lanes[Symbol.iterator]();
  }

  /** Those that frames are taken for: wanted, or their segment is not over yet. */
  get live(): RenditionLane[] {
    return this.#lanes.filter(isLive);
  }

  /** Those that are in the parts that are made. */
  get started(): RenditionLane[] {
    return this.#lanes.filter((lane) => lane.isStarted);
  }

  /** Some picture has been made. */
  get hasConfig(): boolean {
    return this.#lanes.some((lane) => lane.config !== undefined);
  }

  /** How far the picture has come that has come furthest. */
  get positionSamples(): number {
    return Math.max(0, ...this.live.map((lane) => lane.track.positionSamples));
  }

  /** A source with so many layers is there. Lanes do not get fewer. */
  extendTo(layerCount: number): void {
    while (this.#lanes.length < layerCount) this.#add(this.#lanes.length);
  }

  /** What is not wanted any more ends with its segment. False for what is no rendition with video. */
  setWanted(rendition: RenditionId, isWanted: boolean): boolean {
    if (!VIDEO_RENDITION.test(rendition)) return false;
    if (isWanted) this.#wanted.add(rendition);
    else this.#wanted.delete(rendition);
    for (const lane of [...this.#lanes]) this.#reconsider(lane);
    return true;
  }

  forget(source: MediaSource): void {
    for (const lane of this.#lanes) lane.feed.forget(source);
  }

  /** Whatever of this source comes next, it goes on with a key frame. */
  requireKeyFrame(source: MediaSource): void {
    for (const lane of this.#lanes) {
      if (lane.feed.source === source) lane.track.requireKeyFrame();
    }
  }

  /** The lane begins anew when it is wanted again. */
  replace(lane: RenditionLane): void {
    this.#lanes.splice(this.#lanes.indexOf(lane), 1);
    this.#add(lane.layerIndex);
    this.#lanes.sort((one, other) => one.layerIndex - other.layerIndex);
  }

  /** Whether some lane takes this stream, or waits for it. The lowest layer of the preferred source is taken always. */
  takes(source: MediaSource, stream: SourceStream, preferred: MediaSource | undefined): boolean {
    return this.live.some((lane) => {
      if (lane.feed.stream === stream) return true;
      if (source !== preferred) return false;
      return stream.layerIndex === 0 || lane.feed.wantedStream(source) === stream;
    });
  }

  #add(layerIndex: number): void {
    const id = videoRendition(layerIndex);
    this.#lanes.push({
      layerIndex,
      feed: new LayerFeed(layerIndex),
      track: new VideoTrack(),
      rendition: this.#createRendition(id),
      isStarted: false,
      isWanted: this.#isLayerWanted(layerIndex),
      isCutWanted: () => this.#isCutWanted(id),
      config: undefined,
    });
  }

  /** With either coding of the sound. */
  #isLayerWanted(layerIndex: number): boolean {
    const id = videoRendition(layerIndex);
    return layerIndex === 0 || this.#wanted.has(id) || this.#wanted.has(aacRendition(id));
  }

  #reconsider(lane: RenditionLane): void {
    const isWanted = this.#isLayerWanted(lane.layerIndex);
    if (isWanted === lane.isWanted) return;
    lane.isWanted = isWanted;
    if (!isWanted && !lane.isStarted) this.replace(lane);
  }
}

function isLive(lane: RenditionLane): boolean {
  return lane.isWanted || lane.isStarted;
}
