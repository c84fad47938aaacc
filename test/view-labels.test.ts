import { describe, expect, test } from 'vitest';
import { spreadLabels } from '../src/pipeline/view/spread-labels.ts';

describe('Labels of a line', () => {
  const options = { width: 600, roomyWidth: 1200, letter: 6, reach: 10 };

  test('move apart where they would overlap, and the one of lower rank goes where there is no room.', () => {
    const labels = spreadLabels(
      [
        { x: 50, texts: ['222'], rank: 1 },
        { x: 52, texts: ['271'], rank: 1 },
        { x: 51, texts: ['240'], rank: 0 },
      ],
      options,
    );
    expect(labels.map(({ text }) => text)).toEqual(['222', '271']);
    expect(labels.some(({ dx }) => dx !== 0)).toBe(true);
  });

  test('take the shorter text before they give way.', () => {
    const labels = spreadLabels(
      [
        { x: 50, texts: ['680 waiver'], rank: 1 },
        { x: 57, texts: ['717 evidence', '717'], rank: 0 },
      ],
      options,
    );
    expect(labels.map(({ text }) => text)).toEqual(['680 waiver', '717']);
  });

  test('stand at the roomy width where the narrowest has no room for them.', () => {
    const labels = spreadLabels(
      [
        { x: 50, texts: ['111'], rank: 1 },
        { x: 51.8, texts: ['222222'], rank: 0 },
      ],
      options,
    );
    expect(labels.map(({ roomy }) => roomy)).toEqual([false, true]);
  });
});
