import type { stagedoor } from '@stagedoor/contracts/wire';

/** What a client can ask for, by its name on the wire. Decoded: every field is there, with its default if unset. */
export type RequestBodies = {
  hello: stagedoor.Hello;
  ping: stagedoor.Ping;
  refreshToken: stagedoor.RefreshToken;
  joinRoom: stagedoor.JoinRoom;
  leaveRoom: stagedoor.LeaveRoom;
  connectTransport: stagedoor.ConnectTransport;
  restartIce: stagedoor.RestartIce;
  produce: stagedoor.Produce;
  closeProducer: stagedoor.CloseProducer;
  setProducerPaused: stagedoor.SetProducerPaused;
  setConsumerPaused: stagedoor.SetConsumerPaused;
  setPreferredLayers: stagedoor.SetPreferredLayers;
  requestKeyFrame: stagedoor.RequestKeyFrame;
  joinChat: stagedoor.JoinChat;
  leaveChat: stagedoor.LeaveChat;
  sendChatMessage: stagedoor.SendChatMessage;
  readChatHistory: stagedoor.ReadChatHistory;
  removeChatMessage: stagedoor.RemoveChatMessage;
  pinChatMessage: stagedoor.PinChatMessage;
  changeChatSettings: stagedoor.ChangeChatSettings;
  restrictChatUser: stagedoor.RestrictChatUser;
  setChatModerator: stagedoor.SetChatModerator;
  editChatMessage: stagedoor.EditChatMessage;
  reactInChat: stagedoor.ReactInChat;
  changeChatFilters: stagedoor.ChangeChatFilters;
  sendDirectMessage: stagedoor.SendDirectMessage;
  editDirectMessage: stagedoor.EditDirectMessage;
  removeDirectMessage: stagedoor.RemoveDirectMessage;
  markMessagesSeen: stagedoor.MarkMessagesSeen;
  markMessagesDelivered: stagedoor.MarkMessagesDelivered;
  setTyping: stagedoor.SetTyping;
  setPresence: stagedoor.SetPresence;
  watchPresence: stagedoor.WatchPresence;
};

export type RequestName = keyof RequestBodies;

/** What chat answers, and not signaling. */
export type ChatRequestName =
  | Extract<RequestName, `${string}Chat${string}` | `${string}Presence`>
  | 'sendDirectMessage'
  | 'editDirectMessage'
  | 'removeDirectMessage'
  | 'markMessagesSeen'
  | 'markMessagesDelivered'
  | 'setTyping';

/** A request as it came from the wire: well-formed, its values unchecked. `id` is 1 or more. */
export type ClientRequest = {
  [Name in RequestName]: { id: number; name: Name; body: RequestBodies[Name] };
}[RequestName];

/** What a chat's people hear. */
export type ChatPublicationsBody = Readonly<stagedoor.ChatPublications.$Properties>;

/** How a chat's people react, as all of them hear it. */
export type ChatReactionsBody = Readonly<stagedoor.ChatReactions.$Properties>;

/** What goes to many at once: a frame that is the same for all of them. */
export type BroadcastBody =
  | { chatPublications: ChatPublicationsBody }
  | { chatReactions: ChatReactionsBody };

/** A response without its id: a result, or an error. */
export type ResponseBody = Omit<stagedoor.Response.$Properties, 'id'>;

/**
 * A notification without its number. Whoever tells many sessions the same passes the same object, which is then encoded
 * once; it must not be changed afterwards.
 */
export type NotificationBody = Readonly<Omit<stagedoor.Notification.$Properties, 'seq'>>;
