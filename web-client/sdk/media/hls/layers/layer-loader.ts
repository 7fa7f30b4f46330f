/** What is loaded: a part, or a whole segment in the past. Seconds on the media element's timeline. */
export type LayerLoad = {
  layer: number;
  /** The segment's number. */
  sn: number;
  segmentStart: number;
  startSeconds: number;
  endSeconds: number;
  durationSeconds: number;
  isWholeSegment: boolean;
  /** What has come until now. `totalBytes`: 0 while it is not known. `tookMs`: since the first byte; 0 before it. `waitedMs`: until then. */
  transfer(): { bytes: number; totalBytes: number; tookMs: number; waitedMs: number };
};

/** What loads the layers of a stream, one at a time. */
export interface LayerLoader {
  /** Layers with a picture, lowest first. */
  readonly layerCount: number;
  /** The one that is asked for next. */
  readonly layer: number;
  /** What the link is believed to carry. What is set is a new first guess. */
  bandwidthBps: number;
  /** Of any segment, and on average; sound included. 0 for a layer that there is not. */
  peakBps(layer: number): number;
  averageBps(layer: number): number;
  playlistUrl(layer: number): string;
  /** Of the layer that is loaded; undefined while none is listed. */
  newestSegmentUrl(): string | undefined;
  /** Where a segment ends that is whole; undefined before. */
  segmentEnd(sn: number): number | undefined;
  /** Wall clock of the publisher's side, milliseconds since the Unix epoch. */
  programDateTimeMs(seconds: number): number | undefined;
  /** Asks for this layer and no other from the next load on. What is loaded stays. Idempotent. */
  load(layer: number): void;
  /** Gives up what is being loaded and goes on with what is missing. */
  loadAnew(): void;
}
