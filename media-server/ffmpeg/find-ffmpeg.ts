import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Where ffmpeg is, of the folders of `searchPath` (the variable PATH); undefined where there is none. */
export function findFfmpeg(searchPath: string | undefined): string | undefined {
  const folders = (searchPath ?? '').split(path.delimiter).filter((name) => name !== '');
  return folders.map((folder) => path.join(folder, 'ffmpeg')).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
