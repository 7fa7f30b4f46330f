"""A WHIP publisher or WHEP player made of aiortc, for tests: a client that nobody here wrote.

    aiortc_client.py publish URL TOKEN [h264|vp8]
    aiortc_client.py play URL [TOKEN]

Says what happens as JSON lines on stdout. Lives until stdin ends or says `delete`, which deletes the session first.
"""

import asyncio
import fractions
import json
import sys
import time
import urllib.error
import urllib.request
from urllib.parse import urljoin

import av
import numpy
from aiortc import MediaStreamTrack, RTCPeerConnection, RTCRtpReceiver, RTCSessionDescription
from aiortc.mediastreams import MediaStreamError, VideoStreamTrack

REPORT_EVERY_S = 0.25
VIDEO_SIZE = (320, 180)


def say(**event):
    print(json.dumps(event), flush=True)


class MovingPicture(VideoStreamTrack):
    """A bar that moves, so that every frame differs from the one before."""

    def __init__(self):
        super().__init__()
        self.count = 0

    async def recv(self):
        pts, time_base = await self.next_timestamp()
        width, height = VIDEO_SIZE
        picture = numpy.full((height, width, 3), 40, dtype=numpy.uint8)
        at = (self.count * 4) % width
        picture[:, at : at + 24] = (200, 120, 40)
        self.count += 1
        frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
        frame.pts, frame.time_base = pts, time_base
        return frame


class Tone(MediaStreamTrack):
    """A sine in stereo, 20 ms a frame."""

    kind = "audio"
    RATE = 48000
    SAMPLES = 960

    def __init__(self):
        super().__init__()
        self.count = 0
        self.start = time.time()

    async def recv(self):
        if self.readyState != "live":
            raise MediaStreamError
        due = self.start + self.count * self.SAMPLES / self.RATE
        await asyncio.sleep(max(0, due - time.time()))
        at = numpy.arange(self.SAMPLES) + self.count * self.SAMPLES
        tone = (numpy.sin(at * 440 * 2 * numpy.pi / self.RATE) * 8000).astype(numpy.int16)
        frame = av.AudioFrame.from_ndarray(
            numpy.repeat(tone, 2).reshape(1, -1), format="s16", layout="stereo"
        )
        frame.sample_rate = self.RATE
        frame.pts = self.count * self.SAMPLES
        frame.time_base = fractions.Fraction(1, self.RATE)
        self.count += 1
        return frame


def request(method, url, token, body=None, content_type=None):
    headers = {}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    if content_type:
        headers["Content-Type"] = content_type
    data = body.encode() if body is not None else None
    asked = urllib.request.Request(url, data=data, headers=headers, method=method)
    try:
        with urllib.request.urlopen(asked, timeout=15) as answer:
            return answer.status, dict(answer.headers.items()), answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers.items()), error.read().decode()


async def offer_and_answer(pc, url, token):
    await pc.setLocalDescription(await pc.createOffer())
    offer = pc.localDescription.sdp
    status, headers, answer = await asyncio.to_thread(
        request, "POST", url, token, offer, "application/sdp"
    )
    named = {name.lower(): value for name, value in headers.items()}
    say(
        event="answered",
        status=status,
        location=named.get("location"),
        etag=named.get("etag"),
        retryAfter=named.get("retry-after"),
        body=answer,
    )
    if status != 201:
        return None
    await pc.setRemoteDescription(RTCSessionDescription(sdp=answer, type="answer"))
    return urljoin(url, named["location"])


def prefer(pc, name):
    for transceiver in pc.getTransceivers():
        if transceiver.kind != "video":
            continue
        codecs = RTCRtpReceiver.getCapabilities("video").codecs
        chosen = [
            codec
            for codec in codecs
            if codec.mimeType.lower() in (f"video/{name}", "video/rtx")
        ]
        transceiver.setCodecPreferences(chosen)


async def count_frames(track, counts):
    try:
        while True:
            frame = await track.recv()
            counts[track.kind] += 1
            if track.kind == "video":
                counts["width"], counts["height"] = frame.width, frame.height
    except MediaStreamError:
        pass


async def report(pc, counts):
    while True:
        await asyncio.sleep(REPORT_EVERY_S)
        sent = {}
        for sender in pc.getSenders():
            for stats in (await sender.getStats()).values():
                if stats.type == "outbound-rtp":
                    sent[stats.kind] = stats.packetsSent
        say(event="counts", state=pc.connectionState, sent=sent, **counts)


async def main():
    mode, url = sys.argv[1:3]
    token = sys.argv[3] if len(sys.argv) > 3 else ""
    pc = RTCPeerConnection()
    counts = {"audio": 0, "video": 0}

    @pc.on("connectionstatechange")
    def on_state():
        say(event="state", state=pc.connectionState)

    @pc.on("track")
    def on_track(track):
        asyncio.ensure_future(count_frames(track, counts))

    if mode == "publish":
        pc.addTransceiver(Tone(), direction="sendonly")
        pc.addTransceiver(MovingPicture(), direction="sendonly")
        prefer(pc, sys.argv[4] if len(sys.argv) > 4 else "h264")
    else:
        pc.addTransceiver("audio", direction="recvonly")
        pc.addTransceiver("video", direction="recvonly")
    location = await offer_and_answer(pc, url, token)
    reporting = asyncio.ensure_future(report(pc, counts))
    reader = asyncio.StreamReader()
    await asyncio.get_event_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    while location and (line := await reader.readline()):
        if line.strip() == b"delete":
            status, _, _ = await asyncio.to_thread(request, "DELETE", location, token)
            say(event="deleted", status=status)
    reporting.cancel()
    await pc.close()


asyncio.run(main())
