import type { RenditionWindow, WindowSegment } from './rendition-window.ts';

const SAMPLES_PER_SECOND = 48_000;

/** Segments of four parts of half a second, the last perhaps unfinished; for tests. */
export function windowOf(options: {
  segmentsCount: number;
  /** Of the segment in progress; 0: there is none. */
  openPartsCount?: number;
  firstMsn?: number;
  isEnded?: boolean;
}): RenditionWindow {
  const { segmentsCount, openPartsCount = 0, firstMsn = 0, isEnded = false } = options;
  const segments: WindowSegment[] = Array.from({ length: segmentsCount }, (_, index) =>
    segmentOf(firstMsn + index, 4, true),
  );
  const nextMsn = firstMsn + segmentsCount;
  if (openPartsCount > 0) segments.push(segmentOf(nextMsn, openPartsCount, false));
  return {
    rendition: 'v0',
    segments,
    discontinuitySequence: 0,
    targetDurationSeconds: 2,
    partTargetMs: 500,
    preloadHintName: `p${nextMsn}.${openPartsCount}.mp4`,
    isEnded,
  };
}

function segmentOf(msn: number, partsCount: number, isWhole: boolean): WindowSegment {
  return {
    msn,
    name: isWhole ? `s${msn}.mp4` : undefined,
    durationSamples: (partsCount * SAMPLES_PER_SECOND) / 2,
    programDateTimeMs: Date.UTC(2026, 0, 1) + msn * 2_000,
    initName: 'init.mp4',
    isDiscontinuity: false,
    parts: Array.from({ length: partsCount }, (_, index) => ({
      name: `p${msn}.${index}.mp4`,
      durationSamples: SAMPLES_PER_SECOND / 2,
      isIndependent: index === 0,
    })),
  };
}
