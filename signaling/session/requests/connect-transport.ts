import { asTransportId } from '@stagedoor/contracts/ids';
import { DONE, parseBlob, type RequestHandler, requirePeer } from './request-context.ts';

/** Hands the client's DTLS parameters to its transport. */
export const handleConnectTransport: RequestHandler<'connectTransport'> = async (body, context) => {
  const transportId = asTransportId(body.transportId);
  const peer = requirePeer(context, 'transport', (each) => each.transportId === transportId);
  const dtlsParameters = parseBlob(body.dtlsParametersJson, 'dtlsParameters');
  await context.media.connectTransport({ peerId: peer.id, transportId, dtlsParameters });
  return DONE;
};
