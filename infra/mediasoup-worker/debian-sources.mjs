// @ts-check

/**
 * Turns apt's own list of sources into one for source packages, without touching the machine's configuration.
 * Only the distribution's own archive is kept: other vendors' repositories have no source packages to offer.
 */

/**
 * @typedef {{codename: string, texts: {name: string, content: string}[]}} AptSources
 */

/**
 * @param {AptSources} sources the distribution's codename and the content of apt's .sources and .list files
 * @returns {string} one-line-style `deb-src` lines
 */
export function sourcePackageLines({ codename, texts }) {
  const lines = texts.flatMap(({ name, content }) =>
    name.endsWith('.sources') ? fromStanzas(content, codename) : fromLines(content, codename),
  );
  return [...new Set(lines)].join('\n');
}

/** @param {string} suite @param {string} codename */
const isOwnSuite = (suite, codename) =>
  [codename, `${codename}-updates`, `${codename}-security`].includes(suite);

/** @param {readonly string[]} components Ubuntu keeps libsrtp2 in universe. */
const ownComponents = (components) =>
  components.filter((name) => ['main', 'universe'].includes(name));

/**
 * The deb822 format: stanzas of `Field: values`, where a value may continue on indented lines.
 * @param {string} content
 * @param {string} codename
 */
function fromStanzas(content, codename) {
  const withoutComments = content.replace(/^#.*\n?/gm, '');
  return withoutComments.split(/\n\s*\n/).flatMap((stanza) => {
    /** @type {Record<string, string[]>} */
    const fields = {};
    for (const line of stanza.replace(/\n[ \t]+/g, ' ').split('\n')) {
      const [, field, value] = /^([A-Za-z-]+):\s*(.*)$/.exec(line) ?? [];
      if (field && value !== undefined)
        fields[field.toLowerCase()] = value.split(/\s+/).filter(Boolean);
    }
    if (!fields.types?.includes('deb') || fields.enabled?.[0] === 'no') return [];
    const components = ownComponents(fields.components ?? []);
    if (components.length === 0) return [];
    const signedBy = fields['signed-by']?.[0]?.startsWith('/')
      ? `[signed-by=${fields['signed-by'][0]}] `
      : '';
    return (fields.uris ?? []).flatMap((uri) =>
      (fields.suites ?? [])
        .filter((suite) => isOwnSuite(suite, codename))
        .map((suite) => `deb-src ${signedBy}${uri} ${suite} ${components.join(' ')}`),
    );
  });
}

/**
 * The one-line format: `deb [options] uri suite components`.
 * @param {string} content
 * @param {string} codename
 */
function fromLines(content, codename) {
  return content.split('\n').flatMap((line) => {
    const match = /^\s*deb\s+(\[[^\]]*\]\s+)?(\S+)\s+(\S+)\s+(.*)$/.exec(line.replace(/#.*$/, ''));
    if (!match) return [];
    const [, options = '', uri, suite = '', rest = ''] = match;
    const components = ownComponents(rest.trim().split(/\s+/));
    if (!isOwnSuite(suite, codename) || components.length === 0) return [];
    return [`deb-src ${options}${uri} ${suite} ${components.join(' ')}`];
  });
}
