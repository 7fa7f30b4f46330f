import type { Browser } from 'playwright-core';
import { openVisitor } from '../stage/stage.ts';

/**
 * Milliseconds from the wish to watch to the first frame in a page with nothing on it, which asks by WHEP: one offer, one request, one
 * answer. Whoever shows the same stream of the same server in this browser on this machine needs about as much.
 */
export async function openBare(browser: Browser, serverUrl: string, channelName: string) {
  const visitor = await openVisitor(browser, () => undefined);
  const { page } = visitor;
  await page.goto(`${serverUrl}/healthz`, { waitUntil: 'networkidle' });
  const elapsedMs = await page.evaluate(async (url) => {
    const startedAtMs = performance.now();
    const connection = new RTCPeerConnection();
    const stream = new MediaStream();
    const video = Object.assign(document.createElement('video'), { muted: true, autoplay: true });
    video.srcObject = stream;
    document.body.append(video);
    const firstFrame = new Promise<number>((resolve) => {
      video.requestVideoFrameCallback((_now, { expectedDisplayTime }) =>
        resolve(expectedDisplayTime),
      );
    });
    connection.addEventListener('track', ({ track }) => stream.addTrack(track));
    for (const kind of ['audio', 'video']) {
      connection.addTransceiver(kind, { direction: 'recvonly' });
    }
    await connection.setLocalDescription(await connection.createOffer());
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/sdp' },
      body: connection.localDescription?.sdp ?? '',
    });
    if (response.status !== 201) throw new Error(`WHEP answered ${response.status}`);
    await connection.setRemoteDescription({ type: 'answer', sdp: await response.text() });
    return (await firstFrame) - startedAtMs;
  }, `${serverUrl}/whep/${channelName}`);
  await visitor.close();
  return elapsedMs;
}
