import { useState } from 'react';

/** What the server makes pictures of most cameras to; it only keeps the place until the first one is there. */
const WIDTH = 640;
const HEIGHT = 360;

/**
 * A live stream's picture, over what stands in for it: shows through until a picture is loaded, and when one cannot be. While a newer
 * one loads the browser shows the last. Decorative: the title stands beside it.
 */
export function LivePicture({ url, className }: { url: string; className: string }) {
  const [isLoaded, setIsLoaded] = useState(false);

  return (
    <img
      data-testid="live-card-poster"
      src={url}
      width={WIDTH}
      height={HEIGHT}
      alt=""
      loading="lazy"
      decoding="async"
      onLoad={() => setIsLoaded(true)}
      onError={() => setIsLoaded(false)}
      className={`absolute inset-0 object-cover ${isLoaded ? '' : 'opacity-0'} ${className}`}
    />
  );
}
