import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace stagedoor. */
export namespace stagedoor {

    /**
     * Properties of a Request.
     * @deprecated Use stagedoor.Request.$Properties instead.
     */
    interface IRequest extends stagedoor.Request.$Properties {
    }

    /** Represents a Request. */
    class Request {

        /**
         * Constructs a new Request.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.Request.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Request id. */
        id: number;

        /** Request hello. */
        hello?: (stagedoor.Hello.$Properties|null);

        /** Request ping. */
        ping?: (stagedoor.Ping.$Properties|null);

        /** Request refreshToken. */
        refreshToken?: (stagedoor.RefreshToken.$Properties|null);

        /** Request joinRoom. */
        joinRoom?: (stagedoor.JoinRoom.$Properties|null);

        /** Request leaveRoom. */
        leaveRoom?: (stagedoor.LeaveRoom.$Properties|null);

        /** Request connectTransport. */
        connectTransport?: (stagedoor.ConnectTransport.$Properties|null);

        /** Request restartIce. */
        restartIce?: (stagedoor.RestartIce.$Properties|null);

        /** Request produce. */
        produce?: (stagedoor.Produce.$Properties|null);

        /** Request closeProducer. */
        closeProducer?: (stagedoor.CloseProducer.$Properties|null);

        /** Request setProducerPaused. */
        setProducerPaused?: (stagedoor.SetProducerPaused.$Properties|null);

        /** Request setConsumerPaused. */
        setConsumerPaused?: (stagedoor.SetConsumerPaused.$Properties|null);

        /** Request setPreferredLayers. */
        setPreferredLayers?: (stagedoor.SetPreferredLayers.$Properties|null);

        /** Request requestKeyFrame. */
        requestKeyFrame?: (stagedoor.RequestKeyFrame.$Properties|null);

        /** Request joinChat. */
        joinChat?: (stagedoor.JoinChat.$Properties|null);

        /** Request leaveChat. */
        leaveChat?: (stagedoor.LeaveChat.$Properties|null);

        /** Request sendChatMessage. */
        sendChatMessage?: (stagedoor.SendChatMessage.$Properties|null);

        /** Request readChatHistory. */
        readChatHistory?: (stagedoor.ReadChatHistory.$Properties|null);

        /** Request removeChatMessage. */
        removeChatMessage?: (stagedoor.RemoveChatMessage.$Properties|null);

        /** Request pinChatMessage. */
        pinChatMessage?: (stagedoor.PinChatMessage.$Properties|null);

        /** Request changeChatSettings. */
        changeChatSettings?: (stagedoor.ChangeChatSettings.$Properties|null);

        /** Request restrictChatUser. */
        restrictChatUser?: (stagedoor.RestrictChatUser.$Properties|null);

        /** Request setChatModerator. */
        setChatModerator?: (stagedoor.SetChatModerator.$Properties|null);

        /** Request editChatMessage. */
        editChatMessage?: (stagedoor.EditChatMessage.$Properties|null);

        /** Request reactInChat. */
        reactInChat?: (stagedoor.ReactInChat.$Properties|null);

        /** Request changeChatFilters. */
        changeChatFilters?: (stagedoor.ChangeChatFilters.$Properties|null);

        /** Request sendDirectMessage. */
        sendDirectMessage?: (stagedoor.SendDirectMessage.$Properties|null);

        /** Request markMessagesSeen. */
        markMessagesSeen?: (stagedoor.MarkMessagesSeen.$Properties|null);

        /** Request markMessagesDelivered. */
        markMessagesDelivered?: (stagedoor.MarkMessagesDelivered.$Properties|null);

        /** Request setTyping. */
        setTyping?: (stagedoor.SetTyping.$Properties|null);

        /** Request setPresence. */
        setPresence?: (stagedoor.SetPresence.$Properties|null);

        /** Request watchPresence. */
        watchPresence?: (stagedoor.WatchPresence.$Properties|null);

        /** Request editDirectMessage. */
        editDirectMessage?: (stagedoor.EditDirectMessage.$Properties|null);

        /** Request removeDirectMessage. */
        removeDirectMessage?: (stagedoor.RemoveDirectMessage.$Properties|null);

        /** Request body. */
        body?: ("hello"|"ping"|"refreshToken"|"joinRoom"|"leaveRoom"|"connectTransport"|"restartIce"|"produce"|"closeProducer"|"setProducerPaused"|"setConsumerPaused"|"setPreferredLayers"|"requestKeyFrame"|"joinChat"|"leaveChat"|"sendChatMessage"|"readChatHistory"|"removeChatMessage"|"pinChatMessage"|"changeChatSettings"|"restrictChatUser"|"setChatModerator"|"editChatMessage"|"reactInChat"|"changeChatFilters"|"sendDirectMessage"|"markMessagesSeen"|"markMessagesDelivered"|"setTyping"|"setPresence"|"watchPresence"|"editDirectMessage"|"removeDirectMessage");

        /**
         * Creates a new Request instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Request instance
         */
        static create(properties: stagedoor.Request.$Shape): stagedoor.Request & stagedoor.Request.$Shape;
        static create(properties?: stagedoor.Request.$Properties): stagedoor.Request;

        /**
         * Encodes the specified Request message. Does not implicitly {@link stagedoor.Request.verify|verify} messages.
         * @param message Request message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Request message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.Request & stagedoor.Request.$Shape} Request
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.Request & stagedoor.Request.$Shape;

        /**
         * Creates a Request message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Request
         */
        static fromObject(object: { [k: string]: any }): stagedoor.Request;

        /**
         * Creates a plain object from a Request message. Also converts values to other types if specified.
         * @param message Request
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.Request, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Request to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for Request
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Request {

        /** Properties of a Request. */
        interface $Properties {

            /** Request id */
            id?: (number|null);

            /** Request hello */
            hello?: (stagedoor.Hello.$Properties|null);

            /** Request ping */
            ping?: (stagedoor.Ping.$Properties|null);

            /** Request refreshToken */
            refreshToken?: (stagedoor.RefreshToken.$Properties|null);

            /** Request joinRoom */
            joinRoom?: (stagedoor.JoinRoom.$Properties|null);

            /** Request leaveRoom */
            leaveRoom?: (stagedoor.LeaveRoom.$Properties|null);

            /** Request connectTransport */
            connectTransport?: (stagedoor.ConnectTransport.$Properties|null);

            /** Request restartIce */
            restartIce?: (stagedoor.RestartIce.$Properties|null);

            /** Request produce */
            produce?: (stagedoor.Produce.$Properties|null);

            /** Request closeProducer */
            closeProducer?: (stagedoor.CloseProducer.$Properties|null);

            /** Request setProducerPaused */
            setProducerPaused?: (stagedoor.SetProducerPaused.$Properties|null);

            /** Request setConsumerPaused */
            setConsumerPaused?: (stagedoor.SetConsumerPaused.$Properties|null);

            /** Request setPreferredLayers */
            setPreferredLayers?: (stagedoor.SetPreferredLayers.$Properties|null);

            /** Request requestKeyFrame */
            requestKeyFrame?: (stagedoor.RequestKeyFrame.$Properties|null);

            /** Request joinChat */
            joinChat?: (stagedoor.JoinChat.$Properties|null);

            /** Request leaveChat */
            leaveChat?: (stagedoor.LeaveChat.$Properties|null);

            /** Request sendChatMessage */
            sendChatMessage?: (stagedoor.SendChatMessage.$Properties|null);

            /** Request readChatHistory */
            readChatHistory?: (stagedoor.ReadChatHistory.$Properties|null);

            /** Request removeChatMessage */
            removeChatMessage?: (stagedoor.RemoveChatMessage.$Properties|null);

            /** Request pinChatMessage */
            pinChatMessage?: (stagedoor.PinChatMessage.$Properties|null);

            /** Request changeChatSettings */
            changeChatSettings?: (stagedoor.ChangeChatSettings.$Properties|null);

            /** Request restrictChatUser */
            restrictChatUser?: (stagedoor.RestrictChatUser.$Properties|null);

            /** Request setChatModerator */
            setChatModerator?: (stagedoor.SetChatModerator.$Properties|null);

            /** Request editChatMessage */
            editChatMessage?: (stagedoor.EditChatMessage.$Properties|null);

            /** Request reactInChat */
            reactInChat?: (stagedoor.ReactInChat.$Properties|null);

            /** Request changeChatFilters */
            changeChatFilters?: (stagedoor.ChangeChatFilters.$Properties|null);

            /** Request sendDirectMessage */
            sendDirectMessage?: (stagedoor.SendDirectMessage.$Properties|null);

            /** Request markMessagesSeen */
            markMessagesSeen?: (stagedoor.MarkMessagesSeen.$Properties|null);

            /** Request markMessagesDelivered */
            markMessagesDelivered?: (stagedoor.MarkMessagesDelivered.$Properties|null);

            /** Request setTyping */
            setTyping?: (stagedoor.SetTyping.$Properties|null);

            /** Request setPresence */
            setPresence?: (stagedoor.SetPresence.$Properties|null);

            /** Request watchPresence */
            watchPresence?: (stagedoor.WatchPresence.$Properties|null);

            /** Request editDirectMessage */
            editDirectMessage?: (stagedoor.EditDirectMessage.$Properties|null);

            /** Request removeDirectMessage */
            removeDirectMessage?: (stagedoor.RemoveDirectMessage.$Properties|null);

            /** Request body */
            body?: ("hello"|"ping"|"refreshToken"|"joinRoom"|"leaveRoom"|"connectTransport"|"restartIce"|"produce"|"closeProducer"|"setProducerPaused"|"setConsumerPaused"|"setPreferredLayers"|"requestKeyFrame"|"joinChat"|"leaveChat"|"sendChatMessage"|"readChatHistory"|"removeChatMessage"|"pinChatMessage"|"changeChatSettings"|"restrictChatUser"|"setChatModerator"|"editChatMessage"|"reactInChat"|"changeChatFilters"|"sendDirectMessage"|"markMessagesSeen"|"markMessagesDelivered"|"setTyping"|"setPresence"|"watchPresence"|"editDirectMessage"|"removeDirectMessage");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a Request. */
        type $Shape = {
          id?: number|null;
          hello?: stagedoor.Hello.$Shape|null;
          ping?: stagedoor.Ping.$Shape|null;
          refreshToken?: stagedoor.RefreshToken.$Shape|null;
          joinRoom?: stagedoor.JoinRoom.$Shape|null;
          leaveRoom?: stagedoor.LeaveRoom.$Shape|null;
          connectTransport?: stagedoor.ConnectTransport.$Shape|null;
          restartIce?: stagedoor.RestartIce.$Shape|null;
          produce?: stagedoor.Produce.$Shape|null;
          closeProducer?: stagedoor.CloseProducer.$Shape|null;
          setProducerPaused?: stagedoor.SetProducerPaused.$Shape|null;
          setConsumerPaused?: stagedoor.SetConsumerPaused.$Shape|null;
          setPreferredLayers?: stagedoor.SetPreferredLayers.$Shape|null;
          requestKeyFrame?: stagedoor.RequestKeyFrame.$Shape|null;
          joinChat?: stagedoor.JoinChat.$Shape|null;
          leaveChat?: stagedoor.LeaveChat.$Shape|null;
          sendChatMessage?: stagedoor.SendChatMessage.$Shape|null;
          readChatHistory?: stagedoor.ReadChatHistory.$Shape|null;
          removeChatMessage?: stagedoor.RemoveChatMessage.$Shape|null;
          pinChatMessage?: stagedoor.PinChatMessage.$Shape|null;
          changeChatSettings?: stagedoor.ChangeChatSettings.$Shape|null;
          restrictChatUser?: stagedoor.RestrictChatUser.$Shape|null;
          setChatModerator?: stagedoor.SetChatModerator.$Shape|null;
          editChatMessage?: stagedoor.EditChatMessage.$Shape|null;
          reactInChat?: stagedoor.ReactInChat.$Shape|null;
          changeChatFilters?: stagedoor.ChangeChatFilters.$Shape|null;
          sendDirectMessage?: stagedoor.SendDirectMessage.$Shape|null;
          markMessagesSeen?: stagedoor.MarkMessagesSeen.$Shape|null;
          markMessagesDelivered?: stagedoor.MarkMessagesDelivered.$Shape|null;
          setTyping?: stagedoor.SetTyping.$Shape|null;
          setPresence?: stagedoor.SetPresence.$Shape|null;
          watchPresence?: stagedoor.WatchPresence.$Shape|null;
          editDirectMessage?: stagedoor.EditDirectMessage.$Shape|null;
          removeDirectMessage?: stagedoor.RemoveDirectMessage.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ body?: undefined; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "hello"; hello: stagedoor.Hello.$Shape; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "ping"; hello?: null; ping: stagedoor.Ping.$Shape; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "refreshToken"; hello?: null; ping?: null; refreshToken: stagedoor.RefreshToken.$Shape; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "joinRoom"; hello?: null; ping?: null; refreshToken?: null; joinRoom: stagedoor.JoinRoom.$Shape; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "leaveRoom"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom: stagedoor.LeaveRoom.$Shape; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "connectTransport"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport: stagedoor.ConnectTransport.$Shape; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "restartIce"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce: stagedoor.RestartIce.$Shape; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "produce"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce: stagedoor.Produce.$Shape; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "closeProducer"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer: stagedoor.CloseProducer.$Shape; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "setProducerPaused"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused: stagedoor.SetProducerPaused.$Shape; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "setConsumerPaused"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused: stagedoor.SetConsumerPaused.$Shape; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "setPreferredLayers"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers: stagedoor.SetPreferredLayers.$Shape; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "requestKeyFrame"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame: stagedoor.RequestKeyFrame.$Shape; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "joinChat"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat: stagedoor.JoinChat.$Shape; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "leaveChat"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat: stagedoor.LeaveChat.$Shape; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "sendChatMessage"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage: stagedoor.SendChatMessage.$Shape; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "readChatHistory"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory: stagedoor.ReadChatHistory.$Shape; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "removeChatMessage"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage: stagedoor.RemoveChatMessage.$Shape; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "pinChatMessage"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage: stagedoor.PinChatMessage.$Shape; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "changeChatSettings"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings: stagedoor.ChangeChatSettings.$Shape; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "restrictChatUser"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser: stagedoor.RestrictChatUser.$Shape; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "setChatModerator"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator: stagedoor.SetChatModerator.$Shape; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "editChatMessage"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage: stagedoor.EditChatMessage.$Shape; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "reactInChat"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat: stagedoor.ReactInChat.$Shape; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "changeChatFilters"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters: stagedoor.ChangeChatFilters.$Shape; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "sendDirectMessage"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage: stagedoor.SendDirectMessage.$Shape; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "markMessagesSeen"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen: stagedoor.MarkMessagesSeen.$Shape; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "markMessagesDelivered"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered: stagedoor.MarkMessagesDelivered.$Shape; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "setTyping"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping: stagedoor.SetTyping.$Shape; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "setPresence"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence: stagedoor.SetPresence.$Shape; watchPresence?: null; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "watchPresence"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence: stagedoor.WatchPresence.$Shape; editDirectMessage?: null; removeDirectMessage?: null }|{ body?: "editDirectMessage"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage: stagedoor.EditDirectMessage.$Shape; removeDirectMessage?: null }|{ body?: "removeDirectMessage"; hello?: null; ping?: null; refreshToken?: null; joinRoom?: null; leaveRoom?: null; connectTransport?: null; restartIce?: null; produce?: null; closeProducer?: null; setProducerPaused?: null; setConsumerPaused?: null; setPreferredLayers?: null; requestKeyFrame?: null; joinChat?: null; leaveChat?: null; sendChatMessage?: null; readChatHistory?: null; removeChatMessage?: null; pinChatMessage?: null; changeChatSettings?: null; restrictChatUser?: null; setChatModerator?: null; editChatMessage?: null; reactInChat?: null; changeChatFilters?: null; sendDirectMessage?: null; markMessagesSeen?: null; markMessagesDelivered?: null; setTyping?: null; setPresence?: null; watchPresence?: null; editDirectMessage?: null; removeDirectMessage: stagedoor.RemoveDirectMessage.$Shape })
        );
    }

    /**
     * Properties of a ServerFrame.
     * @deprecated Use stagedoor.ServerFrame.$Properties instead.
     */
    interface IServerFrame extends stagedoor.ServerFrame.$Properties {
    }

    /** Represents a ServerFrame. */
    class ServerFrame {

        /**
         * Constructs a new ServerFrame.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ServerFrame.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ServerFrame response. */
        response?: (stagedoor.Response.$Properties|null);

        /** ServerFrame notification. */
        notification?: (stagedoor.Notification.$Properties|null);

        /** ServerFrame chatPublications. */
        chatPublications?: (stagedoor.ChatPublications.$Properties|null);

        /** ServerFrame chatReactions. */
        chatReactions?: (stagedoor.ChatReactions.$Properties|null);

        /** ServerFrame frame. */
        frame?: ("response"|"notification"|"chatPublications"|"chatReactions");

        /**
         * Creates a new ServerFrame instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ServerFrame instance
         */
        static create(properties: stagedoor.ServerFrame.$Shape): stagedoor.ServerFrame & stagedoor.ServerFrame.$Shape;
        static create(properties?: stagedoor.ServerFrame.$Properties): stagedoor.ServerFrame;

        /**
         * Encodes the specified ServerFrame message. Does not implicitly {@link stagedoor.ServerFrame.verify|verify} messages.
         * @param message ServerFrame message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ServerFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ServerFrame message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ServerFrame & stagedoor.ServerFrame.$Shape} ServerFrame
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ServerFrame & stagedoor.ServerFrame.$Shape;

        /**
         * Creates a ServerFrame message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ServerFrame
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ServerFrame;

        /**
         * Creates a plain object from a ServerFrame message. Also converts values to other types if specified.
         * @param message ServerFrame
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ServerFrame, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ServerFrame to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ServerFrame
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ServerFrame {

        /** Properties of a ServerFrame. */
        interface $Properties {

            /** ServerFrame response */
            response?: (stagedoor.Response.$Properties|null);

            /** ServerFrame notification */
            notification?: (stagedoor.Notification.$Properties|null);

            /** ServerFrame chatPublications */
            chatPublications?: (stagedoor.ChatPublications.$Properties|null);

            /** ServerFrame chatReactions */
            chatReactions?: (stagedoor.ChatReactions.$Properties|null);

            /** ServerFrame frame */
            frame?: ("response"|"notification"|"chatPublications"|"chatReactions");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a ServerFrame. */
        type $Shape = {
          response?: stagedoor.Response.$Shape|null;
          notification?: stagedoor.Notification.$Shape|null;
          chatPublications?: stagedoor.ChatPublications.$Shape|null;
          chatReactions?: stagedoor.ChatReactions.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ frame?: undefined; response?: null; notification?: null; chatPublications?: null; chatReactions?: null }|{ frame?: "response"; response: stagedoor.Response.$Shape; notification?: null; chatPublications?: null; chatReactions?: null }|{ frame?: "notification"; response?: null; notification: stagedoor.Notification.$Shape; chatPublications?: null; chatReactions?: null }|{ frame?: "chatPublications"; response?: null; notification?: null; chatPublications: stagedoor.ChatPublications.$Shape; chatReactions?: null }|{ frame?: "chatReactions"; response?: null; notification?: null; chatPublications?: null; chatReactions: stagedoor.ChatReactions.$Shape })
        );
    }

    /**
     * Properties of a Response.
     * @deprecated Use stagedoor.Response.$Properties instead.
     */
    interface IResponse extends stagedoor.Response.$Properties {
    }

    /** Represents a Response. */
    class Response {

        /**
         * Constructs a new Response.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.Response.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Response id. */
        id: number;

        /** Response error. */
        error?: (stagedoor.Error.$Properties|null);

        /** Response welcome. */
        welcome?: (stagedoor.Welcome.$Properties|null);

        /** Response pong. */
        pong?: (stagedoor.Pong.$Properties|null);

        /** Response tokenRefreshed. */
        tokenRefreshed?: (stagedoor.TokenRefreshed.$Properties|null);

        /** Response roomJoined. */
        roomJoined?: (stagedoor.RoomJoined.$Properties|null);

        /** Response done. */
        done?: (stagedoor.Done.$Properties|null);

        /** Response iceRestarted. */
        iceRestarted?: (stagedoor.IceRestarted.$Properties|null);

        /** Response produced. */
        produced?: (stagedoor.Produced.$Properties|null);

        /** Response chatJoined. */
        chatJoined?: (stagedoor.ChatJoined.$Properties|null);

        /** Response chatMessageSent. */
        chatMessageSent?: (stagedoor.ChatMessageSent.$Properties|null);

        /** Response chatHistory. */
        chatHistory?: (stagedoor.ChatHistory.$Properties|null);

        /** Response directMessageSent. */
        directMessageSent?: (stagedoor.DirectMessage.$Properties|null);

        /** Response presenceList. */
        presenceList?: (stagedoor.PresenceList.$Properties|null);

        /** Response result. */
        result?: ("welcome"|"pong"|"tokenRefreshed"|"roomJoined"|"done"|"iceRestarted"|"produced"|"chatJoined"|"chatMessageSent"|"chatHistory"|"directMessageSent"|"presenceList");

        /**
         * Creates a new Response instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Response instance
         */
        static create(properties: stagedoor.Response.$Shape): stagedoor.Response & stagedoor.Response.$Shape;
        static create(properties?: stagedoor.Response.$Properties): stagedoor.Response;

        /**
         * Encodes the specified Response message. Does not implicitly {@link stagedoor.Response.verify|verify} messages.
         * @param message Response message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Response message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.Response & stagedoor.Response.$Shape} Response
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.Response & stagedoor.Response.$Shape;

        /**
         * Creates a Response message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Response
         */
        static fromObject(object: { [k: string]: any }): stagedoor.Response;

        /**
         * Creates a plain object from a Response message. Also converts values to other types if specified.
         * @param message Response
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.Response, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Response to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for Response
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Response {

        /** Properties of a Response. */
        interface $Properties {

            /** Response id */
            id?: (number|null);

            /** Response error */
            error?: (stagedoor.Error.$Properties|null);

            /** Response welcome */
            welcome?: (stagedoor.Welcome.$Properties|null);

            /** Response pong */
            pong?: (stagedoor.Pong.$Properties|null);

            /** Response tokenRefreshed */
            tokenRefreshed?: (stagedoor.TokenRefreshed.$Properties|null);

            /** Response roomJoined */
            roomJoined?: (stagedoor.RoomJoined.$Properties|null);

            /** Response done */
            done?: (stagedoor.Done.$Properties|null);

            /** Response iceRestarted */
            iceRestarted?: (stagedoor.IceRestarted.$Properties|null);

            /** Response produced */
            produced?: (stagedoor.Produced.$Properties|null);

            /** Response chatJoined */
            chatJoined?: (stagedoor.ChatJoined.$Properties|null);

            /** Response chatMessageSent */
            chatMessageSent?: (stagedoor.ChatMessageSent.$Properties|null);

            /** Response chatHistory */
            chatHistory?: (stagedoor.ChatHistory.$Properties|null);

            /** Response directMessageSent */
            directMessageSent?: (stagedoor.DirectMessage.$Properties|null);

            /** Response presenceList */
            presenceList?: (stagedoor.PresenceList.$Properties|null);

            /** Response result */
            result?: ("welcome"|"pong"|"tokenRefreshed"|"roomJoined"|"done"|"iceRestarted"|"produced"|"chatJoined"|"chatMessageSent"|"chatHistory"|"directMessageSent"|"presenceList");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a Response. */
        type $Shape = {
          id?: number|null;
          error?: stagedoor.Error.$Shape|null;
          welcome?: stagedoor.Welcome.$Shape|null;
          pong?: stagedoor.Pong.$Shape|null;
          tokenRefreshed?: stagedoor.TokenRefreshed.$Shape|null;
          roomJoined?: stagedoor.RoomJoined.$Shape|null;
          done?: stagedoor.Done.$Shape|null;
          iceRestarted?: stagedoor.IceRestarted.$Shape|null;
          produced?: stagedoor.Produced.$Shape|null;
          chatJoined?: stagedoor.ChatJoined.$Shape|null;
          chatMessageSent?: stagedoor.ChatMessageSent.$Shape|null;
          chatHistory?: stagedoor.ChatHistory.$Shape|null;
          directMessageSent?: stagedoor.DirectMessage.$Shape|null;
          presenceList?: stagedoor.PresenceList.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ result?: undefined; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null; directMessageSent?: null; presenceList?: null }|{ result?: "welcome"; welcome: stagedoor.Welcome.$Shape; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null; directMessageSent?: null; presenceList?: null }|{ result?: "pong"; welcome?: null; pong: stagedoor.Pong.$Shape; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null; directMessageSent?: null; presenceList?: null }|{ result?: "tokenRefreshed"; welcome?: null; pong?: null; tokenRefreshed: stagedoor.TokenRefreshed.$Shape; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null; directMessageSent?: null; presenceList?: null }|{ result?: "roomJoined"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined: stagedoor.RoomJoined.$Shape; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null; directMessageSent?: null; presenceList?: null }|{ result?: "done"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done: stagedoor.Done.$Shape; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null; directMessageSent?: null; presenceList?: null }|{ result?: "iceRestarted"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted: stagedoor.IceRestarted.$Shape; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null; directMessageSent?: null; presenceList?: null }|{ result?: "produced"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced: stagedoor.Produced.$Shape; chatJoined?: null; chatMessageSent?: null; chatHistory?: null; directMessageSent?: null; presenceList?: null }|{ result?: "chatJoined"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined: stagedoor.ChatJoined.$Shape; chatMessageSent?: null; chatHistory?: null; directMessageSent?: null; presenceList?: null }|{ result?: "chatMessageSent"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent: stagedoor.ChatMessageSent.$Shape; chatHistory?: null; directMessageSent?: null; presenceList?: null }|{ result?: "chatHistory"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory: stagedoor.ChatHistory.$Shape; directMessageSent?: null; presenceList?: null }|{ result?: "directMessageSent"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null; directMessageSent: stagedoor.DirectMessage.$Shape; presenceList?: null }|{ result?: "presenceList"; welcome?: null; pong?: null; tokenRefreshed?: null; roomJoined?: null; done?: null; iceRestarted?: null; produced?: null; chatJoined?: null; chatMessageSent?: null; chatHistory?: null; directMessageSent?: null; presenceList: stagedoor.PresenceList.$Shape })
        );
    }

    /**
     * Properties of an Error.
     * @deprecated Use stagedoor.Error.$Properties instead.
     */
    interface IError extends stagedoor.Error.$Properties {
    }

    /** Represents an Error. */
    class Error {

        /**
         * Constructs a new Error.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.Error.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Error code. */
        code: number;

        /** Error name. */
        name: string;

        /** Error message. */
        message: string;

        /** Error isTemporary. */
        isTemporary: boolean;

        /** Error retryAfterMs. */
        retryAfterMs: number;

        /**
         * Creates a new Error instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Error instance
         */
        static create(properties: stagedoor.Error.$Shape): stagedoor.Error & stagedoor.Error.$Shape;
        static create(properties?: stagedoor.Error.$Properties): stagedoor.Error;

        /**
         * Encodes the specified Error message. Does not implicitly {@link stagedoor.Error.verify|verify} messages.
         * @param message Error message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.Error.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Error message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.Error & stagedoor.Error.$Shape} Error
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.Error & stagedoor.Error.$Shape;

        /**
         * Creates an Error message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Error
         */
        static fromObject(object: { [k: string]: any }): stagedoor.Error;

        /**
         * Creates a plain object from an Error message. Also converts values to other types if specified.
         * @param message Error
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.Error, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Error to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for Error
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Error {

        /** Properties of an Error. */
        interface $Properties {

            /** Error code */
            code?: (number|null);

            /** Error name */
            name?: (string|null);

            /** Error message */
            message?: (string|null);

            /** Error isTemporary */
            isTemporary?: (boolean|null);

            /** Error retryAfterMs */
            retryAfterMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Error. */
        type $Shape = stagedoor.Error.$Properties;
    }

    /**
     * Properties of a Notification.
     * @deprecated Use stagedoor.Notification.$Properties instead.
     */
    interface INotification extends stagedoor.Notification.$Properties {
    }

    /** Represents a Notification. */
    class Notification {

        /**
         * Constructs a new Notification.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.Notification.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Notification seq. */
        seq: number;

        /** Notification sessionEnding. */
        sessionEnding?: (stagedoor.SessionEnding.$Properties|null);

        /** Notification streamUpdated. */
        streamUpdated?: (stagedoor.StreamUpdated.$Properties|null);

        /** Notification viewerCountChanged. */
        viewerCountChanged?: (stagedoor.ViewerCountChanged.$Properties|null);

        /** Notification streamEnded. */
        streamEnded?: (stagedoor.StreamEnded.$Properties|null);

        /** Notification removedFromRoom. */
        removedFromRoom?: (stagedoor.RemovedFromRoom.$Properties|null);

        /** Notification consumerAdded. */
        consumerAdded?: (stagedoor.ConsumerAdded.$Properties|null);

        /** Notification consumerClosed. */
        consumerClosed?: (stagedoor.ConsumerClosed.$Properties|null);

        /** Notification consumerPausedChanged. */
        consumerPausedChanged?: (stagedoor.ConsumerPausedChanged.$Properties|null);

        /** Notification consumerLayersChanged. */
        consumerLayersChanged?: (stagedoor.ConsumerLayersChanged.$Properties|null);

        /** Notification layersWanted. */
        layersWanted?: (stagedoor.LayersWanted.$Properties|null);

        /** Notification producerScoreChanged. */
        producerScoreChanged?: (stagedoor.ProducerScoreChanged.$Properties|null);

        /** Notification consumerScoreChanged. */
        consumerScoreChanged?: (stagedoor.ConsumerScoreChanged.$Properties|null);

        /** Notification mediaReset. */
        mediaReset?: (stagedoor.MediaReset.$Properties|null);

        /** Notification transportClosed. */
        transportClosed?: (stagedoor.TransportClosed.$Properties|null);

        /** Notification accountChanged. */
        accountChanged?: (stagedoor.AccountChanged.$Properties|null);

        /** Notification removedFromChat. */
        removedFromChat?: (stagedoor.RemovedFromChat.$Properties|null);

        /** Notification directMessage. */
        directMessage?: (stagedoor.DirectMessage.$Properties|null);

        /** Notification messagesSeen. */
        messagesSeen?: (stagedoor.MessagesSeen.$Properties|null);

        /** Notification typingChanged. */
        typingChanged?: (stagedoor.TypingChanged.$Properties|null);

        /** Notification messagesDelivered. */
        messagesDelivered?: (stagedoor.MessagesDelivered.$Properties|null);

        /** Notification presenceChanged. */
        presenceChanged?: (stagedoor.PresenceChanged.$Properties|null);

        /** Notification directMessageRemoved. */
        directMessageRemoved?: (stagedoor.DirectMessageRemoved.$Properties|null);

        /** Notification directMessageEdited. */
        directMessageEdited?: (stagedoor.DirectMessageEdited.$Properties|null);

        /** Notification body. */
        body?: ("sessionEnding"|"streamUpdated"|"viewerCountChanged"|"streamEnded"|"removedFromRoom"|"consumerAdded"|"consumerClosed"|"consumerPausedChanged"|"consumerLayersChanged"|"layersWanted"|"producerScoreChanged"|"consumerScoreChanged"|"mediaReset"|"transportClosed"|"accountChanged"|"removedFromChat"|"directMessage"|"messagesSeen"|"typingChanged"|"messagesDelivered"|"presenceChanged"|"directMessageRemoved"|"directMessageEdited");

        /**
         * Creates a new Notification instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Notification instance
         */
        static create(properties: stagedoor.Notification.$Shape): stagedoor.Notification & stagedoor.Notification.$Shape;
        static create(properties?: stagedoor.Notification.$Properties): stagedoor.Notification;

        /**
         * Encodes the specified Notification message. Does not implicitly {@link stagedoor.Notification.verify|verify} messages.
         * @param message Notification message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.Notification.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Notification message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.Notification & stagedoor.Notification.$Shape} Notification
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.Notification & stagedoor.Notification.$Shape;

        /**
         * Creates a Notification message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Notification
         */
        static fromObject(object: { [k: string]: any }): stagedoor.Notification;

        /**
         * Creates a plain object from a Notification message. Also converts values to other types if specified.
         * @param message Notification
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.Notification, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Notification to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for Notification
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Notification {

        /** Properties of a Notification. */
        interface $Properties {

            /** Notification seq */
            seq?: (number|null);

            /** Notification sessionEnding */
            sessionEnding?: (stagedoor.SessionEnding.$Properties|null);

            /** Notification streamUpdated */
            streamUpdated?: (stagedoor.StreamUpdated.$Properties|null);

            /** Notification viewerCountChanged */
            viewerCountChanged?: (stagedoor.ViewerCountChanged.$Properties|null);

            /** Notification streamEnded */
            streamEnded?: (stagedoor.StreamEnded.$Properties|null);

            /** Notification removedFromRoom */
            removedFromRoom?: (stagedoor.RemovedFromRoom.$Properties|null);

            /** Notification consumerAdded */
            consumerAdded?: (stagedoor.ConsumerAdded.$Properties|null);

            /** Notification consumerClosed */
            consumerClosed?: (stagedoor.ConsumerClosed.$Properties|null);

            /** Notification consumerPausedChanged */
            consumerPausedChanged?: (stagedoor.ConsumerPausedChanged.$Properties|null);

            /** Notification consumerLayersChanged */
            consumerLayersChanged?: (stagedoor.ConsumerLayersChanged.$Properties|null);

            /** Notification layersWanted */
            layersWanted?: (stagedoor.LayersWanted.$Properties|null);

            /** Notification producerScoreChanged */
            producerScoreChanged?: (stagedoor.ProducerScoreChanged.$Properties|null);

            /** Notification consumerScoreChanged */
            consumerScoreChanged?: (stagedoor.ConsumerScoreChanged.$Properties|null);

            /** Notification mediaReset */
            mediaReset?: (stagedoor.MediaReset.$Properties|null);

            /** Notification transportClosed */
            transportClosed?: (stagedoor.TransportClosed.$Properties|null);

            /** Notification accountChanged */
            accountChanged?: (stagedoor.AccountChanged.$Properties|null);

            /** Notification removedFromChat */
            removedFromChat?: (stagedoor.RemovedFromChat.$Properties|null);

            /** Notification directMessage */
            directMessage?: (stagedoor.DirectMessage.$Properties|null);

            /** Notification messagesSeen */
            messagesSeen?: (stagedoor.MessagesSeen.$Properties|null);

            /** Notification typingChanged */
            typingChanged?: (stagedoor.TypingChanged.$Properties|null);

            /** Notification messagesDelivered */
            messagesDelivered?: (stagedoor.MessagesDelivered.$Properties|null);

            /** Notification presenceChanged */
            presenceChanged?: (stagedoor.PresenceChanged.$Properties|null);

            /** Notification directMessageRemoved */
            directMessageRemoved?: (stagedoor.DirectMessageRemoved.$Properties|null);

            /** Notification directMessageEdited */
            directMessageEdited?: (stagedoor.DirectMessageEdited.$Properties|null);

            /** Notification body */
            body?: ("sessionEnding"|"streamUpdated"|"viewerCountChanged"|"streamEnded"|"removedFromRoom"|"consumerAdded"|"consumerClosed"|"consumerPausedChanged"|"consumerLayersChanged"|"layersWanted"|"producerScoreChanged"|"consumerScoreChanged"|"mediaReset"|"transportClosed"|"accountChanged"|"removedFromChat"|"directMessage"|"messagesSeen"|"typingChanged"|"messagesDelivered"|"presenceChanged"|"directMessageRemoved"|"directMessageEdited");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a Notification. */
        type $Shape = {
          seq?: number|null;
          sessionEnding?: stagedoor.SessionEnding.$Shape|null;
          streamUpdated?: stagedoor.StreamUpdated.$Shape|null;
          viewerCountChanged?: stagedoor.ViewerCountChanged.$Shape|null;
          streamEnded?: stagedoor.StreamEnded.$Shape|null;
          removedFromRoom?: stagedoor.RemovedFromRoom.$Shape|null;
          consumerAdded?: stagedoor.ConsumerAdded.$Shape|null;
          consumerClosed?: stagedoor.ConsumerClosed.$Shape|null;
          consumerPausedChanged?: stagedoor.ConsumerPausedChanged.$Shape|null;
          consumerLayersChanged?: stagedoor.ConsumerLayersChanged.$Shape|null;
          layersWanted?: stagedoor.LayersWanted.$Shape|null;
          producerScoreChanged?: stagedoor.ProducerScoreChanged.$Shape|null;
          consumerScoreChanged?: stagedoor.ConsumerScoreChanged.$Shape|null;
          mediaReset?: stagedoor.MediaReset.$Shape|null;
          transportClosed?: stagedoor.TransportClosed.$Shape|null;
          accountChanged?: stagedoor.AccountChanged.$Shape|null;
          removedFromChat?: stagedoor.RemovedFromChat.$Shape|null;
          directMessage?: stagedoor.DirectMessage.$Shape|null;
          messagesSeen?: stagedoor.MessagesSeen.$Shape|null;
          typingChanged?: stagedoor.TypingChanged.$Shape|null;
          messagesDelivered?: stagedoor.MessagesDelivered.$Shape|null;
          presenceChanged?: stagedoor.PresenceChanged.$Shape|null;
          directMessageRemoved?: stagedoor.DirectMessageRemoved.$Shape|null;
          directMessageEdited?: stagedoor.DirectMessageEdited.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ body?: undefined; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "sessionEnding"; sessionEnding: stagedoor.SessionEnding.$Shape; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "streamUpdated"; sessionEnding?: null; streamUpdated: stagedoor.StreamUpdated.$Shape; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "viewerCountChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged: stagedoor.ViewerCountChanged.$Shape; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "streamEnded"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded: stagedoor.StreamEnded.$Shape; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "removedFromRoom"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom: stagedoor.RemovedFromRoom.$Shape; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "consumerAdded"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded: stagedoor.ConsumerAdded.$Shape; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "consumerClosed"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed: stagedoor.ConsumerClosed.$Shape; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "consumerPausedChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged: stagedoor.ConsumerPausedChanged.$Shape; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "consumerLayersChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged: stagedoor.ConsumerLayersChanged.$Shape; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "layersWanted"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted: stagedoor.LayersWanted.$Shape; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "producerScoreChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged: stagedoor.ProducerScoreChanged.$Shape; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "consumerScoreChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged: stagedoor.ConsumerScoreChanged.$Shape; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "mediaReset"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset: stagedoor.MediaReset.$Shape; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "transportClosed"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed: stagedoor.TransportClosed.$Shape; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "accountChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged: stagedoor.AccountChanged.$Shape; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "removedFromChat"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat: stagedoor.RemovedFromChat.$Shape; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "directMessage"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage: stagedoor.DirectMessage.$Shape; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "messagesSeen"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen: stagedoor.MessagesSeen.$Shape; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "typingChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged: stagedoor.TypingChanged.$Shape; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "messagesDelivered"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered: stagedoor.MessagesDelivered.$Shape; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "presenceChanged"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged: stagedoor.PresenceChanged.$Shape; directMessageRemoved?: null; directMessageEdited?: null }|{ body?: "directMessageRemoved"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved: stagedoor.DirectMessageRemoved.$Shape; directMessageEdited?: null }|{ body?: "directMessageEdited"; sessionEnding?: null; streamUpdated?: null; viewerCountChanged?: null; streamEnded?: null; removedFromRoom?: null; consumerAdded?: null; consumerClosed?: null; consumerPausedChanged?: null; consumerLayersChanged?: null; layersWanted?: null; producerScoreChanged?: null; consumerScoreChanged?: null; mediaReset?: null; transportClosed?: null; accountChanged?: null; removedFromChat?: null; directMessage?: null; messagesSeen?: null; typingChanged?: null; messagesDelivered?: null; presenceChanged?: null; directMessageRemoved?: null; directMessageEdited: stagedoor.DirectMessageEdited.$Shape })
        );
    }

    /**
     * Properties of a Done.
     * @deprecated Use stagedoor.Done.$Properties instead.
     */
    interface IDone extends stagedoor.Done.$Properties {
    }

    /** Represents a Done. */
    class Done {

        /**
         * Constructs a new Done.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.Done.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Creates a new Done instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Done instance
         */
        static create(properties: stagedoor.Done.$Shape): stagedoor.Done & stagedoor.Done.$Shape;
        static create(properties?: stagedoor.Done.$Properties): stagedoor.Done;

        /**
         * Encodes the specified Done message. Does not implicitly {@link stagedoor.Done.verify|verify} messages.
         * @param message Done message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.Done.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Done message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.Done & stagedoor.Done.$Shape} Done
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.Done & stagedoor.Done.$Shape;

        /**
         * Creates a Done message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Done
         */
        static fromObject(object: { [k: string]: any }): stagedoor.Done;

        /**
         * Creates a plain object from a Done message. Also converts values to other types if specified.
         * @param message Done
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.Done, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Done to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for Done
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Done {

        /** Properties of a Done. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Done. */
        type $Shape = stagedoor.Done.$Properties;
    }

    /**
     * Properties of a Hello.
     * @deprecated Use stagedoor.Hello.$Properties instead.
     */
    interface IHello extends stagedoor.Hello.$Properties {
    }

    /** Represents a Hello. */
    class Hello {

        /**
         * Constructs a new Hello.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.Hello.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Hello protocolVersion. */
        protocolVersion: number;

        /** Hello token. */
        token: string;

        /** Hello sessionId. */
        sessionId: string;

        /** Hello resumeKey. */
        resumeKey: string;

        /** Hello lastSeq. */
        lastSeq: number;

        /** Hello pendingRequestIds. */
        pendingRequestIds: number[];

        /**
         * Creates a new Hello instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Hello instance
         */
        static create(properties: stagedoor.Hello.$Shape): stagedoor.Hello & stagedoor.Hello.$Shape;
        static create(properties?: stagedoor.Hello.$Properties): stagedoor.Hello;

        /**
         * Encodes the specified Hello message. Does not implicitly {@link stagedoor.Hello.verify|verify} messages.
         * @param message Hello message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Hello message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.Hello & stagedoor.Hello.$Shape} Hello
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.Hello & stagedoor.Hello.$Shape;

        /**
         * Creates a Hello message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Hello
         */
        static fromObject(object: { [k: string]: any }): stagedoor.Hello;

        /**
         * Creates a plain object from a Hello message. Also converts values to other types if specified.
         * @param message Hello
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.Hello, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Hello to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for Hello
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Hello {

        /** Properties of a Hello. */
        interface $Properties {

            /** Hello protocolVersion */
            protocolVersion?: (number|null);

            /** Hello token */
            token?: (string|null);

            /** Hello sessionId */
            sessionId?: (string|null);

            /** Hello resumeKey */
            resumeKey?: (string|null);

            /** Hello lastSeq */
            lastSeq?: (number|null);

            /** Hello pendingRequestIds */
            pendingRequestIds?: (number[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Hello. */
        type $Shape = stagedoor.Hello.$Properties;
    }

    /**
     * Properties of a Welcome.
     * @deprecated Use stagedoor.Welcome.$Properties instead.
     */
    interface IWelcome extends stagedoor.Welcome.$Properties {
    }

    /** Represents a Welcome. */
    class Welcome {

        /**
         * Constructs a new Welcome.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.Welcome.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Welcome sessionId. */
        sessionId: string;

        /** Welcome resumeKey. */
        resumeKey: string;

        /** Welcome resumed. */
        resumed: boolean;

        /** Welcome userId. */
        userId: string;

        /** Welcome identityKind. */
        identityKind: string;

        /** Welcome roles. */
        roles: string[];

        /** Welcome tokenExpiresInMs. */
        tokenExpiresInMs: number;

        /** Welcome heartbeatIntervalMs. */
        heartbeatIntervalMs: number;

        /** Welcome resumeWindowMs. */
        resumeWindowMs: number;

        /** Welcome routerRtpCapabilitiesJson. */
        routerRtpCapabilitiesJson: string;

        /** Welcome serverTimeMs. */
        serverTimeMs: number;

        /**
         * Creates a new Welcome instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Welcome instance
         */
        static create(properties: stagedoor.Welcome.$Shape): stagedoor.Welcome & stagedoor.Welcome.$Shape;
        static create(properties?: stagedoor.Welcome.$Properties): stagedoor.Welcome;

        /**
         * Encodes the specified Welcome message. Does not implicitly {@link stagedoor.Welcome.verify|verify} messages.
         * @param message Welcome message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Welcome message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.Welcome & stagedoor.Welcome.$Shape} Welcome
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.Welcome & stagedoor.Welcome.$Shape;

        /**
         * Creates a Welcome message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Welcome
         */
        static fromObject(object: { [k: string]: any }): stagedoor.Welcome;

        /**
         * Creates a plain object from a Welcome message. Also converts values to other types if specified.
         * @param message Welcome
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.Welcome, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Welcome to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for Welcome
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Welcome {

        /** Properties of a Welcome. */
        interface $Properties {

            /** Welcome sessionId */
            sessionId?: (string|null);

            /** Welcome resumeKey */
            resumeKey?: (string|null);

            /** Welcome resumed */
            resumed?: (boolean|null);

            /** Welcome userId */
            userId?: (string|null);

            /** Welcome identityKind */
            identityKind?: (string|null);

            /** Welcome roles */
            roles?: (string[]|null);

            /** Welcome tokenExpiresInMs */
            tokenExpiresInMs?: (number|null);

            /** Welcome heartbeatIntervalMs */
            heartbeatIntervalMs?: (number|null);

            /** Welcome resumeWindowMs */
            resumeWindowMs?: (number|null);

            /** Welcome routerRtpCapabilitiesJson */
            routerRtpCapabilitiesJson?: (string|null);

            /** Welcome serverTimeMs */
            serverTimeMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Welcome. */
        type $Shape = stagedoor.Welcome.$Properties;
    }

    /**
     * Properties of a Ping.
     * @deprecated Use stagedoor.Ping.$Properties instead.
     */
    interface IPing extends stagedoor.Ping.$Properties {
    }

    /** Represents a Ping. */
    class Ping {

        /**
         * Constructs a new Ping.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.Ping.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Ping lastSeq. */
        lastSeq: number;

        /**
         * Creates a new Ping instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Ping instance
         */
        static create(properties: stagedoor.Ping.$Shape): stagedoor.Ping & stagedoor.Ping.$Shape;
        static create(properties?: stagedoor.Ping.$Properties): stagedoor.Ping;

        /**
         * Encodes the specified Ping message. Does not implicitly {@link stagedoor.Ping.verify|verify} messages.
         * @param message Ping message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.Ping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Ping message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.Ping & stagedoor.Ping.$Shape} Ping
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.Ping & stagedoor.Ping.$Shape;

        /**
         * Creates a Ping message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Ping
         */
        static fromObject(object: { [k: string]: any }): stagedoor.Ping;

        /**
         * Creates a plain object from a Ping message. Also converts values to other types if specified.
         * @param message Ping
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.Ping, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Ping to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for Ping
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Ping {

        /** Properties of a Ping. */
        interface $Properties {

            /** Ping lastSeq */
            lastSeq?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Ping. */
        type $Shape = stagedoor.Ping.$Properties;
    }

    /**
     * Properties of a Pong.
     * @deprecated Use stagedoor.Pong.$Properties instead.
     */
    interface IPong extends stagedoor.Pong.$Properties {
    }

    /** Represents a Pong. */
    class Pong {

        /**
         * Constructs a new Pong.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.Pong.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Pong serverTimeMs. */
        serverTimeMs: number;

        /**
         * Creates a new Pong instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Pong instance
         */
        static create(properties: stagedoor.Pong.$Shape): stagedoor.Pong & stagedoor.Pong.$Shape;
        static create(properties?: stagedoor.Pong.$Properties): stagedoor.Pong;

        /**
         * Encodes the specified Pong message. Does not implicitly {@link stagedoor.Pong.verify|verify} messages.
         * @param message Pong message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.Pong.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Pong message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.Pong & stagedoor.Pong.$Shape} Pong
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.Pong & stagedoor.Pong.$Shape;

        /**
         * Creates a Pong message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Pong
         */
        static fromObject(object: { [k: string]: any }): stagedoor.Pong;

        /**
         * Creates a plain object from a Pong message. Also converts values to other types if specified.
         * @param message Pong
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.Pong, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Pong to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for Pong
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Pong {

        /** Properties of a Pong. */
        interface $Properties {

            /** Pong serverTimeMs */
            serverTimeMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Pong. */
        type $Shape = stagedoor.Pong.$Properties;
    }

    /**
     * Properties of a RefreshToken.
     * @deprecated Use stagedoor.RefreshToken.$Properties instead.
     */
    interface IRefreshToken extends stagedoor.RefreshToken.$Properties {
    }

    /** Represents a RefreshToken. */
    class RefreshToken {

        /**
         * Constructs a new RefreshToken.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.RefreshToken.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RefreshToken token. */
        token: string;

        /**
         * Creates a new RefreshToken instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RefreshToken instance
         */
        static create(properties: stagedoor.RefreshToken.$Shape): stagedoor.RefreshToken & stagedoor.RefreshToken.$Shape;
        static create(properties?: stagedoor.RefreshToken.$Properties): stagedoor.RefreshToken;

        /**
         * Encodes the specified RefreshToken message. Does not implicitly {@link stagedoor.RefreshToken.verify|verify} messages.
         * @param message RefreshToken message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.RefreshToken.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RefreshToken message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.RefreshToken & stagedoor.RefreshToken.$Shape} RefreshToken
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.RefreshToken & stagedoor.RefreshToken.$Shape;

        /**
         * Creates a RefreshToken message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RefreshToken
         */
        static fromObject(object: { [k: string]: any }): stagedoor.RefreshToken;

        /**
         * Creates a plain object from a RefreshToken message. Also converts values to other types if specified.
         * @param message RefreshToken
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.RefreshToken, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RefreshToken to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for RefreshToken
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace RefreshToken {

        /** Properties of a RefreshToken. */
        interface $Properties {

            /** RefreshToken token */
            token?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RefreshToken. */
        type $Shape = stagedoor.RefreshToken.$Properties;
    }

    /**
     * Properties of a TokenRefreshed.
     * @deprecated Use stagedoor.TokenRefreshed.$Properties instead.
     */
    interface ITokenRefreshed extends stagedoor.TokenRefreshed.$Properties {
    }

    /** Represents a TokenRefreshed. */
    class TokenRefreshed {

        /**
         * Constructs a new TokenRefreshed.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.TokenRefreshed.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TokenRefreshed tokenExpiresInMs. */
        tokenExpiresInMs: number;

        /**
         * Creates a new TokenRefreshed instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TokenRefreshed instance
         */
        static create(properties: stagedoor.TokenRefreshed.$Shape): stagedoor.TokenRefreshed & stagedoor.TokenRefreshed.$Shape;
        static create(properties?: stagedoor.TokenRefreshed.$Properties): stagedoor.TokenRefreshed;

        /**
         * Encodes the specified TokenRefreshed message. Does not implicitly {@link stagedoor.TokenRefreshed.verify|verify} messages.
         * @param message TokenRefreshed message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.TokenRefreshed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TokenRefreshed message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.TokenRefreshed & stagedoor.TokenRefreshed.$Shape} TokenRefreshed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.TokenRefreshed & stagedoor.TokenRefreshed.$Shape;

        /**
         * Creates a TokenRefreshed message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns TokenRefreshed
         */
        static fromObject(object: { [k: string]: any }): stagedoor.TokenRefreshed;

        /**
         * Creates a plain object from a TokenRefreshed message. Also converts values to other types if specified.
         * @param message TokenRefreshed
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.TokenRefreshed, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this TokenRefreshed to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for TokenRefreshed
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace TokenRefreshed {

        /** Properties of a TokenRefreshed. */
        interface $Properties {

            /** TokenRefreshed tokenExpiresInMs */
            tokenExpiresInMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TokenRefreshed. */
        type $Shape = stagedoor.TokenRefreshed.$Properties;
    }

    /**
     * Properties of a SessionEnding.
     * @deprecated Use stagedoor.SessionEnding.$Properties instead.
     */
    interface ISessionEnding extends stagedoor.SessionEnding.$Properties {
    }

    /** Represents a SessionEnding. */
    class SessionEnding {

        /**
         * Constructs a new SessionEnding.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.SessionEnding.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SessionEnding closeCode. */
        closeCode: number;

        /** SessionEnding reason. */
        reason: string;

        /**
         * Creates a new SessionEnding instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SessionEnding instance
         */
        static create(properties: stagedoor.SessionEnding.$Shape): stagedoor.SessionEnding & stagedoor.SessionEnding.$Shape;
        static create(properties?: stagedoor.SessionEnding.$Properties): stagedoor.SessionEnding;

        /**
         * Encodes the specified SessionEnding message. Does not implicitly {@link stagedoor.SessionEnding.verify|verify} messages.
         * @param message SessionEnding message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.SessionEnding.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SessionEnding message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.SessionEnding & stagedoor.SessionEnding.$Shape} SessionEnding
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.SessionEnding & stagedoor.SessionEnding.$Shape;

        /**
         * Creates a SessionEnding message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns SessionEnding
         */
        static fromObject(object: { [k: string]: any }): stagedoor.SessionEnding;

        /**
         * Creates a plain object from a SessionEnding message. Also converts values to other types if specified.
         * @param message SessionEnding
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.SessionEnding, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this SessionEnding to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for SessionEnding
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace SessionEnding {

        /** Properties of a SessionEnding. */
        interface $Properties {

            /** SessionEnding closeCode */
            closeCode?: (number|null);

            /** SessionEnding reason */
            reason?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SessionEnding. */
        type $Shape = stagedoor.SessionEnding.$Properties;
    }

    /**
     * Properties of an AccountChanged.
     * @deprecated Use stagedoor.AccountChanged.$Properties instead.
     */
    interface IAccountChanged extends stagedoor.AccountChanged.$Properties {
    }

    /** Represents an AccountChanged. */
    class AccountChanged {

        /**
         * Constructs a new AccountChanged.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.AccountChanged.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AccountChanged roles. */
        roles: string[];

        /**
         * Creates a new AccountChanged instance using the specified properties.
         * @param [properties] Properties to set
         * @returns AccountChanged instance
         */
        static create(properties: stagedoor.AccountChanged.$Shape): stagedoor.AccountChanged & stagedoor.AccountChanged.$Shape;
        static create(properties?: stagedoor.AccountChanged.$Properties): stagedoor.AccountChanged;

        /**
         * Encodes the specified AccountChanged message. Does not implicitly {@link stagedoor.AccountChanged.verify|verify} messages.
         * @param message AccountChanged message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.AccountChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AccountChanged message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.AccountChanged & stagedoor.AccountChanged.$Shape} AccountChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.AccountChanged & stagedoor.AccountChanged.$Shape;

        /**
         * Creates an AccountChanged message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns AccountChanged
         */
        static fromObject(object: { [k: string]: any }): stagedoor.AccountChanged;

        /**
         * Creates a plain object from an AccountChanged message. Also converts values to other types if specified.
         * @param message AccountChanged
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.AccountChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this AccountChanged to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for AccountChanged
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace AccountChanged {

        /** Properties of an AccountChanged. */
        interface $Properties {

            /** AccountChanged roles */
            roles?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an AccountChanged. */
        type $Shape = stagedoor.AccountChanged.$Properties;
    }

    /** RoomRole enum. */
    enum RoomRole {

        /** ROOM_ROLE_UNSPECIFIED value */
        ROOM_ROLE_UNSPECIFIED = 0,

        /** ROOM_ROLE_PUBLISH value */
        ROOM_ROLE_PUBLISH = 1,

        /** ROOM_ROLE_SUBSCRIBE value */
        ROOM_ROLE_SUBSCRIBE = 2
    }

    /**
     * Properties of a JoinRoom.
     * @deprecated Use stagedoor.JoinRoom.$Properties instead.
     */
    interface IJoinRoom extends stagedoor.JoinRoom.$Properties {
    }

    /** Represents a JoinRoom. */
    class JoinRoom {

        /**
         * Constructs a new JoinRoom.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.JoinRoom.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** JoinRoom room. */
        room: string;

        /** JoinRoom role. */
        role: stagedoor.RoomRole;

        /** JoinRoom grant. */
        grant: string;

        /** JoinRoom rtpCapabilitiesJson. */
        rtpCapabilitiesJson: string;

        /** JoinRoom audioOnly. */
        audioOnly: boolean;

        /** JoinRoom forceTcp. */
        forceTcp: boolean;

        /** JoinRoom mediaLess. */
        mediaLess: boolean;

        /**
         * Creates a new JoinRoom instance using the specified properties.
         * @param [properties] Properties to set
         * @returns JoinRoom instance
         */
        static create(properties: stagedoor.JoinRoom.$Shape): stagedoor.JoinRoom & stagedoor.JoinRoom.$Shape;
        static create(properties?: stagedoor.JoinRoom.$Properties): stagedoor.JoinRoom;

        /**
         * Encodes the specified JoinRoom message. Does not implicitly {@link stagedoor.JoinRoom.verify|verify} messages.
         * @param message JoinRoom message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.JoinRoom.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a JoinRoom message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.JoinRoom & stagedoor.JoinRoom.$Shape} JoinRoom
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.JoinRoom & stagedoor.JoinRoom.$Shape;

        /**
         * Creates a JoinRoom message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns JoinRoom
         */
        static fromObject(object: { [k: string]: any }): stagedoor.JoinRoom;

        /**
         * Creates a plain object from a JoinRoom message. Also converts values to other types if specified.
         * @param message JoinRoom
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.JoinRoom, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this JoinRoom to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for JoinRoom
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace JoinRoom {

        /** Properties of a JoinRoom. */
        interface $Properties {

            /** JoinRoom room */
            room?: (string|null);

            /** JoinRoom role */
            role?: (stagedoor.RoomRole|null);

            /** JoinRoom grant */
            grant?: (string|null);

            /** JoinRoom rtpCapabilitiesJson */
            rtpCapabilitiesJson?: (string|null);

            /** JoinRoom audioOnly */
            audioOnly?: (boolean|null);

            /** JoinRoom forceTcp */
            forceTcp?: (boolean|null);

            /** JoinRoom mediaLess */
            mediaLess?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a JoinRoom. */
        type $Shape = stagedoor.JoinRoom.$Properties;
    }

    /**
     * Properties of a RoomJoined.
     * @deprecated Use stagedoor.RoomJoined.$Properties instead.
     */
    interface IRoomJoined extends stagedoor.RoomJoined.$Properties {
    }

    /** Represents a RoomJoined. */
    class RoomJoined {

        /**
         * Constructs a new RoomJoined.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.RoomJoined.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RoomJoined room. */
        room: string;

        /** RoomJoined peerId. */
        peerId: string;

        /** RoomJoined stream. */
        stream?: (stagedoor.StreamState.$Properties|null);

        /** RoomJoined transport. */
        transport?: (stagedoor.TransportParameters.$Properties|null);

        /** RoomJoined consumers. */
        consumers: stagedoor.ConsumerParameters.$Properties[];

        /** RoomJoined hlsPath. */
        hlsPath: string;

        /**
         * Creates a new RoomJoined instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RoomJoined instance
         */
        static create(properties: stagedoor.RoomJoined.$Shape): stagedoor.RoomJoined & stagedoor.RoomJoined.$Shape;
        static create(properties?: stagedoor.RoomJoined.$Properties): stagedoor.RoomJoined;

        /**
         * Encodes the specified RoomJoined message. Does not implicitly {@link stagedoor.RoomJoined.verify|verify} messages.
         * @param message RoomJoined message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.RoomJoined.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RoomJoined message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.RoomJoined & stagedoor.RoomJoined.$Shape} RoomJoined
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.RoomJoined & stagedoor.RoomJoined.$Shape;

        /**
         * Creates a RoomJoined message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RoomJoined
         */
        static fromObject(object: { [k: string]: any }): stagedoor.RoomJoined;

        /**
         * Creates a plain object from a RoomJoined message. Also converts values to other types if specified.
         * @param message RoomJoined
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.RoomJoined, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RoomJoined to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for RoomJoined
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace RoomJoined {

        /** Properties of a RoomJoined. */
        interface $Properties {

            /** RoomJoined room */
            room?: (string|null);

            /** RoomJoined peerId */
            peerId?: (string|null);

            /** RoomJoined stream */
            stream?: (stagedoor.StreamState.$Properties|null);

            /** RoomJoined transport */
            transport?: (stagedoor.TransportParameters.$Properties|null);

            /** RoomJoined consumers */
            consumers?: (stagedoor.ConsumerParameters.$Properties[]|null);

            /** RoomJoined hlsPath */
            hlsPath?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RoomJoined. */
        type $Shape = stagedoor.RoomJoined.$Properties;
    }

    /**
     * Properties of a LeaveRoom.
     * @deprecated Use stagedoor.LeaveRoom.$Properties instead.
     */
    interface ILeaveRoom extends stagedoor.LeaveRoom.$Properties {
    }

    /** Represents a LeaveRoom. */
    class LeaveRoom {

        /**
         * Constructs a new LeaveRoom.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.LeaveRoom.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LeaveRoom room. */
        room: string;

        /** LeaveRoom role. */
        role: stagedoor.RoomRole;

        /**
         * Creates a new LeaveRoom instance using the specified properties.
         * @param [properties] Properties to set
         * @returns LeaveRoom instance
         */
        static create(properties: stagedoor.LeaveRoom.$Shape): stagedoor.LeaveRoom & stagedoor.LeaveRoom.$Shape;
        static create(properties?: stagedoor.LeaveRoom.$Properties): stagedoor.LeaveRoom;

        /**
         * Encodes the specified LeaveRoom message. Does not implicitly {@link stagedoor.LeaveRoom.verify|verify} messages.
         * @param message LeaveRoom message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.LeaveRoom.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LeaveRoom message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.LeaveRoom & stagedoor.LeaveRoom.$Shape} LeaveRoom
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.LeaveRoom & stagedoor.LeaveRoom.$Shape;

        /**
         * Creates a LeaveRoom message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns LeaveRoom
         */
        static fromObject(object: { [k: string]: any }): stagedoor.LeaveRoom;

        /**
         * Creates a plain object from a LeaveRoom message. Also converts values to other types if specified.
         * @param message LeaveRoom
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.LeaveRoom, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this LeaveRoom to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for LeaveRoom
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace LeaveRoom {

        /** Properties of a LeaveRoom. */
        interface $Properties {

            /** LeaveRoom room */
            room?: (string|null);

            /** LeaveRoom role */
            role?: (stagedoor.RoomRole|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LeaveRoom. */
        type $Shape = stagedoor.LeaveRoom.$Properties;
    }

    /**
     * Properties of a StreamState.
     * @deprecated Use stagedoor.StreamState.$Properties instead.
     */
    interface IStreamState extends stagedoor.StreamState.$Properties {
    }

    /** Represents a StreamState. */
    class StreamState {

        /**
         * Constructs a new StreamState.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.StreamState.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** StreamState streamId. */
        streamId: string;

        /** StreamState title. */
        title: string;

        /** StreamState description. */
        description: string;

        /** StreamState category. */
        category: string;

        /** StreamState status. */
        status: string;

        /** StreamState isPublisherConnected. */
        isPublisherConnected: boolean;

        /** StreamState viewerCount. */
        viewerCount: number;

        /** StreamState startedAtMs. */
        startedAtMs: number;

        /**
         * Creates a new StreamState instance using the specified properties.
         * @param [properties] Properties to set
         * @returns StreamState instance
         */
        static create(properties: stagedoor.StreamState.$Shape): stagedoor.StreamState & stagedoor.StreamState.$Shape;
        static create(properties?: stagedoor.StreamState.$Properties): stagedoor.StreamState;

        /**
         * Encodes the specified StreamState message. Does not implicitly {@link stagedoor.StreamState.verify|verify} messages.
         * @param message StreamState message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.StreamState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a StreamState message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.StreamState & stagedoor.StreamState.$Shape} StreamState
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.StreamState & stagedoor.StreamState.$Shape;

        /**
         * Creates a StreamState message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns StreamState
         */
        static fromObject(object: { [k: string]: any }): stagedoor.StreamState;

        /**
         * Creates a plain object from a StreamState message. Also converts values to other types if specified.
         * @param message StreamState
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.StreamState, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this StreamState to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for StreamState
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace StreamState {

        /** Properties of a StreamState. */
        interface $Properties {

            /** StreamState streamId */
            streamId?: (string|null);

            /** StreamState title */
            title?: (string|null);

            /** StreamState description */
            description?: (string|null);

            /** StreamState category */
            category?: (string|null);

            /** StreamState status */
            status?: (string|null);

            /** StreamState isPublisherConnected */
            isPublisherConnected?: (boolean|null);

            /** StreamState viewerCount */
            viewerCount?: (number|null);

            /** StreamState startedAtMs */
            startedAtMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a StreamState. */
        type $Shape = stagedoor.StreamState.$Properties;
    }

    /**
     * Properties of a StreamUpdated.
     * @deprecated Use stagedoor.StreamUpdated.$Properties instead.
     */
    interface IStreamUpdated extends stagedoor.StreamUpdated.$Properties {
    }

    /** Represents a StreamUpdated. */
    class StreamUpdated {

        /**
         * Constructs a new StreamUpdated.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.StreamUpdated.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** StreamUpdated room. */
        room: string;

        /** StreamUpdated stream. */
        stream?: (stagedoor.StreamState.$Properties|null);

        /**
         * Creates a new StreamUpdated instance using the specified properties.
         * @param [properties] Properties to set
         * @returns StreamUpdated instance
         */
        static create(properties: stagedoor.StreamUpdated.$Shape): stagedoor.StreamUpdated & stagedoor.StreamUpdated.$Shape;
        static create(properties?: stagedoor.StreamUpdated.$Properties): stagedoor.StreamUpdated;

        /**
         * Encodes the specified StreamUpdated message. Does not implicitly {@link stagedoor.StreamUpdated.verify|verify} messages.
         * @param message StreamUpdated message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.StreamUpdated.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a StreamUpdated message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.StreamUpdated & stagedoor.StreamUpdated.$Shape} StreamUpdated
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.StreamUpdated & stagedoor.StreamUpdated.$Shape;

        /**
         * Creates a StreamUpdated message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns StreamUpdated
         */
        static fromObject(object: { [k: string]: any }): stagedoor.StreamUpdated;

        /**
         * Creates a plain object from a StreamUpdated message. Also converts values to other types if specified.
         * @param message StreamUpdated
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.StreamUpdated, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this StreamUpdated to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for StreamUpdated
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace StreamUpdated {

        /** Properties of a StreamUpdated. */
        interface $Properties {

            /** StreamUpdated room */
            room?: (string|null);

            /** StreamUpdated stream */
            stream?: (stagedoor.StreamState.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a StreamUpdated. */
        type $Shape = stagedoor.StreamUpdated.$Properties;
    }

    /**
     * Properties of a ViewerCountChanged.
     * @deprecated Use stagedoor.ViewerCountChanged.$Properties instead.
     */
    interface IViewerCountChanged extends stagedoor.ViewerCountChanged.$Properties {
    }

    /** Represents a ViewerCountChanged. */
    class ViewerCountChanged {

        /**
         * Constructs a new ViewerCountChanged.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ViewerCountChanged.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ViewerCountChanged room. */
        room: string;

        /** ViewerCountChanged viewerCount. */
        viewerCount: number;

        /**
         * Creates a new ViewerCountChanged instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ViewerCountChanged instance
         */
        static create(properties: stagedoor.ViewerCountChanged.$Shape): stagedoor.ViewerCountChanged & stagedoor.ViewerCountChanged.$Shape;
        static create(properties?: stagedoor.ViewerCountChanged.$Properties): stagedoor.ViewerCountChanged;

        /**
         * Encodes the specified ViewerCountChanged message. Does not implicitly {@link stagedoor.ViewerCountChanged.verify|verify} messages.
         * @param message ViewerCountChanged message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ViewerCountChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ViewerCountChanged message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ViewerCountChanged & stagedoor.ViewerCountChanged.$Shape} ViewerCountChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ViewerCountChanged & stagedoor.ViewerCountChanged.$Shape;

        /**
         * Creates a ViewerCountChanged message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ViewerCountChanged
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ViewerCountChanged;

        /**
         * Creates a plain object from a ViewerCountChanged message. Also converts values to other types if specified.
         * @param message ViewerCountChanged
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ViewerCountChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ViewerCountChanged to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ViewerCountChanged
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ViewerCountChanged {

        /** Properties of a ViewerCountChanged. */
        interface $Properties {

            /** ViewerCountChanged room */
            room?: (string|null);

            /** ViewerCountChanged viewerCount */
            viewerCount?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ViewerCountChanged. */
        type $Shape = stagedoor.ViewerCountChanged.$Properties;
    }

    /**
     * Properties of a StreamEnded.
     * @deprecated Use stagedoor.StreamEnded.$Properties instead.
     */
    interface IStreamEnded extends stagedoor.StreamEnded.$Properties {
    }

    /** Represents a StreamEnded. */
    class StreamEnded {

        /**
         * Constructs a new StreamEnded.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.StreamEnded.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** StreamEnded room. */
        room: string;

        /** StreamEnded streamId. */
        streamId: string;

        /** StreamEnded reason. */
        reason: string;

        /**
         * Creates a new StreamEnded instance using the specified properties.
         * @param [properties] Properties to set
         * @returns StreamEnded instance
         */
        static create(properties: stagedoor.StreamEnded.$Shape): stagedoor.StreamEnded & stagedoor.StreamEnded.$Shape;
        static create(properties?: stagedoor.StreamEnded.$Properties): stagedoor.StreamEnded;

        /**
         * Encodes the specified StreamEnded message. Does not implicitly {@link stagedoor.StreamEnded.verify|verify} messages.
         * @param message StreamEnded message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.StreamEnded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a StreamEnded message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.StreamEnded & stagedoor.StreamEnded.$Shape} StreamEnded
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.StreamEnded & stagedoor.StreamEnded.$Shape;

        /**
         * Creates a StreamEnded message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns StreamEnded
         */
        static fromObject(object: { [k: string]: any }): stagedoor.StreamEnded;

        /**
         * Creates a plain object from a StreamEnded message. Also converts values to other types if specified.
         * @param message StreamEnded
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.StreamEnded, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this StreamEnded to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for StreamEnded
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace StreamEnded {

        /** Properties of a StreamEnded. */
        interface $Properties {

            /** StreamEnded room */
            room?: (string|null);

            /** StreamEnded streamId */
            streamId?: (string|null);

            /** StreamEnded reason */
            reason?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a StreamEnded. */
        type $Shape = stagedoor.StreamEnded.$Properties;
    }

    /**
     * Properties of a RemovedFromRoom.
     * @deprecated Use stagedoor.RemovedFromRoom.$Properties instead.
     */
    interface IRemovedFromRoom extends stagedoor.RemovedFromRoom.$Properties {
    }

    /** Represents a RemovedFromRoom. */
    class RemovedFromRoom {

        /**
         * Constructs a new RemovedFromRoom.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.RemovedFromRoom.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RemovedFromRoom room. */
        room: string;

        /** RemovedFromRoom role. */
        role: stagedoor.RoomRole;

        /** RemovedFromRoom code. */
        code: number;

        /** RemovedFromRoom name. */
        name: string;

        /**
         * Creates a new RemovedFromRoom instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RemovedFromRoom instance
         */
        static create(properties: stagedoor.RemovedFromRoom.$Shape): stagedoor.RemovedFromRoom & stagedoor.RemovedFromRoom.$Shape;
        static create(properties?: stagedoor.RemovedFromRoom.$Properties): stagedoor.RemovedFromRoom;

        /**
         * Encodes the specified RemovedFromRoom message. Does not implicitly {@link stagedoor.RemovedFromRoom.verify|verify} messages.
         * @param message RemovedFromRoom message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.RemovedFromRoom.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RemovedFromRoom message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.RemovedFromRoom & stagedoor.RemovedFromRoom.$Shape} RemovedFromRoom
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.RemovedFromRoom & stagedoor.RemovedFromRoom.$Shape;

        /**
         * Creates a RemovedFromRoom message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RemovedFromRoom
         */
        static fromObject(object: { [k: string]: any }): stagedoor.RemovedFromRoom;

        /**
         * Creates a plain object from a RemovedFromRoom message. Also converts values to other types if specified.
         * @param message RemovedFromRoom
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.RemovedFromRoom, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RemovedFromRoom to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for RemovedFromRoom
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace RemovedFromRoom {

        /** Properties of a RemovedFromRoom. */
        interface $Properties {

            /** RemovedFromRoom room */
            room?: (string|null);

            /** RemovedFromRoom role */
            role?: (stagedoor.RoomRole|null);

            /** RemovedFromRoom code */
            code?: (number|null);

            /** RemovedFromRoom name */
            name?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RemovedFromRoom. */
        type $Shape = stagedoor.RemovedFromRoom.$Properties;
    }

    /**
     * Properties of a TransportParameters.
     * @deprecated Use stagedoor.TransportParameters.$Properties instead.
     */
    interface ITransportParameters extends stagedoor.TransportParameters.$Properties {
    }

    /** Represents a TransportParameters. */
    class TransportParameters {

        /**
         * Constructs a new TransportParameters.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.TransportParameters.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TransportParameters transportId. */
        transportId: string;

        /** TransportParameters iceParametersJson. */
        iceParametersJson: string;

        /** TransportParameters iceCandidatesJson. */
        iceCandidatesJson: string;

        /** TransportParameters dtlsParametersJson. */
        dtlsParametersJson: string;

        /**
         * Creates a new TransportParameters instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TransportParameters instance
         */
        static create(properties: stagedoor.TransportParameters.$Shape): stagedoor.TransportParameters & stagedoor.TransportParameters.$Shape;
        static create(properties?: stagedoor.TransportParameters.$Properties): stagedoor.TransportParameters;

        /**
         * Encodes the specified TransportParameters message. Does not implicitly {@link stagedoor.TransportParameters.verify|verify} messages.
         * @param message TransportParameters message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.TransportParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TransportParameters message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.TransportParameters & stagedoor.TransportParameters.$Shape} TransportParameters
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.TransportParameters & stagedoor.TransportParameters.$Shape;

        /**
         * Creates a TransportParameters message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns TransportParameters
         */
        static fromObject(object: { [k: string]: any }): stagedoor.TransportParameters;

        /**
         * Creates a plain object from a TransportParameters message. Also converts values to other types if specified.
         * @param message TransportParameters
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.TransportParameters, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this TransportParameters to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for TransportParameters
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace TransportParameters {

        /** Properties of a TransportParameters. */
        interface $Properties {

            /** TransportParameters transportId */
            transportId?: (string|null);

            /** TransportParameters iceParametersJson */
            iceParametersJson?: (string|null);

            /** TransportParameters iceCandidatesJson */
            iceCandidatesJson?: (string|null);

            /** TransportParameters dtlsParametersJson */
            dtlsParametersJson?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TransportParameters. */
        type $Shape = stagedoor.TransportParameters.$Properties;
    }

    /**
     * Properties of a ConnectTransport.
     * @deprecated Use stagedoor.ConnectTransport.$Properties instead.
     */
    interface IConnectTransport extends stagedoor.ConnectTransport.$Properties {
    }

    /** Represents a ConnectTransport. */
    class ConnectTransport {

        /**
         * Constructs a new ConnectTransport.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ConnectTransport.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ConnectTransport transportId. */
        transportId: string;

        /** ConnectTransport dtlsParametersJson. */
        dtlsParametersJson: string;

        /**
         * Creates a new ConnectTransport instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ConnectTransport instance
         */
        static create(properties: stagedoor.ConnectTransport.$Shape): stagedoor.ConnectTransport & stagedoor.ConnectTransport.$Shape;
        static create(properties?: stagedoor.ConnectTransport.$Properties): stagedoor.ConnectTransport;

        /**
         * Encodes the specified ConnectTransport message. Does not implicitly {@link stagedoor.ConnectTransport.verify|verify} messages.
         * @param message ConnectTransport message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ConnectTransport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ConnectTransport message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ConnectTransport & stagedoor.ConnectTransport.$Shape} ConnectTransport
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ConnectTransport & stagedoor.ConnectTransport.$Shape;

        /**
         * Creates a ConnectTransport message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ConnectTransport
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ConnectTransport;

        /**
         * Creates a plain object from a ConnectTransport message. Also converts values to other types if specified.
         * @param message ConnectTransport
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ConnectTransport, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ConnectTransport to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ConnectTransport
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ConnectTransport {

        /** Properties of a ConnectTransport. */
        interface $Properties {

            /** ConnectTransport transportId */
            transportId?: (string|null);

            /** ConnectTransport dtlsParametersJson */
            dtlsParametersJson?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ConnectTransport. */
        type $Shape = stagedoor.ConnectTransport.$Properties;
    }

    /**
     * Properties of a RestartIce.
     * @deprecated Use stagedoor.RestartIce.$Properties instead.
     */
    interface IRestartIce extends stagedoor.RestartIce.$Properties {
    }

    /** Represents a RestartIce. */
    class RestartIce {

        /**
         * Constructs a new RestartIce.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.RestartIce.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RestartIce transportId. */
        transportId: string;

        /**
         * Creates a new RestartIce instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RestartIce instance
         */
        static create(properties: stagedoor.RestartIce.$Shape): stagedoor.RestartIce & stagedoor.RestartIce.$Shape;
        static create(properties?: stagedoor.RestartIce.$Properties): stagedoor.RestartIce;

        /**
         * Encodes the specified RestartIce message. Does not implicitly {@link stagedoor.RestartIce.verify|verify} messages.
         * @param message RestartIce message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.RestartIce.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RestartIce message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.RestartIce & stagedoor.RestartIce.$Shape} RestartIce
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.RestartIce & stagedoor.RestartIce.$Shape;

        /**
         * Creates a RestartIce message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RestartIce
         */
        static fromObject(object: { [k: string]: any }): stagedoor.RestartIce;

        /**
         * Creates a plain object from a RestartIce message. Also converts values to other types if specified.
         * @param message RestartIce
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.RestartIce, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RestartIce to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for RestartIce
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace RestartIce {

        /** Properties of a RestartIce. */
        interface $Properties {

            /** RestartIce transportId */
            transportId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RestartIce. */
        type $Shape = stagedoor.RestartIce.$Properties;
    }

    /**
     * Properties of an IceRestarted.
     * @deprecated Use stagedoor.IceRestarted.$Properties instead.
     */
    interface IIceRestarted extends stagedoor.IceRestarted.$Properties {
    }

    /** Represents an IceRestarted. */
    class IceRestarted {

        /**
         * Constructs a new IceRestarted.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.IceRestarted.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** IceRestarted iceParametersJson. */
        iceParametersJson: string;

        /**
         * Creates a new IceRestarted instance using the specified properties.
         * @param [properties] Properties to set
         * @returns IceRestarted instance
         */
        static create(properties: stagedoor.IceRestarted.$Shape): stagedoor.IceRestarted & stagedoor.IceRestarted.$Shape;
        static create(properties?: stagedoor.IceRestarted.$Properties): stagedoor.IceRestarted;

        /**
         * Encodes the specified IceRestarted message. Does not implicitly {@link stagedoor.IceRestarted.verify|verify} messages.
         * @param message IceRestarted message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.IceRestarted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an IceRestarted message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.IceRestarted & stagedoor.IceRestarted.$Shape} IceRestarted
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.IceRestarted & stagedoor.IceRestarted.$Shape;

        /**
         * Creates an IceRestarted message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns IceRestarted
         */
        static fromObject(object: { [k: string]: any }): stagedoor.IceRestarted;

        /**
         * Creates a plain object from an IceRestarted message. Also converts values to other types if specified.
         * @param message IceRestarted
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.IceRestarted, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this IceRestarted to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for IceRestarted
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace IceRestarted {

        /** Properties of an IceRestarted. */
        interface $Properties {

            /** IceRestarted iceParametersJson */
            iceParametersJson?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an IceRestarted. */
        type $Shape = stagedoor.IceRestarted.$Properties;
    }

    /**
     * Properties of a TransportClosed.
     * @deprecated Use stagedoor.TransportClosed.$Properties instead.
     */
    interface ITransportClosed extends stagedoor.TransportClosed.$Properties {
    }

    /** Represents a TransportClosed. */
    class TransportClosed {

        /**
         * Constructs a new TransportClosed.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.TransportClosed.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TransportClosed room. */
        room: string;

        /** TransportClosed transportId. */
        transportId: string;

        /**
         * Creates a new TransportClosed instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TransportClosed instance
         */
        static create(properties: stagedoor.TransportClosed.$Shape): stagedoor.TransportClosed & stagedoor.TransportClosed.$Shape;
        static create(properties?: stagedoor.TransportClosed.$Properties): stagedoor.TransportClosed;

        /**
         * Encodes the specified TransportClosed message. Does not implicitly {@link stagedoor.TransportClosed.verify|verify} messages.
         * @param message TransportClosed message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.TransportClosed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TransportClosed message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.TransportClosed & stagedoor.TransportClosed.$Shape} TransportClosed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.TransportClosed & stagedoor.TransportClosed.$Shape;

        /**
         * Creates a TransportClosed message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns TransportClosed
         */
        static fromObject(object: { [k: string]: any }): stagedoor.TransportClosed;

        /**
         * Creates a plain object from a TransportClosed message. Also converts values to other types if specified.
         * @param message TransportClosed
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.TransportClosed, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this TransportClosed to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for TransportClosed
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace TransportClosed {

        /** Properties of a TransportClosed. */
        interface $Properties {

            /** TransportClosed room */
            room?: (string|null);

            /** TransportClosed transportId */
            transportId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TransportClosed. */
        type $Shape = stagedoor.TransportClosed.$Properties;
    }

    /** MediaSource enum. */
    enum MediaSource {

        /** MEDIA_SOURCE_UNSPECIFIED value */
        MEDIA_SOURCE_UNSPECIFIED = 0,

        /** MEDIA_SOURCE_MICROPHONE value */
        MEDIA_SOURCE_MICROPHONE = 1,

        /** MEDIA_SOURCE_CAMERA value */
        MEDIA_SOURCE_CAMERA = 2,

        /** MEDIA_SOURCE_SCREEN value */
        MEDIA_SOURCE_SCREEN = 3,

        /** MEDIA_SOURCE_SCREEN_AUDIO value */
        MEDIA_SOURCE_SCREEN_AUDIO = 4
    }

    /**
     * Properties of a Produce.
     * @deprecated Use stagedoor.Produce.$Properties instead.
     */
    interface IProduce extends stagedoor.Produce.$Properties {
    }

    /** Represents a Produce. */
    class Produce {

        /**
         * Constructs a new Produce.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.Produce.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Produce transportId. */
        transportId: string;

        /** Produce source. */
        source: stagedoor.MediaSource;

        /** Produce kind. */
        kind: string;

        /** Produce rtpParametersJson. */
        rtpParametersJson: string;

        /** Produce paused. */
        paused: boolean;

        /**
         * Creates a new Produce instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Produce instance
         */
        static create(properties: stagedoor.Produce.$Shape): stagedoor.Produce & stagedoor.Produce.$Shape;
        static create(properties?: stagedoor.Produce.$Properties): stagedoor.Produce;

        /**
         * Encodes the specified Produce message. Does not implicitly {@link stagedoor.Produce.verify|verify} messages.
         * @param message Produce message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.Produce.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Produce message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.Produce & stagedoor.Produce.$Shape} Produce
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.Produce & stagedoor.Produce.$Shape;

        /**
         * Creates a Produce message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Produce
         */
        static fromObject(object: { [k: string]: any }): stagedoor.Produce;

        /**
         * Creates a plain object from a Produce message. Also converts values to other types if specified.
         * @param message Produce
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.Produce, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Produce to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for Produce
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Produce {

        /** Properties of a Produce. */
        interface $Properties {

            /** Produce transportId */
            transportId?: (string|null);

            /** Produce source */
            source?: (stagedoor.MediaSource|null);

            /** Produce kind */
            kind?: (string|null);

            /** Produce rtpParametersJson */
            rtpParametersJson?: (string|null);

            /** Produce paused */
            paused?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Produce. */
        type $Shape = stagedoor.Produce.$Properties;
    }

    /**
     * Properties of a Produced.
     * @deprecated Use stagedoor.Produced.$Properties instead.
     */
    interface IProduced extends stagedoor.Produced.$Properties {
    }

    /** Represents a Produced. */
    class Produced {

        /**
         * Constructs a new Produced.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.Produced.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Produced producerId. */
        producerId: string;

        /**
         * Creates a new Produced instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Produced instance
         */
        static create(properties: stagedoor.Produced.$Shape): stagedoor.Produced & stagedoor.Produced.$Shape;
        static create(properties?: stagedoor.Produced.$Properties): stagedoor.Produced;

        /**
         * Encodes the specified Produced message. Does not implicitly {@link stagedoor.Produced.verify|verify} messages.
         * @param message Produced message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.Produced.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Produced message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.Produced & stagedoor.Produced.$Shape} Produced
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.Produced & stagedoor.Produced.$Shape;

        /**
         * Creates a Produced message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Produced
         */
        static fromObject(object: { [k: string]: any }): stagedoor.Produced;

        /**
         * Creates a plain object from a Produced message. Also converts values to other types if specified.
         * @param message Produced
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.Produced, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Produced to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for Produced
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Produced {

        /** Properties of a Produced. */
        interface $Properties {

            /** Produced producerId */
            producerId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Produced. */
        type $Shape = stagedoor.Produced.$Properties;
    }

    /**
     * Properties of a CloseProducer.
     * @deprecated Use stagedoor.CloseProducer.$Properties instead.
     */
    interface ICloseProducer extends stagedoor.CloseProducer.$Properties {
    }

    /** Represents a CloseProducer. */
    class CloseProducer {

        /**
         * Constructs a new CloseProducer.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.CloseProducer.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CloseProducer producerId. */
        producerId: string;

        /**
         * Creates a new CloseProducer instance using the specified properties.
         * @param [properties] Properties to set
         * @returns CloseProducer instance
         */
        static create(properties: stagedoor.CloseProducer.$Shape): stagedoor.CloseProducer & stagedoor.CloseProducer.$Shape;
        static create(properties?: stagedoor.CloseProducer.$Properties): stagedoor.CloseProducer;

        /**
         * Encodes the specified CloseProducer message. Does not implicitly {@link stagedoor.CloseProducer.verify|verify} messages.
         * @param message CloseProducer message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.CloseProducer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CloseProducer message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.CloseProducer & stagedoor.CloseProducer.$Shape} CloseProducer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.CloseProducer & stagedoor.CloseProducer.$Shape;

        /**
         * Creates a CloseProducer message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns CloseProducer
         */
        static fromObject(object: { [k: string]: any }): stagedoor.CloseProducer;

        /**
         * Creates a plain object from a CloseProducer message. Also converts values to other types if specified.
         * @param message CloseProducer
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.CloseProducer, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this CloseProducer to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for CloseProducer
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace CloseProducer {

        /** Properties of a CloseProducer. */
        interface $Properties {

            /** CloseProducer producerId */
            producerId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CloseProducer. */
        type $Shape = stagedoor.CloseProducer.$Properties;
    }

    /**
     * Properties of a SetProducerPaused.
     * @deprecated Use stagedoor.SetProducerPaused.$Properties instead.
     */
    interface ISetProducerPaused extends stagedoor.SetProducerPaused.$Properties {
    }

    /** Represents a SetProducerPaused. */
    class SetProducerPaused {

        /**
         * Constructs a new SetProducerPaused.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.SetProducerPaused.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SetProducerPaused producerId. */
        producerId: string;

        /** SetProducerPaused paused. */
        paused: boolean;

        /**
         * Creates a new SetProducerPaused instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SetProducerPaused instance
         */
        static create(properties: stagedoor.SetProducerPaused.$Shape): stagedoor.SetProducerPaused & stagedoor.SetProducerPaused.$Shape;
        static create(properties?: stagedoor.SetProducerPaused.$Properties): stagedoor.SetProducerPaused;

        /**
         * Encodes the specified SetProducerPaused message. Does not implicitly {@link stagedoor.SetProducerPaused.verify|verify} messages.
         * @param message SetProducerPaused message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.SetProducerPaused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SetProducerPaused message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.SetProducerPaused & stagedoor.SetProducerPaused.$Shape} SetProducerPaused
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.SetProducerPaused & stagedoor.SetProducerPaused.$Shape;

        /**
         * Creates a SetProducerPaused message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns SetProducerPaused
         */
        static fromObject(object: { [k: string]: any }): stagedoor.SetProducerPaused;

        /**
         * Creates a plain object from a SetProducerPaused message. Also converts values to other types if specified.
         * @param message SetProducerPaused
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.SetProducerPaused, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this SetProducerPaused to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for SetProducerPaused
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace SetProducerPaused {

        /** Properties of a SetProducerPaused. */
        interface $Properties {

            /** SetProducerPaused producerId */
            producerId?: (string|null);

            /** SetProducerPaused paused */
            paused?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SetProducerPaused. */
        type $Shape = stagedoor.SetProducerPaused.$Properties;
    }

    /**
     * Properties of a ConsumerParameters.
     * @deprecated Use stagedoor.ConsumerParameters.$Properties instead.
     */
    interface IConsumerParameters extends stagedoor.ConsumerParameters.$Properties {
    }

    /** Represents a ConsumerParameters. */
    class ConsumerParameters {

        /**
         * Constructs a new ConsumerParameters.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ConsumerParameters.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ConsumerParameters room. */
        room: string;

        /** ConsumerParameters consumerId. */
        consumerId: string;

        /** ConsumerParameters producerId. */
        producerId: string;

        /** ConsumerParameters kind. */
        kind: string;

        /** ConsumerParameters source. */
        source: stagedoor.MediaSource;

        /** ConsumerParameters rtpParametersJson. */
        rtpParametersJson: string;

        /** ConsumerParameters type. */
        type: string;

        /** ConsumerParameters paused. */
        paused: boolean;

        /** ConsumerParameters producerPaused. */
        producerPaused: boolean;

        /** ConsumerParameters spatialLayers. */
        spatialLayers: number;

        /**
         * Creates a new ConsumerParameters instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ConsumerParameters instance
         */
        static create(properties: stagedoor.ConsumerParameters.$Shape): stagedoor.ConsumerParameters & stagedoor.ConsumerParameters.$Shape;
        static create(properties?: stagedoor.ConsumerParameters.$Properties): stagedoor.ConsumerParameters;

        /**
         * Encodes the specified ConsumerParameters message. Does not implicitly {@link stagedoor.ConsumerParameters.verify|verify} messages.
         * @param message ConsumerParameters message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ConsumerParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ConsumerParameters message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ConsumerParameters & stagedoor.ConsumerParameters.$Shape} ConsumerParameters
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ConsumerParameters & stagedoor.ConsumerParameters.$Shape;

        /**
         * Creates a ConsumerParameters message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ConsumerParameters
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ConsumerParameters;

        /**
         * Creates a plain object from a ConsumerParameters message. Also converts values to other types if specified.
         * @param message ConsumerParameters
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ConsumerParameters, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ConsumerParameters to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ConsumerParameters
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ConsumerParameters {

        /** Properties of a ConsumerParameters. */
        interface $Properties {

            /** ConsumerParameters room */
            room?: (string|null);

            /** ConsumerParameters consumerId */
            consumerId?: (string|null);

            /** ConsumerParameters producerId */
            producerId?: (string|null);

            /** ConsumerParameters kind */
            kind?: (string|null);

            /** ConsumerParameters source */
            source?: (stagedoor.MediaSource|null);

            /** ConsumerParameters rtpParametersJson */
            rtpParametersJson?: (string|null);

            /** ConsumerParameters type */
            type?: (string|null);

            /** ConsumerParameters paused */
            paused?: (boolean|null);

            /** ConsumerParameters producerPaused */
            producerPaused?: (boolean|null);

            /** ConsumerParameters spatialLayers */
            spatialLayers?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ConsumerParameters. */
        type $Shape = stagedoor.ConsumerParameters.$Properties;
    }

    /**
     * Properties of a ConsumerAdded.
     * @deprecated Use stagedoor.ConsumerAdded.$Properties instead.
     */
    interface IConsumerAdded extends stagedoor.ConsumerAdded.$Properties {
    }

    /** Represents a ConsumerAdded. */
    class ConsumerAdded {

        /**
         * Constructs a new ConsumerAdded.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ConsumerAdded.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ConsumerAdded consumer. */
        consumer?: (stagedoor.ConsumerParameters.$Properties|null);

        /**
         * Creates a new ConsumerAdded instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ConsumerAdded instance
         */
        static create(properties: stagedoor.ConsumerAdded.$Shape): stagedoor.ConsumerAdded & stagedoor.ConsumerAdded.$Shape;
        static create(properties?: stagedoor.ConsumerAdded.$Properties): stagedoor.ConsumerAdded;

        /**
         * Encodes the specified ConsumerAdded message. Does not implicitly {@link stagedoor.ConsumerAdded.verify|verify} messages.
         * @param message ConsumerAdded message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ConsumerAdded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ConsumerAdded message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ConsumerAdded & stagedoor.ConsumerAdded.$Shape} ConsumerAdded
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ConsumerAdded & stagedoor.ConsumerAdded.$Shape;

        /**
         * Creates a ConsumerAdded message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ConsumerAdded
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ConsumerAdded;

        /**
         * Creates a plain object from a ConsumerAdded message. Also converts values to other types if specified.
         * @param message ConsumerAdded
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ConsumerAdded, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ConsumerAdded to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ConsumerAdded
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ConsumerAdded {

        /** Properties of a ConsumerAdded. */
        interface $Properties {

            /** ConsumerAdded consumer */
            consumer?: (stagedoor.ConsumerParameters.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ConsumerAdded. */
        type $Shape = stagedoor.ConsumerAdded.$Properties;
    }

    /**
     * Properties of a ConsumerClosed.
     * @deprecated Use stagedoor.ConsumerClosed.$Properties instead.
     */
    interface IConsumerClosed extends stagedoor.ConsumerClosed.$Properties {
    }

    /** Represents a ConsumerClosed. */
    class ConsumerClosed {

        /**
         * Constructs a new ConsumerClosed.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ConsumerClosed.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ConsumerClosed room. */
        room: string;

        /** ConsumerClosed consumerId. */
        consumerId: string;

        /**
         * Creates a new ConsumerClosed instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ConsumerClosed instance
         */
        static create(properties: stagedoor.ConsumerClosed.$Shape): stagedoor.ConsumerClosed & stagedoor.ConsumerClosed.$Shape;
        static create(properties?: stagedoor.ConsumerClosed.$Properties): stagedoor.ConsumerClosed;

        /**
         * Encodes the specified ConsumerClosed message. Does not implicitly {@link stagedoor.ConsumerClosed.verify|verify} messages.
         * @param message ConsumerClosed message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ConsumerClosed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ConsumerClosed message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ConsumerClosed & stagedoor.ConsumerClosed.$Shape} ConsumerClosed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ConsumerClosed & stagedoor.ConsumerClosed.$Shape;

        /**
         * Creates a ConsumerClosed message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ConsumerClosed
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ConsumerClosed;

        /**
         * Creates a plain object from a ConsumerClosed message. Also converts values to other types if specified.
         * @param message ConsumerClosed
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ConsumerClosed, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ConsumerClosed to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ConsumerClosed
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ConsumerClosed {

        /** Properties of a ConsumerClosed. */
        interface $Properties {

            /** ConsumerClosed room */
            room?: (string|null);

            /** ConsumerClosed consumerId */
            consumerId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ConsumerClosed. */
        type $Shape = stagedoor.ConsumerClosed.$Properties;
    }

    /**
     * Properties of a ConsumerPausedChanged.
     * @deprecated Use stagedoor.ConsumerPausedChanged.$Properties instead.
     */
    interface IConsumerPausedChanged extends stagedoor.ConsumerPausedChanged.$Properties {
    }

    /** Represents a ConsumerPausedChanged. */
    class ConsumerPausedChanged {

        /**
         * Constructs a new ConsumerPausedChanged.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ConsumerPausedChanged.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ConsumerPausedChanged room. */
        room: string;

        /** ConsumerPausedChanged consumerId. */
        consumerId: string;

        /** ConsumerPausedChanged producerPaused. */
        producerPaused: boolean;

        /**
         * Creates a new ConsumerPausedChanged instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ConsumerPausedChanged instance
         */
        static create(properties: stagedoor.ConsumerPausedChanged.$Shape): stagedoor.ConsumerPausedChanged & stagedoor.ConsumerPausedChanged.$Shape;
        static create(properties?: stagedoor.ConsumerPausedChanged.$Properties): stagedoor.ConsumerPausedChanged;

        /**
         * Encodes the specified ConsumerPausedChanged message. Does not implicitly {@link stagedoor.ConsumerPausedChanged.verify|verify} messages.
         * @param message ConsumerPausedChanged message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ConsumerPausedChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ConsumerPausedChanged message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ConsumerPausedChanged & stagedoor.ConsumerPausedChanged.$Shape} ConsumerPausedChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ConsumerPausedChanged & stagedoor.ConsumerPausedChanged.$Shape;

        /**
         * Creates a ConsumerPausedChanged message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ConsumerPausedChanged
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ConsumerPausedChanged;

        /**
         * Creates a plain object from a ConsumerPausedChanged message. Also converts values to other types if specified.
         * @param message ConsumerPausedChanged
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ConsumerPausedChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ConsumerPausedChanged to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ConsumerPausedChanged
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ConsumerPausedChanged {

        /** Properties of a ConsumerPausedChanged. */
        interface $Properties {

            /** ConsumerPausedChanged room */
            room?: (string|null);

            /** ConsumerPausedChanged consumerId */
            consumerId?: (string|null);

            /** ConsumerPausedChanged producerPaused */
            producerPaused?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ConsumerPausedChanged. */
        type $Shape = stagedoor.ConsumerPausedChanged.$Properties;
    }

    /**
     * Properties of a ConsumerLayersChanged.
     * @deprecated Use stagedoor.ConsumerLayersChanged.$Properties instead.
     */
    interface IConsumerLayersChanged extends stagedoor.ConsumerLayersChanged.$Properties {
    }

    /** Represents a ConsumerLayersChanged. */
    class ConsumerLayersChanged {

        /**
         * Constructs a new ConsumerLayersChanged.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ConsumerLayersChanged.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ConsumerLayersChanged room. */
        room: string;

        /** ConsumerLayersChanged consumerId. */
        consumerId: string;

        /** ConsumerLayersChanged hasLayers. */
        hasLayers: boolean;

        /** ConsumerLayersChanged spatialLayer. */
        spatialLayer: number;

        /** ConsumerLayersChanged temporalLayer. */
        temporalLayer: number;

        /**
         * Creates a new ConsumerLayersChanged instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ConsumerLayersChanged instance
         */
        static create(properties: stagedoor.ConsumerLayersChanged.$Shape): stagedoor.ConsumerLayersChanged & stagedoor.ConsumerLayersChanged.$Shape;
        static create(properties?: stagedoor.ConsumerLayersChanged.$Properties): stagedoor.ConsumerLayersChanged;

        /**
         * Encodes the specified ConsumerLayersChanged message. Does not implicitly {@link stagedoor.ConsumerLayersChanged.verify|verify} messages.
         * @param message ConsumerLayersChanged message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ConsumerLayersChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ConsumerLayersChanged message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ConsumerLayersChanged & stagedoor.ConsumerLayersChanged.$Shape} ConsumerLayersChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ConsumerLayersChanged & stagedoor.ConsumerLayersChanged.$Shape;

        /**
         * Creates a ConsumerLayersChanged message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ConsumerLayersChanged
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ConsumerLayersChanged;

        /**
         * Creates a plain object from a ConsumerLayersChanged message. Also converts values to other types if specified.
         * @param message ConsumerLayersChanged
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ConsumerLayersChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ConsumerLayersChanged to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ConsumerLayersChanged
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ConsumerLayersChanged {

        /** Properties of a ConsumerLayersChanged. */
        interface $Properties {

            /** ConsumerLayersChanged room */
            room?: (string|null);

            /** ConsumerLayersChanged consumerId */
            consumerId?: (string|null);

            /** ConsumerLayersChanged hasLayers */
            hasLayers?: (boolean|null);

            /** ConsumerLayersChanged spatialLayer */
            spatialLayer?: (number|null);

            /** ConsumerLayersChanged temporalLayer */
            temporalLayer?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ConsumerLayersChanged. */
        type $Shape = stagedoor.ConsumerLayersChanged.$Properties;
    }

    /**
     * Properties of a SetConsumerPaused.
     * @deprecated Use stagedoor.SetConsumerPaused.$Properties instead.
     */
    interface ISetConsumerPaused extends stagedoor.SetConsumerPaused.$Properties {
    }

    /** Represents a SetConsumerPaused. */
    class SetConsumerPaused {

        /**
         * Constructs a new SetConsumerPaused.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.SetConsumerPaused.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SetConsumerPaused consumerId. */
        consumerId: string;

        /** SetConsumerPaused paused. */
        paused: boolean;

        /**
         * Creates a new SetConsumerPaused instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SetConsumerPaused instance
         */
        static create(properties: stagedoor.SetConsumerPaused.$Shape): stagedoor.SetConsumerPaused & stagedoor.SetConsumerPaused.$Shape;
        static create(properties?: stagedoor.SetConsumerPaused.$Properties): stagedoor.SetConsumerPaused;

        /**
         * Encodes the specified SetConsumerPaused message. Does not implicitly {@link stagedoor.SetConsumerPaused.verify|verify} messages.
         * @param message SetConsumerPaused message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.SetConsumerPaused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SetConsumerPaused message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.SetConsumerPaused & stagedoor.SetConsumerPaused.$Shape} SetConsumerPaused
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.SetConsumerPaused & stagedoor.SetConsumerPaused.$Shape;

        /**
         * Creates a SetConsumerPaused message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns SetConsumerPaused
         */
        static fromObject(object: { [k: string]: any }): stagedoor.SetConsumerPaused;

        /**
         * Creates a plain object from a SetConsumerPaused message. Also converts values to other types if specified.
         * @param message SetConsumerPaused
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.SetConsumerPaused, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this SetConsumerPaused to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for SetConsumerPaused
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace SetConsumerPaused {

        /** Properties of a SetConsumerPaused. */
        interface $Properties {

            /** SetConsumerPaused consumerId */
            consumerId?: (string|null);

            /** SetConsumerPaused paused */
            paused?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SetConsumerPaused. */
        type $Shape = stagedoor.SetConsumerPaused.$Properties;
    }

    /**
     * Properties of a SetPreferredLayers.
     * @deprecated Use stagedoor.SetPreferredLayers.$Properties instead.
     */
    interface ISetPreferredLayers extends stagedoor.SetPreferredLayers.$Properties {
    }

    /** Represents a SetPreferredLayers. */
    class SetPreferredLayers {

        /**
         * Constructs a new SetPreferredLayers.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.SetPreferredLayers.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SetPreferredLayers consumerId. */
        consumerId: string;

        /** SetPreferredLayers spatialLayer. */
        spatialLayer: number;

        /** SetPreferredLayers temporalLayer. */
        temporalLayer: number;

        /**
         * Creates a new SetPreferredLayers instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SetPreferredLayers instance
         */
        static create(properties: stagedoor.SetPreferredLayers.$Shape): stagedoor.SetPreferredLayers & stagedoor.SetPreferredLayers.$Shape;
        static create(properties?: stagedoor.SetPreferredLayers.$Properties): stagedoor.SetPreferredLayers;

        /**
         * Encodes the specified SetPreferredLayers message. Does not implicitly {@link stagedoor.SetPreferredLayers.verify|verify} messages.
         * @param message SetPreferredLayers message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.SetPreferredLayers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SetPreferredLayers message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.SetPreferredLayers & stagedoor.SetPreferredLayers.$Shape} SetPreferredLayers
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.SetPreferredLayers & stagedoor.SetPreferredLayers.$Shape;

        /**
         * Creates a SetPreferredLayers message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns SetPreferredLayers
         */
        static fromObject(object: { [k: string]: any }): stagedoor.SetPreferredLayers;

        /**
         * Creates a plain object from a SetPreferredLayers message. Also converts values to other types if specified.
         * @param message SetPreferredLayers
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.SetPreferredLayers, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this SetPreferredLayers to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for SetPreferredLayers
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace SetPreferredLayers {

        /** Properties of a SetPreferredLayers. */
        interface $Properties {

            /** SetPreferredLayers consumerId */
            consumerId?: (string|null);

            /** SetPreferredLayers spatialLayer */
            spatialLayer?: (number|null);

            /** SetPreferredLayers temporalLayer */
            temporalLayer?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SetPreferredLayers. */
        type $Shape = stagedoor.SetPreferredLayers.$Properties;
    }

    /**
     * Properties of a RequestKeyFrame.
     * @deprecated Use stagedoor.RequestKeyFrame.$Properties instead.
     */
    interface IRequestKeyFrame extends stagedoor.RequestKeyFrame.$Properties {
    }

    /** Represents a RequestKeyFrame. */
    class RequestKeyFrame {

        /**
         * Constructs a new RequestKeyFrame.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.RequestKeyFrame.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RequestKeyFrame consumerId. */
        consumerId: string;

        /**
         * Creates a new RequestKeyFrame instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RequestKeyFrame instance
         */
        static create(properties: stagedoor.RequestKeyFrame.$Shape): stagedoor.RequestKeyFrame & stagedoor.RequestKeyFrame.$Shape;
        static create(properties?: stagedoor.RequestKeyFrame.$Properties): stagedoor.RequestKeyFrame;

        /**
         * Encodes the specified RequestKeyFrame message. Does not implicitly {@link stagedoor.RequestKeyFrame.verify|verify} messages.
         * @param message RequestKeyFrame message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.RequestKeyFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RequestKeyFrame message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.RequestKeyFrame & stagedoor.RequestKeyFrame.$Shape} RequestKeyFrame
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.RequestKeyFrame & stagedoor.RequestKeyFrame.$Shape;

        /**
         * Creates a RequestKeyFrame message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RequestKeyFrame
         */
        static fromObject(object: { [k: string]: any }): stagedoor.RequestKeyFrame;

        /**
         * Creates a plain object from a RequestKeyFrame message. Also converts values to other types if specified.
         * @param message RequestKeyFrame
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.RequestKeyFrame, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RequestKeyFrame to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for RequestKeyFrame
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace RequestKeyFrame {

        /** Properties of a RequestKeyFrame. */
        interface $Properties {

            /** RequestKeyFrame consumerId */
            consumerId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RequestKeyFrame. */
        type $Shape = stagedoor.RequestKeyFrame.$Properties;
    }

    /**
     * Properties of a LayersWanted.
     * @deprecated Use stagedoor.LayersWanted.$Properties instead.
     */
    interface ILayersWanted extends stagedoor.LayersWanted.$Properties {
    }

    /** Represents a LayersWanted. */
    class LayersWanted {

        /**
         * Constructs a new LayersWanted.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.LayersWanted.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LayersWanted room. */
        room: string;

        /** LayersWanted producerId. */
        producerId: string;

        /** LayersWanted maxSpatialLayer. */
        maxSpatialLayer: number;

        /**
         * Creates a new LayersWanted instance using the specified properties.
         * @param [properties] Properties to set
         * @returns LayersWanted instance
         */
        static create(properties: stagedoor.LayersWanted.$Shape): stagedoor.LayersWanted & stagedoor.LayersWanted.$Shape;
        static create(properties?: stagedoor.LayersWanted.$Properties): stagedoor.LayersWanted;

        /**
         * Encodes the specified LayersWanted message. Does not implicitly {@link stagedoor.LayersWanted.verify|verify} messages.
         * @param message LayersWanted message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.LayersWanted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LayersWanted message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.LayersWanted & stagedoor.LayersWanted.$Shape} LayersWanted
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.LayersWanted & stagedoor.LayersWanted.$Shape;

        /**
         * Creates a LayersWanted message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns LayersWanted
         */
        static fromObject(object: { [k: string]: any }): stagedoor.LayersWanted;

        /**
         * Creates a plain object from a LayersWanted message. Also converts values to other types if specified.
         * @param message LayersWanted
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.LayersWanted, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this LayersWanted to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for LayersWanted
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace LayersWanted {

        /** Properties of a LayersWanted. */
        interface $Properties {

            /** LayersWanted room */
            room?: (string|null);

            /** LayersWanted producerId */
            producerId?: (string|null);

            /** LayersWanted maxSpatialLayer */
            maxSpatialLayer?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LayersWanted. */
        type $Shape = stagedoor.LayersWanted.$Properties;
    }

    /**
     * Properties of a ProducerScoreChanged.
     * @deprecated Use stagedoor.ProducerScoreChanged.$Properties instead.
     */
    interface IProducerScoreChanged extends stagedoor.ProducerScoreChanged.$Properties {
    }

    /** Represents a ProducerScoreChanged. */
    class ProducerScoreChanged {

        /**
         * Constructs a new ProducerScoreChanged.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ProducerScoreChanged.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ProducerScoreChanged room. */
        room: string;

        /** ProducerScoreChanged producerId. */
        producerId: string;

        /** ProducerScoreChanged scores. */
        scores: number[];

        /**
         * Creates a new ProducerScoreChanged instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ProducerScoreChanged instance
         */
        static create(properties: stagedoor.ProducerScoreChanged.$Shape): stagedoor.ProducerScoreChanged & stagedoor.ProducerScoreChanged.$Shape;
        static create(properties?: stagedoor.ProducerScoreChanged.$Properties): stagedoor.ProducerScoreChanged;

        /**
         * Encodes the specified ProducerScoreChanged message. Does not implicitly {@link stagedoor.ProducerScoreChanged.verify|verify} messages.
         * @param message ProducerScoreChanged message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ProducerScoreChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ProducerScoreChanged message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ProducerScoreChanged & stagedoor.ProducerScoreChanged.$Shape} ProducerScoreChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ProducerScoreChanged & stagedoor.ProducerScoreChanged.$Shape;

        /**
         * Creates a ProducerScoreChanged message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ProducerScoreChanged
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ProducerScoreChanged;

        /**
         * Creates a plain object from a ProducerScoreChanged message. Also converts values to other types if specified.
         * @param message ProducerScoreChanged
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ProducerScoreChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ProducerScoreChanged to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ProducerScoreChanged
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ProducerScoreChanged {

        /** Properties of a ProducerScoreChanged. */
        interface $Properties {

            /** ProducerScoreChanged room */
            room?: (string|null);

            /** ProducerScoreChanged producerId */
            producerId?: (string|null);

            /** ProducerScoreChanged scores */
            scores?: (number[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ProducerScoreChanged. */
        type $Shape = stagedoor.ProducerScoreChanged.$Properties;
    }

    /**
     * Properties of a ConsumerScoreChanged.
     * @deprecated Use stagedoor.ConsumerScoreChanged.$Properties instead.
     */
    interface IConsumerScoreChanged extends stagedoor.ConsumerScoreChanged.$Properties {
    }

    /** Represents a ConsumerScoreChanged. */
    class ConsumerScoreChanged {

        /**
         * Constructs a new ConsumerScoreChanged.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ConsumerScoreChanged.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ConsumerScoreChanged room. */
        room: string;

        /** ConsumerScoreChanged consumerId. */
        consumerId: string;

        /** ConsumerScoreChanged score. */
        score: number;

        /** ConsumerScoreChanged producerScore. */
        producerScore: number;

        /**
         * Creates a new ConsumerScoreChanged instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ConsumerScoreChanged instance
         */
        static create(properties: stagedoor.ConsumerScoreChanged.$Shape): stagedoor.ConsumerScoreChanged & stagedoor.ConsumerScoreChanged.$Shape;
        static create(properties?: stagedoor.ConsumerScoreChanged.$Properties): stagedoor.ConsumerScoreChanged;

        /**
         * Encodes the specified ConsumerScoreChanged message. Does not implicitly {@link stagedoor.ConsumerScoreChanged.verify|verify} messages.
         * @param message ConsumerScoreChanged message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ConsumerScoreChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ConsumerScoreChanged message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ConsumerScoreChanged & stagedoor.ConsumerScoreChanged.$Shape} ConsumerScoreChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ConsumerScoreChanged & stagedoor.ConsumerScoreChanged.$Shape;

        /**
         * Creates a ConsumerScoreChanged message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ConsumerScoreChanged
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ConsumerScoreChanged;

        /**
         * Creates a plain object from a ConsumerScoreChanged message. Also converts values to other types if specified.
         * @param message ConsumerScoreChanged
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ConsumerScoreChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ConsumerScoreChanged to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ConsumerScoreChanged
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ConsumerScoreChanged {

        /** Properties of a ConsumerScoreChanged. */
        interface $Properties {

            /** ConsumerScoreChanged room */
            room?: (string|null);

            /** ConsumerScoreChanged consumerId */
            consumerId?: (string|null);

            /** ConsumerScoreChanged score */
            score?: (number|null);

            /** ConsumerScoreChanged producerScore */
            producerScore?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ConsumerScoreChanged. */
        type $Shape = stagedoor.ConsumerScoreChanged.$Properties;
    }

    /**
     * Properties of a MediaReset.
     * @deprecated Use stagedoor.MediaReset.$Properties instead.
     */
    interface IMediaReset extends stagedoor.MediaReset.$Properties {
    }

    /** Represents a MediaReset. */
    class MediaReset {

        /**
         * Constructs a new MediaReset.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.MediaReset.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MediaReset room. */
        room: string;

        /** MediaReset role. */
        role: stagedoor.RoomRole;

        /**
         * Creates a new MediaReset instance using the specified properties.
         * @param [properties] Properties to set
         * @returns MediaReset instance
         */
        static create(properties: stagedoor.MediaReset.$Shape): stagedoor.MediaReset & stagedoor.MediaReset.$Shape;
        static create(properties?: stagedoor.MediaReset.$Properties): stagedoor.MediaReset;

        /**
         * Encodes the specified MediaReset message. Does not implicitly {@link stagedoor.MediaReset.verify|verify} messages.
         * @param message MediaReset message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.MediaReset.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MediaReset message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.MediaReset & stagedoor.MediaReset.$Shape} MediaReset
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.MediaReset & stagedoor.MediaReset.$Shape;

        /**
         * Creates a MediaReset message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns MediaReset
         */
        static fromObject(object: { [k: string]: any }): stagedoor.MediaReset;

        /**
         * Creates a plain object from a MediaReset message. Also converts values to other types if specified.
         * @param message MediaReset
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.MediaReset, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this MediaReset to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for MediaReset
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace MediaReset {

        /** Properties of a MediaReset. */
        interface $Properties {

            /** MediaReset room */
            room?: (string|null);

            /** MediaReset role */
            role?: (stagedoor.RoomRole|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MediaReset. */
        type $Shape = stagedoor.MediaReset.$Properties;
    }

    /**
     * Properties of a JoinChat.
     * @deprecated Use stagedoor.JoinChat.$Properties instead.
     */
    interface IJoinChat extends stagedoor.JoinChat.$Properties {
    }

    /** Represents a JoinChat. */
    class JoinChat {

        /**
         * Constructs a new JoinChat.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.JoinChat.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** JoinChat room. */
        room: string;

        /** JoinChat grant. */
        grant: string;

        /** JoinChat epoch. */
        epoch: string;

        /** JoinChat offset. */
        offset: number;

        /**
         * Creates a new JoinChat instance using the specified properties.
         * @param [properties] Properties to set
         * @returns JoinChat instance
         */
        static create(properties: stagedoor.JoinChat.$Shape): stagedoor.JoinChat & stagedoor.JoinChat.$Shape;
        static create(properties?: stagedoor.JoinChat.$Properties): stagedoor.JoinChat;

        /**
         * Encodes the specified JoinChat message. Does not implicitly {@link stagedoor.JoinChat.verify|verify} messages.
         * @param message JoinChat message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.JoinChat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a JoinChat message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.JoinChat & stagedoor.JoinChat.$Shape} JoinChat
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.JoinChat & stagedoor.JoinChat.$Shape;

        /**
         * Creates a JoinChat message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns JoinChat
         */
        static fromObject(object: { [k: string]: any }): stagedoor.JoinChat;

        /**
         * Creates a plain object from a JoinChat message. Also converts values to other types if specified.
         * @param message JoinChat
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.JoinChat, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this JoinChat to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for JoinChat
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace JoinChat {

        /** Properties of a JoinChat. */
        interface $Properties {

            /** JoinChat room */
            room?: (string|null);

            /** JoinChat grant */
            grant?: (string|null);

            /** JoinChat epoch */
            epoch?: (string|null);

            /** JoinChat offset */
            offset?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a JoinChat. */
        type $Shape = stagedoor.JoinChat.$Properties;
    }

    /**
     * Properties of a ChatJoined.
     * @deprecated Use stagedoor.ChatJoined.$Properties instead.
     */
    interface IChatJoined extends stagedoor.ChatJoined.$Properties {
    }

    /** Represents a ChatJoined. */
    class ChatJoined {

        /**
         * Constructs a new ChatJoined.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatJoined.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatJoined room. */
        room: string;

        /** ChatJoined epoch. */
        epoch: string;

        /** ChatJoined offset. */
        offset: number;

        /** ChatJoined recovered. */
        recovered: boolean;

        /** ChatJoined publications. */
        publications: stagedoor.ChatPublication.$Properties[];

        /** ChatJoined state. */
        state?: (stagedoor.ChatState.$Properties|null);

        /** ChatJoined me. */
        me?: (stagedoor.ChatMember.$Properties|null);

        /**
         * Creates a new ChatJoined instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatJoined instance
         */
        static create(properties: stagedoor.ChatJoined.$Shape): stagedoor.ChatJoined & stagedoor.ChatJoined.$Shape;
        static create(properties?: stagedoor.ChatJoined.$Properties): stagedoor.ChatJoined;

        /**
         * Encodes the specified ChatJoined message. Does not implicitly {@link stagedoor.ChatJoined.verify|verify} messages.
         * @param message ChatJoined message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatJoined.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatJoined message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatJoined & stagedoor.ChatJoined.$Shape} ChatJoined
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatJoined & stagedoor.ChatJoined.$Shape;

        /**
         * Creates a ChatJoined message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatJoined
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatJoined;

        /**
         * Creates a plain object from a ChatJoined message. Also converts values to other types if specified.
         * @param message ChatJoined
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatJoined, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatJoined to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatJoined
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatJoined {

        /** Properties of a ChatJoined. */
        interface $Properties {

            /** ChatJoined room */
            room?: (string|null);

            /** ChatJoined epoch */
            epoch?: (string|null);

            /** ChatJoined offset */
            offset?: (number|null);

            /** ChatJoined recovered */
            recovered?: (boolean|null);

            /** ChatJoined publications */
            publications?: (stagedoor.ChatPublication.$Properties[]|null);

            /** ChatJoined state */
            state?: (stagedoor.ChatState.$Properties|null);

            /** ChatJoined me */
            me?: (stagedoor.ChatMember.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatJoined. */
        type $Shape = {
          room?: string|null;
          epoch?: string|null;
          offset?: number|null;
          recovered?: boolean|null;
          publications?: stagedoor.ChatPublication.$Shape[]|null;
          state?: stagedoor.ChatState.$Shape|null;
          me?: stagedoor.ChatMember.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a ChatState.
     * @deprecated Use stagedoor.ChatState.$Properties instead.
     */
    interface IChatState extends stagedoor.ChatState.$Properties {
    }

    /** Represents a ChatState. */
    class ChatState {

        /**
         * Constructs a new ChatState.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatState.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatState settings. */
        settings?: (stagedoor.ChatSettings.$Properties|null);

        /** ChatState pinned. */
        pinned?: (stagedoor.ChatPinned.$Properties|null);

        /** ChatState reactions. */
        reactions: stagedoor.ChatReactionCount.$Properties[];

        /**
         * Creates a new ChatState instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatState instance
         */
        static create(properties: stagedoor.ChatState.$Shape): stagedoor.ChatState & stagedoor.ChatState.$Shape;
        static create(properties?: stagedoor.ChatState.$Properties): stagedoor.ChatState;

        /**
         * Encodes the specified ChatState message. Does not implicitly {@link stagedoor.ChatState.verify|verify} messages.
         * @param message ChatState message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatState message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatState & stagedoor.ChatState.$Shape} ChatState
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatState & stagedoor.ChatState.$Shape;

        /**
         * Creates a ChatState message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatState
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatState;

        /**
         * Creates a plain object from a ChatState message. Also converts values to other types if specified.
         * @param message ChatState
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatState, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatState to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatState
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatState {

        /** Properties of a ChatState. */
        interface $Properties {

            /** ChatState settings */
            settings?: (stagedoor.ChatSettings.$Properties|null);

            /** ChatState pinned */
            pinned?: (stagedoor.ChatPinned.$Properties|null);

            /** ChatState reactions */
            reactions?: (stagedoor.ChatReactionCount.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatState. */
        type $Shape = stagedoor.ChatState.$Properties;
    }

    /**
     * Properties of a ChatMember.
     * @deprecated Use stagedoor.ChatMember.$Properties instead.
     */
    interface IChatMember extends stagedoor.ChatMember.$Properties {
    }

    /** Represents a ChatMember. */
    class ChatMember {

        /**
         * Constructs a new ChatMember.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatMember.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatMember canSend. */
        canSend: boolean;

        /** ChatMember canModerate. */
        canModerate: boolean;

        /** ChatMember restrictedUntilMs. */
        restrictedUntilMs: number;

        /** ChatMember badges. */
        badges: string[];

        /** ChatMember canAppoint. */
        canAppoint: boolean;

        /** ChatMember isBanned. */
        isBanned: boolean;

        /**
         * Creates a new ChatMember instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatMember instance
         */
        static create(properties: stagedoor.ChatMember.$Shape): stagedoor.ChatMember & stagedoor.ChatMember.$Shape;
        static create(properties?: stagedoor.ChatMember.$Properties): stagedoor.ChatMember;

        /**
         * Encodes the specified ChatMember message. Does not implicitly {@link stagedoor.ChatMember.verify|verify} messages.
         * @param message ChatMember message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatMember.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatMember message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatMember & stagedoor.ChatMember.$Shape} ChatMember
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatMember & stagedoor.ChatMember.$Shape;

        /**
         * Creates a ChatMember message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatMember
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatMember;

        /**
         * Creates a plain object from a ChatMember message. Also converts values to other types if specified.
         * @param message ChatMember
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatMember, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatMember to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatMember
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatMember {

        /** Properties of a ChatMember. */
        interface $Properties {

            /** ChatMember canSend */
            canSend?: (boolean|null);

            /** ChatMember canModerate */
            canModerate?: (boolean|null);

            /** ChatMember restrictedUntilMs */
            restrictedUntilMs?: (number|null);

            /** ChatMember badges */
            badges?: (string[]|null);

            /** ChatMember canAppoint */
            canAppoint?: (boolean|null);

            /** ChatMember isBanned */
            isBanned?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatMember. */
        type $Shape = stagedoor.ChatMember.$Properties;
    }

    /**
     * Properties of a LeaveChat.
     * @deprecated Use stagedoor.LeaveChat.$Properties instead.
     */
    interface ILeaveChat extends stagedoor.LeaveChat.$Properties {
    }

    /** Represents a LeaveChat. */
    class LeaveChat {

        /**
         * Constructs a new LeaveChat.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.LeaveChat.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LeaveChat room. */
        room: string;

        /**
         * Creates a new LeaveChat instance using the specified properties.
         * @param [properties] Properties to set
         * @returns LeaveChat instance
         */
        static create(properties: stagedoor.LeaveChat.$Shape): stagedoor.LeaveChat & stagedoor.LeaveChat.$Shape;
        static create(properties?: stagedoor.LeaveChat.$Properties): stagedoor.LeaveChat;

        /**
         * Encodes the specified LeaveChat message. Does not implicitly {@link stagedoor.LeaveChat.verify|verify} messages.
         * @param message LeaveChat message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.LeaveChat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LeaveChat message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.LeaveChat & stagedoor.LeaveChat.$Shape} LeaveChat
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.LeaveChat & stagedoor.LeaveChat.$Shape;

        /**
         * Creates a LeaveChat message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns LeaveChat
         */
        static fromObject(object: { [k: string]: any }): stagedoor.LeaveChat;

        /**
         * Creates a plain object from a LeaveChat message. Also converts values to other types if specified.
         * @param message LeaveChat
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.LeaveChat, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this LeaveChat to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for LeaveChat
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace LeaveChat {

        /** Properties of a LeaveChat. */
        interface $Properties {

            /** LeaveChat room */
            room?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LeaveChat. */
        type $Shape = stagedoor.LeaveChat.$Properties;
    }

    /**
     * Properties of a SendChatMessage.
     * @deprecated Use stagedoor.SendChatMessage.$Properties instead.
     */
    interface ISendChatMessage extends stagedoor.SendChatMessage.$Properties {
    }

    /** Represents a SendChatMessage. */
    class SendChatMessage {

        /**
         * Constructs a new SendChatMessage.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.SendChatMessage.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SendChatMessage room. */
        room: string;

        /** SendChatMessage id. */
        id: string;

        /** SendChatMessage text. */
        text: string;

        /** SendChatMessage replyTo. */
        replyTo: string;

        /**
         * Creates a new SendChatMessage instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SendChatMessage instance
         */
        static create(properties: stagedoor.SendChatMessage.$Shape): stagedoor.SendChatMessage & stagedoor.SendChatMessage.$Shape;
        static create(properties?: stagedoor.SendChatMessage.$Properties): stagedoor.SendChatMessage;

        /**
         * Encodes the specified SendChatMessage message. Does not implicitly {@link stagedoor.SendChatMessage.verify|verify} messages.
         * @param message SendChatMessage message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.SendChatMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SendChatMessage message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.SendChatMessage & stagedoor.SendChatMessage.$Shape} SendChatMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.SendChatMessage & stagedoor.SendChatMessage.$Shape;

        /**
         * Creates a SendChatMessage message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns SendChatMessage
         */
        static fromObject(object: { [k: string]: any }): stagedoor.SendChatMessage;

        /**
         * Creates a plain object from a SendChatMessage message. Also converts values to other types if specified.
         * @param message SendChatMessage
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.SendChatMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this SendChatMessage to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for SendChatMessage
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace SendChatMessage {

        /** Properties of a SendChatMessage. */
        interface $Properties {

            /** SendChatMessage room */
            room?: (string|null);

            /** SendChatMessage id */
            id?: (string|null);

            /** SendChatMessage text */
            text?: (string|null);

            /** SendChatMessage replyTo */
            replyTo?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SendChatMessage. */
        type $Shape = stagedoor.SendChatMessage.$Properties;
    }

    /**
     * Properties of a ChatMessageSent.
     * @deprecated Use stagedoor.ChatMessageSent.$Properties instead.
     */
    interface IChatMessageSent extends stagedoor.ChatMessageSent.$Properties {
    }

    /** Represents a ChatMessageSent. */
    class ChatMessageSent {

        /**
         * Constructs a new ChatMessageSent.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatMessageSent.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatMessageSent epoch. */
        epoch: string;

        /** ChatMessageSent offset. */
        offset: number;

        /** ChatMessageSent atMs. */
        atMs: number;

        /**
         * Creates a new ChatMessageSent instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatMessageSent instance
         */
        static create(properties: stagedoor.ChatMessageSent.$Shape): stagedoor.ChatMessageSent & stagedoor.ChatMessageSent.$Shape;
        static create(properties?: stagedoor.ChatMessageSent.$Properties): stagedoor.ChatMessageSent;

        /**
         * Encodes the specified ChatMessageSent message. Does not implicitly {@link stagedoor.ChatMessageSent.verify|verify} messages.
         * @param message ChatMessageSent message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatMessageSent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatMessageSent message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatMessageSent & stagedoor.ChatMessageSent.$Shape} ChatMessageSent
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatMessageSent & stagedoor.ChatMessageSent.$Shape;

        /**
         * Creates a ChatMessageSent message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatMessageSent
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatMessageSent;

        /**
         * Creates a plain object from a ChatMessageSent message. Also converts values to other types if specified.
         * @param message ChatMessageSent
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatMessageSent, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatMessageSent to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatMessageSent
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatMessageSent {

        /** Properties of a ChatMessageSent. */
        interface $Properties {

            /** ChatMessageSent epoch */
            epoch?: (string|null);

            /** ChatMessageSent offset */
            offset?: (number|null);

            /** ChatMessageSent atMs */
            atMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatMessageSent. */
        type $Shape = stagedoor.ChatMessageSent.$Properties;
    }

    /**
     * Properties of a ReadChatHistory.
     * @deprecated Use stagedoor.ReadChatHistory.$Properties instead.
     */
    interface IReadChatHistory extends stagedoor.ReadChatHistory.$Properties {
    }

    /** Represents a ReadChatHistory. */
    class ReadChatHistory {

        /**
         * Constructs a new ReadChatHistory.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ReadChatHistory.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ReadChatHistory room. */
        room: string;

        /** ReadChatHistory beforeOffset. */
        beforeOffset: number;

        /** ReadChatHistory limit. */
        limit: number;

        /**
         * Creates a new ReadChatHistory instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ReadChatHistory instance
         */
        static create(properties: stagedoor.ReadChatHistory.$Shape): stagedoor.ReadChatHistory & stagedoor.ReadChatHistory.$Shape;
        static create(properties?: stagedoor.ReadChatHistory.$Properties): stagedoor.ReadChatHistory;

        /**
         * Encodes the specified ReadChatHistory message. Does not implicitly {@link stagedoor.ReadChatHistory.verify|verify} messages.
         * @param message ReadChatHistory message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ReadChatHistory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ReadChatHistory message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ReadChatHistory & stagedoor.ReadChatHistory.$Shape} ReadChatHistory
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ReadChatHistory & stagedoor.ReadChatHistory.$Shape;

        /**
         * Creates a ReadChatHistory message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ReadChatHistory
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ReadChatHistory;

        /**
         * Creates a plain object from a ReadChatHistory message. Also converts values to other types if specified.
         * @param message ReadChatHistory
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ReadChatHistory, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ReadChatHistory to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ReadChatHistory
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ReadChatHistory {

        /** Properties of a ReadChatHistory. */
        interface $Properties {

            /** ReadChatHistory room */
            room?: (string|null);

            /** ReadChatHistory beforeOffset */
            beforeOffset?: (number|null);

            /** ReadChatHistory limit */
            limit?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ReadChatHistory. */
        type $Shape = stagedoor.ReadChatHistory.$Properties;
    }

    /**
     * Properties of a ChatHistory.
     * @deprecated Use stagedoor.ChatHistory.$Properties instead.
     */
    interface IChatHistory extends stagedoor.ChatHistory.$Properties {
    }

    /** Represents a ChatHistory. */
    class ChatHistory {

        /**
         * Constructs a new ChatHistory.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatHistory.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatHistory epoch. */
        epoch: string;

        /** ChatHistory offset. */
        offset: number;

        /** ChatHistory publications. */
        publications: stagedoor.ChatPublication.$Properties[];

        /**
         * Creates a new ChatHistory instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatHistory instance
         */
        static create(properties: stagedoor.ChatHistory.$Shape): stagedoor.ChatHistory & stagedoor.ChatHistory.$Shape;
        static create(properties?: stagedoor.ChatHistory.$Properties): stagedoor.ChatHistory;

        /**
         * Encodes the specified ChatHistory message. Does not implicitly {@link stagedoor.ChatHistory.verify|verify} messages.
         * @param message ChatHistory message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatHistory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatHistory message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatHistory & stagedoor.ChatHistory.$Shape} ChatHistory
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatHistory & stagedoor.ChatHistory.$Shape;

        /**
         * Creates a ChatHistory message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatHistory
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatHistory;

        /**
         * Creates a plain object from a ChatHistory message. Also converts values to other types if specified.
         * @param message ChatHistory
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatHistory, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatHistory to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatHistory
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatHistory {

        /** Properties of a ChatHistory. */
        interface $Properties {

            /** ChatHistory epoch */
            epoch?: (string|null);

            /** ChatHistory offset */
            offset?: (number|null);

            /** ChatHistory publications */
            publications?: (stagedoor.ChatPublication.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatHistory. */
        type $Shape = {
          epoch?: string|null;
          offset?: number|null;
          publications?: stagedoor.ChatPublication.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a RemoveChatMessage.
     * @deprecated Use stagedoor.RemoveChatMessage.$Properties instead.
     */
    interface IRemoveChatMessage extends stagedoor.RemoveChatMessage.$Properties {
    }

    /** Represents a RemoveChatMessage. */
    class RemoveChatMessage {

        /**
         * Constructs a new RemoveChatMessage.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.RemoveChatMessage.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RemoveChatMessage room. */
        room: string;

        /** RemoveChatMessage messageId. */
        messageId: string;

        /** RemoveChatMessage offset. */
        offset: number;

        /**
         * Creates a new RemoveChatMessage instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RemoveChatMessage instance
         */
        static create(properties: stagedoor.RemoveChatMessage.$Shape): stagedoor.RemoveChatMessage & stagedoor.RemoveChatMessage.$Shape;
        static create(properties?: stagedoor.RemoveChatMessage.$Properties): stagedoor.RemoveChatMessage;

        /**
         * Encodes the specified RemoveChatMessage message. Does not implicitly {@link stagedoor.RemoveChatMessage.verify|verify} messages.
         * @param message RemoveChatMessage message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.RemoveChatMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RemoveChatMessage message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.RemoveChatMessage & stagedoor.RemoveChatMessage.$Shape} RemoveChatMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.RemoveChatMessage & stagedoor.RemoveChatMessage.$Shape;

        /**
         * Creates a RemoveChatMessage message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RemoveChatMessage
         */
        static fromObject(object: { [k: string]: any }): stagedoor.RemoveChatMessage;

        /**
         * Creates a plain object from a RemoveChatMessage message. Also converts values to other types if specified.
         * @param message RemoveChatMessage
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.RemoveChatMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RemoveChatMessage to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for RemoveChatMessage
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace RemoveChatMessage {

        /** Properties of a RemoveChatMessage. */
        interface $Properties {

            /** RemoveChatMessage room */
            room?: (string|null);

            /** RemoveChatMessage messageId */
            messageId?: (string|null);

            /** RemoveChatMessage offset */
            offset?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RemoveChatMessage. */
        type $Shape = stagedoor.RemoveChatMessage.$Properties;
    }

    /**
     * Properties of a PinChatMessage.
     * @deprecated Use stagedoor.PinChatMessage.$Properties instead.
     */
    interface IPinChatMessage extends stagedoor.PinChatMessage.$Properties {
    }

    /** Represents a PinChatMessage. */
    class PinChatMessage {

        /**
         * Constructs a new PinChatMessage.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.PinChatMessage.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** PinChatMessage room. */
        room: string;

        /** PinChatMessage messageId. */
        messageId: string;

        /** PinChatMessage offset. */
        offset: number;

        /**
         * Creates a new PinChatMessage instance using the specified properties.
         * @param [properties] Properties to set
         * @returns PinChatMessage instance
         */
        static create(properties: stagedoor.PinChatMessage.$Shape): stagedoor.PinChatMessage & stagedoor.PinChatMessage.$Shape;
        static create(properties?: stagedoor.PinChatMessage.$Properties): stagedoor.PinChatMessage;

        /**
         * Encodes the specified PinChatMessage message. Does not implicitly {@link stagedoor.PinChatMessage.verify|verify} messages.
         * @param message PinChatMessage message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.PinChatMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a PinChatMessage message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.PinChatMessage & stagedoor.PinChatMessage.$Shape} PinChatMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.PinChatMessage & stagedoor.PinChatMessage.$Shape;

        /**
         * Creates a PinChatMessage message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns PinChatMessage
         */
        static fromObject(object: { [k: string]: any }): stagedoor.PinChatMessage;

        /**
         * Creates a plain object from a PinChatMessage message. Also converts values to other types if specified.
         * @param message PinChatMessage
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.PinChatMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this PinChatMessage to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for PinChatMessage
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace PinChatMessage {

        /** Properties of a PinChatMessage. */
        interface $Properties {

            /** PinChatMessage room */
            room?: (string|null);

            /** PinChatMessage messageId */
            messageId?: (string|null);

            /** PinChatMessage offset */
            offset?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a PinChatMessage. */
        type $Shape = stagedoor.PinChatMessage.$Properties;
    }

    /**
     * Properties of a ChangeChatSettings.
     * @deprecated Use stagedoor.ChangeChatSettings.$Properties instead.
     */
    interface IChangeChatSettings extends stagedoor.ChangeChatSettings.$Properties {
    }

    /** Represents a ChangeChatSettings. */
    class ChangeChatSettings {

        /**
         * Constructs a new ChangeChatSettings.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChangeChatSettings.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChangeChatSettings room. */
        room: string;

        /** ChangeChatSettings settings. */
        settings?: (stagedoor.ChatSettings.$Properties|null);

        /**
         * Creates a new ChangeChatSettings instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChangeChatSettings instance
         */
        static create(properties: stagedoor.ChangeChatSettings.$Shape): stagedoor.ChangeChatSettings & stagedoor.ChangeChatSettings.$Shape;
        static create(properties?: stagedoor.ChangeChatSettings.$Properties): stagedoor.ChangeChatSettings;

        /**
         * Encodes the specified ChangeChatSettings message. Does not implicitly {@link stagedoor.ChangeChatSettings.verify|verify} messages.
         * @param message ChangeChatSettings message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChangeChatSettings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChangeChatSettings message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChangeChatSettings & stagedoor.ChangeChatSettings.$Shape} ChangeChatSettings
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChangeChatSettings & stagedoor.ChangeChatSettings.$Shape;

        /**
         * Creates a ChangeChatSettings message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChangeChatSettings
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChangeChatSettings;

        /**
         * Creates a plain object from a ChangeChatSettings message. Also converts values to other types if specified.
         * @param message ChangeChatSettings
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChangeChatSettings, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChangeChatSettings to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChangeChatSettings
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChangeChatSettings {

        /** Properties of a ChangeChatSettings. */
        interface $Properties {

            /** ChangeChatSettings room */
            room?: (string|null);

            /** ChangeChatSettings settings */
            settings?: (stagedoor.ChatSettings.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChangeChatSettings. */
        type $Shape = stagedoor.ChangeChatSettings.$Properties;
    }

    /**
     * Properties of a RestrictChatUser.
     * @deprecated Use stagedoor.RestrictChatUser.$Properties instead.
     */
    interface IRestrictChatUser extends stagedoor.RestrictChatUser.$Properties {
    }

    /** Represents a RestrictChatUser. */
    class RestrictChatUser {

        /**
         * Constructs a new RestrictChatUser.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.RestrictChatUser.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RestrictChatUser room. */
        room: string;

        /** RestrictChatUser userId. */
        userId: string;

        /** RestrictChatUser seconds. */
        seconds: number;

        /** RestrictChatUser ban. */
        ban: boolean;

        /** RestrictChatUser removeMessages. */
        removeMessages: boolean;

        /** RestrictChatUser reason. */
        reason: string;

        /** RestrictChatUser shadow. */
        shadow: boolean;

        /**
         * Creates a new RestrictChatUser instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RestrictChatUser instance
         */
        static create(properties: stagedoor.RestrictChatUser.$Shape): stagedoor.RestrictChatUser & stagedoor.RestrictChatUser.$Shape;
        static create(properties?: stagedoor.RestrictChatUser.$Properties): stagedoor.RestrictChatUser;

        /**
         * Encodes the specified RestrictChatUser message. Does not implicitly {@link stagedoor.RestrictChatUser.verify|verify} messages.
         * @param message RestrictChatUser message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.RestrictChatUser.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RestrictChatUser message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.RestrictChatUser & stagedoor.RestrictChatUser.$Shape} RestrictChatUser
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.RestrictChatUser & stagedoor.RestrictChatUser.$Shape;

        /**
         * Creates a RestrictChatUser message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RestrictChatUser
         */
        static fromObject(object: { [k: string]: any }): stagedoor.RestrictChatUser;

        /**
         * Creates a plain object from a RestrictChatUser message. Also converts values to other types if specified.
         * @param message RestrictChatUser
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.RestrictChatUser, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RestrictChatUser to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for RestrictChatUser
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace RestrictChatUser {

        /** Properties of a RestrictChatUser. */
        interface $Properties {

            /** RestrictChatUser room */
            room?: (string|null);

            /** RestrictChatUser userId */
            userId?: (string|null);

            /** RestrictChatUser seconds */
            seconds?: (number|null);

            /** RestrictChatUser ban */
            ban?: (boolean|null);

            /** RestrictChatUser removeMessages */
            removeMessages?: (boolean|null);

            /** RestrictChatUser reason */
            reason?: (string|null);

            /** RestrictChatUser shadow */
            shadow?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RestrictChatUser. */
        type $Shape = stagedoor.RestrictChatUser.$Properties;
    }

    /**
     * Properties of a SetChatModerator.
     * @deprecated Use stagedoor.SetChatModerator.$Properties instead.
     */
    interface ISetChatModerator extends stagedoor.SetChatModerator.$Properties {
    }

    /** Represents a SetChatModerator. */
    class SetChatModerator {

        /**
         * Constructs a new SetChatModerator.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.SetChatModerator.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SetChatModerator room. */
        room: string;

        /** SetChatModerator userId. */
        userId: string;

        /** SetChatModerator moderator. */
        moderator: boolean;

        /**
         * Creates a new SetChatModerator instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SetChatModerator instance
         */
        static create(properties: stagedoor.SetChatModerator.$Shape): stagedoor.SetChatModerator & stagedoor.SetChatModerator.$Shape;
        static create(properties?: stagedoor.SetChatModerator.$Properties): stagedoor.SetChatModerator;

        /**
         * Encodes the specified SetChatModerator message. Does not implicitly {@link stagedoor.SetChatModerator.verify|verify} messages.
         * @param message SetChatModerator message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.SetChatModerator.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SetChatModerator message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.SetChatModerator & stagedoor.SetChatModerator.$Shape} SetChatModerator
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.SetChatModerator & stagedoor.SetChatModerator.$Shape;

        /**
         * Creates a SetChatModerator message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns SetChatModerator
         */
        static fromObject(object: { [k: string]: any }): stagedoor.SetChatModerator;

        /**
         * Creates a plain object from a SetChatModerator message. Also converts values to other types if specified.
         * @param message SetChatModerator
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.SetChatModerator, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this SetChatModerator to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for SetChatModerator
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace SetChatModerator {

        /** Properties of a SetChatModerator. */
        interface $Properties {

            /** SetChatModerator room */
            room?: (string|null);

            /** SetChatModerator userId */
            userId?: (string|null);

            /** SetChatModerator moderator */
            moderator?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SetChatModerator. */
        type $Shape = stagedoor.SetChatModerator.$Properties;
    }

    /**
     * Properties of an EditChatMessage.
     * @deprecated Use stagedoor.EditChatMessage.$Properties instead.
     */
    interface IEditChatMessage extends stagedoor.EditChatMessage.$Properties {
    }

    /** Represents an EditChatMessage. */
    class EditChatMessage {

        /**
         * Constructs a new EditChatMessage.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.EditChatMessage.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** EditChatMessage room. */
        room: string;

        /** EditChatMessage messageId. */
        messageId: string;

        /** EditChatMessage offset. */
        offset: number;

        /** EditChatMessage text. */
        text: string;

        /** EditChatMessage id. */
        id: string;

        /**
         * Creates a new EditChatMessage instance using the specified properties.
         * @param [properties] Properties to set
         * @returns EditChatMessage instance
         */
        static create(properties: stagedoor.EditChatMessage.$Shape): stagedoor.EditChatMessage & stagedoor.EditChatMessage.$Shape;
        static create(properties?: stagedoor.EditChatMessage.$Properties): stagedoor.EditChatMessage;

        /**
         * Encodes the specified EditChatMessage message. Does not implicitly {@link stagedoor.EditChatMessage.verify|verify} messages.
         * @param message EditChatMessage message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.EditChatMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an EditChatMessage message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.EditChatMessage & stagedoor.EditChatMessage.$Shape} EditChatMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.EditChatMessage & stagedoor.EditChatMessage.$Shape;

        /**
         * Creates an EditChatMessage message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns EditChatMessage
         */
        static fromObject(object: { [k: string]: any }): stagedoor.EditChatMessage;

        /**
         * Creates a plain object from an EditChatMessage message. Also converts values to other types if specified.
         * @param message EditChatMessage
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.EditChatMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this EditChatMessage to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for EditChatMessage
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace EditChatMessage {

        /** Properties of an EditChatMessage. */
        interface $Properties {

            /** EditChatMessage room */
            room?: (string|null);

            /** EditChatMessage messageId */
            messageId?: (string|null);

            /** EditChatMessage offset */
            offset?: (number|null);

            /** EditChatMessage text */
            text?: (string|null);

            /** EditChatMessage id */
            id?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an EditChatMessage. */
        type $Shape = stagedoor.EditChatMessage.$Properties;
    }

    /**
     * Properties of a ReactInChat.
     * @deprecated Use stagedoor.ReactInChat.$Properties instead.
     */
    interface IReactInChat extends stagedoor.ReactInChat.$Properties {
    }

    /** Represents a ReactInChat. */
    class ReactInChat {

        /**
         * Constructs a new ReactInChat.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ReactInChat.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ReactInChat room. */
        room: string;

        /** ReactInChat kind. */
        kind: stagedoor.ChatReactionKind;

        /** ReactInChat count. */
        count: number;

        /**
         * Creates a new ReactInChat instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ReactInChat instance
         */
        static create(properties: stagedoor.ReactInChat.$Shape): stagedoor.ReactInChat & stagedoor.ReactInChat.$Shape;
        static create(properties?: stagedoor.ReactInChat.$Properties): stagedoor.ReactInChat;

        /**
         * Encodes the specified ReactInChat message. Does not implicitly {@link stagedoor.ReactInChat.verify|verify} messages.
         * @param message ReactInChat message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ReactInChat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ReactInChat message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ReactInChat & stagedoor.ReactInChat.$Shape} ReactInChat
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ReactInChat & stagedoor.ReactInChat.$Shape;

        /**
         * Creates a ReactInChat message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ReactInChat
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ReactInChat;

        /**
         * Creates a plain object from a ReactInChat message. Also converts values to other types if specified.
         * @param message ReactInChat
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ReactInChat, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ReactInChat to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ReactInChat
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ReactInChat {

        /** Properties of a ReactInChat. */
        interface $Properties {

            /** ReactInChat room */
            room?: (string|null);

            /** ReactInChat kind */
            kind?: (stagedoor.ChatReactionKind|null);

            /** ReactInChat count */
            count?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ReactInChat. */
        type $Shape = stagedoor.ReactInChat.$Properties;
    }

    /** ChatReactionKind enum. */
    enum ChatReactionKind {

        /** CHAT_REACTION_KIND_UNSPECIFIED value */
        CHAT_REACTION_KIND_UNSPECIFIED = 0,

        /** CHAT_REACTION_KIND_HEART value */
        CHAT_REACTION_KIND_HEART = 1,

        /** CHAT_REACTION_KIND_CLAP value */
        CHAT_REACTION_KIND_CLAP = 2,

        /** CHAT_REACTION_KIND_LAUGH value */
        CHAT_REACTION_KIND_LAUGH = 3,

        /** CHAT_REACTION_KIND_WOW value */
        CHAT_REACTION_KIND_WOW = 4,

        /** CHAT_REACTION_KIND_FIRE value */
        CHAT_REACTION_KIND_FIRE = 5
    }

    /**
     * Properties of a ChatReactionCount.
     * @deprecated Use stagedoor.ChatReactionCount.$Properties instead.
     */
    interface IChatReactionCount extends stagedoor.ChatReactionCount.$Properties {
    }

    /** Represents a ChatReactionCount. */
    class ChatReactionCount {

        /**
         * Constructs a new ChatReactionCount.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatReactionCount.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatReactionCount kind. */
        kind: stagedoor.ChatReactionKind;

        /** ChatReactionCount count. */
        count: number;

        /**
         * Creates a new ChatReactionCount instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatReactionCount instance
         */
        static create(properties: stagedoor.ChatReactionCount.$Shape): stagedoor.ChatReactionCount & stagedoor.ChatReactionCount.$Shape;
        static create(properties?: stagedoor.ChatReactionCount.$Properties): stagedoor.ChatReactionCount;

        /**
         * Encodes the specified ChatReactionCount message. Does not implicitly {@link stagedoor.ChatReactionCount.verify|verify} messages.
         * @param message ChatReactionCount message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatReactionCount.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatReactionCount message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatReactionCount & stagedoor.ChatReactionCount.$Shape} ChatReactionCount
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatReactionCount & stagedoor.ChatReactionCount.$Shape;

        /**
         * Creates a ChatReactionCount message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatReactionCount
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatReactionCount;

        /**
         * Creates a plain object from a ChatReactionCount message. Also converts values to other types if specified.
         * @param message ChatReactionCount
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatReactionCount, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatReactionCount to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatReactionCount
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatReactionCount {

        /** Properties of a ChatReactionCount. */
        interface $Properties {

            /** ChatReactionCount kind */
            kind?: (stagedoor.ChatReactionKind|null);

            /** ChatReactionCount count */
            count?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatReactionCount. */
        type $Shape = stagedoor.ChatReactionCount.$Properties;
    }

    /**
     * Properties of a ChatReactions.
     * @deprecated Use stagedoor.ChatReactions.$Properties instead.
     */
    interface IChatReactions extends stagedoor.ChatReactions.$Properties {
    }

    /** Represents a ChatReactions. */
    class ChatReactions {

        /**
         * Constructs a new ChatReactions.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatReactions.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatReactions room. */
        room: string;

        /** ChatReactions added. */
        added: stagedoor.ChatReactionCount.$Properties[];

        /** ChatReactions totals. */
        totals: stagedoor.ChatReactionCount.$Properties[];

        /**
         * Creates a new ChatReactions instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatReactions instance
         */
        static create(properties: stagedoor.ChatReactions.$Shape): stagedoor.ChatReactions & stagedoor.ChatReactions.$Shape;
        static create(properties?: stagedoor.ChatReactions.$Properties): stagedoor.ChatReactions;

        /**
         * Encodes the specified ChatReactions message. Does not implicitly {@link stagedoor.ChatReactions.verify|verify} messages.
         * @param message ChatReactions message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatReactions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatReactions message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatReactions & stagedoor.ChatReactions.$Shape} ChatReactions
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatReactions & stagedoor.ChatReactions.$Shape;

        /**
         * Creates a ChatReactions message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatReactions
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatReactions;

        /**
         * Creates a plain object from a ChatReactions message. Also converts values to other types if specified.
         * @param message ChatReactions
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatReactions, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatReactions to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatReactions
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatReactions {

        /** Properties of a ChatReactions. */
        interface $Properties {

            /** ChatReactions room */
            room?: (string|null);

            /** ChatReactions added */
            added?: (stagedoor.ChatReactionCount.$Properties[]|null);

            /** ChatReactions totals */
            totals?: (stagedoor.ChatReactionCount.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatReactions. */
        type $Shape = stagedoor.ChatReactions.$Properties;
    }

    /**
     * Properties of a ChangeChatFilters.
     * @deprecated Use stagedoor.ChangeChatFilters.$Properties instead.
     */
    interface IChangeChatFilters extends stagedoor.ChangeChatFilters.$Properties {
    }

    /** Represents a ChangeChatFilters. */
    class ChangeChatFilters {

        /**
         * Constructs a new ChangeChatFilters.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChangeChatFilters.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChangeChatFilters room. */
        room: string;

        /** ChangeChatFilters filters. */
        filters?: (stagedoor.ChatFilters.$Properties|null);

        /**
         * Creates a new ChangeChatFilters instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChangeChatFilters instance
         */
        static create(properties: stagedoor.ChangeChatFilters.$Shape): stagedoor.ChangeChatFilters & stagedoor.ChangeChatFilters.$Shape;
        static create(properties?: stagedoor.ChangeChatFilters.$Properties): stagedoor.ChangeChatFilters;

        /**
         * Encodes the specified ChangeChatFilters message. Does not implicitly {@link stagedoor.ChangeChatFilters.verify|verify} messages.
         * @param message ChangeChatFilters message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChangeChatFilters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChangeChatFilters message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChangeChatFilters & stagedoor.ChangeChatFilters.$Shape} ChangeChatFilters
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChangeChatFilters & stagedoor.ChangeChatFilters.$Shape;

        /**
         * Creates a ChangeChatFilters message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChangeChatFilters
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChangeChatFilters;

        /**
         * Creates a plain object from a ChangeChatFilters message. Also converts values to other types if specified.
         * @param message ChangeChatFilters
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChangeChatFilters, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChangeChatFilters to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChangeChatFilters
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChangeChatFilters {

        /** Properties of a ChangeChatFilters. */
        interface $Properties {

            /** ChangeChatFilters room */
            room?: (string|null);

            /** ChangeChatFilters filters */
            filters?: (stagedoor.ChatFilters.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChangeChatFilters. */
        type $Shape = stagedoor.ChangeChatFilters.$Properties;
    }

    /**
     * Properties of a ChatFilters.
     * @deprecated Use stagedoor.ChatFilters.$Properties instead.
     */
    interface IChatFilters extends stagedoor.ChatFilters.$Properties {
    }

    /** Represents a ChatFilters. */
    class ChatFilters {

        /**
         * Constructs a new ChatFilters.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatFilters.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatFilters blockedWords. */
        blockedWords: string[];

        /** ChatFilters blockedPatterns. */
        blockedPatterns: string[];

        /** ChatFilters linksBlocked. */
        linksBlocked: boolean;

        /**
         * Creates a new ChatFilters instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatFilters instance
         */
        static create(properties: stagedoor.ChatFilters.$Shape): stagedoor.ChatFilters & stagedoor.ChatFilters.$Shape;
        static create(properties?: stagedoor.ChatFilters.$Properties): stagedoor.ChatFilters;

        /**
         * Encodes the specified ChatFilters message. Does not implicitly {@link stagedoor.ChatFilters.verify|verify} messages.
         * @param message ChatFilters message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatFilters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatFilters message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatFilters & stagedoor.ChatFilters.$Shape} ChatFilters
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatFilters & stagedoor.ChatFilters.$Shape;

        /**
         * Creates a ChatFilters message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatFilters
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatFilters;

        /**
         * Creates a plain object from a ChatFilters message. Also converts values to other types if specified.
         * @param message ChatFilters
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatFilters, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatFilters to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatFilters
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatFilters {

        /** Properties of a ChatFilters. */
        interface $Properties {

            /** ChatFilters blockedWords */
            blockedWords?: (string[]|null);

            /** ChatFilters blockedPatterns */
            blockedPatterns?: (string[]|null);

            /** ChatFilters linksBlocked */
            linksBlocked?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatFilters. */
        type $Shape = stagedoor.ChatFilters.$Properties;
    }

    /**
     * Properties of a RemovedFromChat.
     * @deprecated Use stagedoor.RemovedFromChat.$Properties instead.
     */
    interface IRemovedFromChat extends stagedoor.RemovedFromChat.$Properties {
    }

    /** Represents a RemovedFromChat. */
    class RemovedFromChat {

        /**
         * Constructs a new RemovedFromChat.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.RemovedFromChat.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RemovedFromChat room. */
        room: string;

        /** RemovedFromChat code. */
        code: number;

        /** RemovedFromChat name. */
        name: string;

        /**
         * Creates a new RemovedFromChat instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RemovedFromChat instance
         */
        static create(properties: stagedoor.RemovedFromChat.$Shape): stagedoor.RemovedFromChat & stagedoor.RemovedFromChat.$Shape;
        static create(properties?: stagedoor.RemovedFromChat.$Properties): stagedoor.RemovedFromChat;

        /**
         * Encodes the specified RemovedFromChat message. Does not implicitly {@link stagedoor.RemovedFromChat.verify|verify} messages.
         * @param message RemovedFromChat message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.RemovedFromChat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RemovedFromChat message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.RemovedFromChat & stagedoor.RemovedFromChat.$Shape} RemovedFromChat
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.RemovedFromChat & stagedoor.RemovedFromChat.$Shape;

        /**
         * Creates a RemovedFromChat message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RemovedFromChat
         */
        static fromObject(object: { [k: string]: any }): stagedoor.RemovedFromChat;

        /**
         * Creates a plain object from a RemovedFromChat message. Also converts values to other types if specified.
         * @param message RemovedFromChat
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.RemovedFromChat, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RemovedFromChat to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for RemovedFromChat
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace RemovedFromChat {

        /** Properties of a RemovedFromChat. */
        interface $Properties {

            /** RemovedFromChat room */
            room?: (string|null);

            /** RemovedFromChat code */
            code?: (number|null);

            /** RemovedFromChat name */
            name?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RemovedFromChat. */
        type $Shape = stagedoor.RemovedFromChat.$Properties;
    }

    /**
     * Properties of a ChatPublications.
     * @deprecated Use stagedoor.ChatPublications.$Properties instead.
     */
    interface IChatPublications extends stagedoor.ChatPublications.$Properties {
    }

    /** Represents a ChatPublications. */
    class ChatPublications {

        /**
         * Constructs a new ChatPublications.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatPublications.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatPublications room. */
        room: string;

        /** ChatPublications epoch. */
        epoch: string;

        /** ChatPublications publications. */
        publications: stagedoor.ChatPublication.$Properties[];

        /** ChatPublications gapBeforeOffset. */
        gapBeforeOffset: number;

        /**
         * Creates a new ChatPublications instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatPublications instance
         */
        static create(properties: stagedoor.ChatPublications.$Shape): stagedoor.ChatPublications & stagedoor.ChatPublications.$Shape;
        static create(properties?: stagedoor.ChatPublications.$Properties): stagedoor.ChatPublications;

        /**
         * Encodes the specified ChatPublications message. Does not implicitly {@link stagedoor.ChatPublications.verify|verify} messages.
         * @param message ChatPublications message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatPublications.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatPublications message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatPublications & stagedoor.ChatPublications.$Shape} ChatPublications
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatPublications & stagedoor.ChatPublications.$Shape;

        /**
         * Creates a ChatPublications message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatPublications
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatPublications;

        /**
         * Creates a plain object from a ChatPublications message. Also converts values to other types if specified.
         * @param message ChatPublications
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatPublications, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatPublications to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatPublications
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatPublications {

        /** Properties of a ChatPublications. */
        interface $Properties {

            /** ChatPublications room */
            room?: (string|null);

            /** ChatPublications epoch */
            epoch?: (string|null);

            /** ChatPublications publications */
            publications?: (stagedoor.ChatPublication.$Properties[]|null);

            /** ChatPublications gapBeforeOffset */
            gapBeforeOffset?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatPublications. */
        type $Shape = {
          room?: string|null;
          epoch?: string|null;
          publications?: stagedoor.ChatPublication.$Shape[]|null;
          gapBeforeOffset?: number|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a ChatPublication.
     * @deprecated Use stagedoor.ChatPublication.$Properties instead.
     */
    interface IChatPublication extends stagedoor.ChatPublication.$Properties {
    }

    /** Represents a ChatPublication. */
    class ChatPublication {

        /**
         * Constructs a new ChatPublication.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatPublication.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatPublication offset. */
        offset: number;

        /** ChatPublication atMs. */
        atMs: number;

        /** ChatPublication id. */
        id: string;

        /** ChatPublication event. */
        event?: (stagedoor.ChatEvent.$Properties|null);

        /**
         * Creates a new ChatPublication instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatPublication instance
         */
        static create(properties: stagedoor.ChatPublication.$Shape): stagedoor.ChatPublication & stagedoor.ChatPublication.$Shape;
        static create(properties?: stagedoor.ChatPublication.$Properties): stagedoor.ChatPublication;

        /**
         * Encodes the specified ChatPublication message. Does not implicitly {@link stagedoor.ChatPublication.verify|verify} messages.
         * @param message ChatPublication message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatPublication.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatPublication message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatPublication & stagedoor.ChatPublication.$Shape} ChatPublication
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatPublication & stagedoor.ChatPublication.$Shape;

        /**
         * Creates a ChatPublication message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatPublication
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatPublication;

        /**
         * Creates a plain object from a ChatPublication message. Also converts values to other types if specified.
         * @param message ChatPublication
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatPublication, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatPublication to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatPublication
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatPublication {

        /** Properties of a ChatPublication. */
        interface $Properties {

            /** ChatPublication offset */
            offset?: (number|null);

            /** ChatPublication atMs */
            atMs?: (number|null);

            /** ChatPublication id */
            id?: (string|null);

            /** ChatPublication event */
            event?: (stagedoor.ChatEvent.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatPublication. */
        type $Shape = {
          offset?: number|null;
          atMs?: number|null;
          id?: string|null;
          event?: stagedoor.ChatEvent.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a ChatEvent.
     * @deprecated Use stagedoor.ChatEvent.$Properties instead.
     */
    interface IChatEvent extends stagedoor.ChatEvent.$Properties {
    }

    /** Represents a ChatEvent. */
    class ChatEvent {

        /**
         * Constructs a new ChatEvent.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatEvent.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatEvent message. */
        message?: (stagedoor.ChatMessage.$Properties|null);

        /** ChatEvent messageRemoved. */
        messageRemoved?: (stagedoor.ChatMessageRemoved.$Properties|null);

        /** ChatEvent pinned. */
        pinned?: (stagedoor.ChatPinned.$Properties|null);

        /** ChatEvent unpinned. */
        unpinned?: (stagedoor.ChatUnpinned.$Properties|null);

        /** ChatEvent settingsChanged. */
        settingsChanged?: (stagedoor.ChatSettings.$Properties|null);

        /** ChatEvent userRestricted. */
        userRestricted?: (stagedoor.ChatUserRestricted.$Properties|null);

        /** ChatEvent moderatorSet. */
        moderatorSet?: (stagedoor.ChatModeratorSet.$Properties|null);

        /** ChatEvent messageEdited. */
        messageEdited?: (stagedoor.ChatMessageEdited.$Properties|null);

        /** ChatEvent body. */
        body?: ("message"|"messageRemoved"|"pinned"|"unpinned"|"settingsChanged"|"userRestricted"|"moderatorSet"|"messageEdited");

        /**
         * Creates a new ChatEvent instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatEvent instance
         */
        static create(properties: stagedoor.ChatEvent.$Shape): stagedoor.ChatEvent & stagedoor.ChatEvent.$Shape;
        static create(properties?: stagedoor.ChatEvent.$Properties): stagedoor.ChatEvent;

        /**
         * Encodes the specified ChatEvent message. Does not implicitly {@link stagedoor.ChatEvent.verify|verify} messages.
         * @param message ChatEvent message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatEvent message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatEvent & stagedoor.ChatEvent.$Shape} ChatEvent
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatEvent & stagedoor.ChatEvent.$Shape;

        /**
         * Creates a ChatEvent message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatEvent
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatEvent;

        /**
         * Creates a plain object from a ChatEvent message. Also converts values to other types if specified.
         * @param message ChatEvent
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatEvent, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatEvent to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatEvent
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatEvent {

        /** Properties of a ChatEvent. */
        interface $Properties {

            /** ChatEvent message */
            message?: (stagedoor.ChatMessage.$Properties|null);

            /** ChatEvent messageRemoved */
            messageRemoved?: (stagedoor.ChatMessageRemoved.$Properties|null);

            /** ChatEvent pinned */
            pinned?: (stagedoor.ChatPinned.$Properties|null);

            /** ChatEvent unpinned */
            unpinned?: (stagedoor.ChatUnpinned.$Properties|null);

            /** ChatEvent settingsChanged */
            settingsChanged?: (stagedoor.ChatSettings.$Properties|null);

            /** ChatEvent userRestricted */
            userRestricted?: (stagedoor.ChatUserRestricted.$Properties|null);

            /** ChatEvent moderatorSet */
            moderatorSet?: (stagedoor.ChatModeratorSet.$Properties|null);

            /** ChatEvent messageEdited */
            messageEdited?: (stagedoor.ChatMessageEdited.$Properties|null);

            /** ChatEvent body */
            body?: ("message"|"messageRemoved"|"pinned"|"unpinned"|"settingsChanged"|"userRestricted"|"moderatorSet"|"messageEdited");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a ChatEvent. */
        type $Shape = {
          message?: stagedoor.ChatMessage.$Shape|null;
          messageRemoved?: stagedoor.ChatMessageRemoved.$Shape|null;
          pinned?: stagedoor.ChatPinned.$Shape|null;
          unpinned?: stagedoor.ChatUnpinned.$Shape|null;
          settingsChanged?: stagedoor.ChatSettings.$Shape|null;
          userRestricted?: stagedoor.ChatUserRestricted.$Shape|null;
          moderatorSet?: stagedoor.ChatModeratorSet.$Shape|null;
          messageEdited?: stagedoor.ChatMessageEdited.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ body?: undefined; message?: null; messageRemoved?: null; pinned?: null; unpinned?: null; settingsChanged?: null; userRestricted?: null; moderatorSet?: null; messageEdited?: null }|{ body?: "message"; message: stagedoor.ChatMessage.$Shape; messageRemoved?: null; pinned?: null; unpinned?: null; settingsChanged?: null; userRestricted?: null; moderatorSet?: null; messageEdited?: null }|{ body?: "messageRemoved"; message?: null; messageRemoved: stagedoor.ChatMessageRemoved.$Shape; pinned?: null; unpinned?: null; settingsChanged?: null; userRestricted?: null; moderatorSet?: null; messageEdited?: null }|{ body?: "pinned"; message?: null; messageRemoved?: null; pinned: stagedoor.ChatPinned.$Shape; unpinned?: null; settingsChanged?: null; userRestricted?: null; moderatorSet?: null; messageEdited?: null }|{ body?: "unpinned"; message?: null; messageRemoved?: null; pinned?: null; unpinned: stagedoor.ChatUnpinned.$Shape; settingsChanged?: null; userRestricted?: null; moderatorSet?: null; messageEdited?: null }|{ body?: "settingsChanged"; message?: null; messageRemoved?: null; pinned?: null; unpinned?: null; settingsChanged: stagedoor.ChatSettings.$Shape; userRestricted?: null; moderatorSet?: null; messageEdited?: null }|{ body?: "userRestricted"; message?: null; messageRemoved?: null; pinned?: null; unpinned?: null; settingsChanged?: null; userRestricted: stagedoor.ChatUserRestricted.$Shape; moderatorSet?: null; messageEdited?: null }|{ body?: "moderatorSet"; message?: null; messageRemoved?: null; pinned?: null; unpinned?: null; settingsChanged?: null; userRestricted?: null; moderatorSet: stagedoor.ChatModeratorSet.$Shape; messageEdited?: null }|{ body?: "messageEdited"; message?: null; messageRemoved?: null; pinned?: null; unpinned?: null; settingsChanged?: null; userRestricted?: null; moderatorSet?: null; messageEdited: stagedoor.ChatMessageEdited.$Shape })
        );
    }

    /**
     * Properties of a ChatMessage.
     * @deprecated Use stagedoor.ChatMessage.$Properties instead.
     */
    interface IChatMessage extends stagedoor.ChatMessage.$Properties {
    }

    /** Represents a ChatMessage. */
    class ChatMessage {

        /**
         * Constructs a new ChatMessage.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatMessage.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatMessage author. */
        author?: (stagedoor.ChatAuthor.$Properties|null);

        /** ChatMessage text. */
        text: string;

        /** ChatMessage replyTo. */
        replyTo: string;

        /** ChatMessage removed. */
        removed: boolean;

        /** ChatMessage editedAtMs. */
        editedAtMs: number;

        /** ChatMessage firstText. */
        firstText: string;

        /**
         * Creates a new ChatMessage instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatMessage instance
         */
        static create(properties: stagedoor.ChatMessage.$Shape): stagedoor.ChatMessage & stagedoor.ChatMessage.$Shape;
        static create(properties?: stagedoor.ChatMessage.$Properties): stagedoor.ChatMessage;

        /**
         * Encodes the specified ChatMessage message. Does not implicitly {@link stagedoor.ChatMessage.verify|verify} messages.
         * @param message ChatMessage message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatMessage message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatMessage & stagedoor.ChatMessage.$Shape} ChatMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatMessage & stagedoor.ChatMessage.$Shape;

        /**
         * Creates a ChatMessage message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatMessage
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatMessage;

        /**
         * Creates a plain object from a ChatMessage message. Also converts values to other types if specified.
         * @param message ChatMessage
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatMessage to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatMessage
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatMessage {

        /** Properties of a ChatMessage. */
        interface $Properties {

            /** ChatMessage author */
            author?: (stagedoor.ChatAuthor.$Properties|null);

            /** ChatMessage text */
            text?: (string|null);

            /** ChatMessage replyTo */
            replyTo?: (string|null);

            /** ChatMessage removed */
            removed?: (boolean|null);

            /** ChatMessage editedAtMs */
            editedAtMs?: (number|null);

            /** ChatMessage firstText */
            firstText?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatMessage. */
        type $Shape = stagedoor.ChatMessage.$Properties;
    }

    /**
     * Properties of a ChatAuthor.
     * @deprecated Use stagedoor.ChatAuthor.$Properties instead.
     */
    interface IChatAuthor extends stagedoor.ChatAuthor.$Properties {
    }

    /** Represents a ChatAuthor. */
    class ChatAuthor {

        /**
         * Constructs a new ChatAuthor.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatAuthor.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatAuthor userId. */
        userId: string;

        /** ChatAuthor username. */
        username: string;

        /** ChatAuthor displayName. */
        displayName: string;

        /** ChatAuthor badges. */
        badges: string[];

        /**
         * Creates a new ChatAuthor instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatAuthor instance
         */
        static create(properties: stagedoor.ChatAuthor.$Shape): stagedoor.ChatAuthor & stagedoor.ChatAuthor.$Shape;
        static create(properties?: stagedoor.ChatAuthor.$Properties): stagedoor.ChatAuthor;

        /**
         * Encodes the specified ChatAuthor message. Does not implicitly {@link stagedoor.ChatAuthor.verify|verify} messages.
         * @param message ChatAuthor message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatAuthor.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatAuthor message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatAuthor & stagedoor.ChatAuthor.$Shape} ChatAuthor
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatAuthor & stagedoor.ChatAuthor.$Shape;

        /**
         * Creates a ChatAuthor message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatAuthor
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatAuthor;

        /**
         * Creates a plain object from a ChatAuthor message. Also converts values to other types if specified.
         * @param message ChatAuthor
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatAuthor, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatAuthor to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatAuthor
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatAuthor {

        /** Properties of a ChatAuthor. */
        interface $Properties {

            /** ChatAuthor userId */
            userId?: (string|null);

            /** ChatAuthor username */
            username?: (string|null);

            /** ChatAuthor displayName */
            displayName?: (string|null);

            /** ChatAuthor badges */
            badges?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatAuthor. */
        type $Shape = stagedoor.ChatAuthor.$Properties;
    }

    /**
     * Properties of a ChatMessageRemoved.
     * @deprecated Use stagedoor.ChatMessageRemoved.$Properties instead.
     */
    interface IChatMessageRemoved extends stagedoor.ChatMessageRemoved.$Properties {
    }

    /** Represents a ChatMessageRemoved. */
    class ChatMessageRemoved {

        /**
         * Constructs a new ChatMessageRemoved.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatMessageRemoved.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatMessageRemoved messageId. */
        messageId: string;

        /** ChatMessageRemoved byUserId. */
        byUserId: string;

        /**
         * Creates a new ChatMessageRemoved instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatMessageRemoved instance
         */
        static create(properties: stagedoor.ChatMessageRemoved.$Shape): stagedoor.ChatMessageRemoved & stagedoor.ChatMessageRemoved.$Shape;
        static create(properties?: stagedoor.ChatMessageRemoved.$Properties): stagedoor.ChatMessageRemoved;

        /**
         * Encodes the specified ChatMessageRemoved message. Does not implicitly {@link stagedoor.ChatMessageRemoved.verify|verify} messages.
         * @param message ChatMessageRemoved message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatMessageRemoved.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatMessageRemoved message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatMessageRemoved & stagedoor.ChatMessageRemoved.$Shape} ChatMessageRemoved
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatMessageRemoved & stagedoor.ChatMessageRemoved.$Shape;

        /**
         * Creates a ChatMessageRemoved message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatMessageRemoved
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatMessageRemoved;

        /**
         * Creates a plain object from a ChatMessageRemoved message. Also converts values to other types if specified.
         * @param message ChatMessageRemoved
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatMessageRemoved, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatMessageRemoved to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatMessageRemoved
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatMessageRemoved {

        /** Properties of a ChatMessageRemoved. */
        interface $Properties {

            /** ChatMessageRemoved messageId */
            messageId?: (string|null);

            /** ChatMessageRemoved byUserId */
            byUserId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatMessageRemoved. */
        type $Shape = stagedoor.ChatMessageRemoved.$Properties;
    }

    /**
     * Properties of a ChatMessageEdited.
     * @deprecated Use stagedoor.ChatMessageEdited.$Properties instead.
     */
    interface IChatMessageEdited extends stagedoor.ChatMessageEdited.$Properties {
    }

    /** Represents a ChatMessageEdited. */
    class ChatMessageEdited {

        /**
         * Constructs a new ChatMessageEdited.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatMessageEdited.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatMessageEdited messageId. */
        messageId: string;

        /** ChatMessageEdited offset. */
        offset: number;

        /** ChatMessageEdited text. */
        text: string;

        /** ChatMessageEdited authorId. */
        authorId: string;

        /** ChatMessageEdited editedAtMs. */
        editedAtMs: number;

        /**
         * Creates a new ChatMessageEdited instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatMessageEdited instance
         */
        static create(properties: stagedoor.ChatMessageEdited.$Shape): stagedoor.ChatMessageEdited & stagedoor.ChatMessageEdited.$Shape;
        static create(properties?: stagedoor.ChatMessageEdited.$Properties): stagedoor.ChatMessageEdited;

        /**
         * Encodes the specified ChatMessageEdited message. Does not implicitly {@link stagedoor.ChatMessageEdited.verify|verify} messages.
         * @param message ChatMessageEdited message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatMessageEdited.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatMessageEdited message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatMessageEdited & stagedoor.ChatMessageEdited.$Shape} ChatMessageEdited
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatMessageEdited & stagedoor.ChatMessageEdited.$Shape;

        /**
         * Creates a ChatMessageEdited message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatMessageEdited
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatMessageEdited;

        /**
         * Creates a plain object from a ChatMessageEdited message. Also converts values to other types if specified.
         * @param message ChatMessageEdited
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatMessageEdited, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatMessageEdited to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatMessageEdited
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatMessageEdited {

        /** Properties of a ChatMessageEdited. */
        interface $Properties {

            /** ChatMessageEdited messageId */
            messageId?: (string|null);

            /** ChatMessageEdited offset */
            offset?: (number|null);

            /** ChatMessageEdited text */
            text?: (string|null);

            /** ChatMessageEdited authorId */
            authorId?: (string|null);

            /** ChatMessageEdited editedAtMs */
            editedAtMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatMessageEdited. */
        type $Shape = stagedoor.ChatMessageEdited.$Properties;
    }

    /**
     * Properties of a ChatPinned.
     * @deprecated Use stagedoor.ChatPinned.$Properties instead.
     */
    interface IChatPinned extends stagedoor.ChatPinned.$Properties {
    }

    /** Represents a ChatPinned. */
    class ChatPinned {

        /**
         * Constructs a new ChatPinned.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatPinned.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatPinned messageId. */
        messageId: string;

        /** ChatPinned author. */
        author?: (stagedoor.ChatAuthor.$Properties|null);

        /** ChatPinned text. */
        text: string;

        /** ChatPinned byUserId. */
        byUserId: string;

        /** ChatPinned offset. */
        offset: number;

        /**
         * Creates a new ChatPinned instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatPinned instance
         */
        static create(properties: stagedoor.ChatPinned.$Shape): stagedoor.ChatPinned & stagedoor.ChatPinned.$Shape;
        static create(properties?: stagedoor.ChatPinned.$Properties): stagedoor.ChatPinned;

        /**
         * Encodes the specified ChatPinned message. Does not implicitly {@link stagedoor.ChatPinned.verify|verify} messages.
         * @param message ChatPinned message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatPinned.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatPinned message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatPinned & stagedoor.ChatPinned.$Shape} ChatPinned
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatPinned & stagedoor.ChatPinned.$Shape;

        /**
         * Creates a ChatPinned message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatPinned
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatPinned;

        /**
         * Creates a plain object from a ChatPinned message. Also converts values to other types if specified.
         * @param message ChatPinned
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatPinned, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatPinned to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatPinned
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatPinned {

        /** Properties of a ChatPinned. */
        interface $Properties {

            /** ChatPinned messageId */
            messageId?: (string|null);

            /** ChatPinned author */
            author?: (stagedoor.ChatAuthor.$Properties|null);

            /** ChatPinned text */
            text?: (string|null);

            /** ChatPinned byUserId */
            byUserId?: (string|null);

            /** ChatPinned offset */
            offset?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatPinned. */
        type $Shape = stagedoor.ChatPinned.$Properties;
    }

    /**
     * Properties of a ChatUnpinned.
     * @deprecated Use stagedoor.ChatUnpinned.$Properties instead.
     */
    interface IChatUnpinned extends stagedoor.ChatUnpinned.$Properties {
    }

    /** Represents a ChatUnpinned. */
    class ChatUnpinned {

        /**
         * Constructs a new ChatUnpinned.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatUnpinned.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatUnpinned byUserId. */
        byUserId: string;

        /**
         * Creates a new ChatUnpinned instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatUnpinned instance
         */
        static create(properties: stagedoor.ChatUnpinned.$Shape): stagedoor.ChatUnpinned & stagedoor.ChatUnpinned.$Shape;
        static create(properties?: stagedoor.ChatUnpinned.$Properties): stagedoor.ChatUnpinned;

        /**
         * Encodes the specified ChatUnpinned message. Does not implicitly {@link stagedoor.ChatUnpinned.verify|verify} messages.
         * @param message ChatUnpinned message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatUnpinned.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatUnpinned message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatUnpinned & stagedoor.ChatUnpinned.$Shape} ChatUnpinned
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatUnpinned & stagedoor.ChatUnpinned.$Shape;

        /**
         * Creates a ChatUnpinned message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatUnpinned
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatUnpinned;

        /**
         * Creates a plain object from a ChatUnpinned message. Also converts values to other types if specified.
         * @param message ChatUnpinned
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatUnpinned, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatUnpinned to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatUnpinned
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatUnpinned {

        /** Properties of a ChatUnpinned. */
        interface $Properties {

            /** ChatUnpinned byUserId */
            byUserId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatUnpinned. */
        type $Shape = stagedoor.ChatUnpinned.$Properties;
    }

    /**
     * Properties of a ChatSettings.
     * @deprecated Use stagedoor.ChatSettings.$Properties instead.
     */
    interface IChatSettings extends stagedoor.ChatSettings.$Properties {
    }

    /** Represents a ChatSettings. */
    class ChatSettings {

        /**
         * Constructs a new ChatSettings.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatSettings.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatSettings slowModeSeconds. */
        slowModeSeconds: number;

        /**
         * Creates a new ChatSettings instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatSettings instance
         */
        static create(properties: stagedoor.ChatSettings.$Shape): stagedoor.ChatSettings & stagedoor.ChatSettings.$Shape;
        static create(properties?: stagedoor.ChatSettings.$Properties): stagedoor.ChatSettings;

        /**
         * Encodes the specified ChatSettings message. Does not implicitly {@link stagedoor.ChatSettings.verify|verify} messages.
         * @param message ChatSettings message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatSettings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatSettings message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatSettings & stagedoor.ChatSettings.$Shape} ChatSettings
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatSettings & stagedoor.ChatSettings.$Shape;

        /**
         * Creates a ChatSettings message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatSettings
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatSettings;

        /**
         * Creates a plain object from a ChatSettings message. Also converts values to other types if specified.
         * @param message ChatSettings
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatSettings, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatSettings to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatSettings
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatSettings {

        /** Properties of a ChatSettings. */
        interface $Properties {

            /** ChatSettings slowModeSeconds */
            slowModeSeconds?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatSettings. */
        type $Shape = stagedoor.ChatSettings.$Properties;
    }

    /**
     * Properties of a ChatUserRestricted.
     * @deprecated Use stagedoor.ChatUserRestricted.$Properties instead.
     */
    interface IChatUserRestricted extends stagedoor.ChatUserRestricted.$Properties {
    }

    /** Represents a ChatUserRestricted. */
    class ChatUserRestricted {

        /**
         * Constructs a new ChatUserRestricted.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatUserRestricted.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatUserRestricted userId. */
        userId: string;

        /** ChatUserRestricted untilMs. */
        untilMs: number;

        /** ChatUserRestricted ban. */
        ban: boolean;

        /** ChatUserRestricted removesMessages. */
        removesMessages: boolean;

        /** ChatUserRestricted byUserId. */
        byUserId: string;

        /**
         * Creates a new ChatUserRestricted instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatUserRestricted instance
         */
        static create(properties: stagedoor.ChatUserRestricted.$Shape): stagedoor.ChatUserRestricted & stagedoor.ChatUserRestricted.$Shape;
        static create(properties?: stagedoor.ChatUserRestricted.$Properties): stagedoor.ChatUserRestricted;

        /**
         * Encodes the specified ChatUserRestricted message. Does not implicitly {@link stagedoor.ChatUserRestricted.verify|verify} messages.
         * @param message ChatUserRestricted message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatUserRestricted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatUserRestricted message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatUserRestricted & stagedoor.ChatUserRestricted.$Shape} ChatUserRestricted
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatUserRestricted & stagedoor.ChatUserRestricted.$Shape;

        /**
         * Creates a ChatUserRestricted message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatUserRestricted
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatUserRestricted;

        /**
         * Creates a plain object from a ChatUserRestricted message. Also converts values to other types if specified.
         * @param message ChatUserRestricted
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatUserRestricted, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatUserRestricted to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatUserRestricted
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatUserRestricted {

        /** Properties of a ChatUserRestricted. */
        interface $Properties {

            /** ChatUserRestricted userId */
            userId?: (string|null);

            /** ChatUserRestricted untilMs */
            untilMs?: (number|null);

            /** ChatUserRestricted ban */
            ban?: (boolean|null);

            /** ChatUserRestricted removesMessages */
            removesMessages?: (boolean|null);

            /** ChatUserRestricted byUserId */
            byUserId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatUserRestricted. */
        type $Shape = stagedoor.ChatUserRestricted.$Properties;
    }

    /**
     * Properties of a ChatModeratorSet.
     * @deprecated Use stagedoor.ChatModeratorSet.$Properties instead.
     */
    interface IChatModeratorSet extends stagedoor.ChatModeratorSet.$Properties {
    }

    /** Represents a ChatModeratorSet. */
    class ChatModeratorSet {

        /**
         * Constructs a new ChatModeratorSet.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.ChatModeratorSet.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChatModeratorSet userId. */
        userId: string;

        /** ChatModeratorSet moderator. */
        moderator: boolean;

        /** ChatModeratorSet byUserId. */
        byUserId: string;

        /**
         * Creates a new ChatModeratorSet instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ChatModeratorSet instance
         */
        static create(properties: stagedoor.ChatModeratorSet.$Shape): stagedoor.ChatModeratorSet & stagedoor.ChatModeratorSet.$Shape;
        static create(properties?: stagedoor.ChatModeratorSet.$Properties): stagedoor.ChatModeratorSet;

        /**
         * Encodes the specified ChatModeratorSet message. Does not implicitly {@link stagedoor.ChatModeratorSet.verify|verify} messages.
         * @param message ChatModeratorSet message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.ChatModeratorSet.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChatModeratorSet message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.ChatModeratorSet & stagedoor.ChatModeratorSet.$Shape} ChatModeratorSet
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.ChatModeratorSet & stagedoor.ChatModeratorSet.$Shape;

        /**
         * Creates a ChatModeratorSet message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ChatModeratorSet
         */
        static fromObject(object: { [k: string]: any }): stagedoor.ChatModeratorSet;

        /**
         * Creates a plain object from a ChatModeratorSet message. Also converts values to other types if specified.
         * @param message ChatModeratorSet
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.ChatModeratorSet, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ChatModeratorSet to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for ChatModeratorSet
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace ChatModeratorSet {

        /** Properties of a ChatModeratorSet. */
        interface $Properties {

            /** ChatModeratorSet userId */
            userId?: (string|null);

            /** ChatModeratorSet moderator */
            moderator?: (boolean|null);

            /** ChatModeratorSet byUserId */
            byUserId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChatModeratorSet. */
        type $Shape = stagedoor.ChatModeratorSet.$Properties;
    }

    /**
     * Properties of a DirectMessage.
     * @deprecated Use stagedoor.DirectMessage.$Properties instead.
     */
    interface IDirectMessage extends stagedoor.DirectMessage.$Properties {
    }

    /** Represents a DirectMessage. */
    class DirectMessage {

        /**
         * Constructs a new DirectMessage.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.DirectMessage.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DirectMessage messageId. */
        messageId: string;

        /** DirectMessage clientId. */
        clientId: string;

        /** DirectMessage conversationId. */
        conversationId: string;

        /** DirectMessage seq. */
        seq: number;

        /** DirectMessage sender. */
        sender?: (stagedoor.ChatAuthor.$Properties|null);

        /** DirectMessage recipientId. */
        recipientId: string;

        /** DirectMessage content. */
        content: string;

        /** DirectMessage mediaUrl. */
        mediaUrl: string;

        /** DirectMessage mediaType. */
        mediaType: string;

        /** DirectMessage messageType. */
        messageType: string;

        /** DirectMessage atMs. */
        atMs: number;

        /** DirectMessage mediaId. */
        mediaId: string;

        /** DirectMessage mediaWidth. */
        mediaWidth: number;

        /** DirectMessage mediaHeight. */
        mediaHeight: number;

        /** DirectMessage isRemoved. */
        isRemoved: boolean;

        /** DirectMessage editedAtMs. */
        editedAtMs: number;

        /**
         * Creates a new DirectMessage instance using the specified properties.
         * @param [properties] Properties to set
         * @returns DirectMessage instance
         */
        static create(properties: stagedoor.DirectMessage.$Shape): stagedoor.DirectMessage & stagedoor.DirectMessage.$Shape;
        static create(properties?: stagedoor.DirectMessage.$Properties): stagedoor.DirectMessage;

        /**
         * Encodes the specified DirectMessage message. Does not implicitly {@link stagedoor.DirectMessage.verify|verify} messages.
         * @param message DirectMessage message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.DirectMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DirectMessage message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.DirectMessage & stagedoor.DirectMessage.$Shape} DirectMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.DirectMessage & stagedoor.DirectMessage.$Shape;

        /**
         * Creates a DirectMessage message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns DirectMessage
         */
        static fromObject(object: { [k: string]: any }): stagedoor.DirectMessage;

        /**
         * Creates a plain object from a DirectMessage message. Also converts values to other types if specified.
         * @param message DirectMessage
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.DirectMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this DirectMessage to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for DirectMessage
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace DirectMessage {

        /** Properties of a DirectMessage. */
        interface $Properties {

            /** DirectMessage messageId */
            messageId?: (string|null);

            /** DirectMessage clientId */
            clientId?: (string|null);

            /** DirectMessage conversationId */
            conversationId?: (string|null);

            /** DirectMessage seq */
            seq?: (number|null);

            /** DirectMessage sender */
            sender?: (stagedoor.ChatAuthor.$Properties|null);

            /** DirectMessage recipientId */
            recipientId?: (string|null);

            /** DirectMessage content */
            content?: (string|null);

            /** DirectMessage mediaUrl */
            mediaUrl?: (string|null);

            /** DirectMessage mediaType */
            mediaType?: (string|null);

            /** DirectMessage messageType */
            messageType?: (string|null);

            /** DirectMessage atMs */
            atMs?: (number|null);

            /** DirectMessage mediaId */
            mediaId?: (string|null);

            /** DirectMessage mediaWidth */
            mediaWidth?: (number|null);

            /** DirectMessage mediaHeight */
            mediaHeight?: (number|null);

            /** DirectMessage isRemoved */
            isRemoved?: (boolean|null);

            /** DirectMessage editedAtMs */
            editedAtMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DirectMessage. */
        type $Shape = stagedoor.DirectMessage.$Properties;
    }

    /**
     * Properties of a SendDirectMessage.
     * @deprecated Use stagedoor.SendDirectMessage.$Properties instead.
     */
    interface ISendDirectMessage extends stagedoor.SendDirectMessage.$Properties {
    }

    /** Represents a SendDirectMessage. */
    class SendDirectMessage {

        /**
         * Constructs a new SendDirectMessage.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.SendDirectMessage.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SendDirectMessage clientId. */
        clientId: string;

        /** SendDirectMessage conversationId. */
        conversationId: string;

        /** SendDirectMessage recipientId. */
        recipientId: string;

        /** SendDirectMessage content. */
        content: string;

        /** SendDirectMessage mediaUrl. */
        mediaUrl: string;

        /** SendDirectMessage mediaType. */
        mediaType: string;

        /** SendDirectMessage mediaId. */
        mediaId: string;

        /**
         * Creates a new SendDirectMessage instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SendDirectMessage instance
         */
        static create(properties: stagedoor.SendDirectMessage.$Shape): stagedoor.SendDirectMessage & stagedoor.SendDirectMessage.$Shape;
        static create(properties?: stagedoor.SendDirectMessage.$Properties): stagedoor.SendDirectMessage;

        /**
         * Encodes the specified SendDirectMessage message. Does not implicitly {@link stagedoor.SendDirectMessage.verify|verify} messages.
         * @param message SendDirectMessage message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.SendDirectMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SendDirectMessage message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.SendDirectMessage & stagedoor.SendDirectMessage.$Shape} SendDirectMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.SendDirectMessage & stagedoor.SendDirectMessage.$Shape;

        /**
         * Creates a SendDirectMessage message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns SendDirectMessage
         */
        static fromObject(object: { [k: string]: any }): stagedoor.SendDirectMessage;

        /**
         * Creates a plain object from a SendDirectMessage message. Also converts values to other types if specified.
         * @param message SendDirectMessage
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.SendDirectMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this SendDirectMessage to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for SendDirectMessage
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace SendDirectMessage {

        /** Properties of a SendDirectMessage. */
        interface $Properties {

            /** SendDirectMessage clientId */
            clientId?: (string|null);

            /** SendDirectMessage conversationId */
            conversationId?: (string|null);

            /** SendDirectMessage recipientId */
            recipientId?: (string|null);

            /** SendDirectMessage content */
            content?: (string|null);

            /** SendDirectMessage mediaUrl */
            mediaUrl?: (string|null);

            /** SendDirectMessage mediaType */
            mediaType?: (string|null);

            /** SendDirectMessage mediaId */
            mediaId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SendDirectMessage. */
        type $Shape = stagedoor.SendDirectMessage.$Properties;
    }

    /**
     * Properties of a MarkMessagesSeen.
     * @deprecated Use stagedoor.MarkMessagesSeen.$Properties instead.
     */
    interface IMarkMessagesSeen extends stagedoor.MarkMessagesSeen.$Properties {
    }

    /** Represents a MarkMessagesSeen. */
    class MarkMessagesSeen {

        /**
         * Constructs a new MarkMessagesSeen.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.MarkMessagesSeen.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MarkMessagesSeen conversationId. */
        conversationId: string;

        /** MarkMessagesSeen messageId. */
        messageId: string;

        /** MarkMessagesSeen upToSeq. */
        upToSeq: number;

        /**
         * Creates a new MarkMessagesSeen instance using the specified properties.
         * @param [properties] Properties to set
         * @returns MarkMessagesSeen instance
         */
        static create(properties: stagedoor.MarkMessagesSeen.$Shape): stagedoor.MarkMessagesSeen & stagedoor.MarkMessagesSeen.$Shape;
        static create(properties?: stagedoor.MarkMessagesSeen.$Properties): stagedoor.MarkMessagesSeen;

        /**
         * Encodes the specified MarkMessagesSeen message. Does not implicitly {@link stagedoor.MarkMessagesSeen.verify|verify} messages.
         * @param message MarkMessagesSeen message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.MarkMessagesSeen.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MarkMessagesSeen message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.MarkMessagesSeen & stagedoor.MarkMessagesSeen.$Shape} MarkMessagesSeen
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.MarkMessagesSeen & stagedoor.MarkMessagesSeen.$Shape;

        /**
         * Creates a MarkMessagesSeen message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns MarkMessagesSeen
         */
        static fromObject(object: { [k: string]: any }): stagedoor.MarkMessagesSeen;

        /**
         * Creates a plain object from a MarkMessagesSeen message. Also converts values to other types if specified.
         * @param message MarkMessagesSeen
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.MarkMessagesSeen, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this MarkMessagesSeen to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for MarkMessagesSeen
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace MarkMessagesSeen {

        /** Properties of a MarkMessagesSeen. */
        interface $Properties {

            /** MarkMessagesSeen conversationId */
            conversationId?: (string|null);

            /** MarkMessagesSeen messageId */
            messageId?: (string|null);

            /** MarkMessagesSeen upToSeq */
            upToSeq?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MarkMessagesSeen. */
        type $Shape = stagedoor.MarkMessagesSeen.$Properties;
    }

    /**
     * Properties of a MarkMessagesDelivered.
     * @deprecated Use stagedoor.MarkMessagesDelivered.$Properties instead.
     */
    interface IMarkMessagesDelivered extends stagedoor.MarkMessagesDelivered.$Properties {
    }

    /** Represents a MarkMessagesDelivered. */
    class MarkMessagesDelivered {

        /**
         * Constructs a new MarkMessagesDelivered.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.MarkMessagesDelivered.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MarkMessagesDelivered conversationId. */
        conversationId: string;

        /** MarkMessagesDelivered upToSeq. */
        upToSeq: number;

        /**
         * Creates a new MarkMessagesDelivered instance using the specified properties.
         * @param [properties] Properties to set
         * @returns MarkMessagesDelivered instance
         */
        static create(properties: stagedoor.MarkMessagesDelivered.$Shape): stagedoor.MarkMessagesDelivered & stagedoor.MarkMessagesDelivered.$Shape;
        static create(properties?: stagedoor.MarkMessagesDelivered.$Properties): stagedoor.MarkMessagesDelivered;

        /**
         * Encodes the specified MarkMessagesDelivered message. Does not implicitly {@link stagedoor.MarkMessagesDelivered.verify|verify} messages.
         * @param message MarkMessagesDelivered message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.MarkMessagesDelivered.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MarkMessagesDelivered message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.MarkMessagesDelivered & stagedoor.MarkMessagesDelivered.$Shape} MarkMessagesDelivered
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.MarkMessagesDelivered & stagedoor.MarkMessagesDelivered.$Shape;

        /**
         * Creates a MarkMessagesDelivered message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns MarkMessagesDelivered
         */
        static fromObject(object: { [k: string]: any }): stagedoor.MarkMessagesDelivered;

        /**
         * Creates a plain object from a MarkMessagesDelivered message. Also converts values to other types if specified.
         * @param message MarkMessagesDelivered
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.MarkMessagesDelivered, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this MarkMessagesDelivered to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for MarkMessagesDelivered
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace MarkMessagesDelivered {

        /** Properties of a MarkMessagesDelivered. */
        interface $Properties {

            /** MarkMessagesDelivered conversationId */
            conversationId?: (string|null);

            /** MarkMessagesDelivered upToSeq */
            upToSeq?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MarkMessagesDelivered. */
        type $Shape = stagedoor.MarkMessagesDelivered.$Properties;
    }

    /**
     * Properties of a SetTyping.
     * @deprecated Use stagedoor.SetTyping.$Properties instead.
     */
    interface ISetTyping extends stagedoor.SetTyping.$Properties {
    }

    /** Represents a SetTyping. */
    class SetTyping {

        /**
         * Constructs a new SetTyping.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.SetTyping.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SetTyping conversationId. */
        conversationId: string;

        /** SetTyping typing. */
        typing: boolean;

        /**
         * Creates a new SetTyping instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SetTyping instance
         */
        static create(properties: stagedoor.SetTyping.$Shape): stagedoor.SetTyping & stagedoor.SetTyping.$Shape;
        static create(properties?: stagedoor.SetTyping.$Properties): stagedoor.SetTyping;

        /**
         * Encodes the specified SetTyping message. Does not implicitly {@link stagedoor.SetTyping.verify|verify} messages.
         * @param message SetTyping message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.SetTyping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SetTyping message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.SetTyping & stagedoor.SetTyping.$Shape} SetTyping
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.SetTyping & stagedoor.SetTyping.$Shape;

        /**
         * Creates a SetTyping message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns SetTyping
         */
        static fromObject(object: { [k: string]: any }): stagedoor.SetTyping;

        /**
         * Creates a plain object from a SetTyping message. Also converts values to other types if specified.
         * @param message SetTyping
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.SetTyping, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this SetTyping to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for SetTyping
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace SetTyping {

        /** Properties of a SetTyping. */
        interface $Properties {

            /** SetTyping conversationId */
            conversationId?: (string|null);

            /** SetTyping typing */
            typing?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SetTyping. */
        type $Shape = stagedoor.SetTyping.$Properties;
    }

    /**
     * Properties of a MessagesSeen.
     * @deprecated Use stagedoor.MessagesSeen.$Properties instead.
     */
    interface IMessagesSeen extends stagedoor.MessagesSeen.$Properties {
    }

    /** Represents a MessagesSeen. */
    class MessagesSeen {

        /**
         * Constructs a new MessagesSeen.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.MessagesSeen.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MessagesSeen conversationId. */
        conversationId: string;

        /** MessagesSeen readerId. */
        readerId: string;

        /** MessagesSeen upToSeq. */
        upToSeq: number;

        /** MessagesSeen messageId. */
        messageId: string;

        /** MessagesSeen atMs. */
        atMs: number;

        /**
         * Creates a new MessagesSeen instance using the specified properties.
         * @param [properties] Properties to set
         * @returns MessagesSeen instance
         */
        static create(properties: stagedoor.MessagesSeen.$Shape): stagedoor.MessagesSeen & stagedoor.MessagesSeen.$Shape;
        static create(properties?: stagedoor.MessagesSeen.$Properties): stagedoor.MessagesSeen;

        /**
         * Encodes the specified MessagesSeen message. Does not implicitly {@link stagedoor.MessagesSeen.verify|verify} messages.
         * @param message MessagesSeen message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.MessagesSeen.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MessagesSeen message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.MessagesSeen & stagedoor.MessagesSeen.$Shape} MessagesSeen
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.MessagesSeen & stagedoor.MessagesSeen.$Shape;

        /**
         * Creates a MessagesSeen message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns MessagesSeen
         */
        static fromObject(object: { [k: string]: any }): stagedoor.MessagesSeen;

        /**
         * Creates a plain object from a MessagesSeen message. Also converts values to other types if specified.
         * @param message MessagesSeen
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.MessagesSeen, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this MessagesSeen to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for MessagesSeen
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace MessagesSeen {

        /** Properties of a MessagesSeen. */
        interface $Properties {

            /** MessagesSeen conversationId */
            conversationId?: (string|null);

            /** MessagesSeen readerId */
            readerId?: (string|null);

            /** MessagesSeen upToSeq */
            upToSeq?: (number|null);

            /** MessagesSeen messageId */
            messageId?: (string|null);

            /** MessagesSeen atMs */
            atMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MessagesSeen. */
        type $Shape = stagedoor.MessagesSeen.$Properties;
    }

    /**
     * Properties of a MessagesDelivered.
     * @deprecated Use stagedoor.MessagesDelivered.$Properties instead.
     */
    interface IMessagesDelivered extends stagedoor.MessagesDelivered.$Properties {
    }

    /** Represents a MessagesDelivered. */
    class MessagesDelivered {

        /**
         * Constructs a new MessagesDelivered.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.MessagesDelivered.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MessagesDelivered conversationId. */
        conversationId: string;

        /** MessagesDelivered recipientId. */
        recipientId: string;

        /** MessagesDelivered upToSeq. */
        upToSeq: number;

        /** MessagesDelivered atMs. */
        atMs: number;

        /**
         * Creates a new MessagesDelivered instance using the specified properties.
         * @param [properties] Properties to set
         * @returns MessagesDelivered instance
         */
        static create(properties: stagedoor.MessagesDelivered.$Shape): stagedoor.MessagesDelivered & stagedoor.MessagesDelivered.$Shape;
        static create(properties?: stagedoor.MessagesDelivered.$Properties): stagedoor.MessagesDelivered;

        /**
         * Encodes the specified MessagesDelivered message. Does not implicitly {@link stagedoor.MessagesDelivered.verify|verify} messages.
         * @param message MessagesDelivered message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.MessagesDelivered.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MessagesDelivered message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.MessagesDelivered & stagedoor.MessagesDelivered.$Shape} MessagesDelivered
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.MessagesDelivered & stagedoor.MessagesDelivered.$Shape;

        /**
         * Creates a MessagesDelivered message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns MessagesDelivered
         */
        static fromObject(object: { [k: string]: any }): stagedoor.MessagesDelivered;

        /**
         * Creates a plain object from a MessagesDelivered message. Also converts values to other types if specified.
         * @param message MessagesDelivered
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.MessagesDelivered, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this MessagesDelivered to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for MessagesDelivered
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace MessagesDelivered {

        /** Properties of a MessagesDelivered. */
        interface $Properties {

            /** MessagesDelivered conversationId */
            conversationId?: (string|null);

            /** MessagesDelivered recipientId */
            recipientId?: (string|null);

            /** MessagesDelivered upToSeq */
            upToSeq?: (number|null);

            /** MessagesDelivered atMs */
            atMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MessagesDelivered. */
        type $Shape = stagedoor.MessagesDelivered.$Properties;
    }

    /**
     * Properties of a DirectMessageRemoved.
     * @deprecated Use stagedoor.DirectMessageRemoved.$Properties instead.
     */
    interface IDirectMessageRemoved extends stagedoor.DirectMessageRemoved.$Properties {
    }

    /** Represents a DirectMessageRemoved. */
    class DirectMessageRemoved {

        /**
         * Constructs a new DirectMessageRemoved.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.DirectMessageRemoved.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DirectMessageRemoved conversationId. */
        conversationId: string;

        /** DirectMessageRemoved messageId. */
        messageId: string;

        /** DirectMessageRemoved atMs. */
        atMs: number;

        /**
         * Creates a new DirectMessageRemoved instance using the specified properties.
         * @param [properties] Properties to set
         * @returns DirectMessageRemoved instance
         */
        static create(properties: stagedoor.DirectMessageRemoved.$Shape): stagedoor.DirectMessageRemoved & stagedoor.DirectMessageRemoved.$Shape;
        static create(properties?: stagedoor.DirectMessageRemoved.$Properties): stagedoor.DirectMessageRemoved;

        /**
         * Encodes the specified DirectMessageRemoved message. Does not implicitly {@link stagedoor.DirectMessageRemoved.verify|verify} messages.
         * @param message DirectMessageRemoved message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.DirectMessageRemoved.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DirectMessageRemoved message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.DirectMessageRemoved & stagedoor.DirectMessageRemoved.$Shape} DirectMessageRemoved
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.DirectMessageRemoved & stagedoor.DirectMessageRemoved.$Shape;

        /**
         * Creates a DirectMessageRemoved message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns DirectMessageRemoved
         */
        static fromObject(object: { [k: string]: any }): stagedoor.DirectMessageRemoved;

        /**
         * Creates a plain object from a DirectMessageRemoved message. Also converts values to other types if specified.
         * @param message DirectMessageRemoved
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.DirectMessageRemoved, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this DirectMessageRemoved to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for DirectMessageRemoved
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace DirectMessageRemoved {

        /** Properties of a DirectMessageRemoved. */
        interface $Properties {

            /** DirectMessageRemoved conversationId */
            conversationId?: (string|null);

            /** DirectMessageRemoved messageId */
            messageId?: (string|null);

            /** DirectMessageRemoved atMs */
            atMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DirectMessageRemoved. */
        type $Shape = stagedoor.DirectMessageRemoved.$Properties;
    }

    /**
     * Properties of an EditDirectMessage.
     * @deprecated Use stagedoor.EditDirectMessage.$Properties instead.
     */
    interface IEditDirectMessage extends stagedoor.EditDirectMessage.$Properties {
    }

    /** Represents an EditDirectMessage. */
    class EditDirectMessage {

        /**
         * Constructs a new EditDirectMessage.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.EditDirectMessage.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** EditDirectMessage messageId. */
        messageId: string;

        /** EditDirectMessage content. */
        content: string;

        /**
         * Creates a new EditDirectMessage instance using the specified properties.
         * @param [properties] Properties to set
         * @returns EditDirectMessage instance
         */
        static create(properties: stagedoor.EditDirectMessage.$Shape): stagedoor.EditDirectMessage & stagedoor.EditDirectMessage.$Shape;
        static create(properties?: stagedoor.EditDirectMessage.$Properties): stagedoor.EditDirectMessage;

        /**
         * Encodes the specified EditDirectMessage message. Does not implicitly {@link stagedoor.EditDirectMessage.verify|verify} messages.
         * @param message EditDirectMessage message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.EditDirectMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an EditDirectMessage message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.EditDirectMessage & stagedoor.EditDirectMessage.$Shape} EditDirectMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.EditDirectMessage & stagedoor.EditDirectMessage.$Shape;

        /**
         * Creates an EditDirectMessage message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns EditDirectMessage
         */
        static fromObject(object: { [k: string]: any }): stagedoor.EditDirectMessage;

        /**
         * Creates a plain object from an EditDirectMessage message. Also converts values to other types if specified.
         * @param message EditDirectMessage
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.EditDirectMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this EditDirectMessage to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for EditDirectMessage
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace EditDirectMessage {

        /** Properties of an EditDirectMessage. */
        interface $Properties {

            /** EditDirectMessage messageId */
            messageId?: (string|null);

            /** EditDirectMessage content */
            content?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an EditDirectMessage. */
        type $Shape = stagedoor.EditDirectMessage.$Properties;
    }

    /**
     * Properties of a RemoveDirectMessage.
     * @deprecated Use stagedoor.RemoveDirectMessage.$Properties instead.
     */
    interface IRemoveDirectMessage extends stagedoor.RemoveDirectMessage.$Properties {
    }

    /** Represents a RemoveDirectMessage. */
    class RemoveDirectMessage {

        /**
         * Constructs a new RemoveDirectMessage.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.RemoveDirectMessage.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RemoveDirectMessage messageId. */
        messageId: string;

        /**
         * Creates a new RemoveDirectMessage instance using the specified properties.
         * @param [properties] Properties to set
         * @returns RemoveDirectMessage instance
         */
        static create(properties: stagedoor.RemoveDirectMessage.$Shape): stagedoor.RemoveDirectMessage & stagedoor.RemoveDirectMessage.$Shape;
        static create(properties?: stagedoor.RemoveDirectMessage.$Properties): stagedoor.RemoveDirectMessage;

        /**
         * Encodes the specified RemoveDirectMessage message. Does not implicitly {@link stagedoor.RemoveDirectMessage.verify|verify} messages.
         * @param message RemoveDirectMessage message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.RemoveDirectMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RemoveDirectMessage message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.RemoveDirectMessage & stagedoor.RemoveDirectMessage.$Shape} RemoveDirectMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.RemoveDirectMessage & stagedoor.RemoveDirectMessage.$Shape;

        /**
         * Creates a RemoveDirectMessage message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RemoveDirectMessage
         */
        static fromObject(object: { [k: string]: any }): stagedoor.RemoveDirectMessage;

        /**
         * Creates a plain object from a RemoveDirectMessage message. Also converts values to other types if specified.
         * @param message RemoveDirectMessage
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.RemoveDirectMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RemoveDirectMessage to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for RemoveDirectMessage
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace RemoveDirectMessage {

        /** Properties of a RemoveDirectMessage. */
        interface $Properties {

            /** RemoveDirectMessage messageId */
            messageId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RemoveDirectMessage. */
        type $Shape = stagedoor.RemoveDirectMessage.$Properties;
    }

    /**
     * Properties of a DirectMessageEdited.
     * @deprecated Use stagedoor.DirectMessageEdited.$Properties instead.
     */
    interface IDirectMessageEdited extends stagedoor.DirectMessageEdited.$Properties {
    }

    /** Represents a DirectMessageEdited. */
    class DirectMessageEdited {

        /**
         * Constructs a new DirectMessageEdited.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.DirectMessageEdited.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DirectMessageEdited conversationId. */
        conversationId: string;

        /** DirectMessageEdited messageId. */
        messageId: string;

        /** DirectMessageEdited content. */
        content: string;

        /** DirectMessageEdited editedAtMs. */
        editedAtMs: number;

        /**
         * Creates a new DirectMessageEdited instance using the specified properties.
         * @param [properties] Properties to set
         * @returns DirectMessageEdited instance
         */
        static create(properties: stagedoor.DirectMessageEdited.$Shape): stagedoor.DirectMessageEdited & stagedoor.DirectMessageEdited.$Shape;
        static create(properties?: stagedoor.DirectMessageEdited.$Properties): stagedoor.DirectMessageEdited;

        /**
         * Encodes the specified DirectMessageEdited message. Does not implicitly {@link stagedoor.DirectMessageEdited.verify|verify} messages.
         * @param message DirectMessageEdited message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.DirectMessageEdited.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DirectMessageEdited message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.DirectMessageEdited & stagedoor.DirectMessageEdited.$Shape} DirectMessageEdited
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.DirectMessageEdited & stagedoor.DirectMessageEdited.$Shape;

        /**
         * Creates a DirectMessageEdited message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns DirectMessageEdited
         */
        static fromObject(object: { [k: string]: any }): stagedoor.DirectMessageEdited;

        /**
         * Creates a plain object from a DirectMessageEdited message. Also converts values to other types if specified.
         * @param message DirectMessageEdited
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.DirectMessageEdited, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this DirectMessageEdited to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for DirectMessageEdited
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace DirectMessageEdited {

        /** Properties of a DirectMessageEdited. */
        interface $Properties {

            /** DirectMessageEdited conversationId */
            conversationId?: (string|null);

            /** DirectMessageEdited messageId */
            messageId?: (string|null);

            /** DirectMessageEdited content */
            content?: (string|null);

            /** DirectMessageEdited editedAtMs */
            editedAtMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DirectMessageEdited. */
        type $Shape = stagedoor.DirectMessageEdited.$Properties;
    }

    /**
     * Properties of a TypingChanged.
     * @deprecated Use stagedoor.TypingChanged.$Properties instead.
     */
    interface ITypingChanged extends stagedoor.TypingChanged.$Properties {
    }

    /** Represents a TypingChanged. */
    class TypingChanged {

        /**
         * Constructs a new TypingChanged.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.TypingChanged.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TypingChanged conversationId. */
        conversationId: string;

        /** TypingChanged userId. */
        userId: string;

        /** TypingChanged typing. */
        typing: boolean;

        /**
         * Creates a new TypingChanged instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TypingChanged instance
         */
        static create(properties: stagedoor.TypingChanged.$Shape): stagedoor.TypingChanged & stagedoor.TypingChanged.$Shape;
        static create(properties?: stagedoor.TypingChanged.$Properties): stagedoor.TypingChanged;

        /**
         * Encodes the specified TypingChanged message. Does not implicitly {@link stagedoor.TypingChanged.verify|verify} messages.
         * @param message TypingChanged message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.TypingChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TypingChanged message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.TypingChanged & stagedoor.TypingChanged.$Shape} TypingChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.TypingChanged & stagedoor.TypingChanged.$Shape;

        /**
         * Creates a TypingChanged message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns TypingChanged
         */
        static fromObject(object: { [k: string]: any }): stagedoor.TypingChanged;

        /**
         * Creates a plain object from a TypingChanged message. Also converts values to other types if specified.
         * @param message TypingChanged
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.TypingChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this TypingChanged to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for TypingChanged
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace TypingChanged {

        /** Properties of a TypingChanged. */
        interface $Properties {

            /** TypingChanged conversationId */
            conversationId?: (string|null);

            /** TypingChanged userId */
            userId?: (string|null);

            /** TypingChanged typing */
            typing?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TypingChanged. */
        type $Shape = stagedoor.TypingChanged.$Properties;
    }

    /** PresenceStatus enum. */
    enum PresenceStatus {

        /** PRESENCE_STATUS_UNSPECIFIED value */
        PRESENCE_STATUS_UNSPECIFIED = 0,

        /** PRESENCE_STATUS_ONLINE value */
        PRESENCE_STATUS_ONLINE = 1,

        /** PRESENCE_STATUS_AWAY value */
        PRESENCE_STATUS_AWAY = 2,

        /** PRESENCE_STATUS_OFFLINE value */
        PRESENCE_STATUS_OFFLINE = 3
    }

    /**
     * Properties of a SetPresence.
     * @deprecated Use stagedoor.SetPresence.$Properties instead.
     */
    interface ISetPresence extends stagedoor.SetPresence.$Properties {
    }

    /** Represents a SetPresence. */
    class SetPresence {

        /**
         * Constructs a new SetPresence.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.SetPresence.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SetPresence status. */
        status: stagedoor.PresenceStatus;

        /**
         * Creates a new SetPresence instance using the specified properties.
         * @param [properties] Properties to set
         * @returns SetPresence instance
         */
        static create(properties: stagedoor.SetPresence.$Shape): stagedoor.SetPresence & stagedoor.SetPresence.$Shape;
        static create(properties?: stagedoor.SetPresence.$Properties): stagedoor.SetPresence;

        /**
         * Encodes the specified SetPresence message. Does not implicitly {@link stagedoor.SetPresence.verify|verify} messages.
         * @param message SetPresence message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.SetPresence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SetPresence message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.SetPresence & stagedoor.SetPresence.$Shape} SetPresence
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.SetPresence & stagedoor.SetPresence.$Shape;

        /**
         * Creates a SetPresence message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns SetPresence
         */
        static fromObject(object: { [k: string]: any }): stagedoor.SetPresence;

        /**
         * Creates a plain object from a SetPresence message. Also converts values to other types if specified.
         * @param message SetPresence
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.SetPresence, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this SetPresence to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for SetPresence
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace SetPresence {

        /** Properties of a SetPresence. */
        interface $Properties {

            /** SetPresence status */
            status?: (stagedoor.PresenceStatus|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SetPresence. */
        type $Shape = stagedoor.SetPresence.$Properties;
    }

    /**
     * Properties of a WatchPresence.
     * @deprecated Use stagedoor.WatchPresence.$Properties instead.
     */
    interface IWatchPresence extends stagedoor.WatchPresence.$Properties {
    }

    /** Represents a WatchPresence. */
    class WatchPresence {

        /**
         * Constructs a new WatchPresence.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.WatchPresence.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WatchPresence userIds. */
        userIds: string[];

        /**
         * Creates a new WatchPresence instance using the specified properties.
         * @param [properties] Properties to set
         * @returns WatchPresence instance
         */
        static create(properties: stagedoor.WatchPresence.$Shape): stagedoor.WatchPresence & stagedoor.WatchPresence.$Shape;
        static create(properties?: stagedoor.WatchPresence.$Properties): stagedoor.WatchPresence;

        /**
         * Encodes the specified WatchPresence message. Does not implicitly {@link stagedoor.WatchPresence.verify|verify} messages.
         * @param message WatchPresence message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.WatchPresence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WatchPresence message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.WatchPresence & stagedoor.WatchPresence.$Shape} WatchPresence
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.WatchPresence & stagedoor.WatchPresence.$Shape;

        /**
         * Creates a WatchPresence message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns WatchPresence
         */
        static fromObject(object: { [k: string]: any }): stagedoor.WatchPresence;

        /**
         * Creates a plain object from a WatchPresence message. Also converts values to other types if specified.
         * @param message WatchPresence
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.WatchPresence, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this WatchPresence to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for WatchPresence
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace WatchPresence {

        /** Properties of a WatchPresence. */
        interface $Properties {

            /** WatchPresence userIds */
            userIds?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WatchPresence. */
        type $Shape = stagedoor.WatchPresence.$Properties;
    }

    /**
     * Properties of a PresenceList.
     * @deprecated Use stagedoor.PresenceList.$Properties instead.
     */
    interface IPresenceList extends stagedoor.PresenceList.$Properties {
    }

    /** Represents a PresenceList. */
    class PresenceList {

        /**
         * Constructs a new PresenceList.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.PresenceList.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** PresenceList people. */
        people: stagedoor.PresenceChanged.$Properties[];

        /**
         * Creates a new PresenceList instance using the specified properties.
         * @param [properties] Properties to set
         * @returns PresenceList instance
         */
        static create(properties: stagedoor.PresenceList.$Shape): stagedoor.PresenceList & stagedoor.PresenceList.$Shape;
        static create(properties?: stagedoor.PresenceList.$Properties): stagedoor.PresenceList;

        /**
         * Encodes the specified PresenceList message. Does not implicitly {@link stagedoor.PresenceList.verify|verify} messages.
         * @param message PresenceList message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.PresenceList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a PresenceList message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.PresenceList & stagedoor.PresenceList.$Shape} PresenceList
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.PresenceList & stagedoor.PresenceList.$Shape;

        /**
         * Creates a PresenceList message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns PresenceList
         */
        static fromObject(object: { [k: string]: any }): stagedoor.PresenceList;

        /**
         * Creates a plain object from a PresenceList message. Also converts values to other types if specified.
         * @param message PresenceList
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.PresenceList, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this PresenceList to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for PresenceList
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace PresenceList {

        /** Properties of a PresenceList. */
        interface $Properties {

            /** PresenceList people */
            people?: (stagedoor.PresenceChanged.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a PresenceList. */
        type $Shape = stagedoor.PresenceList.$Properties;
    }

    /**
     * Properties of a PresenceChanged.
     * @deprecated Use stagedoor.PresenceChanged.$Properties instead.
     */
    interface IPresenceChanged extends stagedoor.PresenceChanged.$Properties {
    }

    /** Represents a PresenceChanged. */
    class PresenceChanged {

        /**
         * Constructs a new PresenceChanged.
         * @param [properties] Properties to set
         */
        constructor(properties?: stagedoor.PresenceChanged.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** PresenceChanged userId. */
        userId: string;

        /** PresenceChanged status. */
        status: stagedoor.PresenceStatus;

        /** PresenceChanged lastSeenMs. */
        lastSeenMs: number;

        /**
         * Creates a new PresenceChanged instance using the specified properties.
         * @param [properties] Properties to set
         * @returns PresenceChanged instance
         */
        static create(properties: stagedoor.PresenceChanged.$Shape): stagedoor.PresenceChanged & stagedoor.PresenceChanged.$Shape;
        static create(properties?: stagedoor.PresenceChanged.$Properties): stagedoor.PresenceChanged;

        /**
         * Encodes the specified PresenceChanged message. Does not implicitly {@link stagedoor.PresenceChanged.verify|verify} messages.
         * @param message PresenceChanged message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: stagedoor.PresenceChanged.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a PresenceChanged message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {stagedoor.PresenceChanged & stagedoor.PresenceChanged.$Shape} PresenceChanged
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): stagedoor.PresenceChanged & stagedoor.PresenceChanged.$Shape;

        /**
         * Creates a PresenceChanged message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns PresenceChanged
         */
        static fromObject(object: { [k: string]: any }): stagedoor.PresenceChanged;

        /**
         * Creates a plain object from a PresenceChanged message. Also converts values to other types if specified.
         * @param message PresenceChanged
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: stagedoor.PresenceChanged, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this PresenceChanged to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };

        /**
         * Gets the type url for PresenceChanged
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace PresenceChanged {

        /** Properties of a PresenceChanged. */
        interface $Properties {

            /** PresenceChanged userId */
            userId?: (string|null);

            /** PresenceChanged status */
            status?: (stagedoor.PresenceStatus|null);

            /** PresenceChanged lastSeenMs */
            lastSeenMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a PresenceChanged. */
        type $Shape = stagedoor.PresenceChanged.$Properties;
    }
}
