import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { rawRequest, startEdge } from './edge-fixture.ts';

const PAGE = '<!doctype html><title>page</title>';
const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5000))});`;
const LARGE = randomBytes(9 * 1024 * 1024);

/** A built app in a folder of its own, with a secret beside it. */
async function startSite(t: TestContext): Promise<{ url: string; port: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'edge-static-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const root = join(folder, 'public');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(root, 'docs'));
  await writeFile(join(folder, 'secret.txt'), 'SECRET');
  await writeFile(join(root, 'index.html'), PAGE);
  await writeFile(join(root, 'docs/index.html'), '<p>docs');
  await writeFile(join(root, 'assets/app-3f2a.js'), SCRIPT);
  await writeFile(join(root, 'empty.txt'), '');
  await writeFile(join(root, 'a b&c.txt'), 'spaces');
  await writeFile(join(root, 'video.mp4'), LARGE);
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
  const { createStaticHandler } = await import('../http-edge/index.ts');
  const handle = await createStaticHandler({
    root,
    immutablePrefix: 'assets/',
    indexFallback: 'index.html',
  });
  return startEdge(t, { fetch: handle });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

test('[HTTP-17] files come with type, length, tag and the right cache rules, and are not sent twice', async (t) => {
  const { url } = await startSite(t);
  const page = await fetch(url);
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  assert.equal(page.headers.get('content-length'), String(PAGE.length));
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(await page.text(), PAGE);
  const script = await fetch(`${url}/assets/app-3f2a.js`, {
    headers: { 'accept-encoding': 'identity' },
  });
  assert.equal(script.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(script.headers.get('vary'), 'Accept-Encoding');
  assert.equal(await script.text(), SCRIPT);
  const etag = page.headers.get('etag') ?? '';
  for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await fetch(url, { headers: { 'if-none-match': condition } });
    assert.equal(again.status, 304, condition);
    assert.equal(again.headers.get('etag'), etag);
    assert.equal(await again.text(), '');
  }
  assert.equal((await fetch(url, { headers: { 'if-none-match': '"other"' } })).status, 200);
  assert.equal(await (await fetch(`${url}/a%20b&c.txt`)).text(), 'spaces');
  assert.equal(await (await fetch(`${url}/docs/`)).text(), '<p>docs');
  assert.equal(await (await fetch(`${url}/empty.txt`)).text(), '');
});

test('[HTTP-17] text is sent compressed to those who take it, each coding with its own tag', async (t) => {
  const { port } = await startSite(t);
  const get = (encoding: string, path: string) =>
    new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      const headers = { 'accept-encoding': encoding };
      httpRequest({ port, host: '127.0.0.1', path, headers }, async (incoming) => {
        resolve({ headers: incoming.headers, body: Buffer.concat(await incoming.toArray()) });
      })
        .on('error', reject)
        .end();
    });
  const script = '/assets/app-3f2a.js';
  const brotli = await get('gzip, deflate, br', script);
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.body).toString(), SCRIPT);
  const gzip = await get('gzip;q=0.5, br;q=0', script);
  assert.equal(gzip.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(gzip.body).toString(), SCRIPT);
  const plain = await get('identity', script);
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size, 3);
  const video = await get('gzip, br', '/video.mp4');
  assert.equal(video.headers['content-encoding'], undefined);
  assert.equal(sha256(video.body), sha256(LARGE));
});

test('[HTTP-17] HEAD answers as GET would, for files in memory and on disk', async (t) => {
  const { url } = await startSite(t);
  for (const [path, bytes] of [
    ['/', PAGE.length],
    ['/video.mp4', LARGE.length],
    ['/empty.txt', 0],
  ] as const) {
    const head = await fetch(url + path, { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(head.headers.get('content-length'), String(bytes));
    assert.equal(await head.text(), '');
  }
  const post = await fetch(url, { method: 'POST', body: 'x' });
  assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD']);
});

test('[HTTP-19] one range of a file is sent as 206, and one that it does not have as 416', async (t) => {
  const { url } = await startSite(t);
  const size = LARGE.length;
  const ranges = [
    ['bytes=0-0', 0, 0],
    ['bytes=100-199', 100, 199],
    [`bytes=${size - 5}-`, size - 5, size - 1],
    ['bytes=-7', size - 7, size - 1],
    [`bytes=1000-${size * 2}`, 1000, size - 1],
  ] as const;
  for (const [range, first, last] of ranges) {
    const response = await fetch(`${url}/video.mp4`, { headers: { range } });
    assert.equal(response.status, 206, range);
    assert.equal(response.headers.get('content-range'), `bytes ${first}-${last}/${size}`);
    const body = new Uint8Array(await response.arrayBuffer());
    assert.equal(sha256(body), sha256(LARGE.subarray(first, last + 1)), range);
  }
  const small = await fetch(url, { headers: { range: 'bytes=2-8' } });
  assert.deepEqual([small.status, await small.text()], [206, PAGE.slice(2, 9)]);
  const beyond = await fetch(`${url}/video.mp4`, { headers: { range: `bytes=${size}-` } });
  assert.deepEqual([beyond.status, beyond.headers.get('content-range')], [416, `bytes */${size}`]);
  assert.equal(((await beyond.json()) as { success: boolean }).success, false);
  for (const range of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=5-1', 'bytes=-']) {
    const whole = await fetch(`${url}/docs/index.html`, { headers: { range } });
    assert.deepEqual([whole.status, await whole.text()], [200, '<p>docs'], range);
  }
  const etag = (await fetch(`${url}/video.mp4`, { method: 'HEAD' })).headers.get('etag') ?? '';
  const same = await fetch(`${url}/video.mp4`, {
    headers: { range: 'bytes=0-9', 'if-range': etag },
  });
  const other = await fetch(`${url}/video.mp4`, {
    headers: { range: 'bytes=0-9', 'if-range': '"old"' },
  });
  assert.deepEqual([same.status, other.status], [206, 200]);
  await Promise.all([same.arrayBuffer(), other.arrayBuffer()]);
});

test('[HTTP-18] no way of writing a path leaves the folder', async (t) => {
  const { port } = await startSite(t);
  const paths = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/....//secret.txt',
    '/.%00./secret.txt',
    '//secret.txt',
    '/%252e%252e/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/link.txt',
    '/public/../../secret.txt',
    '/file:///etc/passwd',
    '/etc/passwd',
    '/__proto__',
    '/constructor',
  ];
  for (const path of paths) {
    const answer = await rawRequest(
      t,
      port,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    assert.match(answer, /^HTTP\/1\.1 40[04] /, path);
    assert.doesNotMatch(answer, /SECRET|root:/, path);
  }
});

test('[HTTP-20] navigations get the app’s page, and everything else that is missing a 404 in the usual form', async (t) => {
  const { url } = await startSite(t);
  const navigation = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
  const watch = await fetch(`${url}/watch/some-channel`, navigation);
  assert.deepEqual([watch.status, await watch.text()], [200, PAGE]);
  assert.equal(watch.headers.get('cache-control'), 'no-cache');
  for (const [path, init] of [
    ['/api/v1/nothing', navigation],
    ['/assets/missing.js', {}],
    ['/watch/x', { headers: { accept: 'application/json' } }],
  ] as const) {
    const missing = await fetch(url + path, init);
    assert.equal(missing.status, 404, path);
    assert.equal(((await missing.json()) as { error: { code: string } }).error.code, 'NOT_FOUND');
  }
});

test('[HTTP-17] a folder that cannot be read is an error at the start', async () => {
  const { createStaticHandler } = await import('../http-edge/index.ts');
  const options = { root: '/nonexistent/public', immutablePrefix: 'assets/' };
  await assert.rejects(createStaticHandler(options), { code: 'ENOENT' });
});
