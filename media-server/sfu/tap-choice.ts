import type { MediaKind, MediaSourceName } from '@stagedoor/contracts/media-control';
import type { TapCodec } from './tap-sink.ts';

/** What of a producer matters for the choice. */
type Candidate = { source: MediaSourceName; codec: TapCodec | undefined };

/** Best first. A tap takes one picture and one sound, because its sink neither composes nor mixes. */
const PREFERENCE = {
  video: ['screen', 'camera'],
  audio: ['microphone', 'screen-audio'],
} as const satisfies Record<MediaKind, readonly MediaSourceName[]>;

/**
 * Which of a room's producers are tapped: at most one video and one audio of those in `codecs`. Of several from the same source the
 * newest counts; `producers` is in the order of publishing.
 */
export function chooseTapped<Producer extends Candidate>(
  producers: readonly Producer[],
  codecs: readonly TapCodec[],
): readonly Producer[] {
  const usable = producers.filter(({ codec }) => codec !== undefined && codecs.includes(codec));
  return Object.values(PREFERENCE).flatMap((sources) => {
    for (const source of sources) {
      const newest = usable.findLast((producer) => producer.source === source);
      if (newest !== undefined) return [newest];
    }
    return [];
  });
}
