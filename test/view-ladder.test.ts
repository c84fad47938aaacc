import { describe, expect, test } from 'vitest';
import { ladderOf } from '../src/pipeline/view/ladder.ts';
import { layoutTimeline } from '../src/pipeline/view/timeline.ts';
import type { CaseWarning } from '../src/schema/case.ts';
import { inventedCase, inventedWarning as warning } from './invented-cases.ts';

const widths = { width: 640, roomyWidth: 912 };

describe('The ladder', () => {
  const at = (date: string, over: Partial<CaseWarning>) => warning({ date, by: `order-${date}`, ...over });

  test('climbs from warned to dismissed and never comes down.', () => {
    const { ladder } = layoutTimeline(
      inventedCase('cand/19-cv-00001', [], ['1'], {
        warnings: [
          at('2019-02-01', {}),
          at('2019-03-01', { kind: 'imposed', consequences: ['waiver'] }),
          at('2019-04-01', { showCause: true }),
          at('2019-05-01', { kind: 'declined' }),
          at('2019-06-01', { kind: 'imposed', consequences: ['dismissal'] }),
        ],
      }),
      widths,
    );
    expect(ladder?.marks.map(({ kind }) => kind)).toEqual([
      'warning',
      'imposed',
      'show-cause',
      'declined',
      'dismissed',
    ]);
    const heights = ladder?.steps.map(({ y }) => y) ?? [];
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(heights).toHaveLength(3);
    expect(ladder?.marks[0]?.label).toContain('A warning is not a finding.');
    expect(ladder?.marks[1]?.label).not.toContain('finding');
  });

  test('takes the sentences of one order on one rung as one step, and keeps what it declined apart.', () => {
    const steps = ladderOf({
      warnings: [warning({ by: '9' }), warning({ by: '9' }), warning({ by: '9', kind: 'declined' })],
    });
    expect(steps.map(({ rung, warnings }) => [rung, warnings.length])).toEqual([
      ['warning', 2],
      ['declined', 1],
    ]);
  });

  test('is not drawn where no warning has a day.', () => {
    const layout = layoutTimeline(
      inventedCase('cand/19-cv-00001', [], ['1'], { warnings: [warning({ date: null })] }),
      widths,
    );
    expect(layout.ladder).toBeNull();
  });
});
