import { Device, detectDevice, type types } from 'mediasoup-client';
import { Chrome111 } from 'mediasoup-client/handlers/Chrome111';
import { withEarlyProbator } from './early-probator.ts';

/** This browser's media device, not loaded yet, or one over another WebRTC. */
export function createDevice(handlerFactory?: types.HandlerFactory): Device {
  if (handlerFactory !== undefined) return new Device({ handlerFactory });
  if (detectDevice() !== 'Chrome111') return new Device();
  return new Device({ handlerFactory: withEarlyProbator(Chrome111.createFactory({})) });
}
