export { type AdminUserPage, Api, type StreamStats, type ViewerJoinResult } from './api/Api.ts';
export type { ChatReplay, ChatReplayOptions, ChatReplayState } from './chat/ChatReplay.ts';
export type { ChatRoom, Restriction } from './chat/ChatRoom.ts';
export type { ChatOptions } from './chat/chat-dependencies.ts';
export type * from './chat/chat-state.ts';
export { Connection, type SessionIdentity } from './connection/Connection.ts';
export type {
  ConnectionEnd,
  ConnectionEndReason,
  ConnectionState,
} from './connection/connection-state.ts';
export type { Conversation, NewDirectMessage } from './conversations/Conversation.ts';
export type { Conversations } from './conversations/Conversations.ts';
export type * from './conversations/conversations-state.ts';
export type { Inbox } from './conversations/Inbox.ts';
export { DeviceError, type DeviceErrorCode } from './devices/DeviceError.ts';
export * from './devices/devices.ts';
export { MicrophoneMeter } from './devices/MicrophoneMeter.ts';
export { ApiError, type Failure, RequestError, toFailure } from './errors.ts';
export {
  type AudioInput,
  Publisher,
  type PublishOptions,
  type VideoInput,
} from './media/Publisher.ts';
export type { HlsCause, ModeChoice, WatchMode } from './media/player/ModeChooser.ts';
export type { PlayerState, VideoPair } from './media/player/player-state.ts';
export type { StreamPlayer } from './media/player/StreamPlayer.ts';
export type * from './media/publisher-state.ts';
export { openReplay, type Replay } from './media/replay/open-replay.ts';
export type { StreamInfo } from './media/stream-info.ts';
export { Viewer, type WatchOptions } from './media/Viewer.ts';
export type * from './media/viewer-state.ts';
export { type ClientOptions, StagedoorClient } from './StagedoorClient.ts';
