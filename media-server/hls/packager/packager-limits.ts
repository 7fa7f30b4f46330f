/** A key frame is asked for so long before a segment may end: a request takes 35 to 50 ms, and some network more. */
export const KEY_FRAME_LEAD_MS = 120;

/**
 * While nobody watches or records, segments get longer than their target and a key frame is asked for only so long before
 * SEGMENT_MAX_MS: for a second after each the SFU passes no other request on, and whoever joins by WebRTC then waits for its picture.
 * Asking and taking in what comes may each be a sleep late then, which is 250 ms, and the request is put off by up to 300 ms.
 */
export const UNWATCHED_KEY_FRAME_LEAD_MS = 900;

/** Requests for one source come no closer than this: the SFU passes on one a second whatever it is asked. */
export const KEY_FRAME_REQUEST_INTERVAL_MS = 1_000;

/**
 * How long a picture is shown without another: the duration of the last one when its part ends before the next has come. Longer
 * than a screen share of one frame a second needs, and shorter than what hurts when it was wrong.
 */
export const PICTURE_HOLD_MS = 2_500;

/** A layer without a frame for this long has stopped: its rendition takes the next lower one. */
export const LAYER_STOPPED_MS = 1_000;

/** A broadcast with a video source begins with its first key frame, but not later than this after its first packet. */
export const START_WAIT_MS = 1_000;

/**
 * Players read the multivariant playlist once: one without the picture that is about to come would leave them with the sound alone.
 * So they wait for the first key frame until this long after the first packet, which a slow network may need.
 */
export const VARIANTS_WAIT_MS = 5_000;

/** More time than this without a tick or a packet is not made up for: the machine slept. */
export const TICK_GAP_MAX_MS = 5_000;

/** How much viewers can seek back. */
export const DVR_WINDOW_MS = 10 * 60_000;
