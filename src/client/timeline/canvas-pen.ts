/** Draws on a canvas what the timeline's views tell a pen. Colours come from the page, so that both schemes have theirs. */
import { type GlyphName, type GlyphPath, glyphs } from '../../pipeline/view/glyphs.ts';
import type { Colour, Pen } from '../../pipeline/view/timeline-draw.ts';
import { dispositionWords } from '../../pipeline/view/words.ts';

export type Colours = Record<Colour, string>;

const own = ['paper', 'wash', 'wash-2', 'ink', 'ink-2', 'ink-3', 'rule', 'rule-2', 'bound'] as const;

/** The colours of the page as it is shown now. */
export function coloursOf(page: Element): Colours {
  const style = getComputedStyle(page);
  const names = [...own, ...Object.keys(dispositionWords)];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Colours;
}

type Shape = GlyphPath & { path: Path2D };
const shapes = new Map<GlyphName, Shape[]>();

function shapesOf(name: GlyphName): Shape[] {
  const known = shapes.get(name);
  if (known) return known;
  const made = (glyphs[name] as readonly GlyphPath[]).map((shape) => ({ ...shape, path: new Path2D(shape.d) }));
  shapes.set(name, made);
  return made;
}

/** A pen for a canvas; it takes pixels of the page. `face` is the family of its words, as CSS names it. */
export function canvasPen(of: CanvasRenderingContext2D, colours: Colours, face: string): Pen {
  const none: readonly number[] = [];
  return {
    line({ x1, x2, y1, y2, colour, width, dash = none }) {
      of.strokeStyle = colours[colour];
      of.lineWidth = width;
      of.setLineDash(dash as number[]);
      of.beginPath();
      of.moveTo(x1, y1);
      of.lineTo(x2, y2);
      of.stroke();
    },
    box({ x, y, width, height, fill, stroke }) {
      if (fill) {
        of.fillStyle = colours[fill];
        of.fillRect(x, y, width, height);
      }
      if (stroke) {
        of.strokeStyle = colours[stroke];
        of.lineWidth = 1;
        of.setLineDash([]);
        of.strokeRect(x, y, width, height);
      }
    },
    words({ x, y, text, size, weight, colour, anchor, halo }) {
      of.font = `${weight} ${size}px ${face}`;
      of.textAlign = anchor === 'middle' ? 'center' : anchor;
      if (halo) {
        of.strokeStyle = colours.paper;
        of.lineWidth = 3;
        of.lineJoin = 'round';
        of.setLineDash([]);
        of.strokeText(text, x, y);
      }
      of.fillStyle = colours[colour];
      of.fillText(text, x, y);
    },
    glyph({ name, x, y, size, colour, patch }) {
      of.save();
      of.translate(x - size / 2, y - size / 2);
      of.scale(size / 16, size / 16);
      if (patch) {
        of.fillStyle = colours.paper;
        of.beginPath();
        of.arc(8, 8, 7.7, 0, 2 * Math.PI);
        of.fill();
      }
      for (const { path, filled, width, dash } of shapesOf(name)) {
        if (filled) {
          of.fillStyle = colours[colour];
          of.fill(path);
          continue;
        }
        if (!patch) {
          of.fillStyle = colours.paper;
          of.fill(path);
        }
        of.strokeStyle = colours[colour];
        of.lineWidth = width ?? 2.2;
        of.setLineDash(dash ? dash.split(' ').map(Number) : []);
        of.stroke(path);
      }
      of.restore();
    },
  };
}

/** A canvas as wide as its place and as sharp as the screen. */
export class Plate {
  readonly canvas = document.createElement('canvas');
  #width = 0;
  #height = 0;

  constructor() {
    this.canvas.className = 'plate';
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  get height(): number {
    return this.#height;
  }

  /** Sets its size in pixels of the page. */
  resize(width: number, height: number): void {
    if (width === this.#width && height === this.#height) return;
    this.#width = width;
    this.#height = height;
    this.canvas.width = Math.max(1, Math.round(width * devicePixelRatio));
    this.canvas.height = Math.max(1, Math.round(height * devicePixelRatio));
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
  }

  /** Clears it and lets `draw` fill it. */
  draw(colours: Colours, face: string, draw: (pen: Pen) => void): void {
    const context = this.canvas.getContext('2d');
    if (!context) return;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, this.#width, this.#height);
    draw(canvasPen(context, colours, face));
  }
}
