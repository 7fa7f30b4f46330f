/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $String = $util.global.String, $Boolean = $util.global.Boolean, $Array = $util.global.Array, $isFinite = $util.global.isFinite;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const stagedoor = $root.stagedoor = (() => {

    /**
     * Namespace stagedoor.
     * @exports stagedoor
     * @namespace
     */
    const stagedoor = {};

    stagedoor.Request = (function() {

        /**
         * Properties of a Request.
         * @typedef {Object} stagedoor.Request.$Properties
         * @property {number|null} [id] Request id
         * @property {stagedoor.Hello.$Properties|null} [hello] Request hello
         * @property {stagedoor.Ping.$Properties|null} [ping] Request ping
         * @property {stagedoor.RefreshToken.$Properties|null} [refreshToken] Request refreshToken
         * @property {stagedoor.JoinRoom.$Properties|null} [joinRoom] Request joinRoom
         * @property {stagedoor.LeaveRoom.$Properties|null} [leaveRoom] Request leaveRoom
         * @property {stagedoor.ConnectTransport.$Properties|null} [connectTransport] Request connectTransport
         * @property {stagedoor.RestartIce.$Properties|null} [restartIce] Request restartIce
         * @property {stagedoor.Produce.$Properties|null} [produce] Request produce
         * @property {stagedoor.CloseProducer.$Properties|null} [closeProducer] Request closeProducer
         * @property {stagedoor.SetProducerPaused.$Properties|null} [setProducerPaused] Request setProducerPaused
         * @property {stagedoor.SetConsumerPaused.$Properties|null} [setConsumerPaused] Request setConsumerPaused
         * @property {stagedoor.SetPreferredLayers.$Properties|null} [setPreferredLayers] Request setPreferredLayers
         * @property {stagedoor.RequestKeyFrame.$Properties|null} [requestKeyFrame] Request requestKeyFrame
         * @property {stagedoor.JoinChat.$Properties|null} [joinChat] Request joinChat
         * @property {stagedoor.LeaveChat.$Properties|null} [leaveChat] Request leaveChat
         * @property {stagedoor.SendChatMessage.$Properties|null} [sendChatMessage] Request sendChatMessage
         * @property {stagedoor.ReadChatHistory.$Properties|null} [readChatHistory] Request readChatHistory
         * @property {stagedoor.RemoveChatMessage.$Properties|null} [removeChatMessage] Request removeChatMessage
         * @property {stagedoor.PinChatMessage.$Properties|null} [pinChatMessage] Request pinChatMessage
         * @property {stagedoor.ChangeChatSettings.$Properties|null} [changeChatSettings] Request changeChatSettings
         * @property {stagedoor.RestrictChatUser.$Properties|null} [restrictChatUser] Request restrictChatUser
         * @property {stagedoor.SetChatModerator.$Properties|null} [setChatModerator] Request setChatModerator
         * @property {"hello"|"ping"|"refreshToken"|"joinRoom"|"leaveRoom"|"connectTransport"|"restartIce"|"produce"|"closeProducer"|"setProducerPaused"|"setConsumerPaused"|"setPreferredLayers"|"requestKeyFrame"|"joinChat"|"leaveChat"|"sendChatMessage"|"readChatHistory"|"removeChatMessage"|"pinChatMessage"|"changeChatSettings"|"restrictChatUser"|"setChatModerator"} [body] Request body
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Request.
         * @memberof stagedoor
         * @interface IRequest
         * @augments stagedoor.Request.$Properties
         * @deprecated Use stagedoor.Request.$Properties instead.
         */

        /**
         * Narrowed shape of a Request.
         * @typedef {{
         *   id?: number|null;
         *   hello?: stagedoor.Hello.$Shape|null;
         *   ping?: stagedoor.Ping.$Shape|null;
         *   refreshToken?: stagedoor.RefreshToken.$Shape|null;
         *   joinRoom?: stagedoor.JoinRoom.$Shape|null;
         *   leaveRoom?: stagedoor.LeaveRoom.$Shape|null;
         *   connectTransport?: stagedoor.ConnectTransport.$Shape|null;
         *   restartIce?: stagedoor.RestartIce.$Shape|null;
         *   produce?: stagedoor.Produce.$Shape|null;
         *   closeProducer?: stagedoor.CloseProducer.$Shape|null;
         *   setProducerPaused?: stagedoor.SetProducerPaused.$Shape|null;
         *   setConsumerPaused?: stagedoor.SetConsumerPaused.$Shape|null;
         *   setPreferredLayers?: stagedoor.SetPreferredLayers.$Shape|null;
         *   requestKeyFrame?: stagedoor.RequestKeyFrame.$Shape|null;
         *   joinChat?: stagedoor.JoinChat.$Shape|null;
         *   leaveChat?: stagedoor.LeaveChat.$Shape|null;
         *   sendChatMessage?: stagedoor.SendChatMessage.$Shape|null;
         *   readChatHistory?: stagedoor.ReadChatHistory.$Shape|null;
         *   removeChatMessage?: stagedoor.RemoveChatMessage.$Shape|null;
         *   pinChatMessage?: stagedoor.PinChatMessage.$Shape|null;
         *   changeChatSettings?: stagedoor.ChangeChatSettings.$Shape|null;
         *   restrictChatUser?: stagedoor.RestrictChatUser.$Shape|null;
         *   setChatModerator?: stagedoor.SetChatModerator.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ body?: undefined; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "hello"; hello: stagedoor.Hello.$Shape; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "ping"; hello?: null; ping: stagedoor.Ping.$Shape; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "refreshToken"; hello?: null; ping?: null; refreshToken: stagedoor.RefreshToken.$Shape; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "joinRoom"; hello?: null; ping?: null; refreshToken?: null; joinRoom: stagedoor.JoinRoom.$Shape; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "leaveRoom"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom: stagedoor.LeaveRoom.$Shape; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "connectTransport"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport: stagedoor.ConnectTransport.$Shape; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "restartIce"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce: stagedoor.RestartIce.$Shape; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "produce"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce: stagedoor.Produce.$Shape; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "closeProducer"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer: stagedoor.CloseProducer.$Shape; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "setProducerPaused"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused: stagedoor.SetProducerPaused.$Shape; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "setConsumerPaused"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused: stagedoor.SetConsumerPaused.$Shape; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "setPreferredLayers"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers: stagedoor.SetPreferredLayers.$Shape; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "requestKeyFrame"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame: stagedoor.RequestKeyFrame.$Shape; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "joinChat"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat: stagedoor.JoinChat.$Shape; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "leaveChat"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat: stagedoor.LeaveChat.$Shape; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "sendChatMessage"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage: stagedoor.SendChatMessage.$Shape; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "readChatHistory"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory: stagedoor.ReadChatHistory.$Shape; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "removeChatMessage"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage: stagedoor.RemoveChatMessage.$Shape; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "pinChatMessage"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage: stagedoor.PinChatMessage.$Shape; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null }|{ body?: "changeChatSettings"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings: stagedoor.ChangeChatSettings.$Shape; restrictChatUser?: null; setChatModerator?: null }|{ body?: "restrictChatUser"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser: stagedoor.RestrictChatUser.$Shape; setChatModerator?: null }|{ body?: "setChatModerator"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator: stagedoor.SetChatModerator.$Shape })
         * )} stagedoor.Request.$Shape
         */

        /**
         * Constructs a new Request.
         * @memberof stagedoor
         * @classdesc Represents a Request.
         * @constructor
         * @param {stagedoor.Request.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Request = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Request id.
         * @member {number} id
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.id = 0;

        /**
         * Request hello.
         * @member {stagedoor.Hello.$Properties|null|undefined} hello
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.hello = null;

        /**
         * Request ping.
         * @member {stagedoor.Ping.$Properties|null|undefined} ping
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.ping = null;

        /**
         * Request refreshToken.
         * @member {stagedoor.RefreshToken.$Properties|null|undefined} refreshToken
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.refreshToken = null;

        /**
         * Request joinRoom.
         * @member {stagedoor.JoinRoom.$Properties|null|undefined} joinRoom
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.joinRoom = null;

        /**
         * Request leaveRoom.
         * @member {stagedoor.LeaveRoom.$Properties|null|undefined} leaveRoom
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.leaveRoom = null;

        /**
         * Request connectTransport.
         * @member {stagedoor.ConnectTransport.$Properties|null|undefined} connectTransport
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.connectTransport = null;

        /**
         * Request restartIce.
         * @member {stagedoor.RestartIce.$Properties|null|undefined} restartIce
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.restartIce = null;

        /**
         * Request produce.
         * @member {stagedoor.Produce.$Properties|null|undefined} produce
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.produce = null;

        /**
         * Request closeProducer.
         * @member {stagedoor.CloseProducer.$Properties|null|undefined} closeProducer
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.closeProducer = null;

        /**
         * Request setProducerPaused.
         * @member {stagedoor.SetProducerPaused.$Properties|null|undefined} setProducerPaused
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.setProducerPaused = null;

        /**
         * Request setConsumerPaused.
         * @member {stagedoor.SetConsumerPaused.$Properties|null|undefined} setConsumerPaused
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.setConsumerPaused = null;

        /**
         * Request setPreferredLayers.
         * @member {stagedoor.SetPreferredLayers.$Properties|null|undefined} setPreferredLayers
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.setPreferredLayers = null;

        /**
         * Request requestKeyFrame.
         * @member {stagedoor.RequestKeyFrame.$Properties|null|undefined} requestKeyFrame
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.requestKeyFrame = null;

        /**
         * Request joinChat.
         * @member {stagedoor.JoinChat.$Properties|null|undefined} joinChat
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.joinChat = null;

        /**
         * Request leaveChat.
         * @member {stagedoor.LeaveChat.$Properties|null|undefined} leaveChat
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.leaveChat = null;

        /**
         * Request sendChatMessage.
         * @member {stagedoor.SendChatMessage.$Properties|null|undefined} sendChatMessage
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.sendChatMessage = null;

        /**
         * Request readChatHistory.
         * @member {stagedoor.ReadChatHistory.$Properties|null|undefined} readChatHistory
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.readChatHistory = null;

        /**
         * Request removeChatMessage.
         * @member {stagedoor.RemoveChatMessage.$Properties|null|undefined} removeChatMessage
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.removeChatMessage = null;

        /**
         * Request pinChatMessage.
         * @member {stagedoor.PinChatMessage.$Properties|null|undefined} pinChatMessage
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.pinChatMessage = null;

        /**
         * Request changeChatSettings.
         * @member {stagedoor.ChangeChatSettings.$Properties|null|undefined} changeChatSettings
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.changeChatSettings = null;

        /**
         * Request restrictChatUser.
         * @member {stagedoor.RestrictChatUser.$Properties|null|undefined} restrictChatUser
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.restrictChatUser = null;

        /**
         * Request setChatModerator.
         * @member {stagedoor.SetChatModerator.$Properties|null|undefined} setChatModerator
         * @memberof stagedoor.Request
         * @instance
         */
        Request.prototype.setChatModerator = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * Request body.
         * @member {"hello"|"ping"|"refreshToken"|"joinRoom"|"leaveRoom"|"connectTransport"|"restartIce"|"produce"|"closeProducer"|"setProducerPaused"|"setConsumerPaused"|"setPreferredLayers"|"requestKeyFrame"|"joinChat"|"leaveChat"|"sendChatMessage"|"readChatHistory"|"removeChatMessage"|"pinChatMessage"|"changeChatSettings"|"restrictChatUser"|"setChatModerator"|undefined} body
         * @memberof stagedoor.Request
         * @instance
         */
        $Object.defineProperty(Request.prototype, "body", {
            get: $util.oneOfGetter($oneOfFields = ["hello", "ping", "refreshToken", "joinRoom", "leaveRoom", "connectTransport", "restartIce", "produce", "closeProducer", "setProducerPaused", "setConsumerPaused", "setPreferredLayers", "requestKeyFrame", "joinChat", "leaveChat", "sendChatMessage", "readChatHistory", "removeChatMessage", "pinChatMessage", "changeChatSettings", "restrictChatUser", "setChatModerator"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Creates a new Request instance using the specified properties.
         * @function create
         * @memberof stagedoor.Request
         * @static
         * @param {stagedoor.Request.$Properties=} [properties] Properties to set
         * @returns {stagedoor.Request} Request instance
         * @type {{
         *   (properties: stagedoor.Request.$Shape): stagedoor.Request & stagedoor.Request.$Shape;
         *   (properties?: stagedoor.Request.$Properties): stagedoor.Request;
         * }}
         */
        Request.create = function(properties) {
            return new Request(properties);
        };

        /**
         * Encodes the specified Request message. Does not implicitly {@link stagedoor.Request.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.Request
         * @static
         * @param {stagedoor.Request.$Properties} message Request message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Request.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
            if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                $root.stagedoor.Hello.encode(message.hello, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.ping != null && $Object.hasOwnProperty.call(message, "ping"))
                $root.stagedoor.Ping.encode(message.ping, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.refreshToken != null && $Object.hasOwnProperty.call(message, "refreshToken"))
                $root.stagedoor.RefreshToken.encode(message.refreshToken, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.joinRoom != null && $Object.hasOwnProperty.call(message, "joinRoom"))
                $root.stagedoor.JoinRoom.encode(message.joinRoom, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
            if (message.leaveRoom != null && $Object.hasOwnProperty.call(message, "leaveRoom"))
                $root.stagedoor.LeaveRoom.encode(message.leaveRoom, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
            if (message.connectTransport != null && $Object.hasOwnProperty.call(message, "connectTransport"))
                $root.stagedoor.ConnectTransport.encode(message.connectTransport, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
            if (message.restartIce != null && $Object.hasOwnProperty.call(message, "restartIce"))
                $root.stagedoor.RestartIce.encode(message.restartIce, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
            if (message.produce != null && $Object.hasOwnProperty.call(message, "produce"))
                $root.stagedoor.Produce.encode(message.produce, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
            if (message.closeProducer != null && $Object.hasOwnProperty.call(message, "closeProducer"))
                $root.stagedoor.CloseProducer.encode(message.closeProducer, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
            if (message.setProducerPaused != null && $Object.hasOwnProperty.call(message, "setProducerPaused"))
                $root.stagedoor.SetProducerPaused.encode(message.setProducerPaused, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
            if (message.setConsumerPaused != null && $Object.hasOwnProperty.call(message, "setConsumerPaused"))
                $root.stagedoor.SetConsumerPaused.encode(message.setConsumerPaused, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
            if (message.setPreferredLayers != null && $Object.hasOwnProperty.call(message, "setPreferredLayers"))
                $root.stagedoor.SetPreferredLayers.encode(message.setPreferredLayers, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
            if (message.requestKeyFrame != null && $Object.hasOwnProperty.call(message, "requestKeyFrame"))
                $root.stagedoor.RequestKeyFrame.encode(message.requestKeyFrame, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
            if (message.joinChat != null && $Object.hasOwnProperty.call(message, "joinChat"))
                $root.stagedoor.JoinChat.encode(message.joinChat, writer.uint32(/* id 30, wireType 2 =*/242).fork(), _depth + 1).ldelim();
            if (message.leaveChat != null && $Object.hasOwnProperty.call(message, "leaveChat"))
                $root.stagedoor.LeaveChat.encode(message.leaveChat, writer.uint32(/* id 31, wireType 2 =*/250).fork(), _depth + 1).ldelim();
            if (message.sendChatMessage != null && $Object.hasOwnProperty.call(message, "sendChatMessage"))
                $root.stagedoor.SendChatMessage.encode(message.sendChatMessage, writer.uint32(/* id 32, wireType 2 =*/258).fork(), _depth + 1).ldelim();
            if (message.readChatHistory != null && $Object.hasOwnProperty.call(message, "readChatHistory"))
                $root.stagedoor.ReadChatHistory.encode(message.readChatHistory, writer.uint32(/* id 33, wireType 2 =*/266).fork(), _depth + 1).ldelim();
            if (message.removeChatMessage != null && $Object.hasOwnProperty.call(message, "removeChatMessage"))
                $root.stagedoor.RemoveChatMessage.encode(message.removeChatMessage, writer.uint32(/* id 34, wireType 2 =*/274).fork(), _depth + 1).ldelim();
            if (message.pinChatMessage != null && $Object.hasOwnProperty.call(message, "pinChatMessage"))
                $root.stagedoor.PinChatMessage.encode(message.pinChatMessage, writer.uint32(/* id 35, wireType 2 =*/282).fork(), _depth + 1).ldelim();
            if (message.changeChatSettings != null && $Object.hasOwnProperty.call(message, "changeChatSettings"))
                $root.stagedoor.ChangeChatSettings.encode(message.changeChatSettings, writer.uint32(/* id 36, wireType 2 =*/290).fork(), _depth + 1).ldelim();
            if (message.restrictChatUser != null && $Object.hasOwnProperty.call(message, "restrictChatUser"))
                $root.stagedoor.RestrictChatUser.encode(message.restrictChatUser, writer.uint32(/* id 37, wireType 2 =*/298).fork(), _depth + 1).ldelim();
            if (message.setChatModerator != null && $Object.hasOwnProperty.call(message, "setChatModerator"))
                $root.stagedoor.SetChatModerator.encode(message.setChatModerator, writer.uint32(/* id 38, wireType 2 =*/306).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Request message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.Request
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.Request & stagedoor.Request.$Shape} Request
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Request.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.Request();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.hello = $root.stagedoor.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                        message.body = "hello";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.ping = $root.stagedoor.Ping.decode(reader, reader.size(), $undefined, _depth + 1, message.ping);
                        message.body = "ping";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.refreshToken = $root.stagedoor.RefreshToken.decode(reader, reader.size(), $undefined, _depth + 1, message.refreshToken);
                        message.body = "refreshToken";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.joinRoom = $root.stagedoor.JoinRoom.decode(reader, reader.size(), $undefined, _depth + 1, message.joinRoom);
                        message.body = "joinRoom";
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        message.leaveRoom = $root.stagedoor.LeaveRoom.decode(reader, reader.size(), $undefined, _depth + 1, message.leaveRoom);
                        message.body = "leaveRoom";
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.connectTransport = $root.stagedoor.ConnectTransport.decode(reader, reader.size(), $undefined, _depth + 1, message.connectTransport);
                        message.body = "connectTransport";
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        message.restartIce = $root.stagedoor.RestartIce.decode(reader, reader.size(), $undefined, _depth + 1, message.restartIce);
                        message.body = "restartIce";
                        continue;
                    }
                case 14: {
                        if (wireType !== 2)
                            break;
                        message.produce = $root.stagedoor.Produce.decode(reader, reader.size(), $undefined, _depth + 1, message.produce);
                        message.body = "produce";
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        message.closeProducer = $root.stagedoor.CloseProducer.decode(reader, reader.size(), $undefined, _depth + 1, message.closeProducer);
                        message.body = "closeProducer";
                        continue;
                    }
                case 16: {
                        if (wireType !== 2)
                            break;
                        message.setProducerPaused = $root.stagedoor.SetProducerPaused.decode(reader, reader.size(), $undefined, _depth + 1, message.setProducerPaused);
                        message.body = "setProducerPaused";
                        continue;
                    }
                case 17: {
                        if (wireType !== 2)
                            break;
                        message.setConsumerPaused = $root.stagedoor.SetConsumerPaused.decode(reader, reader.size(), $undefined, _depth + 1, message.setConsumerPaused);
                        message.body = "setConsumerPaused";
                        continue;
                    }
                case 18: {
                        if (wireType !== 2)
                            break;
                        message.setPreferredLayers = $root.stagedoor.SetPreferredLayers.decode(reader, reader.size(), $undefined, _depth + 1, message.setPreferredLayers);
                        message.body = "setPreferredLayers";
                        continue;
                    }
                case 19: {
                        if (wireType !== 2)
                            break;
                        message.requestKeyFrame = $root.stagedoor.RequestKeyFrame.decode(reader, reader.size(), $undefined, _depth + 1, message.requestKeyFrame);
                        message.body = "requestKeyFrame";
                        continue;
                    }
                case 30: {
                        if (wireType !== 2)
                            break;
                        message.joinChat = $root.stagedoor.JoinChat.decode(reader, reader.size(), $undefined, _depth + 1, message.joinChat);
                        message.body = "joinChat";
                        continue;
                    }
                case 31: {
                        if (wireType !== 2)
                            break;
                        message.leaveChat = $root.stagedoor.LeaveChat.decode(reader, reader.size(), $undefined, _depth + 1, message.leaveChat);
                        message.body = "leaveChat";
                        continue;
                    }
                case 32: {
                        if (wireType !== 2)
                            break;
                        message.sendChatMessage = $root.stagedoor.SendChatMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.sendChatMessage);
                        message.body = "sendChatMessage";
                        continue;
                    }
                case 33: {
                        if (wireType !== 2)
                            break;
                        message.readChatHistory = $root.stagedoor.ReadChatHistory.decode(reader, reader.size(), $undefined, _depth + 1, message.readChatHistory);
                        message.body = "readChatHistory";
                        continue;
                    }
                case 34: {
                        if (wireType !== 2)
                            break;
                        message.removeChatMessage = $root.stagedoor.RemoveChatMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.removeChatMessage);
                        message.body = "removeChatMessage";
                        continue;
                    }
                case 35: {
                        if (wireType !== 2)
                            break;
                        message.pinChatMessage = $root.stagedoor.PinChatMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.pinChatMessage);
                        message.body = "pinChatMessage";
                        continue;
                    }
                case 36: {
                        if (wireType !== 2)
                            break;
                        message.changeChatSettings = $root.stagedoor.ChangeChatSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.changeChatSettings);
                        message.body = "changeChatSettings";
                        continue;
                    }
                case 37: {
                        if (wireType !== 2)
                            break;
                        message.restrictChatUser = $root.stagedoor.RestrictChatUser.decode(reader, reader.size(), $undefined, _depth + 1, message.restrictChatUser);
                        message.body = "restrictChatUser";
                        continue;
                    }
                case 38: {
                        if (wireType !== 2)
                            break;
                        message.setChatModerator = $root.stagedoor.SetChatModerator.decode(reader, reader.size(), $undefined, _depth + 1, message.setChatModerator);
                        message.body = "setChatModerator";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Request message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.Request
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.Request} Request
         */
        Request.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.Request)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.Request: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.Request();
            if (object.id != null)
                if ($Number(object.id) !== 0)
                    message.id = object.id >>> 0;
            if (object.hello != null) {
                if (!$util.isObject(object.hello))
                    throw $TypeError(".stagedoor.Request.hello: object expected");
                message.hello = $root.stagedoor.Hello.fromObject(object.hello, _depth + 1);
            }
            if (object.ping != null) {
                if (!$util.isObject(object.ping))
                    throw $TypeError(".stagedoor.Request.ping: object expected");
                message.ping = $root.stagedoor.Ping.fromObject(object.ping, _depth + 1);
            }
            if (object.refreshToken != null) {
                if (!$util.isObject(object.refreshToken))
                    throw $TypeError(".stagedoor.Request.refreshToken: object expected");
                message.refreshToken = $root.stagedoor.RefreshToken.fromObject(object.refreshToken, _depth + 1);
            }
            if (object.joinRoom != null) {
                if (!$util.isObject(object.joinRoom))
                    throw $TypeError(".stagedoor.Request.joinRoom: object expected");
                message.joinRoom = $root.stagedoor.JoinRoom.fromObject(object.joinRoom, _depth + 1);
            }
            if (object.leaveRoom != null) {
                if (!$util.isObject(object.leaveRoom))
                    throw $TypeError(".stagedoor.Request.leaveRoom: object expected");
                message.leaveRoom = $root.stagedoor.LeaveRoom.fromObject(object.leaveRoom, _depth + 1);
            }
            if (object.connectTransport != null) {
                if (!$util.isObject(object.connectTransport))
                    throw $TypeError(".stagedoor.Request.connectTransport: object expected");
                message.connectTransport = $root.stagedoor.ConnectTransport.fromObject(object.connectTransport, _depth + 1);
            }
            if (object.restartIce != null) {
                if (!$util.isObject(object.restartIce))
                    throw $TypeError(".stagedoor.Request.restartIce: object expected");
                message.restartIce = $root.stagedoor.RestartIce.fromObject(object.restartIce, _depth + 1);
            }
            if (object.produce != null) {
                if (!$util.isObject(object.produce))
                    throw $TypeError(".stagedoor.Request.produce: object expected");
                message.produce = $root.stagedoor.Produce.fromObject(object.produce, _depth + 1);
            }
            if (object.closeProducer != null) {
                if (!$util.isObject(object.closeProducer))
                    throw $TypeError(".stagedoor.Request.closeProducer: object expected");
                message.closeProducer = $root.stagedoor.CloseProducer.fromObject(object.closeProducer, _depth + 1);
            }
            if (object.setProducerPaused != null) {
                if (!$util.isObject(object.setProducerPaused))
                    throw $TypeError(".stagedoor.Request.setProducerPaused: object expected");
                message.setProducerPaused = $root.stagedoor.SetProducerPaused.fromObject(object.setProducerPaused, _depth + 1);
            }
            if (object.setConsumerPaused != null) {
                if (!$util.isObject(object.setConsumerPaused))
                    throw $TypeError(".stagedoor.Request.setConsumerPaused: object expected");
                message.setConsumerPaused = $root.stagedoor.SetConsumerPaused.fromObject(object.setConsumerPaused, _depth + 1);
            }
            if (object.setPreferredLayers != null) {
                if (!$util.isObject(object.setPreferredLayers))
                    throw $TypeError(".stagedoor.Request.setPreferredLayers: object expected");
                message.setPreferredLayers = $root.stagedoor.SetPreferredLayers.fromObject(object.setPreferredLayers, _depth + 1);
            }
            if (object.requestKeyFrame != null) {
                if (!$util.isObject(object.requestKeyFrame))
                    throw $TypeError(".stagedoor.Request.requestKeyFrame: object expected");
                message.requestKeyFrame = $root.stagedoor.RequestKeyFrame.fromObject(object.requestKeyFrame, _depth + 1);
            }
            if (object.joinChat != null) {
                if (!$util.isObject(object.joinChat))
                    throw $TypeError(".stagedoor.Request.joinChat: object expected");
                message.joinChat = $root.stagedoor.JoinChat.fromObject(object.joinChat, _depth + 1);
            }
            if (object.leaveChat != null) {
                if (!$util.isObject(object.leaveChat))
                    throw $TypeError(".stagedoor.Request.leaveChat: object expected");
                message.leaveChat = $root.stagedoor.LeaveChat.fromObject(object.leaveChat, _depth + 1);
            }
            if (object.sendChatMessage != null) {
                if (!$util.isObject(object.sendChatMessage))
                    throw $TypeError(".stagedoor.Request.sendChatMessage: object expected");
                message.sendChatMessage = $root.stagedoor.SendChatMessage.fromObject(object.sendChatMessage, _depth + 1);
            }
            if (object.readChatHistory != null) {
                if (!$util.isObject(object.readChatHistory))
                    throw $TypeError(".stagedoor.Request.readChatHistory: object expected");
                message.readChatHistory = $root.stagedoor.ReadChatHistory.fromObject(object.readChatHistory, _depth + 1);
            }
            if (object.removeChatMessage != null) {
                if (!$util.isObject(object.removeChatMessage))
                    throw $TypeError(".stagedoor.Request.removeChatMessage: object expected");
                message.removeChatMessage = $root.stagedoor.RemoveChatMessage.fromObject(object.removeChatMessage, _depth + 1);
            }
            if (object.pinChatMessage != null) {
                if (!$util.isObject(object.pinChatMessage))
                    throw $TypeError(".stagedoor.Request.pinChatMessage: object expected");
                message.pinChatMessage = $root.stagedoor.PinChatMessage.fromObject(object.pinChatMessage, _depth + 1);
            }
            if (object.changeChatSettings != null) {
                if (!$util.isObject(object.changeChatSettings))
                    throw $TypeError(".stagedoor.Request.changeChatSettings: object expected");
                message.changeChatSettings = $root.stagedoor.ChangeChatSettings.fromObject(object.changeChatSettings, _depth + 1);
            }
            if (object.restrictChatUser != null) {
                if (!$util.isObject(object.restrictChatUser))
                    throw $TypeError(".stagedoor.Request.restrictChatUser: object expected");
                message.restrictChatUser = $root.stagedoor.RestrictChatUser.fromObject(object.restrictChatUser, _depth + 1);
            }
            if (object.setChatModerator != null) {
                if (!$util.isObject(object.setChatModerator))
                    throw $TypeError(".stagedoor.Request.setChatModerator: object expected");
                message.setChatModerator = $root.stagedoor.SetChatModerator.fromObject(object.setChatModerator, _depth + 1);
            }
            return message;
        };

        /**
         * Creates a plain object from a Request message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.Request
         * @static
         * @param {stagedoor.Request} message Request
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Request.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.id = 0;
            if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                object.id = message.id;
            if (message.hello != null && $Object.hasOwnProperty.call(message, "hello")) {
                object.hello = $root.stagedoor.Hello.toObject(message.hello, options, _depth + 1);
                if (options.oneofs)
                    object.body = "hello";
            }
            if (message.ping != null && $Object.hasOwnProperty.call(message, "ping")) {
                object.ping = $root.stagedoor.Ping.toObject(message.ping, options, _depth + 1);
                if (options.oneofs)
                    object.body = "ping";
            }
            if (message.refreshToken != null && $Object.hasOwnProperty.call(message, "refreshToken")) {
                object.refreshToken = $root.stagedoor.RefreshToken.toObject(message.refreshToken, options, _depth + 1);
                if (options.oneofs)
                    object.body = "refreshToken";
            }
            if (message.joinRoom != null && $Object.hasOwnProperty.call(message, "joinRoom")) {
                object.joinRoom = $root.stagedoor.JoinRoom.toObject(message.joinRoom, options, _depth + 1);
                if (options.oneofs)
                    object.body = "joinRoom";
            }
            if (message.leaveRoom != null && $Object.hasOwnProperty.call(message, "leaveRoom")) {
                object.leaveRoom = $root.stagedoor.LeaveRoom.toObject(message.leaveRoom, options, _depth + 1);
                if (options.oneofs)
                    object.body = "leaveRoom";
            }
            if (message.connectTransport != null && $Object.hasOwnProperty.call(message, "connectTransport")) {
                object.connectTransport = $root.stagedoor.ConnectTransport.toObject(message.connectTransport, options, _depth + 1);
                if (options.oneofs)
                    object.body = "connectTransport";
            }
            if (message.restartIce != null && $Object.hasOwnProperty.call(message, "restartIce")) {
                object.restartIce = $root.stagedoor.RestartIce.toObject(message.restartIce, options, _depth + 1);
                if (options.oneofs)
                    object.body = "restartIce";
            }
            if (message.produce != null && $Object.hasOwnProperty.call(message, "produce")) {
                object.produce = $root.stagedoor.Produce.toObject(message.produce, options, _depth + 1);
                if (options.oneofs)
                    object.body = "produce";
            }
            if (message.closeProducer != null && $Object.hasOwnProperty.call(message, "closeProducer")) {
                object.closeProducer = $root.stagedoor.CloseProducer.toObject(message.closeProducer, options, _depth + 1);
                if (options.oneofs)
                    object.body = "closeProducer";
            }
            if (message.setProducerPaused != null && $Object.hasOwnProperty.call(message, "setProducerPaused")) {
                object.setProducerPaused = $root.stagedoor.SetProducerPaused.toObject(message.setProducerPaused, options, _depth + 1);
                if (options.oneofs)
                    object.body = "setProducerPaused";
            }
            if (message.setConsumerPaused != null && $Object.hasOwnProperty.call(message, "setConsumerPaused")) {
                object.setConsumerPaused = $root.stagedoor.SetConsumerPaused.toObject(message.setConsumerPaused, options, _depth + 1);
                if (options.oneofs)
                    object.body = "setConsumerPaused";
            }
            if (message.setPreferredLayers != null && $Object.hasOwnProperty.call(message, "setPreferredLayers")) {
                object.setPreferredLayers = $root.stagedoor.SetPreferredLayers.toObject(message.setPreferredLayers, options, _depth + 1);
                if (options.oneofs)
                    object.body = "setPreferredLayers";
            }
            if (message.requestKeyFrame != null && $Object.hasOwnProperty.call(message, "requestKeyFrame")) {
                object.requestKeyFrame = $root.stagedoor.RequestKeyFrame.toObject(message.requestKeyFrame, options, _depth + 1);
                if (options.oneofs)
                    object.body = "requestKeyFrame";
            }
            if (message.joinChat != null && $Object.hasOwnProperty.call(message, "joinChat")) {
                object.joinChat = $root.stagedoor.JoinChat.toObject(message.joinChat, options, _depth + 1);
                if (options.oneofs)
                    object.body = "joinChat";
            }
            if (message.leaveChat != null && $Object.hasOwnProperty.call(message, "leaveChat")) {
                object.leaveChat = $root.stagedoor.LeaveChat.toObject(message.leaveChat, options, _depth + 1);
                if (options.oneofs)
                    object.body = "leaveChat";
            }
            if (message.sendChatMessage != null && $Object.hasOwnProperty.call(message, "sendChatMessage")) {
                object.sendChatMessage = $root.stagedoor.SendChatMessage.toObject(message.sendChatMessage, options, _depth + 1);
                if (options.oneofs)
                    object.body = "sendChatMessage";
            }
            if (message.readChatHistory != null && $Object.hasOwnProperty.call(message, "readChatHistory")) {
                object.readChatHistory = $root.stagedoor.ReadChatHistory.toObject(message.readChatHistory, options, _depth + 1);
                if (options.oneofs)
                    object.body = "readChatHistory";
            }
            if (message.removeChatMessage != null && $Object.hasOwnProperty.call(message, "removeChatMessage")) {
                object.removeChatMessage = $root.stagedoor.RemoveChatMessage.toObject(message.removeChatMessage, options, _depth + 1);
                if (options.oneofs)
                    object.body = "removeChatMessage";
            }
            if (message.pinChatMessage != null && $Object.hasOwnProperty.call(message, "pinChatMessage")) {
                object.pinChatMessage = $root.stagedoor.PinChatMessage.toObject(message.pinChatMessage, options, _depth + 1);
                if (options.oneofs)
                    object.body = "pinChatMessage";
            }
            if (message.changeChatSettings != null && $Object.hasOwnProperty.call(message, "changeChatSettings")) {
                object.changeChatSettings = $root.stagedoor.ChangeChatSettings.toObject(message.changeChatSettings, options, _depth + 1);
                if (options.oneofs)
                    object.body = "changeChatSettings";
            }
            if (message.restrictChatUser != null && $Object.hasOwnProperty.call(message, "restrictChatUser")) {
                object.restrictChatUser = $root.stagedoor.RestrictChatUser.toObject(message.restrictChatUser, options, _depth + 1);
                if (options.oneofs)
                    object.body = "restrictChatUser";
            }
            if (message.setChatModerator != null && $Object.hasOwnProperty.call(message, "setChatModerator")) {
                object.setChatModerator = $root.stagedoor.SetChatModerator.toObject(message.setChatModerator, options, _depth + 1);
                if (options.oneofs)
                    object.body = "setChatModerator";
            }
            return object;
        };

        /**
         * Converts this Request to JSON.
         * @function toJSON
         * @memberof stagedoor.Request
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Request.prototype.toJSON = function() {
            return Request.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Request
         * @function getTypeUrl
         * @memberof stagedoor.Request
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Request.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.Request";
        };

        return Request;
    })();

    stagedoor.ServerFrame = (function() {

        /**
         * Properties of a ServerFrame.
         * @typedef {Object} stagedoor.ServerFrame.$Properties
         * @property {stagedoor.Response.$Properties|null} [response] ServerFrame response
         * @property {stagedoor.Notification.$Properties|null} [notification] ServerFrame notification
         * @property {stagedoor.ChatPublications.$Properties|null} [chatPublications] ServerFrame chatPublications
         * @property {"response"|"notification"|"chatPublications"} [frame] ServerFrame frame
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ServerFrame.
         * @memberof stagedoor
         * @interface IServerFrame
         * @augments stagedoor.ServerFrame.$Properties
         * @deprecated Use stagedoor.ServerFrame.$Properties instead.
         */

        /**
         * Narrowed shape of a ServerFrame.
         * @typedef {{
         *   response?: stagedoor.Response.$Shape|null;
         *   notification?: stagedoor.Notification.$Shape|null;
         *   chatPublications?: stagedoor.ChatPublications.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ frame?: undefined; response?: null; notification?: null; chatPublications?: null }|{ frame?: "response"; response: stagedoor.Response.$Shape; notification?: null; chatPublications?: null }|{ frame?: "notification"; response?: null; notification: stagedoor.Notification.$Shape; chatPublications?: null }|{ frame?: "chatPublications"; response?: null; notification?: null; chatPublications: stagedoor.ChatPublications.$Shape })
         * )} stagedoor.ServerFrame.$Shape
         */

        /**
         * Constructs a new ServerFrame.
         * @memberof stagedoor
         * @classdesc Represents a ServerFrame.
         * @constructor
         * @param {stagedoor.ServerFrame.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ServerFrame = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ServerFrame response.
         * @member {stagedoor.Response.$Properties|null|undefined} response
         * @memberof stagedoor.ServerFrame
         * @instance
         */
        ServerFrame.prototype.response = null;

        /**
         * ServerFrame notification.
         * @member {stagedoor.Notification.$Properties|null|undefined} notification
         * @memberof stagedoor.ServerFrame
         * @instance
         */
        ServerFrame.prototype.notification = null;

        /**
         * ServerFrame chatPublications.
         * @member {stagedoor.ChatPublications.$Properties|null|undefined} chatPublications
         * @memberof stagedoor.ServerFrame
         * @instance
         */
        ServerFrame.prototype.chatPublications = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * ServerFrame frame.
         * @member {"response"|"notification"|"chatPublications"|undefined} frame
         * @memberof stagedoor.ServerFrame
         * @instance
         */
        $Object.defineProperty(ServerFrame.prototype, "frame", {
            get: $util.oneOfGetter($oneOfFields = ["response", "notification", "chatPublications"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Creates a new ServerFrame instance using the specified properties.
         * @function create
         * @memberof stagedoor.ServerFrame
         * @static
         * @param {stagedoor.ServerFrame.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ServerFrame} ServerFrame instance
         * @type {{
         *   (properties: stagedoor.ServerFrame.$Shape): stagedoor.ServerFrame & stagedoor.ServerFrame.$Shape;
         *   (properties?: stagedoor.ServerFrame.$Properties): stagedoor.ServerFrame;
         * }}
         */
        ServerFrame.create = function(properties) {
            return new ServerFrame(properties);
        };

        /**
         * Encodes the specified ServerFrame message. Does not implicitly {@link stagedoor.ServerFrame.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ServerFrame
         * @static
         * @param {stagedoor.ServerFrame.$Properties} message ServerFrame message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ServerFrame.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.response != null && $Object.hasOwnProperty.call(message, "response"))
                $root.stagedoor.Response.encode(message.response, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.notification != null && $Object.hasOwnProperty.call(message, "notification"))
                $root.stagedoor.Notification.encode(message.notification, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.chatPublications != null && $Object.hasOwnProperty.call(message, "chatPublications"))
                $root.stagedoor.ChatPublications.encode(message.chatPublications, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ServerFrame message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ServerFrame
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ServerFrame & stagedoor.ServerFrame.$Shape} ServerFrame
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ServerFrame.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ServerFrame();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.response = $root.stagedoor.Response.decode(reader, reader.size(), $undefined, _depth + 1, message.response);
                        message.frame = "response";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.notification = $root.stagedoor.Notification.decode(reader, reader.size(), $undefined, _depth + 1, message.notification);
                        message.frame = "notification";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.chatPublications = $root.stagedoor.ChatPublications.decode(reader, reader.size(), $undefined, _depth + 1, message.chatPublications);
                        message.frame = "chatPublications";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ServerFrame message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ServerFrame
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ServerFrame} ServerFrame
         */
        ServerFrame.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ServerFrame)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ServerFrame: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ServerFrame();
            if (object.response != null) {
                if (!$util.isObject(object.response))
                    throw $TypeError(".stagedoor.ServerFrame.response: object expected");
                message.response = $root.stagedoor.Response.fromObject(object.response, _depth + 1);
            }
            if (object.notification != null) {
                if (!$util.isObject(object.notification))
                    throw $TypeError(".stagedoor.ServerFrame.notification: object expected");
                message.notification = $root.stagedoor.Notification.fromObject(object.notification, _depth + 1);
            }
            if (object.chatPublications != null) {
                if (!$util.isObject(object.chatPublications))
                    throw $TypeError(".stagedoor.ServerFrame.chatPublications: object expected");
                message.chatPublications = $root.stagedoor.ChatPublications.fromObject(object.chatPublications, _depth + 1);
            }
            return message;
        };

        /**
         * Creates a plain object from a ServerFrame message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ServerFrame
         * @static
         * @param {stagedoor.ServerFrame} message ServerFrame
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ServerFrame.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (message.response != null && $Object.hasOwnProperty.call(message, "response")) {
                object.response = $root.stagedoor.Response.toObject(message.response, options, _depth + 1);
                if (options.oneofs)
                    object.frame = "response";
            }
            if (message.notification != null && $Object.hasOwnProperty.call(message, "notification")) {
                object.notification = $root.stagedoor.Notification.toObject(message.notification, options, _depth + 1);
                if (options.oneofs)
                    object.frame = "notification";
            }
            if (message.chatPublications != null && $Object.hasOwnProperty.call(message, "chatPublications")) {
                object.chatPublications = $root.stagedoor.ChatPublications.toObject(message.chatPublications, options, _depth + 1);
                if (options.oneofs)
                    object.frame = "chatPublications";
            }
            return object;
        };

        /**
         * Converts this ServerFrame to JSON.
         * @function toJSON
         * @memberof stagedoor.ServerFrame
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ServerFrame.prototype.toJSON = function() {
            return ServerFrame.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ServerFrame
         * @function getTypeUrl
         * @memberof stagedoor.ServerFrame
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ServerFrame.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ServerFrame";
        };

        return ServerFrame;
    })();

    stagedoor.Response = (function() {

        /**
         * Properties of a Response.
         * @typedef {Object} stagedoor.Response.$Properties
         * @property {number|null} [id] Response id
         * @property {stagedoor.Error.$Properties|null} [error] Response error
         * @property {stagedoor.Welcome.$Properties|null} [welcome] Response welcome
         * @property {stagedoor.Pong.$Properties|null} [pong] Response pong
         * @property {stagedoor.TokenRefreshed.$Properties|null} [tokenRefreshed] Response tokenRefreshed
         * @property {stagedoor.RoomJoined.$Properties|null} [roomJoined] Response roomJoined
         * @property {stagedoor.Done.$Properties|null} [done] Response done
         * @property {stagedoor.IceRestarted.$Properties|null} [iceRestarted] Response iceRestarted
         * @property {stagedoor.Produced.$Properties|null} [produced] Response produced
         * @property {stagedoor.ChatJoined.$Properties|null} [chatJoined] Response chatJoined
         * @property {stagedoor.ChatMessageSent.$Properties|null} [chatMessageSent] Response chatMessageSent
         * @property {stagedoor.ChatHistory.$Properties|null} [chatHistory] Response chatHistory
         * @property {"welcome"|"pong"|"tokenRefreshed"|"roomJoined"|"done"|"iceRestarted"|"produced"|"chatJoined"|"chatMessageSent"|"chatHistory"} [result] Response result
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Response.
         * @memberof stagedoor
         * @interface IResponse
         * @augments stagedoor.Response.$Properties
         * @deprecated Use stagedoor.Response.$Properties instead.
         */

        /**
         * Narrowed shape of a Response.
         * @typedef {{
         *   id?: number|null;
         *   error?: stagedoor.Error.$Shape|null;
         *   welcome?: stagedoor.Welcome.$Shape|null;
         *   pong?: stagedoor.Pong.$Shape|null;
         *   tokenRefreshed?: stagedoor.TokenRefreshed.$Shape|null;
         *   roomJoined?: stagedoor.RoomJoined.$Shape|null;
         *   done?: stagedoor.Done.$Shape|null;
         *   iceRestarted?: stagedoor.IceRestarted.$Shape|null;
         *   produced?: stagedoor.Produced.$Shape|null;
         *   chatJoined?: stagedoor.ChatJoined.$Shape|null;
         *   chatMessageSent?: stagedoor.ChatMessageSent.$Shape|null;
         *   chatHistory?: stagedoor.ChatHistory.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ result?: undefined; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null }|{ result?: "welcome"; welcome: stagedoor.Welcome.$Shape; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null }|{ result?: "pong"; welcome?: null; pong: stagedoor.Pong.$Shape; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null }|{ result?: "tokenRefreshed"; welcome?: null; pong?: null; tokenRefreshed: stagedoor.TokenRefreshed.$Shape; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null }|{ result?: "roomJoined"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined: stagedoor.RoomJoined.$Shape; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null }|{ result?: "done"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done: stagedoor.Done.$Shape; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null }|{ result?: "iceRestarted"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted: stagedoor.IceRestarted.$Shape; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null }|{ result?: "produced"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced: stagedoor.Produced.$Shape; chatJoined?: null; chatMessageSent?: null; chatHistory?: null }|{ result?: "chatJoined"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined: stagedoor.ChatJoined.$Shape; chatMessageSent?: null; chatHistory?: null }|{ result?: "chatMessageSent"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent: stagedoor.ChatMessageSent.$Shape; chatHistory?: null }|{ result?: "chatHistory"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory: stagedoor.ChatHistory.$Shape })
         * )} stagedoor.Response.$Shape
         */

        /**
         * Constructs a new Response.
         * @memberof stagedoor
         * @classdesc Represents a Response.
         * @constructor
         * @param {stagedoor.Response.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Response = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Response id.
         * @member {number} id
         * @memberof stagedoor.Response
         * @instance
         */
        Response.prototype.id = 0;

        /**
         * Response error.
         * @member {stagedoor.Error.$Properties|null|undefined} error
         * @memberof stagedoor.Response
         * @instance
         */
        Response.prototype.error = null;

        /**
         * Response welcome.
         * @member {stagedoor.Welcome.$Properties|null|undefined} welcome
         * @memberof stagedoor.Response
         * @instance
         */
        Response.prototype.welcome = null;

        /**
         * Response pong.
         * @member {stagedoor.Pong.$Properties|null|undefined} pong
         * @memberof stagedoor.Response
         * @instance
         */
        Response.prototype.pong = null;

        /**
         * Response tokenRefreshed.
         * @member {stagedoor.TokenRefreshed.$Properties|null|undefined} tokenRefreshed
         * @memberof stagedoor.Response
         * @instance
         */
        Response.prototype.tokenRefreshed = null;

        /**
         * Response roomJoined.
         * @member {stagedoor.RoomJoined.$Properties|null|undefined} roomJoined
         * @memberof stagedoor.Response
         * @instance
         */
        Response.prototype.roomJoined = null;

        /**
         * Response done.
         * @member {stagedoor.Done.$Properties|null|undefined} done
         * @memberof stagedoor.Response
         * @instance
         */
        Response.prototype.done = null;

        /**
         * Response iceRestarted.
         * @member {stagedoor.IceRestarted.$Properties|null|undefined} iceRestarted
         * @memberof stagedoor.Response
         * @instance
         */
        Response.prototype.iceRestarted = null;

        /**
         * Response produced.
         * @member {stagedoor.Produced.$Properties|null|undefined} produced
         * @memberof stagedoor.Response
         * @instance
         */
        Response.prototype.produced = null;

        /**
         * Response chatJoined.
         * @member {stagedoor.ChatJoined.$Properties|null|undefined} chatJoined
         * @memberof stagedoor.Response
         * @instance
         */
        Response.prototype.chatJoined = null;

        /**
         * Response chatMessageSent.
         * @member {stagedoor.ChatMessageSent.$Properties|null|undefined} chatMessageSent
         * @memberof stagedoor.Response
         * @instance
         */
        Response.prototype.chatMessageSent = null;

        /**
         * Response chatHistory.
         * @member {stagedoor.ChatHistory.$Properties|null|undefined} chatHistory
         * @memberof stagedoor.Response
         * @instance
         */
        Response.prototype.chatHistory = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * Response result.
         * @member {"welcome"|"pong"|"tokenRefreshed"|"roomJoined"|"done"|"iceRestarted"|"produced"|"chatJoined"|"chatMessageSent"|"chatHistory"|undefined} result
         * @memberof stagedoor.Response
         * @instance
         */
        $Object.defineProperty(Response.prototype, "result", {
            get: $util.oneOfGetter($oneOfFields = ["welcome", "pong", "tokenRefreshed", "roomJoined", "done", "iceRestarted", "produced", "chatJoined", "chatMessageSent", "chatHistory"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Creates a new Response instance using the specified properties.
         * @function create
         * @memberof stagedoor.Response
         * @static
         * @param {stagedoor.Response.$Properties=} [properties] Properties to set
         * @returns {stagedoor.Response} Response instance
         * @type {{
         *   (properties: stagedoor.Response.$Shape): stagedoor.Response & stagedoor.Response.$Shape;
         *   (properties?: stagedoor.Response.$Properties): stagedoor.Response;
         * }}
         */
        Response.create = function(properties) {
            return new Response(properties);
        };

        /**
         * Encodes the specified Response message. Does not implicitly {@link stagedoor.Response.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.Response
         * @static
         * @param {stagedoor.Response.$Properties} message Response message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Response.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
            if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                $root.stagedoor.Error.encode(message.error, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                $root.stagedoor.Welcome.encode(message.welcome, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.pong != null && $Object.hasOwnProperty.call(message, "pong"))
                $root.stagedoor.Pong.encode(message.pong, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.tokenRefreshed != null && $Object.hasOwnProperty.call(message, "tokenRefreshed"))
                $root.stagedoor.TokenRefreshed.encode(message.tokenRefreshed, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.roomJoined != null && $Object.hasOwnProperty.call(message, "roomJoined"))
                $root.stagedoor.RoomJoined.encode(message.roomJoined, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
            if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                $root.stagedoor.Done.encode(message.done, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
            if (message.iceRestarted != null && $Object.hasOwnProperty.call(message, "iceRestarted"))
                $root.stagedoor.IceRestarted.encode(message.iceRestarted, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
            if (message.produced != null && $Object.hasOwnProperty.call(message, "produced"))
                $root.stagedoor.Produced.encode(message.produced, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
            if (message.chatJoined != null && $Object.hasOwnProperty.call(message, "chatJoined"))
                $root.stagedoor.ChatJoined.encode(message.chatJoined, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
            if (message.chatMessageSent != null && $Object.hasOwnProperty.call(message, "chatMessageSent"))
                $root.stagedoor.ChatMessageSent.encode(message.chatMessageSent, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
            if (message.chatHistory != null && $Object.hasOwnProperty.call(message, "chatHistory"))
                $root.stagedoor.ChatHistory.encode(message.chatHistory, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Response message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.Response
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.Response & stagedoor.Response.$Shape} Response
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Response.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.Response();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.error = $root.stagedoor.Error.decode(reader, reader.size(), $undefined, _depth + 1, message.error);
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.welcome = $root.stagedoor.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                        message.result = "welcome";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.pong = $root.stagedoor.Pong.decode(reader, reader.size(), $undefined, _depth + 1, message.pong);
                        message.result = "pong";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.tokenRefreshed = $root.stagedoor.TokenRefreshed.decode(reader, reader.size(), $undefined, _depth + 1, message.tokenRefreshed);
                        message.result = "tokenRefreshed";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.roomJoined = $root.stagedoor.RoomJoined.decode(reader, reader.size(), $undefined, _depth + 1, message.roomJoined);
                        message.result = "roomJoined";
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        message.done = $root.stagedoor.Done.decode(reader, reader.size(), $undefined, _depth + 1, message.done);
                        message.result = "done";
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.iceRestarted = $root.stagedoor.IceRestarted.decode(reader, reader.size(), $undefined, _depth + 1, message.iceRestarted);
                        message.result = "iceRestarted";
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        message.produced = $root.stagedoor.Produced.decode(reader, reader.size(), $undefined, _depth + 1, message.produced);
                        message.result = "produced";
                        continue;
                    }
                case 20: {
                        if (wireType !== 2)
                            break;
                        message.chatJoined = $root.stagedoor.ChatJoined.decode(reader, reader.size(), $undefined, _depth + 1, message.chatJoined);
                        message.result = "chatJoined";
                        continue;
                    }
                case 21: {
                        if (wireType !== 2)
                            break;
                        message.chatMessageSent = $root.stagedoor.ChatMessageSent.decode(reader, reader.size(), $undefined, _depth + 1, message.chatMessageSent);
                        message.result = "chatMessageSent";
                        continue;
                    }
                case 22: {
                        if (wireType !== 2)
                            break;
                        message.chatHistory = $root.stagedoor.ChatHistory.decode(reader, reader.size(), $undefined, _depth + 1, message.chatHistory);
                        message.result = "chatHistory";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Response message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.Response
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.Response} Response
         */
        Response.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.Response)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.Response: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.Response();
            if (object.id != null)
                if ($Number(object.id) !== 0)
                    message.id = object.id >>> 0;
            if (object.error != null) {
                if (!$util.isObject(object.error))
                    throw $TypeError(".stagedoor.Response.error: object expected");
                message.error = $root.stagedoor.Error.fromObject(object.error, _depth + 1);
            }
            if (object.welcome != null) {
                if (!$util.isObject(object.welcome))
                    throw $TypeError(".stagedoor.Response.welcome: object expected");
                message.welcome = $root.stagedoor.Welcome.fromObject(object.welcome, _depth + 1);
            }
            if (object.pong != null) {
                if (!$util.isObject(object.pong))
                    throw $TypeError(".stagedoor.Response.pong: object expected");
                message.pong = $root.stagedoor.Pong.fromObject(object.pong, _depth + 1);
            }
            if (object.tokenRefreshed != null) {
                if (!$util.isObject(object.tokenRefreshed))
                    throw $TypeError(".stagedoor.Response.tokenRefreshed: object expected");
                message.tokenRefreshed = $root.stagedoor.TokenRefreshed.fromObject(object.tokenRefreshed, _depth + 1);
            }
            if (object.roomJoined != null) {
                if (!$util.isObject(object.roomJoined))
                    throw $TypeError(".stagedoor.Response.roomJoined: object expected");
                message.roomJoined = $root.stagedoor.RoomJoined.fromObject(object.roomJoined, _depth + 1);
            }
            if (object.done != null) {
                if (!$util.isObject(object.done))
                    throw $TypeError(".stagedoor.Response.done: object expected");
                message.done = $root.stagedoor.Done.fromObject(object.done, _depth + 1);
            }
            if (object.iceRestarted != null) {
                if (!$util.isObject(object.iceRestarted))
                    throw $TypeError(".stagedoor.Response.iceRestarted: object expected");
                message.iceRestarted = $root.stagedoor.IceRestarted.fromObject(object.iceRestarted, _depth + 1);
            }
            if (object.produced != null) {
                if (!$util.isObject(object.produced))
                    throw $TypeError(".stagedoor.Response.produced: object expected");
                message.produced = $root.stagedoor.Produced.fromObject(object.produced, _depth + 1);
            }
            if (object.chatJoined != null) {
                if (!$util.isObject(object.chatJoined))
                    throw $TypeError(".stagedoor.Response.chatJoined: object expected");
                message.chatJoined = $root.stagedoor.ChatJoined.fromObject(object.chatJoined, _depth + 1);
            }
            if (object.chatMessageSent != null) {
                if (!$util.isObject(object.chatMessageSent))
                    throw $TypeError(".stagedoor.Response.chatMessageSent: object expected");
                message.chatMessageSent = $root.stagedoor.ChatMessageSent.fromObject(object.chatMessageSent, _depth + 1);
            }
            if (object.chatHistory != null) {
                if (!$util.isObject(object.chatHistory))
                    throw $TypeError(".stagedoor.Response.chatHistory: object expected");
                message.chatHistory = $root.stagedoor.ChatHistory.fromObject(object.chatHistory, _depth + 1);
            }
            return message;
        };

        /**
         * Creates a plain object from a Response message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.Response
         * @static
         * @param {stagedoor.Response} message Response
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Response.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.id = 0;
                object.error = null;
            }
            if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                object.id = message.id;
            if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                object.error = $root.stagedoor.Error.toObject(message.error, options, _depth + 1);
            if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome")) {
                object.welcome = $root.stagedoor.Welcome.toObject(message.welcome, options, _depth + 1);
                if (options.oneofs)
                    object.result = "welcome";
            }
            if (message.pong != null && $Object.hasOwnProperty.call(message, "pong")) {
                object.pong = $root.stagedoor.Pong.toObject(message.pong, options, _depth + 1);
                if (options.oneofs)
                    object.result = "pong";
            }
            if (message.tokenRefreshed != null && $Object.hasOwnProperty.call(message, "tokenRefreshed")) {
                object.tokenRefreshed = $root.stagedoor.TokenRefreshed.toObject(message.tokenRefreshed, options, _depth + 1);
                if (options.oneofs)
                    object.result = "tokenRefreshed";
            }
            if (message.roomJoined != null && $Object.hasOwnProperty.call(message, "roomJoined")) {
                object.roomJoined = $root.stagedoor.RoomJoined.toObject(message.roomJoined, options, _depth + 1);
                if (options.oneofs)
                    object.result = "roomJoined";
            }
            if (message.done != null && $Object.hasOwnProperty.call(message, "done")) {
                object.done = $root.stagedoor.Done.toObject(message.done, options, _depth + 1);
                if (options.oneofs)
                    object.result = "done";
            }
            if (message.iceRestarted != null && $Object.hasOwnProperty.call(message, "iceRestarted")) {
                object.iceRestarted = $root.stagedoor.IceRestarted.toObject(message.iceRestarted, options, _depth + 1);
                if (options.oneofs)
                    object.result = "iceRestarted";
            }
            if (message.produced != null && $Object.hasOwnProperty.call(message, "produced")) {
                object.produced = $root.stagedoor.Produced.toObject(message.produced, options, _depth + 1);
                if (options.oneofs)
                    object.result = "produced";
            }
            if (message.chatJoined != null && $Object.hasOwnProperty.call(message, "chatJoined")) {
                object.chatJoined = $root.stagedoor.ChatJoined.toObject(message.chatJoined, options, _depth + 1);
                if (options.oneofs)
                    object.result = "chatJoined";
            }
            if (message.chatMessageSent != null && $Object.hasOwnProperty.call(message, "chatMessageSent")) {
                object.chatMessageSent = $root.stagedoor.ChatMessageSent.toObject(message.chatMessageSent, options, _depth + 1);
                if (options.oneofs)
                    object.result = "chatMessageSent";
            }
            if (message.chatHistory != null && $Object.hasOwnProperty.call(message, "chatHistory")) {
                object.chatHistory = $root.stagedoor.ChatHistory.toObject(message.chatHistory, options, _depth + 1);
                if (options.oneofs)
                    object.result = "chatHistory";
            }
            return object;
        };

        /**
         * Converts this Response to JSON.
         * @function toJSON
         * @memberof stagedoor.Response
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Response.prototype.toJSON = function() {
            return Response.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Response
         * @function getTypeUrl
         * @memberof stagedoor.Response
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Response.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.Response";
        };

        return Response;
    })();

    stagedoor.Error = (function() {

        /**
         * Properties of an Error.
         * @typedef {Object} stagedoor.Error.$Properties
         * @property {number|null} [code] Error code
         * @property {string|null} [name] Error name
         * @property {string|null} [message] Error message
         * @property {boolean|null} [isTemporary] Error isTemporary
         * @property {number|null} [retryAfterMs] Error retryAfterMs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Error.
         * @memberof stagedoor
         * @interface IError
         * @augments stagedoor.Error.$Properties
         * @deprecated Use stagedoor.Error.$Properties instead.
         */

        /**
         * Shape of an Error.
         * @typedef {stagedoor.Error.$Properties} stagedoor.Error.$Shape
         */

        /**
         * Constructs a new Error.
         * @memberof stagedoor
         * @classdesc Represents an Error.
         * @constructor
         * @param {stagedoor.Error.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Error = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Error code.
         * @member {number} code
         * @memberof stagedoor.Error
         * @instance
         */
        Error.prototype.code = 0;

        /**
         * Error name.
         * @member {string} name
         * @memberof stagedoor.Error
         * @instance
         */
        Error.prototype.name = "";

        /**
         * Error message.
         * @member {string} message
         * @memberof stagedoor.Error
         * @instance
         */
        Error.prototype.message = "";

        /**
         * Error isTemporary.
         * @member {boolean} isTemporary
         * @memberof stagedoor.Error
         * @instance
         */
        Error.prototype.isTemporary = false;

        /**
         * Error retryAfterMs.
         * @member {number} retryAfterMs
         * @memberof stagedoor.Error
         * @instance
         */
        Error.prototype.retryAfterMs = 0;

        /**
         * Creates a new Error instance using the specified properties.
         * @function create
         * @memberof stagedoor.Error
         * @static
         * @param {stagedoor.Error.$Properties=} [properties] Properties to set
         * @returns {stagedoor.Error} Error instance
         * @type {{
         *   (properties: stagedoor.Error.$Shape): stagedoor.Error & stagedoor.Error.$Shape;
         *   (properties?: stagedoor.Error.$Properties): stagedoor.Error;
         * }}
         */
        Error.create = function(properties) {
            return new Error(properties);
        };

        /**
         * Encodes the specified Error message. Does not implicitly {@link stagedoor.Error.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.Error
         * @static
         * @param {stagedoor.Error.$Properties} message Error message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Error.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.code);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.message);
            if (message.isTemporary != null && $Object.hasOwnProperty.call(message, "isTemporary") && message.isTemporary !== false)
                writer.uint32(/* id 4, wireType 0 =*/32).bool(message.isTemporary);
            if (message.retryAfterMs != null && $Object.hasOwnProperty.call(message, "retryAfterMs") && message.retryAfterMs !== 0)
                writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.retryAfterMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Error message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.Error
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.Error & stagedoor.Error.$Shape} Error
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Error.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.Error();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.code = value;
                        else
                            delete message.code;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.message = value;
                        else
                            delete message.message;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.isTemporary = value;
                        else
                            delete message.isTemporary;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.retryAfterMs = value;
                        else
                            delete message.retryAfterMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates an Error message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.Error
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.Error} Error
         */
        Error.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.Error)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.Error: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.Error();
            if (object.code != null)
                if ($Number(object.code) !== 0)
                    message.code = object.code >>> 0;
            if (object.name != null)
                if (typeof object.name !== "string" || object.name.length)
                    message.name = $String(object.name);
            if (object.message != null)
                if (typeof object.message !== "string" || object.message.length)
                    message.message = $String(object.message);
            if (object.isTemporary != null)
                if (object.isTemporary)
                    message.isTemporary = $Boolean(object.isTemporary);
            if (object.retryAfterMs != null)
                if ($Number(object.retryAfterMs) !== 0)
                    message.retryAfterMs = object.retryAfterMs >>> 0;
            return message;
        };

        /**
         * Creates a plain object from an Error message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.Error
         * @static
         * @param {stagedoor.Error} message Error
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Error.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.code = 0;
                object.name = "";
                object.message = "";
                object.isTemporary = false;
                object.retryAfterMs = 0;
            }
            if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                object.code = message.code;
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                object.name = message.name;
            if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                object.message = message.message;
            if (message.isTemporary != null && $Object.hasOwnProperty.call(message, "isTemporary"))
                object.isTemporary = message.isTemporary;
            if (message.retryAfterMs != null && $Object.hasOwnProperty.call(message, "retryAfterMs"))
                object.retryAfterMs = message.retryAfterMs;
            return object;
        };

        /**
         * Converts this Error to JSON.
         * @function toJSON
         * @memberof stagedoor.Error
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Error.prototype.toJSON = function() {
            return Error.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Error
         * @function getTypeUrl
         * @memberof stagedoor.Error
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Error.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.Error";
        };

        return Error;
    })();

    stagedoor.Notification = (function() {

        /**
         * Properties of a Notification.
         * @typedef {Object} stagedoor.Notification.$Properties
         * @property {number|null} [seq] Notification seq
         * @property {stagedoor.SessionEnding.$Properties|null} [sessionEnding] Notification sessionEnding
         * @property {stagedoor.StreamUpdated.$Properties|null} [streamUpdated] Notification streamUpdated
         * @property {stagedoor.ViewerCountChanged.$Properties|null} [viewerCountChanged] Notification viewerCountChanged
         * @property {stagedoor.StreamEnded.$Properties|null} [streamEnded] Notification streamEnded
         * @property {stagedoor.RemovedFromRoom.$Properties|null} [removedFromRoom] Notification removedFromRoom
         * @property {stagedoor.ConsumerAdded.$Properties|null} [consumerAdded] Notification consumerAdded
         * @property {stagedoor.ConsumerClosed.$Properties|null} [consumerClosed] Notification consumerClosed
         * @property {stagedoor.ConsumerPausedChanged.$Properties|null} [consumerPausedChanged] Notification consumerPausedChanged
         * @property {stagedoor.ConsumerLayersChanged.$Properties|null} [consumerLayersChanged] Notification consumerLayersChanged
         * @property {stagedoor.LayersWanted.$Properties|null} [layersWanted] Notification layersWanted
         * @property {stagedoor.ProducerScoreChanged.$Properties|null} [producerScoreChanged] Notification producerScoreChanged
         * @property {stagedoor.ConsumerScoreChanged.$Properties|null} [consumerScoreChanged] Notification consumerScoreChanged
         * @property {stagedoor.MediaReset.$Properties|null} [mediaReset] Notification mediaReset
         * @property {stagedoor.TransportClosed.$Properties|null} [transportClosed] Notification transportClosed
         * @property {stagedoor.AccountChanged.$Properties|null} [accountChanged] Notification accountChanged
         * @property {stagedoor.RemovedFromChat.$Properties|null} [removedFromChat] Notification removedFromChat
         * @property {"sessionEnding"|"streamUpdated"|"viewerCountChanged"|"streamEnded"|"removedFromRoom"|"consumerAdded"|"consumerClosed"|"consumerPausedChanged"|"consumerLayersChanged"|"layersWanted"|"producerScoreChanged"|"consumerScoreChanged"|"mediaReset"|"transportClosed"|"accountChanged"|"removedFromChat"} [body] Notification body
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Notification.
         * @memberof stagedoor
         * @interface INotification
         * @augments stagedoor.Notification.$Properties
         * @deprecated Use stagedoor.Notification.$Properties instead.
         */

        /**
         * Narrowed shape of a Notification.
         * @typedef {{
         *   seq?: number|null;
         *   sessionEnding?: stagedoor.SessionEnding.$Shape|null;
         *   streamUpdated?: stagedoor.StreamUpdated.$Shape|null;
         *   viewerCountChanged?: stagedoor.ViewerCountChanged.$Shape|null;
         *   streamEnded?: stagedoor.StreamEnded.$Shape|null;
         *   removedFromRoom?: stagedoor.RemovedFromRoom.$Shape|null;
         *   consumerAdded?: stagedoor.ConsumerAdded.$Shape|null;
         *   consumerClosed?: stagedoor.ConsumerClosed.$Shape|null;
         *   consumerPausedChanged?: stagedoor.ConsumerPausedChanged.$Shape|null;
         *   consumerLayersChanged?: stagedoor.ConsumerLayersChanged.$Shape|null;
         *   layersWanted?: stagedoor.LayersWanted.$Shape|null;
         *   producerScoreChanged?: stagedoor.ProducerScoreChanged.$Shape|null;
         *   consumerScoreChanged?: stagedoor.ConsumerScoreChanged.$Shape|null;
         *   mediaReset?: stagedoor.MediaReset.$Shape|null;
         *   transportClosed?: stagedoor.TransportClosed.$Shape|null;
         *   accountChanged?: stagedoor.AccountChanged.$Shape|null;
         *   removedFromChat?: stagedoor.RemovedFromChat.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ body?: undefined; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "sessionEnding"; sessionEnding: stagedoor.SessionEnding.$Shape; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "streamUpdated"; sessionEnding?: null; streamUpdated: stagedoor.StreamUpdated.$Shape; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "viewerCountChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged: stagedoor.ViewerCountChanged.$Shape; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "streamEnded"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded: stagedoor.StreamEnded.$Shape; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "removedFromRoom"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom: stagedoor.RemovedFromRoom.$Shape; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "consumerAdded"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded: stagedoor.ConsumerAdded.$Shape; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "consumerClosed"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed: stagedoor.ConsumerClosed.$Shape; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "consumerPausedChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged: stagedoor.ConsumerPausedChanged.$Shape; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "consumerLayersChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged: stagedoor.ConsumerLayersChanged.$Shape; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "layersWanted"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted: stagedoor.LayersWanted.$Shape; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "producerScoreChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged: stagedoor.ProducerScoreChanged.$Shape; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "consumerScoreChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged: stagedoor.ConsumerScoreChanged.$Shape; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "mediaReset"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset: stagedoor.MediaReset.$Shape; transportClosed?: null; accountChanged?: null; removedFromChat?: null }|{ body?: "transportClosed"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed: stagedoor.TransportClosed.$Shape; accountChanged?: null; removedFromChat?: null }|{ body?: "accountChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged: stagedoor.AccountChanged.$Shape; removedFromChat?: null }|{ body?: "removedFromChat"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat: stagedoor.RemovedFromChat.$Shape })
         * )} stagedoor.Notification.$Shape
         */

        /**
         * Constructs a new Notification.
         * @memberof stagedoor
         * @classdesc Represents a Notification.
         * @constructor
         * @param {stagedoor.Notification.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Notification = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Notification seq.
         * @member {number} seq
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.seq = 0;

        /**
         * Notification sessionEnding.
         * @member {stagedoor.SessionEnding.$Properties|null|undefined} sessionEnding
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.sessionEnding = null;

        /**
         * Notification streamUpdated.
         * @member {stagedoor.StreamUpdated.$Properties|null|undefined} streamUpdated
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.streamUpdated = null;

        /**
         * Notification viewerCountChanged.
         * @member {stagedoor.ViewerCountChanged.$Properties|null|undefined} viewerCountChanged
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.viewerCountChanged = null;

        /**
         * Notification streamEnded.
         * @member {stagedoor.StreamEnded.$Properties|null|undefined} streamEnded
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.streamEnded = null;

        /**
         * Notification removedFromRoom.
         * @member {stagedoor.RemovedFromRoom.$Properties|null|undefined} removedFromRoom
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.removedFromRoom = null;

        /**
         * Notification consumerAdded.
         * @member {stagedoor.ConsumerAdded.$Properties|null|undefined} consumerAdded
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.consumerAdded = null;

        /**
         * Notification consumerClosed.
         * @member {stagedoor.ConsumerClosed.$Properties|null|undefined} consumerClosed
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.consumerClosed = null;

        /**
         * Notification consumerPausedChanged.
         * @member {stagedoor.ConsumerPausedChanged.$Properties|null|undefined} consumerPausedChanged
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.consumerPausedChanged = null;

        /**
         * Notification consumerLayersChanged.
         * @member {stagedoor.ConsumerLayersChanged.$Properties|null|undefined} consumerLayersChanged
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.consumerLayersChanged = null;

        /**
         * Notification layersWanted.
         * @member {stagedoor.LayersWanted.$Properties|null|undefined} layersWanted
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.layersWanted = null;

        /**
         * Notification producerScoreChanged.
         * @member {stagedoor.ProducerScoreChanged.$Properties|null|undefined} producerScoreChanged
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.producerScoreChanged = null;

        /**
         * Notification consumerScoreChanged.
         * @member {stagedoor.ConsumerScoreChanged.$Properties|null|undefined} consumerScoreChanged
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.consumerScoreChanged = null;

        /**
         * Notification mediaReset.
         * @member {stagedoor.MediaReset.$Properties|null|undefined} mediaReset
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.mediaReset = null;

        /**
         * Notification transportClosed.
         * @member {stagedoor.TransportClosed.$Properties|null|undefined} transportClosed
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.transportClosed = null;

        /**
         * Notification accountChanged.
         * @member {stagedoor.AccountChanged.$Properties|null|undefined} accountChanged
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.accountChanged = null;

        /**
         * Notification removedFromChat.
         * @member {stagedoor.RemovedFromChat.$Properties|null|undefined} removedFromChat
         * @memberof stagedoor.Notification
         * @instance
         */
        Notification.prototype.removedFromChat = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * Notification body.
         * @member {"sessionEnding"|"streamUpdated"|"viewerCountChanged"|"streamEnded"|"removedFromRoom"|"consumerAdded"|"consumerClosed"|"consumerPausedChanged"|"consumerLayersChanged"|"layersWanted"|"producerScoreChanged"|"consumerScoreChanged"|"mediaReset"|"transportClosed"|"accountChanged"|"removedFromChat"|undefined} body
         * @memberof stagedoor.Notification
         * @instance
         */
        $Object.defineProperty(Notification.prototype, "body", {
            get: $util.oneOfGetter($oneOfFields = ["sessionEnding", "streamUpdated", "viewerCountChanged", "streamEnded", "removedFromRoom", "consumerAdded", "consumerClosed", "consumerPausedChanged", "consumerLayersChanged", "layersWanted", "producerScoreChanged", "consumerScoreChanged", "mediaReset", "transportClosed", "accountChanged", "removedFromChat"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Creates a new Notification instance using the specified properties.
         * @function create
         * @memberof stagedoor.Notification
         * @static
         * @param {stagedoor.Notification.$Properties=} [properties] Properties to set
         * @returns {stagedoor.Notification} Notification instance
         * @type {{
         *   (properties: stagedoor.Notification.$Shape): stagedoor.Notification & stagedoor.Notification.$Shape;
         *   (properties?: stagedoor.Notification.$Properties): stagedoor.Notification;
         * }}
         */
        Notification.create = function(properties) {
            return new Notification(properties);
        };

        /**
         * Encodes the specified Notification message. Does not implicitly {@link stagedoor.Notification.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.Notification
         * @static
         * @param {stagedoor.Notification.$Properties} message Notification message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Notification.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && message.seq !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.seq);
            if (message.sessionEnding != null && $Object.hasOwnProperty.call(message, "sessionEnding"))
                $root.stagedoor.SessionEnding.encode(message.sessionEnding, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.streamUpdated != null && $Object.hasOwnProperty.call(message, "streamUpdated"))
                $root.stagedoor.StreamUpdated.encode(message.streamUpdated, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
            if (message.viewerCountChanged != null && $Object.hasOwnProperty.call(message, "viewerCountChanged"))
                $root.stagedoor.ViewerCountChanged.encode(message.viewerCountChanged, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
            if (message.streamEnded != null && $Object.hasOwnProperty.call(message, "streamEnded"))
                $root.stagedoor.StreamEnded.encode(message.streamEnded, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
            if (message.removedFromRoom != null && $Object.hasOwnProperty.call(message, "removedFromRoom"))
                $root.stagedoor.RemovedFromRoom.encode(message.removedFromRoom, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
            if (message.consumerAdded != null && $Object.hasOwnProperty.call(message, "consumerAdded"))
                $root.stagedoor.ConsumerAdded.encode(message.consumerAdded, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
            if (message.consumerClosed != null && $Object.hasOwnProperty.call(message, "consumerClosed"))
                $root.stagedoor.ConsumerClosed.encode(message.consumerClosed, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
            if (message.consumerPausedChanged != null && $Object.hasOwnProperty.call(message, "consumerPausedChanged"))
                $root.stagedoor.ConsumerPausedChanged.encode(message.consumerPausedChanged, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
            if (message.consumerLayersChanged != null && $Object.hasOwnProperty.call(message, "consumerLayersChanged"))
                $root.stagedoor.ConsumerLayersChanged.encode(message.consumerLayersChanged, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
            if (message.layersWanted != null && $Object.hasOwnProperty.call(message, "layersWanted"))
                $root.stagedoor.LayersWanted.encode(message.layersWanted, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
            if (message.producerScoreChanged != null && $Object.hasOwnProperty.call(message, "producerScoreChanged"))
                $root.stagedoor.ProducerScoreChanged.encode(message.producerScoreChanged, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
            if (message.consumerScoreChanged != null && $Object.hasOwnProperty.call(message, "consumerScoreChanged"))
                $root.stagedoor.ConsumerScoreChanged.encode(message.consumerScoreChanged, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
            if (message.mediaReset != null && $Object.hasOwnProperty.call(message, "mediaReset"))
                $root.stagedoor.MediaReset.encode(message.mediaReset, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
            if (message.transportClosed != null && $Object.hasOwnProperty.call(message, "transportClosed"))
                $root.stagedoor.TransportClosed.encode(message.transportClosed, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
            if (message.accountChanged != null && $Object.hasOwnProperty.call(message, "accountChanged"))
                $root.stagedoor.AccountChanged.encode(message.accountChanged, writer.uint32(/* id 23, wireType 2 =*/186).fork(), _depth + 1).ldelim();
            if (message.removedFromChat != null && $Object.hasOwnProperty.call(message, "removedFromChat"))
                $root.stagedoor.RemovedFromChat.encode(message.removedFromChat, writer.uint32(/* id 30, wireType 2 =*/242).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Notification message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.Notification
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.Notification & stagedoor.Notification.$Shape} Notification
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Notification.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.Notification();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.seq = value;
                        else
                            delete message.seq;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.sessionEnding = $root.stagedoor.SessionEnding.decode(reader, reader.size(), $undefined, _depth + 1, message.sessionEnding);
                        message.body = "sessionEnding";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.streamUpdated = $root.stagedoor.StreamUpdated.decode(reader, reader.size(), $undefined, _depth + 1, message.streamUpdated);
                        message.body = "streamUpdated";
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        message.viewerCountChanged = $root.stagedoor.ViewerCountChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.viewerCountChanged);
                        message.body = "viewerCountChanged";
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.streamEnded = $root.stagedoor.StreamEnded.decode(reader, reader.size(), $undefined, _depth + 1, message.streamEnded);
                        message.body = "streamEnded";
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        message.removedFromRoom = $root.stagedoor.RemovedFromRoom.decode(reader, reader.size(), $undefined, _depth + 1, message.removedFromRoom);
                        message.body = "removedFromRoom";
                        continue;
                    }
                case 14: {
                        if (wireType !== 2)
                            break;
                        message.consumerAdded = $root.stagedoor.ConsumerAdded.decode(reader, reader.size(), $undefined, _depth + 1, message.consumerAdded);
                        message.body = "consumerAdded";
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        message.consumerClosed = $root.stagedoor.ConsumerClosed.decode(reader, reader.size(), $undefined, _depth + 1, message.consumerClosed);
                        message.body = "consumerClosed";
                        continue;
                    }
                case 16: {
                        if (wireType !== 2)
                            break;
                        message.consumerPausedChanged = $root.stagedoor.ConsumerPausedChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.consumerPausedChanged);
                        message.body = "consumerPausedChanged";
                        continue;
                    }
                case 17: {
                        if (wireType !== 2)
                            break;
                        message.consumerLayersChanged = $root.stagedoor.ConsumerLayersChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.consumerLayersChanged);
                        message.body = "consumerLayersChanged";
                        continue;
                    }
                case 18: {
                        if (wireType !== 2)
                            break;
                        message.layersWanted = $root.stagedoor.LayersWanted.decode(reader, reader.size(), $undefined, _depth + 1, message.layersWanted);
                        message.body = "layersWanted";
                        continue;
                    }
                case 19: {
                        if (wireType !== 2)
                            break;
                        message.producerScoreChanged = $root.stagedoor.ProducerScoreChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.producerScoreChanged);
                        message.body = "producerScoreChanged";
                        continue;
                    }
                case 20: {
                        if (wireType !== 2)
                            break;
                        message.consumerScoreChanged = $root.stagedoor.ConsumerScoreChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.consumerScoreChanged);
                        message.body = "consumerScoreChanged";
                        continue;
                    }
                case 21: {
                        if (wireType !== 2)
                            break;
                        message.mediaReset = $root.stagedoor.MediaReset.decode(reader, reader.size(), $undefined, _depth + 1, message.mediaReset);
                        message.body = "mediaReset";
                        continue;
                    }
                case 22: {
                        if (wireType !== 2)
                            break;
                        message.transportClosed = $root.stagedoor.TransportClosed.decode(reader, reader.size(), $undefined, _depth + 1, message.transportClosed);
                        message.body = "transportClosed";
                        continue;
                    }
                case 23: {
                        if (wireType !== 2)
                            break;
                        message.accountChanged = $root.stagedoor.AccountChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.accountChanged);
                        message.body = "accountChanged";
                        continue;
                    }
                case 30: {
                        if (wireType !== 2)
                            break;
                        message.removedFromChat = $root.stagedoor.RemovedFromChat.decode(reader, reader.size(), $undefined, _depth + 1, message.removedFromChat);
                        message.body = "removedFromChat";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Notification message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.Notification
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.Notification} Notification
         */
        Notification.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.Notification)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.Notification: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.Notification();
            if (object.seq != null)
                if ($Number(object.seq) !== 0)
                    message.seq = object.seq >>> 0;
            if (object.sessionEnding != null) {
                if (!$util.isObject(object.sessionEnding))
                    throw $TypeError(".stagedoor.Notification.sessionEnding: object expected");
                message.sessionEnding = $root.stagedoor.SessionEnding.fromObject(object.sessionEnding, _depth + 1);
            }
            if (object.streamUpdated != null) {
                if (!$util.isObject(object.streamUpdated))
                    throw $TypeError(".stagedoor.Notification.streamUpdated: object expected");
                message.streamUpdated = $root.stagedoor.StreamUpdated.fromObject(object.streamUpdated, _depth + 1);
            }
            if (object.viewerCountChanged != null) {
                if (!$util.isObject(object.viewerCountChanged))
                    throw $TypeError(".stagedoor.Notification.viewerCountChanged: object expected");
                message.viewerCountChanged = $root.stagedoor.ViewerCountChanged.fromObject(object.viewerCountChanged, _depth + 1);
            }
            if (object.streamEnded != null) {
                if (!$util.isObject(object.streamEnded))
                    throw $TypeError(".stagedoor.Notification.streamEnded: object expected");
                message.streamEnded = $root.stagedoor.StreamEnded.fromObject(object.streamEnded, _depth + 1);
            }
            if (object.removedFromRoom != null) {
                if (!$util.isObject(object.removedFromRoom))
                    throw $TypeError(".stagedoor.Notification.removedFromRoom: object expected");
                message.removedFromRoom = $root.stagedoor.RemovedFromRoom.fromObject(object.removedFromRoom, _depth + 1);
            }
            if (object.consumerAdded != null) {
                if (!$util.isObject(object.consumerAdded))
                    throw $TypeError(".stagedoor.Notification.consumerAdded: object expected");
                message.consumerAdded = $root.stagedoor.ConsumerAdded.fromObject(object.consumerAdded, _depth + 1);
            }
            if (object.consumerClosed != null) {
                if (!$util.isObject(object.consumerClosed))
                    throw $TypeError(".stagedoor.Notification.consumerClosed: object expected");
                message.consumerClosed = $root.stagedoor.ConsumerClosed.fromObject(object.consumerClosed, _depth + 1);
            }
            if (object.consumerPausedChanged != null) {
                if (!$util.isObject(object.consumerPausedChanged))
                    throw $TypeError(".stagedoor.Notification.consumerPausedChanged: object expected");
                message.consumerPausedChanged = $root.stagedoor.ConsumerPausedChanged.fromObject(object.consumerPausedChanged, _depth + 1);
            }
            if (object.consumerLayersChanged != null) {
                if (!$util.isObject(object.consumerLayersChanged))
                    throw $TypeError(".stagedoor.Notification.consumerLayersChanged: object expected");
                message.consumerLayersChanged = $root.stagedoor.ConsumerLayersChanged.fromObject(object.consumerLayersChanged, _depth + 1);
            }
            if (object.layersWanted != null) {
                if (!$util.isObject(object.layersWanted))
                    throw $TypeError(".stagedoor.Notification.layersWanted: object expected");
                message.layersWanted = $root.stagedoor.LayersWanted.fromObject(object.layersWanted, _depth + 1);
            }
            if (object.producerScoreChanged != null) {
                if (!$util.isObject(object.producerScoreChanged))
                    throw $TypeError(".stagedoor.Notification.producerScoreChanged: object expected");
                message.producerScoreChanged = $root.stagedoor.ProducerScoreChanged.fromObject(object.producerScoreChanged, _depth + 1);
            }
            if (object.consumerScoreChanged != null) {
                if (!$util.isObject(object.consumerScoreChanged))
                    throw $TypeError(".stagedoor.Notification.consumerScoreChanged: object expected");
                message.consumerScoreChanged = $root.stagedoor.ConsumerScoreChanged.fromObject(object.consumerScoreChanged, _depth + 1);
            }
            if (object.mediaReset != null) {
                if (!$util.isObject(object.mediaReset))
                    throw $TypeError(".stagedoor.Notification.mediaReset: object expected");
                message.mediaReset = $root.stagedoor.MediaReset.fromObject(object.mediaReset, _depth + 1);
            }
            if (object.transportClosed != null) {
                if (!$util.isObject(object.transportClosed))
                    throw $TypeError(".stagedoor.Notification.transportClosed: object expected");
                message.transportClosed = $root.stagedoor.TransportClosed.fromObject(object.transportClosed, _depth + 1);
            }
            if (object.accountChanged != null) {
                if (!$util.isObject(object.accountChanged))
                    throw $TypeError(".stagedoor.Notification.accountChanged: object expected");
                message.accountChanged = $root.stagedoor.AccountChanged.fromObject(object.accountChanged, _depth + 1);
            }
            if (object.removedFromChat != null) {
                if (!$util.isObject(object.removedFromChat))
                    throw $TypeError(".stagedoor.Notification.removedFromChat: object expected");
                message.removedFromChat = $root.stagedoor.RemovedFromChat.fromObject(object.removedFromChat, _depth + 1);
            }
            return message;
        };

        /**
         * Creates a plain object from a Notification message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.Notification
         * @static
         * @param {stagedoor.Notification} message Notification
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Notification.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.seq = 0;
            if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                object.seq = message.seq;
            if (message.sessionEnding != null && $Object.hasOwnProperty.call(message, "sessionEnding")) {
                object.sessionEnding = $root.stagedoor.SessionEnding.toObject(message.sessionEnding, options, _depth + 1);
                if (options.oneofs)
                    object.body = "sessionEnding";
            }
            if (message.streamUpdated != null && $Object.hasOwnProperty.call(message, "streamUpdated")) {
                object.streamUpdated = $root.stagedoor.StreamUpdated.toObject(message.streamUpdated, options, _depth + 1);
                if (options.oneofs)
                    object.body = "streamUpdated";
            }
            if (message.viewerCountChanged != null && $Object.hasOwnProperty.call(message, "viewerCountChanged")) {
                object.viewerCountChanged = $root.stagedoor.ViewerCountChanged.toObject(message.viewerCountChanged, options, _depth + 1);
                if (options.oneofs)
                    object.body = "viewerCountChanged";
            }
            if (message.streamEnded != null && $Object.hasOwnProperty.call(message, "streamEnded")) {
                object.streamEnded = $root.stagedoor.StreamEnded.toObject(message.streamEnded, options, _depth + 1);
                if (options.oneofs)
                    object.body = "streamEnded";
            }
            if (message.removedFromRoom != null && $Object.hasOwnProperty.call(message, "removedFromRoom")) {
                object.removedFromRoom = $root.stagedoor.RemovedFromRoom.toObject(message.removedFromRoom, options, _depth + 1);
                if (options.oneofs)
                    object.body = "removedFromRoom";
            }
            if (message.consumerAdded != null && $Object.hasOwnProperty.call(message, "consumerAdded")) {
                object.consumerAdded = $root.stagedoor.ConsumerAdded.toObject(message.consumerAdded, options, _depth + 1);
                if (options.oneofs)
                    object.body = "consumerAdded";
            }
            if (message.consumerClosed != null && $Object.hasOwnProperty.call(message, "consumerClosed")) {
                object.consumerClosed = $root.stagedoor.ConsumerClosed.toObject(message.consumerClosed, options, _depth + 1);
                if (options.oneofs)
                    object.body = "consumerClosed";
            }
            if (message.consumerPausedChanged != null && $Object.hasOwnProperty.call(message, "consumerPausedChanged")) {
                object.consumerPausedChanged = $root.stagedoor.ConsumerPausedChanged.toObject(message.consumerPausedChanged, options, _depth + 1);
                if (options.oneofs)
                    object.body = "consumerPausedChanged";
            }
            if (message.consumerLayersChanged != null && $Object.hasOwnProperty.call(message, "consumerLayersChanged")) {
                object.consumerLayersChanged = $root.stagedoor.ConsumerLayersChanged.toObject(message.consumerLayersChanged, options, _depth + 1);
                if (options.oneofs)
                    object.body = "consumerLayersChanged";
            }
            if (message.layersWanted != null && $Object.hasOwnProperty.call(message, "layersWanted")) {
                object.layersWanted = $root.stagedoor.LayersWanted.toObject(message.layersWanted, options, _depth + 1);
                if (options.oneofs)
                    object.body = "layersWanted";
            }
            if (message.producerScoreChanged != null && $Object.hasOwnProperty.call(message, "producerScoreChanged")) {
                object.producerScoreChanged = $root.stagedoor.ProducerScoreChanged.toObject(message.producerScoreChanged, options, _depth + 1);
                if (options.oneofs)
                    object.body = "producerScoreChanged";
            }
            if (message.consumerScoreChanged != null && $Object.hasOwnProperty.call(message, "consumerScoreChanged")) {
                object.consumerScoreChanged = $root.stagedoor.ConsumerScoreChanged.toObject(message.consumerScoreChanged, options, _depth + 1);
                if (options.oneofs)
                    object.body = "consumerScoreChanged";
            }
            if (message.mediaReset != null && $Object.hasOwnProperty.call(message, "mediaReset")) {
                object.mediaReset = $root.stagedoor.MediaReset.toObject(message.mediaReset, options, _depth + 1);
                if (options.oneofs)
                    object.body = "mediaReset";
            }
            if (message.transportClosed != null && $Object.hasOwnProperty.call(message, "transportClosed")) {
                object.transportClosed = $root.stagedoor.TransportClosed.toObject(message.transportClosed, options, _depth + 1);
                if (options.oneofs)
                    object.body = "transportClosed";
            }
            if (message.accountChanged != null && $Object.hasOwnProperty.call(message, "accountChanged")) {
                object.accountChanged = $root.stagedoor.AccountChanged.toObject(message.accountChanged, options, _depth + 1);
                if (options.oneofs)
                    object.body = "accountChanged";
            }
            if (message.removedFromChat != null && $Object.hasOwnProperty.call(message, "removedFromChat")) {
                object.removedFromChat = $root.stagedoor.RemovedFromChat.toObject(message.removedFromChat, options, _depth + 1);
                if (options.oneofs)
                    object.body = "removedFromChat";
            }
            return object;
        };

        /**
         * Converts this Notification to JSON.
         * @function toJSON
         * @memberof stagedoor.Notification
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Notification.prototype.toJSON = function() {
            return Notification.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Notification
         * @function getTypeUrl
         * @memberof stagedoor.Notification
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Notification.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.Notification";
        };

        return Notification;
    })();

    stagedoor.Done = (function() {

        /**
         * Properties of a Done.
         * @typedef {Object} stagedoor.Done.$Properties
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Done.
         * @memberof stagedoor
         * @interface IDone
         * @augments stagedoor.Done.$Properties
         * @deprecated Use stagedoor.Done.$Properties instead.
         */

        /**
         * Shape of a Done.
         * @typedef {stagedoor.Done.$Properties} stagedoor.Done.$Shape
         */

        /**
         * Constructs a new Done.
         * @memberof stagedoor
         * @classdesc Represents a Done.
         * @constructor
         * @param {stagedoor.Done.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Done = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Creates a new Done instance using the specified properties.
         * @function create
         * @memberof stagedoor.Done
         * @static
         * @param {stagedoor.Done.$Properties=} [properties] Properties to set
         * @returns {stagedoor.Done} Done instance
         * @type {{
         *   (properties: stagedoor.Done.$Shape): stagedoor.Done & stagedoor.Done.$Shape;
         *   (properties?: stagedoor.Done.$Properties): stagedoor.Done;
         * }}
         */
        Done.create = function(properties) {
            return new Done(properties);
        };

        /**
         * Encodes the specified Done message. Does not implicitly {@link stagedoor.Done.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.Done
         * @static
         * @param {stagedoor.Done.$Properties} message Done message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Done.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Done message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.Done
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.Done & stagedoor.Done.$Shape} Done
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Done.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.Done();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Done message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.Done
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.Done} Done
         */
        Done.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.Done)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.Done: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            return new $root.stagedoor.Done();
        };

        /**
         * Creates a plain object from a Done message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.Done
         * @static
         * @param {stagedoor.Done} message Done
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Done.toObject = function () {
            return {};
        };

        /**
         * Converts this Done to JSON.
         * @function toJSON
         * @memberof stagedoor.Done
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Done.prototype.toJSON = function() {
            return Done.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Done
         * @function getTypeUrl
         * @memberof stagedoor.Done
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Done.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.Done";
        };

        return Done;
    })();

    stagedoor.Hello = (function() {

        /**
         * Properties of a Hello.
         * @typedef {Object} stagedoor.Hello.$Properties
         * @property {number|null} [protocolVersion] Hello protocolVersion
         * @property {string|null} [token] Hello token
         * @property {string|null} [sessionId] Hello sessionId
         * @property {string|null} [resumeKey] Hello resumeKey
         * @property {number|null} [lastSeq] Hello lastSeq
         * @property {Array.<number>|null} [pendingRequestIds] Hello pendingRequestIds
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Hello.
         * @memberof stagedoor
         * @interface IHello
         * @augments stagedoor.Hello.$Properties
         * @deprecated Use stagedoor.Hello.$Properties instead.
         */

        /**
         * Shape of a Hello.
         * @typedef {stagedoor.Hello.$Properties} stagedoor.Hello.$Shape
         */

        /**
         * Constructs a new Hello.
         * @memberof stagedoor
         * @classdesc Represents a Hello.
         * @constructor
         * @param {stagedoor.Hello.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Hello = function (properties) {
            this.pendingRequestIds = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Hello protocolVersion.
         * @member {number} protocolVersion
         * @memberof stagedoor.Hello
         * @instance
         */
        Hello.prototype.protocolVersion = 0;

        /**
         * Hello token.
         * @member {string} token
         * @memberof stagedoor.Hello
         * @instance
         */
        Hello.prototype.token = "";

        /**
         * Hello sessionId.
         * @member {string} sessionId
         * @memberof stagedoor.Hello
         * @instance
         */
        Hello.prototype.sessionId = "";

        /**
         * Hello resumeKey.
         * @member {string} resumeKey
         * @memberof stagedoor.Hello
         * @instance
         */
        Hello.prototype.resumeKey = "";

        /**
         * Hello lastSeq.
         * @member {number} lastSeq
         * @memberof stagedoor.Hello
         * @instance
         */
        Hello.prototype.lastSeq = 0;

        /**
         * Hello pendingRequestIds.
         * @member {Array.<number>} pendingRequestIds
         * @memberof stagedoor.Hello
         * @instance
         */
        Hello.prototype.pendingRequestIds = $util.emptyArray;

        /**
         * Creates a new Hello instance using the specified properties.
         * @function create
         * @memberof stagedoor.Hello
         * @static
         * @param {stagedoor.Hello.$Properties=} [properties] Properties to set
         * @returns {stagedoor.Hello} Hello instance
         * @type {{
         *   (properties: stagedoor.Hello.$Shape): stagedoor.Hello & stagedoor.Hello.$Shape;
         *   (properties?: stagedoor.Hello.$Properties): stagedoor.Hello;
         * }}
         */
        Hello.create = function(properties) {
            return new Hello(properties);
        };

        /**
         * Encodes the specified Hello message. Does not implicitly {@link stagedoor.Hello.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.Hello
         * @static
         * @param {stagedoor.Hello.$Properties} message Hello message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Hello.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.protocolVersion != null && $Object.hasOwnProperty.call(message, "protocolVersion") && message.protocolVersion !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.protocolVersion);
            if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.token);
            if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.sessionId);
            if (message.resumeKey != null && $Object.hasOwnProperty.call(message, "resumeKey") && message.resumeKey !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.resumeKey);
            if (message.lastSeq != null && $Object.hasOwnProperty.call(message, "lastSeq") && message.lastSeq !== 0)
                writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.lastSeq);
            if (message.pendingRequestIds != null && message.pendingRequestIds.length)
                writer.uint32(/* id 6, wireType 2 =*/50).uint32s(message.pendingRequestIds);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Hello message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.Hello
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.Hello & stagedoor.Hello.$Shape} Hello
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Hello.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.Hello();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.protocolVersion = value;
                        else
                            delete message.protocolVersion;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.token = value;
                        else
                            delete message.token;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.sessionId = value;
                        else
                            delete message.sessionId;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.resumeKey = value;
                        else
                            delete message.resumeKey;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.lastSeq = value;
                        else
                            delete message.lastSeq;
                        continue;
                    }
                case 6: {
                        if (wireType === 2) {
                            if (!(message.pendingRequestIds && message.pendingRequestIds.length))
                                message.pendingRequestIds = [];
                            reader.uint32s(message.pendingRequestIds);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.pendingRequestIds && message.pendingRequestIds.length))
                            message.pendingRequestIds = [];
                        message.pendingRequestIds.push(reader.uint32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Hello message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.Hello
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.Hello} Hello
         */
        Hello.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.Hello)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.Hello: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.Hello();
            if (object.protocolVersion != null)
                if ($Number(object.protocolVersion) !== 0)
                    message.protocolVersion = object.protocolVersion >>> 0;
            if (object.token != null)
                if (typeof object.token !== "string" || object.token.length)
                    message.token = $String(object.token);
            if (object.sessionId != null)
                if (typeof object.sessionId !== "string" || object.sessionId.length)
                    message.sessionId = $String(object.sessionId);
            if (object.resumeKey != null)
                if (typeof object.resumeKey !== "string" || object.resumeKey.length)
                    message.resumeKey = $String(object.resumeKey);
            if (object.lastSeq != null)
                if ($Number(object.lastSeq) !== 0)
                    message.lastSeq = object.lastSeq >>> 0;
            if (object.pendingRequestIds) {
                if (!$Array.isArray(object.pendingRequestIds))
                    throw $TypeError(".stagedoor.Hello.pendingRequestIds: array expected");
                message.pendingRequestIds = $Array(object.pendingRequestIds.length);
                for (let i = 0; i < object.pendingRequestIds.length; ++i)
                    message.pendingRequestIds[i] = object.pendingRequestIds[i] >>> 0;
            }
            return message;
        };

        /**
         * Creates a plain object from a Hello message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.Hello
         * @static
         * @param {stagedoor.Hello} message Hello
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Hello.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.pendingRequestIds = [];
            if (options.defaults) {
                object.protocolVersion = 0;
                object.token = "";
                object.sessionId = "";
                object.resumeKey = "";
                object.lastSeq = 0;
            }
            if (message.protocolVersion != null && $Object.hasOwnProperty.call(message, "protocolVersion"))
                object.protocolVersion = message.protocolVersion;
            if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                object.token = message.token;
            if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId"))
                object.sessionId = message.sessionId;
            if (message.resumeKey != null && $Object.hasOwnProperty.call(message, "resumeKey"))
                object.resumeKey = message.resumeKey;
            if (message.lastSeq != null && $Object.hasOwnProperty.call(message, "lastSeq"))
                object.lastSeq = message.lastSeq;
            if (message.pendingRequestIds && message.pendingRequestIds.length) {
                object.pendingRequestIds = $Array(message.pendingRequestIds.length);
                for (let j = 0; j < message.pendingRequestIds.length; ++j)
                    object.pendingRequestIds[j] = message.pendingRequestIds[j];
            }
            return object;
        };

        /**
         * Converts this Hello to JSON.
         * @function toJSON
         * @memberof stagedoor.Hello
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Hello.prototype.toJSON = function() {
            return Hello.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Hello
         * @function getTypeUrl
         * @memberof stagedoor.Hello
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Hello.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.Hello";
        };

        return Hello;
    })();

    stagedoor.Welcome = (function() {

        /**
         * Properties of a Welcome.
         * @typedef {Object} stagedoor.Welcome.$Properties
         * @property {string|null} [sessionId] Welcome sessionId
         * @property {string|null} [resumeKey] Welcome resumeKey
         * @property {boolean|null} [resumed] Welcome resumed
         * @property {string|null} [userId] Welcome userId
         * @property {string|null} [identityKind] Welcome identityKind
         * @property {Array.<string>|null} [roles] Welcome roles
         * @property {number|null} [tokenExpiresInMs] Welcome tokenExpiresInMs
         * @property {number|null} [heartbeatIntervalMs] Welcome heartbeatIntervalMs
         * @property {number|null} [resumeWindowMs] Welcome resumeWindowMs
         * @property {string|null} [routerRtpCapabilitiesJson] Welcome routerRtpCapabilitiesJson
         * @property {number|null} [serverTimeMs] Welcome serverTimeMs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Welcome.
         * @memberof stagedoor
         * @interface IWelcome
         * @augments stagedoor.Welcome.$Properties
         * @deprecated Use stagedoor.Welcome.$Properties instead.
         */

        /**
         * Shape of a Welcome.
         * @typedef {stagedoor.Welcome.$Properties} stagedoor.Welcome.$Shape
         */

        /**
         * Constructs a new Welcome.
         * @memberof stagedoor
         * @classdesc Represents a Welcome.
         * @constructor
         * @param {stagedoor.Welcome.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Welcome = function (properties) {
            this.roles = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Welcome sessionId.
         * @member {string} sessionId
         * @memberof stagedoor.Welcome
         * @instance
         */
        Welcome.prototype.sessionId = "";

        /**
         * Welcome resumeKey.
         * @member {string} resumeKey
         * @memberof stagedoor.Welcome
         * @instance
         */
        Welcome.prototype.resumeKey = "";

        /**
         * Welcome resumed.
         * @member {boolean} resumed
         * @memberof stagedoor.Welcome
         * @instance
         */
        Welcome.prototype.resumed = false;

        /**
         * Welcome userId.
         * @member {string} userId
         * @memberof stagedoor.Welcome
         * @instance
         */
        Welcome.prototype.userId = "";

        /**
         * Welcome identityKind.
         * @member {string} identityKind
         * @memberof stagedoor.Welcome
         * @instance
         */
        Welcome.prototype.identityKind = "";

        /**
         * Welcome roles.
         * @member {Array.<string>} roles
         * @memberof stagedoor.Welcome
         * @instance
         */
        Welcome.prototype.roles = $util.emptyArray;

        /**
         * Welcome tokenExpiresInMs.
         * @member {number} tokenExpiresInMs
         * @memberof stagedoor.Welcome
         * @instance
         */
        Welcome.prototype.tokenExpiresInMs = 0;

        /**
         * Welcome heartbeatIntervalMs.
         * @member {number} heartbeatIntervalMs
         * @memberof stagedoor.Welcome
         * @instance
         */
        Welcome.prototype.heartbeatIntervalMs = 0;

        /**
         * Welcome resumeWindowMs.
         * @member {number} resumeWindowMs
         * @memberof stagedoor.Welcome
         * @instance
         */
        Welcome.prototype.resumeWindowMs = 0;

        /**
         * Welcome routerRtpCapabilitiesJson.
         * @member {string} routerRtpCapabilitiesJson
         * @memberof stagedoor.Welcome
         * @instance
         */
        Welcome.prototype.routerRtpCapabilitiesJson = "";

        /**
         * Welcome serverTimeMs.
         * @member {number} serverTimeMs
         * @memberof stagedoor.Welcome
         * @instance
         */
        Welcome.prototype.serverTimeMs = 0;

        /**
         * Creates a new Welcome instance using the specified properties.
         * @function create
         * @memberof stagedoor.Welcome
         * @static
         * @param {stagedoor.Welcome.$Properties=} [properties] Properties to set
         * @returns {stagedoor.Welcome} Welcome instance
         * @type {{
         *   (properties: stagedoor.Welcome.$Shape): stagedoor.Welcome & stagedoor.Welcome.$Shape;
         *   (properties?: stagedoor.Welcome.$Properties): stagedoor.Welcome;
         * }}
         */
        Welcome.create = function(properties) {
            return new Welcome(properties);
        };

        /**
         * Encodes the specified Welcome message. Does not implicitly {@link stagedoor.Welcome.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.Welcome
         * @static
         * @param {stagedoor.Welcome.$Properties} message Welcome message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Welcome.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
            if (message.resumeKey != null && $Object.hasOwnProperty.call(message, "resumeKey") && message.resumeKey !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.resumeKey);
            if (message.resumed != null && $Object.hasOwnProperty.call(message, "resumed") && message.resumed !== false)
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.resumed);
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.userId);
            if (message.identityKind != null && $Object.hasOwnProperty.call(message, "identityKind") && message.identityKind !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.identityKind);
            if (message.roles != null && message.roles.length)
                for (let i = 0; i < message.roles.length; ++i)
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.roles[i]);
            if (message.tokenExpiresInMs != null && $Object.hasOwnProperty.call(message, "tokenExpiresInMs") && !$Object.is(message.tokenExpiresInMs, 0))
                writer.uint32(/* id 7, wireType 1 =*/57).double(message.tokenExpiresInMs);
            if (message.heartbeatIntervalMs != null && $Object.hasOwnProperty.call(message, "heartbeatIntervalMs") && message.heartbeatIntervalMs !== 0)
                writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.heartbeatIntervalMs);
            if (message.resumeWindowMs != null && $Object.hasOwnProperty.call(message, "resumeWindowMs") && message.resumeWindowMs !== 0)
                writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.resumeWindowMs);
            if (message.routerRtpCapabilitiesJson != null && $Object.hasOwnProperty.call(message, "routerRtpCapabilitiesJson") && message.routerRtpCapabilitiesJson !== "")
                writer.uint32(/* id 10, wireType 2 =*/82).string(message.routerRtpCapabilitiesJson);
            if (message.serverTimeMs != null && $Object.hasOwnProperty.call(message, "serverTimeMs") && !$Object.is(message.serverTimeMs, 0))
                writer.uint32(/* id 11, wireType 1 =*/89).double(message.serverTimeMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Welcome message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.Welcome
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.Welcome & stagedoor.Welcome.$Shape} Welcome
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Welcome.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.Welcome();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.sessionId = value;
                        else
                            delete message.sessionId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.resumeKey = value;
                        else
                            delete message.resumeKey;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.resumed = value;
                        else
                            delete message.resumed;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.userId = value;
                        else
                            delete message.userId;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.identityKind = value;
                        else
                            delete message.identityKind;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (!(message.roles && message.roles.length))
                            message.roles = [];
                        message.roles.push(reader.stringVerify());
                        continue;
                    }
                case 7: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.tokenExpiresInMs = value;
                        else
                            delete message.tokenExpiresInMs;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.heartbeatIntervalMs = value;
                        else
                            delete message.heartbeatIntervalMs;
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.resumeWindowMs = value;
                        else
                            delete message.resumeWindowMs;
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.routerRtpCapabilitiesJson = value;
                        else
                            delete message.routerRtpCapabilitiesJson;
                        continue;
                    }
                case 11: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.serverTimeMs = value;
                        else
                            delete message.serverTimeMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Welcome message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.Welcome
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.Welcome} Welcome
         */
        Welcome.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.Welcome)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.Welcome: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.Welcome();
            if (object.sessionId != null)
                if (typeof object.sessionId !== "string" || object.sessionId.length)
                    message.sessionId = $String(object.sessionId);
            if (object.resumeKey != null)
                if (typeof object.resumeKey !== "string" || object.resumeKey.length)
                    message.resumeKey = $String(object.resumeKey);
            if (object.resumed != null)
                if (object.resumed)
                    message.resumed = $Boolean(object.resumed);
            if (object.userId != null)
                if (typeof object.userId !== "string" || object.userId.length)
                    message.userId = $String(object.userId);
            if (object.identityKind != null)
                if (typeof object.identityKind !== "string" || object.identityKind.length)
                    message.identityKind = $String(object.identityKind);
            if (object.roles) {
                if (!$Array.isArray(object.roles))
                    throw $TypeError(".stagedoor.Welcome.roles: array expected");
                message.roles = $Array(object.roles.length);
                for (let i = 0; i < object.roles.length; ++i)
                    message.roles[i] = $String(object.roles[i]);
            }
            if (object.tokenExpiresInMs != null)
                if (!$Object.is($Number(object.tokenExpiresInMs), 0))
                    message.tokenExpiresInMs = $Number(object.tokenExpiresInMs);
            if (object.heartbeatIntervalMs != null)
                if ($Number(object.heartbeatIntervalMs) !== 0)
                    message.heartbeatIntervalMs = object.heartbeatIntervalMs >>> 0;
            if (object.resumeWindowMs != null)
                if ($Number(object.resumeWindowMs) !== 0)
                    message.resumeWindowMs = object.resumeWindowMs >>> 0;
            if (object.routerRtpCapabilitiesJson != null)
                if (typeof object.routerRtpCapabilitiesJson !== "string" || object.routerRtpCapabilitiesJson.length)
                    message.routerRtpCapabilitiesJson = $String(object.routerRtpCapabilitiesJson);
            if (object.serverTimeMs != null)
                if (!$Object.is($Number(object.serverTimeMs), 0))
                    message.serverTimeMs = $Number(object.serverTimeMs);
            return message;
        };

        /**
         * Creates a plain object from a Welcome message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.Welcome
         * @static
         * @param {stagedoor.Welcome} message Welcome
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Welcome.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.roles = [];
            if (options.defaults) {
                object.sessionId = "";
                object.resumeKey = "";
                object.resumed = false;
                object.userId = "";
                object.identityKind = "";
                object.tokenExpiresInMs = 0;
                object.heartbeatIntervalMs = 0;
                object.resumeWindowMs = 0;
                object.routerRtpCapabilitiesJson = "";
                object.serverTimeMs = 0;
            }
            if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId"))
                object.sessionId = message.sessionId;
            if (message.resumeKey != null && $Object.hasOwnProperty.call(message, "resumeKey"))
                object.resumeKey = message.resumeKey;
            if (message.resumed != null && $Object.hasOwnProperty.call(message, "resumed"))
                object.resumed = message.resumed;
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                object.userId = message.userId;
            if (message.identityKind != null && $Object.hasOwnProperty.call(message, "identityKind"))
                object.identityKind = message.identityKind;
            if (message.roles && message.roles.length) {
                object.roles = $Array(message.roles.length);
                for (let j = 0; j < message.roles.length; ++j)
                    object.roles[j] = message.roles[j];
            }
            if (message.tokenExpiresInMs != null && $Object.hasOwnProperty.call(message, "tokenExpiresInMs"))
                object.tokenExpiresInMs = options.json && !$isFinite(message.tokenExpiresInMs) ? $String(message.tokenExpiresInMs) : message.tokenExpiresInMs;
            if (message.heartbeatIntervalMs != null && $Object.hasOwnProperty.call(message, "heartbeatIntervalMs"))
                object.heartbeatIntervalMs = message.heartbeatIntervalMs;
            if (message.resumeWindowMs != null && $Object.hasOwnProperty.call(message, "resumeWindowMs"))
                object.resumeWindowMs = message.resumeWindowMs;
            if (message.routerRtpCapabilitiesJson != null && $Object.hasOwnProperty.call(message, "routerRtpCapabilitiesJson"))
                object.routerRtpCapabilitiesJson = message.routerRtpCapabilitiesJson;
            if (message.serverTimeMs != null && $Object.hasOwnProperty.call(message, "serverTimeMs"))
                object.serverTimeMs = options.json && !$isFinite(message.serverTimeMs) ? $String(message.serverTimeMs) : message.serverTimeMs;
            return object;
        };

        /**
         * Converts this Welcome to JSON.
         * @function toJSON
         * @memberof stagedoor.Welcome
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Welcome.prototype.toJSON = function() {
            return Welcome.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Welcome
         * @function getTypeUrl
         * @memberof stagedoor.Welcome
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Welcome.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.Welcome";
        };

        return Welcome;
    })();

    stagedoor.Ping = (function() {

        /**
         * Properties of a Ping.
         * @typedef {Object} stagedoor.Ping.$Properties
         * @property {number|null} [lastSeq] Ping lastSeq
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Ping.
         * @memberof stagedoor
         * @interface IPing
         * @augments stagedoor.Ping.$Properties
         * @deprecated Use stagedoor.Ping.$Properties instead.
         */

        /**
         * Shape of a Ping.
         * @typedef {stagedoor.Ping.$Properties} stagedoor.Ping.$Shape
         */

        /**
         * Constructs a new Ping.
         * @memberof stagedoor
         * @classdesc Represents a Ping.
         * @constructor
         * @param {stagedoor.Ping.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Ping = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Ping lastSeq.
         * @member {number} lastSeq
         * @memberof stagedoor.Ping
         * @instance
         */
        Ping.prototype.lastSeq = 0;

        /**
         * Creates a new Ping instance using the specified properties.
         * @function create
         * @memberof stagedoor.Ping
         * @static
         * @param {stagedoor.Ping.$Properties=} [properties] Properties to set
         * @returns {stagedoor.Ping} Ping instance
         * @type {{
         *   (properties: stagedoor.Ping.$Shape): stagedoor.Ping & stagedoor.Ping.$Shape;
         *   (properties?: stagedoor.Ping.$Properties): stagedoor.Ping;
         * }}
         */
        Ping.create = function(properties) {
            return new Ping(properties);
        };

        /**
         * Encodes the specified Ping message. Does not implicitly {@link stagedoor.Ping.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.Ping
         * @static
         * @param {stagedoor.Ping.$Properties} message Ping message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Ping.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.lastSeq != null && $Object.hasOwnProperty.call(message, "lastSeq") && message.lastSeq !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.lastSeq);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Ping message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.Ping
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.Ping & stagedoor.Ping.$Shape} Ping
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Ping.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.Ping();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.lastSeq = value;
                        else
                            delete message.lastSeq;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Ping message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.Ping
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.Ping} Ping
         */
        Ping.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.Ping)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.Ping: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.Ping();
            if (object.lastSeq != null)
                if ($Number(object.lastSeq) !== 0)
                    message.lastSeq = object.lastSeq >>> 0;
            return message;
        };

        /**
         * Creates a plain object from a Ping message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.Ping
         * @static
         * @param {stagedoor.Ping} message Ping
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Ping.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.lastSeq = 0;
            if (message.lastSeq != null && $Object.hasOwnProperty.call(message, "lastSeq"))
                object.lastSeq = message.lastSeq;
            return object;
        };

        /**
         * Converts this Ping to JSON.
         * @function toJSON
         * @memberof stagedoor.Ping
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Ping.prototype.toJSON = function() {
            return Ping.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Ping
         * @function getTypeUrl
         * @memberof stagedoor.Ping
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Ping.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.Ping";
        };

        return Ping;
    })();

    stagedoor.Pong = (function() {

        /**
         * Properties of a Pong.
         * @typedef {Object} stagedoor.Pong.$Properties
         * @property {number|null} [serverTimeMs] Pong serverTimeMs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Pong.
         * @memberof stagedoor
         * @interface IPong
         * @augments stagedoor.Pong.$Properties
         * @deprecated Use stagedoor.Pong.$Properties instead.
         */

        /**
         * Shape of a Pong.
         * @typedef {stagedoor.Pong.$Properties} stagedoor.Pong.$Shape
         */

        /**
         * Constructs a new Pong.
         * @memberof stagedoor
         * @classdesc Represents a Pong.
         * @constructor
         * @param {stagedoor.Pong.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Pong = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Pong serverTimeMs.
         * @member {number} serverTimeMs
         * @memberof stagedoor.Pong
         * @instance
         */
        Pong.prototype.serverTimeMs = 0;

        /**
         * Creates a new Pong instance using the specified properties.
         * @function create
         * @memberof stagedoor.Pong
         * @static
         * @param {stagedoor.Pong.$Properties=} [properties] Properties to set
         * @returns {stagedoor.Pong} Pong instance
         * @type {{
         *   (properties: stagedoor.Pong.$Shape): stagedoor.Pong & stagedoor.Pong.$Shape;
         *   (properties?: stagedoor.Pong.$Properties): stagedoor.Pong;
         * }}
         */
        Pong.create = function(properties) {
            return new Pong(properties);
        };

        /**
         * Encodes the specified Pong message. Does not implicitly {@link stagedoor.Pong.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.Pong
         * @static
         * @param {stagedoor.Pong.$Properties} message Pong message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Pong.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.serverTimeMs != null && $Object.hasOwnProperty.call(message, "serverTimeMs") && !$Object.is(message.serverTimeMs, 0))
                writer.uint32(/* id 1, wireType 1 =*/9).double(message.serverTimeMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Pong message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.Pong
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.Pong & stagedoor.Pong.$Shape} Pong
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Pong.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.Pong();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.serverTimeMs = value;
                        else
                            delete message.serverTimeMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Pong message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.Pong
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.Pong} Pong
         */
        Pong.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.Pong)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.Pong: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.Pong();
            if (object.serverTimeMs != null)
                if (!$Object.is($Number(object.serverTimeMs), 0))
                    message.serverTimeMs = $Number(object.serverTimeMs);
            return message;
        };

        /**
         * Creates a plain object from a Pong message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.Pong
         * @static
         * @param {stagedoor.Pong} message Pong
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Pong.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.serverTimeMs = 0;
            if (message.serverTimeMs != null && $Object.hasOwnProperty.call(message, "serverTimeMs"))
                object.serverTimeMs = options.json && !$isFinite(message.serverTimeMs) ? $String(message.serverTimeMs) : message.serverTimeMs;
            return object;
        };

        /**
         * Converts this Pong to JSON.
         * @function toJSON
         * @memberof stagedoor.Pong
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Pong.prototype.toJSON = function() {
            return Pong.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Pong
         * @function getTypeUrl
         * @memberof stagedoor.Pong
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Pong.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.Pong";
        };

        return Pong;
    })();

    stagedoor.RefreshToken = (function() {

        /**
         * Properties of a RefreshToken.
         * @typedef {Object} stagedoor.RefreshToken.$Properties
         * @property {string|null} [token] RefreshToken token
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a RefreshToken.
         * @memberof stagedoor
         * @interface IRefreshToken
         * @augments stagedoor.RefreshToken.$Properties
         * @deprecated Use stagedoor.RefreshToken.$Properties instead.
         */

        /**
         * Shape of a RefreshToken.
         * @typedef {stagedoor.RefreshToken.$Properties} stagedoor.RefreshToken.$Shape
         */

        /**
         * Constructs a new RefreshToken.
         * @memberof stagedoor
         * @classdesc Represents a RefreshToken.
         * @constructor
         * @param {stagedoor.RefreshToken.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const RefreshToken = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * RefreshToken token.
         * @member {string} token
         * @memberof stagedoor.RefreshToken
         * @instance
         */
        RefreshToken.prototype.token = "";

        /**
         * Creates a new RefreshToken instance using the specified properties.
         * @function create
         * @memberof stagedoor.RefreshToken
         * @static
         * @param {stagedoor.RefreshToken.$Properties=} [properties] Properties to set
         * @returns {stagedoor.RefreshToken} RefreshToken instance
         * @type {{
         *   (properties: stagedoor.RefreshToken.$Shape): stagedoor.RefreshToken & stagedoor.RefreshToken.$Shape;
         *   (properties?: stagedoor.RefreshToken.$Properties): stagedoor.RefreshToken;
         * }}
         */
        RefreshToken.create = function(properties) {
            return new RefreshToken(properties);
        };

        /**
         * Encodes the specified RefreshToken message. Does not implicitly {@link stagedoor.RefreshToken.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.RefreshToken
         * @static
         * @param {stagedoor.RefreshToken.$Properties} message RefreshToken message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RefreshToken.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.token);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a RefreshToken message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.RefreshToken
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.RefreshToken & stagedoor.RefreshToken.$Shape} RefreshToken
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        RefreshToken.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.RefreshToken();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.token = value;
                        else
                            delete message.token;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a RefreshToken message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.RefreshToken
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.RefreshToken} RefreshToken
         */
        RefreshToken.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.RefreshToken)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.RefreshToken: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.RefreshToken();
            if (object.token != null)
                if (typeof object.token !== "string" || object.token.length)
                    message.token = $String(object.token);
            return message;
        };

        /**
         * Creates a plain object from a RefreshToken message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.RefreshToken
         * @static
         * @param {stagedoor.RefreshToken} message RefreshToken
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        RefreshToken.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.token = "";
            if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                object.token = message.token;
            return object;
        };

        /**
         * Converts this RefreshToken to JSON.
         * @function toJSON
         * @memberof stagedoor.RefreshToken
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        RefreshToken.prototype.toJSON = function() {
            return RefreshToken.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for RefreshToken
         * @function getTypeUrl
         * @memberof stagedoor.RefreshToken
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        RefreshToken.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.RefreshToken";
        };

        return RefreshToken;
    })();

    stagedoor.TokenRefreshed = (function() {

        /**
         * Properties of a TokenRefreshed.
         * @typedef {Object} stagedoor.TokenRefreshed.$Properties
         * @property {number|null} [tokenExpiresInMs] TokenRefreshed tokenExpiresInMs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TokenRefreshed.
         * @memberof stagedoor
         * @interface ITokenRefreshed
         * @augments stagedoor.TokenRefreshed.$Properties
         * @deprecated Use stagedoor.TokenRefreshed.$Properties instead.
         */

        /**
         * Shape of a TokenRefreshed.
         * @typedef {stagedoor.TokenRefreshed.$Properties} stagedoor.TokenRefreshed.$Shape
         */

        /**
         * Constructs a new TokenRefreshed.
         * @memberof stagedoor
         * @classdesc Represents a TokenRefreshed.
         * @constructor
         * @param {stagedoor.TokenRefreshed.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TokenRefreshed = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TokenRefreshed tokenExpiresInMs.
         * @member {number} tokenExpiresInMs
         * @memberof stagedoor.TokenRefreshed
         * @instance
         */
        TokenRefreshed.prototype.tokenExpiresInMs = 0;

        /**
         * Creates a new TokenRefreshed instance using the specified properties.
         * @function create
         * @memberof stagedoor.TokenRefreshed
         * @static
         * @param {stagedoor.TokenRefreshed.$Properties=} [properties] Properties to set
         * @returns {stagedoor.TokenRefreshed} TokenRefreshed instance
         * @type {{
         *   (properties: stagedoor.TokenRefreshed.$Shape): stagedoor.TokenRefreshed & stagedoor.TokenRefreshed.$Shape;
         *   (properties?: stagedoor.TokenRefreshed.$Properties): stagedoor.TokenRefreshed;
         * }}
         */
        TokenRefreshed.create = function(properties) {
            return new TokenRefreshed(properties);
        };

        /**
         * Encodes the specified TokenRefreshed message. Does not implicitly {@link stagedoor.TokenRefreshed.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.TokenRefreshed
         * @static
         * @param {stagedoor.TokenRefreshed.$Properties} message TokenRefreshed message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TokenRefreshed.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.tokenExpiresInMs != null && $Object.hasOwnProperty.call(message, "tokenExpiresInMs") && !$Object.is(message.tokenExpiresInMs, 0))
                writer.uint32(/* id 1, wireType 1 =*/9).double(message.tokenExpiresInMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TokenRefreshed message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.TokenRefreshed
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.TokenRefreshed & stagedoor.TokenRefreshed.$Shape} TokenRefreshed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TokenRefreshed.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.TokenRefreshed();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.tokenExpiresInMs = value;
                        else
                            delete message.tokenExpiresInMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a TokenRefreshed message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.TokenRefreshed
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.TokenRefreshed} TokenRefreshed
         */
        TokenRefreshed.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.TokenRefreshed)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.TokenRefreshed: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.TokenRefreshed();
            if (object.tokenExpiresInMs != null)
                if (!$Object.is($Number(object.tokenExpiresInMs), 0))
                    message.tokenExpiresInMs = $Number(object.tokenExpiresInMs);
            return message;
        };

        /**
         * Creates a plain object from a TokenRefreshed message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.TokenRefreshed
         * @static
         * @param {stagedoor.TokenRefreshed} message TokenRefreshed
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        TokenRefreshed.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.tokenExpiresInMs = 0;
            if (message.tokenExpiresInMs != null && $Object.hasOwnProperty.call(message, "tokenExpiresInMs"))
                object.tokenExpiresInMs = options.json && !$isFinite(message.tokenExpiresInMs) ? $String(message.tokenExpiresInMs) : message.tokenExpiresInMs;
            return object;
        };

        /**
         * Converts this TokenRefreshed to JSON.
         * @function toJSON
         * @memberof stagedoor.TokenRefreshed
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        TokenRefreshed.prototype.toJSON = function() {
            return TokenRefreshed.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for TokenRefreshed
         * @function getTypeUrl
         * @memberof stagedoor.TokenRefreshed
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        TokenRefreshed.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.TokenRefreshed";
        };

        return TokenRefreshed;
    })();

    stagedoor.SessionEnding = (function() {

        /**
         * Properties of a SessionEnding.
         * @typedef {Object} stagedoor.SessionEnding.$Properties
         * @property {number|null} [closeCode] SessionEnding closeCode
         * @property {string|null} [reason] SessionEnding reason
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SessionEnding.
         * @memberof stagedoor
         * @interface ISessionEnding
         * @augments stagedoor.SessionEnding.$Properties
         * @deprecated Use stagedoor.SessionEnding.$Properties instead.
         */

        /**
         * Shape of a SessionEnding.
         * @typedef {stagedoor.SessionEnding.$Properties} stagedoor.SessionEnding.$Shape
         */

        /**
         * Constructs a new SessionEnding.
         * @memberof stagedoor
         * @classdesc Represents a SessionEnding.
         * @constructor
         * @param {stagedoor.SessionEnding.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SessionEnding = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SessionEnding closeCode.
         * @member {number} closeCode
         * @memberof stagedoor.SessionEnding
         * @instance
         */
        SessionEnding.prototype.closeCode = 0;

        /**
         * SessionEnding reason.
         * @member {string} reason
         * @memberof stagedoor.SessionEnding
         * @instance
         */
        SessionEnding.prototype.reason = "";

        /**
         * Creates a new SessionEnding instance using the specified properties.
         * @function create
         * @memberof stagedoor.SessionEnding
         * @static
         * @param {stagedoor.SessionEnding.$Properties=} [properties] Properties to set
         * @returns {stagedoor.SessionEnding} SessionEnding instance
         * @type {{
         *   (properties: stagedoor.SessionEnding.$Shape): stagedoor.SessionEnding & stagedoor.SessionEnding.$Shape;
         *   (properties?: stagedoor.SessionEnding.$Properties): stagedoor.SessionEnding;
         * }}
         */
        SessionEnding.create = function(properties) {
            return new SessionEnding(properties);
        };

        /**
         * Encodes the specified SessionEnding message. Does not implicitly {@link stagedoor.SessionEnding.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.SessionEnding
         * @static
         * @param {stagedoor.SessionEnding.$Properties} message SessionEnding message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SessionEnding.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.closeCode != null && $Object.hasOwnProperty.call(message, "closeCode") && message.closeCode !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.closeCode);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SessionEnding message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.SessionEnding
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.SessionEnding & stagedoor.SessionEnding.$Shape} SessionEnding
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SessionEnding.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.SessionEnding();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.closeCode = value;
                        else
                            delete message.closeCode;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a SessionEnding message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.SessionEnding
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.SessionEnding} SessionEnding
         */
        SessionEnding.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.SessionEnding)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.SessionEnding: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.SessionEnding();
            if (object.closeCode != null)
                if ($Number(object.closeCode) !== 0)
                    message.closeCode = object.closeCode >>> 0;
            if (object.reason != null)
                if (typeof object.reason !== "string" || object.reason.length)
                    message.reason = $String(object.reason);
            return message;
        };

        /**
         * Creates a plain object from a SessionEnding message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.SessionEnding
         * @static
         * @param {stagedoor.SessionEnding} message SessionEnding
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        SessionEnding.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.closeCode = 0;
                object.reason = "";
            }
            if (message.closeCode != null && $Object.hasOwnProperty.call(message, "closeCode"))
                object.closeCode = message.closeCode;
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                object.reason = message.reason;
            return object;
        };

        /**
         * Converts this SessionEnding to JSON.
         * @function toJSON
         * @memberof stagedoor.SessionEnding
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        SessionEnding.prototype.toJSON = function() {
            return SessionEnding.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for SessionEnding
         * @function getTypeUrl
         * @memberof stagedoor.SessionEnding
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        SessionEnding.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.SessionEnding";
        };

        return SessionEnding;
    })();

    stagedoor.AccountChanged = (function() {

        /**
         * Properties of an AccountChanged.
         * @typedef {Object} stagedoor.AccountChanged.$Properties
         * @property {Array.<string>|null} [roles] AccountChanged roles
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AccountChanged.
         * @memberof stagedoor
         * @interface IAccountChanged
         * @augments stagedoor.AccountChanged.$Properties
         * @deprecated Use stagedoor.AccountChanged.$Properties instead.
         */

        /**
         * Shape of an AccountChanged.
         * @typedef {stagedoor.AccountChanged.$Properties} stagedoor.AccountChanged.$Shape
         */

        /**
         * Constructs a new AccountChanged.
         * @memberof stagedoor
         * @classdesc Represents an AccountChanged.
         * @constructor
         * @param {stagedoor.AccountChanged.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AccountChanged = function (properties) {
            this.roles = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AccountChanged roles.
         * @member {Array.<string>} roles
         * @memberof stagedoor.AccountChanged
         * @instance
         */
        AccountChanged.prototype.roles = $util.emptyArray;

        /**
         * Creates a new AccountChanged instance using the specified properties.
         * @function create
         * @memberof stagedoor.AccountChanged
         * @static
         * @param {stagedoor.AccountChanged.$Properties=} [properties] Properties to set
         * @returns {stagedoor.AccountChanged} AccountChanged instance
         * @type {{
         *   (properties: stagedoor.AccountChanged.$Shape): stagedoor.AccountChanged & stagedoor.AccountChanged.$Shape;
         *   (properties?: stagedoor.AccountChanged.$Properties): stagedoor.AccountChanged;
         * }}
         */
        AccountChanged.create = function(properties) {
            return new AccountChanged(properties);
        };

        /**
         * Encodes the specified AccountChanged message. Does not implicitly {@link stagedoor.AccountChanged.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.AccountChanged
         * @static
         * @param {stagedoor.AccountChanged.$Properties} message AccountChanged message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AccountChanged.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.roles != null && message.roles.length)
                for (let i = 0; i < message.roles.length; ++i)
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.roles[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an AccountChanged message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.AccountChanged
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.AccountChanged & stagedoor.AccountChanged.$Shape} AccountChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AccountChanged.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.AccountChanged();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.roles && message.roles.length))
                            message.roles = [];
                        message.roles.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates an AccountChanged message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.AccountChanged
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.AccountChanged} AccountChanged
         */
        AccountChanged.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.AccountChanged)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.AccountChanged: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.AccountChanged();
            if (object.roles) {
                if (!$Array.isArray(object.roles))
                    throw $TypeError(".stagedoor.AccountChanged.roles: array expected");
                message.roles = $Array(object.roles.length);
                for (let i = 0; i < object.roles.length; ++i)
                    message.roles[i] = $String(object.roles[i]);
            }
            return message;
        };

        /**
         * Creates a plain object from an AccountChanged message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.AccountChanged
         * @static
         * @param {stagedoor.AccountChanged} message AccountChanged
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        AccountChanged.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.roles = [];
            if (message.roles && message.roles.length) {
                object.roles = $Array(message.roles.length);
                for (let j = 0; j < message.roles.length; ++j)
                    object.roles[j] = message.roles[j];
            }
            return object;
        };

        /**
         * Converts this AccountChanged to JSON.
         * @function toJSON
         * @memberof stagedoor.AccountChanged
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        AccountChanged.prototype.toJSON = function() {
            return AccountChanged.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for AccountChanged
         * @function getTypeUrl
         * @memberof stagedoor.AccountChanged
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        AccountChanged.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.AccountChanged";
        };

        return AccountChanged;
    })();

    /**
     * RoomRole enum.
     * @name stagedoor.RoomRole
     * @enum {number}
     * @property {number} ROOM_ROLE_UNSPECIFIED=0 ROOM_ROLE_UNSPECIFIED value
     * @property {number} ROOM_ROLE_PUBLISH=1 ROOM_ROLE_PUBLISH value
     * @property {number} ROOM_ROLE_SUBSCRIBE=2 ROOM_ROLE_SUBSCRIBE value
     */
    stagedoor.RoomRole = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "ROOM_ROLE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "ROOM_ROLE_PUBLISH"] = 1;
        values[valuesById[2] = "ROOM_ROLE_SUBSCRIBE"] = 2;
        return values;
    })();

    stagedoor.JoinRoom = (function() {

        /**
         * Properties of a JoinRoom.
         * @typedef {Object} stagedoor.JoinRoom.$Properties
         * @property {string|null} [room] JoinRoom room
         * @property {stagedoor.RoomRole|null} [role] JoinRoom role
         * @property {string|null} [grant] JoinRoom grant
         * @property {string|null} [rtpCapabilitiesJson] JoinRoom rtpCapabilitiesJson
         * @property {boolean|null} [audioOnly] JoinRoom audioOnly
         * @property {boolean|null} [forceTcp] JoinRoom forceTcp
         * @property {boolean|null} [mediaLess] JoinRoom mediaLess
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a JoinRoom.
         * @memberof stagedoor
         * @interface IJoinRoom
         * @augments stagedoor.JoinRoom.$Properties
         * @deprecated Use stagedoor.JoinRoom.$Properties instead.
         */

        /**
         * Shape of a JoinRoom.
         * @typedef {stagedoor.JoinRoom.$Properties} stagedoor.JoinRoom.$Shape
         */

        /**
         * Constructs a new JoinRoom.
         * @memberof stagedoor
         * @classdesc Represents a JoinRoom.
         * @constructor
         * @param {stagedoor.JoinRoom.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const JoinRoom = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * JoinRoom room.
         * @member {string} room
         * @memberof stagedoor.JoinRoom
         * @instance
         */
        JoinRoom.prototype.room = "";

        /**
         * JoinRoom role.
         * @member {stagedoor.RoomRole} role
         * @memberof stagedoor.JoinRoom
         * @instance
         */
        JoinRoom.prototype.role = 0;

        /**
         * JoinRoom grant.
         * @member {string} grant
         * @memberof stagedoor.JoinRoom
         * @instance
         */
        JoinRoom.prototype.grant = "";

        /**
         * JoinRoom rtpCapabilitiesJson.
         * @member {string} rtpCapabilitiesJson
         * @memberof stagedoor.JoinRoom
         * @instance
         */
        JoinRoom.prototype.rtpCapabilitiesJson = "";

        /**
         * JoinRoom audioOnly.
         * @member {boolean} audioOnly
         * @memberof stagedoor.JoinRoom
         * @instance
         */
        JoinRoom.prototype.audioOnly = false;

        /**
         * JoinRoom forceTcp.
         * @member {boolean} forceTcp
         * @memberof stagedoor.JoinRoom
         * @instance
         */
        JoinRoom.prototype.forceTcp = false;

        /**
         * JoinRoom mediaLess.
         * @member {boolean} mediaLess
         * @memberof stagedoor.JoinRoom
         * @instance
         */
        JoinRoom.prototype.mediaLess = false;

        /**
         * Creates a new JoinRoom instance using the specified properties.
         * @function create
         * @memberof stagedoor.JoinRoom
         * @static
         * @param {stagedoor.JoinRoom.$Properties=} [properties] Properties to set
         * @returns {stagedoor.JoinRoom} JoinRoom instance
         * @type {{
         *   (properties: stagedoor.JoinRoom.$Shape): stagedoor.JoinRoom & stagedoor.JoinRoom.$Shape;
         *   (properties?: stagedoor.JoinRoom.$Properties): stagedoor.JoinRoom;
         * }}
         */
        JoinRoom.create = function(properties) {
            return new JoinRoom(properties);
        };

        /**
         * Encodes the specified JoinRoom message. Does not implicitly {@link stagedoor.JoinRoom.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.JoinRoom
         * @static
         * @param {stagedoor.JoinRoom.$Properties} message JoinRoom message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        JoinRoom.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.role);
            if (message.grant != null && $Object.hasOwnProperty.call(message, "grant") && message.grant !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.grant);
            if (message.rtpCapabilitiesJson != null && $Object.hasOwnProperty.call(message, "rtpCapabilitiesJson") && message.rtpCapabilitiesJson !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.rtpCapabilitiesJson);
            if (message.audioOnly != null && $Object.hasOwnProperty.call(message, "audioOnly") && message.audioOnly !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.audioOnly);
            if (message.forceTcp != null && $Object.hasOwnProperty.call(message, "forceTcp") && message.forceTcp !== false)
                writer.uint32(/* id 6, wireType 0 =*/48).bool(message.forceTcp);
            if (message.mediaLess != null && $Object.hasOwnProperty.call(message, "mediaLess") && message.mediaLess !== false)
                writer.uint32(/* id 7, wireType 0 =*/56).bool(message.mediaLess);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a JoinRoom message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.JoinRoom
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.JoinRoom & stagedoor.JoinRoom.$Shape} JoinRoom
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        JoinRoom.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.JoinRoom();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.role = value;
                        else
                            delete message.role;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.grant = value;
                        else
                            delete message.grant;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.rtpCapabilitiesJson = value;
                        else
                            delete message.rtpCapabilitiesJson;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.audioOnly = value;
                        else
                            delete message.audioOnly;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.forceTcp = value;
                        else
                            delete message.forceTcp;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.mediaLess = value;
                        else
                            delete message.mediaLess;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a JoinRoom message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.JoinRoom
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.JoinRoom} JoinRoom
         */
        JoinRoom.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.JoinRoom)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.JoinRoom: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.JoinRoom();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.role !== 0 && (typeof object.role !== "string" || $root.stagedoor.RoomRole[object.role] !== 0))
                switch (object.role) {
                case "ROOM_ROLE_UNSPECIFIED":
                case 0:
                    message.role = 0;
                    break;
                case "ROOM_ROLE_PUBLISH":
                case 1:
                    message.role = 1;
                    break;
                case "ROOM_ROLE_SUBSCRIBE":
                case 2:
                    message.role = 2;
                    break;
                default:
                    if (typeof object.role === "number" && (object.role | 0) === object.role)
                        message.role = object.role;
                }
            if (object.grant != null)
                if (typeof object.grant !== "string" || object.grant.length)
                    message.grant = $String(object.grant);
            if (object.rtpCapabilitiesJson != null)
                if (typeof object.rtpCapabilitiesJson !== "string" || object.rtpCapabilitiesJson.length)
                    message.rtpCapabilitiesJson = $String(object.rtpCapabilitiesJson);
            if (object.audioOnly != null)
                if (object.audioOnly)
                    message.audioOnly = $Boolean(object.audioOnly);
            if (object.forceTcp != null)
                if (object.forceTcp)
                    message.forceTcp = $Boolean(object.forceTcp);
            if (object.mediaLess != null)
                if (object.mediaLess)
                    message.mediaLess = $Boolean(object.mediaLess);
            return message;
        };

        /**
         * Creates a plain object from a JoinRoom message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.JoinRoom
         * @static
         * @param {stagedoor.JoinRoom} message JoinRoom
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        JoinRoom.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.role = options.enums === $String ? "ROOM_ROLE_UNSPECIFIED" : 0;
                object.grant = "";
                object.rtpCapabilitiesJson = "";
                object.audioOnly = false;
                object.forceTcp = false;
                object.mediaLess = false;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.role != null && $Object.hasOwnProperty.call(message, "role"))
                object.role = options.enums === $String ? $root.stagedoor.RoomRole[message.role] === $undefined ? message.role : $root.stagedoor.RoomRole[message.role] : message.role;
            if (message.grant != null && $Object.hasOwnProperty.call(message, "grant"))
                object.grant = message.grant;
            if (message.rtpCapabilitiesJson != null && $Object.hasOwnProperty.call(message, "rtpCapabilitiesJson"))
                object.rtpCapabilitiesJson = message.rtpCapabilitiesJson;
            if (message.audioOnly != null && $Object.hasOwnProperty.call(message, "audioOnly"))
                object.audioOnly = message.audioOnly;
            if (message.forceTcp != null && $Object.hasOwnProperty.call(message, "forceTcp"))
                object.forceTcp = message.forceTcp;
            if (message.mediaLess != null && $Object.hasOwnProperty.call(message, "mediaLess"))
                object.mediaLess = message.mediaLess;
            return object;
        };

        /**
         * Converts this JoinRoom to JSON.
         * @function toJSON
         * @memberof stagedoor.JoinRoom
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        JoinRoom.prototype.toJSON = function() {
            return JoinRoom.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for JoinRoom
         * @function getTypeUrl
         * @memberof stagedoor.JoinRoom
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        JoinRoom.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.JoinRoom";
        };

        return JoinRoom;
    })();

    stagedoor.RoomJoined = (function() {

        /**
         * Properties of a RoomJoined.
         * @typedef {Object} stagedoor.RoomJoined.$Properties
         * @property {string|null} [room] RoomJoined room
         * @property {string|null} [peerId] RoomJoined peerId
         * @property {stagedoor.StreamState.$Properties|null} [stream] RoomJoined stream
         * @property {stagedoor.TransportParameters.$Properties|null} [transport] RoomJoined transport
         * @property {Array.<stagedoor.ConsumerParameters.$Properties>|null} [consumers] RoomJoined consumers
         * @property {string|null} [hlsPath] RoomJoined hlsPath
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a RoomJoined.
         * @memberof stagedoor
         * @interface IRoomJoined
         * @augments stagedoor.RoomJoined.$Properties
         * @deprecated Use stagedoor.RoomJoined.$Properties instead.
         */

        /**
         * Shape of a RoomJoined.
         * @typedef {stagedoor.RoomJoined.$Properties} stagedoor.RoomJoined.$Shape
         */

        /**
         * Constructs a new RoomJoined.
         * @memberof stagedoor
         * @classdesc Represents a RoomJoined.
         * @constructor
         * @param {stagedoor.RoomJoined.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const RoomJoined = function (properties) {
            this.consumers = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * RoomJoined room.
         * @member {string} room
         * @memberof stagedoor.RoomJoined
         * @instance
         */
        RoomJoined.prototype.room = "";

        /**
         * RoomJoined peerId.
         * @member {string} peerId
         * @memberof stagedoor.RoomJoined
         * @instance
         */
        RoomJoined.prototype.peerId = "";

        /**
         * RoomJoined stream.
         * @member {stagedoor.StreamState.$Properties|null|undefined} stream
         * @memberof stagedoor.RoomJoined
         * @instance
         */
        RoomJoined.prototype.stream = null;

        /**
         * RoomJoined transport.
         * @member {stagedoor.TransportParameters.$Properties|null|undefined} transport
         * @memberof stagedoor.RoomJoined
         * @instance
         */
        RoomJoined.prototype.transport = null;

        /**
         * RoomJoined consumers.
         * @member {Array.<stagedoor.ConsumerParameters.$Properties>} consumers
         * @memberof stagedoor.RoomJoined
         * @instance
         */
        RoomJoined.prototype.consumers = $util.emptyArray;

        /**
         * RoomJoined hlsPath.
         * @member {string} hlsPath
         * @memberof stagedoor.RoomJoined
         * @instance
         */
        RoomJoined.prototype.hlsPath = "";

        /**
         * Creates a new RoomJoined instance using the specified properties.
         * @function create
         * @memberof stagedoor.RoomJoined
         * @static
         * @param {stagedoor.RoomJoined.$Properties=} [properties] Properties to set
         * @returns {stagedoor.RoomJoined} RoomJoined instance
         * @type {{
         *   (properties: stagedoor.RoomJoined.$Shape): stagedoor.RoomJoined & stagedoor.RoomJoined.$Shape;
         *   (properties?: stagedoor.RoomJoined.$Properties): stagedoor.RoomJoined;
         * }}
         */
        RoomJoined.create = function(properties) {
            return new RoomJoined(properties);
        };

        /**
         * Encodes the specified RoomJoined message. Does not implicitly {@link stagedoor.RoomJoined.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.RoomJoined
         * @static
         * @param {stagedoor.RoomJoined.$Properties} message RoomJoined message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RoomJoined.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.peerId != null && $Object.hasOwnProperty.call(message, "peerId") && message.peerId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.peerId);
            if (message.stream != null && $Object.hasOwnProperty.call(message, "stream"))
                $root.stagedoor.StreamState.encode(message.stream, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.transport != null && $Object.hasOwnProperty.call(message, "transport"))
                $root.stagedoor.TransportParameters.encode(message.transport, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.consumers != null && message.consumers.length)
                for (let i = 0; i < message.consumers.length; ++i)
                    $root.stagedoor.ConsumerParameters.encode(message.consumers[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.hlsPath != null && $Object.hasOwnProperty.call(message, "hlsPath") && message.hlsPath !== "")
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.hlsPath);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a RoomJoined message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.RoomJoined
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.RoomJoined & stagedoor.RoomJoined.$Shape} RoomJoined
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        RoomJoined.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.RoomJoined();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.peerId = value;
                        else
                            delete message.peerId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.stream = $root.stagedoor.StreamState.decode(reader, reader.size(), $undefined, _depth + 1, message.stream);
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.transport = $root.stagedoor.TransportParameters.decode(reader, reader.size(), $undefined, _depth + 1, message.transport);
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.consumers && message.consumers.length))
                            message.consumers = [];
                        message.consumers.push($root.stagedoor.ConsumerParameters.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.hlsPath = value;
                        else
                            delete message.hlsPath;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a RoomJoined message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.RoomJoined
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.RoomJoined} RoomJoined
         */
        RoomJoined.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.RoomJoined)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.RoomJoined: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.RoomJoined();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.peerId != null)
                if (typeof object.peerId !== "string" || object.peerId.length)
                    message.peerId = $String(object.peerId);
            if (object.stream != null) {
                if (!$util.isObject(object.stream))
                    throw $TypeError(".stagedoor.RoomJoined.stream: object expected");
                message.stream = $root.stagedoor.StreamState.fromObject(object.stream, _depth + 1);
            }
            if (object.transport != null) {
                if (!$util.isObject(object.transport))
                    throw $TypeError(".stagedoor.RoomJoined.transport: object expected");
                message.transport = $root.stagedoor.TransportParameters.fromObject(object.transport, _depth + 1);
            }
            if (object.consumers) {
                if (!$Array.isArray(object.consumers))
                    throw $TypeError(".stagedoor.RoomJoined.consumers: array expected");
                message.consumers = $Array(object.consumers.length);
                for (let i = 0; i < object.consumers.length; ++i) {
                    if (!$util.isObject(object.consumers[i]))
                        throw $TypeError(".stagedoor.RoomJoined.consumers: object expected");
                    message.consumers[i] = $root.stagedoor.ConsumerParameters.fromObject(object.consumers[i], _depth + 1);
                }
            }
            if (object.hlsPath != null)
                if (typeof object.hlsPath !== "string" || object.hlsPath.length)
                    message.hlsPath = $String(object.hlsPath);
            return message;
        };

        /**
         * Creates a plain object from a RoomJoined message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.RoomJoined
         * @static
         * @param {stagedoor.RoomJoined} message RoomJoined
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        RoomJoined.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.consumers = [];
            if (options.defaults) {
                object.room = "";
                object.peerId = "";
                object.stream = null;
                object.transport = null;
                object.hlsPath = "";
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.peerId != null && $Object.hasOwnProperty.call(message, "peerId"))
                object.peerId = message.peerId;
            if (message.stream != null && $Object.hasOwnProperty.call(message, "stream"))
                object.stream = $root.stagedoor.StreamState.toObject(message.stream, options, _depth + 1);
            if (message.transport != null && $Object.hasOwnProperty.call(message, "transport"))
                object.transport = $root.stagedoor.TransportParameters.toObject(message.transport, options, _depth + 1);
            if (message.consumers && message.consumers.length) {
                object.consumers = $Array(message.consumers.length);
                for (let j = 0; j < message.consumers.length; ++j)
                    object.consumers[j] = $root.stagedoor.ConsumerParameters.toObject(message.consumers[j], options, _depth + 1);
            }
            if (message.hlsPath != null && $Object.hasOwnProperty.call(message, "hlsPath"))
                object.hlsPath = message.hlsPath;
            return object;
        };

        /**
         * Converts this RoomJoined to JSON.
         * @function toJSON
         * @memberof stagedoor.RoomJoined
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        RoomJoined.prototype.toJSON = function() {
            return RoomJoined.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for RoomJoined
         * @function getTypeUrl
         * @memberof stagedoor.RoomJoined
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        RoomJoined.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.RoomJoined";
        };

        return RoomJoined;
    })();

    stagedoor.LeaveRoom = (function() {

        /**
         * Properties of a LeaveRoom.
         * @typedef {Object} stagedoor.LeaveRoom.$Properties
         * @property {string|null} [room] LeaveRoom room
         * @property {stagedoor.RoomRole|null} [role] LeaveRoom role
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a LeaveRoom.
         * @memberof stagedoor
         * @interface ILeaveRoom
         * @augments stagedoor.LeaveRoom.$Properties
         * @deprecated Use stagedoor.LeaveRoom.$Properties instead.
         */

        /**
         * Shape of a LeaveRoom.
         * @typedef {stagedoor.LeaveRoom.$Properties} stagedoor.LeaveRoom.$Shape
         */

        /**
         * Constructs a new LeaveRoom.
         * @memberof stagedoor
         * @classdesc Represents a LeaveRoom.
         * @constructor
         * @param {stagedoor.LeaveRoom.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const LeaveRoom = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * LeaveRoom room.
         * @member {string} room
         * @memberof stagedoor.LeaveRoom
         * @instance
         */
        LeaveRoom.prototype.room = "";

        /**
         * LeaveRoom role.
         * @member {stagedoor.RoomRole} role
         * @memberof stagedoor.LeaveRoom
         * @instance
         */
        LeaveRoom.prototype.role = 0;

        /**
         * Creates a new LeaveRoom instance using the specified properties.
         * @function create
         * @memberof stagedoor.LeaveRoom
         * @static
         * @param {stagedoor.LeaveRoom.$Properties=} [properties] Properties to set
         * @returns {stagedoor.LeaveRoom} LeaveRoom instance
         * @type {{
         *   (properties: stagedoor.LeaveRoom.$Shape): stagedoor.LeaveRoom & stagedoor.LeaveRoom.$Shape;
         *   (properties?: stagedoor.LeaveRoom.$Properties): stagedoor.LeaveRoom;
         * }}
         */
        LeaveRoom.create = function(properties) {
            return new LeaveRoom(properties);
        };

        /**
         * Encodes the specified LeaveRoom message. Does not implicitly {@link stagedoor.LeaveRoom.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.LeaveRoom
         * @static
         * @param {stagedoor.LeaveRoom.$Properties} message LeaveRoom message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LeaveRoom.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.role);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a LeaveRoom message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.LeaveRoom
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.LeaveRoom & stagedoor.LeaveRoom.$Shape} LeaveRoom
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        LeaveRoom.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.LeaveRoom();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.role = value;
                        else
                            delete message.role;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a LeaveRoom message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.LeaveRoom
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.LeaveRoom} LeaveRoom
         */
        LeaveRoom.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.LeaveRoom)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.LeaveRoom: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.LeaveRoom();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.role !== 0 && (typeof object.role !== "string" || $root.stagedoor.RoomRole[object.role] !== 0))
                switch (object.role) {
                case "ROOM_ROLE_UNSPECIFIED":
                case 0:
                    message.role = 0;
                    break;
                case "ROOM_ROLE_PUBLISH":
                case 1:
                    message.role = 1;
                    break;
                case "ROOM_ROLE_SUBSCRIBE":
                case 2:
                    message.role = 2;
                    break;
                default:
                    if (typeof object.role === "number" && (object.role | 0) === object.role)
                        message.role = object.role;
                }
            return message;
        };

        /**
         * Creates a plain object from a LeaveRoom message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.LeaveRoom
         * @static
         * @param {stagedoor.LeaveRoom} message LeaveRoom
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        LeaveRoom.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.role = options.enums === $String ? "ROOM_ROLE_UNSPECIFIED" : 0;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.role != null && $Object.hasOwnProperty.call(message, "role"))
                object.role = options.enums === $String ? $root.stagedoor.RoomRole[message.role] === $undefined ? message.role : $root.stagedoor.RoomRole[message.role] : message.role;
            return object;
        };

        /**
         * Converts this LeaveRoom to JSON.
         * @function toJSON
         * @memberof stagedoor.LeaveRoom
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        LeaveRoom.prototype.toJSON = function() {
            return LeaveRoom.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for LeaveRoom
         * @function getTypeUrl
         * @memberof stagedoor.LeaveRoom
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        LeaveRoom.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.LeaveRoom";
        };

        return LeaveRoom;
    })();

    stagedoor.StreamState = (function() {

        /**
         * Properties of a StreamState.
         * @typedef {Object} stagedoor.StreamState.$Properties
         * @property {string|null} [streamId] StreamState streamId
         * @property {string|null} [title] StreamState title
         * @property {string|null} [description] StreamState description
         * @property {string|null} [category] StreamState category
         * @property {string|null} [status] StreamState status
         * @property {boolean|null} [isPublisherConnected] StreamState isPublisherConnected
         * @property {number|null} [viewerCount] StreamState viewerCount
         * @property {number|null} [startedAtMs] StreamState startedAtMs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a StreamState.
         * @memberof stagedoor
         * @interface IStreamState
         * @augments stagedoor.StreamState.$Properties
         * @deprecated Use stagedoor.StreamState.$Properties instead.
         */

        /**
         * Shape of a StreamState.
         * @typedef {stagedoor.StreamState.$Properties} stagedoor.StreamState.$Shape
         */

        /**
         * Constructs a new StreamState.
         * @memberof stagedoor
         * @classdesc Represents a StreamState.
         * @constructor
         * @param {stagedoor.StreamState.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const StreamState = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * StreamState streamId.
         * @member {string} streamId
         * @memberof stagedoor.StreamState
         * @instance
         */
        StreamState.prototype.streamId = "";

        /**
         * StreamState title.
         * @member {string} title
         * @memberof stagedoor.StreamState
         * @instance
         */
        StreamState.prototype.title = "";

        /**
         * StreamState description.
         * @member {string} description
         * @memberof stagedoor.StreamState
         * @instance
         */
        StreamState.prototype.description = "";

        /**
         * StreamState category.
         * @member {string} category
         * @memberof stagedoor.StreamState
         * @instance
         */
        StreamState.prototype.category = "";

        /**
         * StreamState status.
         * @member {string} status
         * @memberof stagedoor.StreamState
         * @instance
         */
        StreamState.prototype.status = "";

        /**
         * StreamState isPublisherConnected.
         * @member {boolean} isPublisherConnected
         * @memberof stagedoor.StreamState
         * @instance
         */
        StreamState.prototype.isPublisherConnected = false;

        /**
         * StreamState viewerCount.
         * @member {number} viewerCount
         * @memberof stagedoor.StreamState
         * @instance
         */
        StreamState.prototype.viewerCount = 0;

        /**
         * StreamState startedAtMs.
         * @member {number} startedAtMs
         * @memberof stagedoor.StreamState
         * @instance
         */
        StreamState.prototype.startedAtMs = 0;

        /**
         * Creates a new StreamState instance using the specified properties.
         * @function create
         * @memberof stagedoor.StreamState
         * @static
         * @param {stagedoor.StreamState.$Properties=} [properties] Properties to set
         * @returns {stagedoor.StreamState} StreamState instance
         * @type {{
         *   (properties: stagedoor.StreamState.$Shape): stagedoor.StreamState & stagedoor.StreamState.$Shape;
         *   (properties?: stagedoor.StreamState.$Properties): stagedoor.StreamState;
         * }}
         */
        StreamState.create = function(properties) {
            return new StreamState(properties);
        };

        /**
         * Encodes the specified StreamState message. Does not implicitly {@link stagedoor.StreamState.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.StreamState
         * @static
         * @param {stagedoor.StreamState.$Properties} message StreamState message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        StreamState.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.streamId != null && $Object.hasOwnProperty.call(message, "streamId") && message.streamId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.streamId);
            if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.title);
            if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.description);
            if (message.category != null && $Object.hasOwnProperty.call(message, "category") && message.category !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.category);
            if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.status);
            if (message.isPublisherConnected != null && $Object.hasOwnProperty.call(message, "isPublisherConnected") && message.isPublisherConnected !== false)
                writer.uint32(/* id 6, wireType 0 =*/48).bool(message.isPublisherConnected);
            if (message.viewerCount != null && $Object.hasOwnProperty.call(message, "viewerCount") && message.viewerCount !== 0)
                writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.viewerCount);
            if (message.startedAtMs != null && $Object.hasOwnProperty.call(message, "startedAtMs") && !$Object.is(message.startedAtMs, 0))
                writer.uint32(/* id 8, wireType 1 =*/65).double(message.startedAtMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a StreamState message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.StreamState
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.StreamState & stagedoor.StreamState.$Shape} StreamState
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        StreamState.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.StreamState();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.streamId = value;
                        else
                            delete message.streamId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.title = value;
                        else
                            delete message.title;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.description = value;
                        else
                            delete message.description;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.category = value;
                        else
                            delete message.category;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.status = value;
                        else
                            delete message.status;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.isPublisherConnected = value;
                        else
                            delete message.isPublisherConnected;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.viewerCount = value;
                        else
                            delete message.viewerCount;
                        continue;
                    }
                case 8: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.startedAtMs = value;
                        else
                            delete message.startedAtMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a StreamState message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.StreamState
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.StreamState} StreamState
         */
        StreamState.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.StreamState)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.StreamState: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.StreamState();
            if (object.streamId != null)
                if (typeof object.streamId !== "string" || object.streamId.length)
                    message.streamId = $String(object.streamId);
            if (object.title != null)
                if (typeof object.title !== "string" || object.title.length)
                    message.title = $String(object.title);
            if (object.description != null)
                if (typeof object.description !== "string" || object.description.length)
                    message.description = $String(object.description);
            if (object.category != null)
                if (typeof object.category !== "string" || object.category.length)
                    message.category = $String(object.category);
            if (object.status != null)
                if (typeof object.status !== "string" || object.status.length)
                    message.status = $String(object.status);
            if (object.isPublisherConnected != null)
                if (object.isPublisherConnected)
                    message.isPublisherConnected = $Boolean(object.isPublisherConnected);
            if (object.viewerCount != null)
                if ($Number(object.viewerCount) !== 0)
                    message.viewerCount = object.viewerCount >>> 0;
            if (object.startedAtMs != null)
                if (!$Object.is($Number(object.startedAtMs), 0))
                    message.startedAtMs = $Number(object.startedAtMs);
            return message;
        };

        /**
         * Creates a plain object from a StreamState message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.StreamState
         * @static
         * @param {stagedoor.StreamState} message StreamState
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        StreamState.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.streamId = "";
                object.title = "";
                object.description = "";
                object.category = "";
                object.status = "";
                object.isPublisherConnected = false;
                object.viewerCount = 0;
                object.startedAtMs = 0;
            }
            if (message.streamId != null && $Object.hasOwnProperty.call(message, "streamId"))
                object.streamId = message.streamId;
            if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                object.title = message.title;
            if (message.description != null && $Object.hasOwnProperty.call(message, "description"))
                object.description = message.description;
            if (message.category != null && $Object.hasOwnProperty.call(message, "category"))
                object.category = message.category;
            if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                object.status = message.status;
            if (message.isPublisherConnected != null && $Object.hasOwnProperty.call(message, "isPublisherConnected"))
                object.isPublisherConnected = message.isPublisherConnected;
            if (message.viewerCount != null && $Object.hasOwnProperty.call(message, "viewerCount"))
                object.viewerCount = message.viewerCount;
            if (message.startedAtMs != null && $Object.hasOwnProperty.call(message, "startedAtMs"))
                object.startedAtMs = options.json && !$isFinite(message.startedAtMs) ? $String(message.startedAtMs) : message.startedAtMs;
            return object;
        };

        /**
         * Converts this StreamState to JSON.
         * @function toJSON
         * @memberof stagedoor.StreamState
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        StreamState.prototype.toJSON = function() {
            return StreamState.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for StreamState
         * @function getTypeUrl
         * @memberof stagedoor.StreamState
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        StreamState.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.StreamState";
        };

        return StreamState;
    })();

    stagedoor.StreamUpdated = (function() {

        /**
         * Properties of a StreamUpdated.
         * @typedef {Object} stagedoor.StreamUpdated.$Properties
         * @property {string|null} [room] StreamUpdated room
         * @property {stagedoor.StreamState.$Properties|null} [stream] StreamUpdated stream
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a StreamUpdated.
         * @memberof stagedoor
         * @interface IStreamUpdated
         * @augments stagedoor.StreamUpdated.$Properties
         * @deprecated Use stagedoor.StreamUpdated.$Properties instead.
         */

        /**
         * Shape of a StreamUpdated.
         * @typedef {stagedoor.StreamUpdated.$Properties} stagedoor.StreamUpdated.$Shape
         */

        /**
         * Constructs a new StreamUpdated.
         * @memberof stagedoor
         * @classdesc Represents a StreamUpdated.
         * @constructor
         * @param {stagedoor.StreamUpdated.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const StreamUpdated = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * StreamUpdated room.
         * @member {string} room
         * @memberof stagedoor.StreamUpdated
         * @instance
         */
        StreamUpdated.prototype.room = "";

        /**
         * StreamUpdated stream.
         * @member {stagedoor.StreamState.$Properties|null|undefined} stream
         * @memberof stagedoor.StreamUpdated
         * @instance
         */
        StreamUpdated.prototype.stream = null;

        /**
         * Creates a new StreamUpdated instance using the specified properties.
         * @function create
         * @memberof stagedoor.StreamUpdated
         * @static
         * @param {stagedoor.StreamUpdated.$Properties=} [properties] Properties to set
         * @returns {stagedoor.StreamUpdated} StreamUpdated instance
         * @type {{
         *   (properties: stagedoor.StreamUpdated.$Shape): stagedoor.StreamUpdated & stagedoor.StreamUpdated.$Shape;
         *   (properties?: stagedoor.StreamUpdated.$Properties): stagedoor.StreamUpdated;
         * }}
         */
        StreamUpdated.create = function(properties) {
            return new StreamUpdated(properties);
        };

        /**
         * Encodes the specified StreamUpdated message. Does not implicitly {@link stagedoor.StreamUpdated.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.StreamUpdated
         * @static
         * @param {stagedoor.StreamUpdated.$Properties} message StreamUpdated message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        StreamUpdated.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.stream != null && $Object.hasOwnProperty.call(message, "stream"))
                $root.stagedoor.StreamState.encode(message.stream, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a StreamUpdated message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.StreamUpdated
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.StreamUpdated & stagedoor.StreamUpdated.$Shape} StreamUpdated
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        StreamUpdated.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.StreamUpdated();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.stream = $root.stagedoor.StreamState.decode(reader, reader.size(), $undefined, _depth + 1, message.stream);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a StreamUpdated message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.StreamUpdated
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.StreamUpdated} StreamUpdated
         */
        StreamUpdated.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.StreamUpdated)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.StreamUpdated: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.StreamUpdated();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.stream != null) {
                if (!$util.isObject(object.stream))
                    throw $TypeError(".stagedoor.StreamUpdated.stream: object expected");
                message.stream = $root.stagedoor.StreamState.fromObject(object.stream, _depth + 1);
            }
            return message;
        };

        /**
         * Creates a plain object from a StreamUpdated message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.StreamUpdated
         * @static
         * @param {stagedoor.StreamUpdated} message StreamUpdated
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        StreamUpdated.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.stream = null;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.stream != null && $Object.hasOwnProperty.call(message, "stream"))
                object.stream = $root.stagedoor.StreamState.toObject(message.stream, options, _depth + 1);
            return object;
        };

        /**
         * Converts this StreamUpdated to JSON.
         * @function toJSON
         * @memberof stagedoor.StreamUpdated
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        StreamUpdated.prototype.toJSON = function() {
            return StreamUpdated.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for StreamUpdated
         * @function getTypeUrl
         * @memberof stagedoor.StreamUpdated
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        StreamUpdated.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.StreamUpdated";
        };

        return StreamUpdated;
    })();

    stagedoor.ViewerCountChanged = (function() {

        /**
         * Properties of a ViewerCountChanged.
         * @typedef {Object} stagedoor.ViewerCountChanged.$Properties
         * @property {string|null} [room] ViewerCountChanged room
         * @property {number|null} [viewerCount] ViewerCountChanged viewerCount
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ViewerCountChanged.
         * @memberof stagedoor
         * @interface IViewerCountChanged
         * @augments stagedoor.ViewerCountChanged.$Properties
         * @deprecated Use stagedoor.ViewerCountChanged.$Properties instead.
         */

        /**
         * Shape of a ViewerCountChanged.
         * @typedef {stagedoor.ViewerCountChanged.$Properties} stagedoor.ViewerCountChanged.$Shape
         */

        /**
         * Constructs a new ViewerCountChanged.
         * @memberof stagedoor
         * @classdesc Represents a ViewerCountChanged.
         * @constructor
         * @param {stagedoor.ViewerCountChanged.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ViewerCountChanged = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ViewerCountChanged room.
         * @member {string} room
         * @memberof stagedoor.ViewerCountChanged
         * @instance
         */
        ViewerCountChanged.prototype.room = "";

        /**
         * ViewerCountChanged viewerCount.
         * @member {number} viewerCount
         * @memberof stagedoor.ViewerCountChanged
         * @instance
         */
        ViewerCountChanged.prototype.viewerCount = 0;

        /**
         * Creates a new ViewerCountChanged instance using the specified properties.
         * @function create
         * @memberof stagedoor.ViewerCountChanged
         * @static
         * @param {stagedoor.ViewerCountChanged.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ViewerCountChanged} ViewerCountChanged instance
         * @type {{
         *   (properties: stagedoor.ViewerCountChanged.$Shape): stagedoor.ViewerCountChanged & stagedoor.ViewerCountChanged.$Shape;
         *   (properties?: stagedoor.ViewerCountChanged.$Properties): stagedoor.ViewerCountChanged;
         * }}
         */
        ViewerCountChanged.create = function(properties) {
            return new ViewerCountChanged(properties);
        };

        /**
         * Encodes the specified ViewerCountChanged message. Does not implicitly {@link stagedoor.ViewerCountChanged.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ViewerCountChanged
         * @static
         * @param {stagedoor.ViewerCountChanged.$Properties} message ViewerCountChanged message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ViewerCountChanged.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.viewerCount != null && $Object.hasOwnProperty.call(message, "viewerCount") && message.viewerCount !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.viewerCount);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ViewerCountChanged message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ViewerCountChanged
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ViewerCountChanged & stagedoor.ViewerCountChanged.$Shape} ViewerCountChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ViewerCountChanged.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ViewerCountChanged();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.viewerCount = value;
                        else
                            delete message.viewerCount;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ViewerCountChanged message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ViewerCountChanged
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ViewerCountChanged} ViewerCountChanged
         */
        ViewerCountChanged.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ViewerCountChanged)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ViewerCountChanged: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ViewerCountChanged();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.viewerCount != null)
                if ($Number(object.viewerCount) !== 0)
                    message.viewerCount = object.viewerCount >>> 0;
            return message;
        };

        /**
         * Creates a plain object from a ViewerCountChanged message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ViewerCountChanged
         * @static
         * @param {stagedoor.ViewerCountChanged} message ViewerCountChanged
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ViewerCountChanged.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.viewerCount = 0;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.viewerCount != null && $Object.hasOwnProperty.call(message, "viewerCount"))
                object.viewerCount = message.viewerCount;
            return object;
        };

        /**
         * Converts this ViewerCountChanged to JSON.
         * @function toJSON
         * @memberof stagedoor.ViewerCountChanged
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ViewerCountChanged.prototype.toJSON = function() {
            return ViewerCountChanged.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ViewerCountChanged
         * @function getTypeUrl
         * @memberof stagedoor.ViewerCountChanged
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ViewerCountChanged.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ViewerCountChanged";
        };

        return ViewerCountChanged;
    })();

    stagedoor.StreamEnded = (function() {

        /**
         * Properties of a StreamEnded.
         * @typedef {Object} stagedoor.StreamEnded.$Properties
         * @property {string|null} [room] StreamEnded room
         * @property {string|null} [streamId] StreamEnded streamId
         * @property {string|null} [reason] StreamEnded reason
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a StreamEnded.
         * @memberof stagedoor
         * @interface IStreamEnded
         * @augments stagedoor.StreamEnded.$Properties
         * @deprecated Use stagedoor.StreamEnded.$Properties instead.
         */

        /**
         * Shape of a StreamEnded.
         * @typedef {stagedoor.StreamEnded.$Properties} stagedoor.StreamEnded.$Shape
         */

        /**
         * Constructs a new StreamEnded.
         * @memberof stagedoor
         * @classdesc Represents a StreamEnded.
         * @constructor
         * @param {stagedoor.StreamEnded.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const StreamEnded = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * StreamEnded room.
         * @member {string} room
         * @memberof stagedoor.StreamEnded
         * @instance
         */
        StreamEnded.prototype.room = "";

        /**
         * StreamEnded streamId.
         * @member {string} streamId
         * @memberof stagedoor.StreamEnded
         * @instance
         */
        StreamEnded.prototype.streamId = "";

        /**
         * StreamEnded reason.
         * @member {string} reason
         * @memberof stagedoor.StreamEnded
         * @instance
         */
        StreamEnded.prototype.reason = "";

        /**
         * Creates a new StreamEnded instance using the specified properties.
         * @function create
         * @memberof stagedoor.StreamEnded
         * @static
         * @param {stagedoor.StreamEnded.$Properties=} [properties] Properties to set
         * @returns {stagedoor.StreamEnded} StreamEnded instance
         * @type {{
         *   (properties: stagedoor.StreamEnded.$Shape): stagedoor.StreamEnded & stagedoor.StreamEnded.$Shape;
         *   (properties?: stagedoor.StreamEnded.$Properties): stagedoor.StreamEnded;
         * }}
         */
        StreamEnded.create = function(properties) {
            return new StreamEnded(properties);
        };

        /**
         * Encodes the specified StreamEnded message. Does not implicitly {@link stagedoor.StreamEnded.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.StreamEnded
         * @static
         * @param {stagedoor.StreamEnded.$Properties} message StreamEnded message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        StreamEnded.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.streamId != null && $Object.hasOwnProperty.call(message, "streamId") && message.streamId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.streamId);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a StreamEnded message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.StreamEnded
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.StreamEnded & stagedoor.StreamEnded.$Shape} StreamEnded
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        StreamEnded.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.StreamEnded();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.streamId = value;
                        else
                            delete message.streamId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a StreamEnded message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.StreamEnded
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.StreamEnded} StreamEnded
         */
        StreamEnded.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.StreamEnded)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.StreamEnded: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.StreamEnded();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.streamId != null)
                if (typeof object.streamId !== "string" || object.streamId.length)
                    message.streamId = $String(object.streamId);
            if (object.reason != null)
                if (typeof object.reason !== "string" || object.reason.length)
                    message.reason = $String(object.reason);
            return message;
        };

        /**
         * Creates a plain object from a StreamEnded message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.StreamEnded
         * @static
         * @param {stagedoor.StreamEnded} message StreamEnded
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        StreamEnded.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.streamId = "";
                object.reason = "";
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.streamId != null && $Object.hasOwnProperty.call(message, "streamId"))
                object.streamId = message.streamId;
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                object.reason = message.reason;
            return object;
        };

        /**
         * Converts this StreamEnded to JSON.
         * @function toJSON
         * @memberof stagedoor.StreamEnded
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        StreamEnded.prototype.toJSON = function() {
            return StreamEnded.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for StreamEnded
         * @function getTypeUrl
         * @memberof stagedoor.StreamEnded
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        StreamEnded.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.StreamEnded";
        };

        return StreamEnded;
    })();

    stagedoor.RemovedFromRoom = (function() {

        /**
         * Properties of a RemovedFromRoom.
         * @typedef {Object} stagedoor.RemovedFromRoom.$Properties
         * @property {string|null} [room] RemovedFromRoom room
         * @property {stagedoor.RoomRole|null} [role] RemovedFromRoom role
         * @property {number|null} [code] RemovedFromRoom code
         * @property {string|null} [name] RemovedFromRoom name
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a RemovedFromRoom.
         * @memberof stagedoor
         * @interface IRemovedFromRoom
         * @augments stagedoor.RemovedFromRoom.$Properties
         * @deprecated Use stagedoor.RemovedFromRoom.$Properties instead.
         */

        /**
         * Shape of a RemovedFromRoom.
         * @typedef {stagedoor.RemovedFromRoom.$Properties} stagedoor.RemovedFromRoom.$Shape
         */

        /**
         * Constructs a new RemovedFromRoom.
         * @memberof stagedoor
         * @classdesc Represents a RemovedFromRoom.
         * @constructor
         * @param {stagedoor.RemovedFromRoom.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const RemovedFromRoom = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * RemovedFromRoom room.
         * @member {string} room
         * @memberof stagedoor.RemovedFromRoom
         * @instance
         */
        RemovedFromRoom.prototype.room = "";

        /**
         * RemovedFromRoom role.
         * @member {stagedoor.RoomRole} role
         * @memberof stagedoor.RemovedFromRoom
         * @instance
         */
        RemovedFromRoom.prototype.role = 0;

        /**
         * RemovedFromRoom code.
         * @member {number} code
         * @memberof stagedoor.RemovedFromRoom
         * @instance
         */
        RemovedFromRoom.prototype.code = 0;

        /**
         * RemovedFromRoom name.
         * @member {string} name
         * @memberof stagedoor.RemovedFromRoom
         * @instance
         */
        RemovedFromRoom.prototype.name = "";

        /**
         * Creates a new RemovedFromRoom instance using the specified properties.
         * @function create
         * @memberof stagedoor.RemovedFromRoom
         * @static
         * @param {stagedoor.RemovedFromRoom.$Properties=} [properties] Properties to set
         * @returns {stagedoor.RemovedFromRoom} RemovedFromRoom instance
         * @type {{
         *   (properties: stagedoor.RemovedFromRoom.$Shape): stagedoor.RemovedFromRoom & stagedoor.RemovedFromRoom.$Shape;
         *   (properties?: stagedoor.RemovedFromRoom.$Properties): stagedoor.RemovedFromRoom;
         * }}
         */
        RemovedFromRoom.create = function(properties) {
            return new RemovedFromRoom(properties);
        };

        /**
         * Encodes the specified RemovedFromRoom message. Does not implicitly {@link stagedoor.RemovedFromRoom.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.RemovedFromRoom
         * @static
         * @param {stagedoor.RemovedFromRoom.$Properties} message RemovedFromRoom message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RemovedFromRoom.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.role);
            if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.code);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.name);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a RemovedFromRoom message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.RemovedFromRoom
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.RemovedFromRoom & stagedoor.RemovedFromRoom.$Shape} RemovedFromRoom
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        RemovedFromRoom.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.RemovedFromRoom();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.role = value;
                        else
                            delete message.role;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.code = value;
                        else
                            delete message.code;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a RemovedFromRoom message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.RemovedFromRoom
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.RemovedFromRoom} RemovedFromRoom
         */
        RemovedFromRoom.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.RemovedFromRoom)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.RemovedFromRoom: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.RemovedFromRoom();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.role !== 0 && (typeof object.role !== "string" || $root.stagedoor.RoomRole[object.role] !== 0))
                switch (object.role) {
                case "ROOM_ROLE_UNSPECIFIED":
                case 0:
                    message.role = 0;
                    break;
                case "ROOM_ROLE_PUBLISH":
                case 1:
                    message.role = 1;
                    break;
                case "ROOM_ROLE_SUBSCRIBE":
                case 2:
                    message.role = 2;
                    break;
                default:
                    if (typeof object.role === "number" && (object.role | 0) === object.role)
                        message.role = object.role;
                }
            if (object.code != null)
                if ($Number(object.code) !== 0)
                    message.code = object.code >>> 0;
            if (object.name != null)
                if (typeof object.name !== "string" || object.name.length)
                    message.name = $String(object.name);
            return message;
        };

        /**
         * Creates a plain object from a RemovedFromRoom message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.RemovedFromRoom
         * @static
         * @param {stagedoor.RemovedFromRoom} message RemovedFromRoom
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        RemovedFromRoom.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.role = options.enums === $String ? "ROOM_ROLE_UNSPECIFIED" : 0;
                object.code = 0;
                object.name = "";
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.role != null && $Object.hasOwnProperty.call(message, "role"))
                object.role = options.enums === $String ? $root.stagedoor.RoomRole[message.role] === $undefined ? message.role : $root.stagedoor.RoomRole[message.role] : message.role;
            if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                object.code = message.code;
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                object.name = message.name;
            return object;
        };

        /**
         * Converts this RemovedFromRoom to JSON.
         * @function toJSON
         * @memberof stagedoor.RemovedFromRoom
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        RemovedFromRoom.prototype.toJSON = function() {
            return RemovedFromRoom.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for RemovedFromRoom
         * @function getTypeUrl
         * @memberof stagedoor.RemovedFromRoom
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        RemovedFromRoom.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.RemovedFromRoom";
        };

        return RemovedFromRoom;
    })();

    stagedoor.TransportParameters = (function() {

        /**
         * Properties of a TransportParameters.
         * @typedef {Object} stagedoor.TransportParameters.$Properties
         * @property {string|null} [transportId] TransportParameters transportId
         * @property {string|null} [iceParametersJson] TransportParameters iceParametersJson
         * @property {string|null} [iceCandidatesJson] TransportParameters iceCandidatesJson
         * @property {string|null} [dtlsParametersJson] TransportParameters dtlsParametersJson
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TransportParameters.
         * @memberof stagedoor
         * @interface ITransportParameters
         * @augments stagedoor.TransportParameters.$Properties
         * @deprecated Use stagedoor.TransportParameters.$Properties instead.
         */

        /**
         * Shape of a TransportParameters.
         * @typedef {stagedoor.TransportParameters.$Properties} stagedoor.TransportParameters.$Shape
         */

        /**
         * Constructs a new TransportParameters.
         * @memberof stagedoor
         * @classdesc Represents a TransportParameters.
         * @constructor
         * @param {stagedoor.TransportParameters.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TransportParameters = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TransportParameters transportId.
         * @member {string} transportId
         * @memberof stagedoor.TransportParameters
         * @instance
         */
        TransportParameters.prototype.transportId = "";

        /**
         * TransportParameters iceParametersJson.
         * @member {string} iceParametersJson
         * @memberof stagedoor.TransportParameters
         * @instance
         */
        TransportParameters.prototype.iceParametersJson = "";

        /**
         * TransportParameters iceCandidatesJson.
         * @member {string} iceCandidatesJson
         * @memberof stagedoor.TransportParameters
         * @instance
         */
        TransportParameters.prototype.iceCandidatesJson = "";

        /**
         * TransportParameters dtlsParametersJson.
         * @member {string} dtlsParametersJson
         * @memberof stagedoor.TransportParameters
         * @instance
         */
        TransportParameters.prototype.dtlsParametersJson = "";

        /**
         * Creates a new TransportParameters instance using the specified properties.
         * @function create
         * @memberof stagedoor.TransportParameters
         * @static
         * @param {stagedoor.TransportParameters.$Properties=} [properties] Properties to set
         * @returns {stagedoor.TransportParameters} TransportParameters instance
         * @type {{
         *   (properties: stagedoor.TransportParameters.$Shape): stagedoor.TransportParameters & stagedoor.TransportParameters.$Shape;
         *   (properties?: stagedoor.TransportParameters.$Properties): stagedoor.TransportParameters;
         * }}
         */
        TransportParameters.create = function(properties) {
            return new TransportParameters(properties);
        };

        /**
         * Encodes the specified TransportParameters message. Does not implicitly {@link stagedoor.TransportParameters.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.TransportParameters
         * @static
         * @param {stagedoor.TransportParameters.$Properties} message TransportParameters message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TransportParameters.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.transportId != null && $Object.hasOwnProperty.call(message, "transportId") && message.transportId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.transportId);
            if (message.iceParametersJson != null && $Object.hasOwnProperty.call(message, "iceParametersJson") && message.iceParametersJson !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.iceParametersJson);
            if (message.iceCandidatesJson != null && $Object.hasOwnProperty.call(message, "iceCandidatesJson") && message.iceCandidatesJson !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.iceCandidatesJson);
            if (message.dtlsParametersJson != null && $Object.hasOwnProperty.call(message, "dtlsParametersJson") && message.dtlsParametersJson !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.dtlsParametersJson);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TransportParameters message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.TransportParameters
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.TransportParameters & stagedoor.TransportParameters.$Shape} TransportParameters
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TransportParameters.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.TransportParameters();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.transportId = value;
                        else
                            delete message.transportId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.iceParametersJson = value;
                        else
                            delete message.iceParametersJson;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.iceCandidatesJson = value;
                        else
                            delete message.iceCandidatesJson;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.dtlsParametersJson = value;
                        else
                            delete message.dtlsParametersJson;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a TransportParameters message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.TransportParameters
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.TransportParameters} TransportParameters
         */
        TransportParameters.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.TransportParameters)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.TransportParameters: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.TransportParameters();
            if (object.transportId != null)
                if (typeof object.transportId !== "string" || object.transportId.length)
                    message.transportId = $String(object.transportId);
            if (object.iceParametersJson != null)
                if (typeof object.iceParametersJson !== "string" || object.iceParametersJson.length)
                    message.iceParametersJson = $String(object.iceParametersJson);
            if (object.iceCandidatesJson != null)
                if (typeof object.iceCandidatesJson !== "string" || object.iceCandidatesJson.length)
                    message.iceCandidatesJson = $String(object.iceCandidatesJson);
            if (object.dtlsParametersJson != null)
                if (typeof object.dtlsParametersJson !== "string" || object.dtlsParametersJson.length)
                    message.dtlsParametersJson = $String(object.dtlsParametersJson);
            return message;
        };

        /**
         * Creates a plain object from a TransportParameters message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.TransportParameters
         * @static
         * @param {stagedoor.TransportParameters} message TransportParameters
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        TransportParameters.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.transportId = "";
                object.iceParametersJson = "";
                object.iceCandidatesJson = "";
                object.dtlsParametersJson = "";
            }
            if (message.transportId != null && $Object.hasOwnProperty.call(message, "transportId"))
                object.transportId = message.transportId;
            if (message.iceParametersJson != null && $Object.hasOwnProperty.call(message, "iceParametersJson"))
                object.iceParametersJson = message.iceParametersJson;
            if (message.iceCandidatesJson != null && $Object.hasOwnProperty.call(message, "iceCandidatesJson"))
                object.iceCandidatesJson = message.iceCandidatesJson;
            if (message.dtlsParametersJson != null && $Object.hasOwnProperty.call(message, "dtlsParametersJson"))
                object.dtlsParametersJson = message.dtlsParametersJson;
            return object;
        };

        /**
         * Converts this TransportParameters to JSON.
         * @function toJSON
         * @memberof stagedoor.TransportParameters
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        TransportParameters.prototype.toJSON = function() {
            return TransportParameters.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for TransportParameters
         * @function getTypeUrl
         * @memberof stagedoor.TransportParameters
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        TransportParameters.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.TransportParameters";
        };

        return TransportParameters;
    })();

    stagedoor.ConnectTransport = (function() {

        /**
         * Properties of a ConnectTransport.
         * @typedef {Object} stagedoor.ConnectTransport.$Properties
         * @property {string|null} [transportId] ConnectTransport transportId
         * @property {string|null} [dtlsParametersJson] ConnectTransport dtlsParametersJson
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ConnectTransport.
         * @memberof stagedoor
         * @interface IConnectTransport
         * @augments stagedoor.ConnectTransport.$Properties
         * @deprecated Use stagedoor.ConnectTransport.$Properties instead.
         */

        /**
         * Shape of a ConnectTransport.
         * @typedef {stagedoor.ConnectTransport.$Properties} stagedoor.ConnectTransport.$Shape
         */

        /**
         * Constructs a new ConnectTransport.
         * @memberof stagedoor
         * @classdesc Represents a ConnectTransport.
         * @constructor
         * @param {stagedoor.ConnectTransport.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ConnectTransport = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ConnectTransport transportId.
         * @member {string} transportId
         * @memberof stagedoor.ConnectTransport
         * @instance
         */
        ConnectTransport.prototype.transportId = "";

        /**
         * ConnectTransport dtlsParametersJson.
         * @member {string} dtlsParametersJson
         * @memberof stagedoor.ConnectTransport
         * @instance
         */
        ConnectTransport.prototype.dtlsParametersJson = "";

        /**
         * Creates a new ConnectTransport instance using the specified properties.
         * @function create
         * @memberof stagedoor.ConnectTransport
         * @static
         * @param {stagedoor.ConnectTransport.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ConnectTransport} ConnectTransport instance
         * @type {{
         *   (properties: stagedoor.ConnectTransport.$Shape): stagedoor.ConnectTransport & stagedoor.ConnectTransport.$Shape;
         *   (properties?: stagedoor.ConnectTransport.$Properties): stagedoor.ConnectTransport;
         * }}
         */
        ConnectTransport.create = function(properties) {
            return new ConnectTransport(properties);
        };

        /**
         * Encodes the specified ConnectTransport message. Does not implicitly {@link stagedoor.ConnectTransport.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ConnectTransport
         * @static
         * @param {stagedoor.ConnectTransport.$Properties} message ConnectTransport message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ConnectTransport.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.transportId != null && $Object.hasOwnProperty.call(message, "transportId") && message.transportId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.transportId);
            if (message.dtlsParametersJson != null && $Object.hasOwnProperty.call(message, "dtlsParametersJson") && message.dtlsParametersJson !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.dtlsParametersJson);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ConnectTransport message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ConnectTransport
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ConnectTransport & stagedoor.ConnectTransport.$Shape} ConnectTransport
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ConnectTransport.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ConnectTransport();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.transportId = value;
                        else
                            delete message.transportId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.dtlsParametersJson = value;
                        else
                            delete message.dtlsParametersJson;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ConnectTransport message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ConnectTransport
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ConnectTransport} ConnectTransport
         */
        ConnectTransport.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ConnectTransport)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ConnectTransport: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ConnectTransport();
            if (object.transportId != null)
                if (typeof object.transportId !== "string" || object.transportId.length)
                    message.transportId = $String(object.transportId);
            if (object.dtlsParametersJson != null)
                if (typeof object.dtlsParametersJson !== "string" || object.dtlsParametersJson.length)
                    message.dtlsParametersJson = $String(object.dtlsParametersJson);
            return message;
        };

        /**
         * Creates a plain object from a ConnectTransport message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ConnectTransport
         * @static
         * @param {stagedoor.ConnectTransport} message ConnectTransport
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ConnectTransport.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.transportId = "";
                object.dtlsParametersJson = "";
            }
            if (message.transportId != null && $Object.hasOwnProperty.call(message, "transportId"))
                object.transportId = message.transportId;
            if (message.dtlsParametersJson != null && $Object.hasOwnProperty.call(message, "dtlsParametersJson"))
                object.dtlsParametersJson = message.dtlsParametersJson;
            return object;
        };

        /**
         * Converts this ConnectTransport to JSON.
         * @function toJSON
         * @memberof stagedoor.ConnectTransport
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ConnectTransport.prototype.toJSON = function() {
            return ConnectTransport.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ConnectTransport
         * @function getTypeUrl
         * @memberof stagedoor.ConnectTransport
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ConnectTransport.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ConnectTransport";
        };

        return ConnectTransport;
    })();

    stagedoor.RestartIce = (function() {

        /**
         * Properties of a RestartIce.
         * @typedef {Object} stagedoor.RestartIce.$Properties
         * @property {string|null} [transportId] RestartIce transportId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a RestartIce.
         * @memberof stagedoor
         * @interface IRestartIce
         * @augments stagedoor.RestartIce.$Properties
         * @deprecated Use stagedoor.RestartIce.$Properties instead.
         */

        /**
         * Shape of a RestartIce.
         * @typedef {stagedoor.RestartIce.$Properties} stagedoor.RestartIce.$Shape
         */

        /**
         * Constructs a new RestartIce.
         * @memberof stagedoor
         * @classdesc Represents a RestartIce.
         * @constructor
         * @param {stagedoor.RestartIce.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const RestartIce = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * RestartIce transportId.
         * @member {string} transportId
         * @memberof stagedoor.RestartIce
         * @instance
         */
        RestartIce.prototype.transportId = "";

        /**
         * Creates a new RestartIce instance using the specified properties.
         * @function create
         * @memberof stagedoor.RestartIce
         * @static
         * @param {stagedoor.RestartIce.$Properties=} [properties] Properties to set
         * @returns {stagedoor.RestartIce} RestartIce instance
         * @type {{
         *   (properties: stagedoor.RestartIce.$Shape): stagedoor.RestartIce & stagedoor.RestartIce.$Shape;
         *   (properties?: stagedoor.RestartIce.$Properties): stagedoor.RestartIce;
         * }}
         */
        RestartIce.create = function(properties) {
            return new RestartIce(properties);
        };

        /**
         * Encodes the specified RestartIce message. Does not implicitly {@link stagedoor.RestartIce.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.RestartIce
         * @static
         * @param {stagedoor.RestartIce.$Properties} message RestartIce message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RestartIce.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.transportId != null && $Object.hasOwnProperty.call(message, "transportId") && message.transportId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.transportId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a RestartIce message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.RestartIce
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.RestartIce & stagedoor.RestartIce.$Shape} RestartIce
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        RestartIce.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.RestartIce();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.transportId = value;
                        else
                            delete message.transportId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a RestartIce message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.RestartIce
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.RestartIce} RestartIce
         */
        RestartIce.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.RestartIce)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.RestartIce: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.RestartIce();
            if (object.transportId != null)
                if (typeof object.transportId !== "string" || object.transportId.length)
                    message.transportId = $String(object.transportId);
            return message;
        };

        /**
         * Creates a plain object from a RestartIce message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.RestartIce
         * @static
         * @param {stagedoor.RestartIce} message RestartIce
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        RestartIce.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.transportId = "";
            if (message.transportId != null && $Object.hasOwnProperty.call(message, "transportId"))
                object.transportId = message.transportId;
            return object;
        };

        /**
         * Converts this RestartIce to JSON.
         * @function toJSON
         * @memberof stagedoor.RestartIce
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        RestartIce.prototype.toJSON = function() {
            return RestartIce.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for RestartIce
         * @function getTypeUrl
         * @memberof stagedoor.RestartIce
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        RestartIce.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.RestartIce";
        };

        return RestartIce;
    })();

    stagedoor.IceRestarted = (function() {

        /**
         * Properties of an IceRestarted.
         * @typedef {Object} stagedoor.IceRestarted.$Properties
         * @property {string|null} [iceParametersJson] IceRestarted iceParametersJson
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an IceRestarted.
         * @memberof stagedoor
         * @interface IIceRestarted
         * @augments stagedoor.IceRestarted.$Properties
         * @deprecated Use stagedoor.IceRestarted.$Properties instead.
         */

        /**
         * Shape of an IceRestarted.
         * @typedef {stagedoor.IceRestarted.$Properties} stagedoor.IceRestarted.$Shape
         */

        /**
         * Constructs a new IceRestarted.
         * @memberof stagedoor
         * @classdesc Represents an IceRestarted.
         * @constructor
         * @param {stagedoor.IceRestarted.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const IceRestarted = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * IceRestarted iceParametersJson.
         * @member {string} iceParametersJson
         * @memberof stagedoor.IceRestarted
         * @instance
         */
        IceRestarted.prototype.iceParametersJson = "";

        /**
         * Creates a new IceRestarted instance using the specified properties.
         * @function create
         * @memberof stagedoor.IceRestarted
         * @static
         * @param {stagedoor.IceRestarted.$Properties=} [properties] Properties to set
         * @returns {stagedoor.IceRestarted} IceRestarted instance
         * @type {{
         *   (properties: stagedoor.IceRestarted.$Shape): stagedoor.IceRestarted & stagedoor.IceRestarted.$Shape;
         *   (properties?: stagedoor.IceRestarted.$Properties): stagedoor.IceRestarted;
         * }}
         */
        IceRestarted.create = function(properties) {
            return new IceRestarted(properties);
        };

        /**
         * Encodes the specified IceRestarted message. Does not implicitly {@link stagedoor.IceRestarted.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.IceRestarted
         * @static
         * @param {stagedoor.IceRestarted.$Properties} message IceRestarted message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        IceRestarted.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.iceParametersJson != null && $Object.hasOwnProperty.call(message, "iceParametersJson") && message.iceParametersJson !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.iceParametersJson);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an IceRestarted message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.IceRestarted
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.IceRestarted & stagedoor.IceRestarted.$Shape} IceRestarted
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        IceRestarted.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.IceRestarted();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.iceParametersJson = value;
                        else
                            delete message.iceParametersJson;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates an IceRestarted message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.IceRestarted
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.IceRestarted} IceRestarted
         */
        IceRestarted.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.IceRestarted)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.IceRestarted: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.IceRestarted();
            if (object.iceParametersJson != null)
                if (typeof object.iceParametersJson !== "string" || object.iceParametersJson.length)
                    message.iceParametersJson = $String(object.iceParametersJson);
            return message;
        };

        /**
         * Creates a plain object from an IceRestarted message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.IceRestarted
         * @static
         * @param {stagedoor.IceRestarted} message IceRestarted
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        IceRestarted.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.iceParametersJson = "";
            if (message.iceParametersJson != null && $Object.hasOwnProperty.call(message, "iceParametersJson"))
                object.iceParametersJson = message.iceParametersJson;
            return object;
        };

        /**
         * Converts this IceRestarted to JSON.
         * @function toJSON
         * @memberof stagedoor.IceRestarted
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        IceRestarted.prototype.toJSON = function() {
            return IceRestarted.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for IceRestarted
         * @function getTypeUrl
         * @memberof stagedoor.IceRestarted
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        IceRestarted.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.IceRestarted";
        };

        return IceRestarted;
    })();

    stagedoor.TransportClosed = (function() {

        /**
         * Properties of a TransportClosed.
         * @typedef {Object} stagedoor.TransportClosed.$Properties
         * @property {string|null} [room] TransportClosed room
         * @property {string|null} [transportId] TransportClosed transportId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TransportClosed.
         * @memberof stagedoor
         * @interface ITransportClosed
         * @augments stagedoor.TransportClosed.$Properties
         * @deprecated Use stagedoor.TransportClosed.$Properties instead.
         */

        /**
         * Shape of a TransportClosed.
         * @typedef {stagedoor.TransportClosed.$Properties} stagedoor.TransportClosed.$Shape
         */

        /**
         * Constructs a new TransportClosed.
         * @memberof stagedoor
         * @classdesc Represents a TransportClosed.
         * @constructor
         * @param {stagedoor.TransportClosed.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TransportClosed = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TransportClosed room.
         * @member {string} room
         * @memberof stagedoor.TransportClosed
         * @instance
         */
        TransportClosed.prototype.room = "";

        /**
         * TransportClosed transportId.
         * @member {string} transportId
         * @memberof stagedoor.TransportClosed
         * @instance
         */
        TransportClosed.prototype.transportId = "";

        /**
         * Creates a new TransportClosed instance using the specified properties.
         * @function create
         * @memberof stagedoor.TransportClosed
         * @static
         * @param {stagedoor.TransportClosed.$Properties=} [properties] Properties to set
         * @returns {stagedoor.TransportClosed} TransportClosed instance
         * @type {{
         *   (properties: stagedoor.TransportClosed.$Shape): stagedoor.TransportClosed & stagedoor.TransportClosed.$Shape;
         *   (properties?: stagedoor.TransportClosed.$Properties): stagedoor.TransportClosed;
         * }}
         */
        TransportClosed.create = function(properties) {
            return new TransportClosed(properties);
        };

        /**
         * Encodes the specified TransportClosed message. Does not implicitly {@link stagedoor.TransportClosed.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.TransportClosed
         * @static
         * @param {stagedoor.TransportClosed.$Properties} message TransportClosed message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TransportClosed.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.transportId != null && $Object.hasOwnProperty.call(message, "transportId") && message.transportId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.transportId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TransportClosed message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.TransportClosed
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.TransportClosed & stagedoor.TransportClosed.$Shape} TransportClosed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TransportClosed.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.TransportClosed();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.transportId = value;
                        else
                            delete message.transportId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a TransportClosed message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.TransportClosed
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.TransportClosed} TransportClosed
         */
        TransportClosed.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.TransportClosed)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.TransportClosed: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.TransportClosed();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.transportId != null)
                if (typeof object.transportId !== "string" || object.transportId.length)
                    message.transportId = $String(object.transportId);
            return message;
        };

        /**
         * Creates a plain object from a TransportClosed message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.TransportClosed
         * @static
         * @param {stagedoor.TransportClosed} message TransportClosed
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        TransportClosed.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.transportId = "";
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.transportId != null && $Object.hasOwnProperty.call(message, "transportId"))
                object.transportId = message.transportId;
            return object;
        };

        /**
         * Converts this TransportClosed to JSON.
         * @function toJSON
         * @memberof stagedoor.TransportClosed
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        TransportClosed.prototype.toJSON = function() {
            return TransportClosed.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for TransportClosed
         * @function getTypeUrl
         * @memberof stagedoor.TransportClosed
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        TransportClosed.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.TransportClosed";
        };

        return TransportClosed;
    })();

    /**
     * MediaSource enum.
     * @name stagedoor.MediaSource
     * @enum {number}
     * @property {number} MEDIA_SOURCE_UNSPECIFIED=0 MEDIA_SOURCE_UNSPECIFIED value
     * @property {number} MEDIA_SOURCE_MICROPHONE=1 MEDIA_SOURCE_MICROPHONE value
     * @property {number} MEDIA_SOURCE_CAMERA=2 MEDIA_SOURCE_CAMERA value
     * @property {number} MEDIA_SOURCE_SCREEN=3 MEDIA_SOURCE_SCREEN value
     * @property {number} MEDIA_SOURCE_SCREEN_AUDIO=4 MEDIA_SOURCE_SCREEN_AUDIO value
     */
    stagedoor.MediaSource = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "MEDIA_SOURCE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "MEDIA_SOURCE_MICROPHONE"] = 1;
        values[valuesById[2] = "MEDIA_SOURCE_CAMERA"] = 2;
        values[valuesById[3] = "MEDIA_SOURCE_SCREEN"] = 3;
        values[valuesById[4] = "MEDIA_SOURCE_SCREEN_AUDIO"] = 4;
        return values;
    })();

    stagedoor.Produce = (function() {

        /**
         * Properties of a Produce.
         * @typedef {Object} stagedoor.Produce.$Properties
         * @property {string|null} [transportId] Produce transportId
         * @property {stagedoor.MediaSource|null} [source] Produce source
         * @property {string|null} [kind] Produce kind
         * @property {string|null} [rtpParametersJson] Produce rtpParametersJson
         * @property {boolean|null} [paused] Produce paused
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Produce.
         * @memberof stagedoor
         * @interface IProduce
         * @augments stagedoor.Produce.$Properties
         * @deprecated Use stagedoor.Produce.$Properties instead.
         */

        /**
         * Shape of a Produce.
         * @typedef {stagedoor.Produce.$Properties} stagedoor.Produce.$Shape
         */

        /**
         * Constructs a new Produce.
         * @memberof stagedoor
         * @classdesc Represents a Produce.
         * @constructor
         * @param {stagedoor.Produce.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Produce = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Produce transportId.
         * @member {string} transportId
         * @memberof stagedoor.Produce
         * @instance
         */
        Produce.prototype.transportId = "";

        /**
         * Produce source.
         * @member {stagedoor.MediaSource} source
         * @memberof stagedoor.Produce
         * @instance
         */
        Produce.prototype.source = 0;

        /**
         * Produce kind.
         * @member {string} kind
         * @memberof stagedoor.Produce
         * @instance
         */
        Produce.prototype.kind = "";

        /**
         * Produce rtpParametersJson.
         * @member {string} rtpParametersJson
         * @memberof stagedoor.Produce
         * @instance
         */
        Produce.prototype.rtpParametersJson = "";

        /**
         * Produce paused.
         * @member {boolean} paused
         * @memberof stagedoor.Produce
         * @instance
         */
        Produce.prototype.paused = false;

        /**
         * Creates a new Produce instance using the specified properties.
         * @function create
         * @memberof stagedoor.Produce
         * @static
         * @param {stagedoor.Produce.$Properties=} [properties] Properties to set
         * @returns {stagedoor.Produce} Produce instance
         * @type {{
         *   (properties: stagedoor.Produce.$Shape): stagedoor.Produce & stagedoor.Produce.$Shape;
         *   (properties?: stagedoor.Produce.$Properties): stagedoor.Produce;
         * }}
         */
        Produce.create = function(properties) {
            return new Produce(properties);
        };

        /**
         * Encodes the specified Produce message. Does not implicitly {@link stagedoor.Produce.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.Produce
         * @static
         * @param {stagedoor.Produce.$Properties} message Produce message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Produce.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.transportId != null && $Object.hasOwnProperty.call(message, "transportId") && message.transportId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.transportId);
            if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.source);
            if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.kind);
            if (message.rtpParametersJson != null && $Object.hasOwnProperty.call(message, "rtpParametersJson") && message.rtpParametersJson !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.rtpParametersJson);
            if (message.paused != null && $Object.hasOwnProperty.call(message, "paused") && message.paused !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.paused);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Produce message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.Produce
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.Produce & stagedoor.Produce.$Shape} Produce
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Produce.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.Produce();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.transportId = value;
                        else
                            delete message.transportId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.source = value;
                        else
                            delete message.source;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.kind = value;
                        else
                            delete message.kind;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.rtpParametersJson = value;
                        else
                            delete message.rtpParametersJson;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.paused = value;
                        else
                            delete message.paused;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Produce message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.Produce
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.Produce} Produce
         */
        Produce.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.Produce)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.Produce: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.Produce();
            if (object.transportId != null)
                if (typeof object.transportId !== "string" || object.transportId.length)
                    message.transportId = $String(object.transportId);
            if (object.source !== 0 && (typeof object.source !== "string" || $root.stagedoor.MediaSource[object.source] !== 0))
                switch (object.source) {
                case "MEDIA_SOURCE_UNSPECIFIED":
                case 0:
                    message.source = 0;
                    break;
                case "MEDIA_SOURCE_MICROPHONE":
                case 1:
                    message.source = 1;
                    break;
                case "MEDIA_SOURCE_CAMERA":
                case 2:
                    message.source = 2;
                    break;
                case "MEDIA_SOURCE_SCREEN":
                case 3:
                    message.source = 3;
                    break;
                case "MEDIA_SOURCE_SCREEN_AUDIO":
                case 4:
                    message.source = 4;
                    break;
                default:
                    if (typeof object.source === "number" && (object.source | 0) === object.source)
                        message.source = object.source;
                }
            if (object.kind != null)
                if (typeof object.kind !== "string" || object.kind.length)
                    message.kind = $String(object.kind);
            if (object.rtpParametersJson != null)
                if (typeof object.rtpParametersJson !== "string" || object.rtpParametersJson.length)
                    message.rtpParametersJson = $String(object.rtpParametersJson);
            if (object.paused != null)
                if (object.paused)
                    message.paused = $Boolean(object.paused);
            return message;
        };

        /**
         * Creates a plain object from a Produce message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.Produce
         * @static
         * @param {stagedoor.Produce} message Produce
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Produce.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.transportId = "";
                object.source = options.enums === $String ? "MEDIA_SOURCE_UNSPECIFIED" : 0;
                object.kind = "";
                object.rtpParametersJson = "";
                object.paused = false;
            }
            if (message.transportId != null && $Object.hasOwnProperty.call(message, "transportId"))
                object.transportId = message.transportId;
            if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                object.source = options.enums === $String ? $root.stagedoor.MediaSource[message.source] === $undefined ? message.source : $root.stagedoor.MediaSource[message.source] : message.source;
            if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                object.kind = message.kind;
            if (message.rtpParametersJson != null && $Object.hasOwnProperty.call(message, "rtpParametersJson"))
                object.rtpParametersJson = message.rtpParametersJson;
            if (message.paused != null && $Object.hasOwnProperty.call(message, "paused"))
                object.paused = message.paused;
            return object;
        };

        /**
         * Converts this Produce to JSON.
         * @function toJSON
         * @memberof stagedoor.Produce
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Produce.prototype.toJSON = function() {
            return Produce.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Produce
         * @function getTypeUrl
         * @memberof stagedoor.Produce
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Produce.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.Produce";
        };

        return Produce;
    })();

    stagedoor.Produced = (function() {

        /**
         * Properties of a Produced.
         * @typedef {Object} stagedoor.Produced.$Properties
         * @property {string|null} [producerId] Produced producerId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Produced.
         * @memberof stagedoor
         * @interface IProduced
         * @augments stagedoor.Produced.$Properties
         * @deprecated Use stagedoor.Produced.$Properties instead.
         */

        /**
         * Shape of a Produced.
         * @typedef {stagedoor.Produced.$Properties} stagedoor.Produced.$Shape
         */

        /**
         * Constructs a new Produced.
         * @memberof stagedoor
         * @classdesc Represents a Produced.
         * @constructor
         * @param {stagedoor.Produced.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Produced = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Produced producerId.
         * @member {string} producerId
         * @memberof stagedoor.Produced
         * @instance
         */
        Produced.prototype.producerId = "";

        /**
         * Creates a new Produced instance using the specified properties.
         * @function create
         * @memberof stagedoor.Produced
         * @static
         * @param {stagedoor.Produced.$Properties=} [properties] Properties to set
         * @returns {stagedoor.Produced} Produced instance
         * @type {{
         *   (properties: stagedoor.Produced.$Shape): stagedoor.Produced & stagedoor.Produced.$Shape;
         *   (properties?: stagedoor.Produced.$Properties): stagedoor.Produced;
         * }}
         */
        Produced.create = function(properties) {
            return new Produced(properties);
        };

        /**
         * Encodes the specified Produced message. Does not implicitly {@link stagedoor.Produced.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.Produced
         * @static
         * @param {stagedoor.Produced.$Properties} message Produced message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Produced.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.producerId != null && $Object.hasOwnProperty.call(message, "producerId") && message.producerId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.producerId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Produced message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.Produced
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.Produced & stagedoor.Produced.$Shape} Produced
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Produced.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.Produced();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.producerId = value;
                        else
                            delete message.producerId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Produced message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.Produced
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.Produced} Produced
         */
        Produced.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.Produced)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.Produced: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.Produced();
            if (object.producerId != null)
                if (typeof object.producerId !== "string" || object.producerId.length)
                    message.producerId = $String(object.producerId);
            return message;
        };

        /**
         * Creates a plain object from a Produced message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.Produced
         * @static
         * @param {stagedoor.Produced} message Produced
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Produced.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.producerId = "";
            if (message.producerId != null && $Object.hasOwnProperty.call(message, "producerId"))
                object.producerId = message.producerId;
            return object;
        };

        /**
         * Converts this Produced to JSON.
         * @function toJSON
         * @memberof stagedoor.Produced
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Produced.prototype.toJSON = function() {
            return Produced.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for Produced
         * @function getTypeUrl
         * @memberof stagedoor.Produced
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Produced.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.Produced";
        };

        return Produced;
    })();

    stagedoor.CloseProducer = (function() {

        /**
         * Properties of a CloseProducer.
         * @typedef {Object} stagedoor.CloseProducer.$Properties
         * @property {string|null} [producerId] CloseProducer producerId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CloseProducer.
         * @memberof stagedoor
         * @interface ICloseProducer
         * @augments stagedoor.CloseProducer.$Properties
         * @deprecated Use stagedoor.CloseProducer.$Properties instead.
         */

        /**
         * Shape of a CloseProducer.
         * @typedef {stagedoor.CloseProducer.$Properties} stagedoor.CloseProducer.$Shape
         */

        /**
         * Constructs a new CloseProducer.
         * @memberof stagedoor
         * @classdesc Represents a CloseProducer.
         * @constructor
         * @param {stagedoor.CloseProducer.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CloseProducer = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CloseProducer producerId.
         * @member {string} producerId
         * @memberof stagedoor.CloseProducer
         * @instance
         */
        CloseProducer.prototype.producerId = "";

        /**
         * Creates a new CloseProducer instance using the specified properties.
         * @function create
         * @memberof stagedoor.CloseProducer
         * @static
         * @param {stagedoor.CloseProducer.$Properties=} [properties] Properties to set
         * @returns {stagedoor.CloseProducer} CloseProducer instance
         * @type {{
         *   (properties: stagedoor.CloseProducer.$Shape): stagedoor.CloseProducer & stagedoor.CloseProducer.$Shape;
         *   (properties?: stagedoor.CloseProducer.$Properties): stagedoor.CloseProducer;
         * }}
         */
        CloseProducer.create = function(properties) {
            return new CloseProducer(properties);
        };

        /**
         * Encodes the specified CloseProducer message. Does not implicitly {@link stagedoor.CloseProducer.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.CloseProducer
         * @static
         * @param {stagedoor.CloseProducer.$Properties} message CloseProducer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CloseProducer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.producerId != null && $Object.hasOwnProperty.call(message, "producerId") && message.producerId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.producerId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CloseProducer message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.CloseProducer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.CloseProducer & stagedoor.CloseProducer.$Shape} CloseProducer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CloseProducer.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.CloseProducer();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.producerId = value;
                        else
                            delete message.producerId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a CloseProducer message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.CloseProducer
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.CloseProducer} CloseProducer
         */
        CloseProducer.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.CloseProducer)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.CloseProducer: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.CloseProducer();
            if (object.producerId != null)
                if (typeof object.producerId !== "string" || object.producerId.length)
                    message.producerId = $String(object.producerId);
            return message;
        };

        /**
         * Creates a plain object from a CloseProducer message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.CloseProducer
         * @static
         * @param {stagedoor.CloseProducer} message CloseProducer
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        CloseProducer.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.producerId = "";
            if (message.producerId != null && $Object.hasOwnProperty.call(message, "producerId"))
                object.producerId = message.producerId;
            return object;
        };

        /**
         * Converts this CloseProducer to JSON.
         * @function toJSON
         * @memberof stagedoor.CloseProducer
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        CloseProducer.prototype.toJSON = function() {
            return CloseProducer.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for CloseProducer
         * @function getTypeUrl
         * @memberof stagedoor.CloseProducer
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        CloseProducer.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.CloseProducer";
        };

        return CloseProducer;
    })();

    stagedoor.SetProducerPaused = (function() {

        /**
         * Properties of a SetProducerPaused.
         * @typedef {Object} stagedoor.SetProducerPaused.$Properties
         * @property {string|null} [producerId] SetProducerPaused producerId
         * @property {boolean|null} [paused] SetProducerPaused paused
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SetProducerPaused.
         * @memberof stagedoor
         * @interface ISetProducerPaused
         * @augments stagedoor.SetProducerPaused.$Properties
         * @deprecated Use stagedoor.SetProducerPaused.$Properties instead.
         */

        /**
         * Shape of a SetProducerPaused.
         * @typedef {stagedoor.SetProducerPaused.$Properties} stagedoor.SetProducerPaused.$Shape
         */

        /**
         * Constructs a new SetProducerPaused.
         * @memberof stagedoor
         * @classdesc Represents a SetProducerPaused.
         * @constructor
         * @param {stagedoor.SetProducerPaused.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SetProducerPaused = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SetProducerPaused producerId.
         * @member {string} producerId
         * @memberof stagedoor.SetProducerPaused
         * @instance
         */
        SetProducerPaused.prototype.producerId = "";

        /**
         * SetProducerPaused paused.
         * @member {boolean} paused
         * @memberof stagedoor.SetProducerPaused
         * @instance
         */
        SetProducerPaused.prototype.paused = false;

        /**
         * Creates a new SetProducerPaused instance using the specified properties.
         * @function create
         * @memberof stagedoor.SetProducerPaused
         * @static
         * @param {stagedoor.SetProducerPaused.$Properties=} [properties] Properties to set
         * @returns {stagedoor.SetProducerPaused} SetProducerPaused instance
         * @type {{
         *   (properties: stagedoor.SetProducerPaused.$Shape): stagedoor.SetProducerPaused & stagedoor.SetProducerPaused.$Shape;
         *   (properties?: stagedoor.SetProducerPaused.$Properties): stagedoor.SetProducerPaused;
         * }}
         */
        SetProducerPaused.create = function(properties) {
            return new SetProducerPaused(properties);
        };

        /**
         * Encodes the specified SetProducerPaused message. Does not implicitly {@link stagedoor.SetProducerPaused.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.SetProducerPaused
         * @static
         * @param {stagedoor.SetProducerPaused.$Properties} message SetProducerPaused message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SetProducerPaused.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.producerId != null && $Object.hasOwnProperty.call(message, "producerId") && message.producerId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.producerId);
            if (message.paused != null && $Object.hasOwnProperty.call(message, "paused") && message.paused !== false)
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.paused);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SetProducerPaused message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.SetProducerPaused
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.SetProducerPaused & stagedoor.SetProducerPaused.$Shape} SetProducerPaused
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SetProducerPaused.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.SetProducerPaused();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.producerId = value;
                        else
                            delete message.producerId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.paused = value;
                        else
                            delete message.paused;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a SetProducerPaused message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.SetProducerPaused
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.SetProducerPaused} SetProducerPaused
         */
        SetProducerPaused.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.SetProducerPaused)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.SetProducerPaused: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.SetProducerPaused();
            if (object.producerId != null)
                if (typeof object.producerId !== "string" || object.producerId.length)
                    message.producerId = $String(object.producerId);
            if (object.paused != null)
                if (object.paused)
                    message.paused = $Boolean(object.paused);
            return message;
        };

        /**
         * Creates a plain object from a SetProducerPaused message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.SetProducerPaused
         * @static
         * @param {stagedoor.SetProducerPaused} message SetProducerPaused
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        SetProducerPaused.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.producerId = "";
                object.paused = false;
            }
            if (message.producerId != null && $Object.hasOwnProperty.call(message, "producerId"))
                object.producerId = message.producerId;
            if (message.paused != null && $Object.hasOwnProperty.call(message, "paused"))
                object.paused = message.paused;
            return object;
        };

        /**
         * Converts this SetProducerPaused to JSON.
         * @function toJSON
         * @memberof stagedoor.SetProducerPaused
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        SetProducerPaused.prototype.toJSON = function() {
            return SetProducerPaused.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for SetProducerPaused
         * @function getTypeUrl
         * @memberof stagedoor.SetProducerPaused
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        SetProducerPaused.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.SetProducerPaused";
        };

        return SetProducerPaused;
    })();

    stagedoor.ConsumerParameters = (function() {

        /**
         * Properties of a ConsumerParameters.
         * @typedef {Object} stagedoor.ConsumerParameters.$Properties
         * @property {string|null} [room] ConsumerParameters room
         * @property {string|null} [consumerId] ConsumerParameters consumerId
         * @property {string|null} [producerId] ConsumerParameters producerId
         * @property {string|null} [kind] ConsumerParameters kind
         * @property {stagedoor.MediaSource|null} [source] ConsumerParameters source
         * @property {string|null} [rtpParametersJson] ConsumerParameters rtpParametersJson
         * @property {string|null} [type] ConsumerParameters type
         * @property {boolean|null} [paused] ConsumerParameters paused
         * @property {boolean|null} [producerPaused] ConsumerParameters producerPaused
         * @property {number|null} [spatialLayers] ConsumerParameters spatialLayers
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ConsumerParameters.
         * @memberof stagedoor
         * @interface IConsumerParameters
         * @augments stagedoor.ConsumerParameters.$Properties
         * @deprecated Use stagedoor.ConsumerParameters.$Properties instead.
         */

        /**
         * Shape of a ConsumerParameters.
         * @typedef {stagedoor.ConsumerParameters.$Properties} stagedoor.ConsumerParameters.$Shape
         */

        /**
         * Constructs a new ConsumerParameters.
         * @memberof stagedoor
         * @classdesc Represents a ConsumerParameters.
         * @constructor
         * @param {stagedoor.ConsumerParameters.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ConsumerParameters = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ConsumerParameters room.
         * @member {string} room
         * @memberof stagedoor.ConsumerParameters
         * @instance
         */
        ConsumerParameters.prototype.room = "";

        /**
         * ConsumerParameters consumerId.
         * @member {string} consumerId
         * @memberof stagedoor.ConsumerParameters
         * @instance
         */
        ConsumerParameters.prototype.consumerId = "";

        /**
         * ConsumerParameters producerId.
         * @member {string} producerId
         * @memberof stagedoor.ConsumerParameters
         * @instance
         */
        ConsumerParameters.prototype.producerId = "";

        /**
         * ConsumerParameters kind.
         * @member {string} kind
         * @memberof stagedoor.ConsumerParameters
         * @instance
         */
        ConsumerParameters.prototype.kind = "";

        /**
         * ConsumerParameters source.
         * @member {stagedoor.MediaSource} source
         * @memberof stagedoor.ConsumerParameters
         * @instance
         */
        ConsumerParameters.prototype.source = 0;

        /**
         * ConsumerParameters rtpParametersJson.
         * @member {string} rtpParametersJson
         * @memberof stagedoor.ConsumerParameters
         * @instance
         */
        ConsumerParameters.prototype.rtpParametersJson = "";

        /**
         * ConsumerParameters type.
         * @member {string} type
         * @memberof stagedoor.ConsumerParameters
         * @instance
         */
        ConsumerParameters.prototype.type = "";

        /**
         * ConsumerParameters paused.
         * @member {boolean} paused
         * @memberof stagedoor.ConsumerParameters
         * @instance
         */
        ConsumerParameters.prototype.paused = false;

        /**
         * ConsumerParameters producerPaused.
         * @member {boolean} producerPaused
         * @memberof stagedoor.ConsumerParameters
         * @instance
         */
        ConsumerParameters.prototype.producerPaused = false;

        /**
         * ConsumerParameters spatialLayers.
         * @member {number} spatialLayers
         * @memberof stagedoor.ConsumerParameters
         * @instance
         */
        ConsumerParameters.prototype.spatialLayers = 0;

        /**
         * Creates a new ConsumerParameters instance using the specified properties.
         * @function create
         * @memberof stagedoor.ConsumerParameters
         * @static
         * @param {stagedoor.ConsumerParameters.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ConsumerParameters} ConsumerParameters instance
         * @type {{
         *   (properties: stagedoor.ConsumerParameters.$Shape): stagedoor.ConsumerParameters & stagedoor.ConsumerParameters.$Shape;
         *   (properties?: stagedoor.ConsumerParameters.$Properties): stagedoor.ConsumerParameters;
         * }}
         */
        ConsumerParameters.create = function(properties) {
            return new ConsumerParameters(properties);
        };

        /**
         * Encodes the specified ConsumerParameters message. Does not implicitly {@link stagedoor.ConsumerParameters.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ConsumerParameters
         * @static
         * @param {stagedoor.ConsumerParameters.$Properties} message ConsumerParameters message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ConsumerParameters.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId") && message.consumerId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.consumerId);
            if (message.producerId != null && $Object.hasOwnProperty.call(message, "producerId") && message.producerId !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.producerId);
            if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.kind);
            if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== 0)
                writer.uint32(/* id 5, wireType 0 =*/40).int32(message.source);
            if (message.rtpParametersJson != null && $Object.hasOwnProperty.call(message, "rtpParametersJson") && message.rtpParametersJson !== "")
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.rtpParametersJson);
            if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
                writer.uint32(/* id 7, wireType 2 =*/58).string(message.type);
            if (message.paused != null && $Object.hasOwnProperty.call(message, "paused") && message.paused !== false)
                writer.uint32(/* id 8, wireType 0 =*/64).bool(message.paused);
            if (message.producerPaused != null && $Object.hasOwnProperty.call(message, "producerPaused") && message.producerPaused !== false)
                writer.uint32(/* id 9, wireType 0 =*/72).bool(message.producerPaused);
            if (message.spatialLayers != null && $Object.hasOwnProperty.call(message, "spatialLayers") && message.spatialLayers !== 0)
                writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.spatialLayers);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ConsumerParameters message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ConsumerParameters
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ConsumerParameters & stagedoor.ConsumerParameters.$Shape} ConsumerParameters
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ConsumerParameters.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ConsumerParameters();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.consumerId = value;
                        else
                            delete message.consumerId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.producerId = value;
                        else
                            delete message.producerId;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.kind = value;
                        else
                            delete message.kind;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.source = value;
                        else
                            delete message.source;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.rtpParametersJson = value;
                        else
                            delete message.rtpParametersJson;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.type = value;
                        else
                            delete message.type;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.paused = value;
                        else
                            delete message.paused;
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.producerPaused = value;
                        else
                            delete message.producerPaused;
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.spatialLayers = value;
                        else
                            delete message.spatialLayers;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ConsumerParameters message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ConsumerParameters
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ConsumerParameters} ConsumerParameters
         */
        ConsumerParameters.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ConsumerParameters)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ConsumerParameters: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ConsumerParameters();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.consumerId != null)
                if (typeof object.consumerId !== "string" || object.consumerId.length)
                    message.consumerId = $String(object.consumerId);
            if (object.producerId != null)
                if (typeof object.producerId !== "string" || object.producerId.length)
                    message.producerId = $String(object.producerId);
            if (object.kind != null)
                if (typeof object.kind !== "string" || object.kind.length)
                    message.kind = $String(object.kind);
            if (object.source !== 0 && (typeof object.source !== "string" || $root.stagedoor.MediaSource[object.source] !== 0))
                switch (object.source) {
                case "MEDIA_SOURCE_UNSPECIFIED":
                case 0:
                    message.source = 0;
                    break;
                case "MEDIA_SOURCE_MICROPHONE":
                case 1:
                    message.source = 1;
                    break;
                case "MEDIA_SOURCE_CAMERA":
                case 2:
                    message.source = 2;
                    break;
                case "MEDIA_SOURCE_SCREEN":
                case 3:
                    message.source = 3;
                    break;
                case "MEDIA_SOURCE_SCREEN_AUDIO":
                case 4:
                    message.source = 4;
                    break;
                default:
                    if (typeof object.source === "number" && (object.source | 0) === object.source)
                        message.source = object.source;
                }
            if (object.rtpParametersJson != null)
                if (typeof object.rtpParametersJson !== "string" || object.rtpParametersJson.length)
                    message.rtpParametersJson = $String(object.rtpParametersJson);
            if (object.type != null)
                if (typeof object.type !== "string" || object.type.length)
                    message.type = $String(object.type);
            if (object.paused != null)
                if (object.paused)
                    message.paused = $Boolean(object.paused);
            if (object.producerPaused != null)
                if (object.producerPaused)
                    message.producerPaused = $Boolean(object.producerPaused);
            if (object.spatialLayers != null)
                if ($Number(object.spatialLayers) !== 0)
                    message.spatialLayers = object.spatialLayers >>> 0;
            return message;
        };

        /**
         * Creates a plain object from a ConsumerParameters message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ConsumerParameters
         * @static
         * @param {stagedoor.ConsumerParameters} message ConsumerParameters
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ConsumerParameters.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.consumerId = "";
                object.producerId = "";
                object.kind = "";
                object.source = options.enums === $String ? "MEDIA_SOURCE_UNSPECIFIED" : 0;
                object.rtpParametersJson = "";
                object.type = "";
                object.paused = false;
                object.producerPaused = false;
                object.spatialLayers = 0;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId"))
                object.consumerId = message.consumerId;
            if (message.producerId != null && $Object.hasOwnProperty.call(message, "producerId"))
                object.producerId = message.producerId;
            if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                object.kind = message.kind;
            if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                object.source = options.enums === $String ? $root.stagedoor.MediaSource[message.source] === $undefined ? message.source : $root.stagedoor.MediaSource[message.source] : message.source;
            if (message.rtpParametersJson != null && $Object.hasOwnProperty.call(message, "rtpParametersJson"))
                object.rtpParametersJson = message.rtpParametersJson;
            if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                object.type = message.type;
            if (message.paused != null && $Object.hasOwnProperty.call(message, "paused"))
                object.paused = message.paused;
            if (message.producerPaused != null && $Object.hasOwnProperty.call(message, "producerPaused"))
                object.producerPaused = message.producerPaused;
            if (message.spatialLayers != null && $Object.hasOwnProperty.call(message, "spatialLayers"))
                object.spatialLayers = message.spatialLayers;
            return object;
        };

        /**
         * Converts this ConsumerParameters to JSON.
         * @function toJSON
         * @memberof stagedoor.ConsumerParameters
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ConsumerParameters.prototype.toJSON = function() {
            return ConsumerParameters.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ConsumerParameters
         * @function getTypeUrl
         * @memberof stagedoor.ConsumerParameters
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ConsumerParameters.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ConsumerParameters";
        };

        return ConsumerParameters;
    })();

    stagedoor.ConsumerAdded = (function() {

        /**
         * Properties of a ConsumerAdded.
         * @typedef {Object} stagedoor.ConsumerAdded.$Properties
         * @property {stagedoor.ConsumerParameters.$Properties|null} [consumer] ConsumerAdded consumer
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ConsumerAdded.
         * @memberof stagedoor
         * @interface IConsumerAdded
         * @augments stagedoor.ConsumerAdded.$Properties
         * @deprecated Use stagedoor.ConsumerAdded.$Properties instead.
         */

        /**
         * Shape of a ConsumerAdded.
         * @typedef {stagedoor.ConsumerAdded.$Properties} stagedoor.ConsumerAdded.$Shape
         */

        /**
         * Constructs a new ConsumerAdded.
         * @memberof stagedoor
         * @classdesc Represents a ConsumerAdded.
         * @constructor
         * @param {stagedoor.ConsumerAdded.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ConsumerAdded = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ConsumerAdded consumer.
         * @member {stagedoor.ConsumerParameters.$Properties|null|undefined} consumer
         * @memberof stagedoor.ConsumerAdded
         * @instance
         */
        ConsumerAdded.prototype.consumer = null;

        /**
         * Creates a new ConsumerAdded instance using the specified properties.
         * @function create
         * @memberof stagedoor.ConsumerAdded
         * @static
         * @param {stagedoor.ConsumerAdded.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ConsumerAdded} ConsumerAdded instance
         * @type {{
         *   (properties: stagedoor.ConsumerAdded.$Shape): stagedoor.ConsumerAdded & stagedoor.ConsumerAdded.$Shape;
         *   (properties?: stagedoor.ConsumerAdded.$Properties): stagedoor.ConsumerAdded;
         * }}
         */
        ConsumerAdded.create = function(properties) {
            return new ConsumerAdded(properties);
        };

        /**
         * Encodes the specified ConsumerAdded message. Does not implicitly {@link stagedoor.ConsumerAdded.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ConsumerAdded
         * @static
         * @param {stagedoor.ConsumerAdded.$Properties} message ConsumerAdded message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ConsumerAdded.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.consumer != null && $Object.hasOwnProperty.call(message, "consumer"))
                $root.stagedoor.ConsumerParameters.encode(message.consumer, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ConsumerAdded message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ConsumerAdded
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ConsumerAdded & stagedoor.ConsumerAdded.$Shape} ConsumerAdded
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ConsumerAdded.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ConsumerAdded();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.consumer = $root.stagedoor.ConsumerParameters.decode(reader, reader.size(), $undefined, _depth + 1, message.consumer);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ConsumerAdded message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ConsumerAdded
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ConsumerAdded} ConsumerAdded
         */
        ConsumerAdded.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ConsumerAdded)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ConsumerAdded: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ConsumerAdded();
            if (object.consumer != null) {
                if (!$util.isObject(object.consumer))
                    throw $TypeError(".stagedoor.ConsumerAdded.consumer: object expected");
                message.consumer = $root.stagedoor.ConsumerParameters.fromObject(object.consumer, _depth + 1);
            }
            return message;
        };

        /**
         * Creates a plain object from a ConsumerAdded message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ConsumerAdded
         * @static
         * @param {stagedoor.ConsumerAdded} message ConsumerAdded
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ConsumerAdded.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.consumer = null;
            if (message.consumer != null && $Object.hasOwnProperty.call(message, "consumer"))
                object.consumer = $root.stagedoor.ConsumerParameters.toObject(message.consumer, options, _depth + 1);
            return object;
        };

        /**
         * Converts this ConsumerAdded to JSON.
         * @function toJSON
         * @memberof stagedoor.ConsumerAdded
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ConsumerAdded.prototype.toJSON = function() {
            return ConsumerAdded.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ConsumerAdded
         * @function getTypeUrl
         * @memberof stagedoor.ConsumerAdded
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ConsumerAdded.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ConsumerAdded";
        };

        return ConsumerAdded;
    })();

    stagedoor.ConsumerClosed = (function() {

        /**
         * Properties of a ConsumerClosed.
         * @typedef {Object} stagedoor.ConsumerClosed.$Properties
         * @property {string|null} [room] ConsumerClosed room
         * @property {string|null} [consumerId] ConsumerClosed consumerId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ConsumerClosed.
         * @memberof stagedoor
         * @interface IConsumerClosed
         * @augments stagedoor.ConsumerClosed.$Properties
         * @deprecated Use stagedoor.ConsumerClosed.$Properties instead.
         */

        /**
         * Shape of a ConsumerClosed.
         * @typedef {stagedoor.ConsumerClosed.$Properties} stagedoor.ConsumerClosed.$Shape
         */

        /**
         * Constructs a new ConsumerClosed.
         * @memberof stagedoor
         * @classdesc Represents a ConsumerClosed.
         * @constructor
         * @param {stagedoor.ConsumerClosed.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ConsumerClosed = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ConsumerClosed room.
         * @member {string} room
         * @memberof stagedoor.ConsumerClosed
         * @instance
         */
        ConsumerClosed.prototype.room = "";

        /**
         * ConsumerClosed consumerId.
         * @member {string} consumerId
         * @memberof stagedoor.ConsumerClosed
         * @instance
         */
        ConsumerClosed.prototype.consumerId = "";

        /**
         * Creates a new ConsumerClosed instance using the specified properties.
         * @function create
         * @memberof stagedoor.ConsumerClosed
         * @static
         * @param {stagedoor.ConsumerClosed.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ConsumerClosed} ConsumerClosed instance
         * @type {{
         *   (properties: stagedoor.ConsumerClosed.$Shape): stagedoor.ConsumerClosed & stagedoor.ConsumerClosed.$Shape;
         *   (properties?: stagedoor.ConsumerClosed.$Properties): stagedoor.ConsumerClosed;
         * }}
         */
        ConsumerClosed.create = function(properties) {
            return new ConsumerClosed(properties);
        };

        /**
         * Encodes the specified ConsumerClosed message. Does not implicitly {@link stagedoor.ConsumerClosed.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ConsumerClosed
         * @static
         * @param {stagedoor.ConsumerClosed.$Properties} message ConsumerClosed message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ConsumerClosed.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId") && message.consumerId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.consumerId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ConsumerClosed message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ConsumerClosed
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ConsumerClosed & stagedoor.ConsumerClosed.$Shape} ConsumerClosed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ConsumerClosed.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ConsumerClosed();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.consumerId = value;
                        else
                            delete message.consumerId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ConsumerClosed message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ConsumerClosed
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ConsumerClosed} ConsumerClosed
         */
        ConsumerClosed.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ConsumerClosed)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ConsumerClosed: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ConsumerClosed();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.consumerId != null)
                if (typeof object.consumerId !== "string" || object.consumerId.length)
                    message.consumerId = $String(object.consumerId);
            return message;
        };

        /**
         * Creates a plain object from a ConsumerClosed message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ConsumerClosed
         * @static
         * @param {stagedoor.ConsumerClosed} message ConsumerClosed
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ConsumerClosed.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.consumerId = "";
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId"))
                object.consumerId = message.consumerId;
            return object;
        };

        /**
         * Converts this ConsumerClosed to JSON.
         * @function toJSON
         * @memberof stagedoor.ConsumerClosed
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ConsumerClosed.prototype.toJSON = function() {
            return ConsumerClosed.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ConsumerClosed
         * @function getTypeUrl
         * @memberof stagedoor.ConsumerClosed
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ConsumerClosed.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ConsumerClosed";
        };

        return ConsumerClosed;
    })();

    stagedoor.ConsumerPausedChanged = (function() {

        /**
         * Properties of a ConsumerPausedChanged.
         * @typedef {Object} stagedoor.ConsumerPausedChanged.$Properties
         * @property {string|null} [room] ConsumerPausedChanged room
         * @property {string|null} [consumerId] ConsumerPausedChanged consumerId
         * @property {boolean|null} [producerPaused] ConsumerPausedChanged producerPaused
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ConsumerPausedChanged.
         * @memberof stagedoor
         * @interface IConsumerPausedChanged
         * @augments stagedoor.ConsumerPausedChanged.$Properties
         * @deprecated Use stagedoor.ConsumerPausedChanged.$Properties instead.
         */

        /**
         * Shape of a ConsumerPausedChanged.
         * @typedef {stagedoor.ConsumerPausedChanged.$Properties} stagedoor.ConsumerPausedChanged.$Shape
         */

        /**
         * Constructs a new ConsumerPausedChanged.
         * @memberof stagedoor
         * @classdesc Represents a ConsumerPausedChanged.
         * @constructor
         * @param {stagedoor.ConsumerPausedChanged.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ConsumerPausedChanged = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ConsumerPausedChanged room.
         * @member {string} room
         * @memberof stagedoor.ConsumerPausedChanged
         * @instance
         */
        ConsumerPausedChanged.prototype.room = "";

        /**
         * ConsumerPausedChanged consumerId.
         * @member {string} consumerId
         * @memberof stagedoor.ConsumerPausedChanged
         * @instance
         */
        ConsumerPausedChanged.prototype.consumerId = "";

        /**
         * ConsumerPausedChanged producerPaused.
         * @member {boolean} producerPaused
         * @memberof stagedoor.ConsumerPausedChanged
         * @instance
         */
        ConsumerPausedChanged.prototype.producerPaused = false;

        /**
         * Creates a new ConsumerPausedChanged instance using the specified properties.
         * @function create
         * @memberof stagedoor.ConsumerPausedChanged
         * @static
         * @param {stagedoor.ConsumerPausedChanged.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ConsumerPausedChanged} ConsumerPausedChanged instance
         * @type {{
         *   (properties: stagedoor.ConsumerPausedChanged.$Shape): stagedoor.ConsumerPausedChanged & stagedoor.ConsumerPausedChanged.$Shape;
         *   (properties?: stagedoor.ConsumerPausedChanged.$Properties): stagedoor.ConsumerPausedChanged;
         * }}
         */
        ConsumerPausedChanged.create = function(properties) {
            return new ConsumerPausedChanged(properties);
        };

        /**
         * Encodes the specified ConsumerPausedChanged message. Does not implicitly {@link stagedoor.ConsumerPausedChanged.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ConsumerPausedChanged
         * @static
         * @param {stagedoor.ConsumerPausedChanged.$Properties} message ConsumerPausedChanged message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ConsumerPausedChanged.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId") && message.consumerId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.consumerId);
            if (message.producerPaused != null && $Object.hasOwnProperty.call(message, "producerPaused") && message.producerPaused !== false)
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.producerPaused);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ConsumerPausedChanged message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ConsumerPausedChanged
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ConsumerPausedChanged & stagedoor.ConsumerPausedChanged.$Shape} ConsumerPausedChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ConsumerPausedChanged.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ConsumerPausedChanged();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.consumerId = value;
                        else
                            delete message.consumerId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.producerPaused = value;
                        else
                            delete message.producerPaused;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ConsumerPausedChanged message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ConsumerPausedChanged
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ConsumerPausedChanged} ConsumerPausedChanged
         */
        ConsumerPausedChanged.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ConsumerPausedChanged)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ConsumerPausedChanged: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ConsumerPausedChanged();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.consumerId != null)
                if (typeof object.consumerId !== "string" || object.consumerId.length)
                    message.consumerId = $String(object.consumerId);
            if (object.producerPaused != null)
                if (object.producerPaused)
                    message.producerPaused = $Boolean(object.producerPaused);
            return message;
        };

        /**
         * Creates a plain object from a ConsumerPausedChanged message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ConsumerPausedChanged
         * @static
         * @param {stagedoor.ConsumerPausedChanged} message ConsumerPausedChanged
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ConsumerPausedChanged.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.consumerId = "";
                object.producerPaused = false;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId"))
                object.consumerId = message.consumerId;
            if (message.producerPaused != null && $Object.hasOwnProperty.call(message, "producerPaused"))
                object.producerPaused = message.producerPaused;
            return object;
        };

        /**
         * Converts this ConsumerPausedChanged to JSON.
         * @function toJSON
         * @memberof stagedoor.ConsumerPausedChanged
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ConsumerPausedChanged.prototype.toJSON = function() {
            return ConsumerPausedChanged.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ConsumerPausedChanged
         * @function getTypeUrl
         * @memberof stagedoor.ConsumerPausedChanged
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ConsumerPausedChanged.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ConsumerPausedChanged";
        };

        return ConsumerPausedChanged;
    })();

    stagedoor.ConsumerLayersChanged = (function() {

        /**
         * Properties of a ConsumerLayersChanged.
         * @typedef {Object} stagedoor.ConsumerLayersChanged.$Properties
         * @property {string|null} [room] ConsumerLayersChanged room
         * @property {string|null} [consumerId] ConsumerLayersChanged consumerId
         * @property {boolean|null} [hasLayers] ConsumerLayersChanged hasLayers
         * @property {number|null} [spatialLayer] ConsumerLayersChanged spatialLayer
         * @property {number|null} [temporalLayer] ConsumerLayersChanged temporalLayer
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ConsumerLayersChanged.
         * @memberof stagedoor
         * @interface IConsumerLayersChanged
         * @augments stagedoor.ConsumerLayersChanged.$Properties
         * @deprecated Use stagedoor.ConsumerLayersChanged.$Properties instead.
         */

        /**
         * Shape of a ConsumerLayersChanged.
         * @typedef {stagedoor.ConsumerLayersChanged.$Properties} stagedoor.ConsumerLayersChanged.$Shape
         */

        /**
         * Constructs a new ConsumerLayersChanged.
         * @memberof stagedoor
         * @classdesc Represents a ConsumerLayersChanged.
         * @constructor
         * @param {stagedoor.ConsumerLayersChanged.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ConsumerLayersChanged = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ConsumerLayersChanged room.
         * @member {string} room
         * @memberof stagedoor.ConsumerLayersChanged
         * @instance
         */
        ConsumerLayersChanged.prototype.room = "";

        /**
         * ConsumerLayersChanged consumerId.
         * @member {string} consumerId
         * @memberof stagedoor.ConsumerLayersChanged
         * @instance
         */
        ConsumerLayersChanged.prototype.consumerId = "";

        /**
         * ConsumerLayersChanged hasLayers.
         * @member {boolean} hasLayers
         * @memberof stagedoor.ConsumerLayersChanged
         * @instance
         */
        ConsumerLayersChanged.prototype.hasLayers = false;

        /**
         * ConsumerLayersChanged spatialLayer.
         * @member {number} spatialLayer
         * @memberof stagedoor.ConsumerLayersChanged
         * @instance
         */
        ConsumerLayersChanged.prototype.spatialLayer = 0;

        /**
         * ConsumerLayersChanged temporalLayer.
         * @member {number} temporalLayer
         * @memberof stagedoor.ConsumerLayersChanged
         * @instance
         */
        ConsumerLayersChanged.prototype.temporalLayer = 0;

        /**
         * Creates a new ConsumerLayersChanged instance using the specified properties.
         * @function create
         * @memberof stagedoor.ConsumerLayersChanged
         * @static
         * @param {stagedoor.ConsumerLayersChanged.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ConsumerLayersChanged} ConsumerLayersChanged instance
         * @type {{
         *   (properties: stagedoor.ConsumerLayersChanged.$Shape): stagedoor.ConsumerLayersChanged & stagedoor.ConsumerLayersChanged.$Shape;
         *   (properties?: stagedoor.ConsumerLayersChanged.$Properties): stagedoor.ConsumerLayersChanged;
         * }}
         */
        ConsumerLayersChanged.create = function(properties) {
            return new ConsumerLayersChanged(properties);
        };

        /**
         * Encodes the specified ConsumerLayersChanged message. Does not implicitly {@link stagedoor.ConsumerLayersChanged.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ConsumerLayersChanged
         * @static
         * @param {stagedoor.ConsumerLayersChanged.$Properties} message ConsumerLayersChanged message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ConsumerLayersChanged.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId") && message.consumerId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.consumerId);
            if (message.hasLayers != null && $Object.hasOwnProperty.call(message, "hasLayers") && message.hasLayers !== false)
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.hasLayers);
            if (message.spatialLayer != null && $Object.hasOwnProperty.call(message, "spatialLayer") && message.spatialLayer !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.spatialLayer);
            if (message.temporalLayer != null && $Object.hasOwnProperty.call(message, "temporalLayer") && message.temporalLayer !== 0)
                writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.temporalLayer);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ConsumerLayersChanged message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ConsumerLayersChanged
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ConsumerLayersChanged & stagedoor.ConsumerLayersChanged.$Shape} ConsumerLayersChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ConsumerLayersChanged.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ConsumerLayersChanged();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.consumerId = value;
                        else
                            delete message.consumerId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.hasLayers = value;
                        else
                            delete message.hasLayers;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.spatialLayer = value;
                        else
                            delete message.spatialLayer;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.temporalLayer = value;
                        else
                            delete message.temporalLayer;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ConsumerLayersChanged message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ConsumerLayersChanged
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ConsumerLayersChanged} ConsumerLayersChanged
         */
        ConsumerLayersChanged.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ConsumerLayersChanged)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ConsumerLayersChanged: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ConsumerLayersChanged();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.consumerId != null)
                if (typeof object.consumerId !== "string" || object.consumerId.length)
                    message.consumerId = $String(object.consumerId);
            if (object.hasLayers != null)
                if (object.hasLayers)
                    message.hasLayers = $Boolean(object.hasLayers);
            if (object.spatialLayer != null)
                if ($Number(object.spatialLayer) !== 0)
                    message.spatialLayer = object.spatialLayer >>> 0;
            if (object.temporalLayer != null)
                if ($Number(object.temporalLayer) !== 0)
                    message.temporalLayer = object.temporalLayer >>> 0;
            return message;
        };

        /**
         * Creates a plain object from a ConsumerLayersChanged message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ConsumerLayersChanged
         * @static
         * @param {stagedoor.ConsumerLayersChanged} message ConsumerLayersChanged
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ConsumerLayersChanged.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.consumerId = "";
                object.hasLayers = false;
                object.spatialLayer = 0;
                object.temporalLayer = 0;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId"))
                object.consumerId = message.consumerId;
            if (message.hasLayers != null && $Object.hasOwnProperty.call(message, "hasLayers"))
                object.hasLayers = message.hasLayers;
            if (message.spatialLayer != null && $Object.hasOwnProperty.call(message, "spatialLayer"))
                object.spatialLayer = message.spatialLayer;
            if (message.temporalLayer != null && $Object.hasOwnProperty.call(message, "temporalLayer"))
                object.temporalLayer = message.temporalLayer;
            return object;
        };

        /**
         * Converts this ConsumerLayersChanged to JSON.
         * @function toJSON
         * @memberof stagedoor.ConsumerLayersChanged
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ConsumerLayersChanged.prototype.toJSON = function() {
            return ConsumerLayersChanged.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ConsumerLayersChanged
         * @function getTypeUrl
         * @memberof stagedoor.ConsumerLayersChanged
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ConsumerLayersChanged.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ConsumerLayersChanged";
        };

        return ConsumerLayersChanged;
    })();

    stagedoor.SetConsumerPaused = (function() {

        /**
         * Properties of a SetConsumerPaused.
         * @typedef {Object} stagedoor.SetConsumerPaused.$Properties
         * @property {string|null} [consumerId] SetConsumerPaused consumerId
         * @property {boolean|null} [paused] SetConsumerPaused paused
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SetConsumerPaused.
         * @memberof stagedoor
         * @interface ISetConsumerPaused
         * @augments stagedoor.SetConsumerPaused.$Properties
         * @deprecated Use stagedoor.SetConsumerPaused.$Properties instead.
         */

        /**
         * Shape of a SetConsumerPaused.
         * @typedef {stagedoor.SetConsumerPaused.$Properties} stagedoor.SetConsumerPaused.$Shape
         */

        /**
         * Constructs a new SetConsumerPaused.
         * @memberof stagedoor
         * @classdesc Represents a SetConsumerPaused.
         * @constructor
         * @param {stagedoor.SetConsumerPaused.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SetConsumerPaused = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SetConsumerPaused consumerId.
         * @member {string} consumerId
         * @memberof stagedoor.SetConsumerPaused
         * @instance
         */
        SetConsumerPaused.prototype.consumerId = "";

        /**
         * SetConsumerPaused paused.
         * @member {boolean} paused
         * @memberof stagedoor.SetConsumerPaused
         * @instance
         */
        SetConsumerPaused.prototype.paused = false;

        /**
         * Creates a new SetConsumerPaused instance using the specified properties.
         * @function create
         * @memberof stagedoor.SetConsumerPaused
         * @static
         * @param {stagedoor.SetConsumerPaused.$Properties=} [properties] Properties to set
         * @returns {stagedoor.SetConsumerPaused} SetConsumerPaused instance
         * @type {{
         *   (properties: stagedoor.SetConsumerPaused.$Shape): stagedoor.SetConsumerPaused & stagedoor.SetConsumerPaused.$Shape;
         *   (properties?: stagedoor.SetConsumerPaused.$Properties): stagedoor.SetConsumerPaused;
         * }}
         */
        SetConsumerPaused.create = function(properties) {
            return new SetConsumerPaused(properties);
        };

        /**
         * Encodes the specified SetConsumerPaused message. Does not implicitly {@link stagedoor.SetConsumerPaused.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.SetConsumerPaused
         * @static
         * @param {stagedoor.SetConsumerPaused.$Properties} message SetConsumerPaused message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SetConsumerPaused.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId") && message.consumerId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.consumerId);
            if (message.paused != null && $Object.hasOwnProperty.call(message, "paused") && message.paused !== false)
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.paused);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SetConsumerPaused message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.SetConsumerPaused
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.SetConsumerPaused & stagedoor.SetConsumerPaused.$Shape} SetConsumerPaused
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SetConsumerPaused.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.SetConsumerPaused();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.consumerId = value;
                        else
                            delete message.consumerId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.paused = value;
                        else
                            delete message.paused;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a SetConsumerPaused message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.SetConsumerPaused
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.SetConsumerPaused} SetConsumerPaused
         */
        SetConsumerPaused.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.SetConsumerPaused)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.SetConsumerPaused: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.SetConsumerPaused();
            if (object.consumerId != null)
                if (typeof object.consumerId !== "string" || object.consumerId.length)
                    message.consumerId = $String(object.consumerId);
            if (object.paused != null)
                if (object.paused)
                    message.paused = $Boolean(object.paused);
            return message;
        };

        /**
         * Creates a plain object from a SetConsumerPaused message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.SetConsumerPaused
         * @static
         * @param {stagedoor.SetConsumerPaused} message SetConsumerPaused
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        SetConsumerPaused.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.consumerId = "";
                object.paused = false;
            }
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId"))
                object.consumerId = message.consumerId;
            if (message.paused != null && $Object.hasOwnProperty.call(message, "paused"))
                object.paused = message.paused;
            return object;
        };

        /**
         * Converts this SetConsumerPaused to JSON.
         * @function toJSON
         * @memberof stagedoor.SetConsumerPaused
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        SetConsumerPaused.prototype.toJSON = function() {
            return SetConsumerPaused.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for SetConsumerPaused
         * @function getTypeUrl
         * @memberof stagedoor.SetConsumerPaused
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        SetConsumerPaused.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.SetConsumerPaused";
        };

        return SetConsumerPaused;
    })();

    stagedoor.SetPreferredLayers = (function() {

        /**
         * Properties of a SetPreferredLayers.
         * @typedef {Object} stagedoor.SetPreferredLayers.$Properties
         * @property {string|null} [consumerId] SetPreferredLayers consumerId
         * @property {number|null} [spatialLayer] SetPreferredLayers spatialLayer
         * @property {number|null} [temporalLayer] SetPreferredLayers temporalLayer
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SetPreferredLayers.
         * @memberof stagedoor
         * @interface ISetPreferredLayers
         * @augments stagedoor.SetPreferredLayers.$Properties
         * @deprecated Use stagedoor.SetPreferredLayers.$Properties instead.
         */

        /**
         * Shape of a SetPreferredLayers.
         * @typedef {stagedoor.SetPreferredLayers.$Properties} stagedoor.SetPreferredLayers.$Shape
         */

        /**
         * Constructs a new SetPreferredLayers.
         * @memberof stagedoor
         * @classdesc Represents a SetPreferredLayers.
         * @constructor
         * @param {stagedoor.SetPreferredLayers.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SetPreferredLayers = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SetPreferredLayers consumerId.
         * @member {string} consumerId
         * @memberof stagedoor.SetPreferredLayers
         * @instance
         */
        SetPreferredLayers.prototype.consumerId = "";

        /**
         * SetPreferredLayers spatialLayer.
         * @member {number} spatialLayer
         * @memberof stagedoor.SetPreferredLayers
         * @instance
         */
        SetPreferredLayers.prototype.spatialLayer = 0;

        /**
         * SetPreferredLayers temporalLayer.
         * @member {number} temporalLayer
         * @memberof stagedoor.SetPreferredLayers
         * @instance
         */
        SetPreferredLayers.prototype.temporalLayer = 0;

        /**
         * Creates a new SetPreferredLayers instance using the specified properties.
         * @function create
         * @memberof stagedoor.SetPreferredLayers
         * @static
         * @param {stagedoor.SetPreferredLayers.$Properties=} [properties] Properties to set
         * @returns {stagedoor.SetPreferredLayers} SetPreferredLayers instance
         * @type {{
         *   (properties: stagedoor.SetPreferredLayers.$Shape): stagedoor.SetPreferredLayers & stagedoor.SetPreferredLayers.$Shape;
         *   (properties?: stagedoor.SetPreferredLayers.$Properties): stagedoor.SetPreferredLayers;
         * }}
         */
        SetPreferredLayers.create = function(properties) {
            return new SetPreferredLayers(properties);
        };

        /**
         * Encodes the specified SetPreferredLayers message. Does not implicitly {@link stagedoor.SetPreferredLayers.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.SetPreferredLayers
         * @static
         * @param {stagedoor.SetPreferredLayers.$Properties} message SetPreferredLayers message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SetPreferredLayers.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId") && message.consumerId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.consumerId);
            if (message.spatialLayer != null && $Object.hasOwnProperty.call(message, "spatialLayer") && message.spatialLayer !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.spatialLayer);
            if (message.temporalLayer != null && $Object.hasOwnProperty.call(message, "temporalLayer") && message.temporalLayer !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.temporalLayer);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SetPreferredLayers message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.SetPreferredLayers
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.SetPreferredLayers & stagedoor.SetPreferredLayers.$Shape} SetPreferredLayers
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SetPreferredLayers.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.SetPreferredLayers();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.consumerId = value;
                        else
                            delete message.consumerId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.spatialLayer = value;
                        else
                            delete message.spatialLayer;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.temporalLayer = value;
                        else
                            delete message.temporalLayer;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a SetPreferredLayers message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.SetPreferredLayers
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.SetPreferredLayers} SetPreferredLayers
         */
        SetPreferredLayers.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.SetPreferredLayers)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.SetPreferredLayers: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.SetPreferredLayers();
            if (object.consumerId != null)
                if (typeof object.consumerId !== "string" || object.consumerId.length)
                    message.consumerId = $String(object.consumerId);
            if (object.spatialLayer != null)
                if ($Number(object.spatialLayer) !== 0)
                    message.spatialLayer = object.spatialLayer >>> 0;
            if (object.temporalLayer != null)
                if ($Number(object.temporalLayer) !== 0)
                    message.temporalLayer = object.temporalLayer >>> 0;
            return message;
        };

        /**
         * Creates a plain object from a SetPreferredLayers message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.SetPreferredLayers
         * @static
         * @param {stagedoor.SetPreferredLayers} message SetPreferredLayers
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        SetPreferredLayers.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.consumerId = "";
                object.spatialLayer = 0;
                object.temporalLayer = 0;
            }
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId"))
                object.consumerId = message.consumerId;
            if (message.spatialLayer != null && $Object.hasOwnProperty.call(message, "spatialLayer"))
                object.spatialLayer = message.spatialLayer;
            if (message.temporalLayer != null && $Object.hasOwnProperty.call(message, "temporalLayer"))
                object.temporalLayer = message.temporalLayer;
            return object;
        };

        /**
         * Converts this SetPreferredLayers to JSON.
         * @function toJSON
         * @memberof stagedoor.SetPreferredLayers
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        SetPreferredLayers.prototype.toJSON = function() {
            return SetPreferredLayers.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for SetPreferredLayers
         * @function getTypeUrl
         * @memberof stagedoor.SetPreferredLayers
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        SetPreferredLayers.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.SetPreferredLayers";
        };

        return SetPreferredLayers;
    })();

    stagedoor.RequestKeyFrame = (function() {

        /**
         * Properties of a RequestKeyFrame.
         * @typedef {Object} stagedoor.RequestKeyFrame.$Properties
         * @property {string|null} [consumerId] RequestKeyFrame consumerId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a RequestKeyFrame.
         * @memberof stagedoor
         * @interface IRequestKeyFrame
         * @augments stagedoor.RequestKeyFrame.$Properties
         * @deprecated Use stagedoor.RequestKeyFrame.$Properties instead.
         */

        /**
         * Shape of a RequestKeyFrame.
         * @typedef {stagedoor.RequestKeyFrame.$Properties} stagedoor.RequestKeyFrame.$Shape
         */

        /**
         * Constructs a new RequestKeyFrame.
         * @memberof stagedoor
         * @classdesc Represents a RequestKeyFrame.
         * @constructor
         * @param {stagedoor.RequestKeyFrame.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const RequestKeyFrame = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * RequestKeyFrame consumerId.
         * @member {string} consumerId
         * @memberof stagedoor.RequestKeyFrame
         * @instance
         */
        RequestKeyFrame.prototype.consumerId = "";

        /**
         * Creates a new RequestKeyFrame instance using the specified properties.
         * @function create
         * @memberof stagedoor.RequestKeyFrame
         * @static
         * @param {stagedoor.RequestKeyFrame.$Properties=} [properties] Properties to set
         * @returns {stagedoor.RequestKeyFrame} RequestKeyFrame instance
         * @type {{
         *   (properties: stagedoor.RequestKeyFrame.$Shape): stagedoor.RequestKeyFrame & stagedoor.RequestKeyFrame.$Shape;
         *   (properties?: stagedoor.RequestKeyFrame.$Properties): stagedoor.RequestKeyFrame;
         * }}
         */
        RequestKeyFrame.create = function(properties) {
            return new RequestKeyFrame(properties);
        };

        /**
         * Encodes the specified RequestKeyFrame message. Does not implicitly {@link stagedoor.RequestKeyFrame.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.RequestKeyFrame
         * @static
         * @param {stagedoor.RequestKeyFrame.$Properties} message RequestKeyFrame message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RequestKeyFrame.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId") && message.consumerId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.consumerId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a RequestKeyFrame message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.RequestKeyFrame
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.RequestKeyFrame & stagedoor.RequestKeyFrame.$Shape} RequestKeyFrame
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        RequestKeyFrame.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.RequestKeyFrame();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.consumerId = value;
                        else
                            delete message.consumerId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a RequestKeyFrame message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.RequestKeyFrame
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.RequestKeyFrame} RequestKeyFrame
         */
        RequestKeyFrame.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.RequestKeyFrame)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.RequestKeyFrame: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.RequestKeyFrame();
            if (object.consumerId != null)
                if (typeof object.consumerId !== "string" || object.consumerId.length)
                    message.consumerId = $String(object.consumerId);
            return message;
        };

        /**
         * Creates a plain object from a RequestKeyFrame message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.RequestKeyFrame
         * @static
         * @param {stagedoor.RequestKeyFrame} message RequestKeyFrame
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        RequestKeyFrame.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.consumerId = "";
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId"))
                object.consumerId = message.consumerId;
            return object;
        };

        /**
         * Converts this RequestKeyFrame to JSON.
         * @function toJSON
         * @memberof stagedoor.RequestKeyFrame
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        RequestKeyFrame.prototype.toJSON = function() {
            return RequestKeyFrame.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for RequestKeyFrame
         * @function getTypeUrl
         * @memberof stagedoor.RequestKeyFrame
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        RequestKeyFrame.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.RequestKeyFrame";
        };

        return RequestKeyFrame;
    })();

    stagedoor.LayersWanted = (function() {

        /**
         * Properties of a LayersWanted.
         * @typedef {Object} stagedoor.LayersWanted.$Properties
         * @property {string|null} [room] LayersWanted room
         * @property {string|null} [producerId] LayersWanted producerId
         * @property {number|null} [maxSpatialLayer] LayersWanted maxSpatialLayer
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a LayersWanted.
         * @memberof stagedoor
         * @interface ILayersWanted
         * @augments stagedoor.LayersWanted.$Properties
         * @deprecated Use stagedoor.LayersWanted.$Properties instead.
         */

        /**
         * Shape of a LayersWanted.
         * @typedef {stagedoor.LayersWanted.$Properties} stagedoor.LayersWanted.$Shape
         */

        /**
         * Constructs a new LayersWanted.
         * @memberof stagedoor
         * @classdesc Represents a LayersWanted.
         * @constructor
         * @param {stagedoor.LayersWanted.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const LayersWanted = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * LayersWanted room.
         * @member {string} room
         * @memberof stagedoor.LayersWanted
         * @instance
         */
        LayersWanted.prototype.room = "";

        /**
         * LayersWanted producerId.
         * @member {string} producerId
         * @memberof stagedoor.LayersWanted
         * @instance
         */
        LayersWanted.prototype.producerId = "";

        /**
         * LayersWanted maxSpatialLayer.
         * @member {number} maxSpatialLayer
         * @memberof stagedoor.LayersWanted
         * @instance
         */
        LayersWanted.prototype.maxSpatialLayer = 0;

        /**
         * Creates a new LayersWanted instance using the specified properties.
         * @function create
         * @memberof stagedoor.LayersWanted
         * @static
         * @param {stagedoor.LayersWanted.$Properties=} [properties] Properties to set
         * @returns {stagedoor.LayersWanted} LayersWanted instance
         * @type {{
         *   (properties: stagedoor.LayersWanted.$Shape): stagedoor.LayersWanted & stagedoor.LayersWanted.$Shape;
         *   (properties?: stagedoor.LayersWanted.$Properties): stagedoor.LayersWanted;
         * }}
         */
        LayersWanted.create = function(properties) {
            return new LayersWanted(properties);
        };

        /**
         * Encodes the specified LayersWanted message. Does not implicitly {@link stagedoor.LayersWanted.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.LayersWanted
         * @static
         * @param {stagedoor.LayersWanted.$Properties} message LayersWanted message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LayersWanted.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.producerId != null && $Object.hasOwnProperty.call(message, "producerId") && message.producerId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.producerId);
            if (message.maxSpatialLayer != null && $Object.hasOwnProperty.call(message, "maxSpatialLayer") && message.maxSpatialLayer !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.maxSpatialLayer);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a LayersWanted message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.LayersWanted
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.LayersWanted & stagedoor.LayersWanted.$Shape} LayersWanted
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        LayersWanted.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.LayersWanted();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.producerId = value;
                        else
                            delete message.producerId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.maxSpatialLayer = value;
                        else
                            delete message.maxSpatialLayer;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a LayersWanted message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.LayersWanted
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.LayersWanted} LayersWanted
         */
        LayersWanted.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.LayersWanted)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.LayersWanted: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.LayersWanted();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.producerId != null)
                if (typeof object.producerId !== "string" || object.producerId.length)
                    message.producerId = $String(object.producerId);
            if (object.maxSpatialLayer != null)
                if ($Number(object.maxSpatialLayer) !== 0)
                    message.maxSpatialLayer = object.maxSpatialLayer >>> 0;
            return message;
        };

        /**
         * Creates a plain object from a LayersWanted message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.LayersWanted
         * @static
         * @param {stagedoor.LayersWanted} message LayersWanted
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        LayersWanted.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.producerId = "";
                object.maxSpatialLayer = 0;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.producerId != null && $Object.hasOwnProperty.call(message, "producerId"))
                object.producerId = message.producerId;
            if (message.maxSpatialLayer != null && $Object.hasOwnProperty.call(message, "maxSpatialLayer"))
                object.maxSpatialLayer = message.maxSpatialLayer;
            return object;
        };

        /**
         * Converts this LayersWanted to JSON.
         * @function toJSON
         * @memberof stagedoor.LayersWanted
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        LayersWanted.prototype.toJSON = function() {
            return LayersWanted.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for LayersWanted
         * @function getTypeUrl
         * @memberof stagedoor.LayersWanted
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        LayersWanted.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.LayersWanted";
        };

        return LayersWanted;
    })();

    stagedoor.ProducerScoreChanged = (function() {

        /**
         * Properties of a ProducerScoreChanged.
         * @typedef {Object} stagedoor.ProducerScoreChanged.$Properties
         * @property {string|null} [room] ProducerScoreChanged room
         * @property {string|null} [producerId] ProducerScoreChanged producerId
         * @property {Array.<number>|null} [scores] ProducerScoreChanged scores
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ProducerScoreChanged.
         * @memberof stagedoor
         * @interface IProducerScoreChanged
         * @augments stagedoor.ProducerScoreChanged.$Properties
         * @deprecated Use stagedoor.ProducerScoreChanged.$Properties instead.
         */

        /**
         * Shape of a ProducerScoreChanged.
         * @typedef {stagedoor.ProducerScoreChanged.$Properties} stagedoor.ProducerScoreChanged.$Shape
         */

        /**
         * Constructs a new ProducerScoreChanged.
         * @memberof stagedoor
         * @classdesc Represents a ProducerScoreChanged.
         * @constructor
         * @param {stagedoor.ProducerScoreChanged.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ProducerScoreChanged = function (properties) {
            this.scores = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ProducerScoreChanged room.
         * @member {string} room
         * @memberof stagedoor.ProducerScoreChanged
         * @instance
         */
        ProducerScoreChanged.prototype.room = "";

        /**
         * ProducerScoreChanged producerId.
         * @member {string} producerId
         * @memberof stagedoor.ProducerScoreChanged
         * @instance
         */
        ProducerScoreChanged.prototype.producerId = "";

        /**
         * ProducerScoreChanged scores.
         * @member {Array.<number>} scores
         * @memberof stagedoor.ProducerScoreChanged
         * @instance
         */
        ProducerScoreChanged.prototype.scores = $util.emptyArray;

        /**
         * Creates a new ProducerScoreChanged instance using the specified properties.
         * @function create
         * @memberof stagedoor.ProducerScoreChanged
         * @static
         * @param {stagedoor.ProducerScoreChanged.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ProducerScoreChanged} ProducerScoreChanged instance
         * @type {{
         *   (properties: stagedoor.ProducerScoreChanged.$Shape): stagedoor.ProducerScoreChanged & stagedoor.ProducerScoreChanged.$Shape;
         *   (properties?: stagedoor.ProducerScoreChanged.$Properties): stagedoor.ProducerScoreChanged;
         * }}
         */
        ProducerScoreChanged.create = function(properties) {
            return new ProducerScoreChanged(properties);
        };

        /**
         * Encodes the specified ProducerScoreChanged message. Does not implicitly {@link stagedoor.ProducerScoreChanged.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ProducerScoreChanged
         * @static
         * @param {stagedoor.ProducerScoreChanged.$Properties} message ProducerScoreChanged message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ProducerScoreChanged.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.producerId != null && $Object.hasOwnProperty.call(message, "producerId") && message.producerId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.producerId);
            if (message.scores != null && message.scores.length)
                writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.scores);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ProducerScoreChanged message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ProducerScoreChanged
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ProducerScoreChanged & stagedoor.ProducerScoreChanged.$Shape} ProducerScoreChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ProducerScoreChanged.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ProducerScoreChanged();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.producerId = value;
                        else
                            delete message.producerId;
                        continue;
                    }
                case 3: {
                        if (wireType === 2) {
                            if (!(message.scores && message.scores.length))
                                message.scores = [];
                            reader.uint32s(message.scores);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.scores && message.scores.length))
                            message.scores = [];
                        message.scores.push(reader.uint32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ProducerScoreChanged message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ProducerScoreChanged
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ProducerScoreChanged} ProducerScoreChanged
         */
        ProducerScoreChanged.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ProducerScoreChanged)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ProducerScoreChanged: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ProducerScoreChanged();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.producerId != null)
                if (typeof object.producerId !== "string" || object.producerId.length)
                    message.producerId = $String(object.producerId);
            if (object.scores) {
                if (!$Array.isArray(object.scores))
                    throw $TypeError(".stagedoor.ProducerScoreChanged.scores: array expected");
                message.scores = $Array(object.scores.length);
                for (let i = 0; i < object.scores.length; ++i)
                    message.scores[i] = object.scores[i] >>> 0;
            }
            return message;
        };

        /**
         * Creates a plain object from a ProducerScoreChanged message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ProducerScoreChanged
         * @static
         * @param {stagedoor.ProducerScoreChanged} message ProducerScoreChanged
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ProducerScoreChanged.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.scores = [];
            if (options.defaults) {
                object.room = "";
                object.producerId = "";
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.producerId != null && $Object.hasOwnProperty.call(message, "producerId"))
                object.producerId = message.producerId;
            if (message.scores && message.scores.length) {
                object.scores = $Array(message.scores.length);
                for (let j = 0; j < message.scores.length; ++j)
                    object.scores[j] = message.scores[j];
            }
            return object;
        };

        /**
         * Converts this ProducerScoreChanged to JSON.
         * @function toJSON
         * @memberof stagedoor.ProducerScoreChanged
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ProducerScoreChanged.prototype.toJSON = function() {
            return ProducerScoreChanged.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ProducerScoreChanged
         * @function getTypeUrl
         * @memberof stagedoor.ProducerScoreChanged
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ProducerScoreChanged.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ProducerScoreChanged";
        };

        return ProducerScoreChanged;
    })();

    stagedoor.ConsumerScoreChanged = (function() {

        /**
         * Properties of a ConsumerScoreChanged.
         * @typedef {Object} stagedoor.ConsumerScoreChanged.$Properties
         * @property {string|null} [room] ConsumerScoreChanged room
         * @property {string|null} [consumerId] ConsumerScoreChanged consumerId
         * @property {number|null} [score] ConsumerScoreChanged score
         * @property {number|null} [producerScore] ConsumerScoreChanged producerScore
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ConsumerScoreChanged.
         * @memberof stagedoor
         * @interface IConsumerScoreChanged
         * @augments stagedoor.ConsumerScoreChanged.$Properties
         * @deprecated Use stagedoor.ConsumerScoreChanged.$Properties instead.
         */

        /**
         * Shape of a ConsumerScoreChanged.
         * @typedef {stagedoor.ConsumerScoreChanged.$Properties} stagedoor.ConsumerScoreChanged.$Shape
         */

        /**
         * Constructs a new ConsumerScoreChanged.
         * @memberof stagedoor
         * @classdesc Represents a ConsumerScoreChanged.
         * @constructor
         * @param {stagedoor.ConsumerScoreChanged.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ConsumerScoreChanged = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ConsumerScoreChanged room.
         * @member {string} room
         * @memberof stagedoor.ConsumerScoreChanged
         * @instance
         */
        ConsumerScoreChanged.prototype.room = "";

        /**
         * ConsumerScoreChanged consumerId.
         * @member {string} consumerId
         * @memberof stagedoor.ConsumerScoreChanged
         * @instance
         */
        ConsumerScoreChanged.prototype.consumerId = "";

        /**
         * ConsumerScoreChanged score.
         * @member {number} score
         * @memberof stagedoor.ConsumerScoreChanged
         * @instance
         */
        ConsumerScoreChanged.prototype.score = 0;

        /**
         * ConsumerScoreChanged producerScore.
         * @member {number} producerScore
         * @memberof stagedoor.ConsumerScoreChanged
         * @instance
         */
        ConsumerScoreChanged.prototype.producerScore = 0;

        /**
         * Creates a new ConsumerScoreChanged instance using the specified properties.
         * @function create
         * @memberof stagedoor.ConsumerScoreChanged
         * @static
         * @param {stagedoor.ConsumerScoreChanged.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ConsumerScoreChanged} ConsumerScoreChanged instance
         * @type {{
         *   (properties: stagedoor.ConsumerScoreChanged.$Shape): stagedoor.ConsumerScoreChanged & stagedoor.ConsumerScoreChanged.$Shape;
         *   (properties?: stagedoor.ConsumerScoreChanged.$Properties): stagedoor.ConsumerScoreChanged;
         * }}
         */
        ConsumerScoreChanged.create = function(properties) {
            return new ConsumerScoreChanged(properties);
        };

        /**
         * Encodes the specified ConsumerScoreChanged message. Does not implicitly {@link stagedoor.ConsumerScoreChanged.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ConsumerScoreChanged
         * @static
         * @param {stagedoor.ConsumerScoreChanged.$Properties} message ConsumerScoreChanged message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ConsumerScoreChanged.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId") && message.consumerId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.consumerId);
            if (message.score != null && $Object.hasOwnProperty.call(message, "score") && message.score !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.score);
            if (message.producerScore != null && $Object.hasOwnProperty.call(message, "producerScore") && message.producerScore !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.producerScore);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ConsumerScoreChanged message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ConsumerScoreChanged
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ConsumerScoreChanged & stagedoor.ConsumerScoreChanged.$Shape} ConsumerScoreChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ConsumerScoreChanged.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ConsumerScoreChanged();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.consumerId = value;
                        else
                            delete message.consumerId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.score = value;
                        else
                            delete message.score;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.producerScore = value;
                        else
                            delete message.producerScore;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ConsumerScoreChanged message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ConsumerScoreChanged
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ConsumerScoreChanged} ConsumerScoreChanged
         */
        ConsumerScoreChanged.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ConsumerScoreChanged)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ConsumerScoreChanged: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ConsumerScoreChanged();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.consumerId != null)
                if (typeof object.consumerId !== "string" || object.consumerId.length)
                    message.consumerId = $String(object.consumerId);
            if (object.score != null)
                if ($Number(object.score) !== 0)
                    message.score = object.score >>> 0;
            if (object.producerScore != null)
                if ($Number(object.producerScore) !== 0)
                    message.producerScore = object.producerScore >>> 0;
            return message;
        };

        /**
         * Creates a plain object from a ConsumerScoreChanged message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ConsumerScoreChanged
         * @static
         * @param {stagedoor.ConsumerScoreChanged} message ConsumerScoreChanged
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ConsumerScoreChanged.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.consumerId = "";
                object.score = 0;
                object.producerScore = 0;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.consumerId != null && $Object.hasOwnProperty.call(message, "consumerId"))
                object.consumerId = message.consumerId;
            if (message.score != null && $Object.hasOwnProperty.call(message, "score"))
                object.score = message.score;
            if (message.producerScore != null && $Object.hasOwnProperty.call(message, "producerScore"))
                object.producerScore = message.producerScore;
            return object;
        };

        /**
         * Converts this ConsumerScoreChanged to JSON.
         * @function toJSON
         * @memberof stagedoor.ConsumerScoreChanged
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ConsumerScoreChanged.prototype.toJSON = function() {
            return ConsumerScoreChanged.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ConsumerScoreChanged
         * @function getTypeUrl
         * @memberof stagedoor.ConsumerScoreChanged
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ConsumerScoreChanged.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ConsumerScoreChanged";
        };

        return ConsumerScoreChanged;
    })();

    stagedoor.MediaReset = (function() {

        /**
         * Properties of a MediaReset.
         * @typedef {Object} stagedoor.MediaReset.$Properties
         * @property {string|null} [room] MediaReset room
         * @property {stagedoor.RoomRole|null} [role] MediaReset role
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a MediaReset.
         * @memberof stagedoor
         * @interface IMediaReset
         * @augments stagedoor.MediaReset.$Properties
         * @deprecated Use stagedoor.MediaReset.$Properties instead.
         */

        /**
         * Shape of a MediaReset.
         * @typedef {stagedoor.MediaReset.$Properties} stagedoor.MediaReset.$Shape
         */

        /**
         * Constructs a new MediaReset.
         * @memberof stagedoor
         * @classdesc Represents a MediaReset.
         * @constructor
         * @param {stagedoor.MediaReset.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const MediaReset = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * MediaReset room.
         * @member {string} room
         * @memberof stagedoor.MediaReset
         * @instance
         */
        MediaReset.prototype.room = "";

        /**
         * MediaReset role.
         * @member {stagedoor.RoomRole} role
         * @memberof stagedoor.MediaReset
         * @instance
         */
        MediaReset.prototype.role = 0;

        /**
         * Creates a new MediaReset instance using the specified properties.
         * @function create
         * @memberof stagedoor.MediaReset
         * @static
         * @param {stagedoor.MediaReset.$Properties=} [properties] Properties to set
         * @returns {stagedoor.MediaReset} MediaReset instance
         * @type {{
         *   (properties: stagedoor.MediaReset.$Shape): stagedoor.MediaReset & stagedoor.MediaReset.$Shape;
         *   (properties?: stagedoor.MediaReset.$Properties): stagedoor.MediaReset;
         * }}
         */
        MediaReset.create = function(properties) {
            return new MediaReset(properties);
        };

        /**
         * Encodes the specified MediaReset message. Does not implicitly {@link stagedoor.MediaReset.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.MediaReset
         * @static
         * @param {stagedoor.MediaReset.$Properties} message MediaReset message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        MediaReset.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.role);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a MediaReset message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.MediaReset
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.MediaReset & stagedoor.MediaReset.$Shape} MediaReset
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        MediaReset.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.MediaReset();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.role = value;
                        else
                            delete message.role;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a MediaReset message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.MediaReset
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.MediaReset} MediaReset
         */
        MediaReset.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.MediaReset)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.MediaReset: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.MediaReset();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.role !== 0 && (typeof object.role !== "string" || $root.stagedoor.RoomRole[object.role] !== 0))
                switch (object.role) {
                case "ROOM_ROLE_UNSPECIFIED":
                case 0:
                    message.role = 0;
                    break;
                case "ROOM_ROLE_PUBLISH":
                case 1:
                    message.role = 1;
                    break;
                case "ROOM_ROLE_SUBSCRIBE":
                case 2:
                    message.role = 2;
                    break;
                default:
                    if (typeof object.role === "number" && (object.role | 0) === object.role)
                        message.role = object.role;
                }
            return message;
        };

        /**
         * Creates a plain object from a MediaReset message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.MediaReset
         * @static
         * @param {stagedoor.MediaReset} message MediaReset
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        MediaReset.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.role = options.enums === $String ? "ROOM_ROLE_UNSPECIFIED" : 0;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.role != null && $Object.hasOwnProperty.call(message, "role"))
                object.role = options.enums === $String ? $root.stagedoor.RoomRole[message.role] === $undefined ? message.role : $root.stagedoor.RoomRole[message.role] : message.role;
            return object;
        };

        /**
         * Converts this MediaReset to JSON.
         * @function toJSON
         * @memberof stagedoor.MediaReset
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        MediaReset.prototype.toJSON = function() {
            return MediaReset.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for MediaReset
         * @function getTypeUrl
         * @memberof stagedoor.MediaReset
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        MediaReset.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.MediaReset";
        };

        return MediaReset;
    })();

    stagedoor.JoinChat = (function() {

        /**
         * Properties of a JoinChat.
         * @typedef {Object} stagedoor.JoinChat.$Properties
         * @property {string|null} [room] JoinChat room
         * @property {string|null} [grant] JoinChat grant
         * @property {string|null} [epoch] JoinChat epoch
         * @property {number|null} [offset] JoinChat offset
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a JoinChat.
         * @memberof stagedoor
         * @interface IJoinChat
         * @augments stagedoor.JoinChat.$Properties
         * @deprecated Use stagedoor.JoinChat.$Properties instead.
         */

        /**
         * Shape of a JoinChat.
         * @typedef {stagedoor.JoinChat.$Properties} stagedoor.JoinChat.$Shape
         */

        /**
         * Constructs a new JoinChat.
         * @memberof stagedoor
         * @classdesc Represents a JoinChat.
         * @constructor
         * @param {stagedoor.JoinChat.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const JoinChat = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * JoinChat room.
         * @member {string} room
         * @memberof stagedoor.JoinChat
         * @instance
         */
        JoinChat.prototype.room = "";

        /**
         * JoinChat grant.
         * @member {string} grant
         * @memberof stagedoor.JoinChat
         * @instance
         */
        JoinChat.prototype.grant = "";

        /**
         * JoinChat epoch.
         * @member {string} epoch
         * @memberof stagedoor.JoinChat
         * @instance
         */
        JoinChat.prototype.epoch = "";

        /**
         * JoinChat offset.
         * @member {number} offset
         * @memberof stagedoor.JoinChat
         * @instance
         */
        JoinChat.prototype.offset = 0;

        /**
         * Creates a new JoinChat instance using the specified properties.
         * @function create
         * @memberof stagedoor.JoinChat
         * @static
         * @param {stagedoor.JoinChat.$Properties=} [properties] Properties to set
         * @returns {stagedoor.JoinChat} JoinChat instance
         * @type {{
         *   (properties: stagedoor.JoinChat.$Shape): stagedoor.JoinChat & stagedoor.JoinChat.$Shape;
         *   (properties?: stagedoor.JoinChat.$Properties): stagedoor.JoinChat;
         * }}
         */
        JoinChat.create = function(properties) {
            return new JoinChat(properties);
        };

        /**
         * Encodes the specified JoinChat message. Does not implicitly {@link stagedoor.JoinChat.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.JoinChat
         * @static
         * @param {stagedoor.JoinChat.$Properties} message JoinChat message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        JoinChat.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.grant != null && $Object.hasOwnProperty.call(message, "grant") && message.grant !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.grant);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.epoch);
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && !$Object.is(message.offset, 0))
                writer.uint32(/* id 4, wireType 1 =*/33).double(message.offset);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a JoinChat message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.JoinChat
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.JoinChat & stagedoor.JoinChat.$Shape} JoinChat
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        JoinChat.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.JoinChat();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.grant = value;
                        else
                            delete message.grant;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.offset = value;
                        else
                            delete message.offset;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a JoinChat message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.JoinChat
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.JoinChat} JoinChat
         */
        JoinChat.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.JoinChat)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.JoinChat: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.JoinChat();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.grant != null)
                if (typeof object.grant !== "string" || object.grant.length)
                    message.grant = $String(object.grant);
            if (object.epoch != null)
                if (typeof object.epoch !== "string" || object.epoch.length)
                    message.epoch = $String(object.epoch);
            if (object.offset != null)
                if (!$Object.is($Number(object.offset), 0))
                    message.offset = $Number(object.offset);
            return message;
        };

        /**
         * Creates a plain object from a JoinChat message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.JoinChat
         * @static
         * @param {stagedoor.JoinChat} message JoinChat
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        JoinChat.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.grant = "";
                object.epoch = "";
                object.offset = 0;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.grant != null && $Object.hasOwnProperty.call(message, "grant"))
                object.grant = message.grant;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                object.epoch = message.epoch;
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                object.offset = options.json && !$isFinite(message.offset) ? $String(message.offset) : message.offset;
            return object;
        };

        /**
         * Converts this JoinChat to JSON.
         * @function toJSON
         * @memberof stagedoor.JoinChat
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        JoinChat.prototype.toJSON = function() {
            return JoinChat.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for JoinChat
         * @function getTypeUrl
         * @memberof stagedoor.JoinChat
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        JoinChat.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.JoinChat";
        };

        return JoinChat;
    })();

    stagedoor.ChatJoined = (function() {

        /**
         * Properties of a ChatJoined.
         * @typedef {Object} stagedoor.ChatJoined.$Properties
         * @property {string|null} [room] ChatJoined room
         * @property {string|null} [epoch] ChatJoined epoch
         * @property {number|null} [offset] ChatJoined offset
         * @property {boolean|null} [recovered] ChatJoined recovered
         * @property {Array.<stagedoor.ChatPublication.$Properties>|null} [publications] ChatJoined publications
         * @property {stagedoor.ChatState.$Properties|null} [state] ChatJoined state
         * @property {stagedoor.ChatMember.$Properties|null} [me] ChatJoined me
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatJoined.
         * @memberof stagedoor
         * @interface IChatJoined
         * @augments stagedoor.ChatJoined.$Properties
         * @deprecated Use stagedoor.ChatJoined.$Properties instead.
         */

        /**
         * Shape of a ChatJoined.
         * @typedef {{
         *   room?: string|null;
         *   epoch?: string|null;
         *   offset?: number|null;
         *   recovered?: boolean|null;
         *   publications?: Array.<stagedoor.ChatPublication.$Shape>|null;
         *   state?: stagedoor.ChatState.$Shape|null;
         *   me?: stagedoor.ChatMember.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} stagedoor.ChatJoined.$Shape
         */

        /**
         * Constructs a new ChatJoined.
         * @memberof stagedoor
         * @classdesc Represents a ChatJoined.
         * @constructor
         * @param {stagedoor.ChatJoined.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatJoined = function (properties) {
            this.publications = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatJoined room.
         * @member {string} room
         * @memberof stagedoor.ChatJoined
         * @instance
         */
        ChatJoined.prototype.room = "";

        /**
         * ChatJoined epoch.
         * @member {string} epoch
         * @memberof stagedoor.ChatJoined
         * @instance
         */
        ChatJoined.prototype.epoch = "";

        /**
         * ChatJoined offset.
         * @member {number} offset
         * @memberof stagedoor.ChatJoined
         * @instance
         */
        ChatJoined.prototype.offset = 0;

        /**
         * ChatJoined recovered.
         * @member {boolean} recovered
         * @memberof stagedoor.ChatJoined
         * @instance
         */
        ChatJoined.prototype.recovered = false;

        /**
         * ChatJoined publications.
         * @member {Array.<stagedoor.ChatPublication.$Properties>} publications
         * @memberof stagedoor.ChatJoined
         * @instance
         */
        ChatJoined.prototype.publications = $util.emptyArray;

        /**
         * ChatJoined state.
         * @member {stagedoor.ChatState.$Properties|null|undefined} state
         * @memberof stagedoor.ChatJoined
         * @instance
         */
        ChatJoined.prototype.state = null;

        /**
         * ChatJoined me.
         * @member {stagedoor.ChatMember.$Properties|null|undefined} me
         * @memberof stagedoor.ChatJoined
         * @instance
         */
        ChatJoined.prototype.me = null;

        /**
         * Creates a new ChatJoined instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatJoined
         * @static
         * @param {stagedoor.ChatJoined.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatJoined} ChatJoined instance
         * @type {{
         *   (properties: stagedoor.ChatJoined.$Shape): stagedoor.ChatJoined & stagedoor.ChatJoined.$Shape;
         *   (properties?: stagedoor.ChatJoined.$Properties): stagedoor.ChatJoined;
         * }}
         */
        ChatJoined.create = function(properties) {
            return new ChatJoined(properties);
        };

        /**
         * Encodes the specified ChatJoined message. Does not implicitly {@link stagedoor.ChatJoined.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatJoined
         * @static
         * @param {stagedoor.ChatJoined.$Properties} message ChatJoined message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatJoined.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.epoch);
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && !$Object.is(message.offset, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.offset);
            if (message.recovered != null && $Object.hasOwnProperty.call(message, "recovered") && message.recovered !== false)
                writer.uint32(/* id 4, wireType 0 =*/32).bool(message.recovered);
            if (message.publications != null && message.publications.length)
                for (let i = 0; i < message.publications.length; ++i)
                    $root.stagedoor.ChatPublication.encode(message.publications[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
                $root.stagedoor.ChatState.encode(message.state, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.me != null && $Object.hasOwnProperty.call(message, "me"))
                $root.stagedoor.ChatMember.encode(message.me, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatJoined message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatJoined
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatJoined & stagedoor.ChatJoined.$Shape} ChatJoined
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatJoined.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatJoined();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.offset = value;
                        else
                            delete message.offset;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.recovered = value;
                        else
                            delete message.recovered;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.publications && message.publications.length))
                            message.publications = [];
                        message.publications.push($root.stagedoor.ChatPublication.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.state = $root.stagedoor.ChatState.decode(reader, reader.size(), $undefined, _depth + 1, message.state);
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.me = $root.stagedoor.ChatMember.decode(reader, reader.size(), $undefined, _depth + 1, message.me);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatJoined message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatJoined
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatJoined} ChatJoined
         */
        ChatJoined.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatJoined)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatJoined: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatJoined();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.epoch != null)
                if (typeof object.epoch !== "string" || object.epoch.length)
                    message.epoch = $String(object.epoch);
            if (object.offset != null)
                if (!$Object.is($Number(object.offset), 0))
                    message.offset = $Number(object.offset);
            if (object.recovered != null)
                if (object.recovered)
                    message.recovered = $Boolean(object.recovered);
            if (object.publications) {
                if (!$Array.isArray(object.publications))
                    throw $TypeError(".stagedoor.ChatJoined.publications: array expected");
                message.publications = $Array(object.publications.length);
                for (let i = 0; i < object.publications.length; ++i) {
                    if (!$util.isObject(object.publications[i]))
                        throw $TypeError(".stagedoor.ChatJoined.publications: object expected");
                    message.publications[i] = $root.stagedoor.ChatPublication.fromObject(object.publications[i], _depth + 1);
                }
            }
            if (object.state != null) {
                if (!$util.isObject(object.state))
                    throw $TypeError(".stagedoor.ChatJoined.state: object expected");
                message.state = $root.stagedoor.ChatState.fromObject(object.state, _depth + 1);
            }
            if (object.me != null) {
                if (!$util.isObject(object.me))
                    throw $TypeError(".stagedoor.ChatJoined.me: object expected");
                message.me = $root.stagedoor.ChatMember.fromObject(object.me, _depth + 1);
            }
            return message;
        };

        /**
         * Creates a plain object from a ChatJoined message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatJoined
         * @static
         * @param {stagedoor.ChatJoined} message ChatJoined
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatJoined.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.publications = [];
            if (options.defaults) {
                object.room = "";
                object.epoch = "";
                object.offset = 0;
                object.recovered = false;
                object.state = null;
                object.me = null;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                object.epoch = message.epoch;
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                object.offset = options.json && !$isFinite(message.offset) ? $String(message.offset) : message.offset;
            if (message.recovered != null && $Object.hasOwnProperty.call(message, "recovered"))
                object.recovered = message.recovered;
            if (message.publications && message.publications.length) {
                object.publications = $Array(message.publications.length);
                for (let j = 0; j < message.publications.length; ++j)
                    object.publications[j] = $root.stagedoor.ChatPublication.toObject(message.publications[j], options, _depth + 1);
            }
            if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
                object.state = $root.stagedoor.ChatState.toObject(message.state, options, _depth + 1);
            if (message.me != null && $Object.hasOwnProperty.call(message, "me"))
                object.me = $root.stagedoor.ChatMember.toObject(message.me, options, _depth + 1);
            return object;
        };

        /**
         * Converts this ChatJoined to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatJoined
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatJoined.prototype.toJSON = function() {
            return ChatJoined.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatJoined
         * @function getTypeUrl
         * @memberof stagedoor.ChatJoined
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatJoined.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatJoined";
        };

        return ChatJoined;
    })();

    stagedoor.ChatState = (function() {

        /**
         * Properties of a ChatState.
         * @typedef {Object} stagedoor.ChatState.$Properties
         * @property {stagedoor.ChatSettings.$Properties|null} [settings] ChatState settings
         * @property {stagedoor.ChatPinned.$Properties|null} [pinned] ChatState pinned
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatState.
         * @memberof stagedoor
         * @interface IChatState
         * @augments stagedoor.ChatState.$Properties
         * @deprecated Use stagedoor.ChatState.$Properties instead.
         */

        /**
         * Shape of a ChatState.
         * @typedef {stagedoor.ChatState.$Properties} stagedoor.ChatState.$Shape
         */

        /**
         * Constructs a new ChatState.
         * @memberof stagedoor
         * @classdesc Represents a ChatState.
         * @constructor
         * @param {stagedoor.ChatState.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatState = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatState settings.
         * @member {stagedoor.ChatSettings.$Properties|null|undefined} settings
         * @memberof stagedoor.ChatState
         * @instance
         */
        ChatState.prototype.settings = null;

        /**
         * ChatState pinned.
         * @member {stagedoor.ChatPinned.$Properties|null|undefined} pinned
         * @memberof stagedoor.ChatState
         * @instance
         */
        ChatState.prototype.pinned = null;

        /**
         * Creates a new ChatState instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatState
         * @static
         * @param {stagedoor.ChatState.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatState} ChatState instance
         * @type {{
         *   (properties: stagedoor.ChatState.$Shape): stagedoor.ChatState & stagedoor.ChatState.$Shape;
         *   (properties?: stagedoor.ChatState.$Properties): stagedoor.ChatState;
         * }}
         */
        ChatState.create = function(properties) {
            return new ChatState(properties);
        };

        /**
         * Encodes the specified ChatState message. Does not implicitly {@link stagedoor.ChatState.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatState
         * @static
         * @param {stagedoor.ChatState.$Properties} message ChatState message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatState.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.settings != null && $Object.hasOwnProperty.call(message, "settings"))
                $root.stagedoor.ChatSettings.encode(message.settings, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.pinned != null && $Object.hasOwnProperty.call(message, "pinned"))
                $root.stagedoor.ChatPinned.encode(message.pinned, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatState message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatState
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatState & stagedoor.ChatState.$Shape} ChatState
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatState.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatState();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.settings = $root.stagedoor.ChatSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.settings);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.pinned = $root.stagedoor.ChatPinned.decode(reader, reader.size(), $undefined, _depth + 1, message.pinned);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatState message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatState
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatState} ChatState
         */
        ChatState.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatState)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatState: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatState();
            if (object.settings != null) {
                if (!$util.isObject(object.settings))
                    throw $TypeError(".stagedoor.ChatState.settings: object expected");
                message.settings = $root.stagedoor.ChatSettings.fromObject(object.settings, _depth + 1);
            }
            if (object.pinned != null) {
                if (!$util.isObject(object.pinned))
                    throw $TypeError(".stagedoor.ChatState.pinned: object expected");
                message.pinned = $root.stagedoor.ChatPinned.fromObject(object.pinned, _depth + 1);
            }
            return message;
        };

        /**
         * Creates a plain object from a ChatState message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatState
         * @static
         * @param {stagedoor.ChatState} message ChatState
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatState.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.settings = null;
                object.pinned = null;
            }
            if (message.settings != null && $Object.hasOwnProperty.call(message, "settings"))
                object.settings = $root.stagedoor.ChatSettings.toObject(message.settings, options, _depth + 1);
            if (message.pinned != null && $Object.hasOwnProperty.call(message, "pinned"))
                object.pinned = $root.stagedoor.ChatPinned.toObject(message.pinned, options, _depth + 1);
            return object;
        };

        /**
         * Converts this ChatState to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatState
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatState.prototype.toJSON = function() {
            return ChatState.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatState
         * @function getTypeUrl
         * @memberof stagedoor.ChatState
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatState.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatState";
        };

        return ChatState;
    })();

    stagedoor.ChatMember = (function() {

        /**
         * Properties of a ChatMember.
         * @typedef {Object} stagedoor.ChatMember.$Properties
         * @property {boolean|null} [canSend] ChatMember canSend
         * @property {boolean|null} [canModerate] ChatMember canModerate
         * @property {number|null} [restrictedUntilMs] ChatMember restrictedUntilMs
         * @property {Array.<string>|null} [badges] ChatMember badges
         * @property {boolean|null} [canAppoint] ChatMember canAppoint
         * @property {boolean|null} [isBanned] ChatMember isBanned
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatMember.
         * @memberof stagedoor
         * @interface IChatMember
         * @augments stagedoor.ChatMember.$Properties
         * @deprecated Use stagedoor.ChatMember.$Properties instead.
         */

        /**
         * Shape of a ChatMember.
         * @typedef {stagedoor.ChatMember.$Properties} stagedoor.ChatMember.$Shape
         */

        /**
         * Constructs a new ChatMember.
         * @memberof stagedoor
         * @classdesc Represents a ChatMember.
         * @constructor
         * @param {stagedoor.ChatMember.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatMember = function (properties) {
            this.badges = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatMember canSend.
         * @member {boolean} canSend
         * @memberof stagedoor.ChatMember
         * @instance
         */
        ChatMember.prototype.canSend = false;

        /**
         * ChatMember canModerate.
         * @member {boolean} canModerate
         * @memberof stagedoor.ChatMember
         * @instance
         */
        ChatMember.prototype.canModerate = false;

        /**
         * ChatMember restrictedUntilMs.
         * @member {number} restrictedUntilMs
         * @memberof stagedoor.ChatMember
         * @instance
         */
        ChatMember.prototype.restrictedUntilMs = 0;

        /**
         * ChatMember badges.
         * @member {Array.<string>} badges
         * @memberof stagedoor.ChatMember
         * @instance
         */
        ChatMember.prototype.badges = $util.emptyArray;

        /**
         * ChatMember canAppoint.
         * @member {boolean} canAppoint
         * @memberof stagedoor.ChatMember
         * @instance
         */
        ChatMember.prototype.canAppoint = false;

        /**
         * ChatMember isBanned.
         * @member {boolean} isBanned
         * @memberof stagedoor.ChatMember
         * @instance
         */
        ChatMember.prototype.isBanned = false;

        /**
         * Creates a new ChatMember instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatMember
         * @static
         * @param {stagedoor.ChatMember.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatMember} ChatMember instance
         * @type {{
         *   (properties: stagedoor.ChatMember.$Shape): stagedoor.ChatMember & stagedoor.ChatMember.$Shape;
         *   (properties?: stagedoor.ChatMember.$Properties): stagedoor.ChatMember;
         * }}
         */
        ChatMember.create = function(properties) {
            return new ChatMember(properties);
        };

        /**
         * Encodes the specified ChatMember message. Does not implicitly {@link stagedoor.ChatMember.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatMember
         * @static
         * @param {stagedoor.ChatMember.$Properties} message ChatMember message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatMember.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.canSend != null && $Object.hasOwnProperty.call(message, "canSend") && message.canSend !== false)
                writer.uint32(/* id 1, wireType 0 =*/8).bool(message.canSend);
            if (message.canModerate != null && $Object.hasOwnProperty.call(message, "canModerate") && message.canModerate !== false)
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.canModerate);
            if (message.restrictedUntilMs != null && $Object.hasOwnProperty.call(message, "restrictedUntilMs") && !$Object.is(message.restrictedUntilMs, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.restrictedUntilMs);
            if (message.badges != null && message.badges.length)
                for (let i = 0; i < message.badges.length; ++i)
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.badges[i]);
            if (message.canAppoint != null && $Object.hasOwnProperty.call(message, "canAppoint") && message.canAppoint !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.canAppoint);
            if (message.isBanned != null && $Object.hasOwnProperty.call(message, "isBanned") && message.isBanned !== false)
                writer.uint32(/* id 6, wireType 0 =*/48).bool(message.isBanned);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatMember message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatMember
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatMember & stagedoor.ChatMember.$Shape} ChatMember
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatMember.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatMember();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.canSend = value;
                        else
                            delete message.canSend;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.canModerate = value;
                        else
                            delete message.canModerate;
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.restrictedUntilMs = value;
                        else
                            delete message.restrictedUntilMs;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.badges && message.badges.length))
                            message.badges = [];
                        message.badges.push(reader.stringVerify());
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.canAppoint = value;
                        else
                            delete message.canAppoint;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.isBanned = value;
                        else
                            delete message.isBanned;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatMember message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatMember
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatMember} ChatMember
         */
        ChatMember.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatMember)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatMember: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatMember();
            if (object.canSend != null)
                if (object.canSend)
                    message.canSend = $Boolean(object.canSend);
            if (object.canModerate != null)
                if (object.canModerate)
                    message.canModerate = $Boolean(object.canModerate);
            if (object.restrictedUntilMs != null)
                if (!$Object.is($Number(object.restrictedUntilMs), 0))
                    message.restrictedUntilMs = $Number(object.restrictedUntilMs);
            if (object.badges) {
                if (!$Array.isArray(object.badges))
                    throw $TypeError(".stagedoor.ChatMember.badges: array expected");
                message.badges = $Array(object.badges.length);
                for (let i = 0; i < object.badges.length; ++i)
                    message.badges[i] = $String(object.badges[i]);
            }
            if (object.canAppoint != null)
                if (object.canAppoint)
                    message.canAppoint = $Boolean(object.canAppoint);
            if (object.isBanned != null)
                if (object.isBanned)
                    message.isBanned = $Boolean(object.isBanned);
            return message;
        };

        /**
         * Creates a plain object from a ChatMember message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatMember
         * @static
         * @param {stagedoor.ChatMember} message ChatMember
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatMember.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.badges = [];
            if (options.defaults) {
                object.canSend = false;
                object.canModerate = false;
                object.restrictedUntilMs = 0;
                object.canAppoint = false;
                object.isBanned = false;
            }
            if (message.canSend != null && $Object.hasOwnProperty.call(message, "canSend"))
                object.canSend = message.canSend;
            if (message.canModerate != null && $Object.hasOwnProperty.call(message, "canModerate"))
                object.canModerate = message.canModerate;
            if (message.restrictedUntilMs != null && $Object.hasOwnProperty.call(message, "restrictedUntilMs"))
                object.restrictedUntilMs = options.json && !$isFinite(message.restrictedUntilMs) ? $String(message.restrictedUntilMs) : message.restrictedUntilMs;
            if (message.badges && message.badges.length) {
                object.badges = $Array(message.badges.length);
                for (let j = 0; j < message.badges.length; ++j)
                    object.badges[j] = message.badges[j];
            }
            if (message.canAppoint != null && $Object.hasOwnProperty.call(message, "canAppoint"))
                object.canAppoint = message.canAppoint;
            if (message.isBanned != null && $Object.hasOwnProperty.call(message, "isBanned"))
                object.isBanned = message.isBanned;
            return object;
        };

        /**
         * Converts this ChatMember to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatMember
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatMember.prototype.toJSON = function() {
            return ChatMember.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatMember
         * @function getTypeUrl
         * @memberof stagedoor.ChatMember
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatMember.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatMember";
        };

        return ChatMember;
    })();

    stagedoor.LeaveChat = (function() {

        /**
         * Properties of a LeaveChat.
         * @typedef {Object} stagedoor.LeaveChat.$Properties
         * @property {string|null} [room] LeaveChat room
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a LeaveChat.
         * @memberof stagedoor
         * @interface ILeaveChat
         * @augments stagedoor.LeaveChat.$Properties
         * @deprecated Use stagedoor.LeaveChat.$Properties instead.
         */

        /**
         * Shape of a LeaveChat.
         * @typedef {stagedoor.LeaveChat.$Properties} stagedoor.LeaveChat.$Shape
         */

        /**
         * Constructs a new LeaveChat.
         * @memberof stagedoor
         * @classdesc Represents a LeaveChat.
         * @constructor
         * @param {stagedoor.LeaveChat.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const LeaveChat = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * LeaveChat room.
         * @member {string} room
         * @memberof stagedoor.LeaveChat
         * @instance
         */
        LeaveChat.prototype.room = "";

        /**
         * Creates a new LeaveChat instance using the specified properties.
         * @function create
         * @memberof stagedoor.LeaveChat
         * @static
         * @param {stagedoor.LeaveChat.$Properties=} [properties] Properties to set
         * @returns {stagedoor.LeaveChat} LeaveChat instance
         * @type {{
         *   (properties: stagedoor.LeaveChat.$Shape): stagedoor.LeaveChat & stagedoor.LeaveChat.$Shape;
         *   (properties?: stagedoor.LeaveChat.$Properties): stagedoor.LeaveChat;
         * }}
         */
        LeaveChat.create = function(properties) {
            return new LeaveChat(properties);
        };

        /**
         * Encodes the specified LeaveChat message. Does not implicitly {@link stagedoor.LeaveChat.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.LeaveChat
         * @static
         * @param {stagedoor.LeaveChat.$Properties} message LeaveChat message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LeaveChat.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a LeaveChat message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.LeaveChat
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.LeaveChat & stagedoor.LeaveChat.$Shape} LeaveChat
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        LeaveChat.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.LeaveChat();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a LeaveChat message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.LeaveChat
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.LeaveChat} LeaveChat
         */
        LeaveChat.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.LeaveChat)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.LeaveChat: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.LeaveChat();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            return message;
        };

        /**
         * Creates a plain object from a LeaveChat message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.LeaveChat
         * @static
         * @param {stagedoor.LeaveChat} message LeaveChat
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        LeaveChat.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.room = "";
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            return object;
        };

        /**
         * Converts this LeaveChat to JSON.
         * @function toJSON
         * @memberof stagedoor.LeaveChat
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        LeaveChat.prototype.toJSON = function() {
            return LeaveChat.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for LeaveChat
         * @function getTypeUrl
         * @memberof stagedoor.LeaveChat
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        LeaveChat.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.LeaveChat";
        };

        return LeaveChat;
    })();

    stagedoor.SendChatMessage = (function() {

        /**
         * Properties of a SendChatMessage.
         * @typedef {Object} stagedoor.SendChatMessage.$Properties
         * @property {string|null} [room] SendChatMessage room
         * @property {string|null} [id] SendChatMessage id
         * @property {string|null} [text] SendChatMessage text
         * @property {string|null} [replyTo] SendChatMessage replyTo
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SendChatMessage.
         * @memberof stagedoor
         * @interface ISendChatMessage
         * @augments stagedoor.SendChatMessage.$Properties
         * @deprecated Use stagedoor.SendChatMessage.$Properties instead.
         */

        /**
         * Shape of a SendChatMessage.
         * @typedef {stagedoor.SendChatMessage.$Properties} stagedoor.SendChatMessage.$Shape
         */

        /**
         * Constructs a new SendChatMessage.
         * @memberof stagedoor
         * @classdesc Represents a SendChatMessage.
         * @constructor
         * @param {stagedoor.SendChatMessage.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SendChatMessage = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SendChatMessage room.
         * @member {string} room
         * @memberof stagedoor.SendChatMessage
         * @instance
         */
        SendChatMessage.prototype.room = "";

        /**
         * SendChatMessage id.
         * @member {string} id
         * @memberof stagedoor.SendChatMessage
         * @instance
         */
        SendChatMessage.prototype.id = "";

        /**
         * SendChatMessage text.
         * @member {string} text
         * @memberof stagedoor.SendChatMessage
         * @instance
         */
        SendChatMessage.prototype.text = "";

        /**
         * SendChatMessage replyTo.
         * @member {string} replyTo
         * @memberof stagedoor.SendChatMessage
         * @instance
         */
        SendChatMessage.prototype.replyTo = "";

        /**
         * Creates a new SendChatMessage instance using the specified properties.
         * @function create
         * @memberof stagedoor.SendChatMessage
         * @static
         * @param {stagedoor.SendChatMessage.$Properties=} [properties] Properties to set
         * @returns {stagedoor.SendChatMessage} SendChatMessage instance
         * @type {{
         *   (properties: stagedoor.SendChatMessage.$Shape): stagedoor.SendChatMessage & stagedoor.SendChatMessage.$Shape;
         *   (properties?: stagedoor.SendChatMessage.$Properties): stagedoor.SendChatMessage;
         * }}
         */
        SendChatMessage.create = function(properties) {
            return new SendChatMessage(properties);
        };

        /**
         * Encodes the specified SendChatMessage message. Does not implicitly {@link stagedoor.SendChatMessage.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.SendChatMessage
         * @static
         * @param {stagedoor.SendChatMessage.$Properties} message SendChatMessage message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SendChatMessage.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.id);
            if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.text);
            if (message.replyTo != null && $Object.hasOwnProperty.call(message, "replyTo") && message.replyTo !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.replyTo);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SendChatMessage message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.SendChatMessage
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.SendChatMessage & stagedoor.SendChatMessage.$Shape} SendChatMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SendChatMessage.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.SendChatMessage();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.text = value;
                        else
                            delete message.text;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.replyTo = value;
                        else
                            delete message.replyTo;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a SendChatMessage message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.SendChatMessage
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.SendChatMessage} SendChatMessage
         */
        SendChatMessage.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.SendChatMessage)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.SendChatMessage: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.SendChatMessage();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.id != null)
                if (typeof object.id !== "string" || object.id.length)
                    message.id = $String(object.id);
            if (object.text != null)
                if (typeof object.text !== "string" || object.text.length)
                    message.text = $String(object.text);
            if (object.replyTo != null)
                if (typeof object.replyTo !== "string" || object.replyTo.length)
                    message.replyTo = $String(object.replyTo);
            return message;
        };

        /**
         * Creates a plain object from a SendChatMessage message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.SendChatMessage
         * @static
         * @param {stagedoor.SendChatMessage} message SendChatMessage
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        SendChatMessage.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.id = "";
                object.text = "";
                object.replyTo = "";
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                object.id = message.id;
            if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                object.text = message.text;
            if (message.replyTo != null && $Object.hasOwnProperty.call(message, "replyTo"))
                object.replyTo = message.replyTo;
            return object;
        };

        /**
         * Converts this SendChatMessage to JSON.
         * @function toJSON
         * @memberof stagedoor.SendChatMessage
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        SendChatMessage.prototype.toJSON = function() {
            return SendChatMessage.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for SendChatMessage
         * @function getTypeUrl
         * @memberof stagedoor.SendChatMessage
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        SendChatMessage.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.SendChatMessage";
        };

        return SendChatMessage;
    })();

    stagedoor.ChatMessageSent = (function() {

        /**
         * Properties of a ChatMessageSent.
         * @typedef {Object} stagedoor.ChatMessageSent.$Properties
         * @property {string|null} [epoch] ChatMessageSent epoch
         * @property {number|null} [offset] ChatMessageSent offset
         * @property {number|null} [atMs] ChatMessageSent atMs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatMessageSent.
         * @memberof stagedoor
         * @interface IChatMessageSent
         * @augments stagedoor.ChatMessageSent.$Properties
         * @deprecated Use stagedoor.ChatMessageSent.$Properties instead.
         */

        /**
         * Shape of a ChatMessageSent.
         * @typedef {stagedoor.ChatMessageSent.$Properties} stagedoor.ChatMessageSent.$Shape
         */

        /**
         * Constructs a new ChatMessageSent.
         * @memberof stagedoor
         * @classdesc Represents a ChatMessageSent.
         * @constructor
         * @param {stagedoor.ChatMessageSent.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatMessageSent = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatMessageSent epoch.
         * @member {string} epoch
         * @memberof stagedoor.ChatMessageSent
         * @instance
         */
        ChatMessageSent.prototype.epoch = "";

        /**
         * ChatMessageSent offset.
         * @member {number} offset
         * @memberof stagedoor.ChatMessageSent
         * @instance
         */
        ChatMessageSent.prototype.offset = 0;

        /**
         * ChatMessageSent atMs.
         * @member {number} atMs
         * @memberof stagedoor.ChatMessageSent
         * @instance
         */
        ChatMessageSent.prototype.atMs = 0;

        /**
         * Creates a new ChatMessageSent instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatMessageSent
         * @static
         * @param {stagedoor.ChatMessageSent.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatMessageSent} ChatMessageSent instance
         * @type {{
         *   (properties: stagedoor.ChatMessageSent.$Shape): stagedoor.ChatMessageSent & stagedoor.ChatMessageSent.$Shape;
         *   (properties?: stagedoor.ChatMessageSent.$Properties): stagedoor.ChatMessageSent;
         * }}
         */
        ChatMessageSent.create = function(properties) {
            return new ChatMessageSent(properties);
        };

        /**
         * Encodes the specified ChatMessageSent message. Does not implicitly {@link stagedoor.ChatMessageSent.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatMessageSent
         * @static
         * @param {stagedoor.ChatMessageSent.$Properties} message ChatMessageSent message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatMessageSent.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.epoch);
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && !$Object.is(message.offset, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.offset);
            if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && !$Object.is(message.atMs, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.atMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatMessageSent message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatMessageSent
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatMessageSent & stagedoor.ChatMessageSent.$Shape} ChatMessageSent
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatMessageSent.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatMessageSent();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.offset = value;
                        else
                            delete message.offset;
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.atMs = value;
                        else
                            delete message.atMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatMessageSent message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatMessageSent
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatMessageSent} ChatMessageSent
         */
        ChatMessageSent.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatMessageSent)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatMessageSent: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatMessageSent();
            if (object.epoch != null)
                if (typeof object.epoch !== "string" || object.epoch.length)
                    message.epoch = $String(object.epoch);
            if (object.offset != null)
                if (!$Object.is($Number(object.offset), 0))
                    message.offset = $Number(object.offset);
            if (object.atMs != null)
                if (!$Object.is($Number(object.atMs), 0))
                    message.atMs = $Number(object.atMs);
            return message;
        };

        /**
         * Creates a plain object from a ChatMessageSent message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatMessageSent
         * @static
         * @param {stagedoor.ChatMessageSent} message ChatMessageSent
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatMessageSent.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.epoch = "";
                object.offset = 0;
                object.atMs = 0;
            }
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                object.epoch = message.epoch;
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                object.offset = options.json && !$isFinite(message.offset) ? $String(message.offset) : message.offset;
            if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs"))
                object.atMs = options.json && !$isFinite(message.atMs) ? $String(message.atMs) : message.atMs;
            return object;
        };

        /**
         * Converts this ChatMessageSent to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatMessageSent
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatMessageSent.prototype.toJSON = function() {
            return ChatMessageSent.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatMessageSent
         * @function getTypeUrl
         * @memberof stagedoor.ChatMessageSent
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatMessageSent.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatMessageSent";
        };

        return ChatMessageSent;
    })();

    stagedoor.ReadChatHistory = (function() {

        /**
         * Properties of a ReadChatHistory.
         * @typedef {Object} stagedoor.ReadChatHistory.$Properties
         * @property {string|null} [room] ReadChatHistory room
         * @property {number|null} [beforeOffset] ReadChatHistory beforeOffset
         * @property {number|null} [limit] ReadChatHistory limit
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ReadChatHistory.
         * @memberof stagedoor
         * @interface IReadChatHistory
         * @augments stagedoor.ReadChatHistory.$Properties
         * @deprecated Use stagedoor.ReadChatHistory.$Properties instead.
         */

        /**
         * Shape of a ReadChatHistory.
         * @typedef {stagedoor.ReadChatHistory.$Properties} stagedoor.ReadChatHistory.$Shape
         */

        /**
         * Constructs a new ReadChatHistory.
         * @memberof stagedoor
         * @classdesc Represents a ReadChatHistory.
         * @constructor
         * @param {stagedoor.ReadChatHistory.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ReadChatHistory = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ReadChatHistory room.
         * @member {string} room
         * @memberof stagedoor.ReadChatHistory
         * @instance
         */
        ReadChatHistory.prototype.room = "";

        /**
         * ReadChatHistory beforeOffset.
         * @member {number} beforeOffset
         * @memberof stagedoor.ReadChatHistory
         * @instance
         */
        ReadChatHistory.prototype.beforeOffset = 0;

        /**
         * ReadChatHistory limit.
         * @member {number} limit
         * @memberof stagedoor.ReadChatHistory
         * @instance
         */
        ReadChatHistory.prototype.limit = 0;

        /**
         * Creates a new ReadChatHistory instance using the specified properties.
         * @function create
         * @memberof stagedoor.ReadChatHistory
         * @static
         * @param {stagedoor.ReadChatHistory.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ReadChatHistory} ReadChatHistory instance
         * @type {{
         *   (properties: stagedoor.ReadChatHistory.$Shape): stagedoor.ReadChatHistory & stagedoor.ReadChatHistory.$Shape;
         *   (properties?: stagedoor.ReadChatHistory.$Properties): stagedoor.ReadChatHistory;
         * }}
         */
        ReadChatHistory.create = function(properties) {
            return new ReadChatHistory(properties);
        };

        /**
         * Encodes the specified ReadChatHistory message. Does not implicitly {@link stagedoor.ReadChatHistory.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ReadChatHistory
         * @static
         * @param {stagedoor.ReadChatHistory.$Properties} message ReadChatHistory message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ReadChatHistory.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.beforeOffset != null && $Object.hasOwnProperty.call(message, "beforeOffset") && !$Object.is(message.beforeOffset, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.beforeOffset);
            if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.limit);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ReadChatHistory message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ReadChatHistory
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ReadChatHistory & stagedoor.ReadChatHistory.$Shape} ReadChatHistory
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ReadChatHistory.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ReadChatHistory();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.beforeOffset = value;
                        else
                            delete message.beforeOffset;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.limit = value;
                        else
                            delete message.limit;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ReadChatHistory message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ReadChatHistory
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ReadChatHistory} ReadChatHistory
         */
        ReadChatHistory.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ReadChatHistory)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ReadChatHistory: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ReadChatHistory();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.beforeOffset != null)
                if (!$Object.is($Number(object.beforeOffset), 0))
                    message.beforeOffset = $Number(object.beforeOffset);
            if (object.limit != null)
                if ($Number(object.limit) !== 0)
                    message.limit = object.limit >>> 0;
            return message;
        };

        /**
         * Creates a plain object from a ReadChatHistory message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ReadChatHistory
         * @static
         * @param {stagedoor.ReadChatHistory} message ReadChatHistory
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ReadChatHistory.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.beforeOffset = 0;
                object.limit = 0;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.beforeOffset != null && $Object.hasOwnProperty.call(message, "beforeOffset"))
                object.beforeOffset = options.json && !$isFinite(message.beforeOffset) ? $String(message.beforeOffset) : message.beforeOffset;
            if (message.limit != null && $Object.hasOwnProperty.call(message, "limit"))
                object.limit = message.limit;
            return object;
        };

        /**
         * Converts this ReadChatHistory to JSON.
         * @function toJSON
         * @memberof stagedoor.ReadChatHistory
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ReadChatHistory.prototype.toJSON = function() {
            return ReadChatHistory.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ReadChatHistory
         * @function getTypeUrl
         * @memberof stagedoor.ReadChatHistory
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ReadChatHistory.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ReadChatHistory";
        };

        return ReadChatHistory;
    })();

    stagedoor.ChatHistory = (function() {

        /**
         * Properties of a ChatHistory.
         * @typedef {Object} stagedoor.ChatHistory.$Properties
         * @property {string|null} [epoch] ChatHistory epoch
         * @property {number|null} [offset] ChatHistory offset
         * @property {Array.<stagedoor.ChatPublication.$Properties>|null} [publications] ChatHistory publications
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatHistory.
         * @memberof stagedoor
         * @interface IChatHistory
         * @augments stagedoor.ChatHistory.$Properties
         * @deprecated Use stagedoor.ChatHistory.$Properties instead.
         */

        /**
         * Shape of a ChatHistory.
         * @typedef {{
         *   epoch?: string|null;
         *   offset?: number|null;
         *   publications?: Array.<stagedoor.ChatPublication.$Shape>|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} stagedoor.ChatHistory.$Shape
         */

        /**
         * Constructs a new ChatHistory.
         * @memberof stagedoor
         * @classdesc Represents a ChatHistory.
         * @constructor
         * @param {stagedoor.ChatHistory.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatHistory = function (properties) {
            this.publications = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatHistory epoch.
         * @member {string} epoch
         * @memberof stagedoor.ChatHistory
         * @instance
         */
        ChatHistory.prototype.epoch = "";

        /**
         * ChatHistory offset.
         * @member {number} offset
         * @memberof stagedoor.ChatHistory
         * @instance
         */
        ChatHistory.prototype.offset = 0;

        /**
         * ChatHistory publications.
         * @member {Array.<stagedoor.ChatPublication.$Properties>} publications
         * @memberof stagedoor.ChatHistory
         * @instance
         */
        ChatHistory.prototype.publications = $util.emptyArray;

        /**
         * Creates a new ChatHistory instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatHistory
         * @static
         * @param {stagedoor.ChatHistory.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatHistory} ChatHistory instance
         * @type {{
         *   (properties: stagedoor.ChatHistory.$Shape): stagedoor.ChatHistory & stagedoor.ChatHistory.$Shape;
         *   (properties?: stagedoor.ChatHistory.$Properties): stagedoor.ChatHistory;
         * }}
         */
        ChatHistory.create = function(properties) {
            return new ChatHistory(properties);
        };

        /**
         * Encodes the specified ChatHistory message. Does not implicitly {@link stagedoor.ChatHistory.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatHistory
         * @static
         * @param {stagedoor.ChatHistory.$Properties} message ChatHistory message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatHistory.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.epoch);
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && !$Object.is(message.offset, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.offset);
            if (message.publications != null && message.publications.length)
                for (let i = 0; i < message.publications.length; ++i)
                    $root.stagedoor.ChatPublication.encode(message.publications[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatHistory message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatHistory
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatHistory & stagedoor.ChatHistory.$Shape} ChatHistory
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatHistory.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatHistory();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.offset = value;
                        else
                            delete message.offset;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.publications && message.publications.length))
                            message.publications = [];
                        message.publications.push($root.stagedoor.ChatPublication.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatHistory message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatHistory
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatHistory} ChatHistory
         */
        ChatHistory.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatHistory)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatHistory: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatHistory();
            if (object.epoch != null)
                if (typeof object.epoch !== "string" || object.epoch.length)
                    message.epoch = $String(object.epoch);
            if (object.offset != null)
                if (!$Object.is($Number(object.offset), 0))
                    message.offset = $Number(object.offset);
            if (object.publications) {
                if (!$Array.isArray(object.publications))
                    throw $TypeError(".stagedoor.ChatHistory.publications: array expected");
                message.publications = $Array(object.publications.length);
                for (let i = 0; i < object.publications.length; ++i) {
                    if (!$util.isObject(object.publications[i]))
                        throw $TypeError(".stagedoor.ChatHistory.publications: object expected");
                    message.publications[i] = $root.stagedoor.ChatPublication.fromObject(object.publications[i], _depth + 1);
                }
            }
            return message;
        };

        /**
         * Creates a plain object from a ChatHistory message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatHistory
         * @static
         * @param {stagedoor.ChatHistory} message ChatHistory
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatHistory.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.publications = [];
            if (options.defaults) {
                object.epoch = "";
                object.offset = 0;
            }
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                object.epoch = message.epoch;
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                object.offset = options.json && !$isFinite(message.offset) ? $String(message.offset) : message.offset;
            if (message.publications && message.publications.length) {
                object.publications = $Array(message.publications.length);
                for (let j = 0; j < message.publications.length; ++j)
                    object.publications[j] = $root.stagedoor.ChatPublication.toObject(message.publications[j], options, _depth + 1);
            }
            return object;
        };

        /**
         * Converts this ChatHistory to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatHistory
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatHistory.prototype.toJSON = function() {
            return ChatHistory.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatHistory
         * @function getTypeUrl
         * @memberof stagedoor.ChatHistory
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatHistory.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatHistory";
        };

        return ChatHistory;
    })();

    stagedoor.RemoveChatMessage = (function() {

        /**
         * Properties of a RemoveChatMessage.
         * @typedef {Object} stagedoor.RemoveChatMessage.$Properties
         * @property {string|null} [room] RemoveChatMessage room
         * @property {string|null} [messageId] RemoveChatMessage messageId
         * @property {number|null} [offset] RemoveChatMessage offset
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a RemoveChatMessage.
         * @memberof stagedoor
         * @interface IRemoveChatMessage
         * @augments stagedoor.RemoveChatMessage.$Properties
         * @deprecated Use stagedoor.RemoveChatMessage.$Properties instead.
         */

        /**
         * Shape of a RemoveChatMessage.
         * @typedef {stagedoor.RemoveChatMessage.$Properties} stagedoor.RemoveChatMessage.$Shape
         */

        /**
         * Constructs a new RemoveChatMessage.
         * @memberof stagedoor
         * @classdesc Represents a RemoveChatMessage.
         * @constructor
         * @param {stagedoor.RemoveChatMessage.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const RemoveChatMessage = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * RemoveChatMessage room.
         * @member {string} room
         * @memberof stagedoor.RemoveChatMessage
         * @instance
         */
        RemoveChatMessage.prototype.room = "";

        /**
         * RemoveChatMessage messageId.
         * @member {string} messageId
         * @memberof stagedoor.RemoveChatMessage
         * @instance
         */
        RemoveChatMessage.prototype.messageId = "";

        /**
         * RemoveChatMessage offset.
         * @member {number} offset
         * @memberof stagedoor.RemoveChatMessage
         * @instance
         */
        RemoveChatMessage.prototype.offset = 0;

        /**
         * Creates a new RemoveChatMessage instance using the specified properties.
         * @function create
         * @memberof stagedoor.RemoveChatMessage
         * @static
         * @param {stagedoor.RemoveChatMessage.$Properties=} [properties] Properties to set
         * @returns {stagedoor.RemoveChatMessage} RemoveChatMessage instance
         * @type {{
         *   (properties: stagedoor.RemoveChatMessage.$Shape): stagedoor.RemoveChatMessage & stagedoor.RemoveChatMessage.$Shape;
         *   (properties?: stagedoor.RemoveChatMessage.$Properties): stagedoor.RemoveChatMessage;
         * }}
         */
        RemoveChatMessage.create = function(properties) {
            return new RemoveChatMessage(properties);
        };

        /**
         * Encodes the specified RemoveChatMessage message. Does not implicitly {@link stagedoor.RemoveChatMessage.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.RemoveChatMessage
         * @static
         * @param {stagedoor.RemoveChatMessage.$Properties} message RemoveChatMessage message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RemoveChatMessage.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.messageId);
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && !$Object.is(message.offset, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.offset);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a RemoveChatMessage message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.RemoveChatMessage
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.RemoveChatMessage & stagedoor.RemoveChatMessage.$Shape} RemoveChatMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        RemoveChatMessage.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.RemoveChatMessage();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.messageId = value;
                        else
                            delete message.messageId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.offset = value;
                        else
                            delete message.offset;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a RemoveChatMessage message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.RemoveChatMessage
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.RemoveChatMessage} RemoveChatMessage
         */
        RemoveChatMessage.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.RemoveChatMessage)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.RemoveChatMessage: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.RemoveChatMessage();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.messageId != null)
                if (typeof object.messageId !== "string" || object.messageId.length)
                    message.messageId = $String(object.messageId);
            if (object.offset != null)
                if (!$Object.is($Number(object.offset), 0))
                    message.offset = $Number(object.offset);
            return message;
        };

        /**
         * Creates a plain object from a RemoveChatMessage message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.RemoveChatMessage
         * @static
         * @param {stagedoor.RemoveChatMessage} message RemoveChatMessage
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        RemoveChatMessage.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.messageId = "";
                object.offset = 0;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId"))
                object.messageId = message.messageId;
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                object.offset = options.json && !$isFinite(message.offset) ? $String(message.offset) : message.offset;
            return object;
        };

        /**
         * Converts this RemoveChatMessage to JSON.
         * @function toJSON
         * @memberof stagedoor.RemoveChatMessage
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        RemoveChatMessage.prototype.toJSON = function() {
            return RemoveChatMessage.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for RemoveChatMessage
         * @function getTypeUrl
         * @memberof stagedoor.RemoveChatMessage
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        RemoveChatMessage.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.RemoveChatMessage";
        };

        return RemoveChatMessage;
    })();

    stagedoor.PinChatMessage = (function() {

        /**
         * Properties of a PinChatMessage.
         * @typedef {Object} stagedoor.PinChatMessage.$Properties
         * @property {string|null} [room] PinChatMessage room
         * @property {string|null} [messageId] PinChatMessage messageId
         * @property {number|null} [offset] PinChatMessage offset
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a PinChatMessage.
         * @memberof stagedoor
         * @interface IPinChatMessage
         * @augments stagedoor.PinChatMessage.$Properties
         * @deprecated Use stagedoor.PinChatMessage.$Properties instead.
         */

        /**
         * Shape of a PinChatMessage.
         * @typedef {stagedoor.PinChatMessage.$Properties} stagedoor.PinChatMessage.$Shape
         */

        /**
         * Constructs a new PinChatMessage.
         * @memberof stagedoor
         * @classdesc Represents a PinChatMessage.
         * @constructor
         * @param {stagedoor.PinChatMessage.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const PinChatMessage = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * PinChatMessage room.
         * @member {string} room
         * @memberof stagedoor.PinChatMessage
         * @instance
         */
        PinChatMessage.prototype.room = "";

        /**
         * PinChatMessage messageId.
         * @member {string} messageId
         * @memberof stagedoor.PinChatMessage
         * @instance
         */
        PinChatMessage.prototype.messageId = "";

        /**
         * PinChatMessage offset.
         * @member {number} offset
         * @memberof stagedoor.PinChatMessage
         * @instance
         */
        PinChatMessage.prototype.offset = 0;

        /**
         * Creates a new PinChatMessage instance using the specified properties.
         * @function create
         * @memberof stagedoor.PinChatMessage
         * @static
         * @param {stagedoor.PinChatMessage.$Properties=} [properties] Properties to set
         * @returns {stagedoor.PinChatMessage} PinChatMessage instance
         * @type {{
         *   (properties: stagedoor.PinChatMessage.$Shape): stagedoor.PinChatMessage & stagedoor.PinChatMessage.$Shape;
         *   (properties?: stagedoor.PinChatMessage.$Properties): stagedoor.PinChatMessage;
         * }}
         */
        PinChatMessage.create = function(properties) {
            return new PinChatMessage(properties);
        };

        /**
         * Encodes the specified PinChatMessage message. Does not implicitly {@link stagedoor.PinChatMessage.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.PinChatMessage
         * @static
         * @param {stagedoor.PinChatMessage.$Properties} message PinChatMessage message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        PinChatMessage.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.messageId);
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && !$Object.is(message.offset, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.offset);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a PinChatMessage message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.PinChatMessage
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.PinChatMessage & stagedoor.PinChatMessage.$Shape} PinChatMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        PinChatMessage.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.PinChatMessage();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.messageId = value;
                        else
                            delete message.messageId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.offset = value;
                        else
                            delete message.offset;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a PinChatMessage message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.PinChatMessage
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.PinChatMessage} PinChatMessage
         */
        PinChatMessage.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.PinChatMessage)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.PinChatMessage: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.PinChatMessage();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.messageId != null)
                if (typeof object.messageId !== "string" || object.messageId.length)
                    message.messageId = $String(object.messageId);
            if (object.offset != null)
                if (!$Object.is($Number(object.offset), 0))
                    message.offset = $Number(object.offset);
            return message;
        };

        /**
         * Creates a plain object from a PinChatMessage message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.PinChatMessage
         * @static
         * @param {stagedoor.PinChatMessage} message PinChatMessage
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        PinChatMessage.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.messageId = "";
                object.offset = 0;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId"))
                object.messageId = message.messageId;
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                object.offset = options.json && !$isFinite(message.offset) ? $String(message.offset) : message.offset;
            return object;
        };

        /**
         * Converts this PinChatMessage to JSON.
         * @function toJSON
         * @memberof stagedoor.PinChatMessage
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        PinChatMessage.prototype.toJSON = function() {
            return PinChatMessage.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for PinChatMessage
         * @function getTypeUrl
         * @memberof stagedoor.PinChatMessage
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        PinChatMessage.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.PinChatMessage";
        };

        return PinChatMessage;
    })();

    stagedoor.ChangeChatSettings = (function() {

        /**
         * Properties of a ChangeChatSettings.
         * @typedef {Object} stagedoor.ChangeChatSettings.$Properties
         * @property {string|null} [room] ChangeChatSettings room
         * @property {stagedoor.ChatSettings.$Properties|null} [settings] ChangeChatSettings settings
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChangeChatSettings.
         * @memberof stagedoor
         * @interface IChangeChatSettings
         * @augments stagedoor.ChangeChatSettings.$Properties
         * @deprecated Use stagedoor.ChangeChatSettings.$Properties instead.
         */

        /**
         * Shape of a ChangeChatSettings.
         * @typedef {stagedoor.ChangeChatSettings.$Properties} stagedoor.ChangeChatSettings.$Shape
         */

        /**
         * Constructs a new ChangeChatSettings.
         * @memberof stagedoor
         * @classdesc Represents a ChangeChatSettings.
         * @constructor
         * @param {stagedoor.ChangeChatSettings.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChangeChatSettings = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChangeChatSettings room.
         * @member {string} room
         * @memberof stagedoor.ChangeChatSettings
         * @instance
         */
        ChangeChatSettings.prototype.room = "";

        /**
         * ChangeChatSettings settings.
         * @member {stagedoor.ChatSettings.$Properties|null|undefined} settings
         * @memberof stagedoor.ChangeChatSettings
         * @instance
         */
        ChangeChatSettings.prototype.settings = null;

        /**
         * Creates a new ChangeChatSettings instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChangeChatSettings
         * @static
         * @param {stagedoor.ChangeChatSettings.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChangeChatSettings} ChangeChatSettings instance
         * @type {{
         *   (properties: stagedoor.ChangeChatSettings.$Shape): stagedoor.ChangeChatSettings & stagedoor.ChangeChatSettings.$Shape;
         *   (properties?: stagedoor.ChangeChatSettings.$Properties): stagedoor.ChangeChatSettings;
         * }}
         */
        ChangeChatSettings.create = function(properties) {
            return new ChangeChatSettings(properties);
        };

        /**
         * Encodes the specified ChangeChatSettings message. Does not implicitly {@link stagedoor.ChangeChatSettings.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChangeChatSettings
         * @static
         * @param {stagedoor.ChangeChatSettings.$Properties} message ChangeChatSettings message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChangeChatSettings.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.settings != null && $Object.hasOwnProperty.call(message, "settings"))
                $root.stagedoor.ChatSettings.encode(message.settings, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChangeChatSettings message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChangeChatSettings
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChangeChatSettings & stagedoor.ChangeChatSettings.$Shape} ChangeChatSettings
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChangeChatSettings.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChangeChatSettings();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.settings = $root.stagedoor.ChatSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.settings);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChangeChatSettings message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChangeChatSettings
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChangeChatSettings} ChangeChatSettings
         */
        ChangeChatSettings.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChangeChatSettings)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChangeChatSettings: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChangeChatSettings();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.settings != null) {
                if (!$util.isObject(object.settings))
                    throw $TypeError(".stagedoor.ChangeChatSettings.settings: object expected");
                message.settings = $root.stagedoor.ChatSettings.fromObject(object.settings, _depth + 1);
            }
            return message;
        };

        /**
         * Creates a plain object from a ChangeChatSettings message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChangeChatSettings
         * @static
         * @param {stagedoor.ChangeChatSettings} message ChangeChatSettings
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChangeChatSettings.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.settings = null;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.settings != null && $Object.hasOwnProperty.call(message, "settings"))
                object.settings = $root.stagedoor.ChatSettings.toObject(message.settings, options, _depth + 1);
            return object;
        };

        /**
         * Converts this ChangeChatSettings to JSON.
         * @function toJSON
         * @memberof stagedoor.ChangeChatSettings
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChangeChatSettings.prototype.toJSON = function() {
            return ChangeChatSettings.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChangeChatSettings
         * @function getTypeUrl
         * @memberof stagedoor.ChangeChatSettings
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChangeChatSettings.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChangeChatSettings";
        };

        return ChangeChatSettings;
    })();

    stagedoor.RestrictChatUser = (function() {

        /**
         * Properties of a RestrictChatUser.
         * @typedef {Object} stagedoor.RestrictChatUser.$Properties
         * @property {string|null} [room] RestrictChatUser room
         * @property {string|null} [userId] RestrictChatUser userId
         * @property {number|null} [seconds] RestrictChatUser seconds
         * @property {boolean|null} [ban] RestrictChatUser ban
         * @property {boolean|null} [removeMessages] RestrictChatUser removeMessages
         * @property {string|null} [reason] RestrictChatUser reason
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a RestrictChatUser.
         * @memberof stagedoor
         * @interface IRestrictChatUser
         * @augments stagedoor.RestrictChatUser.$Properties
         * @deprecated Use stagedoor.RestrictChatUser.$Properties instead.
         */

        /**
         * Shape of a RestrictChatUser.
         * @typedef {stagedoor.RestrictChatUser.$Properties} stagedoor.RestrictChatUser.$Shape
         */

        /**
         * Constructs a new RestrictChatUser.
         * @memberof stagedoor
         * @classdesc Represents a RestrictChatUser.
         * @constructor
         * @param {stagedoor.RestrictChatUser.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const RestrictChatUser = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * RestrictChatUser room.
         * @member {string} room
         * @memberof stagedoor.RestrictChatUser
         * @instance
         */
        RestrictChatUser.prototype.room = "";

        /**
         * RestrictChatUser userId.
         * @member {string} userId
         * @memberof stagedoor.RestrictChatUser
         * @instance
         */
        RestrictChatUser.prototype.userId = "";

        /**
         * RestrictChatUser seconds.
         * @member {number} seconds
         * @memberof stagedoor.RestrictChatUser
         * @instance
         */
        RestrictChatUser.prototype.seconds = 0;

        /**
         * RestrictChatUser ban.
         * @member {boolean} ban
         * @memberof stagedoor.RestrictChatUser
         * @instance
         */
        RestrictChatUser.prototype.ban = false;

        /**
         * RestrictChatUser removeMessages.
         * @member {boolean} removeMessages
         * @memberof stagedoor.RestrictChatUser
         * @instance
         */
        RestrictChatUser.prototype.removeMessages = false;

        /**
         * RestrictChatUser reason.
         * @member {string} reason
         * @memberof stagedoor.RestrictChatUser
         * @instance
         */
        RestrictChatUser.prototype.reason = "";

        /**
         * Creates a new RestrictChatUser instance using the specified properties.
         * @function create
         * @memberof stagedoor.RestrictChatUser
         * @static
         * @param {stagedoor.RestrictChatUser.$Properties=} [properties] Properties to set
         * @returns {stagedoor.RestrictChatUser} RestrictChatUser instance
         * @type {{
         *   (properties: stagedoor.RestrictChatUser.$Shape): stagedoor.RestrictChatUser & stagedoor.RestrictChatUser.$Shape;
         *   (properties?: stagedoor.RestrictChatUser.$Properties): stagedoor.RestrictChatUser;
         * }}
         */
        RestrictChatUser.create = function(properties) {
            return new RestrictChatUser(properties);
        };

        /**
         * Encodes the specified RestrictChatUser message. Does not implicitly {@link stagedoor.RestrictChatUser.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.RestrictChatUser
         * @static
         * @param {stagedoor.RestrictChatUser.$Properties} message RestrictChatUser message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RestrictChatUser.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.userId);
            if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && message.seconds !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.seconds);
            if (message.ban != null && $Object.hasOwnProperty.call(message, "ban") && message.ban !== false)
                writer.uint32(/* id 4, wireType 0 =*/32).bool(message.ban);
            if (message.removeMessages != null && $Object.hasOwnProperty.call(message, "removeMessages") && message.removeMessages !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.removeMessages);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a RestrictChatUser message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.RestrictChatUser
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.RestrictChatUser & stagedoor.RestrictChatUser.$Shape} RestrictChatUser
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        RestrictChatUser.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.RestrictChatUser();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.userId = value;
                        else
                            delete message.userId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.seconds = value;
                        else
                            delete message.seconds;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.ban = value;
                        else
                            delete message.ban;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.removeMessages = value;
                        else
                            delete message.removeMessages;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a RestrictChatUser message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.RestrictChatUser
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.RestrictChatUser} RestrictChatUser
         */
        RestrictChatUser.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.RestrictChatUser)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.RestrictChatUser: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.RestrictChatUser();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.userId != null)
                if (typeof object.userId !== "string" || object.userId.length)
                    message.userId = $String(object.userId);
            if (object.seconds != null)
                if ($Number(object.seconds) !== 0)
                    message.seconds = object.seconds >>> 0;
            if (object.ban != null)
                if (object.ban)
                    message.ban = $Boolean(object.ban);
            if (object.removeMessages != null)
                if (object.removeMessages)
                    message.removeMessages = $Boolean(object.removeMessages);
            if (object.reason != null)
                if (typeof object.reason !== "string" || object.reason.length)
                    message.reason = $String(object.reason);
            return message;
        };

        /**
         * Creates a plain object from a RestrictChatUser message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.RestrictChatUser
         * @static
         * @param {stagedoor.RestrictChatUser} message RestrictChatUser
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        RestrictChatUser.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.userId = "";
                object.seconds = 0;
                object.ban = false;
                object.removeMessages = false;
                object.reason = "";
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                object.userId = message.userId;
            if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                object.seconds = message.seconds;
            if (message.ban != null && $Object.hasOwnProperty.call(message, "ban"))
                object.ban = message.ban;
            if (message.removeMessages != null && $Object.hasOwnProperty.call(message, "removeMessages"))
                object.removeMessages = message.removeMessages;
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                object.reason = message.reason;
            return object;
        };

        /**
         * Converts this RestrictChatUser to JSON.
         * @function toJSON
         * @memberof stagedoor.RestrictChatUser
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        RestrictChatUser.prototype.toJSON = function() {
            return RestrictChatUser.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for RestrictChatUser
         * @function getTypeUrl
         * @memberof stagedoor.RestrictChatUser
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        RestrictChatUser.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.RestrictChatUser";
        };

        return RestrictChatUser;
    })();

    stagedoor.SetChatModerator = (function() {

        /**
         * Properties of a SetChatModerator.
         * @typedef {Object} stagedoor.SetChatModerator.$Properties
         * @property {string|null} [room] SetChatModerator room
         * @property {string|null} [userId] SetChatModerator userId
         * @property {boolean|null} [moderator] SetChatModerator moderator
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SetChatModerator.
         * @memberof stagedoor
         * @interface ISetChatModerator
         * @augments stagedoor.SetChatModerator.$Properties
         * @deprecated Use stagedoor.SetChatModerator.$Properties instead.
         */

        /**
         * Shape of a SetChatModerator.
         * @typedef {stagedoor.SetChatModerator.$Properties} stagedoor.SetChatModerator.$Shape
         */

        /**
         * Constructs a new SetChatModerator.
         * @memberof stagedoor
         * @classdesc Represents a SetChatModerator.
         * @constructor
         * @param {stagedoor.SetChatModerator.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SetChatModerator = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SetChatModerator room.
         * @member {string} room
         * @memberof stagedoor.SetChatModerator
         * @instance
         */
        SetChatModerator.prototype.room = "";

        /**
         * SetChatModerator userId.
         * @member {string} userId
         * @memberof stagedoor.SetChatModerator
         * @instance
         */
        SetChatModerator.prototype.userId = "";

        /**
         * SetChatModerator moderator.
         * @member {boolean} moderator
         * @memberof stagedoor.SetChatModerator
         * @instance
         */
        SetChatModerator.prototype.moderator = false;

        /**
         * Creates a new SetChatModerator instance using the specified properties.
         * @function create
         * @memberof stagedoor.SetChatModerator
         * @static
         * @param {stagedoor.SetChatModerator.$Properties=} [properties] Properties to set
         * @returns {stagedoor.SetChatModerator} SetChatModerator instance
         * @type {{
         *   (properties: stagedoor.SetChatModerator.$Shape): stagedoor.SetChatModerator & stagedoor.SetChatModerator.$Shape;
         *   (properties?: stagedoor.SetChatModerator.$Properties): stagedoor.SetChatModerator;
         * }}
         */
        SetChatModerator.create = function(properties) {
            return new SetChatModerator(properties);
        };

        /**
         * Encodes the specified SetChatModerator message. Does not implicitly {@link stagedoor.SetChatModerator.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.SetChatModerator
         * @static
         * @param {stagedoor.SetChatModerator.$Properties} message SetChatModerator message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SetChatModerator.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.userId);
            if (message.moderator != null && $Object.hasOwnProperty.call(message, "moderator") && message.moderator !== false)
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.moderator);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SetChatModerator message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.SetChatModerator
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.SetChatModerator & stagedoor.SetChatModerator.$Shape} SetChatModerator
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SetChatModerator.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.SetChatModerator();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.userId = value;
                        else
                            delete message.userId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.moderator = value;
                        else
                            delete message.moderator;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a SetChatModerator message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.SetChatModerator
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.SetChatModerator} SetChatModerator
         */
        SetChatModerator.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.SetChatModerator)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.SetChatModerator: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.SetChatModerator();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.userId != null)
                if (typeof object.userId !== "string" || object.userId.length)
                    message.userId = $String(object.userId);
            if (object.moderator != null)
                if (object.moderator)
                    message.moderator = $Boolean(object.moderator);
            return message;
        };

        /**
         * Creates a plain object from a SetChatModerator message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.SetChatModerator
         * @static
         * @param {stagedoor.SetChatModerator} message SetChatModerator
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        SetChatModerator.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.userId = "";
                object.moderator = false;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                object.userId = message.userId;
            if (message.moderator != null && $Object.hasOwnProperty.call(message, "moderator"))
                object.moderator = message.moderator;
            return object;
        };

        /**
         * Converts this SetChatModerator to JSON.
         * @function toJSON
         * @memberof stagedoor.SetChatModerator
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        SetChatModerator.prototype.toJSON = function() {
            return SetChatModerator.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for SetChatModerator
         * @function getTypeUrl
         * @memberof stagedoor.SetChatModerator
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        SetChatModerator.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.SetChatModerator";
        };

        return SetChatModerator;
    })();

    stagedoor.RemovedFromChat = (function() {

        /**
         * Properties of a RemovedFromChat.
         * @typedef {Object} stagedoor.RemovedFromChat.$Properties
         * @property {string|null} [room] RemovedFromChat room
         * @property {number|null} [code] RemovedFromChat code
         * @property {string|null} [name] RemovedFromChat name
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a RemovedFromChat.
         * @memberof stagedoor
         * @interface IRemovedFromChat
         * @augments stagedoor.RemovedFromChat.$Properties
         * @deprecated Use stagedoor.RemovedFromChat.$Properties instead.
         */

        /**
         * Shape of a RemovedFromChat.
         * @typedef {stagedoor.RemovedFromChat.$Properties} stagedoor.RemovedFromChat.$Shape
         */

        /**
         * Constructs a new RemovedFromChat.
         * @memberof stagedoor
         * @classdesc Represents a RemovedFromChat.
         * @constructor
         * @param {stagedoor.RemovedFromChat.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const RemovedFromChat = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * RemovedFromChat room.
         * @member {string} room
         * @memberof stagedoor.RemovedFromChat
         * @instance
         */
        RemovedFromChat.prototype.room = "";

        /**
         * RemovedFromChat code.
         * @member {number} code
         * @memberof stagedoor.RemovedFromChat
         * @instance
         */
        RemovedFromChat.prototype.code = 0;

        /**
         * RemovedFromChat name.
         * @member {string} name
         * @memberof stagedoor.RemovedFromChat
         * @instance
         */
        RemovedFromChat.prototype.name = "";

        /**
         * Creates a new RemovedFromChat instance using the specified properties.
         * @function create
         * @memberof stagedoor.RemovedFromChat
         * @static
         * @param {stagedoor.RemovedFromChat.$Properties=} [properties] Properties to set
         * @returns {stagedoor.RemovedFromChat} RemovedFromChat instance
         * @type {{
         *   (properties: stagedoor.RemovedFromChat.$Shape): stagedoor.RemovedFromChat & stagedoor.RemovedFromChat.$Shape;
         *   (properties?: stagedoor.RemovedFromChat.$Properties): stagedoor.RemovedFromChat;
         * }}
         */
        RemovedFromChat.create = function(properties) {
            return new RemovedFromChat(properties);
        };

        /**
         * Encodes the specified RemovedFromChat message. Does not implicitly {@link stagedoor.RemovedFromChat.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.RemovedFromChat
         * @static
         * @param {stagedoor.RemovedFromChat.$Properties} message RemovedFromChat message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RemovedFromChat.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.code);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a RemovedFromChat message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.RemovedFromChat
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.RemovedFromChat & stagedoor.RemovedFromChat.$Shape} RemovedFromChat
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        RemovedFromChat.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.RemovedFromChat();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.code = value;
                        else
                            delete message.code;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a RemovedFromChat message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.RemovedFromChat
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.RemovedFromChat} RemovedFromChat
         */
        RemovedFromChat.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.RemovedFromChat)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.RemovedFromChat: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.RemovedFromChat();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.code != null)
                if ($Number(object.code) !== 0)
                    message.code = object.code >>> 0;
            if (object.name != null)
                if (typeof object.name !== "string" || object.name.length)
                    message.name = $String(object.name);
            return message;
        };

        /**
         * Creates a plain object from a RemovedFromChat message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.RemovedFromChat
         * @static
         * @param {stagedoor.RemovedFromChat} message RemovedFromChat
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        RemovedFromChat.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.room = "";
                object.code = 0;
                object.name = "";
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                object.code = message.code;
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                object.name = message.name;
            return object;
        };

        /**
         * Converts this RemovedFromChat to JSON.
         * @function toJSON
         * @memberof stagedoor.RemovedFromChat
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        RemovedFromChat.prototype.toJSON = function() {
            return RemovedFromChat.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for RemovedFromChat
         * @function getTypeUrl
         * @memberof stagedoor.RemovedFromChat
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        RemovedFromChat.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.RemovedFromChat";
        };

        return RemovedFromChat;
    })();

    stagedoor.ChatPublications = (function() {

        /**
         * Properties of a ChatPublications.
         * @typedef {Object} stagedoor.ChatPublications.$Properties
         * @property {string|null} [room] ChatPublications room
         * @property {string|null} [epoch] ChatPublications epoch
         * @property {Array.<stagedoor.ChatPublication.$Properties>|null} [publications] ChatPublications publications
         * @property {number|null} [gapBeforeOffset] ChatPublications gapBeforeOffset
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatPublications.
         * @memberof stagedoor
         * @interface IChatPublications
         * @augments stagedoor.ChatPublications.$Properties
         * @deprecated Use stagedoor.ChatPublications.$Properties instead.
         */

        /**
         * Shape of a ChatPublications.
         * @typedef {{
         *   room?: string|null;
         *   epoch?: string|null;
         *   publications?: Array.<stagedoor.ChatPublication.$Shape>|null;
         *   gapBeforeOffset?: number|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} stagedoor.ChatPublications.$Shape
         */

        /**
         * Constructs a new ChatPublications.
         * @memberof stagedoor
         * @classdesc Represents a ChatPublications.
         * @constructor
         * @param {stagedoor.ChatPublications.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatPublications = function (properties) {
            this.publications = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatPublications room.
         * @member {string} room
         * @memberof stagedoor.ChatPublications
         * @instance
         */
        ChatPublications.prototype.room = "";

        /**
         * ChatPublications epoch.
         * @member {string} epoch
         * @memberof stagedoor.ChatPublications
         * @instance
         */
        ChatPublications.prototype.epoch = "";

        /**
         * ChatPublications publications.
         * @member {Array.<stagedoor.ChatPublication.$Properties>} publications
         * @memberof stagedoor.ChatPublications
         * @instance
         */
        ChatPublications.prototype.publications = $util.emptyArray;

        /**
         * ChatPublications gapBeforeOffset.
         * @member {number} gapBeforeOffset
         * @memberof stagedoor.ChatPublications
         * @instance
         */
        ChatPublications.prototype.gapBeforeOffset = 0;

        /**
         * Creates a new ChatPublications instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatPublications
         * @static
         * @param {stagedoor.ChatPublications.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatPublications} ChatPublications instance
         * @type {{
         *   (properties: stagedoor.ChatPublications.$Shape): stagedoor.ChatPublications & stagedoor.ChatPublications.$Shape;
         *   (properties?: stagedoor.ChatPublications.$Properties): stagedoor.ChatPublications;
         * }}
         */
        ChatPublications.create = function(properties) {
            return new ChatPublications(properties);
        };

        /**
         * Encodes the specified ChatPublications message. Does not implicitly {@link stagedoor.ChatPublications.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatPublications
         * @static
         * @param {stagedoor.ChatPublications.$Properties} message ChatPublications message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatPublications.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.room != null && $Object.hasOwnProperty.call(message, "room") && message.room !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.room);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.epoch);
            if (message.publications != null && message.publications.length)
                for (let i = 0; i < message.publications.length; ++i)
                    $root.stagedoor.ChatPublication.encode(message.publications[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.gapBeforeOffset != null && $Object.hasOwnProperty.call(message, "gapBeforeOffset") && !$Object.is(message.gapBeforeOffset, 0))
                writer.uint32(/* id 4, wireType 1 =*/33).double(message.gapBeforeOffset);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatPublications message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatPublications
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatPublications & stagedoor.ChatPublications.$Shape} ChatPublications
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatPublications.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatPublications();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.room = value;
                        else
                            delete message.room;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.publications && message.publications.length))
                            message.publications = [];
                        message.publications.push($root.stagedoor.ChatPublication.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.gapBeforeOffset = value;
                        else
                            delete message.gapBeforeOffset;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatPublications message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatPublications
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatPublications} ChatPublications
         */
        ChatPublications.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatPublications)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatPublications: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatPublications();
            if (object.room != null)
                if (typeof object.room !== "string" || object.room.length)
                    message.room = $String(object.room);
            if (object.epoch != null)
                if (typeof object.epoch !== "string" || object.epoch.length)
                    message.epoch = $String(object.epoch);
            if (object.publications) {
                if (!$Array.isArray(object.publications))
                    throw $TypeError(".stagedoor.ChatPublications.publications: array expected");
                message.publications = $Array(object.publications.length);
                for (let i = 0; i < object.publications.length; ++i) {
                    if (!$util.isObject(object.publications[i]))
                        throw $TypeError(".stagedoor.ChatPublications.publications: object expected");
                    message.publications[i] = $root.stagedoor.ChatPublication.fromObject(object.publications[i], _depth + 1);
                }
            }
            if (object.gapBeforeOffset != null)
                if (!$Object.is($Number(object.gapBeforeOffset), 0))
                    message.gapBeforeOffset = $Number(object.gapBeforeOffset);
            return message;
        };

        /**
         * Creates a plain object from a ChatPublications message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatPublications
         * @static
         * @param {stagedoor.ChatPublications} message ChatPublications
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatPublications.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.publications = [];
            if (options.defaults) {
                object.room = "";
                object.epoch = "";
                object.gapBeforeOffset = 0;
            }
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                object.room = message.room;
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
                object.epoch = message.epoch;
            if (message.publications && message.publications.length) {
                object.publications = $Array(message.publications.length);
                for (let j = 0; j < message.publications.length; ++j)
                    object.publications[j] = $root.stagedoor.ChatPublication.toObject(message.publications[j], options, _depth + 1);
            }
            if (message.gapBeforeOffset != null && $Object.hasOwnProperty.call(message, "gapBeforeOffset"))
                object.gapBeforeOffset = options.json && !$isFinite(message.gapBeforeOffset) ? $String(message.gapBeforeOffset) : message.gapBeforeOffset;
            return object;
        };

        /**
         * Converts this ChatPublications to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatPublications
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatPublications.prototype.toJSON = function() {
            return ChatPublications.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatPublications
         * @function getTypeUrl
         * @memberof stagedoor.ChatPublications
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatPublications.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatPublications";
        };

        return ChatPublications;
    })();

    stagedoor.ChatPublication = (function() {

        /**
         * Properties of a ChatPublication.
         * @typedef {Object} stagedoor.ChatPublication.$Properties
         * @property {number|null} [offset] ChatPublication offset
         * @property {number|null} [atMs] ChatPublication atMs
         * @property {string|null} [id] ChatPublication id
         * @property {stagedoor.ChatEvent.$Properties|null} [event] ChatPublication event
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatPublication.
         * @memberof stagedoor
         * @interface IChatPublication
         * @augments stagedoor.ChatPublication.$Properties
         * @deprecated Use stagedoor.ChatPublication.$Properties instead.
         */

        /**
         * Shape of a ChatPublication.
         * @typedef {{
         *   offset?: number|null;
         *   atMs?: number|null;
         *   id?: string|null;
         *   event?: stagedoor.ChatEvent.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} stagedoor.ChatPublication.$Shape
         */

        /**
         * Constructs a new ChatPublication.
         * @memberof stagedoor
         * @classdesc Represents a ChatPublication.
         * @constructor
         * @param {stagedoor.ChatPublication.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatPublication = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatPublication offset.
         * @member {number} offset
         * @memberof stagedoor.ChatPublication
         * @instance
         */
        ChatPublication.prototype.offset = 0;

        /**
         * ChatPublication atMs.
         * @member {number} atMs
         * @memberof stagedoor.ChatPublication
         * @instance
         */
        ChatPublication.prototype.atMs = 0;

        /**
         * ChatPublication id.
         * @member {string} id
         * @memberof stagedoor.ChatPublication
         * @instance
         */
        ChatPublication.prototype.id = "";

        /**
         * ChatPublication event.
         * @member {stagedoor.ChatEvent.$Properties|null|undefined} event
         * @memberof stagedoor.ChatPublication
         * @instance
         */
        ChatPublication.prototype.event = null;

        /**
         * Creates a new ChatPublication instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatPublication
         * @static
         * @param {stagedoor.ChatPublication.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatPublication} ChatPublication instance
         * @type {{
         *   (properties: stagedoor.ChatPublication.$Shape): stagedoor.ChatPublication & stagedoor.ChatPublication.$Shape;
         *   (properties?: stagedoor.ChatPublication.$Properties): stagedoor.ChatPublication;
         * }}
         */
        ChatPublication.create = function(properties) {
            return new ChatPublication(properties);
        };

        /**
         * Encodes the specified ChatPublication message. Does not implicitly {@link stagedoor.ChatPublication.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatPublication
         * @static
         * @param {stagedoor.ChatPublication.$Properties} message ChatPublication message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatPublication.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && !$Object.is(message.offset, 0))
                writer.uint32(/* id 1, wireType 1 =*/9).double(message.offset);
            if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && !$Object.is(message.atMs, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.atMs);
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.id);
            if (message.event != null && $Object.hasOwnProperty.call(message, "event"))
                $root.stagedoor.ChatEvent.encode(message.event, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatPublication message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatPublication
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatPublication & stagedoor.ChatPublication.$Shape} ChatPublication
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatPublication.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatPublication();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.offset = value;
                        else
                            delete message.offset;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.atMs = value;
                        else
                            delete message.atMs;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.event = $root.stagedoor.ChatEvent.decode(reader, reader.size(), $undefined, _depth + 1, message.event);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatPublication message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatPublication
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatPublication} ChatPublication
         */
        ChatPublication.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatPublication)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatPublication: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatPublication();
            if (object.offset != null)
                if (!$Object.is($Number(object.offset), 0))
                    message.offset = $Number(object.offset);
            if (object.atMs != null)
                if (!$Object.is($Number(object.atMs), 0))
                    message.atMs = $Number(object.atMs);
            if (object.id != null)
                if (typeof object.id !== "string" || object.id.length)
                    message.id = $String(object.id);
            if (object.event != null) {
                if (!$util.isObject(object.event))
                    throw $TypeError(".stagedoor.ChatPublication.event: object expected");
                message.event = $root.stagedoor.ChatEvent.fromObject(object.event, _depth + 1);
            }
            return message;
        };

        /**
         * Creates a plain object from a ChatPublication message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatPublication
         * @static
         * @param {stagedoor.ChatPublication} message ChatPublication
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatPublication.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.offset = 0;
                object.atMs = 0;
                object.id = "";
                object.event = null;
            }
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                object.offset = options.json && !$isFinite(message.offset) ? $String(message.offset) : message.offset;
            if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs"))
                object.atMs = options.json && !$isFinite(message.atMs) ? $String(message.atMs) : message.atMs;
            if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                object.id = message.id;
            if (message.event != null && $Object.hasOwnProperty.call(message, "event"))
                object.event = $root.stagedoor.ChatEvent.toObject(message.event, options, _depth + 1);
            return object;
        };

        /**
         * Converts this ChatPublication to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatPublication
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatPublication.prototype.toJSON = function() {
            return ChatPublication.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatPublication
         * @function getTypeUrl
         * @memberof stagedoor.ChatPublication
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatPublication.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatPublication";
        };

        return ChatPublication;
    })();

    stagedoor.ChatEvent = (function() {

        /**
         * Properties of a ChatEvent.
         * @typedef {Object} stagedoor.ChatEvent.$Properties
         * @property {stagedoor.ChatMessage.$Properties|null} [message] ChatEvent message
         * @property {stagedoor.ChatMessageRemoved.$Properties|null} [messageRemoved] ChatEvent messageRemoved
         * @property {stagedoor.ChatPinned.$Properties|null} [pinned] ChatEvent pinned
         * @property {stagedoor.ChatUnpinned.$Properties|null} [unpinned] ChatEvent unpinned
         * @property {stagedoor.ChatSettings.$Properties|null} [settingsChanged] ChatEvent settingsChanged
         * @property {stagedoor.ChatUserRestricted.$Properties|null} [userRestricted] ChatEvent userRestricted
         * @property {stagedoor.ChatModeratorSet.$Properties|null} [moderatorSet] ChatEvent moderatorSet
         * @property {"message"|"messageRemoved"|"pinned"|"unpinned"|"settingsChanged"|"userRestricted"|"moderatorSet"} [body] ChatEvent body
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatEvent.
         * @memberof stagedoor
         * @interface IChatEvent
         * @augments stagedoor.ChatEvent.$Properties
         * @deprecated Use stagedoor.ChatEvent.$Properties instead.
         */

        /**
         * Narrowed shape of a ChatEvent.
         * @typedef {{
         *   message?: stagedoor.ChatMessage.$Shape|null;
         *   messageRemoved?: stagedoor.ChatMessageRemoved.$Shape|null;
         *   pinned?: stagedoor.ChatPinned.$Shape|null;
         *   unpinned?: stagedoor.ChatUnpinned.$Shape|null;
         *   settingsChanged?: stagedoor.ChatSettings.$Shape|null;
         *   userRestricted?: stagedoor.ChatUserRestricted.$Shape|null;
         *   moderatorSet?: stagedoor.ChatModeratorSet.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ body?: undefined; message?: null; messageRemoved?: null; pinned?: null; unpinned?: null; settingsChanged?: null; userRestricted?: null; moderatorSet?: null }|{ body?: "message"; message: stagedoor.ChatMessage.$Shape; messageRemoved?: null; pinned?: null; unpinned?: null; settingsChanged?: null; userRestricted?: null; moderatorSet?: null }|{ body?: "messageRemoved"; message?: null; messageRemoved: stagedoor.ChatMessageRemoved.$Shape; pinned?: null; unpinned?: null; settingsChanged?: null; userRestricted?: null; moderatorSet?: null }|{ body?: "pinned"; message?: null; messageRemoved?: null; pinned: stagedoor.ChatPinned.$Shape; unpinned?: null; settingsChanged?: null; userRestricted?: null; moderatorSet?: null }|{ body?: "unpinned"; message?: null; messageRemoved?: null; pinned?: null; unpinned: stagedoor.ChatUnpinned.$Shape; settingsChanged?: null; userRestricted?: null; moderatorSet?: null }|{ body?: "settingsChanged"; message?: null; messageRemoved?: null; pinned?: null; unpinned?: null; settingsChanged: stagedoor.ChatSettings.$Shape; userRestricted?: null; moderatorSet?: null }|{ body?: "userRestricted"; message?: null; messageRemoved?: null; pinned?: null; unpinned?: null; settingsChanged?: null; userRestricted: stagedoor.ChatUserRestricted.$Shape; moderatorSet?: null }|{ body?: "moderatorSet"; message?: null; messageRemoved?: null; pinned?: null; unpinned?: null; settingsChanged?: null; userRestricted?: null; moderatorSet: stagedoor.ChatModeratorSet.$Shape })
         * )} stagedoor.ChatEvent.$Shape
         */

        /**
         * Constructs a new ChatEvent.
         * @memberof stagedoor
         * @classdesc Represents a ChatEvent.
         * @constructor
         * @param {stagedoor.ChatEvent.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatEvent = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatEvent message.
         * @member {stagedoor.ChatMessage.$Properties|null|undefined} message
         * @memberof stagedoor.ChatEvent
         * @instance
         */
        ChatEvent.prototype.message = null;

        /**
         * ChatEvent messageRemoved.
         * @member {stagedoor.ChatMessageRemoved.$Properties|null|undefined} messageRemoved
         * @memberof stagedoor.ChatEvent
         * @instance
         */
        ChatEvent.prototype.messageRemoved = null;

        /**
         * ChatEvent pinned.
         * @member {stagedoor.ChatPinned.$Properties|null|undefined} pinned
         * @memberof stagedoor.ChatEvent
         * @instance
         */
        ChatEvent.prototype.pinned = null;

        /**
         * ChatEvent unpinned.
         * @member {stagedoor.ChatUnpinned.$Properties|null|undefined} unpinned
         * @memberof stagedoor.ChatEvent
         * @instance
         */
        ChatEvent.prototype.unpinned = null;

        /**
         * ChatEvent settingsChanged.
         * @member {stagedoor.ChatSettings.$Properties|null|undefined} settingsChanged
         * @memberof stagedoor.ChatEvent
         * @instance
         */
        ChatEvent.prototype.settingsChanged = null;

        /**
         * ChatEvent userRestricted.
         * @member {stagedoor.ChatUserRestricted.$Properties|null|undefined} userRestricted
         * @memberof stagedoor.ChatEvent
         * @instance
         */
        ChatEvent.prototype.userRestricted = null;

        /**
         * ChatEvent moderatorSet.
         * @member {stagedoor.ChatModeratorSet.$Properties|null|undefined} moderatorSet
         * @memberof stagedoor.ChatEvent
         * @instance
         */
        ChatEvent.prototype.moderatorSet = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * ChatEvent body.
         * @member {"message"|"messageRemoved"|"pinned"|"unpinned"|"settingsChanged"|"userRestricted"|"moderatorSet"|undefined} body
         * @memberof stagedoor.ChatEvent
         * @instance
         */
        $Object.defineProperty(ChatEvent.prototype, "body", {
            get: $util.oneOfGetter($oneOfFields = ["message", "messageRemoved", "pinned", "unpinned", "settingsChanged", "userRestricted", "moderatorSet"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Creates a new ChatEvent instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatEvent
         * @static
         * @param {stagedoor.ChatEvent.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatEvent} ChatEvent instance
         * @type {{
         *   (properties: stagedoor.ChatEvent.$Shape): stagedoor.ChatEvent & stagedoor.ChatEvent.$Shape;
         *   (properties?: stagedoor.ChatEvent.$Properties): stagedoor.ChatEvent;
         * }}
         */
        ChatEvent.create = function(properties) {
            return new ChatEvent(properties);
        };

        /**
         * Encodes the specified ChatEvent message. Does not implicitly {@link stagedoor.ChatEvent.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatEvent
         * @static
         * @param {stagedoor.ChatEvent.$Properties} message ChatEvent message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatEvent.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                $root.stagedoor.ChatMessage.encode(message.message, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.messageRemoved != null && $Object.hasOwnProperty.call(message, "messageRemoved"))
                $root.stagedoor.ChatMessageRemoved.encode(message.messageRemoved, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.pinned != null && $Object.hasOwnProperty.call(message, "pinned"))
                $root.stagedoor.ChatPinned.encode(message.pinned, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.unpinned != null && $Object.hasOwnProperty.call(message, "unpinned"))
                $root.stagedoor.ChatUnpinned.encode(message.unpinned, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.settingsChanged != null && $Object.hasOwnProperty.call(message, "settingsChanged"))
                $root.stagedoor.ChatSettings.encode(message.settingsChanged, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.userRestricted != null && $Object.hasOwnProperty.call(message, "userRestricted"))
                $root.stagedoor.ChatUserRestricted.encode(message.userRestricted, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.moderatorSet != null && $Object.hasOwnProperty.call(message, "moderatorSet"))
                $root.stagedoor.ChatModeratorSet.encode(message.moderatorSet, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatEvent message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatEvent
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatEvent & stagedoor.ChatEvent.$Shape} ChatEvent
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatEvent.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatEvent();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.message = $root.stagedoor.ChatMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.message);
                        message.body = "message";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.messageRemoved = $root.stagedoor.ChatMessageRemoved.decode(reader, reader.size(), $undefined, _depth + 1, message.messageRemoved);
                        message.body = "messageRemoved";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.pinned = $root.stagedoor.ChatPinned.decode(reader, reader.size(), $undefined, _depth + 1, message.pinned);
                        message.body = "pinned";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.unpinned = $root.stagedoor.ChatUnpinned.decode(reader, reader.size(), $undefined, _depth + 1, message.unpinned);
                        message.body = "unpinned";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.settingsChanged = $root.stagedoor.ChatSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.settingsChanged);
                        message.body = "settingsChanged";
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.userRestricted = $root.stagedoor.ChatUserRestricted.decode(reader, reader.size(), $undefined, _depth + 1, message.userRestricted);
                        message.body = "userRestricted";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.moderatorSet = $root.stagedoor.ChatModeratorSet.decode(reader, reader.size(), $undefined, _depth + 1, message.moderatorSet);
                        message.body = "moderatorSet";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatEvent message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatEvent
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatEvent} ChatEvent
         */
        ChatEvent.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatEvent)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatEvent: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatEvent();
            if (object.message != null) {
                if (!$util.isObject(object.message))
                    throw $TypeError(".stagedoor.ChatEvent.message: object expected");
                message.message = $root.stagedoor.ChatMessage.fromObject(object.message, _depth + 1);
            }
            if (object.messageRemoved != null) {
                if (!$util.isObject(object.messageRemoved))
                    throw $TypeError(".stagedoor.ChatEvent.messageRemoved: object expected");
                message.messageRemoved = $root.stagedoor.ChatMessageRemoved.fromObject(object.messageRemoved, _depth + 1);
            }
            if (object.pinned != null) {
                if (!$util.isObject(object.pinned))
                    throw $TypeError(".stagedoor.ChatEvent.pinned: object expected");
                message.pinned = $root.stagedoor.ChatPinned.fromObject(object.pinned, _depth + 1);
            }
            if (object.unpinned != null) {
                if (!$util.isObject(object.unpinned))
                    throw $TypeError(".stagedoor.ChatEvent.unpinned: object expected");
                message.unpinned = $root.stagedoor.ChatUnpinned.fromObject(object.unpinned, _depth + 1);
            }
            if (object.settingsChanged != null) {
                if (!$util.isObject(object.settingsChanged))
                    throw $TypeError(".stagedoor.ChatEvent.settingsChanged: object expected");
                message.settingsChanged = $root.stagedoor.ChatSettings.fromObject(object.settingsChanged, _depth + 1);
            }
            if (object.userRestricted != null) {
                if (!$util.isObject(object.userRestricted))
                    throw $TypeError(".stagedoor.ChatEvent.userRestricted: object expected");
                message.userRestricted = $root.stagedoor.ChatUserRestricted.fromObject(object.userRestricted, _depth + 1);
            }
            if (object.moderatorSet != null) {
                if (!$util.isObject(object.moderatorSet))
                    throw $TypeError(".stagedoor.ChatEvent.moderatorSet: object expected");
                message.moderatorSet = $root.stagedoor.ChatModeratorSet.fromObject(object.moderatorSet, _depth + 1);
            }
            return message;
        };

        /**
         * Creates a plain object from a ChatEvent message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatEvent
         * @static
         * @param {stagedoor.ChatEvent} message ChatEvent
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatEvent.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (message.message != null && $Object.hasOwnProperty.call(message, "message")) {
                object.message = $root.stagedoor.ChatMessage.toObject(message.message, options, _depth + 1);
                if (options.oneofs)
                    object.body = "message";
            }
            if (message.messageRemoved != null && $Object.hasOwnProperty.call(message, "messageRemoved")) {
                object.messageRemoved = $root.stagedoor.ChatMessageRemoved.toObject(message.messageRemoved, options, _depth + 1);
                if (options.oneofs)
                    object.body = "messageRemoved";
            }
            if (message.pinned != null && $Object.hasOwnProperty.call(message, "pinned")) {
                object.pinned = $root.stagedoor.ChatPinned.toObject(message.pinned, options, _depth + 1);
                if (options.oneofs)
                    object.body = "pinned";
            }
            if (message.unpinned != null && $Object.hasOwnProperty.call(message, "unpinned")) {
                object.unpinned = $root.stagedoor.ChatUnpinned.toObject(message.unpinned, options, _depth + 1);
                if (options.oneofs)
                    object.body = "unpinned";
            }
            if (message.settingsChanged != null && $Object.hasOwnProperty.call(message, "settingsChanged")) {
                object.settingsChanged = $root.stagedoor.ChatSettings.toObject(message.settingsChanged, options, _depth + 1);
                if (options.oneofs)
                    object.body = "settingsChanged";
            }
            if (message.userRestricted != null && $Object.hasOwnProperty.call(message, "userRestricted")) {
                object.userRestricted = $root.stagedoor.ChatUserRestricted.toObject(message.userRestricted, options, _depth + 1);
                if (options.oneofs)
                    object.body = "userRestricted";
            }
            if (message.moderatorSet != null && $Object.hasOwnProperty.call(message, "moderatorSet")) {
                object.moderatorSet = $root.stagedoor.ChatModeratorSet.toObject(message.moderatorSet, options, _depth + 1);
                if (options.oneofs)
                    object.body = "moderatorSet";
            }
            return object;
        };

        /**
         * Converts this ChatEvent to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatEvent
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatEvent.prototype.toJSON = function() {
            return ChatEvent.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatEvent
         * @function getTypeUrl
         * @memberof stagedoor.ChatEvent
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatEvent.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatEvent";
        };

        return ChatEvent;
    })();

    stagedoor.ChatMessage = (function() {

        /**
         * Properties of a ChatMessage.
         * @typedef {Object} stagedoor.ChatMessage.$Properties
         * @property {stagedoor.ChatAuthor.$Properties|null} [author] ChatMessage author
         * @property {string|null} [text] ChatMessage text
         * @property {string|null} [replyTo] ChatMessage replyTo
         * @property {boolean|null} [removed] ChatMessage removed
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatMessage.
         * @memberof stagedoor
         * @interface IChatMessage
         * @augments stagedoor.ChatMessage.$Properties
         * @deprecated Use stagedoor.ChatMessage.$Properties instead.
         */

        /**
         * Shape of a ChatMessage.
         * @typedef {stagedoor.ChatMessage.$Properties} stagedoor.ChatMessage.$Shape
         */

        /**
         * Constructs a new ChatMessage.
         * @memberof stagedoor
         * @classdesc Represents a ChatMessage.
         * @constructor
         * @param {stagedoor.ChatMessage.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatMessage = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatMessage author.
         * @member {stagedoor.ChatAuthor.$Properties|null|undefined} author
         * @memberof stagedoor.ChatMessage
         * @instance
         */
        ChatMessage.prototype.author = null;

        /**
         * ChatMessage text.
         * @member {string} text
         * @memberof stagedoor.ChatMessage
         * @instance
         */
        ChatMessage.prototype.text = "";

        /**
         * ChatMessage replyTo.
         * @member {string} replyTo
         * @memberof stagedoor.ChatMessage
         * @instance
         */
        ChatMessage.prototype.replyTo = "";

        /**
         * ChatMessage removed.
         * @member {boolean} removed
         * @memberof stagedoor.ChatMessage
         * @instance
         */
        ChatMessage.prototype.removed = false;

        /**
         * Creates a new ChatMessage instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatMessage
         * @static
         * @param {stagedoor.ChatMessage.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatMessage} ChatMessage instance
         * @type {{
         *   (properties: stagedoor.ChatMessage.$Shape): stagedoor.ChatMessage & stagedoor.ChatMessage.$Shape;
         *   (properties?: stagedoor.ChatMessage.$Properties): stagedoor.ChatMessage;
         * }}
         */
        ChatMessage.create = function(properties) {
            return new ChatMessage(properties);
        };

        /**
         * Encodes the specified ChatMessage message. Does not implicitly {@link stagedoor.ChatMessage.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatMessage
         * @static
         * @param {stagedoor.ChatMessage.$Properties} message ChatMessage message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatMessage.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.author != null && $Object.hasOwnProperty.call(message, "author"))
                $root.stagedoor.ChatAuthor.encode(message.author, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.text);
            if (message.replyTo != null && $Object.hasOwnProperty.call(message, "replyTo") && message.replyTo !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.replyTo);
            if (message.removed != null && $Object.hasOwnProperty.call(message, "removed") && message.removed !== false)
                writer.uint32(/* id 4, wireType 0 =*/32).bool(message.removed);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatMessage message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatMessage
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatMessage & stagedoor.ChatMessage.$Shape} ChatMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatMessage.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatMessage();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.author = $root.stagedoor.ChatAuthor.decode(reader, reader.size(), $undefined, _depth + 1, message.author);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.text = value;
                        else
                            delete message.text;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.replyTo = value;
                        else
                            delete message.replyTo;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.removed = value;
                        else
                            delete message.removed;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatMessage message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatMessage
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatMessage} ChatMessage
         */
        ChatMessage.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatMessage)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatMessage: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatMessage();
            if (object.author != null) {
                if (!$util.isObject(object.author))
                    throw $TypeError(".stagedoor.ChatMessage.author: object expected");
                message.author = $root.stagedoor.ChatAuthor.fromObject(object.author, _depth + 1);
            }
            if (object.text != null)
                if (typeof object.text !== "string" || object.text.length)
                    message.text = $String(object.text);
            if (object.replyTo != null)
                if (typeof object.replyTo !== "string" || object.replyTo.length)
                    message.replyTo = $String(object.replyTo);
            if (object.removed != null)
                if (object.removed)
                    message.removed = $Boolean(object.removed);
            return message;
        };

        /**
         * Creates a plain object from a ChatMessage message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatMessage
         * @static
         * @param {stagedoor.ChatMessage} message ChatMessage
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatMessage.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.author = null;
                object.text = "";
                object.replyTo = "";
                object.removed = false;
            }
            if (message.author != null && $Object.hasOwnProperty.call(message, "author"))
                object.author = $root.stagedoor.ChatAuthor.toObject(message.author, options, _depth + 1);
            if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                object.text = message.text;
            if (message.replyTo != null && $Object.hasOwnProperty.call(message, "replyTo"))
                object.replyTo = message.replyTo;
            if (message.removed != null && $Object.hasOwnProperty.call(message, "removed"))
                object.removed = message.removed;
            return object;
        };

        /**
         * Converts this ChatMessage to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatMessage
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatMessage.prototype.toJSON = function() {
            return ChatMessage.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatMessage
         * @function getTypeUrl
         * @memberof stagedoor.ChatMessage
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatMessage.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatMessage";
        };

        return ChatMessage;
    })();

    stagedoor.ChatAuthor = (function() {

        /**
         * Properties of a ChatAuthor.
         * @typedef {Object} stagedoor.ChatAuthor.$Properties
         * @property {string|null} [userId] ChatAuthor userId
         * @property {string|null} [username] ChatAuthor username
         * @property {string|null} [displayName] ChatAuthor displayName
         * @property {Array.<string>|null} [badges] ChatAuthor badges
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatAuthor.
         * @memberof stagedoor
         * @interface IChatAuthor
         * @augments stagedoor.ChatAuthor.$Properties
         * @deprecated Use stagedoor.ChatAuthor.$Properties instead.
         */

        /**
         * Shape of a ChatAuthor.
         * @typedef {stagedoor.ChatAuthor.$Properties} stagedoor.ChatAuthor.$Shape
         */

        /**
         * Constructs a new ChatAuthor.
         * @memberof stagedoor
         * @classdesc Represents a ChatAuthor.
         * @constructor
         * @param {stagedoor.ChatAuthor.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatAuthor = function (properties) {
            this.badges = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatAuthor userId.
         * @member {string} userId
         * @memberof stagedoor.ChatAuthor
         * @instance
         */
        ChatAuthor.prototype.userId = "";

        /**
         * ChatAuthor username.
         * @member {string} username
         * @memberof stagedoor.ChatAuthor
         * @instance
         */
        ChatAuthor.prototype.username = "";

        /**
         * ChatAuthor displayName.
         * @member {string} displayName
         * @memberof stagedoor.ChatAuthor
         * @instance
         */
        ChatAuthor.prototype.displayName = "";

        /**
         * ChatAuthor badges.
         * @member {Array.<string>} badges
         * @memberof stagedoor.ChatAuthor
         * @instance
         */
        ChatAuthor.prototype.badges = $util.emptyArray;

        /**
         * Creates a new ChatAuthor instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatAuthor
         * @static
         * @param {stagedoor.ChatAuthor.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatAuthor} ChatAuthor instance
         * @type {{
         *   (properties: stagedoor.ChatAuthor.$Shape): stagedoor.ChatAuthor & stagedoor.ChatAuthor.$Shape;
         *   (properties?: stagedoor.ChatAuthor.$Properties): stagedoor.ChatAuthor;
         * }}
         */
        ChatAuthor.create = function(properties) {
            return new ChatAuthor(properties);
        };

        /**
         * Encodes the specified ChatAuthor message. Does not implicitly {@link stagedoor.ChatAuthor.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatAuthor
         * @static
         * @param {stagedoor.ChatAuthor.$Properties} message ChatAuthor message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatAuthor.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.userId);
            if (message.username != null && $Object.hasOwnProperty.call(message, "username") && message.username !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.username);
            if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName") && message.displayName !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.displayName);
            if (message.badges != null && message.badges.length)
                for (let i = 0; i < message.badges.length; ++i)
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.badges[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatAuthor message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatAuthor
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatAuthor & stagedoor.ChatAuthor.$Shape} ChatAuthor
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatAuthor.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatAuthor();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.userId = value;
                        else
                            delete message.userId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.username = value;
                        else
                            delete message.username;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.displayName = value;
                        else
                            delete message.displayName;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.badges && message.badges.length))
                            message.badges = [];
                        message.badges.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatAuthor message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatAuthor
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatAuthor} ChatAuthor
         */
        ChatAuthor.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatAuthor)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatAuthor: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatAuthor();
            if (object.userId != null)
                if (typeof object.userId !== "string" || object.userId.length)
                    message.userId = $String(object.userId);
            if (object.username != null)
                if (typeof object.username !== "string" || object.username.length)
                    message.username = $String(object.username);
            if (object.displayName != null)
                if (typeof object.displayName !== "string" || object.displayName.length)
                    message.displayName = $String(object.displayName);
            if (object.badges) {
                if (!$Array.isArray(object.badges))
                    throw $TypeError(".stagedoor.ChatAuthor.badges: array expected");
                message.badges = $Array(object.badges.length);
                for (let i = 0; i < object.badges.length; ++i)
                    message.badges[i] = $String(object.badges[i]);
            }
            return message;
        };

        /**
         * Creates a plain object from a ChatAuthor message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatAuthor
         * @static
         * @param {stagedoor.ChatAuthor} message ChatAuthor
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatAuthor.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.badges = [];
            if (options.defaults) {
                object.userId = "";
                object.username = "";
                object.displayName = "";
            }
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                object.userId = message.userId;
            if (message.username != null && $Object.hasOwnProperty.call(message, "username"))
                object.username = message.username;
            if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName"))
                object.displayName = message.displayName;
            if (message.badges && message.badges.length) {
                object.badges = $Array(message.badges.length);
                for (let j = 0; j < message.badges.length; ++j)
                    object.badges[j] = message.badges[j];
            }
            return object;
        };

        /**
         * Converts this ChatAuthor to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatAuthor
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatAuthor.prototype.toJSON = function() {
            return ChatAuthor.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatAuthor
         * @function getTypeUrl
         * @memberof stagedoor.ChatAuthor
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatAuthor.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatAuthor";
        };

        return ChatAuthor;
    })();

    stagedoor.ChatMessageRemoved = (function() {

        /**
         * Properties of a ChatMessageRemoved.
         * @typedef {Object} stagedoor.ChatMessageRemoved.$Properties
         * @property {string|null} [messageId] ChatMessageRemoved messageId
         * @property {string|null} [byUserId] ChatMessageRemoved byUserId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatMessageRemoved.
         * @memberof stagedoor
         * @interface IChatMessageRemoved
         * @augments stagedoor.ChatMessageRemoved.$Properties
         * @deprecated Use stagedoor.ChatMessageRemoved.$Properties instead.
         */

        /**
         * Shape of a ChatMessageRemoved.
         * @typedef {stagedoor.ChatMessageRemoved.$Properties} stagedoor.ChatMessageRemoved.$Shape
         */

        /**
         * Constructs a new ChatMessageRemoved.
         * @memberof stagedoor
         * @classdesc Represents a ChatMessageRemoved.
         * @constructor
         * @param {stagedoor.ChatMessageRemoved.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatMessageRemoved = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatMessageRemoved messageId.
         * @member {string} messageId
         * @memberof stagedoor.ChatMessageRemoved
         * @instance
         */
        ChatMessageRemoved.prototype.messageId = "";

        /**
         * ChatMessageRemoved byUserId.
         * @member {string} byUserId
         * @memberof stagedoor.ChatMessageRemoved
         * @instance
         */
        ChatMessageRemoved.prototype.byUserId = "";

        /**
         * Creates a new ChatMessageRemoved instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatMessageRemoved
         * @static
         * @param {stagedoor.ChatMessageRemoved.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatMessageRemoved} ChatMessageRemoved instance
         * @type {{
         *   (properties: stagedoor.ChatMessageRemoved.$Shape): stagedoor.ChatMessageRemoved & stagedoor.ChatMessageRemoved.$Shape;
         *   (properties?: stagedoor.ChatMessageRemoved.$Properties): stagedoor.ChatMessageRemoved;
         * }}
         */
        ChatMessageRemoved.create = function(properties) {
            return new ChatMessageRemoved(properties);
        };

        /**
         * Encodes the specified ChatMessageRemoved message. Does not implicitly {@link stagedoor.ChatMessageRemoved.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatMessageRemoved
         * @static
         * @param {stagedoor.ChatMessageRemoved.$Properties} message ChatMessageRemoved message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatMessageRemoved.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.messageId);
            if (message.byUserId != null && $Object.hasOwnProperty.call(message, "byUserId") && message.byUserId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.byUserId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatMessageRemoved message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatMessageRemoved
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatMessageRemoved & stagedoor.ChatMessageRemoved.$Shape} ChatMessageRemoved
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatMessageRemoved.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatMessageRemoved();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.messageId = value;
                        else
                            delete message.messageId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.byUserId = value;
                        else
                            delete message.byUserId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatMessageRemoved message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatMessageRemoved
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatMessageRemoved} ChatMessageRemoved
         */
        ChatMessageRemoved.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatMessageRemoved)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatMessageRemoved: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatMessageRemoved();
            if (object.messageId != null)
                if (typeof object.messageId !== "string" || object.messageId.length)
                    message.messageId = $String(object.messageId);
            if (object.byUserId != null)
                if (typeof object.byUserId !== "string" || object.byUserId.length)
                    message.byUserId = $String(object.byUserId);
            return message;
        };

        /**
         * Creates a plain object from a ChatMessageRemoved message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatMessageRemoved
         * @static
         * @param {stagedoor.ChatMessageRemoved} message ChatMessageRemoved
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatMessageRemoved.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.messageId = "";
                object.byUserId = "";
            }
            if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId"))
                object.messageId = message.messageId;
            if (message.byUserId != null && $Object.hasOwnProperty.call(message, "byUserId"))
                object.byUserId = message.byUserId;
            return object;
        };

        /**
         * Converts this ChatMessageRemoved to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatMessageRemoved
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatMessageRemoved.prototype.toJSON = function() {
            return ChatMessageRemoved.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatMessageRemoved
         * @function getTypeUrl
         * @memberof stagedoor.ChatMessageRemoved
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatMessageRemoved.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatMessageRemoved";
        };

        return ChatMessageRemoved;
    })();

    stagedoor.ChatPinned = (function() {

        /**
         * Properties of a ChatPinned.
         * @typedef {Object} stagedoor.ChatPinned.$Properties
         * @property {string|null} [messageId] ChatPinned messageId
         * @property {stagedoor.ChatAuthor.$Properties|null} [author] ChatPinned author
         * @property {string|null} [text] ChatPinned text
         * @property {string|null} [byUserId] ChatPinned byUserId
         * @property {number|null} [offset] ChatPinned offset
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatPinned.
         * @memberof stagedoor
         * @interface IChatPinned
         * @augments stagedoor.ChatPinned.$Properties
         * @deprecated Use stagedoor.ChatPinned.$Properties instead.
         */

        /**
         * Shape of a ChatPinned.
         * @typedef {stagedoor.ChatPinned.$Properties} stagedoor.ChatPinned.$Shape
         */

        /**
         * Constructs a new ChatPinned.
         * @memberof stagedoor
         * @classdesc Represents a ChatPinned.
         * @constructor
         * @param {stagedoor.ChatPinned.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatPinned = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatPinned messageId.
         * @member {string} messageId
         * @memberof stagedoor.ChatPinned
         * @instance
         */
        ChatPinned.prototype.messageId = "";

        /**
         * ChatPinned author.
         * @member {stagedoor.ChatAuthor.$Properties|null|undefined} author
         * @memberof stagedoor.ChatPinned
         * @instance
         */
        ChatPinned.prototype.author = null;

        /**
         * ChatPinned text.
         * @member {string} text
         * @memberof stagedoor.ChatPinned
         * @instance
         */
        ChatPinned.prototype.text = "";

        /**
         * ChatPinned byUserId.
         * @member {string} byUserId
         * @memberof stagedoor.ChatPinned
         * @instance
         */
        ChatPinned.prototype.byUserId = "";

        /**
         * ChatPinned offset.
         * @member {number} offset
         * @memberof stagedoor.ChatPinned
         * @instance
         */
        ChatPinned.prototype.offset = 0;

        /**
         * Creates a new ChatPinned instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatPinned
         * @static
         * @param {stagedoor.ChatPinned.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatPinned} ChatPinned instance
         * @type {{
         *   (properties: stagedoor.ChatPinned.$Shape): stagedoor.ChatPinned & stagedoor.ChatPinned.$Shape;
         *   (properties?: stagedoor.ChatPinned.$Properties): stagedoor.ChatPinned;
         * }}
         */
        ChatPinned.create = function(properties) {
            return new ChatPinned(properties);
        };

        /**
         * Encodes the specified ChatPinned message. Does not implicitly {@link stagedoor.ChatPinned.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatPinned
         * @static
         * @param {stagedoor.ChatPinned.$Properties} message ChatPinned message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatPinned.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.messageId);
            if (message.author != null && $Object.hasOwnProperty.call(message, "author"))
                $root.stagedoor.ChatAuthor.encode(message.author, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.text);
            if (message.byUserId != null && $Object.hasOwnProperty.call(message, "byUserId") && message.byUserId !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.byUserId);
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && !$Object.is(message.offset, 0))
                writer.uint32(/* id 5, wireType 1 =*/41).double(message.offset);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatPinned message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatPinned
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatPinned & stagedoor.ChatPinned.$Shape} ChatPinned
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatPinned.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatPinned();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.messageId = value;
                        else
                            delete message.messageId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.author = $root.stagedoor.ChatAuthor.decode(reader, reader.size(), $undefined, _depth + 1, message.author);
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.text = value;
                        else
                            delete message.text;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.byUserId = value;
                        else
                            delete message.byUserId;
                        continue;
                    }
                case 5: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.offset = value;
                        else
                            delete message.offset;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatPinned message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatPinned
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatPinned} ChatPinned
         */
        ChatPinned.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatPinned)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatPinned: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatPinned();
            if (object.messageId != null)
                if (typeof object.messageId !== "string" || object.messageId.length)
                    message.messageId = $String(object.messageId);
            if (object.author != null) {
                if (!$util.isObject(object.author))
                    throw $TypeError(".stagedoor.ChatPinned.author: object expected");
                message.author = $root.stagedoor.ChatAuthor.fromObject(object.author, _depth + 1);
            }
            if (object.text != null)
                if (typeof object.text !== "string" || object.text.length)
                    message.text = $String(object.text);
            if (object.byUserId != null)
                if (typeof object.byUserId !== "string" || object.byUserId.length)
                    message.byUserId = $String(object.byUserId);
            if (object.offset != null)
                if (!$Object.is($Number(object.offset), 0))
                    message.offset = $Number(object.offset);
            return message;
        };

        /**
         * Creates a plain object from a ChatPinned message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatPinned
         * @static
         * @param {stagedoor.ChatPinned} message ChatPinned
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatPinned.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.messageId = "";
                object.author = null;
                object.text = "";
                object.byUserId = "";
                object.offset = 0;
            }
            if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId"))
                object.messageId = message.messageId;
            if (message.author != null && $Object.hasOwnProperty.call(message, "author"))
                object.author = $root.stagedoor.ChatAuthor.toObject(message.author, options, _depth + 1);
            if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                object.text = message.text;
            if (message.byUserId != null && $Object.hasOwnProperty.call(message, "byUserId"))
                object.byUserId = message.byUserId;
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                object.offset = options.json && !$isFinite(message.offset) ? $String(message.offset) : message.offset;
            return object;
        };

        /**
         * Converts this ChatPinned to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatPinned
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatPinned.prototype.toJSON = function() {
            return ChatPinned.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatPinned
         * @function getTypeUrl
         * @memberof stagedoor.ChatPinned
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatPinned.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatPinned";
        };

        return ChatPinned;
    })();

    stagedoor.ChatUnpinned = (function() {

        /**
         * Properties of a ChatUnpinned.
         * @typedef {Object} stagedoor.ChatUnpinned.$Properties
         * @property {string|null} [byUserId] ChatUnpinned byUserId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatUnpinned.
         * @memberof stagedoor
         * @interface IChatUnpinned
         * @augments stagedoor.ChatUnpinned.$Properties
         * @deprecated Use stagedoor.ChatUnpinned.$Properties instead.
         */

        /**
         * Shape of a ChatUnpinned.
         * @typedef {stagedoor.ChatUnpinned.$Properties} stagedoor.ChatUnpinned.$Shape
         */

        /**
         * Constructs a new ChatUnpinned.
         * @memberof stagedoor
         * @classdesc Represents a ChatUnpinned.
         * @constructor
         * @param {stagedoor.ChatUnpinned.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatUnpinned = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatUnpinned byUserId.
         * @member {string} byUserId
         * @memberof stagedoor.ChatUnpinned
         * @instance
         */
        ChatUnpinned.prototype.byUserId = "";

        /**
         * Creates a new ChatUnpinned instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatUnpinned
         * @static
         * @param {stagedoor.ChatUnpinned.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatUnpinned} ChatUnpinned instance
         * @type {{
         *   (properties: stagedoor.ChatUnpinned.$Shape): stagedoor.ChatUnpinned & stagedoor.ChatUnpinned.$Shape;
         *   (properties?: stagedoor.ChatUnpinned.$Properties): stagedoor.ChatUnpinned;
         * }}
         */
        ChatUnpinned.create = function(properties) {
            return new ChatUnpinned(properties);
        };

        /**
         * Encodes the specified ChatUnpinned message. Does not implicitly {@link stagedoor.ChatUnpinned.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatUnpinned
         * @static
         * @param {stagedoor.ChatUnpinned.$Properties} message ChatUnpinned message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatUnpinned.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.byUserId != null && $Object.hasOwnProperty.call(message, "byUserId") && message.byUserId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.byUserId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatUnpinned message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatUnpinned
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatUnpinned & stagedoor.ChatUnpinned.$Shape} ChatUnpinned
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatUnpinned.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatUnpinned();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.byUserId = value;
                        else
                            delete message.byUserId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatUnpinned message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatUnpinned
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatUnpinned} ChatUnpinned
         */
        ChatUnpinned.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatUnpinned)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatUnpinned: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatUnpinned();
            if (object.byUserId != null)
                if (typeof object.byUserId !== "string" || object.byUserId.length)
                    message.byUserId = $String(object.byUserId);
            return message;
        };

        /**
         * Creates a plain object from a ChatUnpinned message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatUnpinned
         * @static
         * @param {stagedoor.ChatUnpinned} message ChatUnpinned
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatUnpinned.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.byUserId = "";
            if (message.byUserId != null && $Object.hasOwnProperty.call(message, "byUserId"))
                object.byUserId = message.byUserId;
            return object;
        };

        /**
         * Converts this ChatUnpinned to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatUnpinned
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatUnpinned.prototype.toJSON = function() {
            return ChatUnpinned.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatUnpinned
         * @function getTypeUrl
         * @memberof stagedoor.ChatUnpinned
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatUnpinned.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatUnpinned";
        };

        return ChatUnpinned;
    })();

    stagedoor.ChatSettings = (function() {

        /**
         * Properties of a ChatSettings.
         * @typedef {Object} stagedoor.ChatSettings.$Properties
         * @property {number|null} [slowModeSeconds] ChatSettings slowModeSeconds
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatSettings.
         * @memberof stagedoor
         * @interface IChatSettings
         * @augments stagedoor.ChatSettings.$Properties
         * @deprecated Use stagedoor.ChatSettings.$Properties instead.
         */

        /**
         * Shape of a ChatSettings.
         * @typedef {stagedoor.ChatSettings.$Properties} stagedoor.ChatSettings.$Shape
         */

        /**
         * Constructs a new ChatSettings.
         * @memberof stagedoor
         * @classdesc Represents a ChatSettings.
         * @constructor
         * @param {stagedoor.ChatSettings.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatSettings = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatSettings slowModeSeconds.
         * @member {number} slowModeSeconds
         * @memberof stagedoor.ChatSettings
         * @instance
         */
        ChatSettings.prototype.slowModeSeconds = 0;

        /**
         * Creates a new ChatSettings instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatSettings
         * @static
         * @param {stagedoor.ChatSettings.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatSettings} ChatSettings instance
         * @type {{
         *   (properties: stagedoor.ChatSettings.$Shape): stagedoor.ChatSettings & stagedoor.ChatSettings.$Shape;
         *   (properties?: stagedoor.ChatSettings.$Properties): stagedoor.ChatSettings;
         * }}
         */
        ChatSettings.create = function(properties) {
            return new ChatSettings(properties);
        };

        /**
         * Encodes the specified ChatSettings message. Does not implicitly {@link stagedoor.ChatSettings.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatSettings
         * @static
         * @param {stagedoor.ChatSettings.$Properties} message ChatSettings message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatSettings.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.slowModeSeconds != null && $Object.hasOwnProperty.call(message, "slowModeSeconds") && message.slowModeSeconds !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.slowModeSeconds);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatSettings message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatSettings
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatSettings & stagedoor.ChatSettings.$Shape} ChatSettings
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatSettings.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatSettings();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.slowModeSeconds = value;
                        else
                            delete message.slowModeSeconds;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatSettings message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatSettings
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatSettings} ChatSettings
         */
        ChatSettings.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatSettings)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatSettings: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatSettings();
            if (object.slowModeSeconds != null)
                if ($Number(object.slowModeSeconds) !== 0)
                    message.slowModeSeconds = object.slowModeSeconds >>> 0;
            return message;
        };

        /**
         * Creates a plain object from a ChatSettings message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatSettings
         * @static
         * @param {stagedoor.ChatSettings} message ChatSettings
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatSettings.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults)
                object.slowModeSeconds = 0;
            if (message.slowModeSeconds != null && $Object.hasOwnProperty.call(message, "slowModeSeconds"))
                object.slowModeSeconds = message.slowModeSeconds;
            return object;
        };

        /**
         * Converts this ChatSettings to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatSettings
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatSettings.prototype.toJSON = function() {
            return ChatSettings.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatSettings
         * @function getTypeUrl
         * @memberof stagedoor.ChatSettings
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatSettings.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatSettings";
        };

        return ChatSettings;
    })();

    stagedoor.ChatUserRestricted = (function() {

        /**
         * Properties of a ChatUserRestricted.
         * @typedef {Object} stagedoor.ChatUserRestricted.$Properties
         * @property {string|null} [userId] ChatUserRestricted userId
         * @property {number|null} [untilMs] ChatUserRestricted untilMs
         * @property {boolean|null} [ban] ChatUserRestricted ban
         * @property {number|null} [removesBeforeOffset] ChatUserRestricted removesBeforeOffset
         * @property {string|null} [byUserId] ChatUserRestricted byUserId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatUserRestricted.
         * @memberof stagedoor
         * @interface IChatUserRestricted
         * @augments stagedoor.ChatUserRestricted.$Properties
         * @deprecated Use stagedoor.ChatUserRestricted.$Properties instead.
         */

        /**
         * Shape of a ChatUserRestricted.
         * @typedef {stagedoor.ChatUserRestricted.$Properties} stagedoor.ChatUserRestricted.$Shape
         */

        /**
         * Constructs a new ChatUserRestricted.
         * @memberof stagedoor
         * @classdesc Represents a ChatUserRestricted.
         * @constructor
         * @param {stagedoor.ChatUserRestricted.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatUserRestricted = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatUserRestricted userId.
         * @member {string} userId
         * @memberof stagedoor.ChatUserRestricted
         * @instance
         */
        ChatUserRestricted.prototype.userId = "";

        /**
         * ChatUserRestricted untilMs.
         * @member {number} untilMs
         * @memberof stagedoor.ChatUserRestricted
         * @instance
         */
        ChatUserRestricted.prototype.untilMs = 0;

        /**
         * ChatUserRestricted ban.
         * @member {boolean} ban
         * @memberof stagedoor.ChatUserRestricted
         * @instance
         */
        ChatUserRestricted.prototype.ban = false;

        /**
         * ChatUserRestricted removesBeforeOffset.
         * @member {number} removesBeforeOffset
         * @memberof stagedoor.ChatUserRestricted
         * @instance
         */
        ChatUserRestricted.prototype.removesBeforeOffset = 0;

        /**
         * ChatUserRestricted byUserId.
         * @member {string} byUserId
         * @memberof stagedoor.ChatUserRestricted
         * @instance
         */
        ChatUserRestricted.prototype.byUserId = "";

        /**
         * Creates a new ChatUserRestricted instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatUserRestricted
         * @static
         * @param {stagedoor.ChatUserRestricted.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatUserRestricted} ChatUserRestricted instance
         * @type {{
         *   (properties: stagedoor.ChatUserRestricted.$Shape): stagedoor.ChatUserRestricted & stagedoor.ChatUserRestricted.$Shape;
         *   (properties?: stagedoor.ChatUserRestricted.$Properties): stagedoor.ChatUserRestricted;
         * }}
         */
        ChatUserRestricted.create = function(properties) {
            return new ChatUserRestricted(properties);
        };

        /**
         * Encodes the specified ChatUserRestricted message. Does not implicitly {@link stagedoor.ChatUserRestricted.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatUserRestricted
         * @static
         * @param {stagedoor.ChatUserRestricted.$Properties} message ChatUserRestricted message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatUserRestricted.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.userId);
            if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && !$Object.is(message.untilMs, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.untilMs);
            if (message.ban != null && $Object.hasOwnProperty.call(message, "ban") && message.ban !== false)
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.ban);
            if (message.removesBeforeOffset != null && $Object.hasOwnProperty.call(message, "removesBeforeOffset") && !$Object.is(message.removesBeforeOffset, 0))
                writer.uint32(/* id 4, wireType 1 =*/33).double(message.removesBeforeOffset);
            if (message.byUserId != null && $Object.hasOwnProperty.call(message, "byUserId") && message.byUserId !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.byUserId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatUserRestricted message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatUserRestricted
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatUserRestricted & stagedoor.ChatUserRestricted.$Shape} ChatUserRestricted
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatUserRestricted.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatUserRestricted();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.userId = value;
                        else
                            delete message.userId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.untilMs = value;
                        else
                            delete message.untilMs;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.ban = value;
                        else
                            delete message.ban;
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.removesBeforeOffset = value;
                        else
                            delete message.removesBeforeOffset;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.byUserId = value;
                        else
                            delete message.byUserId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatUserRestricted message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatUserRestricted
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatUserRestricted} ChatUserRestricted
         */
        ChatUserRestricted.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatUserRestricted)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatUserRestricted: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatUserRestricted();
            if (object.userId != null)
                if (typeof object.userId !== "string" || object.userId.length)
                    message.userId = $String(object.userId);
            if (object.untilMs != null)
                if (!$Object.is($Number(object.untilMs), 0))
                    message.untilMs = $Number(object.untilMs);
            if (object.ban != null)
                if (object.ban)
                    message.ban = $Boolean(object.ban);
            if (object.removesBeforeOffset != null)
                if (!$Object.is($Number(object.removesBeforeOffset), 0))
                    message.removesBeforeOffset = $Number(object.removesBeforeOffset);
            if (object.byUserId != null)
                if (typeof object.byUserId !== "string" || object.byUserId.length)
                    message.byUserId = $String(object.byUserId);
            return message;
        };

        /**
         * Creates a plain object from a ChatUserRestricted message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatUserRestricted
         * @static
         * @param {stagedoor.ChatUserRestricted} message ChatUserRestricted
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatUserRestricted.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.userId = "";
                object.untilMs = 0;
                object.ban = false;
                object.removesBeforeOffset = 0;
                object.byUserId = "";
            }
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                object.userId = message.userId;
            if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                object.untilMs = options.json && !$isFinite(message.untilMs) ? $String(message.untilMs) : message.untilMs;
            if (message.ban != null && $Object.hasOwnProperty.call(message, "ban"))
                object.ban = message.ban;
            if (message.removesBeforeOffset != null && $Object.hasOwnProperty.call(message, "removesBeforeOffset"))
                object.removesBeforeOffset = options.json && !$isFinite(message.removesBeforeOffset) ? $String(message.removesBeforeOffset) : message.removesBeforeOffset;
            if (message.byUserId != null && $Object.hasOwnProperty.call(message, "byUserId"))
                object.byUserId = message.byUserId;
            return object;
        };

        /**
         * Converts this ChatUserRestricted to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatUserRestricted
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatUserRestricted.prototype.toJSON = function() {
            return ChatUserRestricted.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatUserRestricted
         * @function getTypeUrl
         * @memberof stagedoor.ChatUserRestricted
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatUserRestricted.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatUserRestricted";
        };

        return ChatUserRestricted;
    })();

    stagedoor.ChatModeratorSet = (function() {

        /**
         * Properties of a ChatModeratorSet.
         * @typedef {Object} stagedoor.ChatModeratorSet.$Properties
         * @property {string|null} [userId] ChatModeratorSet userId
         * @property {boolean|null} [moderator] ChatModeratorSet moderator
         * @property {string|null} [byUserId] ChatModeratorSet byUserId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChatModeratorSet.
         * @memberof stagedoor
         * @interface IChatModeratorSet
         * @augments stagedoor.ChatModeratorSet.$Properties
         * @deprecated Use stagedoor.ChatModeratorSet.$Properties instead.
         */

        /**
         * Shape of a ChatModeratorSet.
         * @typedef {stagedoor.ChatModeratorSet.$Properties} stagedoor.ChatModeratorSet.$Shape
         */

        /**
         * Constructs a new ChatModeratorSet.
         * @memberof stagedoor
         * @classdesc Represents a ChatModeratorSet.
         * @constructor
         * @param {stagedoor.ChatModeratorSet.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChatModeratorSet = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChatModeratorSet userId.
         * @member {string} userId
         * @memberof stagedoor.ChatModeratorSet
         * @instance
         */
        ChatModeratorSet.prototype.userId = "";

        /**
         * ChatModeratorSet moderator.
         * @member {boolean} moderator
         * @memberof stagedoor.ChatModeratorSet
         * @instance
         */
        ChatModeratorSet.prototype.moderator = false;

        /**
         * ChatModeratorSet byUserId.
         * @member {string} byUserId
         * @memberof stagedoor.ChatModeratorSet
         * @instance
         */
        ChatModeratorSet.prototype.byUserId = "";

        /**
         * Creates a new ChatModeratorSet instance using the specified properties.
         * @function create
         * @memberof stagedoor.ChatModeratorSet
         * @static
         * @param {stagedoor.ChatModeratorSet.$Properties=} [properties] Properties to set
         * @returns {stagedoor.ChatModeratorSet} ChatModeratorSet instance
         * @type {{
         *   (properties: stagedoor.ChatModeratorSet.$Shape): stagedoor.ChatModeratorSet & stagedoor.ChatModeratorSet.$Shape;
         *   (properties?: stagedoor.ChatModeratorSet.$Properties): stagedoor.ChatModeratorSet;
         * }}
         */
        ChatModeratorSet.create = function(properties) {
            return new ChatModeratorSet(properties);
        };

        /**
         * Encodes the specified ChatModeratorSet message. Does not implicitly {@link stagedoor.ChatModeratorSet.verify|verify} messages.
         * @function encode
         * @memberof stagedoor.ChatModeratorSet
         * @static
         * @param {stagedoor.ChatModeratorSet.$Properties} message ChatModeratorSet message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChatModeratorSet.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.userId);
            if (message.moderator != null && $Object.hasOwnProperty.call(message, "moderator") && message.moderator !== false)
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.moderator);
            if (message.byUserId != null && $Object.hasOwnProperty.call(message, "byUserId") && message.byUserId !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.byUserId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChatModeratorSet message from the specified reader or buffer.
         * @function decode
         * @memberof stagedoor.ChatModeratorSet
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {stagedoor.ChatModeratorSet & stagedoor.ChatModeratorSet.$Shape} ChatModeratorSet
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChatModeratorSet.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.stagedoor.ChatModeratorSet();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.userId = value;
                        else
                            delete message.userId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.moderator = value;
                        else
                            delete message.moderator;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.byUserId = value;
                        else
                            delete message.byUserId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a ChatModeratorSet message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof stagedoor.ChatModeratorSet
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {stagedoor.ChatModeratorSet} ChatModeratorSet
         */
        ChatModeratorSet.fromObject = function (object, _depth) {
            if (object instanceof $root.stagedoor.ChatModeratorSet)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".stagedoor.ChatModeratorSet: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.stagedoor.ChatModeratorSet();
            if (object.userId != null)
                if (typeof object.userId !== "string" || object.userId.length)
                    message.userId = $String(object.userId);
            if (object.moderator != null)
                if (object.moderator)
                    message.moderator = $Boolean(object.moderator);
            if (object.byUserId != null)
                if (typeof object.byUserId !== "string" || object.byUserId.length)
                    message.byUserId = $String(object.byUserId);
            return message;
        };

        /**
         * Creates a plain object from a ChatModeratorSet message. Also converts values to other types if specified.
         * @function toObject
         * @memberof stagedoor.ChatModeratorSet
         * @static
         * @param {stagedoor.ChatModeratorSet} message ChatModeratorSet
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        ChatModeratorSet.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.userId = "";
                object.moderator = false;
                object.byUserId = "";
            }
            if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                object.userId = message.userId;
            if (message.moderator != null && $Object.hasOwnProperty.call(message, "moderator"))
                object.moderator = message.moderator;
            if (message.byUserId != null && $Object.hasOwnProperty.call(message, "byUserId"))
                object.byUserId = message.byUserId;
            return object;
        };

        /**
         * Converts this ChatModeratorSet to JSON.
         * @function toJSON
         * @memberof stagedoor.ChatModeratorSet
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        ChatModeratorSet.prototype.toJSON = function() {
            return ChatModeratorSet.toObject(this, $protobuf.util.toJSONOptions);
        };

        /**
         * Gets the type url for ChatModeratorSet
         * @function getTypeUrl
         * @memberof stagedoor.ChatModeratorSet
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        ChatModeratorSet.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/stagedoor.ChatModeratorSet";
        };

        return ChatModeratorSet;
    })();

    return stagedoor;
})();

export {
  $root as default
};
