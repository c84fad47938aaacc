/** The picture of a timeline to take away: what is in sight, with its title, its source and its date, as SVG or on any pen. */
import { type GlyphPath, glyphs } from './glyphs.ts';
import {
  axisHeight,
  type Colour,
  drawAxis,
  drawLadder,
  drawLane,
  drawRules,
  type Pen,
  type Plot,
} from './timeline-draw.ts';
import type { Span, WindowLayout } from './timeline-window.ts';
import { dispositionWords } from './words.ts';

export type Picture = {
  layout: WindowLayout;
  /** The days in sight. */
  span: Span;
  /** "Loop AI Labs Inc. v. Anna Gatti: timeline". */
  title: string;
  /** What is shown: days, lanes, what it is narrowed to. */
  shown: string;
  /** Where it comes from, and of which day: one line each. */
  source: readonly string[];
  /** Width of the plot in pixels, of the glyphs, and whether the ladder belongs to it. */
  width: number;
  glyph: number;
};

/** Pixels. */
const edge = 24;
const heads = 210;
const headLine = 15;
const letter = 6.3;

/** Width and height of a picture, in pixels. */
export function pictureSize({ layout, width, source }: Picture): { width: number; height: number } {
  const lanes = layout.lanes.reduce((sum, lane) => sum + laneHeight(lane), 0);
  const ladder = layout.ladder ? layout.ladder.height + 10 : 0;
  return { width: width + heads + 2 * edge, height: 62 + axisHeight + lanes + ladder + 26 + source.length * 16 + edge };
}

const laneHeight = (lane: WindowLayout['lanes'][number]) =>
  Math.max(lane.height, linesOf(lane.title).length * headLine + 22) + 8;

/** Words in lines that fit beside the lanes. */
function linesOf(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && (last.length + word.length + 1) * letter < heads - 16)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A pen that draws moved to the right and down. */
const shifted = (pen: Pen, dx: number, dy: number): Pen => ({
  line: (of) => pen.line({ ...of, x1: of.x1 + dx, x2: of.x2 + dx, y1: of.y1 + dy, y2: of.y2 + dy }),
  box: (of) => pen.box({ ...of, x: of.x + dx, y: of.y + dy }),
  words: (of) => pen.words({ ...of, x: of.x + dx, y: of.y + dy }),
  glyph: (of) => pen.glyph({ ...of, x: of.x + dx, y: of.y + dy }),
});

/** Draws the whole picture with a pen, on paper of the size that `pictureSize` gives. */
export function drawPicture(pen: Pen, picture: Picture): void {
  const { layout, span, width } = picture;
  const size = pictureSize(picture);
  const length = layout.drawn.to - layout.drawn.from;
  const plot: Plot = {
    at: (percent) => ((layout.drawn.from + (percent / 100) * length - span.from) / (span.to - span.from)) * width,
    width,
    glyph: picture.glyph,
  };
  const say = (text: string, x: number, y: number, size: number, weight: number, colour: Colour) =>
    pen.words({ x, y, text, size, weight, colour, anchor: 'start' });
  pen.box({ x: 0, y: 0, ...size, fill: 'paper' });
  say(picture.title, edge, edge + 14, 18, 680, 'ink');
  say(picture.shown, edge, edge + 34, 12, 400, 'ink-2');
  const left = edge + heads;
  let y = 62;
  drawRules(
    shifted(pen, left, y + axisHeight),
    span,
    width,
    size.height - y - axisHeight - 26 - picture.source.length * 16 - edge,
  );
  drawAxis(shifted(pen, left, y), span, width);
  y += axisHeight;
  for (const lane of layout.lanes) {
    pen.line({ x1: edge, x2: left + width, y1: y, y2: y, colour: 'rule', width: 1 });
    for (const [i, line] of linesOf(lane.title).entries()) say(line, edge, y + 19 + i * headLine, 12.5, 640, 'ink');
    let x = edge;
    const tallyY = y + 20 + linesOf(lane.title).length * headLine;
    for (const { disposition, count } of lane.tally) {
      pen.glyph({ name: disposition, x: x + 5, y: tallyY - 4, size: 10, colour: disposition, patch: false });
      say(`${count}`, x + 14, tallyY, 11.5, 400, 'ink-2');
      x += 22 + `${count}`.length * 6.5;
    }
    drawLane(shifted(pen, left, y + 2), lane, plot);
    y += laneHeight(lane);
  }
  if (layout.ladder) {
    pen.line({ x1: edge, x2: left + width, y1: y, y2: y, colour: 'ink', width: 1.5 });
    say('Warnings and sanctions', edge, y + 19, 12.5, 640, 'ink');
    say('A warning is not a finding.', edge, y + 36, 11.5, 400, 'ink-2');
    drawLadder(shifted(pen, left, y + 2), layout.ladder, plot);
    y += layout.ladder.height + 10;
  }
  pen.line({ x1: edge, x2: left + width, y1: y, y2: y, colour: 'rule', width: 1 });
  drawKey(pen, layout, edge, y + 18);
  for (const [i, line] of picture.source.entries()) say(line, edge, y + 40 + i * 16, 11.5, 400, 'ink-2');
}

/** What the colours mean: a picture on its own has no page around it. */
function drawKey(pen: Pen, { lanes }: WindowLayout, left: number, y: number): void {
  let x = left;
  for (const disposition of Object.keys(dispositionWords) as (keyof typeof dispositionWords)[]) {
    if (!lanes.some(({ tally }) => tally.some((one) => one.disposition === disposition))) continue;
    pen.glyph({ name: disposition, x: x + 5, y: y - 4, size: 10, colour: disposition, patch: false });
    const text = dispositionWords[disposition];
    pen.words({ x: x + 14, y, text, size: 11.5, weight: 400, colour: 'ink-2', anchor: 'start' });
    x += 30 + text.length * 6.2;
  }
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);
const round = (value: number) => Math.round(value * 100) / 100;

/** A pen that writes SVG, and what it has written. */
function svgPen(colours: Readonly<Record<Colour, string>>): { pen: Pen; written: () => string } {
  const parts: string[] = [];
  const pen: Pen = {
    line: ({ x1, x2, y1, y2, colour, width, dash }) =>
      parts.push(
        `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${colours[colour]}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}/>`,
      ),
    box: ({ x, y, width, height, fill, stroke }) =>
      parts.push(
        `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill ? colours[fill] : 'none'}"${stroke ? ` stroke="${colours[stroke]}"` : ''}/>`,
      ),
    words: ({ x, y, text, size, weight, colour, anchor, halo }) =>
      parts.push(
        `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${colours[colour]}" text-anchor="${anchor}"${
          halo ? ` stroke="${colours.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : ''
        }>${escaped(text)}</text>`,
      ),
    glyph: ({ name, x, y, size, colour, patch }) => {
      const scale = size / 16;
      const paths: readonly GlyphPath[] = glyphs[name];
      parts.push(
        `<g transform="translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${round(scale)})">${
          patch ? `<circle cx="8" cy="8" r="7.7" fill="${colours.paper}"/>` : ''
        }${paths
          .map(({ d, filled, width, dash }) =>
            filled
              ? `<path d="${d}" fill="${colours[colour]}"/>`
              : `<path d="${d}" fill="${patch ? 'none' : colours.paper}" stroke="${colours[colour]}" stroke-width="${width ?? 2.2}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
          )
          .join('')}</g>`,
      );
    },
  };
  return { pen, written: () => parts.join('\n') };
}

/**
 * The picture as an SVG file that needs nothing else: its colours are written out.
 *
 * @param font an address of the face's file that travels with the picture (`data:`), or null for the reader's own.
 */
export function pictureSvg(picture: Picture, colours: Readonly<Record<Colour, string>>, font: string | null): string {
  const { width, height } = pictureSize(picture);
  const { pen, written } = svgPen(colours);
  drawPicture(pen, picture);
  const face = font ? `<style>@font-face{font-family:"Public Sans";src:url(${font});font-weight:100 900}</style>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${round(height)}" viewBox="0 0 ${width} ${round(height)}" font-family="'Public Sans', system-ui, sans-serif" role="img">
<title>${escaped(picture.title)}</title>
<desc>${escaped([picture.shown, ...picture.source].join(' '))}</desc>
${face}${written()}
</svg>
`;
}
