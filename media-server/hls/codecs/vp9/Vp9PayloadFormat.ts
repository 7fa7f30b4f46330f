import type { CodecConfig } from '../encoded-frame.ts';
import type { FrameAssembly } from '../FrameAssembly.ts';
import { isPlausibleSize } from '../picture-size.ts';
import type { PayloadFormat, Picture, PictureContext } from '../VideoDepacketizer.ts';
import { FRAME_HEADER_BYTES_MAX, parseVp9FrameHeader, type Vp9Parameters } from './frame-header.ts';
import { parseVp9PayloadDescriptor } from './payload-descriptor.ts';
import { createVp9Config } from './vp9-config.ts';

/** Frames of a superframe, which is how many its index can count (VP9 bitstream specification, annex B). */
const SUPERFRAME_FRAMES_MAX = 8;

/**
 * VP9 in RTP (RFC 9628), flexible or not. A picture of one layer frame is taken as it is; one of several spatial layers becomes a
 * superframe of all of them, with the index that decoders of files need and RTP leaves out.
 */
export class Vp9PayloadFormat implements PayloadFormat {
  #isLayerFrameOpen = false;
  #layersSize: { width: number; height: number } | undefined;
  #beginsAtLowestLayer = true;
  #told: { parameters: Vp9Parameters; config: CodecConfig } | undefined;

  read(payload: Uint8Array, assembly: FrameAssembly): boolean {
    const descriptor = parseVp9PayloadDescriptor(payload);
    if (descriptor === undefined || descriptor.length === payload.length) return false;
    if (descriptor.beginsLayerFrame === this.#isLayerFrameOpen) return false;
    const bytes = payload.subarray(descriptor.length);
    if (descriptor.beginsLayerFrame) {
      if (assembly.unitCount === 0) this.#beginsAtLowestLayer = descriptor.spatialLayer === 0;
      assembly.addUnit(bytes);
    } else {
      assembly.append(bytes);
    }
    this.#isLayerFrameOpen = !descriptor.endsLayerFrame;
    if (descriptor.layersSize !== undefined) this.#layersSize = descriptor.layersSize;
    return true;
  }

  finish(assembly: FrameAssembly, context: PictureContext): Picture | 'nothing' | 'unreadable' {
    const layersCount = assembly.unitCount;
    if (layersCount === 0 || this.#isLayerFrameOpen || !this.#beginsAtLowestLayer) {
      return 'unreadable';
    }
    if (layersCount > SUPERFRAME_FRAMES_MAX) return 'unreadable';
    const header = parseVp9FrameHeader(assembly.sliceUnit(0, FRAME_HEADER_BYTES_MAX));
    if (header === undefined) return 'unreadable';
    if (!header.isKeyFrame) {
      if (context.isKeyFrameWanted) return 'nothing';
      return { isKeyFrame: false, data: writePicture(assembly), config: undefined };
    }
    const { isKeyFrame: _, ...parameters } = header;
    // The header that tells a size is the lowest layer's.
    const size = layersCount > 1 ? this.#layersSize : undefined;
    if (size !== undefined) {
      if (!isPlausibleSize(size.width, size.height)) return 'unreadable';
      parameters.width = size.width;
      parameters.height = size.height;
    }
    return { isKeyFrame: true, data: writePicture(assembly), config: this.#tell(parameters) };
  }

  reset(): void {
    this.#isLayerFrameOpen = false;
    this.#beginsAtLowestLayer = true;
    this.#layersSize = undefined;
  }

  /** The same object as long as nothing changes. */
  #tell(parameters: Vp9Parameters): CodecConfig {
    if (this.#told === undefined || !areEqual(this.#told.parameters, parameters)) {
      this.#told = { parameters, config: createVp9Config(parameters) };
    }
    return this.#told.config;
  }
}

function areEqual(a: Vp9Parameters, b: Vp9Parameters): boolean {
  return (
    a.profile === b.profile &&
    a.bitDepth === b.bitDepth &&
    a.chromaSubsampling === b.chromaSubsampling &&
    a.colorSpace === b.colorSpace &&
    a.isFullRange === b.isFullRange &&
    a.width === b.width &&
    a.height === b.height
  );
}

function writePicture(assembly: FrameAssembly): Uint8Array {
  const layersCount = assembly.unitCount;
  if (layersCount === 1) {
    const data = new Uint8Array(assembly.totalBytes);
    assembly.copyUnit(0, 0, data, 0);
    return data;
  }
  let largest = 0;
  for (let unit = 0; unit < layersCount; unit += 1) {
    largest = Math.max(largest, assembly.unitBytes(unit));
  }
  const sizeBytes = largest < 0x100 ? 1 : largest < 0x1_0000 ? 2 : largest < 0x100_0000 ? 3 : 4;
  const marker = 0xc0 | ((sizeBytes - 1) << 3) | (layersCount - 1);
  const data = new Uint8Array(assembly.totalBytes + 2 + sizeBytes * layersCount);
  let position = 0;
  for (let unit = 0; unit < layersCount; unit += 1) {
    position = assembly.copyUnit(unit, 0, data, position);
  }
  data[position] = marker;
  position += 1;
  for (let unit = 0; unit < layersCount; unit += 1) {
    const bytes = assembly.unitBytes(unit);
    for (let index = 0; index < sizeBytes; index += 1) {
      data[position] = bytes >>> (index * 8);
      position += 1;
    }
  }
  data[position] = marker;
  return data;
}
