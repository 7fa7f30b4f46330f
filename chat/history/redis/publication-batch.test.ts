import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodePublicationBatch, PublicationBatchError } from './publication-batch.ts';

test('[CHAN-7] a batch that is cut short, of another format or foreign is refused, whatever is in it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        decodePublicationBatch(Buffer.from(bytes));
      } catch (error) {
        assert.ok(error instanceof PublicationBatchError);
      }
    }),
  );
  assert.throws(() => decodePublicationBatch(Buffer.alloc(0)), PublicationBatchError);
  assert.throws(() => decodePublicationBatch(Buffer.from([1, 0])), PublicationBatchError);
});
