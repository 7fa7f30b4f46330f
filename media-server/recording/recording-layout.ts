/**
 * A recording's folder:
 *
 * ```
 * r1764025200123-0001/v0.mp4    one file per rendition and init: init, then record + part again and again (part-record.ts)
 * r1764025200123-0002/v1.mp4    the number counts the files of one recorder; a process that came after has its own time
 * index.m3u8 v0.m3u8 …          what the finaliser makes of them (finaliser/)
 * video.mp4 poster.jpg thumbnails.jpg thumbnails.vtt
 * recording.json                written last: with it the recording is finished
 * ```
 */

const RUN_FOLDER = /^r(\d{13})-(\d{4,6})$/;
const RENDITION_FILE = /^(v\d+|a)\.mp4$/;

/** Sorted as text, runs are in the order in which they began. */
export function runFolderName(run: { startedAtMs: number; fileNumber: number }): string {
  const startedAt = String(Math.max(0, Math.trunc(run.startedAtMs))).padStart(13, '0');
  return `r${startedAt}-${String(run.fileNumber).padStart(4, '0')}`;
}

/** Which recorder wrote a run: timelines are numbered by each recorder for itself. Undefined for any other folder. */
export function recorderOfRun(folderName: string): string | undefined {
  return RUN_FOLDER.exec(folderName)?.[1];
}

/** The rendition that a file of a run holds; undefined for any other file. */
export function renditionOfFile(fileName: string): string | undefined {
  return RENDITION_FILE.exec(fileName)?.[1];
}

export const MANIFEST_FILE = 'recording.json';
