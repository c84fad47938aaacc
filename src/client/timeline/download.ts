/** Downloads the picture in sight, as SVG or as PNG. */
import { drawPicture, type Picture, pictureSize, pictureSvg } from '../../pipeline/view/timeline-picture.ts';
import { saveFile } from '../take.ts';
import { type Colours, canvasPen } from './canvas-pen.ts';

/**
 * Makes the file and hands it to the browser.
 *
 * @param face family of the words, as CSS names it.
 * @param name of the file, without its ending.
 * @throws Error where the browser has no canvas of that size.
 */
export async function download(
  kind: 'svg' | 'png',
  picture: Picture,
  colours: Colours,
  face: string,
  name: string,
): Promise<void> {
  const file = kind === 'svg' ? await svgFile(picture, colours) : await pngFile(picture, colours, face);
  saveFile(`${name}.${kind}`, file);
}

/** The face travels within the file, so that it looks alike where it is not installed; without it the reader's own serves. */
async function svgFile(picture: Picture, colours: Colours): Promise<Blob> {
  return new Blob([pictureSvg(picture, colours, await face())], { type: 'image/svg+xml' });
}

async function face(): Promise<string | null> {
  const address = document.querySelector<HTMLLinkElement>('link[as="font"][href*="public-sans"]')?.href;
  const answer = address ? await fetch(address).catch(() => null) : null;
  if (!answer?.ok) return null;
  const file = await answer.blob();
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(`${reader.result}`.replace(/^data:[^;]*/, 'data:font/woff2'));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}

/** Twice as large as on the screen, smaller where the picture would pass what browsers draw. */
async function pngFile(picture: Picture, colours: Colours, face: string): Promise<Blob> {
  const { width, height } = pictureSize(picture);
  const scale = Math.min(2, 16_000 / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(scale, scale);
  drawPicture(canvasPen(context, colours, face), picture);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
