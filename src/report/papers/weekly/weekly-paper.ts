import { countText } from '../../../engine/gate/say-share.ts';
import type { KeptLine } from '../../../engine/measure/papers/weekly/kept-line.ts';
import type { WeeklyFigures } from '../../../engine/measure/papers/weekly/weekly-figures.ts';
import { wilson } from '../../../engine/model/wilson.ts';
import type { Fact, Paper } from '../paper.ts';
import { FEWEST, percent, shareOf, spanOf } from '../say-interval.ts';
import { exceptionSection } from './exception-section.ts';
import { lateSection } from './late-section.ts';
import { operatorSections } from './operator-sections.ts';
import { partnerSection } from './partner-section.ts';
import { actionSection, causeSection, incidentSection } from './review-sections.ts';
import { segmentSection } from './segment-section.ts';

/** The week for leaders on one page, and behind it what operators want to know. */
export function weeklyPaper(figures: WeeklyFigures): Paper {
  const { period, segments, partners, review } = figures;
  return {
    title: 'Weekly report',
    headline: headlineOf(figures),
    span: `${spanOf(period)}; each week as it was known at its own end. Behind each share stand its 95 % interval and the number of leads it rests on`,
    facts: factsOf(figures),
    sections: [
      segmentSection(segments),
      exceptionSection(figures.exceptions),
      lateSection(figures.late),
      partnerSection(partners),
    ],
    parts: [
      { title: 'Reliability review', sections: [incidentSection(review), actionSection(review), causeSection(review)] },
      { title: 'For operators', sections: operatorSections(figures) },
    ],
  };
}

function headlineOf({ leads, all }: WeeklyFigures): string {
  if (leads.now === 0) return `No lead came in this week; ${countText(leads.before)} the week before.`;
  const came = `${countText(leads.now)} ${leads.now === 1 ? 'lead' : 'leads'}`;
  return `${[came, ...all.map(clockText)].join('; ')}.`;
}

function clockText({ clock, kept, change }: KeptLine): string {
  const did = clock === 'assignment' ? 'assigned' : 'answered';
  if (kept.share === null || kept.n < FEWEST) return `too few to say how many were ${did} in time`;
  const was = { higher: ', better than the week before', lower: ', worse than the week before', not_shown: '' };
  return `${percent(kept.share)} ${did} in time${was[change.verdict]}`;
}

function factsOf({ leads, all, late, review, excluded }: WeeklyFigures): Fact[] {
  const kept = (clock: KeptLine['clock']) => all.find(line => line.clock === clock)?.kept ?? wilson(0, 0);
  const overdue = review.open.filter(action => action.overdue).length;
  return [
    {
      name: 'Leads',
      figure: countText(leads.now),
      note: `${countText(leads.before)} the week before${leftOut(excluded)}`,
    },
    { name: 'Assigned in time', figure: brief(kept('assignment')), note: `of ${kept('assignment').n} decided` },
    { name: 'Answered in time', figure: brief(kept('response')), note: `of ${kept('response').n} decided` },
    { name: 'Waited too long', figure: countText(late.all.k), note: `of ${late.all.n} leads` },
    { name: 'Incidents', figure: countText(review.incidents), note: `${review.stillOpen} still open` },
    { name: 'Open actions', figure: countText(review.open.length), note: `${overdue} overdue` },
  ];
}

const brief = (share: KeptLine['kept']): string =>
  share.share === null || share.n < FEWEST ? shareOf(share) : percent(share.share);

const leftOut = ({ drill, merged }: WeeklyFigures['excluded']): string =>
  drill + merged === 0 ? '' : `; left out: ${drill} of drills, ${merged} merged`;
