import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { startEdge } from './edge-fixture.ts';
import { type Frame, FrameClient, OPCODE } from './FrameClient.ts';

/**
 * The cases of the Autobahn test suite's client against a server that echoes (its sections 1 to 7, 9 and 10; compression, 12 and 13, is
 * not offered), by their numbers.
 */

const { text, binary, continuation, close, ping, pong } = OPCODE;
const MESSAGE_BYTES_MAX = 1024 * 1024;
const UTF8 = 'Hello-µ@ßöäüàá-UTF-8!! مرحبا 🌙';

async function startEcho(context: TestContext): Promise<() => Promise<FrameClient>> {
  const { url } = await startEdge(context, {
    websockets: [
      {
        path: '/ws',
        maxPayloadBytes: MESSAGE_BYTES_MAX,
        idleTimeoutSeconds: 32,
        maxBackpressureBytes: 4 * MESSAGE_BYTES_MAX,
        upgrade: () => ({ accept: true, data: undefined }),
        handlers: {
          message: (connection, bytes, isBinary) => {
            connection.send(bytes, isBinary);
          },
        },
      },
    ],
  });
  return async () => {
    const client = await FrameClient.open(url);
    context.after(() => client.end());
    return client;
  };
}

/** A payload of this length that is text. */
const textOf = (length: number): string => '*'.repeat(length);
const bytesOf = (length: number): Uint8Array => new Uint8Array(length).fill(0xfe);
const closeFrame = (code?: number, reason: Uint8Array | string = ''): Frame => {
  if (code === undefined) return { opcode: close };
  const head = Buffer.alloc(2);
  head.writeUInt16BE(code);
  return { opcode: close, payload: Buffer.concat([head, Buffer.from(reason as Uint8Array)]) };
};

/** In as many pieces as there are. */
function fragments(opcode: number, pieces: readonly (Uint8Array | string)[]): Frame[] {
  return pieces.map((payload, index) => ({
    opcode: index === 0 ? opcode : continuation,
    payload,
    fin: index === pieces.length - 1,
  }));
}

/** The server answers with these messages, and goes on. */
async function assertEchoes(
  client: FrameClient,
  frames: readonly Frame[],
  expected: readonly (Uint8Array | string)[],
  options: { isChopped?: boolean } = {},
): Promise<void> {
  await client.send(frames, options);
  await client.until(() => client.messages.length >= expected.length);
  assert.deepEqual(
    client.messages.map(({ payload }) => payload),
    expected.map((each) => Buffer.from(each as Uint8Array)),
  );
  assert.equal(client.isClosed, false);
}

/**
 * The server fails the connection, and answers nothing of what failed it. What came in one piece with it and before it may be answered
 * or not: the suite calls the one strict and the other not.
 */
async function assertFails(
  client: FrameClient,
  frames: readonly Frame[],
  before: readonly string[] = [],
): Promise<void> {
  await client.send(frames);
  await client.closed();
  const echoed = client.messages.map(({ payload }) => payload.toString());
  assert.deepEqual(echoed, echoed.length === 0 ? [] : before);
  const code = client.closeCode;
  assert.ok(code === undefined || (code >= 1002 && code <= 1011), `closed with ${code}`);
}

test('[HTTP-29] Autobahn 1: messages of every length of the length field, whole and octet by octet', async (context) => {
  const open = await startEcho(context);
  for (const length of [0, 125, 126, 127, 128, 65_535, 65_536]) {
    await assertEchoes(await open(), [{ opcode: text, payload: textOf(length) }], [textOf(length)]);
    await assertEchoes(
      await open(),
      [{ opcode: binary, payload: bytesOf(length) }],
      [bytesOf(length)],
    );
  }
  for (const length of [0, 125, 126, 300]) {
    const frame = { opcode: text, payload: textOf(length) };
    await assertEchoes(await open(), [frame], [textOf(length)], { isChopped: true });
  }
});

test('[HTTP-29] Autobahn 2: pings are answered with what was in them, pongs with nothing', async (context) => {
  const open = await startEcho(context);
  for (const payload of ['', 'Hello, world!', bytesOf(8), bytesOf(125)]) {
    for (const isChopped of [false, true]) {
      const client = await open();
      await client.send([{ opcode: pong, payload: 'not asked for' }], { isChopped });
      await client.send([{ opcode: ping, payload }], { isChopped });
      await client.until(() => client.pongs.length > 0);
      assert.deepEqual(
        client.frames.map((frame) => frame.payload),
        [Buffer.from(payload as Uint8Array)],
      );
    }
  }
  const many = await open();
  await many.send(
    Array.from({ length: 10 }, (_, index) => ({ opcode: ping, payload: `${index}` })),
  );
  await many.until(() => many.pongs.length === 10);
  assert.equal(many.pongs.map(({ payload }) => payload.toString()).join(''), '0123456789');
  await assertFails(await open(), [{ opcode: ping, payload: bytesOf(126) }]);
});

test('[HTTP-29] Autobahn 3: reserved bits fail the connection, on every kind of frame', async (context) => {
  const open = await startEcho(context);
  for (let rsv = 1; rsv <= 7; rsv += 1)
    for (const opcode of [text, binary, close, ping, pong])
      await assertFails(await open(), [{ opcode, rsv, payload: opcode === close ? '' : 'x' }]);
  const hello = { opcode: text, payload: 'hello' };
  await assertFails(await open(), [hello, { ...hello, rsv: 2 }, { opcode: ping }], ['hello']);
});

test('[HTTP-29] Autobahn 4: reserved opcodes fail the connection', async (context) => {
  const open = await startEcho(context);
  for (const opcode of [3, 4, 5, 6, 7, 11, 12, 13, 14, 15]) {
    await assertFails(await open(), [{ opcode }]);
    await assertFails(await open(), [{ opcode, payload: 'reserved' }, { opcode: ping }]);
  }
});

test('[HTTP-29] Autobahn 5: fragments are put together, with control frames in between', async (context) => {
  const open = await startEcho(context);
  const [first, second] = fragments(text, ['fragment1', 'fragment2']) as [Frame, Frame];
  for (const isChopped of [false, true])
    await assertEchoes(await open(), [first, second], ['fragment1fragment2'], { isChopped });
  const client = await open();
  await assertEchoes(
    client,
    [first, { opcode: ping, payload: 'ping' }, second],
    ['fragment1fragment2'],
  );
  assert.equal(client.pongs.length, 1);
  const five = fragments(text, ['1', '2', '3', '4', '5']);
  await assertEchoes(
    await open(),
    five.flatMap((frame) => [frame, { opcode: ping }]),
    ['12345'],
  );
});

const wrongFragments: [string, Frame[]][] = [
  ['5.1 a ping in fragments', fragments(ping, ['a', 'b'])],
  ['5.2 a pong in fragments', fragments(pong, ['a', 'b'])],
  ['5.9 nothing to continue', [{ opcode: continuation, payload: 'x' }]],
  ['5.10 nothing to continue, not the last', [{ opcode: continuation, payload: 'x', fin: false }]],
  [
    '5.15 a second continuation after the last',
    [...fragments(text, ['a', 'b']), { opcode: continuation, payload: 'c', fin: false }],
  ],
  [
    '5.18 another message within a message',
    [
      { opcode: text, payload: 'a', fin: false },
      { opcode: text, payload: 'b' },
    ],
  ],
];
for (const [name, frames] of wrongFragments) {
  test(`[HTTP-29] Autobahn ${name} fails the connection`, async (context) => {
    const open = await startEcho(context);
    await assertFails(await open(), frames, name.startsWith('5.15') ? ['ab'] : []);
  });
}

test('[HTTP-29] Autobahn 6: text is UTF-8, wherever it is cut', async (context) => {
  const open = await startEcho(context);
  const bytes = Buffer.from(UTF8);
  const single = Array.from(bytes, (byte) => Buffer.of(byte));
  await assertEchoes(await open(), fragments(text, ['', '', '']), ['']);
  await assertEchoes(await open(), fragments(text, ['', 'middle', '']), ['middle']);
  await assertEchoes(await open(), [{ opcode: text, payload: bytes }], [bytes]);
  await assertEchoes(await open(), fragments(text, single), [bytes]);
  // The borders of what is allowed: U+0000, U+0080, U+0800, U+10000, U+D7FF, U+E000, U+FFFD, U+10FFFF and noncharacters.
  for (const hex of [
    '00',
    'c280',
    'e0a080',
    'f0908080',
    'ed9fbf',
    'ee8080',
    'efbfbd',
    'f48fbfbf',
    'efbfbf',
  ])
    await assertEchoes(
      await open(),
      [{ opcode: text, payload: Buffer.from(hex, 'hex') }],
      [Buffer.from(hex, 'hex')],
    );
});

const invalidUtf8 = [
  ['6.3.1 a surrogate', 'cebae1bdb9cf83cebcceb5eda080656469746564'],
  ['6.12.1 beyond U+10FFFF', 'f4908080'],
  ['6.13 a continuation byte alone', '80'],
  ['6.13.2 the last of them', 'bf'],
  ['6.14 a lonely start of two', 'c020'],
  ['6.14.5 a lonely start of four', 'f0208020'],
  ['6.15 one whose end is missing', 'e080'],
  ['6.16 several whose ends are missing', 'c0e080f08080'],
  ['6.17 bytes that are never there', 'fe'],
  ['6.17.2 the other of them', 'ff'],
  ['6.18 an overlong slash in two', 'c0af'],
  ['6.18.2 in three', 'e080af'],
  ['6.18.3 in four', 'f08080af'],
  ['6.19 the greatest overlong in two', 'c1bf'],
  ['6.20 an overlong zero', 'c080'],
  ['6.21 half a pair', 'eda080'],
  ['6.22 a pair of surrogates', 'eda080edb080'],
  ['6.23 a message that ends within a letter', '48c3'],
] as const;
test('[HTTP-29] Autobahn 6: text that is no UTF-8 fails the connection, and is not echoed', async (context) => {
  const open = await startEcho(context);
  for (const [name, hex] of invalidUtf8) {
    const payload = Buffer.from(hex, 'hex');
    await assertFails(await open(), [{ opcode: text, payload }]).catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    const pieces = Array.from(payload, (byte) => Buffer.of(byte));
    await assertFails(await open(), fragments(text, ['ok', ...pieces]));
    await assertEchoes(await open(), [{ opcode: binary, payload }], [payload]);
  }
});

test('[HTTP-29] Autobahn 7.1: a close is answered, and nothing after it is read', async (context) => {
  const open = await startEcho(context);
  const afterwards: Frame[][] = [
    [],
    [closeFrame(1000)],
    [{ opcode: ping, payload: 'x' }],
    [{ opcode: text, payload: 'x' }],
    fragments(text, ['a', 'b']),
  ];
  for (const more of afterwards) {
    const client = await open();
    await client.send([closeFrame(1000), ...more]);
    await client.closed();
    assert.equal(client.closeCode, 1000);
    assert.deepEqual([client.messages, client.pongs], [[], []]);
  }
  const big = textOf(256 * 1024);
  const client = await open();
  await client.send([{ opcode: text, payload: big }, closeFrame(1000), { opcode: ping }]);
  await client.closed();
  assert.equal(client.messages[0]?.payload.length, big.length);
});

const codes = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999];
test('[HTTP-29] Autobahn 7.3 and 7.7: every code that may be sent is answered, with and without a reason', async (context) => {
  const open = await startEcho(context);
  for (const code of codes)
    for (const reason of ['', 'Hello World!', UTF8, textOf(123)]) {
      const client = await open();
      await client.send([closeFrame(code, reason)]);
      await client.closed();
      // Codes of libraries (3000 to 3999) are answered by a close without a code.
      assert.ok(client.frames.some(({ opcode }) => opcode === close));
      if (code < 3000 || code > 3999) assert.equal(client.closeCode, code);
    }
  const client = await open();
  await client.send([closeFrame()]);
  await client.closed();
});

test('[HTTP-29] Autobahn 7.5 and 7.9: a close that is none fails the connection, and its code is not sent back', async (context) => {
  const open = await startEcho(context);
  const wrong = [0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999, 5000, 65_535];
  const frames = [
    { opcode: close, payload: 'x' },
    closeFrame(1000, textOf(124)),
    closeFrame(1000, Buffer.from('cebae1bdb9eda080', 'hex')),
    ...wrong.map((code) => closeFrame(code)),
  ];
  for (const frame of frames) {
    const client = await open();
    await client.send([frame]);
    await client.closed();
    assert.ok(!wrong.includes(client.closeCode ?? 1002), `answered with ${client.closeCode}`);
  }
});

test('[HTTP-29] Autobahn 9 and 10: large messages, whole and in fragments of every size; larger ones than are taken fail', async (context) => {
  const open = await startEcho(context);
  const large = bytesOf(MESSAGE_BYTES_MAX);
  await assertEchoes(await open(), [{ opcode: binary, payload: large }], [large]);
  for (const size of [64, 1_024, 65_536]) {
    const payload = bytesOf(256 * 1024);
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < payload.length; at += size) pieces.push(payload.subarray(at, at + size));
    await assertEchoes(await open(), fragments(binary, pieces), [payload]);
  }
  await assertFails(await open(), [{ opcode: binary, payload: bytesOf(MESSAGE_BYTES_MAX + 1) }]);
});
