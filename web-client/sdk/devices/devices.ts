/** Why a camera, microphone or screen could not be opened. Each needs another advice to the person. */
export type DeviceErrorCode =
  /** The person or the browser's settings said no. */
  | 'permission-denied'
  /** There is no such device. */
  | 'not-found'
  /** Another program holds it. */
  | 'in-use'
  /** The page came without HTTPS (and not from localhost): the browser offers no devices at all. */
  | 'insecure-context'
  /** The device that was asked for is gone. */
  | 'unplugged'
  /** The person closed the screen picker. */
  | 'cancelled'
  | 'unknown';

export class DeviceError extends Error {
  readonly code: DeviceErrorCode;

  constructor(code: DeviceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DeviceError';
    this.code = code;
  }
}

export type DeviceChoice = { deviceId: string; label: string };
export type DeviceList = { cameras: DeviceChoice[]; microphones: DeviceChoice[] };

/** Cameras and microphones. Labels are empty until the person allowed one of them. */
export declare function listDevices(): Promise<DeviceList>;
/** Calls back whenever something is plugged in or out, until the returned function is called. */
export declare function onDevicesChanged(listener: () => void): () => void;
/** A camera at 1280x720, 30 frames a second, or the nearest it can. Rejects with DeviceError. */
export declare function openCamera(options?: { deviceId?: string }): Promise<MediaStreamTrack>;
/** A microphone with echo cancellation. Rejects with DeviceError. */
export declare function openMicrophone(options?: { deviceId?: string }): Promise<MediaStreamTrack>;
/** What the person picks in the browser's dialog; `audio` where it is shared too. Rejects with DeviceError. */
export declare function openScreen(): Promise<{
  video: MediaStreamTrack;
  audio?: MediaStreamTrack;
}>;
