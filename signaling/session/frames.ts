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
};

export type RequestName = keyof RequestBodies;

/** A request as it came from the wire: well-formed, its values unchecked. `id` is 1 or more. */
export type ClientRequest = {
  [Name in RequestName]: { id: number; name: Name; body: RequestBodies[Name] };
}[RequestName];

/** A response without its id: a result, or an error. */
export type ResponseBody = Omit<stagedoor.Response.$Properties, 'id'>;

/**
 * A notification without its number. Whoever tells many sessions the same passes the same object, which is then encoded
 * once; it must not be changed afterwards.
 */
export type NotificationBody = Readonly<Omit<stagedoor.Notification.$Properties, 'seq'>>;
