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
  /** This browser cannot do it, for example share a screen on a phone. */
  | 'unsupported'
  | 'unknown';

export class DeviceError extends Error {
  readonly code: DeviceErrorCode;

  constructor(code: DeviceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DeviceError';
    this.code = code;
  }
}

export type DeviceRequest = {
  /** A device that was chosen by its id: when it is not found, it was unplugged. */
  hasDeviceId: boolean;
  isScreen: boolean;
};

/** What getUserMedia's and getDisplayMedia's exceptions mean (W3C Media Capture, section 10.2; browsers differ in details). */
export function deviceErrorOf(thrown: unknown, request: DeviceRequest): DeviceError {
  const name = thrown instanceof Error || isNamed(thrown) ? thrown.name : '';
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new DeviceError(codeOf(name, message, request), message || name, { cause: thrown });
}

function isNamed(thrown: unknown): thrown is { name: string } {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown;
}

function codeOf(name: string, message: string, request: DeviceRequest): DeviceErrorCode {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
    case 'PermissionDeniedError':
      // Closing the picker and being forbidden by the system have the same name; only Chromium's text differs.
      return request.isScreen && !/system|policy/i.test(message)
        ? 'cancelled'
        : 'permission-denied';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return request.hasDeviceId ? 'unplugged' : 'not-found';
    case 'OverconstrainedError':
      // The exact device id is the only hard constraint that is ever set.
      return 'unplugged';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'in-use';
    case 'TypeError':
    case 'NotSupportedError':
      return 'unsupported';
    default:
      return 'unknown';
  }
}
