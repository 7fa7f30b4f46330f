/** Makes AAC-LC frames (stereo, 48 kHz) of one broadcast's Opus, beside this thread. */
export interface AacEncoder {
  /** The next packet: what is pushed is contiguous. */
  push(packet: Uint8Array, durationSamples: number): void;
  /**
   * Raw frames of 1024 samples that came since the last call. The very first one is priming: it stands 1024 samples before the first
   * sample that was pushed and not skipped.
   */
  take(): readonly Uint8Array[];
  /** Nothing more comes: it ended or could not begin. */
  readonly isFailed: boolean;
  /** Ends it. Closing twice does nothing. */
  close(): void;
}

/** The encoders that this machine lends to broadcasts. */
export interface AacEncoders {
  /**
   * `preSkipSamples` are dropped from the begin of what is pushed, so that frames begin where they should (0 to 65,535). Undefined:
   * all that there may be are at work.
   */
  open(options: { preSkipSamples: number }): AacEncoder | undefined;
}
