import { SIMULCAST_LAYERS } from '@stagedoor/contracts/media';
import { DeviceError, deviceErrorOf } from './DeviceError.ts';

/** The top layer is the camera's own size, so that nothing is captured that is not sent. */
const CAMERA = SIMULCAST_LAYERS[SIMULCAST_LAYERS.length - 1] ?? SIMULCAST_LAYERS[0];
/** A screen is scaled down to the top layer anyway; capturing a 4K one would only cost CPU. */
const SCREEN_WIDTH_MAX = 1920;
const SCREEN_HEIGHT_MAX = 1080;

export type DeviceChoice = { deviceId: string; label: string };
export type DeviceList = { cameras: DeviceChoice[]; microphones: DeviceChoice[] };

/** Cameras and microphones. Labels are empty until the person allowed one of them. Rejects with DeviceError. */
export async function listDevices(): Promise<DeviceList> {
  const devices = await mediaDevices().enumerateDevices();
  const choices = (kind: MediaDeviceKind): DeviceChoice[] =>
    devices
      // Before the permission browsers show one nameless device of a kind, to say that there is one.
      .filter((device) => device.kind === kind)
      .map(({ deviceId, label }) => ({ deviceId, label }));
  return { cameras: choices('videoinput'), microphones: choices('audioinput') };
}

/** Calls back whenever something is plugged in or out, until the returned function is called. */
export function onDevicesChanged(listener: () => void): () => void {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  devices?.addEventListener('devicechange', listener);
  return () => devices?.removeEventListener('devicechange', listener);
}

/** A camera at 1280x720, 30 frames a second, or the nearest it can. Rejects with DeviceError. */
export function openCamera(options: { deviceId?: string } = {}): Promise<MediaStreamTrack> {
  const video: MediaTrackConstraints = {
    width: { ideal: CAMERA.width },
    height: { ideal: CAMERA.height },
    frameRate: { ideal: CAMERA.maxFramerate, max: CAMERA.maxFramerate },
    ...exactDevice(options.deviceId),
  };
  return openTrack({ video }, options.deviceId);
}

/** A microphone with echo cancellation and automatic gain. Rejects with DeviceError. */
export function openMicrophone(options: { deviceId?: string } = {}): Promise<MediaStreamTrack> {
  const audio: MediaTrackConstraints = {
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    ...exactDevice(options.deviceId),
  };
  return openTrack({ audio }, options.deviceId);
}

/** What the person picks in the browser's dialog; `audio` where it is shared too. Rejects with DeviceError. */
export async function openScreen(): Promise<{
  video: MediaStreamTrack;
  audio?: MediaStreamTrack;
}> {
  const devices = mediaDevices();
  try {
    const stream = await devices.getDisplayMedia({
      video: {
        width: { max: SCREEN_WIDTH_MAX },
        height: { max: SCREEN_HEIGHT_MAX },
        frameRate: { max: CAMERA.maxFramerate },
      },
      audio: true,
    });
    const [video] = stream.getVideoTracks();
    const [audio] = stream.getAudioTracks();
    if (video === undefined) throw new DeviceError('unknown', 'the browser shared no picture');
    return audio === undefined ? { video } : { video, audio };
  } catch (error) {
    if (error instanceof DeviceError) throw error;
    throw deviceErrorOf(error, { hasDeviceId: false, isScreen: true });
  }
}

/** Whether this browser can share a screen at all; phones cannot. */
export function canShareScreen(): boolean {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  return typeof devices?.getDisplayMedia === 'function';
}

async function openTrack(
  constraints: MediaStreamConstraints,
  deviceId: string | undefined,
): Promise<MediaStreamTrack> {
  const devices = mediaDevices();
  try {
    const stream = await devices.getUserMedia(constraints);
    const [track] = stream.getTracks();
    if (track === undefined) throw new DeviceError('unknown', 'the browser opened no track');
    return track;
  } catch (error) {
    if (error instanceof DeviceError) throw error;
    throw deviceErrorOf(error, { hasDeviceId: deviceId !== undefined, isScreen: false });
  }
}

function exactDevice(deviceId: string | undefined): MediaTrackConstraints {
  return deviceId === undefined || deviceId === '' ? {} : { deviceId: { exact: deviceId } };
}

/** The browser's devices, which it hides from pages that came without HTTPS. */
function mediaDevices(): MediaDevices {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices !== undefined) return devices;
  if (!window.isSecureContext) {
    throw new DeviceError('insecure-context', 'cameras and microphones need HTTPS');
  }
  throw new DeviceError('unsupported', 'this browser offers no cameras or microphones');
}
