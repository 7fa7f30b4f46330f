import { asTransportId } from '@stagedoor/contracts/ids';
import { type RequestHandler, requirePeer } from './request-context.ts';

/** New ICE credentials for a transport whose network changed. */
export const handleRestartIce: RequestHandler<'restartIce'> = async (body, context) => {
  const transportId = asTransportId(body.transportId);
  const peer = requirePeer(context, 'transport', (each) => each.transportId === transportId);
  const iceParameters = await context.media.restartIce({ peerId: peer.id, transportId });
  return { body: { iceRestarted: { iceParametersJson: JSON.stringify(iceParameters) } } };
};
