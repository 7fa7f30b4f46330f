import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FakeClock } from '../clock-fake.ts';
import { ApiError } from '../errors.ts';
import { Api } from './Api.ts';
import { createXhrUpload } from './xhr-upload.ts';

/** As much of a browser's request as an upload uses. */
class FakeXhr {
  readonly headers: Record<string, string> = {};
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  status = 0;
  responseText = '';
  url = '';
  body: unknown;
  withCredentials = false;
  retryAfter: string | null = null;

  open(_method: string, url: string): void {
    this.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  getResponseHeader(): string | null {
    return this.retryAfter;
  }

  send(body: unknown): void {
    this.body = body;
  }

  abort(): void {
    this.onabort?.();
  }

  answer(status: number, json: unknown): void {
    this.status = status;
    this.responseText = JSON.stringify(json);
    this.onload?.();
  }
}

const PHOTO = new Blob(['photo'], { type: 'image/png' });
const UPLOADED = { mediaId: 'media-1', width: 4, height: 3 };

let clock: FakeClock;
let requests: FakeXhr[];
let shares: number[];
let giveUp: AbortController;

beforeEach(() => {
  clock = new FakeClock();
  requests = [];
  shares = [];
  giveUp = new AbortController();
});

const transport = () =>
  createXhrUpload(clock, () => {
    const request = new FakeXhr();
    requests.push(request);
    return request as unknown as XMLHttpRequest;
  });

async function upload(): Promise<{ request: FakeXhr; uploaded: Promise<unknown> }> {
  const api = new Api({ baseUrl: 'https://server', clock, upload: transport() });
  const onProgress = (share: number) => shares.push(share);
  const uploaded = api.messages.upload(PHOTO, { onProgress, signal: giveUp.signal });
  uploaded.catch(() => undefined);
  await new Promise((resolve) => setImmediate(resolve));
  const [request] = requests;
  assert.ok(request);
  return { request, uploaded };
}

test('[DM-C8] a file is posted as it is, says how far it is, and is answered', async () => {
  const { request, uploaded } = await upload();
  assert.equal(request.url, 'https://server/api/v1/messages/media');
  assert.equal(request.headers['content-type'], 'image/png');
  assert.equal(request.body, PHOTO);
  assert.equal(request.withCredentials, true);
  request.upload.onprogress?.({ loaded: 1, total: 4 });
  request.upload.onprogress?.({ loaded: 4, total: 4 });
  request.answer(201, { success: true, data: UPLOADED });
  assert.deepEqual(await uploaded, UPLOADED);
  assert.deepEqual(shares, [0.25, 1]);
  assert.equal(clock.pendingCount, 0);
});

test('[DM-C8] a refusal has the server’s code, and what it says to wait', async () => {
  const { request, uploaded } = await upload();
  request.retryAfter = '7';
  const error = { code: 'RATE_LIMIT_EXCEEDED', message: 'later', requestId: 'request-1' };
  request.answer(429, { success: false, error, timestamp: '' });
  await assert.rejects(uploaded, (thrown) => {
    assert.ok(thrown instanceof ApiError);
    assert.deepEqual([thrown.code, thrown.retryAfterMs], ['RATE_LIMIT_EXCEEDED', 7_000]);
    return true;
  });
});

test('[DM-C8] an upload that breaks off, or does not move for a minute, is no answer', async () => {
  const { request, uploaded } = await upload();
  request.onerror?.();
  await assert.rejects(uploaded, { code: 'UNAVAILABLE', status: 0 });
  requests = [];
  const stalled = await upload();
  clock.advance(59_000);
  stalled.request.upload.onprogress?.({ loaded: 1, total: 4 });
  clock.advance(59_999);
  assert.equal(shares.length, 1);
  clock.advance(1);
  await assert.rejects(stalled.uploaded, { code: 'UNAVAILABLE', status: 0 });
  assert.equal(clock.pendingCount, 0);
});

test('[DM-C8] an upload that is given up ends at once', async () => {
  const { uploaded } = await upload();
  giveUp.abort();
  await assert.rejects(uploaded, { name: 'AbortError' });
  assert.equal(clock.pendingCount, 0);
});
