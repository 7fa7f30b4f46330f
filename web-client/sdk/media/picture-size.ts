import type { PictureSize } from './layer-choice.ts';

/** Tells the visible size of an element now and whenever it changes. Returns how to stop. */
export function followPictureSize(
  element: HTMLElement,
  onSize: (size: PictureSize) => void,
): () => void {
  const tell = (): void => {
    const { clientWidth: width, clientHeight: height } = element;
    onSize({ width, height, pixelRatio: window.devicePixelRatio });
  };
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(tell);
  observer?.observe(element);
  tell();
  return () => observer?.disconnect();
}
