/** How much work a proof may take. Sensible: {@link DEFAULT_NODES} nodes and 20,000 ms. */
export interface Budget {
  /** Steps of the search, over all questions together. */
  readonly nodes: number;
  /** Time by `clock`, over all questions together. */
  readonly milliseconds: number;
  /** Milliseconds from any fixed beginning, such as `performance.now`. The engine has no clock of its own. */
  readonly clock: () => number;
}

/** Some ten seconds of one processor; a policy of 1,200 realistic rules takes a hundredth of it. */
export const DEFAULT_NODES = 20_000_000;

/** A budget without a clock: the same policy always gets the same answer, on any machine. */
export const NODES_ALONE: Budget = { nodes: DEFAULT_NODES, milliseconds: Number.POSITIVE_INFINITY, clock: () => 0 };

/** The work of a question is beyond its budget: nothing is known, so nothing is claimed. */
export class OverBudget extends Error {
  override readonly name = 'OverBudget';
}

/** Counts the work of a proof. */
export class Meter {
  private left: number;
  private readonly until: number;
  private readonly clock: () => number;
  private sinceLook = 0;

  constructor(budget: Budget) {
    this.left = budget.nodes;
    this.clock = budget.clock;
    this.until = budget.clock() + budget.milliseconds;
  }

  /** Takes some work off the budget; throws {@link OverBudget} when none is left. */
  spend(nodes = 1): void {
    this.left -= nodes;
    this.sinceLook += nodes;
    if (this.left < 0) throw new OverBudget('no nodes left');
    if (this.sinceLook < 2048) return;
    this.sinceLook = 0;
    if (this.clock() > this.until) throw new OverBudget('no time left');
  }

  /** A meter for one attempt: at most `nodes` of what is left, charged here too. */
  attempt(nodes: number): Spender {
    let left = nodes;
    return {
      spend: (some = 1) => {
        this.spend(some);
        left -= some;
        if (left < 0) throw new AttemptOver('this attempt has no nodes left');
      },
    };
  }
}

/** One attempt is over; another order of the fields may still do. */
export class AttemptOver extends OverBudget {}

export interface Spender {
  spend(nodes?: number): void;
}
