import type { Clock, Timer } from '../clock.ts';
import type { HttpAnswer, UploadTransport } from './RestClient.ts';

/** A body that has not moved for so long, or an answer that has not come, will not. The server may work on a picture meanwhile. */
const STALL_MS = 60_000;

/** Uploads as browsers do it while they tell how far they are. The Api's cookies go along. */
export function createXhrUpload(
  clock: Clock,
  createRequest: () => XMLHttpRequest = () => new XMLHttpRequest(),
): UploadTransport {
  return ({ url, headers, body, onProgress, signal }) =>
    new Promise<HttpAnswer>((resolve, reject) => {
      signal.throwIfAborted();
      const request = createRequest();
      let stall: Timer;
      const abort = (): void => request.abort();
      const finish = (): void => {
        stall.cancel();
        signal.removeEventListener('abort', abort);
      };
      const watch = (): Timer => clock.setTimer(abort, STALL_MS);
      request.upload.onprogress = ({ loaded, total }) => {
        stall.cancel();
        stall = watch();
        if (total > 0) onProgress(loaded / total);
      };
      request.onload = () => {
        finish();
        const retryAfter = request.getResponseHeader('retry-after');
        resolve({ status: request.status, retryAfter, text: request.responseText });
      };
      const fail = (): void => {
        finish();
        reject(signal.aborted ? signal.reason : new Error('the upload broke off'));
      };
      request.onerror = fail;
      request.onabort = fail;
      request.open('POST', url);
      request.withCredentials = true;
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      stall = watch();
      signal.addEventListener('abort', abort);
      request.send(body);
    });
}
