// The import direction of ARCHITECTURE.md as rules. `infra/setup/check-imports.ts` runs them and fails when nothing was read.
const applications = ['media-server', 'signaling', 'chat', 'billing-meter', 'services/[^/]+'];

/** Files that are not shipped code: tests may import across the tree through the composition root. */
const testFile = '(\\.test\\.ts$|\\.contract\\.ts$|/test/|^tests/)';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'contracts-is-the-ground',
      comment: 'contracts is browser-safe and imports nothing of ours.',
      severity: 'error',
      from: { path: '^contracts/', pathNot: testFile },
      to: {
        path: '^(service-kit|media-server|signaling|chat|billing-meter|services|web-client|tests|benchmarks)/|^stagedoor\\.ts$',
      },
    },
    {
      name: 'contracts-is-browser-safe',
      severity: 'error',
      from: { path: '^contracts/', pathNot: testFile },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'service-kit-knows-no-application',
      severity: 'error',
      from: { path: '^service-kit/', pathNot: testFile },
      to: {
        path: '^(media-server|signaling|chat|billing-meter|services|web-client)/|^stagedoor\\.ts$',
      },
    },
    ...applications.map((application) => ({
      name: `${application.replace('/[^/]+', '')}-imports-no-other-application`,
      comment:
        'What one application needs of another goes through a role that it declares itself; stagedoor.ts connects them.',
      severity: 'error',
      from: { path: `^(${application})/`, pathNot: testFile },
      to: {
        path: `^(${applications.join('|')}|web-client)/|^stagedoor\\.ts$`,
        pathNot: '^$1/',
      },
    })),
    {
      name: 'web-client-imports-contracts-only',
      severity: 'error',
      from: { path: '^web-client/', pathNot: testFile },
      to: {
        path: '^(service-kit|media-server|signaling|chat|billing-meter|services)/|^stagedoor\\.ts$',
      },
    },
    {
      name: 'sdk-is-framework-free',
      severity: 'error',
      from: { path: '^web-client/sdk/' },
      to: { path: '^web-client/app/|node_modules/(react|react-dom|zustand)/' },
    },
    {
      name: 'only-the-sfu-imports-mediasoup',
      severity: 'error',
      comment: 'The probe of the worker build starts one worker, to see that the binary works.',
      from: { pathNot: '^(media-server/sfu|infra/mediasoup-worker)/' },
      to: { path: 'node_modules/mediasoup/' },
    },
    {
      name: 'only-http-edge-imports-uwebsockets',
      severity: 'error',
      comment: 'A benchmark measures what the edge adds to the bare library.',
      from: { pathNot: '^(service-kit/http-edge|benchmarks/hls-origin)/' },
      to: { path: 'node_modules/uWebSockets\\.js/' },
    },
    {
      name: 'only-bus-imports-ioredis',
      severity: 'error',
      from: { pathNot: `^service-kit/(bus|rate-limit)/|${testFile}` },
      to: { path: 'node_modules/ioredis/' },
    },
    {
      name: 'only-attachments-import-sharp',
      severity: 'error',
      from: { pathNot: `^chat/attachments/|${testFile}` },
      to: { path: 'node_modules/sharp/' },
    },
    {
      name: 'only-object-storage-imports-s3',
      severity: 'error',
      from: { pathNot: `^service-kit/object-storage/|${testFile}` },
      to: { path: 'node_modules/@aws-sdk/' },
    },
    {
      name: 'shipped-code-imports-no-test',
      severity: 'error',
      from: { pathNot: `${testFile}|^benchmarks/` },
      to: { path: testFile },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Our own build output only: packages keep their code in dist too.
    exclude: { path: '^(contracts/gen|web-client/app/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
