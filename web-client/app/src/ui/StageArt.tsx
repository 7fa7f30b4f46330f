import { useCallback } from 'react';
import { CategoryIcon } from './CategoryIcon.tsx';
import { paintStage, STAGE_SIZE } from './paint-stage.ts';
import { stageLightOf } from './stage-art.ts';

type StageArtProps = {
  channelName: string;
  category: string;
  className?: string;
  /** Without the category's picture, where text will lie over it. */
  isBare?: boolean;
};

/** An empty stage in two spotlights: stands in for a picture wherever a stream has none. Decorative. */
export function StageArt({ channelName, category, className, isBare = false }: StageArtProps) {
  const paint = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      const context = canvas?.getContext('2d');

      try {
        if (context) {
          paintStage(context, stageLightOf(channelName));
        }
      } catch (error) {
        // A browser that does not know the colors shows the dark stage.
        console.debug('the stage is not painted', error);
      }
    },
    [channelName],
  );

  return (
    <div aria-hidden="true" className={`relative overflow-hidden ${className ?? ''}`}>
      <canvas
        ref={paint}
        {...STAGE_SIZE}
        className="absolute inset-0 size-full bg-neutral-900 object-cover"
      />
      {!isBare && (
        <div className="absolute inset-0 grid place-items-center pt-[8%] text-white/90">
          <CategoryIcon category={category} className="h-1/4 w-auto drop-shadow-lg" />
        </div>
      )}
    </div>
  );
}
