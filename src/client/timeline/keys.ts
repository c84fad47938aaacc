/** The keys of the timeline: zoom and moves of what is in sight, and the way from mark to mark. */
import { type LanePlate, targetOf } from './lane-plate.ts';

/** What keys ask for. */
export type KeyWays = {
  /** By a factor, 2 for half as many days, around a place of the plot in pixels from its left edge; null for its middle. */
  zoom(factor: number, around: number | null): void;
  /** By a share of what is in sight, less than 0 to earlier days. */
  move(share: number): void;
  whole(): void;
  /** The lanes that have marks, from above. */
  lanes(): readonly LanePlate[];
};

/** Lets the sheet take keys. Those of its brush are the brush's own. */
export function addKeys(sheet: HTMLElement, ways: KeyWays): void {
  sheet.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest('.brush')) return;
    const on = (event.target as Element).closest<HTMLElement>('.links a');
    const mark = on && targetOf(on);
    const around = mark ? mark.x + mark.width / 2 : null;
    const zooms: Record<string, () => void> = {
      '+': () => ways.zoom(1.5, around),
      '=': () => ways.zoom(1.5, around),
      '-': () => ways.zoom(1 / 1.5, around),
      '−': () => ways.zoom(1 / 1.5, around),
      '0': () => ways.whole(),
    };
    const moves: Record<string, () => void> = {
      ArrowLeft: () => ways.move(-0.25),
      ArrowRight: () => ways.move(0.25),
      PageUp: () => ways.move(-1),
      PageDown: () => ways.move(1),
      Home: () => ways.move(-1e6),
      End: () => ways.move(1e6),
    };
    const way =
      zooms[event.key] ??
      (event.target === sheet || (event.shiftKey && event.key.startsWith('Arrow')) ? moves[event.key] : undefined);
    if (way) {
      event.preventDefault();
      way();
    } else if (event.key === 'Escape' && event.target === sheet) sheet.blur();
    else if (on) step(event, on, ways.lanes());
  });
}

/** From a mark left and right to its neighbours, up and down to the lanes above and beneath. */
function step(event: KeyboardEvent, on: HTMLElement, lanes: readonly LanePlate[]): void {
  const here = lanes.findIndex((lane) => lane.links.contains(on));
  const links = [...(lanes[here]?.links.children ?? [])] as HTMLElement[];
  const at = links.indexOf(on);
  const stopOf = (lane: LanePlate | undefined) =>
    lane?.links.querySelector<HTMLElement>('a[tabindex="0"]') ?? undefined;
  const ways: Record<string, () => [LanePlate | undefined, HTMLElement | undefined]> = {
    ArrowRight: () => [lanes[here], links[at + 1]],
    ArrowLeft: () => [lanes[here], links[at - 1]],
    ArrowDown: () => [lanes[here + 1], stopOf(lanes[here + 1])],
    ArrowUp: () => [lanes[here - 1], stopOf(lanes[here - 1])],
    Home: () => [lanes[here], links[0]],
    End: () => [lanes[here], links.at(-1)],
  };
  const way = ways[event.key];
  if (!way) return;
  event.preventDefault();
  const [lane, next] = way();
  if (lane && next) lane.focus(next);
}
