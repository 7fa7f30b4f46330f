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
         * @property {"hello"|"ping"|"refreshToken"|"joinRoom"|"leaveRoom"|"connectTransport"|"restartIce"|"produce"|"closeProducer"|"setProducerPaused"|"setConsumerPaused"|"setPreferredLayers"|"requestKeyFrame"} [body] Request body
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
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ body?: undefined; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null }|{ body?: "hello"; hello: stagedoor.Hello.$Shape; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null }|{ body?: "ping"; hello?: null; ping: stagedoor.Ping.$Shape; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null }|{ body?: "refreshToken"; hello?: null; ping?: null; refreshToken: stagedoor.RefreshToken.$Shape; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null }|{ body?: "joinRoom"; hello?: null; ping?: null; refreshToken?: null; joinRoom: stagedoor.JoinRoom.$Shape; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null }|{ body?: "leaveRoom"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom: stagedoor.LeaveRoom.$Shape; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null }|{ body?: "connectTransport"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport: stagedoor.ConnectTransport.$Shape; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null }|{ body?: "restartIce"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce: stagedoor.RestartIce.$Shape; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null }|{ body?: "produce"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce: stagedoor.Produce.$Shape; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null }|{ body?: "closeProducer"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer: stagedoor.CloseProducer.$Shape; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null }|{ body?: "setProducerPaused"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused: stagedoor.SetProducerPaused.$Shape; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null }|{ body?: "setConsumerPaused"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused: stagedoor.SetConsumerPaused.$Shape; setPreferredLayers?: null; requestKeyFrame?: null }|{ body?: "setPreferredLayers"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers: stagedoor.SetPreferredLayers.$Shape; requestKeyFrame?: null }|{ body?: "requestKeyFrame"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame: stagedoor.RequestKeyFrame.$Shape })
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

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * Request body.
         * @member {"hello"|"ping"|"refreshToken"|"joinRoom"|"leaveRoom"|"connectTransport"|"restartIce"|"produce"|"closeProducer"|"setProducerPaused"|"setConsumerPaused"|"setPreferredLayers"|"requestKeyFrame"|undefined} body
         * @memberof stagedoor.Request
         * @instance
         */
        $Object.defineProperty(Request.prototype, "body", {
            get: $util.oneOfGetter($oneOfFields = ["hello", "ping", "refreshToken", "joinRoom", "leaveRoom", "connectTransport", "restartIce", "produce", "closeProducer", "setProducerPaused", "setConsumerPaused", "setPreferredLayers", "requestKeyFrame"]),
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
         * @property {"response"|"notification"} [frame] ServerFrame frame
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
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ frame?: undefined; response?: null; notification?: null }|{ frame?: "response"; response: stagedoor.Response.$Shape; notification?: null }|{ frame?: "notification"; response?: null; notification: stagedoor.Notification.$Shape })
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

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * ServerFrame frame.
         * @member {"response"|"notification"|undefined} frame
         * @memberof stagedoor.ServerFrame
         * @instance
         */
        $Object.defineProperty(ServerFrame.prototype, "frame", {
            get: $util.oneOfGetter($oneOfFields = ["response", "notification"]),
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
         * @property {"welcome"|"pong"|"tokenRefreshed"|"roomJoined"|"done"|"iceRestarted"|"produced"} [result] Response result
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
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ result?: undefined; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null }|{ result?: "welcome"; welcome: stagedoor.Welcome.$Shape; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null }|{ result?: "pong"; welcome?: null; pong: stagedoor.Pong.$Shape; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null }|{ result?: "tokenRefreshed"; welcome?: null; pong?: null; tokenRefreshed: stagedoor.TokenRefreshed.$Shape; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null }|{ result?: "roomJoined"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined: stagedoor.RoomJoined.$Shape; done?: null; iceRestarted?: null; produced?: null }|{ result?: "done"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done: stagedoor.Done.$Shape; iceRestarted?: null; produced?: null }|{ result?: "iceRestarted"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted: stagedoor.IceRestarted.$Shape; produced?: null }|{ result?: "produced"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced: stagedoor.Produced.$Shape })
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

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * Response result.
         * @member {"welcome"|"pong"|"tokenRefreshed"|"roomJoined"|"done"|"iceRestarted"|"produced"|undefined} result
         * @memberof stagedoor.Response
         * @instance
         */
        $Object.defineProperty(Response.prototype, "result", {
            get: $util.oneOfGetter($oneOfFields = ["welcome", "pong", "tokenRefreshed", "roomJoined", "done", "iceRestarted", "produced"]),
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
         * @property {"sessionEnding"|"streamUpdated"|"viewerCountChanged"|"streamEnded"|"removedFromRoom"|"consumerAdded"|"consumerClosed"|"consumerPausedChanged"|"consumerLayersChanged"|"layersWanted"|"producerScoreChanged"|"consumerScoreChanged"|"mediaReset"|"transportClosed"|"accountChanged"} [body] Notification body
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
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ body?: undefined; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "sessionEnding"; sessionEnding: stagedoor.SessionEnding.$Shape; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "streamUpdated"; sessionEnding?: null; streamUpdated: stagedoor.StreamUpdated.$Shape; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "viewerCountChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged: stagedoor.ViewerCountChanged.$Shape; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "streamEnded"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded: stagedoor.StreamEnded.$Shape; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "removedFromRoom"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom: stagedoor.RemovedFromRoom.$Shape; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "consumerAdded"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded: stagedoor.ConsumerAdded.$Shape; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "consumerClosed"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed: stagedoor.ConsumerClosed.$Shape; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "consumerPausedChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged: stagedoor.ConsumerPausedChanged.$Shape; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "consumerLayersChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged: stagedoor.ConsumerLayersChanged.$Shape; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "layersWanted"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted: stagedoor.LayersWanted.$Shape; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "producerScoreChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged: stagedoor.ProducerScoreChanged.$Shape; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "consumerScoreChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged: stagedoor.ConsumerScoreChanged.$Shape; mediaReset?: null; transportClosed?: null; accountChanged?: null }|{ body?: "mediaReset"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset: stagedoor.MediaReset.$Shape; transportClosed?: null; accountChanged?: null }|{ body?: "transportClosed"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed: stagedoor.TransportClosed.$Shape; accountChanged?: null }|{ body?: "accountChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged: stagedoor.AccountChanged.$Shape })
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

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * Notification body.
         * @member {"sessionEnding"|"streamUpdated"|"viewerCountChanged"|"streamEnded"|"removedFromRoom"|"consumerAdded"|"consumerClosed"|"consumerPausedChanged"|"consumerLayersChanged"|"layersWanted"|"producerScoreChanged"|"consumerScoreChanged"|"mediaReset"|"transportClosed"|"accountChanged"|undefined} body
         * @memberof stagedoor.Notification
         * @instance
         */
        $Object.defineProperty(Notification.prototype, "body", {
            get: $util.oneOfGetter($oneOfFields = ["sessionEnding", "streamUpdated", "viewerCountChanged", "streamEnded", "removedFromRoom", "consumerAdded", "consumerClosed", "consumerPausedChanged", "consumerLayersChanged", "layersWanted", "producerScoreChanged", "consumerScoreChanged", "mediaReset", "transportClosed", "accountChanged"]),
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

    return stagedoor;
})();

export {
  $root as default
};
