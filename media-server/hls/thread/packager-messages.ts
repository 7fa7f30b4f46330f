import type { LogFields, LogLevel } from '@stagedoor/service-kit/logger';
import type { PackagerEvent } from '../packager/packager-event.ts';
import type { PackagerPreset, PackagerSource, RenditionId } from '../packager/packager-source.ts';
import type { RecordingReport } from './recording-tap.ts';
import type { Bell } from './rounds.ts';

/** How a broadcast's packager begins. */
export type BroadcastStart = {
  broadcastId: string;
  preset: PackagerPreset;
  dvrWindowMs: number;
  /** In every name, so that a packager that begins anew never gives a name to other bytes. */
  epoch: string;
  /** Where it goes on after a packager that is gone: past everything that one may have made. */
  continues: { firstMsn: number; discontinuitySequence: number } | undefined;
};

export type SourceStart = {
  source: PackagerSource;
  isPaused: boolean;
  /** The only port of 127.0.0.1 that is listened to. */
  fromPort: number;
};

/** RFC 3550, section 6.4.1. */
export type SourceSenderReport = {
  layer: number;
  /** Milliseconds since the Unix epoch by the publisher's clock. */
  ntpMs: number;
  /** 32 bits, as on the wire. */
  rtpTimestamp: number;
};

type About = { broadcastId: string };

/** What is answered, by `type`: a `PackagerAnswer` with the same `requestId` comes for it. */
export type PackagerRequest =
  | (About & { type: 'add-source' } & SourceStart)
  /** Answered when everything of the recording is on disk; at once if there is none of this id. */
  | (About & { type: 'stop-recording'; recordingId: string })
  | { type: 'report' }
  /** Ends all broadcasts without a word and closes their recordings. Then the thread may be ended. */
  | { type: 'stop' };

/** Main thread → packager thread. About a broadcast or source that is gone they do nothing. */
export type ToPackagerThread =
  | { type: 'open-broadcast'; start: BroadcastStart }
  /** What is buffered is packaged, and all playlists end; then the broadcast is gone. */
  | (About & { type: 'end-broadcast' })
  | (About & { type: 'remove-source'; sourceId: string })
  | (About & { type: 'set-source-paused'; sourceId: string; isPaused: boolean })
  | (About & { type: 'sender-report'; sourceId: string; report: SourceSenderReport })
  | (About & { type: 'set-wanted'; rendition: RenditionId; isWanted: boolean })
  /** Whatever the window, nothing before this segment is listed any more. */
  | (About & { type: 'shorten-window'; firstMsn: number })
  | (About & { type: 'start-recording'; recordingId: string; folder: string })
  | (PackagerRequest & { requestId: number });

/** How the thread is, measured since the last report. */
export type ThreadReport = {
  broadcastsCount: number;
  sourcesCount: number;
  recordingsCount: number;
  /** Since the thread's start. */
  packetsCount: number;
  bytesCount: number;
  /** Came too late to be used, and never came; since the thread's start. */
  latePacketsCount: number;
  lostPacketsCount: number;
  /** CPU time of the thread since its start. */
  cpuMs: number;
  /** Share of one core, 0 to 1. */
  cpuShare: number;
  /** 99th percentile of the time between two rounds, for which what comes may wait: see TAP-26. */
  roundIntervalP99Ms: number;
  /** Since the thread's start: all of them, and those that began more than 10 ms after their time. */
  roundsCount: number;
  lateRoundsCount: number;
};

export type BroadcastEvent = { broadcastId: string; event: PackagerEvent };

export type PackagerAnswer = { type: 'answer'; requestId: number } & (
  | { isOk: true; value: unknown }
  | { isOk: false; message: string }
);

/** Packager thread → main thread. */
export type FromPackagerThread =
  /** In order; everything that one packet or one tick brought. */
  | { type: 'events'; events: readonly BroadcastEvent[] }
  /** A defect: this broadcast's packager is gone, the others go on. */
  | { type: 'broadcast-failed'; broadcastId: string }
  | { type: 'recording-report'; broadcastId: string; recordingId: string; report: RecordingReport }
  | { type: 'log'; level: Exclude<LogLevel, 'silent'>; fields: LogFields; text: string }
  | PackagerAnswer;

/** What the thread is started with. */
export type PackagerThreadData = { logLevel: LogLevel; bell: Bell };
