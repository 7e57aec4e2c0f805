/** How something grows: figures by the number of articles. */
export interface Line {
  readonly name: string;
  /** Drawn thicker than the others. */
  readonly isOurs: boolean;
  /** In the order of `x`. What isn't above 0 can't be drawn. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

interface Panel {
  readonly title: string;
  /** Of the figures, for the vertical axis. */
  readonly unit: string;
  readonly lines: readonly Line[];
}

/** In pixels: a panel, and in it the room around the axes for what is written there. */
const PANEL = { width: 510, height: 330 };
const ROOM = { left: 62, right: 186, top: 40, bottom: 46 };
const LEADING = 14;

/** Told apart by most colour-blind readers (after Okabe and Ito 2008), on white and on black. */
const COLOURS: readonly (readonly [onLight: string, onDark: string])[] = [
  ['#0060a8', '#62b5f0'],
  ['#b64a00', '#f08a4b'],
  ['#00795c', '#3fc79a'],
  ['#a0458a', '#e08fc6'],
  ['#7a6200', '#d9c04a'],
  ['#007b99', '#5ed0ea'],
  ['#b3202c', '#ff8080'],
  ['#5a4fb0', '#aaa2ff'],
  ['#4d6b00', '#a9cc52'],
  ['#5c5c5c', '#b5b5b5'],
];

/**
 * Panels in two columns, both axes logarithmic: a straight line that rises by one step where the articles do is linear.
 * @param label of all horizontal axes
 * @returns an SVG that is drawn for the reader's light or dark mode
 */
export function growthPlot(label: string, panels: readonly Panel[]): string {
  const [width, height] = [2 * PANEL.width, Math.ceil(panels.length / 2) * PANEL.height];
  const names = new Set(panels.flatMap(({ lines }) => lines.map(({ name }) => name)));
  // What has one name has one colour, in whatever panel.
  const colours = new Map([...names].map((name, at) => [name, at % COLOURS.length]));
  const drawn = panels.map((panel, at) => {
    const [left, top] = [(at % 2) * PANEL.width, Math.floor(at / 2) * PANEL.height];
    return `<g transform="translate(${left} ${top})">${drawPanel(label, panel, colours)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>How the cost of building and of look-ups grows with the number of articles</title>
<style>${styles()}</style>
<rect class="page" width="${width}" height="${height}"/>
${drawn.join('\n')}
</svg>
`;
}

function styles(): string {
  const colours = (mode: 0 | 1) => COLOURS.map((pair, at) => `--c${at}:${pair[mode]};`).join('');
  const paints = COLOURS.map((_, at) => `.l${at}{stroke:var(--c${at})}.n${at}{fill:var(--c${at})}`).join('');
  return `svg{--page:#ffffff;--ink:#1f2328;--faint:#d8dde3;${colours(0)}font:12px system-ui,sans-serif}
@media (prefers-color-scheme:dark){svg{--page:#0d1117;--ink:#e6edf3;--faint:#30363d;${colours(1)}}}
.page{fill:var(--page)}text{fill:var(--ink)}.title{font-size:14px;font-weight:600}
.grid{stroke:var(--faint)}.line{fill:none;stroke-width:1.5}.ours{stroke-width:3}.dot{stroke:none}${paints}`;
}

function drawPanel(
  label: string,
  { title, unit, lines }: Panel,
  colours: ReadonlyMap<string, number>,
): string {
  const shown = lines.filter(({ points }) => points.length > 0);
  const x = scaleOf(
    shown.flatMap(({ points }) => points.map((point) => point.x)),
    [ROOM.left, PANEL.width - ROOM.right],
  );
  const y = scaleOf(
    shown.flatMap(({ points }) => points.map((point) => point.y)),
    [PANEL.height - ROOM.bottom, ROOM.top],
  );
  const [bottom, right] = [PANEL.height - ROOM.bottom, PANEL.width - ROOM.right];
  const upright = x.ticks.map(
    (tick) =>
      `<line class="grid" x1="${at(x.at(tick))}" y1="${ROOM.top}" x2="${at(x.at(tick))}" y2="${bottom}"/><text x="${at(x.at(tick))}" y="${bottom + 16}" text-anchor="middle">${figure(tick)}</text>`,
  );
  const level = y.ticks.map(
    (tick) =>
      `<line class="grid" x1="${ROOM.left}" y1="${at(y.at(tick))}" x2="${right}" y2="${at(y.at(tick))}"/><text x="${ROOM.left - 6}" y="${at(y.at(tick) + 4)}" text-anchor="end">${figure(tick)}</text>`,
  );
  const middle = (ROOM.top + bottom) / 2;
  const names = spread(shown.map(({ points }) => y.at(points.at(-1)?.y ?? 1)));
  const drawn = shown.map(({ name, isOurs, points }, index) => {
    const colour = colours.get(name) ?? 0;
    const places = points.map((point) => `${at(x.at(point.x))},${at(y.at(point.y))}`);
    const dots = places.map((place) => `<circle class="dot n${colour}" r="2.5" ${centre(place)}/>`).join('');
    const end = points.at(-1);
    const [from, to] = [at(y.at(end?.y ?? 1)), at(names[index] ?? 0)];
    return `<polyline class="line l${colour}${isOurs ? ' ours' : ''}" points="${places.join(' ')}"/>${dots}<line class="l${colour}" stroke-width="0.7" x1="${right + 4}" y1="${from}" x2="${right + 14}" y2="${to}"/><text class="n${colour}" x="${right + 17}" y="${at((names[index] ?? 0) + 4)}">${escaped(name)}</text>`;
  });
  return [
    `<text class="title" x="${ROOM.left}" y="22">${escaped(title)}, ${unit}</text>`,
    ...upright,
    ...level,
    `<text x="${(ROOM.left + right) / 2}" y="${bottom + 36}" text-anchor="middle">${label}</text>`,
    `<text transform="translate(14 ${middle}) rotate(-90)" text-anchor="middle">${unit}</text>`,
    ...drawn,
  ].join('\n');
}

interface Scale {
  /** Powers of ten. */
  readonly ticks: readonly number[];
  at(value: number): number;
}

/** A logarithmic scale over whole decades. */
function scaleOf(values: readonly number[], [from, to]: readonly [number, number]): Scale {
  const lowest = Math.floor(Math.log10(Math.min(...values)));
  const highest = Math.max(lowest + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: highest - lowest + 1 }, (_, step) => 10 ** (lowest + step)),
    at: (value) => from + ((Math.log10(value) - lowest) / (highest - lowest)) * (to - from),
  };
}

/** Heights for names that belong at some heights, none over another. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  const lowest = PANEL.height - ROOM.bottom;
  const places: number[] = [];
  for (const { height } of order) places.push(Math.max(height, (places.at(-1) ?? -LEADING) + LEADING));
  for (let at = places.length - 1, most = lowest; at >= 0; at -= 1, most -= LEADING)
    places[at] = Math.min(places[at] ?? 0, most);
  const heights: number[] = [];
  for (const [at, { index }] of order.entries()) heights[index] = places[at] ?? 0;
  return heights;
}

function figure(value: number): string {
  return value >= 1 ? value.toLocaleString('en') : String(value);
}

const at = (pixels: number): string => pixels.toFixed(1);

function centre(place: string): string {
  const [x, y] = place.split(',');
  return `cx="${x}" cy="${y}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
