import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { MESSAGE_MEDIA_BYTES_MAX } from '@stagedoor/contracts/limits';
import { FakeClock } from '@stagedoor/service-kit/fake-clock';
import sharp from 'sharp';
import { ATTACHMENT_RATE_LIMITS } from '../attachments/config.ts';
import { PICTURE_FRAMES_MAX, PICTURE_SIDE_MAX, PREVIEW_SIDE_MAX } from '../attachments/Pictures.ts';
import { NOBODY, startPair } from './conversations-fixture.ts';
import { animation, FILM, makeRecordings, picture, pngBomb } from './media-files.ts';

const HOUR_MS = 60 * 60_000;
const nobody = { authorization: NOBODY };
const pathOf = ({ mediaId }: { mediaId: string | null }) => `/messages/media/${mediaId}`;

test('[MED-1] [MED-6] each kind of film and sound reaches the other person as it was sent', async (context) => {
  const { alice, bob } = await startPair(context, { hasLimits: false });
  for (const { name, declared, mediaType, contentType, bytes } of await makeRecordings()) {
    const media = await alice.upload(bytes, declared);
    assert.deepEqual(
      [media.mediaType, media.contentType, media.bytes],
      [mediaType, contentType, bytes.byteLength],
      name,
    );
    const { width, height } = mediaType === 'video' ? FILM : { width: 0, height: 0 };
    assert.deepEqual([media.width, media.height], [width, height], name);
    const sent = await alice.write(bob, '', { mediaId: media.mediaId });
    assert.deepEqual(
      [sent.messageType, sent.mediaType, sent.mediaId, sent.content],
      ['media', mediaType, media.mediaId, null],
    );
    assert.deepEqual([sent.mediaWidth, sent.mediaHeight], [width || null, height || null], name);
    assert.ok((await bob.download(sent.mediaUrl ?? '')).equals(bytes), name);
  }
});

test('[MED-1] sound alone may be declared as film, and nothing else as what it is not', async (context) => {
  const { alice } = await startPair(context, { hasLimits: false });
  const recordings = new Map((await makeRecordings()).map((file) => [file.name, file.bytes]));
  const bytesOf = (name: string) => recordings.get(name) ?? Buffer.alloc(0);
  const { mediaType } = await alice.upload(bytesOf('sound.webm'), 'video/webm');
  assert.equal(mediaType, 'audio');
  const png = await picture(8, 8).png().toBuffer();
  for (const [bytes, declared] of [
    [bytesOf('film.webm'), 'audio/webm'],
    [bytesOf('film.mp4'), 'image/jpeg'],
    [bytesOf('sound.mp3'), 'image/png'],
    [png, 'video/mp4'],
    [png, 'audio/mpeg'],
    [png, 'application/octet-stream'],
    [png, ''],
  ] as const) {
    const { status, code } = await alice.tryUpload(bytes, declared);
    assert.deepEqual([status, code], [415, 'UNSUPPORTED_MEDIA_TYPE'], declared);
  }
});

test('[MED-1] drawings with script, pages, archives, documents and torn or lengthened files are refused', async (context) => {
  const { alice } = await startPair(context, { hasLimits: false });
  const film = (await makeRecordings()).find(({ name }) => name === 'film.mp4')?.bytes;
  assert.ok(film !== undefined);
  const png = await picture(64, 64).png().toBuffer();
  const zip = Buffer.from('PK\x03\x04\x14\x00\x00\x00\x08\x00', 'latin1');
  const script = '<script>alert(1)</script>';
  for (const [what, content] of Object.entries({
    svg: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
    'svg behind XML': Buffer.from(`<?xml version="1.0"?><svg>${script}</svg>`),
    page: Buffer.from(`<!doctype html>${script}`),
    'page that begins as a picture': Buffer.from(`GIF89a/*${script}*/=1;`),
    pdf: Buffer.from('%PDF-1.7\n1 0 obj'),
    archive: Buffer.concat([zip, Buffer.alloc(1_000)]),
    'archive behind a tag of sound': Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0'), zip]),
    'compressed bomb': Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
    tiff: Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    text: Buffer.from('just words'),
    'half of a picture': png.subarray(0, png.byteLength / 2),
    'half of a film': film.subarray(0, film.byteLength / 2),
    'film with an archive behind it': Buffer.concat([film, zip]),
  })) {
    for (const declared of ['image/png', 'image/svg+xml', 'video/mp4', 'audio/mpeg']) {
      const { code } = await alice.tryUpload(content, declared);
      assert.equal(code, 'UNSUPPORTED_MEDIA_TYPE', `${what} as ${declared}`);
    }
  }
});

test('[MED-2] pictures are encoded anew in their own kind, AVIF as WebP, each with a preview', async (context) => {
  const { alice, bob } = await startPair(context, { hasLimits: false });
  for (const [kind, stored] of [
    ['jpeg', 'jpeg'],
    ['png', 'png'],
    ['webp', 'webp'],
    ['gif', 'gif'],
    ['avif', 'webp'],
  ] as const) {
    const bytes = await picture(600, 300).toFormat(kind).toBuffer();
    const behind = Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>')]);
    const media = await alice.upload(behind, `image/${kind}`);
    assert.deepEqual([media.mediaType, media.contentType], ['image', `image/${stored}`]);
    assert.deepEqual([media.width, media.height], [600, 300]);
    const { mediaUrl } = await alice.write(bob, 'look', { media_id: media.mediaId });
    const received = await bob.download(mediaUrl ?? '');
    assert.equal(received.byteLength, media.bytes);
    assert.equal((await sharp(received).metadata()).format, stored);
    assert.ok(!received.includes('script'), 'nothing is behind the picture');
    const preview = await sharp(await bob.download(`${mediaUrl}/preview`)).metadata();
    assert.deepEqual(
      [preview.format, preview.width, preview.height],
      ['webp', PREVIEW_SIDE_MAX, PREVIEW_SIDE_MAX / 2],
    );
  }
});

test('[MED-2] a photograph is stored upright, of a bounded size, and without what the camera knew', async (context) => {
  const { alice } = await startPair(context);
  const taken = await picture(4_000, 1_000)
    .withExif({ IFD0: { Copyright: 'the secret garden' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  assert.ok(taken.includes('the secret garden'));
  const media = await alice.upload(taken, 'image/jpeg');
  assert.deepEqual([media.width, media.height], [PICTURE_SIDE_MAX / 4, PICTURE_SIDE_MAX]);
  const stored = await alice.download(pathOf(media));
  assert.ok(!stored.includes('the secret garden'));
  const { exif, orientation = 1, height } = await sharp(stored).metadata();
  assert.deepEqual([exif, orientation, height], [undefined, 1, PICTURE_SIDE_MAX]);
});

test('[MED-2] an animation keeps moving; its preview stands still', async (context) => {
  const { alice } = await startPair(context, { hasLimits: false });
  for (const kind of ['gif', 'webp'] as const) {
    const bytes = await (await animation(640, 480, 5)).toFormat(kind).toBuffer();
    const media = await alice.upload(bytes, `image/${kind}`);
    assert.deepEqual([media.width, media.height], [640, 480], kind);
    const stored = await sharp(await alice.download(pathOf(media)), { animated: true }).metadata();
    assert.deepEqual([stored.format, stored.pages], [kind, 5]);
    const preview = await sharp(await alice.download(`${pathOf(media)}/preview`)).metadata();
    assert.equal(preview.pages ?? 1, 1);
  }
});

test('[MED-3] what would become too large is refused by its head', async (context) => {
  const { alice } = await startPair(context, { hasLimits: false });
  const long = await (await animation(4, 4, PICTURE_FRAMES_MAX + 1)).gif().toBuffer();
  for (const [bytes, declared, expected] of [
    [pngBomb(60_000, 60_000), 'image/png', 'PAYLOAD_TOO_LARGE'],
    [pngBomb(8_000, 8_000), 'image/png', 'PAYLOAD_TOO_LARGE'],
    [pngBomb(2 ** 31 - 1, 1), 'image/png', 'UNSUPPORTED_MEDIA_TYPE'],
    [pngBomb(500, 500), 'image/png', 'UNSUPPORTED_MEDIA_TYPE'],
    [long, 'image/gif', 'PAYLOAD_TOO_LARGE'],
  ] as const)
    assert.equal((await alice.tryUpload(bytes, declared)).code, expected);
});

test('[MED-3] many pictures at once are prepared one after the other', async (context) => {
  const { alice, bob } = await startPair(context, { hasLimits: false });
  const bytes = await picture(800, 600).jpeg().toBuffer();
  const people = [alice, bob].flatMap((person) => [person, person, person, person]);
  const uploaded = await Promise.all(people.map((person) => person.upload(bytes, 'image/jpeg')));
  assert.equal(new Set(uploaded.map(({ mediaId }) => mediaId)).size, people.length);
});

test('[MED-4] an empty file and one that is too large are refused', async (context) => {
  const { alice } = await startPair(context, { hasLimits: false });
  assert.equal((await alice.tryUpload(Buffer.alloc(0), 'image/png')).code, 'VALIDATION_ERROR');
  const length = { 'content-length': String(MESSAGE_MEDIA_BYTES_MAX + 1) };
  const announced = await alice.tryUpload(Buffer.alloc(10), 'image/png', length);
  assert.deepEqual([announced.status, announced.code], [413, 'PAYLOAD_TOO_LARGE']);
  const silent = await alice.tryUpload(Buffer.alloc(MESSAGE_MEDIA_BYTES_MAX + 1), 'image/png');
  assert.deepEqual([silent.status, silent.code], [413, 'PAYLOAD_TOO_LARGE']);
});

test('[MED-5] an attachment is sent once, by whoever uploaded it', async (context) => {
  const { alice, bob, eve } = await startPair(context, { hasLimits: false });
  const png = await picture(8, 8).png().toBuffer();
  const { mediaId } = await alice.upload(png, 'image/png');
  const body = { content: '', mediaId };
  assert.equal(await eve.refusal({ ...body, recipientId: bob.id }), 'VALIDATION_ERROR');
  assert.deepEqual((await eve.conversations()).conversations, [], 'nothing was begun');
  const missing = { recipientId: bob.id, mediaId: randomUUID() };
  assert.equal(await alice.refusal(missing), 'VALIDATION_ERROR');
  const both = { ...body, recipientId: bob.id, mediaUrl: 'https://example.com/a.png' };
  assert.equal(await alice.refusal(both), 'VALIDATION_ERROR');
  const asText = { ...body, recipientId: bob.id, messageType: 'text' };
  assert.equal(await alice.refusal(asText), 'VALIDATION_ERROR');
  const codes = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      alice.refusal({ ...body, recipientId: (index % 2 ? bob : eve).id }),
    ),
  );
  assert.equal(codes.filter((code) => code === undefined).length, 1);
  assert.equal(codes.filter((code) => code === 'CONFLICT').length, 7);
});

test('[MED-5] a message with media that is sent again is answered as before', async (context) => {
  const { alice, bob } = await startPair(context, { hasLimits: false });
  const { mediaId } = await alice.upload(await picture(8, 8).png().toBuffer(), 'image/png');
  const clientId = randomUUID();
  const send = () => alice.write(bob, 'once', { clientId, mediaId });
  const answers = [...(await Promise.all([send(), send(), send()])), await send()];
  assert.equal(new Set(answers.map(({ messageId }) => messageId)).size, 1);
  const { messages } = await bob.messages(answers[0]?.conversationId ?? '');
  assert.deepEqual(
    messages.map((message) => message.mediaId),
    [mediaId],
  );
});

test('[MED-6] both hear of the media with its size, and find it in the conversation', async (context) => {
  const { alice, bob, addServer } = await startPair(context);
  const elsewhere = (await addServer())('bob');
  const { mediaId } = await alice.upload(await picture(30, 20).png().toBuffer(), 'image/png');
  const sent = await alice.write(bob, 'look', { mediaId });
  assert.equal(sent.mediaUrl, `/api/v1/messages/media/${mediaId}`);
  for (const person of [alice, bob, elsewhere]) {
    const heard = await person.hearsMessage(sent.messageId);
    assert.deepEqual(
      [heard.mediaId, heard.mediaType, heard.mediaWidth, heard.mediaHeight, heard.mediaUrl],
      [mediaId, 'image', 30, 20, sent.mediaUrl],
    );
  }
  const [conversation] = (await bob.conversations()).conversations;
  assert.equal(conversation?.lastMessage?.mediaId, mediaId);
  const plain = await bob.write(alice, 'nice');
  assert.deepEqual([plain.mediaId, plain.mediaWidth, plain.mediaHeight], [null, null, null]);
});

test('[MED-7] before it is sent its uploader sees it, then the two people, and nobody else ever', async (context) => {
  const { alice, bob, eve, correspondent } = await startPair(context, { hasLimits: false });
  const anonymous = correspondent('somebody', { kind: 'anonymous' });
  const media = await alice.upload(await picture(8, 8).png().toBuffer(), 'image/png');
  const paths = [pathOf(media), `${pathOf(media)}/preview`];
  const check = async (person: typeof bob, status: number, code: string): Promise<void> => {
    for (const path of paths) assert.deepEqual(await person.mediaRefusal(path), { status, code });
    const linked = await person.ask('POST', `${pathOf(media)}/link`);
    assert.deepEqual([linked.status, linked.code], [status, code]);
  };
  await alice.download(pathOf(media));
  await check(bob, 403, 'FORBIDDEN');
  await alice.write(bob, '', { mediaId: media.mediaId });
  for (const person of [alice, bob])
    for (const path of paths) assert.ok((await person.download(path)).byteLength > 0);
  await check(eve, 403, 'FORBIDDEN');
  await check(anonymous, 401, 'AUTH_REQUIRED');
  for (const path of paths) {
    const refused = await eve.mediaRefusal(path, nobody);
    assert.deepEqual(refused, { status: 401, code: 'AUTH_REQUIRED' });
  }
  const nowhere = await alice.mediaRefusal(`/messages/media/${randomUUID()}`);
  assert.deepEqual(nowhere, { status: 404, code: 'NOT_FOUND' });
  assert.equal((await anonymous.tryUpload(Buffer.alloc(9), 'image/png')).code, 'AUTH_REQUIRED');
});

test('[MED-7] sound and film have no preview', async (context) => {
  const { alice } = await startPair(context, { hasLimits: false });
  const [film] = await makeRecordings();
  const media = await alice.upload(film?.bytes ?? Buffer.alloc(0), film?.declared ?? '');
  const { code } = await alice.mediaRefusal(`${pathOf(media)}/preview`);
  assert.equal(code, 'NOT_FOUND');
  assert.equal((await alice.link(media.mediaId)).previewUrl, null);
});

test('[MED-8] a link opens what it names for an hour, on every server, for as long as its person may', async (context) => {
  const clock = new FakeClock();
  const { alice, bob, eve, addServer, ban } = await startPair(context, { clock });
  const elsewhere = (await addServer())('eve');
  const media = await alice.upload(await picture(900, 900).png().toBuffer(), 'image/png');
  await alice.write(bob, '', { mediaId: media.mediaId });
  const { url, previewUrl, expiresAt } = await bob.link(media.mediaId);
  assert.ok(Math.abs(Date.parse(expiresAt) - clock.nowMs() - HOUR_MS) < 2_000);
  const original = await bob.download(pathOf(media));
  for (const person of [eve, elsewhere])
    assert.ok((await person.download(url, nobody)).equals(original));
  const preview = await eve.download(previewUrl ?? '', nobody);
  assert.ok(preview.byteLength > 0 && !preview.equals(original));
  ban(bob.person.userId);
  assert.equal((await eve.mediaRefusal(url, nobody)).code, 'ACCOUNT_BANNED');
  const own = await alice.link(media.mediaId);
  await clock.advance(HOUR_MS - 2_000);
  await eve.download(own.url, nobody);
  await clock.advance(4_000);
  assert.equal((await eve.mediaRefusal(own.url, nobody)).status, 403);
});

test('[MED-8] an altered link, or one of something else, opens nothing', async (context) => {
  const { alice, bob, eve } = await startPair(context, { hasLimits: false });
  const png = await picture(8, 8).png().toBuffer();
  const [one, other] = [await alice.upload(png, 'image/png'), await alice.upload(png, 'image/png')];
  for (const { mediaId } of [one, other]) await alice.write(bob, '', { mediaId });
  const { url, previewUrl } = await alice.link(one.mediaId);
  const ticket = new URL(url, 'http://server').searchParams.get('ticket') ?? '';
  const [expiry = '', holder = '', signature = ''] = ticket.split('.');
  const later = (Number.parseInt(expiry, 36) + 3_600).toString(36);
  const flipped = signature.startsWith('A') ? 'B' : 'A';
  const previewTicket = new URL(previewUrl ?? '', 'http://server').searchParams.get('ticket');
  for (const [path, altered] of [
    [pathOf(one), `${later}.${holder}.${signature}`],
    [pathOf(one), `${expiry}.${eve.id}.${signature}`],
    [pathOf(one), `${expiry}.${holder}.${flipped}${signature.slice(1)}`],
    [pathOf(one), previewTicket],
    [pathOf(one), 'nonsense'],
    [pathOf(one), ''],
    [pathOf(other), ticket],
    [`${pathOf(one)}/preview`, ticket],
  ] as const) {
    const refused = await eve.mediaRefusal(`${path}?ticket=${altered}`, nobody);
    assert.deepEqual(refused, { status: 403, code: 'FORBIDDEN' }, altered ?? '');
  }
});

test('[MED-9] media is answered as media and nothing else, whole, in ranges, or not again', async (context) => {
  const { alice } = await startPair(context);
  const media = await alice.upload(await picture(200, 100).jpeg().toBuffer(), 'image/jpeg');
  const get = (headers = {}) => alice.fetch('GET', pathOf(media), { headers });
  const whole = await get();
  const bytes = Buffer.from(await whole.arrayBuffer());
  assert.equal(whole.status, 200);
  const name = `image-${media.mediaId.slice(0, 8)}.jpg`;
  for (const [header, value] of Object.entries({
    'content-type': 'image/jpeg',
    'content-length': String(media.bytes),
    'content-disposition': `inline; filename="${name}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, max-age=86400, immutable',
    'accept-ranges': 'bytes',
  }))
    assert.equal(whole.headers.get(header), value);
  const part = await get({ range: 'bytes=10-19' });
  assert.deepEqual(
    [part.status, part.headers.get('content-range')],
    [206, `bytes 10-19/${media.bytes}`],
  );
  assert.ok(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(10, 20)));
  assert.equal((await get({ range: `bytes=${media.bytes}-` })).status, 416);
  const etag = whole.headers.get('etag') ?? '';
  assert.equal((await get({ 'if-none-match': etag })).status, 304);
  const preview = await alice.fetch('GET', `${pathOf(media)}/preview`);
  assert.equal(preview.headers.get('content-type'), 'image/webp');
  assert.notEqual(preview.headers.get('etag'), etag);
  await preview.body?.cancel();
});

test('[MED-10] one person uploads sixty files at once, then one a minute', async (context) => {
  const clock = new FakeClock();
  const { alice, bob } = await startPair(context, { clock });
  const refusal = async (person: typeof alice) =>
    (await person.tryUpload(Buffer.from('words'), 'image/png')).code;
  const { capacity } = ATTACHMENT_RATE_LIMITS.uploadsPerUser;
  for (let count = 0; count < capacity; count += 1)
    assert.equal(await refusal(alice), 'UNSUPPORTED_MEDIA_TYPE');
  assert.equal(await refusal(alice), 'RATE_LIMIT_EXCEEDED');
  assert.equal(await refusal(bob), 'UNSUPPORTED_MEDIA_TYPE');
  await clock.advance(60_000);
  assert.equal(await refusal(alice), 'UNSUPPORTED_MEDIA_TYPE');
  assert.equal(await refusal(alice), 'RATE_LIMIT_EXCEEDED');
});
