/** Builds elements from values: text is always text, so nothing of the data can become markup. */
import { type GlyphName, type GlyphPath, glyphs } from '../pipeline/view/glyphs.ts';

type Attribute = string | number | boolean | null | undefined;
/** Attributes by name; null, undefined and false leave one out, true gives it without a value. */
type Attributes = { [name: string]: Attribute } & { style?: never };
type Child = Node | string | null | undefined | false | readonly Child[];

/**
 * An HTML element with attributes and children.
 *
 * @param children nodes and texts, nested as they come; null and false leave nothing.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  fill(made, attributes, children);
  return made;
}

/** An SVG element, as `element`. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  fill(made, attributes, children);
  return made;
}

/** A glyph in the colour of the words around it, as the component `Glyph` draws it. */
export function glyph(name: GlyphName, attributes: Attributes = {}): SVGSVGElement {
  const paths: readonly GlyphPath[] = glyphs[name];
  return svg(
    'svg',
    { class: 'glyph', viewBox: '0 0 16 16', 'aria-hidden': 'true', ...attributes },
    paths.map(({ d, filled, width, dash }) =>
      svg('path', { d, class: filled && 'filled', 'stroke-width': width, 'stroke-dasharray': dash }),
    ),
  );
}

function fill(made: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  append(made, children);
}

function append(made: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (typeof child === 'string' || child instanceof Node) made.append(child);
    else append(made, child);
  }
}
