import { useId } from 'react';
import { CategoryIcon } from './CategoryIcon.tsx';
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
  const id = useId();
  const { hue, counterHue, leftX, rightX } = stageLightOf(channelName);

  return (
    <div aria-hidden="true" className={`relative overflow-hidden ${className ?? ''}`}>
      <svg
        aria-hidden="true"
        viewBox="0 0 320 180"
        preserveAspectRatio="xMidYMid slice"
        className="absolute inset-0 size-full"
      >
        <defs>
          <linearGradient id={`${id}-wall`} x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor={`oklch(0.24 0.05 ${hue})`} />
            <stop offset="1" stopColor={`oklch(0.14 0.04 ${counterHue})`} />
          </linearGradient>
          <linearGradient id={`${id}-a`} x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor={`oklch(0.86 0.14 ${hue})`} stopOpacity="0.85" />
            <stop offset="1" stopColor={`oklch(0.7 0.14 ${hue})`} stopOpacity="0.04" />
          </linearGradient>
          <linearGradient id={`${id}-b`} x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor={`oklch(0.86 0.14 ${counterHue})`} stopOpacity="0.75" />
            <stop offset="1" stopColor={`oklch(0.7 0.14 ${counterHue})`} stopOpacity="0.04" />
          </linearGradient>
          <radialGradient id={`${id}-floor`}>
            <stop offset="0" stopColor={`oklch(0.92 0.09 ${hue})`} stopOpacity="0.6" />
            <stop offset="1" stopColor={`oklch(0.6 0.12 ${counterHue})`} stopOpacity="0" />
          </radialGradient>
          <filter id={`${id}-soft`} x="-20%" y="-20%" width="140%" height="140%">
            <feGaussianBlur stdDeviation="5" />
          </filter>
        </defs>
        <rect width="320" height="180" fill={`url(#${id}-wall)`} />
        <path
          d={`M${leftX - 7} -8h14L222 150H98z`}
          fill={`url(#${id}-a)`}
          filter={`url(#${id}-soft)`}
        />
        <path
          d={`M${rightX - 7} -8h14L222 150H98z`}
          fill={`url(#${id}-b)`}
          filter={`url(#${id}-soft)`}
        />
        <ellipse cx="160" cy="146" rx="118" ry="24" fill={`url(#${id}-floor)`} />
      </svg>
      {!isBare && (
        <div className="absolute inset-0 grid place-items-center pt-[8%] text-white/90">
          <CategoryIcon category={category} className="h-1/4 w-auto drop-shadow-lg" />
        </div>
      )}
    </div>
  );
}
