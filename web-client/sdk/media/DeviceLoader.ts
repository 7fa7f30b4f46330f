import type { Device, types } from 'mediasoup-client';

/**
 * Loads the browser's media device once per server. mediasoup-client comes in a chunk of its own: pages that show no media do not
 * pay for it.
 */
export class DeviceLoader {
  readonly #handlerFactory: types.HandlerFactory | undefined;
  #key: string | undefined;
  #loading: Promise<Device> | undefined;

  constructor(options: { handlerFactory?: types.HandlerFactory } = {}) {
    this.#handlerFactory = options.handlerFactory;
  }

  /** Fetches the code ahead of time. */
  async prefetch(): Promise<void> {
    await import('./browser-device.ts');
  }

  load(routerRtpCapabilitiesJson: string): Promise<Device> {
    if (this.#loading === undefined || this.#key !== routerRtpCapabilitiesJson) {
      this.#key = routerRtpCapabilitiesJson;
      const loading = this.#create(routerRtpCapabilitiesJson);
      this.#loading = loading;
      loading.catch(() => {
        if (this.#loading === loading) this.#loading = undefined;
      });
    }
    return this.#loading;
  }

  async #create(routerRtpCapabilitiesJson: string): Promise<Device> {
    const { createDevice } = await import('./browser-device.ts');
    const device = createDevice(this.#handlerFactory);
    await device.load({
      routerRtpCapabilities: JSON.parse(routerRtpCapabilitiesJson) as types.RtpCapabilities,
    });
    return device;
  }
}
