/** Labels of one line, moved apart so that no two overlap at any width of the drawing from the narrowest up. */
import { bisector } from 'd3';

/** What asks for a place on the line. */
type LabelRequest = {
  /** Where it belongs, in percent of the drawing's width. */
  x: number;
  /** Texts to try, the fullest first. */
  texts: readonly string[];
  /** Labels of a higher rank are placed first. */
  rank: number;
  /** True for one that is wanted from the roomy width up only. */
  roomy?: boolean;
};

export type Label = {
  /** Percent of the drawing's width. */
  x: number;
  /** Pixels to the right of `x` at which the middle of the text stands. */
  dx: number;
  text: string;
  /** True where there is room only from the roomy width up. */
  roomy: boolean;
};

type LineOptions = {
  /** Narrowest and roomy width of the drawing, in pixels. */
  width: number;
  roomyWidth: number;
  /** Pixels a letter takes. */
  letter: number;
  /** How far a label may move from its place, in pixels. */
  reach: number;
  /** True where the text begins at its place; else its middle stands there. */
  fromStart?: boolean;
};

/** Pixels that stay free between two labels. */
const gap = 4;

type Placed = { x: number; rank: number; index: number; from: number; to: number; label: Label };

/**
 * Place the labels of one line: at their own place, else moved by at most `reach`, else with a shorter text, else only
 * at the roomy width, else not at all. The labels keep the order of their places; so those that are apart at one width
 * are apart at every greater one.
 *
 * @returns the labels that found room, from left to right.
 */
export function spreadLabels(requests: readonly LabelRequest[], options: LineOptions): Label[] {
  const order = requests.map((request, index) => ({ ...request, index })).sort((a, b) => b.rank - a.rank || a.x - b.x);
  const placed: Placed[] = [];
  const wanted = order.filter(({ roomy }) => !roomy);
  const left = [...place(wanted, placed, options, options.width, false), ...order.filter(({ roomy }) => roomy)];
  // What stands at the narrowest width keeps its shift at the roomy one, and the rest takes the room between.
  for (const one of placed) Object.assign(one, extent(one.x, one.label, options, options.roomyWidth));
  place(left, placed, options, options.roomyWidth, true);
  return placed.map(({ label }) => label);
}

const extent = (x: number, { dx, text }: Pick<Label, 'dx' | 'text'>, { letter }: LineOptions, width: number) => {
  const middle = (x / 100) * width + dx;
  const half = (text.length * letter) / 2;
  return { from: middle - half, to: middle + half };
};

const byPlace = bisector<Placed, { x: number; index: number }>((a, b) => a.x - b.x || a.index - b.index);

/** Puts what finds room at `width` into `placed`, which stays in the order of places; gives back the rest. */
function place<Request extends LabelRequest & { index: number }>(
  requests: readonly Request[],
  placed: Placed[],
  options: LineOptions,
  width: number,
  roomy: boolean,
): Request[] {
  return requests.filter((request) => {
    const at = byPlace.left(placed, request);
    const before = at > 0 ? (placed[at - 1] as Placed).to + gap : 0;
    const after = at < placed.length ? (placed[at] as Placed).from - gap : width;
    for (const text of request.texts) {
      const half = (text.length * options.letter) / 2;
      const home = options.fromStart ? half : 0;
      const middle = (request.x / 100) * width;
      const least = before + half - middle;
      const most = after - half - middle;
      const dx = Math.min(Math.max(home, least), most);
      if (dx < least || Math.abs(dx - home) > options.reach) continue;
      // Rounded towards the free side, so that rounding never makes two labels touch.
      const rounded = dx < home ? Math.floor(dx * 10) / 10 : Math.ceil(dx * 10) / 10;
      const label = { x: request.x, dx: rounded, text, roomy };
      placed.splice(at, 0, {
        x: request.x,
        rank: request.rank,
        index: request.index,
        label,
        ...extent(request.x, label, options, width),
      });
      return false;
    }
    return true;
  });
}
