/** Measures how loud a microphone track is, for a level bar. */
export declare class MicrophoneMeter {
  static create(track: MediaStreamTrack): MicrophoneMeter;
  /** 0 (silence) to 1 (full scale), now; read it once per animation frame. */
  level(): number;
  close(): void;
}
