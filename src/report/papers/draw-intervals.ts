import { CustomChart, type CustomSeriesOption } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { visible } from '../visible.ts';
import type { Interval, IntervalRow } from './paper.ts';

use([CustomChart, GridComponent, SVGRenderer]);

const WIDTH = 900;
const ROW = 34;
const FRAME = 34;

/** Shares with their intervals, one row each, as an SVG that follows the colours of its page. */
export function drawIntervals(rows: readonly IntervalRow[]): string {
  const height = rows.length * ROW + FRAME;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({
    animation: false,
    grid: { left: 210, right: 24, top: 4, bottom: 28 },
    xAxis: { type: 'value', min: lowest(rows), max: highest(rows), axisLabel: label(percentText), splitLine: line },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(named),
      axisLabel: label(),
      axisTick: { show: false },
      axisLine: line,
    },
    series: [
      marks(
        rows.map(({ before }) => before),
        'var(--soft)',
        6,
      ),
      marks(
        rows.map(({ now }) => now),
        'var(--rail)',
        -6,
      ),
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return tidy(svg);
}

const line = { lineStyle: { color: 'var(--line)' } };

const percentText = (share: number): string => `${Math.round(share * 100)} %`;

const label = (formatter?: (share: number) => string) => ({
  color: 'var(--ink)',
  fontFamily: 'system-ui, sans-serif',
  fontSize: 13,
  ...(formatter ? { formatter } : {}),
});

const LONGEST = 20;

const named = ({ name, what }: IntervalRow): string => {
  const shown = visible(name.toWellFormed());
  const short = shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
  return what === undefined ? short : `${short}, ${what}`;
};

/** The axis begins at a round share below everything that is shown. */
function lowest(rows: readonly IntervalRow[]): number {
  const least = Math.min(...rows.flatMap(({ now, before }) => [now?.from ?? 1, before?.from ?? 1]));
  return Math.min(0.9, Math.floor(least * 10) / 10);
}

/** And ends at one above it. */
function highest(rows: readonly IntervalRow[]): number {
  const most = Math.max(...rows.flatMap(({ now, before }) => [now?.to ?? 0, before?.to ?? 0]));
  return Math.min(1, Math.ceil(most * 10) / 10);
}

const marks = (intervals: readonly (Interval | null)[], color: string, shift: number): CustomSeriesOption => ({
  type: 'custom',
  data: intervals.flatMap((each, i) => (each === null ? [] : [[i, each.from, each.share, each.to]])),
  encode: { y: 0, x: [1, 2, 3] },
  renderItem: (_params, api) => {
    const [left = 0, middle = 0] = api.coord([api.value(1), api.value(0)]);
    const [dot = 0] = api.coord([api.value(2), api.value(0)]);
    const [right = 0] = api.coord([api.value(3), api.value(0)]);
    const y = middle + shift;
    return {
      type: 'group',
      children: [
        { type: 'line', shape: { x1: left, y1: y, x2: right, y2: y }, style: { stroke: color, lineWidth: 3 } },
        { type: 'circle', shape: { cx: dot, cy: y, r: 5 }, style: { fill: color } },
      ],
    };
  },
});

/** The drawing stands still inside a page: it needs no namespace, and no names that are counted over all drawings. */
const tidy = (svg: string): string =>
  svg
    .replace(/ xmlns(:\w+)?="[^"]*"/g, '')
    .replace(/ baseProfile="[^"]*"/, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/\n/g, '')
    .replace(/<style.*?<\/style>/g, '');
