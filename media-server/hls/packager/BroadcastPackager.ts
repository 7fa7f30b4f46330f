import { AAC_CONFIG } from '../codecs/aac/aac-config.ts';
import { createDepacketizer } from '../codecs/create-depacketizer.ts';
import type { CodecConfig, CreateDepacketizer } from '../codecs/encoded-frame.ts';
import type { FragmentTrack } from '../fmp4/movie-fragment.ts';
import { AUDIO_TRACK_ID } from '../fmp4/track-ids.ts';
import { AacRenditions, type AacVariant } from './AacRenditions.ts';
import { AudioTrack } from './AudioTrack.ts';
import type { AacEncoders } from './aac-encoder.ts';
import { KeyFrameRequests } from './KeyFrameRequests.ts';
import { LaneSet } from './LaneSet.ts';
import { isFlowing } from './LayerFeed.ts';
import type { MediaSource, SourceFrame } from './MediaSource.ts';
import { AUDIO_RENDITION, FileNames, isAacRendition } from './names.ts';
import { publishPlaylists } from './PlaylistPublisher.ts';
import type { PackagerEvent } from './packager-event.ts';
import {
  DVR_WINDOW_MS,
  START_WAIT_MS,
  TICK_GAP_MAX_MS,
  VARIANTS_WAIT_MS,
} from './packager-limits.ts';
import type { PackagerPreset, PackagerSource, RenditionId } from './packager-source.ts';
import { Rendition } from './Rendition.ts';
import { isOtherFormat, isOtherInit, isStopped, type RenditionLane } from './RenditionLane.ts';
import { type PartEnd, SegmentPlan } from './SegmentPlan.ts';
import type { SenderReport } from './SenderClock.ts';
import { SourceSet } from './SourceSet.ts';
import type { PacketLosses } from './SourceStream.ts';
import { StreamTimeline } from './StreamTimeline.ts';
import { VariantList } from './VariantList.ts';
import type { PlacedPicture } from './VideoTrack.ts';

export type BroadcastPackagerOptions = {
  /** In all names; never used before. */
  epoch: string;
  preset: PackagerPreset;
  /** Wall clock minus the monotonic time of all arguments, now: Clock's `nowMs() - monotonicMs()`. */
  wallOffsetMs: number;
  /** Called within `tick` and `end` only, in the order that PackagerEvent promises. Must not call back. */
  emit: (event: PackagerEvent) => void;
  dvrWindowMs?: number;
  /** Of all codecs but VP8 unless given. */
  createDepacketizer?: CreateDepacketizer;
  /** A packager that goes on where another one died: its first segment's number, and a break before it. */
  continues?: { firstMsn: number; discontinuitySequence: number };
  /** Without it there are no renditions with AAC. */
  aacEncoders?: AacEncoders;
};

/** More than TICK_GAP_MAX_MS of parts and cuts: a tick ends, whatever comes together. */
const PARTS_A_TICK_MAX = 100;

/** At the end all that is left is made: never more than what sound may be ahead, but surely everything. */
const LAST_PARTS_MAX = 10_000;

/**
 * One broadcast: RTP of its sources in, renditions out. Has no clock and no sockets: every time is an argument, in milliseconds of
 * one monotonic clock, and nothing happens but in calls. What networks bring never throws.
 */
export class BroadcastPackager {
  readonly #options: BroadcastPackagerOptions;
  readonly #timeline: StreamTimeline;
  readonly #audio: AudioTrack;
  readonly #plan: SegmentPlan;
  readonly #names: FileNames;
  readonly #requests: KeyFrameRequests;
  readonly #variants: VariantList;
  /** Parts were made that no playlist names yet; of these renditions, older ones went. */
  #arePlaylistsDue = false;
  readonly #trimmed = new Set<Rendition>();
  readonly #audioRendition: Rendition;
  readonly #aac: AacRenditions | undefined;
  readonly #sources: SourceSet;
  readonly #lanes: LaneSet;
  /** Whatever somebody wants. */
  readonly #watched = new Set<RenditionId>();
  #audioSource: MediaSource | undefined;
  #isSounding = false;
  #initCount = 0;
  #discontinuityCount: number;
  #isDiscontinuity: boolean;
  #firstPacketAtMs: number | undefined;
  /** Of the newest call. */
  #nowMs: number | undefined;
  #isEnded = false;

  constructor(options: BroadcastPackagerOptions) {
    this.#options = options;
    this.#sources = new SourceSet({
      createDepacketizer: options.createDepacketizer ?? createDepacketizer,
      onFrame: (sourceFrame, nowMs) => this.#handleFrame(sourceFrame, nowMs),
    });
    this.#timeline = new StreamTimeline({ wallOffsetMs: options.wallOffsetMs });
    this.#audio = new AudioTrack(this.#timeline, (sound) => this.#aac?.push(sound));
    this.#plan = new SegmentPlan({
      preset: options.preset,
      firstMsn: options.continues?.firstMsn ?? 0,
    });
    this.#names = new FileNames(options.epoch);
    this.#requests = new KeyFrameRequests((sourceId, mayWait) =>
      options.emit({ type: 'key-frame-wanted', sourceId, mayWait }),
    );
    this.#variants = new VariantList(options.emit, {
      hasAac: options.aacEncoders !== undefined,
    });
    this.#isDiscontinuity = options.continues !== undefined;
    this.#discontinuityCount =
      (options.continues?.discontinuitySequence ?? 0) + (this.#isDiscontinuity ? 1 : 0);
    this.#audioRendition = this.#createRendition(AUDIO_RENDITION);
    this.#lanes = new LaneSet({
      createRendition: (id) => this.#createRendition(id),
      isCutWanted: (id) => this.#aac?.isCutWanted(id) ?? false,
    });
    if (options.aacEncoders !== undefined) this.#aac = this.#createAac(options.aacEncoders);
  }

  /** Of all sources that there were. */
  get losses(): Readonly<PacketLosses> {
    return this.#sources.losses;
  }

  /** A producer that plays from here on, instead of another one of its kind. Known ids change nothing. */
  addSource(description: PackagerSource): void {
    if (!this.#isEnded && this.#sources.add(description)) this.#reconsiderSources();
  }

  removeSource(id: string): void {
    const source = this.#sources.take(id);
    if (source === undefined) return;
    this.#requests.forget(id);
    this.#lanes.forget(source);
    source.close();
    this.#reconsiderSources();
  }

  /** While paused nothing of it is waited for. Video goes on with a key frame. */
  setSourcePaused(id: string, isPaused: boolean): void {
    const source = this.#sources.get(id);
    if (source === undefined || source.isPaused === isPaused) return;
    source.isPaused = isPaused;
    this.#lanes.requireKeyFrame(source);
    this.#reconsiderSources();
  }

  /** One datagram of the source's tap. The packager keeps views into it. */
  handlePacket(sourceId: string, datagram: Uint8Array, arrivedAtMs: number): void {
    if (this.#isEnded) return;
    this.#noteTime(arrivedAtMs);
    this.#firstPacketAtMs ??= arrivedAtMs;
    this.#sources.get(sourceId)?.handlePacket(datagram, arrivedAtMs);
  }

  handleSenderReport(
    sourceId: string,
    layerIndex: number,
    report: SenderReport,
    arrivedAtMs: number,
  ): void {
    this.#sources.get(sourceId)?.handleSenderReport(layerIndex, report, arrivedAtMs);
  }

  /** With the next part, whatever the window: nothing before this segment is listed any more. */
  shortenWindow(firstMsn: number): void {
    for (const rendition of this.#activeRenditions()) rendition.shorten(firstMsn);
    this.#aac?.shorten(firstMsn);
  }

  /** Whether anybody wants the rendition. The lowest one and the sound alone are made anyway. */
  setWanted(rendition: RenditionId, isWanted: boolean): void {
    if (isAacRendition(rendition)) {
      if (this.#aac === undefined) return;
      this.#aac.setWanted(rendition, isWanted);
    }
    if (isWanted) this.#watched.add(rendition);
    else this.#watched.delete(rendition);
    if (this.#lanes.setWanted(rendition, isWanted)) this.#takeStreams();
  }

  /**
   * To be called every 10 ms or so. Everything that is made is made here, unless it may wait for a later tick because nobody watches:
   * many parts at once need one playlist.
   */
  tick(nowMs: number, { mayWait = false } = {}): void {
    if (this.#isEnded) return;
    this.#noteTime(nowMs);
    this.#sources.tick(nowMs);
    if (!this.#timeline.isStarted && !this.#start(nowMs)) {
      this.#requestKeyFrames(nowMs);
      return;
    }
    this.#audio.fillMissing(nowMs, this.#lanes.positionSamples);
    if (!mayWait) this.#makeParts({ deadlineMs: nowMs, nowMs, countMax: PARTS_A_TICK_MAX });
    this.#aac?.advance(nowMs);
    this.#requestKeyFrames(nowMs);
  }

  /** What is here becomes the last part, and playlists end. Nothing is made afterwards. */
  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    const nowMs = this.#nowMs ?? 0;
    if (this.#timeline.isStarted) {
      this.#makeParts({ deadlineMs: Number.POSITIVE_INFINITY, nowMs, countMax: LAST_PARTS_MAX });
      const endSamples = this.#audio.positionSamples;
      if (endSamples > this.#plan.partStartSamples) {
        this.#makePart({ endSamples, isCut: false, isLate: false, isSegmentEnd: false }, nowMs);
      }
    }
    const renditions = this.#activeRenditions().filter((rendition) => rendition.hasParts);
    for (const rendition of renditions) rendition.end();
    this.#arePlaylistsDue = renditions.length > 0;
    this.#tellPlaylists(nowMs);
    this.#aac?.end();
    if (renditions.length > 0) this.#variants.update(this.#lanes);
    this.#sources.close();
    this.#options.emit({ type: 'ended' });
  }

  /** Time in which nobody called is not made up for: the machine slept, and what was sent is lost. */
  #noteTime(nowMs: number): void {
    const gapMs = nowMs - (this.#nowMs ?? nowMs);
    if (gapMs > TICK_GAP_MAX_MS) this.#timeline.skip(gapMs);
    this.#nowMs = Math.max(nowMs, this.#nowMs ?? nowMs);
  }

  /** Ends what works beside the packager, which is used no more: it failed, or is not wanted any more. */
  drop(): void {
    this.#isEnded = true;
    this.#aac?.close();
    this.#sources.close();
  }

  #createAac(encoders: AacEncoders): AacRenditions {
    return new AacRenditions({
      encoders,
      emit: this.#options.emit,
      createRendition: (id) => this.#createRendition(id, AAC_CONFIG),
      nextInitNumber: () => this.#nextInitNumber(),
      pendingSounds: () => this.#audio.pending,
    });
  }

  #createRendition(id: RenditionId, audioConfig?: CodecConfig): Rendition {
    return new Rendition({
      ...(audioConfig === undefined ? {} : { audioConfig }),
      id,
      names: this.#names,
      emit: this.#options.emit,
      partTargetMs: this.#options.preset.partTargetMs,
      dvrWindowMs: this.#options.dvrWindowMs ?? DVR_WINDOW_MS,
    });
  }

  #reconsiderSources(): void {
    const audioSource = this.#sources.preferred('audio');
    const isSounding = audioSource !== undefined && !audioSource.isPaused;
    if (audioSource !== this.#audioSource || isSounding !== this.#isSounding) {
      this.#audioSource = audioSource;
      this.#isSounding = isSounding;
      this.#audio.changeSource(isSounding);
    }
    const layerCount = this.#sources.preferred('video')?.streams.length ?? 0;
    this.#lanes.extendTo(layerCount);
    this.#takeStreams();
  }

  /** Frames are made of the streams that some lane takes or waits for. */
  #takeStreams(): void {
    const preferredVideo = this.#sources.preferred('video');
    for (const source of this.#sources) {
      for (const stream of source.streams) {
        const isTaken =
          source.description.kind === 'audio'
            ? source === this.#audioSource
            : this.#lanes.takes(source, stream, preferredVideo);
        stream.setTaken(isTaken);
      }
    }
  }

  #handleFrame(sourceFrame: SourceFrame, nowMs: number): void {
    const { source, stream, frame, capturedAtMs } = sourceFrame;
    if (source.description.kind === 'audio') {
      if (source === this.#audioSource) this.#audio.push(frame, capturedAtMs, nowMs);
      return;
    }
    const preferred = this.#sources.preferred('video');
    for (const lane of this.#lanes.live) {
      const { isKeyFrame } = frame;
      const previous = lane.feed.stream;
      if (!lane.feed.accepts({ source, stream, isKeyFrame, preferred, nowMs })) continue;
      if (previous !== undefined && previous !== stream) this.#takeStreams();
      if (!this.#timeline.isStarted) {
        if (!isKeyFrame) continue;
        this.#begin(capturedAtMs, nowMs);
      }
      lane.track.push(frame, {
        samples: this.#timeline.samplesAt(capturedAtMs),
        startSamples: this.#plan.partStartSamples,
        nowSamples: this.#timeline.samplesAt(nowMs),
        nowMs,
      });
    }
  }

  /** Without a key frame the broadcast begins with whatever there is after a while. */
  #start(nowMs: number): boolean {
    if (this.#firstPacketAtMs === undefined) return false;
    if (nowMs - this.#firstPacketAtMs < START_WAIT_MS) return false;
    this.#begin(this.#firstPacketAtMs, nowMs);
    return true;
  }

  #begin(originMs: number, nowMs: number): void {
    this.#timeline.start(originMs, nowMs);
    this.#audio.start();
  }

  /** Stragglers are waited for until `deadlineMs`. */
  #makeParts(options: { deadlineMs: number; nowMs: number; countMax: number }): void {
    for (let count = 0; count < options.countMax; count += 1) {
      const end = this.#plan.findPartEnd({
        audio: this.#audio,
        timeline: this.#timeline,
        lanes: this.#lanes.live,
        nowMs: options.deadlineMs,
      });
      if (end === undefined) break;
      this.#makePart(end, options.nowMs);
      if (this.#watched.size > 0) this.#tellPlaylists(options.nowMs);
    }
    this.#tellPlaylists(options.nowMs);
  }

  #makePart(end: PartEnd, nowMs: number): void {
    const startSamples = this.#plan.partStartSamples;
    if (end.endSamples > startSamples) this.#writePart(end, nowMs);
    const renditions = this.#activeRenditions();
    if (end.isSegmentEnd) {
      if (end.endSamples > this.#plan.segmentStartSamples) {
        for (const rendition of renditions) rendition.finishSegment();
        // With a part it was told that it is the last one.
        if (end.endSamples === startSamples) this.#aac?.finishSegment();
      }
    }
    if (end.endSamples > startSamples) {
      for (const rendition of renditions) {
        if (rendition.hasParts && rendition.trim()) this.#trimmed.add(rendition);
      }
      this.#arePlaylistsDue = true;
    }
    this.#plan.advance(end);
    if (end.isSegmentEnd) this.#beginSegment(end);
  }

  /** Of the parts that were made since the last time. */
  #tellPlaylists(nowMs: number): void {
    if (!this.#arePlaylistsDue) return;
    this.#arePlaylistsDue = false;
    const listed = this.#activeRenditions().filter((rendition) => rendition.hasParts);
    publishPlaylists(listed, { isWatched: this.#watched.size > 0, emit: this.#options.emit });
    for (const rendition of this.#trimmed) {
      this.#options.emit({
        type: 'window',
        rendition: rendition.id,
        firstMsn: rendition.firstMsn,
      });
    }
    this.#trimmed.clear();
    if (!this.#isPictureAwaited(nowMs)) this.#variants.update(this.#lanes);
  }

  /** The broadcast began without its picture, which may come any moment. */
  #isPictureAwaited(nowMs: number): boolean {
    const preferred = this.#sources.preferred('video');
    if (preferred === undefined || preferred.isPaused) return false;
    if (this.#lanes.hasConfig) return false;
    return nowMs - (this.#firstPacketAtMs ?? nowMs) < VARIANTS_WAIT_MS;
  }

  #activeRenditions(): Rendition[] {
    return [...this.#lanes.started.map((lane) => lane.rendition), this.#audioRendition];
  }

  #writePart(end: PartEnd, nowMs: number): void {
    const startSamples = this.#plan.partStartSamples;
    const audio: FragmentTrack = {
      trackId: AUDIO_TRACK_ID,
      baseDecodeTime: startSamples,
      samples: this.#audio.take(end.endSamples),
    };
    const isSegmentStart = this.#plan.partIndex === 0;
    const part = {
      msn: this.#plan.msn,
      partIndex: this.#plan.partIndex,
      partNumber: this.#plan.partNumber,
      startSamples,
      durationSamples: end.endSamples - startSamples,
      programDateTimeMs: this.#timeline.dateMsAt(startSamples, nowMs),
      isDiscontinuity: isSegmentStart && this.#isDiscontinuity,
      discontinuitySequence: this.#discontinuityCount,
    };
    const variants: AacVariant[] = [];
    for (const lane of this.#lanes.started) {
      if (isSegmentStart) this.#updateInit(lane);
      const pictures = lane.track.take({
        startSamples,
        endSamples: end.endSamples,
        isCut: end.isCut,
        isSegmentStart,
        isStopped: isStopped(lane),
        isLast: this.#isEnded && end.endSamples >= this.#audio.positionSamples,
      });
      const { isIndependent } = pictures;
      variants.push({
        rendition: lane.rendition.id,
        videoConfig: lane.rendition.videoConfig,
        pictures: pictures.track,
        isIndependent,
      });
      lane.rendition.addPart({
        ...part,
        isIndependent,
        tracks: pictures.track === undefined ? [audio] : [pictures.track, audio],
      });
    }
    if (!this.#audioRendition.hasInit) this.#setConfig(this.#audioRendition, undefined);
    this.#audioRendition.addPart({ ...part, isIndependent: true, tracks: [audio] });
    variants.push({
      rendition: AUDIO_RENDITION,
      videoConfig: undefined,
      pictures: undefined,
      isIndependent: true,
    });
    this.#aac?.addPart(part, variants, { isSegmentEnd: end.isSegmentEnd, nowMs });
    this.#isDiscontinuity = false;
  }

  #updateInit(lane: RenditionLane): void {
    if (lane.rendition.hasInit && !isOtherInit(lane.config, lane.rendition.videoConfig)) return;
    this.#setConfig(lane.rendition, lane.config);
  }

  #setConfig(rendition: Rendition, config: RenditionLane['config']): void {
    rendition.setConfig(config, this.#nextInitNumber());
  }

  #nextInitNumber(): number {
    const number = this.#initCount;
    this.#initCount += 1;
    return number;
  }

  /** The plan has begun a segment: lanes begin with it, or end before it. */
  #beginSegment(end: PartEnd): void {
    for (const lane of [...this.#lanes]) {
      if (!lane.isWanted) {
        if (lane.isStarted) this.#stopLane(lane);
        continue;
      }
      if (!end.isCut) continue;
      const keyFrame = end.isLate
        ? lane.track.beginSegmentLate(end.endSamples, (picture) => isBeginWanted(lane, picture))
        : lane.track.beginSegment(end.endSamples);
      if (keyFrame === undefined) continue;
      if (lane.isStarted && isOtherFormat(keyFrame.config, lane.config)) this.#breakTimeline();
      lane.config = keyFrame.config;
      lane.isStarted = true;
    }
  }

  #breakTimeline(): void {
    if (this.#isDiscontinuity) return;
    this.#isDiscontinuity = true;
    this.#discontinuityCount += 1;
  }

  #stopLane(lane: RenditionLane): void {
    this.#options.emit({ type: 'rendition-stopped', rendition: lane.rendition.id });
    this.#trimmed.delete(lane.rendition);
    this.#lanes.replace(lane);
    this.#takeStreams();
  }

  #requestKeyFrames(nowMs: number): void {
    const preferred = this.#sources.preferred('video');
    if (preferred === undefined || preferred.isPaused) return;
    const isWatched = this.#watched.size > 0;
    const isCutDue =
      this.#timeline.isStarted &&
      this.#timeline.samplesAt(nowMs) >= this.#plan.askFromSamples({ isWatched });
    const isWanting = [...this.#lanes].some(
      (lane) =>
        lane.isWanted &&
        (isCutDue ||
          lane.isCutWanted() ||
          lane.track.needsKeyFrame ||
          lane.feed.source !== preferred ||
          (lane.feed.stream?.needsKeyFrame ?? false) ||
          (lane.feed.stream !== undefined && !isFlowing(lane.feed.stream, nowMs))),
    );
    if (isWanting) this.#requests.want(preferred.id, { nowMs, mayWait: !isWatched });
  }
}

/** Whether a segment that has begun needs this key frame: it has none yet, or one of another format. */
function isBeginWanted(lane: RenditionLane, keyFrame: PlacedPicture): boolean {
  if (!lane.isStarted || !(lane.track.pending[0]?.isKeyFrame ?? false)) return true;
  return isOtherFormat(keyFrame.config, lane.config);
}
