import { readFile } from 'node:fs/promises';
import type { RtpNumbering } from '@stagedoor/contracts/media-control';
import type { RtpCapabilities } from 'mediasoup/types';

/**
 * Names a receiver's own payload types and header extension ids to the worker, in the one field of a consumer that mediasoup takes over from
 * the receiver's capabilities. Also what is found in a worker that can do it, and not in mediasoup's own
 * (infra/mediasoup-worker/source/include/RTC/RtpNumbering.hpp).
 */
export const NUMBERING_FEEDBACK = 'stagedoor-rtp-numbering-1';

/** Whether this worker sends packets with the receiver's numbers. */
export async function canRenumber(workerBin: string | undefined): Promise<boolean> {
  if (workerBin === undefined) return false;
  const binary = await readFile(workerBin);
  return binary.includes(NUMBERING_FEEDBACK);
}

/** The same capabilities with the numbers that are to be used. */
export function withNumbering(
  capabilities: RtpCapabilities,
  numbering: RtpNumbering,
): RtpCapabilities {
  const pairs = (list: RtpNumbering['payloadTypes']): string =>
    list.map(([ours, theirs]) => `${ours}=${theirs}`).join(',');
  const parameter = `p:${pairs(numbering.payloadTypes)};e:${pairs(numbering.headerExtensions)}`;
  return {
    ...capabilities,
    codecs: (capabilities.codecs ?? []).map((codec) => ({
      ...codec,
      rtcpFeedback: [...(codec.rtcpFeedback ?? []), { type: NUMBERING_FEEDBACK, parameter }],
    })),
  };
}
