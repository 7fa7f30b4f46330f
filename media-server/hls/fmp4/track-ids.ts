/** The same in every rendition, so that a player which switches finds the tracks that it has. */
export const VIDEO_TRACK_ID = 1;
export const AUDIO_TRACK_ID = 2;

/** Ticks a second of the tracks: the RTP clocks of video (RFC 6184, section 8.1) and Opus (RFC 7587, section 4.1). */
export const VIDEO_TIMESCALE = 90_000;
export const AUDIO_TIMESCALE = 48_000;
