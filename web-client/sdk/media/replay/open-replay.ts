import type Hls from 'hls.js';
import type { HlsConfig } from 'hls.js';
import { type HlsModule, loadHls } from '../hls/load-hls.ts';
import { momentIn } from './moment.ts';

export type ReplayOptions = {
  video: HTMLVideoElement;
  /** The multivariant playlist, and the same as one MP4 for what cannot play that; null where there is none. */
  playlistUrl: string;
  videoUrl: string | null;
  /** Nothing plays it: the network is gone for long, or no decoder takes it. */
  onFailed: () => void;
};

export type Replay = {
  /**
   * When that was which is played now, in milliseconds since the Unix epoch, also after a part that was never recorded. Undefined
   * while the playlist is not there, and where one MP4 is played, which does not tell.
   */
  momentMs(): number | undefined;
  close(): void;
};

/** A player of the past keeps half a minute ahead; more would be downloaded for those who leave. */
const FORWARD_BUFFER_SECONDS = 30;
const BACK_BUFFER_SECONDS = 60;
/** A guess until something was measured: there is time to fetch, unlike live. */
const FIRST_BANDWIDTH_BPS = 2_000_000;
/** Within one of these a decoder that was reset twice will not be helped by a third time. */
const MEDIA_RECOVERIES_MAX = 2;

const CONFIG: Partial<HlsConfig> = {
  // Fragments are taken as they are: there is nothing for a worker to do, and our pages allow none from blobs.
  enableWorker: false,
  lowLatencyMode: false,
  capLevelToPlayerSize: true,
  abrEwmaDefaultEstimate: FIRST_BANDWIDTH_BPS,
  maxBufferLength: FORWARD_BUFFER_SECONDS,
  backBufferLength: BACK_BUFFER_SECONDS,
};

/**
 * Plays a recording in `video`: through hls.js where there are Media Source Extensions, by the browser's own HLS where there are
 * none, and as one MP4 where neither can. The caller plays, pauses and seeks on the element.
 */
export async function openReplay(options: ReplayOptions): Promise<Replay> {
  const { video, playlistUrl } = options;
  const module = await loadHls();
  if (module.default.isSupported()) return playByHlsJs(module, options);
  if (video.canPlayType('application/vnd.apple.mpegurl') === '') return playFile(options);
  return playUrl(video, playlistUrl, () => playFile(options));
}

function playByHlsJs(module: HlsModule, options: ReplayOptions): Replay {
  const { video, playlistUrl } = options;
  let recoveries = 0;
  let file: Replay | undefined;
  const hls: Hls = new module.default(CONFIG);
  hls.on(module.Events.ERROR, (_event, data) => {
    if (!data.fatal) return;
    if (data.type === module.ErrorTypes.MEDIA_ERROR && recoveries < MEDIA_RECOVERIES_MAX) {
      recoveries += 1;
      keepPlaying(video, () => hls.recoverMediaError());
      return;
    }
    const { currentTime } = video;
    keepPlaying(video, () => {
      hls.destroy();
      file = playFile(options);
    });
    video.currentTime = currentTime;
  });
  keepPlaying(video, () => hls.attachMedia(video));
  hls.loadSource(playlistUrl);
  return {
    momentMs: () => {
      if (file !== undefined) return file.momentMs();
      // Any level's will do: all are cut at the same places, and that of the one that is played may not be loaded yet.
      const details = hls.latestLevelDetails ?? hls.levels.find((level) => level.details)?.details;
      return momentIn(details?.fragments ?? [], video.currentTime);
    },
    close: () => {
      hls.destroy();
      file?.close();
    },
  };
}

function playFile({ video, videoUrl, onFailed }: ReplayOptions): Replay {
  if (videoUrl === null) {
    onFailed();
    return { momentMs: () => undefined, close: () => video.removeAttribute('src') };
  }
  return playUrl(video, videoUrl, () => {
    onFailed();
    return undefined;
  });
}

/** `next` is what to try when the browser cannot play it. */
function playUrl(video: HTMLVideoElement, url: string, next: () => Replay | undefined): Replay {
  let other: Replay | undefined;
  const onError = (): void => {
    video.removeEventListener('error', onError);
    other = next();
  };
  video.addEventListener('error', onError);
  keepPlaying(video, () => {
    video.src = url;
  });
  return {
    momentMs: () => other?.momentMs() ?? startOf(video),
    close: () => {
      video.removeEventListener('error', onError);
      other?.close();
      video.removeAttribute('src');
      video.load();
    },
  };
}

/** An element that gets another source is paused: whoever wanted it to play, before it had one too, wants that still. */
function keepPlaying(video: HTMLVideoElement, setSource: () => void): void {
  const isWanted = !video.paused;
  setSource();
  if (isWanted) video.play().catch((error: unknown) => console.debug('not played', error));
}

/** Safari tells the date of a playlist's beginning, and counts on from there. */
function startOf(video: HTMLVideoElement & { getStartDate?: () => Date }): number | undefined {
  const startMs = video.getStartDate?.().getTime() ?? Number.NaN;
  return Number.isNaN(startMs) ? undefined : startMs + video.currentTime * 1_000;
}
