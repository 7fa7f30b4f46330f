import type { StageLight } from './stage-art.ts';

/** So small that enlarging it softens the edges of the light: a blur of the whole picture costs a phone more than all else on the page. */
export const STAGE_SIZE = { width: 80, height: 45 };
/** The drawing's own units. */
const DRAWN_WIDTH = 320;

/** A beam is drawn this much wider each time, which makes its edge a soft one. */
const EDGES = [-5, -3, -1, 1, 3, 5, 7, 9];

type Stop = { at: number; color: string };

/** Paints an empty stage in two spotlights, over the whole canvas of STAGE_SIZE. */
export function paintStage(context: CanvasRenderingContext2D, light: StageLight): void {
  const { hue, counterHue, leftX, rightX } = light;
  const scale = STAGE_SIZE.width / DRAWN_WIDTH;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  const down = (from: number, to: number, ...stops: Stop[]): CanvasGradient =>
    withStops(context.createLinearGradient(0, from, 0, to), stops);

  context.fillStyle = down(
    0,
    180,
    { at: 0, color: `oklch(0.24 0.05 ${hue})` },
    { at: 1, color: `oklch(0.14 0.04 ${counterHue})` },
  );
  context.fillRect(0, 0, DRAWN_WIDTH, 180);

  for (const beam of [
    { x: leftX, hue, strength: 1 },
    { x: rightX, hue: counterHue, strength: 0.9 },
  ]) {
    context.fillStyle = down(
      -8,
      150,
      { at: 0, color: `oklch(0.86 0.14 ${beam.hue} / ${beam.strength / EDGES.length})` },
      { at: 1, color: `oklch(0.7 0.14 ${beam.hue} / ${0.04 / EDGES.length})` },
    );

    for (const edge of EDGES) {
      context.fill(
        new Path2D(`M${beam.x - 7 - edge} -8h${2 * (7 + edge)}L${222 + edge} 150H${98 - edge}z`),
      );
    }
  }

  // A circle, flattened to the ellipse of the lit floor.
  context.translate(160, 146);
  context.scale(118, 24);
  context.fillStyle = withStops(context.createRadialGradient(0, 0, 0, 0, 0, 1), [
    { at: 0, color: `oklch(0.92 0.09 ${hue} / 0.6)` },
    { at: 1, color: `oklch(0.6 0.12 ${counterHue} / 0)` },
  ]);
  context.fillRect(-1, -1, 2, 2);
}

function withStops(gradient: CanvasGradient, stops: readonly Stop[]): CanvasGradient {
  for (const { at, color } of stops) {
    gradient.addColorStop(at, color);
  }

  return gradient;
}
