import { AppError, toAppError } from '@stagedoor/contracts/errors';
import type { Logger } from '@stagedoor/service-kit/logger';
import type { SignalingMetrics } from '../signaling-metrics.ts';
import type { ChatRequestHandler, ChatRequests } from './chat-role.ts';
import { errorBody } from './error-body.ts';
import type { ChatRequestName, ClientRequest, RequestName } from './frames.ts';
import { handleCloseProducer } from './requests/close-producer.ts';
import { handleConnectTransport } from './requests/connect-transport.ts';
import { handleJoinRoom } from './requests/join-room.ts';
import { handleLeaveRoom } from './requests/leave-room.ts';
import { handlePing } from './requests/ping.ts';
import { handleProduce } from './requests/produce.ts';
import { handleRefreshToken } from './requests/refresh-token.ts';
import type { RequestContext, RequestDeps, RequestHandler } from './requests/request-context.ts';
import { handleRequestKeyFrame } from './requests/request-key-frame.ts';
import { handleRestartIce } from './requests/restart-ice.ts';
import { handleSetConsumerPaused } from './requests/set-consumer-paused.ts';
import { handleSetPreferredLayers } from './requests/set-preferred-layers.ts';
import { handleSetProducerPaused } from './requests/set-producer-paused.ts';
import type { RequestExecutor, RequestOutcome } from './Session.ts';

/** Hello is not here: it makes or resumes a session, and is handled before there is one. */
const HANDLERS: {
  [Name in Exclude<RequestName, 'hello' | ChatRequestName>]: RequestHandler<Name>;
} = {
  ping: handlePing,
  refreshToken: handleRefreshToken,
  joinRoom: handleJoinRoom,
  leaveRoom: handleLeaveRoom,
  connectTransport: handleConnectTransport,
  restartIce: handleRestartIce,
  produce: handleProduce,
  closeProducer: handleCloseProducer,
  setProducerPaused: handleSetProducerPaused,
  setConsumerPaused: handleSetConsumerPaused,
  setPreferredLayers: handleSetPreferredLayers,
  requestKeyFrame: handleRequestKeyFrame,
};

/**
 * Runs requests and maps what handlers throw, here and nowhere else: an AppError is the client's answer; anything else is
 * a defect, logged with the session and the request's id, of which the client learns INTERNAL_ERROR.
 */
export function createDispatch(
  deps: RequestDeps & { log: Logger; metrics: SignalingMetrics },
): RequestExecutor {
  const { log, metrics } = deps;
  return async (session, request, run) => {
    let result = 'ok';
    try {
      return await handle(request, { ...deps, session, run });
    } catch (thrown) {
      const error = toAppError(thrown);
      result = error.code;
      if (error.code === 'INTERNAL_ERROR') {
        const fields = { sessionId: session.id, requestId: request.id, request: request.name };
        log.error({ ...fields, err: thrown }, 'a request failed');
      }
      return { body: errorBody(error) };
    } finally {
      const seconds = (deps.clock.monotonicMs() - run.startedAtMs) / 1000;
      metrics.requests.inc({ type: request.name, result: run.isAbandoned ? 'abandoned' : result });
      metrics.requestSeconds.observe({ type: request.name }, seconds);
    }
  };
}

async function handle(request: ClientRequest, context: RequestContext): Promise<RequestOutcome> {
  if (isChatRequest(request, context.chat)) return await handleForChat(request, context);
  if (request.name === 'hello') throw new AppError('HELLO_EXPECTED', 'Hello was said before.');
  // A name and its body come from the same request, which the table's type cannot express.
  const handler = HANDLERS[request.name] as RequestHandler<RequestName>;
  return await handler(request.body, context);
}

function isChatRequest(
  request: ClientRequest,
  chat: ChatRequests,
): request is ClientRequest & { name: ChatRequestName } {
  return Object.hasOwn(chat.handlers, request.name);
}

async function handleForChat(
  request: ClientRequest & { name: ChatRequestName },
  { chat, session, run }: RequestContext,
): Promise<RequestOutcome> {
  const handler = chat.handlers[request.name] as ChatRequestHandler<ChatRequestName>;
  return { body: await handler(request.body, { session, isWanted: () => !run.isAbandoned }) };
}
