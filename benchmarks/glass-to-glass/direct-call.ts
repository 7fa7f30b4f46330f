import type { Page } from 'playwright-core';
import type { BenchmarkContext } from '../runner/benchmark.ts';
import { keepPeerConnections } from '../stage/peer-connections.ts';
import { openVisitor, startBrowser } from '../stage/stage.ts';
import { installTimeCode } from './time-code.ts';

/** The same as the product's top layer; without it Chromium starts low and climbs. */
const BITRATE_BPS = 2_000_000;

/**
 * The floor: the same picture from one browser process to another without any server between them. One H264 layer at the same bit
 * rate, and the same wish for little delay at the receiver.
 */
export async function startDirectCall(
  context: BenchmarkContext,
  origin: string,
): Promise<{ publisher: Page; viewer: Page }> {
  const [publisher, viewer] = await Promise.all([
    openPage(context, origin),
    openPage(context, origin),
  ]);
  const offer = await publisher.evaluate(offerVideo, BITRATE_BPS);
  const answer = await viewer.evaluate(answerVideo, offer);
  await publisher.evaluate(
    (sdp) => window.peerConnections[0]?.setRemoteDescription({ type: 'answer', sdp }),
    answer,
  );
  return { publisher, viewer };
}

async function openPage(context: BenchmarkContext, origin: string): Promise<Page> {
  const browser = await startBrowser(context);
  const { page } = await openVisitor(browser, keepPeerConnections, installTimeCode);
  await page.goto(`${origin}/healthz`);
  return page;
}

async function offerVideo(bitrateBps: number): Promise<string> {
  const connection = new RTCPeerConnection();
  const transceiver = connection.addTransceiver(window.timeCode.openCamera(), {
    direction: 'sendonly',
    sendEncodings: [{ maxBitrate: bitrateBps, maxFramerate: 30 }],
  });
  const codecs = RTCRtpSender.getCapabilities('video')?.codecs ?? [];
  transceiver.setCodecPreferences(
    codecs.filter(
      ({ mimeType, sdpFmtpLine = '' }) =>
        mimeType === 'video/H264' && /42e01f/.test(sdpFmtpLine) && /mode=1/.test(sdpFmtpLine),
    ),
  );
  const parameters = transceiver.sender.getParameters();
  parameters.degradationPreference = 'maintain-resolution';
  await transceiver.sender.setParameters(parameters);
  await connection.setLocalDescription();
  if (connection.iceGatheringState !== 'complete') {
    await new Promise<void>((resolve) => {
      connection.addEventListener('icegatheringstatechange', () => {
        if (connection.iceGatheringState === 'complete') resolve();
      });
    });
  }
  return connection.localDescription?.sdp ?? '';
}

async function answerVideo(offer: string): Promise<string> {
  const connection = new RTCPeerConnection();
  connection.addEventListener('track', ({ track, receiver }) => {
    receiver.jitterBufferTarget = 0;
    const video = document.createElement('video');
    video.muted = true;
    video.autoplay = true;
    video.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh';
    video.srcObject = new MediaStream([track]);
    document.body.append(video);
  });
  await connection.setRemoteDescription({ type: 'offer', sdp: offer });
  await connection.setLocalDescription();
  if (connection.iceGatheringState !== 'complete') {
    await new Promise<void>((resolve) => {
      connection.addEventListener('icegatheringstatechange', () => {
        if (connection.iceGatheringState === 'complete') resolve();
      });
    });
  }
  return connection.localDescription?.sdp ?? '';
}
