import { stagedoor } from '@stagedoor/contracts/wire';

export type Encoding = 'protobuf' | 'json';

/** A decoded message: every scalar and list is there (with its default), every message is itself or null. */
export type Wire<Message> = {
  [Field in keyof Message as Field extends '$unknowns' ? never : Field]-?: WireField<
    NonNullable<Message[Field]>
  >;
};
type WireField<Value> = Value extends readonly (infer Item)[]
  ? (Item extends object ? Wire<Item> : Item)[]
  : Value extends object
    ? Wire<Value> | null
    : Value;

type RequestFields = Omit<stagedoor.Request.$Properties, 'id' | 'body' | '$unknowns'>;
type ResponseFields = stagedoor.Response.$Properties;
type NotificationFields = Omit<stagedoor.Notification.$Properties, 'seq' | 'body' | '$unknowns'>;

export type RequestName = keyof RequestFields;
export type RequestParameters<Name extends RequestName> = NonNullable<RequestFields[Name]>;

/** Which field of a Response answers which request. */
const RESULT_FIELDS = {
  hello: 'welcome',
  ping: 'pong',
  refreshToken: 'tokenRefreshed',
  joinRoom: 'roomJoined',
  leaveRoom: 'done',
  connectTransport: 'done',
  restartIce: 'iceRestarted',
  produce: 'produced',
  closeProducer: 'done',
  setProducerPaused: 'done',
  setConsumerPaused: 'done',
  setPreferredLayers: 'done',
  requestKeyFrame: 'done',
  joinChat: 'chatJoined',
  leaveChat: 'done',
  sendChatMessage: 'chatMessageSent',
  readChatHistory: 'chatHistory',
  removeChatMessage: 'done',
  pinChatMessage: 'done',
  changeChatSettings: 'done',
  restrictChatUser: 'done',
  setChatModerator: 'done',
  editChatMessage: 'chatMessageSent',
  reactInChat: 'done',
  changeChatFilters: 'done',
  sendDirectMessage: 'directMessageSent',
  editDirectMessage: 'directMessageSent',
  removeDirectMessage: 'done',
  markMessagesSeen: 'done',
  markMessagesDelivered: 'done',
  setTyping: 'done',
  setPresence: 'done',
  watchPresence: 'presenceList',
} as const satisfies Record<RequestName, keyof ResponseFields>;

export type RequestResult<Name extends RequestName> = Wire<
  NonNullable<ResponseFields[(typeof RESULT_FIELDS)[Name]]>
>;

export type WireResponse = Wire<ResponseFields>;
export type WireError = Wire<stagedoor.Error.$Properties>;
export type Welcome = RequestResult<'hello'>;

export type NotificationName = keyof NotificationFields;
/** One notification, by `name`. */
export type Notification = {
  [Name in NotificationName]: {
    seq: number;
    name: Name;
    payload: Wire<NonNullable<NotificationFields[Name]>>;
  };
}[NotificationName];

/** What everybody in a chat hears. */
export type ChatPublications = Wire<stagedoor.ChatPublications.$Properties>;

/** How a chat's people react, as all of them hear it. */
export type ChatReactions = Wire<stagedoor.ChatReactions.$Properties>;

export type ServerFrame =
  | { type: 'response'; response: WireResponse }
  | { type: 'notification'; notification: Notification }
  /** Of a newer server: its place in the sequence counts, its meaning does not. */
  | { type: 'unknown-notification'; seq: number }
  /** No part of the session's sequence: a chat has its own. */
  | { type: 'chat-publications'; publications: ChatPublications }
  | { type: 'chat-reactions'; reactions: ChatReactions };

const PLAIN = { defaults: true, arrays: true, oneofs: true } as const;

export function encodeRequest(
  encoding: Encoding,
  id: number,
  name: RequestName,
  parameters: RequestParameters<RequestName>,
): Uint8Array | string {
  // The name decides which member of the oneof it is, which TypeScript cannot follow through a computed key.
  const message = { id, [name]: parameters } as stagedoor.Request.$Properties;
  if (encoding === 'protobuf') return stagedoor.Request.encode(message).finish();
  const plain = stagedoor.Request.toObject(stagedoor.Request.fromObject(message), {
    enums: String,
  });
  return JSON.stringify(plain);
}

/** Throws when `data` is not a ServerFrame. */
export function decodeServerFrame(data: ArrayBuffer | Uint8Array | string): ServerFrame {
  const message =
    typeof data === 'string'
      ? stagedoor.ServerFrame.fromObject(JSON.parse(data) as Record<string, unknown>)
      : stagedoor.ServerFrame.decode(data instanceof Uint8Array ? data : new Uint8Array(data));
  const frame = stagedoor.ServerFrame.toObject(
    message as stagedoor.ServerFrame,
    PLAIN,
  ) as Wire<stagedoor.ServerFrame.$Properties>;
  if (frame.response) return { type: 'response', response: frame.response };
  if (frame.chatPublications) {
    return { type: 'chat-publications', publications: frame.chatPublications };
  }
  if (frame.chatReactions) return { type: 'chat-reactions', reactions: frame.chatReactions };
  if (!frame.notification) throw new Error('a server frame without content');

  const { seq, body: name } = frame.notification;
  const payload = name === undefined ? null : frame.notification[name];
  if (!payload) return { type: 'unknown-notification', seq };
  return { type: 'notification', notification: { seq, name, payload } as Notification };
}

/** What answers a request of this name; undefined when the server answered with something else. */
export function resultOf<Name extends RequestName>(
  name: Name,
  response: WireResponse,
): RequestResult<Name> | undefined {
  return (response[RESULT_FIELDS[name]] ?? undefined) as RequestResult<Name> | undefined;
}
