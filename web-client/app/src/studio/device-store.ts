import type { AudioSource, DeviceChoice, DeviceErrorCode, VideoSource } from '@stagedoor/sdk';
import { create } from 'zustand';

/** Loaded on first use, so that pages that only show whether somebody is live do not carry the media code. */
const sdk = () => import('@stagedoor/sdk');

export type VideoInput = { track: MediaStreamTrack; source: VideoSource; deviceId?: string };
export type AudioInput = { track: MediaStreamTrack; source: AudioSource; deviceId?: string };

/** What is open on this computer for the broadcast. `video` and `audio` are undefined where nothing is (yet). */
type DeviceState = {
  isOpening: boolean;
  video: VideoInput | undefined;
  audio: AudioInput | undefined;
  videoProblem: DeviceErrorCode | undefined;
  audioProblem: DeviceErrorCode | undefined;
  cameras: DeviceChoice[];
  microphones: DeviceChoice[];
  isVideoMuted: boolean;
  isAudioMuted: boolean;
};

const CLOSED: DeviceState = {
  isOpening: false,
  video: undefined,
  audio: undefined,
  videoProblem: undefined,
  audioProblem: undefined,
  cameras: [],
  microphones: [],
  isVideoMuted: false,
  isAudioMuted: false,
};

export const useDevices = create<DeviceState>(() => CLOSED);

const { getState, setState } = useDevices;

/** Counts what was asked for, so that a slow permission dialog cannot overrule a newer choice. */
let videoTurn = 0;
let audioTurn = 0;
let opening: Promise<void> | undefined;

async function problemOf(thrown: unknown): Promise<DeviceErrorCode> {
  const { DeviceError } = await sdk();
  return thrown instanceof DeviceError ? thrown.code : 'unknown';
}

function showVideo(video: VideoInput): void {
  getState().video?.track.stop();
  video.track.enabled = !getState().isVideoMuted;
  video.track.addEventListener('ended', () => {
    if (getState().video?.track === video.track) {
      void handleVideoEnded(video.source);
    }
  });
  setState({ video, videoProblem: undefined });
}

function hear(audio: AudioInput): void {
  getState().audio?.track.stop();
  audio.track.enabled = !getState().isAudioMuted;
  audio.track.addEventListener('ended', () => {
    if (getState().audio?.track === audio.track) {
      setState({ audio: undefined });
      void openMicrophone().then(
        () => getState().audioProblem && setState({ audioProblem: 'unplugged' }),
      );
    }
  });
  setState({ audio, audioProblem: undefined });
}

/** A stopped screen share goes back to the camera; an unplugged camera gives way to another one, if there is one. */
async function handleVideoEnded(source: VideoSource): Promise<void> {
  setState({ video: undefined });
  await openCamera();

  if (source === 'camera' && getState().videoProblem) {
    setState({ videoProblem: 'unplugged' });
  }
}

export async function openCamera(deviceId?: string): Promise<void> {
  videoTurn += 1;
  const turn = videoTurn;

  try {
    const track = await (await sdk()).openCamera(deviceId ? { deviceId } : {});

    if (turn === videoTurn) {
      const settled = track.getSettings().deviceId;
      showVideo({ track, source: 'camera', ...(settled && { deviceId: settled }) });
    } else {
      track.stop();
    }
  } catch (error) {
    const videoProblem = await problemOf(error);

    if (turn === videoTurn) {
      setState({ videoProblem });
    }
  }
}

export async function openMicrophone(deviceId?: string): Promise<void> {
  audioTurn += 1;
  const turn = audioTurn;

  try {
    const track = await (await sdk()).openMicrophone(deviceId ? { deviceId } : {});

    if (turn === audioTurn) {
      const settled = track.getSettings().deviceId;
      hear({ track, source: 'microphone', ...(settled && { deviceId: settled }) });
    } else {
      track.stop();
    }
  } catch (error) {
    const audioProblem = await problemOf(error);

    if (turn === audioTurn) {
      setState({ audioProblem });
    }
  }
}

/** Lets the person pick a screen. Its sound is taken only where there is no microphone: one voice at a time is sent. */
export async function shareScreen(): Promise<void> {
  videoTurn += 1;
  const turn = videoTurn;

  try {
    const { video, audio } = await (await sdk()).openScreen();

    if (turn !== videoTurn) {
      video.stop();
      audio?.stop();
      return;
    }

    showVideo({ track: video, source: 'screen' });

    if (audio && !getState().audio) {
      hear({ track: audio, source: 'screen-audio' });
    } else {
      audio?.stop();
    }
  } catch (error) {
    const videoProblem = await problemOf(error);

    if (turn === videoTurn && videoProblem !== 'cancelled') {
      setState({ videoProblem });
    }
  }
}

export async function refreshDeviceList(): Promise<void> {
  const { listDevices } = await sdk();
  const { cameras, microphones } = await listDevices().catch((error: unknown) => {
    console.debug('devices cannot be listed', error);
    return { cameras: [], microphones: [] };
  });
  setState({ cameras, microphones });
}

/**
 * Opens whatever is not open yet. Never rejects: what went wrong is in `videoProblem` and `audioProblem`. The two are asked for
 * one after the other, so that a browser shows one question at a time.
 */
export function openDevices(): Promise<void> {
  opening ??= (async () => {
    setState({ isOpening: true });

    if (!getState().video) {
      await openCamera();
    }

    if (!getState().audio) {
      await openMicrophone();
    }

    await refreshDeviceList();
  })().finally(() => {
    opening = undefined;
    setState({ isOpening: false });
  });

  return opening;
}

/** Lets go of camera and microphone: their lamps go out. */
export function closeDevices(): void {
  videoTurn += 1;
  audioTurn += 1;
  const { video, audio } = getState();
  setState(CLOSED);
  video?.track.stop();
  audio?.track.stop();
}

export function setVideoMuted(isVideoMuted: boolean): void {
  const { video } = getState();

  if (video) {
    video.track.enabled = !isVideoMuted;
  }

  setState({ isVideoMuted });
}

export function setAudioMuted(isAudioMuted: boolean): void {
  const { audio } = getState();

  if (audio) {
    audio.track.enabled = !isAudioMuted;
  }

  setState({ isAudioMuted });
}
