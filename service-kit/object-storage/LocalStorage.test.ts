import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { LocalStorage } from './LocalStorage.ts';
import { registerStorageContract } from './object-storage.contract.ts';

const root = mkdtempSync(path.join(tmpdir(), 'stagedoor-local-storage-'));
after(() => rmSync(root, { recursive: true, force: true }));

registerStorageContract('local disk', async () => new LocalStorage(root));
