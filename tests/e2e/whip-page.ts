import type { Page } from 'playwright-core';
import { PATIENCE_MS } from './browsers.ts';

/** A page that publishes or plays with nothing but the browser's RTCPeerConnection and fetch. */
export type WhipPage = {
  /** Answers the status of the POST. */
  publish(options: { url: string; token: string }): Promise<number>;
  play(options: {
    url: string;
    token?: string;
    order: readonly ('audio' | 'video')[];
  }): Promise<number>;
  /** Restarts ICE by PATCH; answers its status. */
  restartIce(): Promise<number>;
  /** Resolves when this many more frames and audio packets were received than now. */
  untilReceived(count: { frames: number; packets: number }): Promise<{ frameWidth: number }>;
  /** Resolves when the other side ended the connection. */
  untilEnded(): Promise<void>;
  delete(): Promise<number>;
};

type PageState = {
  pc: RTCPeerConnection;
  session: string;
  token: string;
  answer: string;
};
type PageWindow = Window & { whip: PageState };

export async function openWhipPage(page: Page, origin: string): Promise<WhipPage> {
  await page.goto(`${origin}/favicon.svg`);
  return {
    publish: (options) => page.evaluate(publishInPage, options),
    play: (options) => page.evaluate(playInPage, { token: '', ...options }),
    restartIce: () => page.evaluate(restartInPage),
    untilReceived: (count) => page.evaluate(receiveInPage, { ...count, patienceMs: PATIENCE_MS }),
    untilEnded: () => page.evaluate(endInPage, PATIENCE_MS),
    delete: () =>
      page.evaluate(async () => {
        const { session, token } = (window as unknown as PageWindow).whip;
        const headers: HeadersInit = token === '' ? {} : { authorization: `Bearer ${token}` };
        return (await fetch(session, { method: 'DELETE', headers })).status;
      }),
  };
}

// What follows runs in the page and is sent there as text: nothing from outside of a function is there.

async function publishInPage({ url, token }: { url: string; token: string }): Promise<number> {
  const media = await navigator.mediaDevices.getUserMedia({
    audio: true,
    video: { width: 640, height: 360, frameRate: 30 },
  });
  const pc = new RTCPeerConnection();
  for (const track of media.getTracks()) {
    pc.addTransceiver(track, {
      direction: 'sendonly',
      streams: [media],
      ...(track.kind === 'video' && {
        sendEncodings: [{ rid: 'h', scaleResolutionDownBy: 2 }, { rid: 'f' }],
      }),
    });
  }
  await pc.setLocalDescription();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/sdp', authorization: `Bearer ${token}` },
    body: pc.localDescription?.sdp ?? '',
  });
  const answer = await response.text();
  if (response.status === 201) await pc.setRemoteDescription({ type: 'answer', sdp: answer });
  const session = new URL(response.headers.get('location') ?? '', url).href;
  (window as unknown as PageWindow).whip = { pc, session, token, answer };
  return response.status;
}

async function playInPage(options: {
  url: string;
  token: string;
  order: readonly ('audio' | 'video')[];
}): Promise<number> {
  const { url, token, order } = options;
  const pc = new RTCPeerConnection();
  const shown = new MediaStream();
  pc.ontrack = ({ track }) => shown.addTrack(track);
  for (const kind of order) pc.addTransceiver(kind, { direction: 'recvonly' });
  await pc.setLocalDescription();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/sdp',
      ...(token !== '' && { authorization: `Bearer ${token}` }),
    },
    body: pc.localDescription?.sdp ?? '',
  });
  const answer = await response.text();
  if (response.status === 201) await pc.setRemoteDescription({ type: 'answer', sdp: answer });
  const video = document.createElementNS(
    'http://www.w3.org/1999/xhtml',
    'video',
  ) as HTMLVideoElement;
  video.muted = true;
  video.srcObject = shown;
  document.documentElement.append(video);
  void video.play();
  const session = new URL(response.headers.get('location') ?? '', url).href;
  (window as unknown as PageWindow).whip = { pc, session, token, answer };
  return response.status;
}

async function restartInPage(): Promise<number> {
  const state = (window as unknown as PageWindow).whip;
  const { pc, session, token } = state;
  pc.restartIce();
  await pc.setLocalDescription();
  const offer = pc.localDescription?.sdp ?? '';
  const line = (text: string, name: string): string =>
    new RegExp(`^a=${name}:.*$`, 'm').exec(text)?.[0].trim() ?? '';
  const fragment = [
    line(offer, 'ice-ufrag'),
    line(offer, 'ice-pwd'),
    /^m=.*$/m.exec(offer)?.[0].trim() ?? '',
    line(offer, 'mid'),
    '',
  ].join('\r\n');
  const response = await fetch(session, {
    method: 'PATCH',
    headers: {
      'content-type': 'application/trickle-ice-sdpfrag',
      'if-match': '*',
      ...(token !== '' && { authorization: `Bearer ${token}` }),
    },
    body: fragment,
  });
  if (response.status !== 200) return response.status;
  const fresh = await response.text();
  const sdp = state.answer
    .replaceAll(/^a=ice-ufrag:.*$/gm, line(fresh, 'ice-ufrag'))
    .replaceAll(/^a=ice-pwd:.*$/gm, line(fresh, 'ice-pwd'));
  await pc.setRemoteDescription({ type: 'answer', sdp });
  state.answer = sdp;
  return response.status;
}

async function receiveInPage(options: {
  frames: number;
  packets: number;
  patienceMs: number;
}): Promise<{ frameWidth: number }> {
  const { pc } = (window as unknown as PageWindow).whip;
  const read = async () => {
    const counts = { frames: 0, packets: 0, frameWidth: 0 };
    for (const report of (await pc.getStats()).values()) {
      if (report.type !== 'inbound-rtp') continue;
      if (report.kind === 'audio') counts.packets += report.packetsReceived;
      else {
        counts.frames += report.framesDecoded ?? 0;
        counts.frameWidth = report.frameWidth ?? 0;
      }
    }
    return counts;
  };
  const before = await read();
  const endMs = performance.now() + options.patienceMs;
  for (;;) {
    const now = await read();
    const frames = now.frames - before.frames;
    const packets = now.packets - before.packets;
    if (frames >= options.frames && packets >= options.packets) {
      return { frameWidth: now.frameWidth };
    }
    if (performance.now() > endMs) {
      throw new Error(`${frames} frames, ${packets} packets, ${pc.connectionState}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function endInPage(patienceMs: number): Promise<void> {
  const { pc } = (window as unknown as PageWindow).whip;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`still ${pc.connectionState}`)), patienceMs);
    const check = (): void => {
      if (!['closed', 'failed', 'disconnected'].includes(pc.connectionState)) return;
      clearTimeout(timer);
      resolve();
    };
    pc.onconnectionstatechange = check;
    check();
  });
}
