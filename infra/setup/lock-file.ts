/**
 * npm leaves a package out of package-lock.json when the registry that it asks lacks it, as mirrors do that carry only some
 * platforms. `npm ci` then refuses the lock file everywhere. This finds those holes and fills them with what the dependant
 * says: they are optional packages of other platforms, pinned to one version.
 */

export type LockedPackage = {
  version?: string;
  integrity?: string;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
};
export type LockFile = { packages: Record<string, LockedPackage> };

const OPERATING_SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
/** Packages whose name does not say their platform. */
const KNOWN_PLATFORMS: Readonly<Record<string, Pick<LockedPackage, 'os' | 'cpu'>>> = {
  fsevents: { os: ['darwin'] },
};

export type Hole = { location: string; entry: LockedPackage };

/** Optional dependencies that the lock file lacks, each with the entry that it should have. */
export function findHoles(lock: LockFile): Hole[] {
  const holes = new Map<string, LockedPackage>();
  for (const [dependant, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (resolve(lock, dependant, name) !== undefined) continue;
      const entry: LockedPackage = {
        version: range.replace(/^[\^~]/, ''),
        ...platformOf(name),
        ...(dev === true ? { dev } : {}),
        optional: true,
      };
      const hoisted = `node_modules/${name}`;
      const other = holes.get(hoisted);
      const location =
        other && other.version !== entry.version ? `${dependant}/node_modules/${name}` : hoisted;
      holes.set(location, entry);
    }
  }
  return [...holes].map(([location, entry]) => ({ location, entry }));
}

/** The lock file with its holes filled, sorted as npm sorts. */
export function fillHoles(lock: LockFile): LockFile {
  const packages = { ...lock.packages };
  for (const { location, entry } of findHoles(lock)) packages[location] = entry;
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** Where Node would find the package, walking up from its dependant. */
function resolve(lock: LockFile, dependant: string, name: string): string | undefined {
  for (let folder = dependant; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock.packages[candidate]) return candidate;
    if (folder === '') return undefined;
  }
}

/** Packages of one platform carry it in their names, in npm's own words. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const known = KNOWN_PLATFORMS[name];
  if (known) return known;
  const words = name.split(/[/-]/);
  const os = OPERATING_SYSTEMS.filter((word) => words.includes(word));
  const cpu = PROCESSORS.filter((word) => words.includes(word));
  if (words.some((word) => word.startsWith('arm')) && cpu.length === 0) cpu.push('arm');
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : [];
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.length > 0 ? { os } : {}),
    ...(libc.length > 0 && os.includes('linux') ? { libc } : {}),
  };
}
