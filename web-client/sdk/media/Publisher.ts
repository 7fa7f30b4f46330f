import { TypedEmitter } from '../TypedEmitter.ts';
import type {
  AudioSource,
  PublisherEvents,
  PublisherHealth,
  PublisherState,
  VideoSource,
} from './publisher-state.ts';

export type PublishOptions = {
  /** The broadcast's channel name. */
  room: string;
  /**
   * A media grant, role publish, for this room. Called before every join, also minutes later when the session was lost: answer
   * with a fresh one (for example from `api.goLive`, which answers the running stream's).
   */
  getGrant: () => Promise<string>;
  video?: { track: MediaStreamTrack; source: VideoSource };
  audio?: { track: MediaStreamTrack; source: AudioSource };
  /** Keep to ICE over TCP. */
  forceTcp?: boolean;
};

/** Sends one person's camera or screen and sound into a room. Made by `StagedoorClient.publish`, which starts it. */
export declare class Publisher extends TypedEmitter<PublisherEvents> {
  get state(): PublisherState;
  /** The newest measurement; undefined before the first. */
  get health(): PublisherHealth | undefined;
  /** Resolves once live, rejects when it ended before. */
  whenLive(): Promise<void>;
  /** Shows another camera or the screen instead; `null` stops the picture. The old track is the caller's to stop. */
  setVideo(input: { track: MediaStreamTrack; source: VideoSource } | null): Promise<void>;
  setAudio(input: { track: MediaStreamTrack; source: AudioSource } | null): Promise<void>;
  setMuted(kind: 'audio' | 'video', isMuted: boolean): Promise<void>;
  /** Leaves the room and closes everything. The stream itself goes on for a minute unless `api.endStream` is called. */
  close(): Promise<void>;
}
