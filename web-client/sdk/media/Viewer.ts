import { TypedEmitter } from '../TypedEmitter.ts';
import type {
  Quality,
  ViewerEvents,
  ViewerState,
  ViewerStats,
  ViewerTimings,
} from './viewer-state.ts';

export type WatchOptions = {
  /** The broadcast's channel name. */
  room: string;
  /** A media grant, role subscribe: private rooms only. Called before every join. */
  getGrant?: () => Promise<string>;
  quality?: Quality;
  audioOnly?: boolean;
  /** Keep to ICE over TCP. */
  forceTcp?: boolean;
};

/** Watches one room. Made by `StagedoorClient.watch`, which starts it. */
export declare class Viewer extends TypedEmitter<ViewerEvents> {
  get state(): ViewerState;
  get stats(): ViewerStats | undefined;
  get timings(): ViewerTimings;
  /** The same object for the viewer's whole life; tracks come and go in it. */
  get mediaStream(): MediaStream;
  /**
   * Shows the stream in `video` (sets srcObject) and follows its visible size, for quality `auto`, and its first frame. Returns a
   * function that lets go of it. The page calls play() and handles autoplay; binding another element lets go of the first.
   */
  bindVideo(video: HTMLVideoElement): () => void;
  setQuality(quality: Quality): void;
  /** Sound without picture saves the viewer's data. */
  setAudioOnly(isAudioOnly: boolean): void;
  /** Leaves the room and closes the peer connection. */
  close(): Promise<void>;
}
