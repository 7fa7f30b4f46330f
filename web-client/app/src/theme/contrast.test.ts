import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const SOURCES = path.resolve(import.meta.dirname, '..');
const STYLES = readFileSync(path.join(SOURCES, 'styles.css'), 'utf8');
/** WCAG 2.2, 1.4.3 and 1.4.11. */
const TEXT_MIN = 4.5;
const CONTROL_MIN = 3;

type Color = { rgb: readonly [number, number, number]; alpha: number };
type Theme = ReadonlyMap<string, Color>;

function colorOf(text: string): Color | undefined {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text);

  if (hex) {
    const [, red = '', green = '', blue = ''] = hex;
    return { rgb: [red, green, blue].map((part) => Number.parseInt(part, 16)) as never, alpha: 1 };
  }

  const mixed = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(text);

  if (mixed) {
    const [red = 0, green = 0, blue = 0, percent = 0] = mixed.slice(1).map(Number);
    return { rgb: [red, green, blue], alpha: percent / 100 };
  }
}

/** The colours of a block of the style sheet, over those of the blocks before it. */
function themeOf(selectors: readonly string[]): Theme {
  const theme = new Map<string, Color>();

  for (const selector of selectors) {
    const start = STYLES.indexOf(`${selector} {`);
    assert.ok(start >= 0, `${selector} is there`);
    const block = STYLES.slice(start, STYLES.indexOf('}', start));

    for (const [, name = '', value = ''] of block.matchAll(/--([\w-]+): ([^;]+);/g)) {
      const color = colorOf(value);

      if (color) {
        theme.set(name, color);
      }
    }
  }

  return theme;
}

/** A plain number of the style sheet, the last one of the blocks in their order. */
function numberOf(selectors: readonly string[], name: string): number {
  const found = selectors.flatMap((selector) => {
    const start = STYLES.indexOf(`${selector} {`);
    const block = STYLES.slice(start, STYLES.indexOf('}', start));
    return block.match(new RegExp(`--${name}: ([\\d.]+);`))?.[1] ?? [];
  });
  return Number(found.at(-1));
}

/** CSS Color 4, what lies outside of sRGB cut off. */
function oklch(lightness: number, chroma: number, hue: number): Color {
  const [a, b] = [Math.cos, Math.sin].map((part) => chroma * part((hue * Math.PI) / 180)) as [
    number,
    number,
  ];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const rgb = linear.map((part) => {
    const share = Math.min(1, Math.max(0, part));
    return 255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055);
  });
  return { rgb: rgb as never, alpha: 1 };
}

const THEMES = {
  dark: themeOf([':root']),
  light: themeOf([':root', ':root[data-theme="light"]']),
  'light by the system': themeOf([':root', ':root:not([data-theme="dark"])']),
};

function over({ rgb, alpha }: Color, ground: Color): Color {
  const mix = rgb.map((part, at) => part * alpha + (ground.rgb[at] ?? 0) * (1 - alpha));
  return { rgb: mix as never, alpha: 1 };
}

/** Relative luminance of sRGB, WCAG 2.2. */
function luminanceOf({ rgb }: Color): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function named(theme: Theme, name: string): Color {
  const color = theme.get(name);
  assert.ok(color, `--${name} is a colour`);
  return color;
}

/** Where text of the page's colours stands: also where the lamp's glow is strongest. */
function groundsOf(theme: Theme): [string, Color][] {
  const ground = named(theme, 'ground');
  return [
    ['ground', ground],
    ['glow', over(named(theme, 'glow'), ground)],
    ['surface', named(theme, 'surface')],
    ['raised', named(theme, 'raised')],
  ];
}

/** Text also stands on what is lit up: a message that calls its reader. No field does. */
function textGroundsOf(theme: Theme): [string, Color][] {
  const lit = over(named(theme, 'glow'), named(theme, 'surface'));
  return [...groundsOf(theme), ['lit surface', lit]];
}

for (const [name, theme] of Object.entries(THEMES)) {
  test(`[APP-11] ${name}: text can be read on every ground`, () => {
    for (const [ground, color] of textGroundsOf(theme)) {
      for (const text of ['ink', 'muted', 'lamp-text', 'danger-text', 'good']) {
        const contrast = contrastOf(named(theme, text), color);
        assert.ok(contrast >= TEXT_MIN, `${text} on ${ground}: ${contrast.toFixed(2)}`);
      }
    }
  });

  test(`[APP-11] ${name}: text on lamps and warnings can be read`, () => {
    for (const [text, ground] of [
      ['on-lamp', 'lamp'],
      ['on-lamp', 'lamp-strong'],
      ['on-live', 'live'],
    ] as const) {
      const contrast = contrastOf(named(theme, text), named(theme, ground));
      assert.ok(contrast >= TEXT_MIN, `${text} on ${ground}: ${contrast.toFixed(2)}`);
    }
  });

  test(`[APP-11] ${name}: fields, the focus ring and meters stand out from what is around them`, () => {
    const grounds = groundsOf(theme);

    for (const [ground, color] of grounds) {
      for (const part of ['lamp-text', 'edge']) {
        const contrast = contrastOf(named(theme, part), color);
        assert.ok(contrast >= CONTROL_MIN, `${part} on ${ground}: ${contrast.toFixed(2)}`);
      }
    }

    for (const part of ['good', 'muted']) {
      const contrast = contrastOf(named(theme, part), named(theme, 'raised'));
      assert.ok(contrast >= CONTROL_MIN, `${part} on raised: ${contrast.toFixed(2)}`);
    }
  });
}

for (const [name, selectors] of [
  ['dark', [':root']],
  ['light', [':root', ':root[data-theme="light"]']],
  ['light by the system', [':root', ':root:not([data-theme="dark"])']],
] as const) {
  test(`[CHAT-P3] ${name}: a name in anybody's colour can be read on every ground`, () => {
    const [lightness, chroma] = [
      numberOf(selectors, 'name-lightness'),
      numberOf(selectors, 'name-chroma'),
    ];

    for (let hue = 0; hue < 360; hue += 6) {
      for (const [ground, color] of textGroundsOf(THEMES[name])) {
        const contrast = contrastOf(oklch(lightness, chroma, hue), color);
        assert.ok(contrast >= TEXT_MIN, `${hue}° on ${ground}: ${contrast.toFixed(2)}`);
      }
    }
  });
}

test('[APP-11] the light theme is the same whether the person or the system chose it', () => {
  assert.deepEqual(THEMES['light by the system'], THEMES.light);
});

test('[APP-11] no text is made paler than its colour', () => {
  const components = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  assert.ok(components.length > 20, 'the components were found');

  for (const file of components) {
    const pale = readFileSync(path.join(SOURCES, file), 'utf8').match(
      /\btext-(ink|muted|lamp-text|danger-text|good|on-lamp|on-live)\/\d+/g,
    );
    assert.equal(pale, null, file);
  }
});
