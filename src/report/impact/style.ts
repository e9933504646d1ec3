import { FLOW_STYLE } from './style/flow-style.ts';
import { LEAD_STYLE } from './style/lead-style.ts';
import { PAGE_STYLE } from './style/page-style.ts';
import { TABLE_STYLE } from './style/table-style.ts';

/** The look of the impact page. */
export const STYLE = `${PAGE_STYLE}${TABLE_STYLE}${FLOW_STYLE}${LEAD_STYLE}`;
