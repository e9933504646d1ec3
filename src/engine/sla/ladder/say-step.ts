import { instantText } from '../../time/instant.ts';
import type { Call, Gap, Step } from './step.ts';

/** One step in a sentence, for people. */
export function sayStep(step: Step): string {
  switch (step.kind) {
    case 'began':
      return `Level ${step.level}: the service helps itself.`;
    case 'recover':
      return `Level ${step.level}: attempt ${step.attempt} of ${step.of} to put it right.`;
    case 'hand_over':
      return `Level ${step.level}: the attempts are used up.`;
    case 'notify':
      return `Level ${step.level}: ${step.role.id} is told${sayCall(step.call)}; an answer is due by ${instantText(step.respondBy)}${
        step.people.length > 0 ? '' : ', though nobody of it is active and present: this is the last level'
      }.`;
    case 'passed_on':
      return `Level ${step.level} is passed: ${sayGap(step.gap)}.`;
    case 'exhausted':
      return `Level ${step.level} was told again ${step.repeats} times without an answer: nobody is told any more.`;
  }
}

function sayCall(call: Call): string {
  switch (call) {
    case 'time':
      return ', its time has come';
    case 'no_answer':
      return ', there was no answer in time';
    case 'not_resolved':
      return ', it was acknowledged and is not resolved';
    case 'business_critical':
      return ' at once, the promise is business critical';
    case 'many_faults':
      return ' at once, there are too many of its kind';
    case 'fired_again':
      return ' at once, it was here less than a day ago';
    case 'passed_on':
      return ' at once, the level before had nobody';
    case 'drill':
      return ', this is a drill';
  }
}

function sayGap(gap: Gap): string {
  switch (gap.kind) {
    case 'higher_called':
      return `a higher level is called${sayCall(gap.call)}`;
    case 'nobody_present':
      return `nobody of ${gap.role} is active and present`;
    case 'no_role':
      return 'it names no role';
  }
}
