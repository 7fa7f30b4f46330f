import { BitWriter } from './BitWriter.ts';
import { concat } from './concat.ts';

export type Vp9FrameOptions = {
  isKeyFrame: boolean;
  profile?: number;
  bitDepth?: number;
  colorSpace?: number;
  width?: number;
  height?: number;
};

/** A frame whose uncompressed header is real as far as it is read, with `body` behind it. */
export function writeVp9Frame(body: Uint8Array, options: Vp9FrameOptions): Uint8Array {
  const profile = options.profile ?? 0;
  const writer = new BitWriter()
    .bits(2, 2)
    .bits(profile & 1, 1)
    .bits(profile >> 1, 1);
  if (profile === 3) writer.flag(false);
  writer.flag(false).flag(!options.isKeyFrame).flag(true).flag(false);
  if (options.isKeyFrame) {
    writer.bits(0x49_83_42, 24);
    if (profile >= 2) writer.flag(options.bitDepth === 12);
    const colorSpace = options.colorSpace ?? 1;
    writer.bits(colorSpace, 3);
    if (colorSpace !== 7) writer.flag(false);
    if (profile % 2 === 1) {
      if (colorSpace !== 7) writer.bits(0, 2);
      writer.flag(false);
    }
    writer.bits((options.width ?? 1_280) - 1, 16).bits((options.height ?? 720) - 1, 16);
  }
  return concat(writer.toBytes(), body);
}

export type Vp9DescriptorStyle = 'bare' | 'flexible' | 'non-flexible';

export type Vp9PictureOptions = {
  isKeyFrame: boolean;
  style: Vp9DescriptorStyle;
  pictureId: number;
  payloadBytesMax: number;
  /** Of each layer, lowest first, told in the scalability structure of key frames. */
  sizes?: readonly { width: number; height: number }[];
};

/** RFC 9628: the layer frames of one picture. */
export function packetizeVp9(
  layerFrames: readonly Uint8Array[],
  options: Vp9PictureOptions,
): Uint8Array[] {
  return layerFrames.flatMap((frame, spatialLayer) => {
    const payloads: Uint8Array[] = [];
    for (let begin = 0; begin < frame.length; begin += options.payloadBytesMax) {
      const end = begin + options.payloadBytesMax;
      const descriptor = writeDescriptor(options, {
        spatialLayer,
        isBegin: begin === 0,
        isEnd: end >= frame.length,
      });
      payloads.push(concat(descriptor, frame.subarray(begin, end)));
    }
    return payloads;
  });
}

function writeDescriptor(
  options: Vp9PictureOptions,
  packet: { spatialLayer: number; isBegin: boolean; isEnd: boolean },
): Uint8Array {
  const { isKeyFrame, style, pictureId, sizes } = options;
  const isFlexible = style === 'flexible';
  const hasLayers = style !== 'bare';
  const hasStructure =
    isKeyFrame && sizes !== undefined && packet.isBegin && packet.spatialLayer === 0;
  const writer = new BitWriter()
    .flag(hasLayers)
    .flag(!isKeyFrame)
    .flag(hasLayers)
    .flag(isFlexible)
    .flag(packet.isBegin)
    .flag(packet.isEnd)
    .flag(hasStructure)
    .flag(false);
  if (hasLayers) {
    // Short ids and long ones.
    if (pictureId < 128) writer.bits(pictureId, 8);
    else writer.bits(0x8000 | pictureId, 16);
    writer
      .bits(0, 3)
      .flag(false)
      .bits(packet.spatialLayer, 3)
      .flag(packet.spatialLayer > 0);
    if (!isFlexible) writer.bits(pictureId & 0xff, 8);
  }
  if (isFlexible && !isKeyFrame) writer.bits(1, 7).flag(true).bits(2, 7).flag(false);
  if (hasStructure) {
    writer
      .bits(sizes.length - 1, 3)
      .flag(true)
      .flag(true)
      .bits(0, 3);
    for (const { width, height } of sizes) writer.bits(width, 16).bits(height, 16);
    // One picture in the group, with one reference.
    writer.bits(1, 8).bits(0, 3).flag(false).bits(1, 2).bits(0, 2).bits(1, 8);
  }
  return writer.toBytes();
}
