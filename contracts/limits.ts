/** Every limit that both sides of the wire read. Units last in the name; the reason beside the number. */

/** Raised whenever an old client could not understand a new server, or the reverse. Checked in hello. */
export const PROTOCOL_VERSION = 1;

/** A connection that says nothing is closed: half-open sockets must not pile up. */
export const HELLO_TIMEOUT_MS = 5_000;
/** Mobile networks drop idle TCP after about 30 s; a dead one is found within three of these. */
export const HEARTBEAT_INTERVAL_MS = 10_000;
export const HEARTBEAT_MISSES_MAX = 3;
/** A train through a tunnel; mediasoup's ICE consent lasts as long. */
export const RESUME_WINDOW_MS = 30_000;
/** How long a broadcast outlives its publisher's connection. */
export const PUBLISHER_GRACE_MS = 60_000;
/** No request may take longer; the client learns DEADLINE_EXCEEDED. */
export const REQUEST_DEADLINE_MS = 10_000;

/** The largest frame is a JoinRoom with a browser's RTP capabilities, about 12 KB; 64 KiB leaves room. */
export const FRAME_BYTES_MAX = 64 * 1024;
/** Bytes that may wait for a slow reader before its connection is closed with SLOW_CONSUMER. */
export const CONNECTION_QUEUE_BYTES_MAX = 1024 * 1024;
/** Notifications kept for a resume; a client further behind starts anew. */
export const RESUME_NOTIFICATIONS_MAX = 512;
/** Answers kept so that a request sent again after a resume is not executed twice. */
export const RESUME_RESPONSES_MAX = 64;
/** Requests of one session being worked on at once. */
export const REQUESTS_IN_FLIGHT_MAX = 32;

/** Frames per second and burst of one connection; past the burst each frame is answered RATE_LIMIT_EXCEEDED. */
export const FRAMES_PER_SECOND_MAX = 50;
export const FRAMES_BURST_MAX = 200;
/** Refused frames after which the connection is closed with RATE_LIMITED; forgiven at FRAMES_PER_SECOND_MAX. */
export const FRAMES_REFUSED_MAX = 500;
/** The same for all connections of one user together. */
export const USER_FRAMES_PER_SECOND_MAX = 200;
export const USER_FRAMES_BURST_MAX = 800;

/** One person with many tabs. */
export const CONNECTIONS_PER_USER_MAX = 20;
/** Connections of one address that have not said hello yet. */
export const PENDING_CONNECTIONS_PER_IP_MAX = 200;
/** Rooms that one session is in at once. */
export const ROOMS_PER_SESSION_MAX = 8;
/** Microphone, camera, screen and the screen's sound. */
export const PRODUCERS_PER_PEER_MAX = 4;

/** Chats that one session is in at once. */
export const CHATS_PER_SESSION_MAX = 16;
/** A chat message in UTF-16 units, as clients count; more is an essay. */
export const CHAT_MESSAGE_LENGTH_MAX = 500;
/** Messages of one person in one chat: so many at once, then one every CHAT_MESSAGE_REFILL_MS (20 in 30 s, as Twitch has it). */
export const CHAT_MESSAGES_BURST_MAX = 10;
export const CHAT_MESSAGE_REFILL_MS = 1_500;
/** Publications that one look into a chat's history answers with at most. */
export const CHAT_HISTORY_PAGE_MAX = 100;
/** Slow mode's longest pause: six hours, as Discord has it. */
export const CHAT_SLOW_MODE_SECONDS_MAX = 21_600;
/** A timeout's longest time: two weeks; a ban ends never. */
export const CHAT_TIMEOUT_SECONDS_MAX = 14 * 24 * 60 * 60;

/** Direct messages of one person to everybody: so many at once, then one every DIRECT_MESSAGE_REFILL_MS; a fast typist at most. */
export const DIRECT_MESSAGES_BURST_MAX = 20;
export const DIRECT_MESSAGE_REFILL_MS = 1_000;
/** Conversations that one person begins: so many at once, then one every CONVERSATION_REFILL_MS. Who writes to more people advertises. */
export const CONVERSATIONS_BURST_MAX = 30;
export const CONVERSATION_REFILL_MS = 60_000;
/** People that one account blocks. */
export const BLOCKS_PER_USER_MAX = 1_000;
/** Messages that one person reports: so many at once, then one every MESSAGE_REPORT_REFILL_MS. Somebody reads each. */
export const MESSAGE_REPORTS_BURST_MAX = 20;
export const MESSAGE_REPORT_REFILL_MS = 60_000;
/** The address of a picture, sound or video in a message. */
export const MEDIA_URL_LENGTH_MAX = 2_048;
export const CONVERSATIONS_PAGE_DEFAULT = 10;

/** An edit mends a slip; what everybody has read and answered stays. */
export const CHAT_EDIT_WINDOW_MS = 15 * 60_000;
/** The same of direct messages. */
export const DIRECT_EDIT_WINDOW_MS = 15 * 60_000;
/** What a client gathers of one kind within a moment; nobody taps more. */
export const CHAT_REACTIONS_PER_REQUEST_MAX = 50;
/** Of one creator's rooms. Longer lists belong into a filter of the platform. */
export const CHAT_FILTER_WORDS_MAX = 200;
export const CHAT_FILTER_WORD_LENGTH_MAX = 64;
export const CHAT_FILTER_PATTERNS_MAX = 50;
export const CHAT_FILTER_PATTERN_LENGTH_MAX = 200;

/** Who types says so this often, and is believed to have stopped so long after the last time. */
export const TYPING_REPEAT_MS = 3_000;
export const TYPING_TIMEOUT_MS = 6_000;
/** People whose presence one client hears of: those on a page of an inbox, and more. */
export const PRESENCE_WATCHED_MAX = 500;

/** A photograph of a phone, a minute of its video, an hour of speech. */
export const MESSAGE_MEDIA_BYTES_MAX = 32 * 1024 * 1024;

export const TOKEN_BYTES_MAX = 4096;
/** A media grant's longest life. */
export const GRANT_TTL_MAX_SECONDS = 6 * 60 * 60;
export const ACCESS_TOKEN_TTL_SECONDS = 60 * 60;
/** A login ends after this long without a refresh. */
export const REFRESH_IDLE_TTL_SECONDS = 12 * 60 * 60;
/** Two tabs may present the same refresh token within this time; later it is theft. */
export const REFRESH_REUSE_GRACE_MS = 10_000;

export const TITLE_LENGTH_MAX = 120;
export const DESCRIPTION_LENGTH_MAX = 2_000;
export const CATEGORY_LENGTH_MAX = 40;
export const USERNAME_LENGTH_MIN = 2;
export const USERNAME_LENGTH_MAX = 32;
export const DISPLAY_NAME_LENGTH_MAX = 60;
export const BIO_LENGTH_MAX = 500;
/** Why a moderator decided so. */
export const REASON_LENGTH_MAX = 500;
/** Keys with which one account's own backend signs grants; two for a rotation, some for several backends. */
export const GRANT_KEYS_PER_USER_MAX = 10;
export const GRANT_KEY_NAME_LENGTH_MAX = 60;
/** Keys with which one creator's programs publish: one a machine, and some to replace them. */
export const STREAM_KEYS_PER_USER_MAX = 10;
export const STREAM_KEY_NAME_LENGTH_MAX = 60;
export const EMAIL_LENGTH_MAX = 254;
export const PASSWORD_LENGTH_MIN = 8;
/** Argon2 reads all of it; longer ones only cost CPU. */
export const PASSWORD_LENGTH_MAX = 256;
export const PAGE_SIZE_DEFAULT = 50;
export const PAGE_SIZE_MAX = 100;
/** JSON bodies of the REST API. */
export const JSON_BODY_BYTES_MAX = 256 * 1024;
